/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The first child where there is room for all of it, else the second, or nothing: a word, and the sign that may take its place. */
#define TR_TYPE_EITHER_LAYOUT (tr_either_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrEitherLayout, tr_either_layout, TR, EITHER_LAYOUT, GtkLayoutManager)

GtkWidget *tr_either_new (GtkWidget *wide, GtkWidget *narrow);

G_END_DECLS
