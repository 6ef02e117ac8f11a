/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children side by side in columns of one width while each has room for its text, and else under each other: a column of a few letters
 * is not read. */
#define TR_TYPE_EVEN_LAYOUT (tr_even_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrEvenLayout, tr_even_layout, TR, EVEN_LAYOUT, GtkLayoutManager)

GtkLayoutManager *tr_even_layout_new (int spacing, int least_width);
GtkWidget *tr_even_row_new (int spacing, int least_width, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
