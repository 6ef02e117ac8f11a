/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* The line under a list in which one types what is to be added. Enter adds it, and so does pasting several lines. What was typed stays
 * until it is in the document, and counts as unwritten until then. Ctrl+Enter puts it on the parking lot instead. Up in the empty
 * line takes back what was added last, to be corrected: Enter keeps that, Escape leaves it as it was. What is there already is
 * pointed out, and added all the same: whoever leads the talk knows best. */
#define TR_TYPE_CAPTURE_LINE (tr_capture_line_get_type ())
G_DECLARE_FINAL_TYPE (TrCaptureLine, tr_capture_line, TR, CAPTURE_LINE, GtkWidget)

/* What the list around the line does for it. */
typedef struct {
  /* Adds what the text says; TRUE also when it says nothing. `last` becomes the id of the last record that was added. */
  gboolean (*add) (gpointer user_data, const char *text, char **last, GError **error);
  /* Whether the list holds a record of the kind; NULL: all of them. */
  gboolean (*passes) (gpointer user_data, const TrRecord *record);
  /* Whose the next line is; NULL where lines have no side, and no prefix like "s: ". */
  TrSide (*get_side) (gpointer user_data);
  /* Goes to a record of the list; NULL: it can not. */
  void (*go) (gpointer user_data, const char *id);
} TrCaptureWays;

GtkWidget *tr_capture_line_new (TrDocument *document, TrKindId kind, const TrCaptureWays *ways, gpointer user_data);
void tr_capture_line_set_field (TrCaptureLine *self, const TrField *field);
void tr_capture_line_set_placeholder (TrCaptureLine *self, const char *placeholder);
void tr_capture_line_set_prefix (TrCaptureLine *self, GtkWidget *prefix);
void tr_capture_line_focus (TrCaptureLine *self);
gboolean tr_capture_line_leave (TrCaptureLine *self);

G_END_DECLS
