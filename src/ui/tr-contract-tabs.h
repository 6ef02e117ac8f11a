/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* The parts of the page about the contract. Each follows the document by itself. */

GtkWidget *tr_contract_planning_new (TrDocument *document);
GtkWidget *tr_contract_choices_new (TrDocument *document);
GtkWidget *tr_contract_money_new (TrDocument *document);
GtkWidget *tr_contract_monitoring_new (TrDocument *document);
GtkWidget *tr_contract_benefits_new (TrDocument *document);

G_END_DECLS
