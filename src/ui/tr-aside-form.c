/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-aside-form.h"

#include <glib/gi18n.h>

#include "tr-sight.h"
#include "tr-text-view.h"
#include "tr-widgets.h"

struct _TrAsideForm {
  GtkBox parent_instance;

  GtkWidget *view;
  GtkWidget *message;
};

enum { SIGNAL_ANSWERED, SIGNAL_LEFT, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrAsideForm, tr_aside_form, GTK_TYPE_BOX)

static char *
read_reason (TrAsideForm *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, TRUE));
}

static void
on_answer_cb (TrAsideForm *self)
{
  g_autofree char *reason = read_reason (self);

  if (*reason == '\0')
    tr_aside_form_refuse (self, _("Write down why, so that others understand it later."));
  else
    g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, reason);
}

static void
on_leave_cb (TrAsideForm *self)
{
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
show_message (TrAsideForm *self, const char *message)
{
  tr_text_set (self->message, message);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_STATE_INVALID,
                               *message != '\0' ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
on_typed_cb (TrAsideForm *self)
{
  show_message (self, "");
  tr_keep_in_sight (self->view);
}

static gboolean
on_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer user_data)
{
  gboolean is_enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;

  if (is_enter && (state & (GDK_ALT_MASK | GDK_SHIFT_MASK)) == 0)
    on_answer_cb (user_data);
  else if (key == GDK_KEY_Escape)
    on_leave_cb (user_data);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
tr_aside_form_class_init (TrAsideFormClass *klass)
{
  GType type = TR_TYPE_ASIDE_FORM;

  signals[SIGNAL_ANSWERED] =
      g_signal_new ("answered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
create_view (TrAsideForm *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *frame;

  self->view = tr_text_view_new ();
  frame = g_object_new (GTK_TYPE_OVERLAY, "css-name", "entry", "child", self->view, NULL);
  gtk_widget_add_css_class (frame, "tr-text");
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  tr_name_widget (self->view, _("Why do you set this aside?"));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_widget_add_controller (self->view, keys);
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "changed",
                            G_CALLBACK (on_typed_cb), self);

  return frame;
}

static void
tr_aside_form_init (TrAsideForm *self)
{
  GtkWidget *done = gtk_button_new_with_label (_("Set aside"));
  GtkWidget *leave = gtk_button_new_with_label (_("Cancel"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->message = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE, "accessible-role",
                                GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_widget_add_css_class (self->message, "error");
  gtk_widget_add_css_class (done, "suggested-action");
  g_signal_connect_swapped (done, "clicked", G_CALLBACK (on_answer_cb), self);
  g_signal_connect_swapped (leave, "clicked", G_CALLBACK (on_leave_cb), self);

  gtk_box_append (GTK_BOX (self), tr_text_new (_("Why do you set this aside?"), "tr-strong"));
  gtk_box_append (GTK_BOX (self), create_view (self));
  gtk_box_append (GTK_BOX (self), self->message);
  gtk_box_append (GTK_BOX (self), tr_row_new (6, done, leave, NULL));
}

/* A line has `most_characters` (0: as many as fit). */
GtkWidget *
tr_aside_form_new (int most_characters)
{
  TrAsideForm *self = g_object_new (TR_TYPE_ASIDE_FORM, NULL);

  if (most_characters > 0)
    gtk_label_set_max_width_chars (GTK_LABEL (self->message), most_characters);
  return GTK_WIDGET (self);
}

/* Asks, with an answer that was given before (or ""), and takes the focus. */
void
tr_aside_form_begin (TrAsideForm *self, const char *reason)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_set_text (buffer, reason, -1);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);
  show_message (self, "");
  gtk_widget_grab_focus (self->view);
}

/* Says why an answer can not be taken, and lets the user go on. */
void
tr_aside_form_refuse (TrAsideForm *self, const char *message)
{
  show_message (self, message);
  gtk_widget_grab_focus (self->view);
}
