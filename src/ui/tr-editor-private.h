/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-editor.h"

G_BEGIN_DECLS

/* The part of an editor that differs by type. Text goes in and comes out in canonical form; `read` fails when what
 * was typed can not be read as a value. */
typedef struct {
  GtkWidget *(*create) (TrEditor *editor);
  void (*show) (TrEditor *editor, const char *value);
  char *(*read) (TrEditor *editor, GError **error);
  void (*set_placeholder) (TrEditor *editor, const char *placeholder); /* may be NULL */
  gboolean (*has_undo) (TrEditor *editor);                             /* may be NULL: none of its own */
  void (*forget_undo) (TrEditor *editor);                              /* may be NULL */
  void (*refresh) (TrEditor *editor, const char *value);               /* may be NULL: other records changed */
  gboolean has_own_label;
} TrEditorControl;

extern const TrEditorControl tr_editor_entry, tr_editor_date, tr_editor_text, tr_editor_wrapped_line, tr_editor_choice,
    tr_editor_reference, tr_editor_flag;

const TrField *tr_editor_get_field (TrEditor *self);
TrDocument *tr_editor_get_document (TrEditor *self);
const char *tr_editor_get_label (TrEditor *self);
GtkWidget *tr_editor_get_input (TrEditor *self);
void tr_editor_set_input (TrEditor *self, GtkWidget *input);

void tr_editor_typed (TrEditor *self);
gboolean tr_editor_chosen (TrEditor *self);

G_END_DECLS
