/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* The answers of the decision aid on a balance, which is named by what it shows. It follows the document. */
#define TR_TYPE_BALANCE_VIEW (tr_balance_view_get_type ())
G_DECLARE_FINAL_TYPE (TrBalanceView, tr_balance_view, TR, BALANCE_VIEW, GtkWidget)

GtkWidget *tr_balance_view_new (TrDocument *document);

G_END_DECLS
