/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* The line under a list in which one types what is to be added. Enter adds it, and so does pasting several lines. What was typed stays
 * until it is in the document, and counts as unwritten until then. */
#define TR_TYPE_CAPTURE_LINE (tr_capture_line_get_type ())
G_DECLARE_FINAL_TYPE (TrCaptureLine, tr_capture_line, TR, CAPTURE_LINE, GtkWidget)

/* Adds what the text says; TRUE also when it says nothing. */
typedef gboolean (*TrCaptureAdd) (gpointer user_data, const char *text, GError **error);

GtkWidget *tr_capture_line_new (TrDocument *document, TrKindId kind, TrCaptureAdd add, gpointer user_data);
void tr_capture_line_set_placeholder (TrCaptureLine *self, const char *placeholder);
void tr_capture_line_set_prefix (TrCaptureLine *self, GtkWidget *prefix);
void tr_capture_line_focus (TrCaptureLine *self);

G_END_DECLS
