/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Two children: the first takes what room there is, the second stands beside it and has a width of its own. Where that
 * leaves the first too little, the second comes under it, in full. */
#define TR_TYPE_BESIDE_LAYOUT (tr_beside_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrBesideLayout, tr_beside_layout, TR, BESIDE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *tr_beside_layout_new (int spacing, int least_width);
void tr_beside_layout_set_sizes (TrBesideLayout *self, int width, int least_height);

G_END_DECLS
