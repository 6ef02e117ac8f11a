/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children side by side in columns of fixed shares of the width, so that rows that know nothing of each other line up. */
#define TR_TYPE_COLUMNS_LAYOUT (tr_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrColumnsLayout, tr_columns_layout, TR, COLUMNS_LAYOUT, GtkLayoutManager)

GtkLayoutManager *tr_columns_layout_new (const int *shares, guint n_shares, int spacing);

G_END_DECLS
