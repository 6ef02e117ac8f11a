/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text view that knows beforehand how high it will be in a width, as a label does. GtkTextView only knows once it has that width,
 * and then shows the first line of two. */
#define TR_TYPE_TEXT_VIEW (tr_text_view_get_type ())
G_DECLARE_FINAL_TYPE (TrTextView, tr_text_view, TR, TEXT_VIEW, GtkTextView)

GtkWidget *tr_text_view_new (void);

G_END_DECLS
