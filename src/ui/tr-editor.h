/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* One field of one record, to be read and changed: a label, the control that fits the field's type, and room for a
 * message. It writes to the document on Enter, on leaving and after a second of quiet; it follows the document when
 * the field changes elsewhere (undo). A value that is not acceptable stays in the control with the reason under it,
 * and is not written. */
#define TR_TYPE_EDITOR (tr_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrEditor, tr_editor, TR, EDITOR, GtkWidget)

GtkWidget *tr_editor_new (TrDocument *document, TrKindId kind, const char *id, const char *field);
void tr_editor_set_label (TrEditor *self, const char *label);
void tr_editor_set_label_visible (TrEditor *self, gboolean visible);
void tr_editor_set_placeholder (TrEditor *self, const char *placeholder);
void tr_editor_set_read_only (TrEditor *self, gboolean read_only, const char *reason);
void tr_editor_set_wrapped (TrEditor *self);
void tr_editor_set_title_style (TrEditor *self, gboolean is_title);
gboolean tr_editor_flush (TrEditor *self);
gboolean tr_editor_flush_focused (GtkRoot *root);
gboolean tr_editor_focused_has_undo (GtkRoot *root);

G_END_DECLS
