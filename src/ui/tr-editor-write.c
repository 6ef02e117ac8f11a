/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-editor-private.h"

#include <glib/gi18n.h>

#include "core/tr-error.h"
#include "tr-feedback.h"
#include "tr-unwritten.h"

#define QUIET_MS 1000 /* typed text is written after this long without a key */

static gboolean write_widget (GtkWidget *widget);
static void drop_widget (GtkWidget *widget);

static const TrUnwrittenWays ways = { write_widget, drop_widget };

/* The value in the document, NULL when the record is gone. */
char *
tr_editor_read_document (TrEditor *self)
{
  gpointer record = tr_project_find (tr_document_get_project (self->document), self->kind, self->id);

  return record != NULL ? tr_record_get (record, self->field) : NULL;
}

static void
set_typed (TrEditor *self, gboolean is_typed)
{
  self->is_typed = is_typed;
  if (is_typed)
    tr_unwritten_hold (tr_unwritten_of (self->document), GTK_WIDGET (self), &ways);
  else
    tr_unwritten_release (tr_unwritten_of (self->document), GTK_WIDGET (self));
}

/* Shows what is stored. */
void
tr_editor_fill (TrEditor *self)
{
  self->is_filling = TRUE;
  self->control->show (self, self->stored);
  self->is_filling = FALSE;
  set_typed (self, FALSE);
  if (self->control->forget_undo != NULL)
    self->control->forget_undo (self);
}

static void
set_description (TrEditor *self, const char *text)
{
  GtkAccessible *input = GTK_ACCESSIBLE (self->input);

  if (text != NULL)
    gtk_accessible_update_property (input, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (input, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* Says of the control why it is read-only, as long as there is nothing wrong to be said. */
void
tr_editor_describe (TrEditor *self)
{
  if (!gtk_widget_get_visible (self->message))
    set_description (self, self->description);
}

static void
show_message (TrEditor *self, const char *text)
{
  gboolean is_wrong = text != NULL;

  gtk_label_set_text (GTK_LABEL (self->message), is_wrong ? text : "");
  gtk_widget_set_visible (self->message, is_wrong);
  if (is_wrong) {
    gtk_widget_add_css_class (GTK_WIDGET (self), "tr-invalid");
    gtk_accessible_update_state (GTK_ACCESSIBLE (self->input), GTK_ACCESSIBLE_STATE_INVALID,
                                 GTK_ACCESSIBLE_INVALID_TRUE, -1);
  } else {
    gtk_widget_remove_css_class (GTK_WIDGET (self), "tr-invalid");
    gtk_accessible_update_state (GTK_ACCESSIBLE (self->input), GTK_ACCESSIBLE_STATE_INVALID,
                                 GTK_ACCESSIBLE_INVALID_FALSE, -1);
  }
  set_description (self, is_wrong ? text : self->description);
}

/* Messages of the model go behind a field's name; under the field they stand alone. */
static void
show_error (TrEditor *self, const GError *error)
{
  gunichar first = g_unichar_toupper (g_utf8_get_char (error->message));
  g_autofree char *reason = g_strdup_printf ("%s: %s", self->label_text, error->message);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_unichar (text, first);
  g_string_append (text, g_utf8_next_char (error->message));
  show_message (self, text->str);
  tr_unwritten_refuse (tr_unwritten_of (self->document), GTK_WIDGET (self), reason);
}

static gboolean
store (TrEditor *self, const char *value, GError **error)
{
  gboolean is_stored;

  self->is_writing = TRUE;
  is_stored = tr_document_set (self->document, self->kind, self->id, self->field->name, value, error);
  self->is_writing = FALSE;

  return is_stored;
}

/* Someone who has not finished typing hears only that the text is too long. */
static gboolean
is_worth_saying (TrEditor *self, const char *value, gboolean is_quiet)
{
  return !is_quiet || gtk_widget_get_visible (self->message) ||
         (value != NULL && self->field->max_length > 0 && g_utf8_strlen (value, -1) > (glong) self->field->max_length);
}

static void
refuse (TrEditor *self, const char *value, gboolean is_quiet, const GError *error)
{
  if (!is_worth_saying (self, value, is_quiet))
    return;
  show_error (self, error);
  if (!is_quiet && !g_error_matches (error, TR_ERROR, TR_ERROR_INPUT) && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    tr_feedback_error (GTK_WIDGET (self), _("This could not be saved"), error);
}

/* What was typed has no place any more: its record is gone. */
void
tr_editor_lose_typed (TrEditor *self)
{
  g_autofree char *text = NULL;

  if (GTK_IS_EDITABLE (self->input))
    text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->input)));
  else if (GTK_IS_TEXT_VIEW (self->input))
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->input)), "text", &text, NULL);
  set_typed (self, FALSE);
  tr_unwritten_lose (tr_unwritten_of (self->document), self->label_text, text != NULL ? text : "");
}

/* Puts `value` in the document, if that does not have it yet. When another program removed the record, this editor can be gone from
 * the window afterwards, and have told so already. */
