/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-editor-private.h"
#include "tr-sight.h"
#include "tr-text-view.h"

/* Prose, and lines that may be long: a text view that looks like an entry and grows with what it holds. */

#define PLACEHOLDER "tr-placeholder" /* a GtkLabel, data of the text view */

static GtkTextView *
view_of (TrEditor *editor)
{
  return GTK_TEXT_VIEW (tr_editor_get_input (editor));
}

static char *
text_of (TrEditor *editor)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view_of (editor));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
on_changed_cb (GtkTextBuffer *buffer, TrEditor *editor)
{
  GtkTextView *view = view_of (editor);
  GtkWidget *placeholder = g_object_get_data (G_OBJECT (view), PLACEHOLDER);

  gtk_widget_set_visible (placeholder, gtk_text_buffer_get_char_count (buffer) == 0);
  tr_editor_typed (editor);
  if (gtk_widget_has_focus (GTK_WIDGET (view)))
    tr_keep_in_sight (GTK_WIDGET (view));
}

/* Ctrl+Enter is ready; in a text of one line every Enter is. */
static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, TrEditor *editor)
{
  gboolean is_enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;

  if (!is_enter || (state & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if (tr_editor_get_field (editor)->type == TR_TYPE_TEXT && (state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  tr_editor_flush (editor);

  return GDK_EVENT_STOP;
}

static GtkWidget *
create_placeholder (GtkWidget *view)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "yalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, "can-target", FALSE,
                                   NULL);

  gtk_widget_add_css_class (label, "tr-placeholder");
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (view), PLACEHOLDER, label);

  return label;
}

static GtkWidget *
create_text (TrEditor *editor)
{
  GtkWidget *view = tr_text_view_new ();
  GtkWidget *frame = g_object_new (GTK_TYPE_OVERLAY, "css-name", "entry", "child", view, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_add_css_class (frame, "tr-text");
  if (tr_editor_get_field (editor)->type == TR_TYPE_TEXT)
    gtk_widget_add_css_class (frame, "tr-prose");
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_overlay_add_overlay (GTK_OVERLAY (frame), create_placeholder (view));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), editor);
  gtk_widget_add_controller (view, keys);
  tr_editor_set_input (editor, view);
  g_signal_connect (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed", G_CALLBACK (on_changed_cb), editor);

  return frame;
}

static void
show_text (TrEditor *editor, const char *value)
{
  g_autofree char *text = text_of (editor);

  if (!g_str_equal (text, value))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (view_of (editor)), value, -1);
}

static char *
read_text (TrEditor *editor, GError **error)
{
  return g_strchomp (text_of (editor));
}

static char *
read_line (TrEditor *editor, GError **error)
{
  return g_strstrip (g_strdelimit (text_of (editor), "\r\n\t", ' '));
}

static void
set_placeholder (TrEditor *editor, const char *placeholder)
{
  gtk_label_set_text (g_object_get_data (G_OBJECT (view_of (editor)), PLACEHOLDER), placeholder);
}

static gboolean
has_undo (TrEditor *editor)
{
  return gtk_text_buffer_get_can_undo (gtk_text_view_get_buffer (view_of (editor)));
}

static void
forget_undo (TrEditor *editor)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view_of (editor));

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);
}

const TrEditorControl tr_editor_text = {
  .create = create_text,
  .show = show_text,
  .read = read_text,
  .set_placeholder = set_placeholder,
  .has_undo = has_undo,
  .forget_undo = forget_undo,
};

const TrEditorControl tr_editor_wrapped_line = {
  .create = create_text,
  .show = show_text,
  .read = read_line,
  .set_placeholder = set_placeholder,
  .has_undo = has_undo,
  .forget_undo = forget_undo,
};
