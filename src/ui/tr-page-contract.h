/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* The contract: its dates, the choices behind it, what it costs, how it is watched, and what it brings. */

GtkWidget *tr_page_contract_new (TrDocument *document);

G_END_DECLS
