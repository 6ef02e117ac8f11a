/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A title between what stands before it and behind it. The title comes first: what is behind it gets narrow so that all of the title
 * shows, which AdwHeaderBar does not do. It stands in the middle where it can. */
#define TR_TYPE_HEADER_LAYOUT (tr_header_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrHeaderLayout, tr_header_layout, TR, HEADER_LAYOUT, GtkLayoutManager)

GtkWidget *tr_header_row_new (int spacing, GtkWidget *before, GtkWidget *title, GtkWidget *behind);

G_END_DECLS
