/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What GtkLabel does by itself for a text that wraps, except that it has one width: it does not tell how narrow it would be in a given
 * height. Nobody needs to know, but a horizontal GtkBox asks all the same, and GtkLabel finds out by wrapping the text a few dozen times.
 * With a name of 300 characters in each row that took seconds. */
#define TR_TYPE_TEXT_LAYOUT (tr_text_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrTextLayout, tr_text_layout, TR, TEXT_LAYOUT, GtkLayoutManager)

GtkLayoutManager *tr_text_layout_new (void);

G_END_DECLS
