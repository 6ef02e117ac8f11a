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
  void (*set_label) (TrEditor *editor, const char *label);             /* may be NULL: the label stands above it */
  void (*set_label_visible) (TrEditor *editor, gboolean visible);      /* may be NULL, like set_label */
} TrEditorControl;

extern const TrEditorControl tr_editor_entry, tr_editor_date, tr_editor_text, tr_editor_wrapped_line, tr_editor_choice,
    tr_editor_reference, tr_editor_flag;

/* For tr-editor.c and tr-editor-write.c only. */
struct _TrEditor {
  GtkWidget parent_instance;

  TrDocument *document;
  TrKindId kind;
  char *id;
  const TrField *field;
  const TrEditorControl *control;

  GtkWidget *label;
  GtkWidget *frame; /* made by the control; is or holds `input` */
  GtkWidget *input; /* has the focus and the accessible name */
  GtkWidget *message;

  char *label_text;
  char *placeholder;
  char *description; /* said of the control as long as nothing is wrong, NULL: nothing */
  char *stored; /* the value in the document, as last seen */
  gboolean is_label_visible;
  gboolean is_typed; /* the control holds what is not written yet */
  gboolean is_filling;
  gboolean is_read_only; /* the page wants it so, for `reason` */
  gboolean is_locked;    /* its record is agreed */
  char *reason;
  gboolean is_writing;
  guint write_id; /* when what is typed will be written */
};

/* tr-editor-write.c: what goes from the control to the document and back. */
char *tr_editor_read_document (TrEditor *self);
void tr_editor_fill (TrEditor *self);
void tr_editor_follow (TrEditor *self);
void tr_editor_follow_lock (TrEditor *self);
void tr_editor_describe (TrEditor *self);
void tr_editor_write_left (TrEditor *self);
void tr_editor_drop_typed (TrEditor *self);
void tr_editor_lose_typed (TrEditor *self);

const TrField *tr_editor_get_field (TrEditor *self);
TrDocument *tr_editor_get_document (TrEditor *self);
const char *tr_editor_get_label (TrEditor *self);
GtkWidget *tr_editor_get_input (TrEditor *self);
void tr_editor_set_input (TrEditor *self, GtkWidget *input);

void tr_editor_typed (TrEditor *self);
gboolean tr_editor_chosen (TrEditor *self);

G_END_DECLS
