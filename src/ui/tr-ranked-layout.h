/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children side by side, each either as wide as it wants or as narrow as it can be, nothing between. The first child is the last that
 * gets narrow. */
#define TR_TYPE_RANKED_LAYOUT (tr_ranked_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrRankedLayout, tr_ranked_layout, TR, RANKED_LAYOUT, GtkLayoutManager)

GtkLayoutManager *tr_ranked_layout_new (int spacing);

G_END_DECLS
