/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children beside each other in columns of one width, row after row, as many columns as there is room for. What GtkFlowBox does as
 * well, but that asks each child again for every number of columns it considers: with two hundred people it takes seconds. */
#define TR_TYPE_TILE_LAYOUT (tr_tile_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrTileLayout, tr_tile_layout, TR, TILE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *tr_tile_layout_new (guint most_columns, int spacing, int line_spacing);

G_END_DECLS