static gboolean
put (TrEditor *self, const char *value, gboolean is_quiet)
{
  g_autofree char *old = tr_editor_read_document (self), *now = NULL;
  g_autoptr (GError) error = NULL;

  if (old != NULL && g_str_equal (value, old))
    return TRUE;
  if (old != NULL && store (self, value, &error))
    return self->document != NULL;
  if (self->document == NULL || !self->is_typed)
    return FALSE;
  now = tr_editor_read_document (self);
  if (now == NULL)
    tr_editor_lose_typed (self);
  else
    refuse (self, value, is_quiet, error);

  return FALSE;
}

static void
took (TrEditor *self, char *value, gboolean is_quiet)
{
  g_free (self->stored);
  self->stored = value;
  set_typed (self, FALSE);
  show_message (self, NULL);
  if (!is_quiet)
    tr_editor_fill (self);
  else if (self->control->forget_undo != NULL)
    self->control->forget_undo (self);
}

/* Writes what was typed. `is_quiet`: in a pause between keys, so nothing may move under the cursor. */
static gboolean
write_typed (TrEditor *self, gboolean is_quiet)
{
  g_autoptr (TrEditor) keep = g_object_ref (self);
  g_autofree char *value = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->write_id, g_source_remove);
  if (!self->is_typed)
    return TRUE;

  value = self->control->read (self, &error);
  if (value == NULL || !tr_field_check (self->field, value, &error)) {
    refuse (self, value, is_quiet, error);
    return FALSE;
  }
  if (!put (self, value, is_quiet))
    return FALSE;
  took (self, g_steal_pointer (&value), is_quiet);

  return TRUE;
}

/* Goes back from what was typed to what is stored. */
void
tr_editor_drop_typed (TrEditor *self)
{
  g_clear_handle_id (&self->write_id, g_source_remove);
  show_message (self, NULL);
  tr_editor_fill (self);
}

static gboolean
write_widget (GtkWidget *widget)
{
  return write_typed (TR_EDITOR (widget), FALSE);
}

static void
drop_widget (GtkWidget *widget)
{
  tr_editor_drop_typed (TR_EDITOR (widget));
}

static gboolean
on_quiet_cb (gpointer user_data)
{
  TrEditor *self = user_data;

  self->write_id = 0;
  write_typed (self, TRUE);

  return G_SOURCE_REMOVE;
}

static gboolean
on_left_cb (gpointer user_data)
{
  TrEditor *self = user_data;

  self->write_id = 0;
  write_typed (self, FALSE);

  return G_SOURCE_REMOVE;
}

/* Writes before anything else happens, but not now: GTK is busy with this widget, and what is written may take it out of the
 * window. */
void
tr_editor_write_left (TrEditor *self)
{
  if (!self->is_typed)
    return;
  g_clear_handle_id (&self->write_id, g_source_remove);
  self->write_id = g_idle_add_full (G_PRIORITY_HIGH, on_left_cb, g_object_ref (self), g_object_unref);
}

/* Whether the change of the document is about what this shows. */
static gboolean
is_touched (TrEditor *self)
{
  return tr_document_touched (self->document, self->kind) ||
         (self->field->type == TR_TYPE_REFERENCE && tr_document_touched (self->document, self->field->target));
}

/* The document has changed. */
void
tr_editor_follow (TrEditor *self)
{
  g_autofree char *value = is_touched (self) ? tr_editor_read_document (self) : NULL;

  if (value == NULL)
    return;
  tr_editor_follow_lock (self);
  if (self->control->refresh != NULL) {
    self->is_filling = TRUE;
    self->control->refresh (self, value);
    self->is_filling = FALSE;
  }
  if (self->is_writing || g_str_equal (value, self->stored))
    return;

  g_free (self->stored);
  self->stored = g_steal_pointer (&value);
  if (!self->is_typed) {
    show_message (self, NULL);
    tr_editor_fill (self);
  }
}

/* Writes what was typed. FALSE when it is not acceptable: it then stays in the control, with the reason under it. */
gboolean
tr_editor_flush (TrEditor *self)
{
  g_return_val_if_fail (TR_IS_EDITOR (self), TRUE);
  return write_typed (self, FALSE);
}

/* For controls: the text differs from a moment ago. */
void
tr_editor_typed (TrEditor *self)
{
  if (self->is_filling)
    return;
  set_typed (self, TRUE);
  g_clear_handle_id (&self->write_id, g_source_remove);
  self->write_id = g_timeout_add (QUIET_MS, on_quiet_cb, self);
}

/* For controls: another value was chosen, to be written at once. A choice that is refused goes back to what it was. */
gboolean
tr_editor_chosen (TrEditor *self)
{
  if (self->is_filling)
    return TRUE;
  set_typed (self, TRUE);
  if (write_typed (self, FALSE))
    return TRUE;
  if (self->document != NULL)
    tr_editor_fill (self);

  return FALSE;
}
