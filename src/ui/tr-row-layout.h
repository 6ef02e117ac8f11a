/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children side by side as in a box: what each wishes for when there is room, and the rest to those that expand. Their heights are
 * those in the widths that they get. A box of newer GTK asks each how narrow it can be for a height, which a text that wraps does not
 * say here, and then text lies over what is under it. */
#define TR_TYPE_ROW_LAYOUT (tr_row_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrRowLayout, tr_row_layout, TR, ROW_LAYOUT, GtkLayoutManager)

GtkLayoutManager *tr_row_layout_new (int spacing);

G_END_DECLS
