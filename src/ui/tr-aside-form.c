/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-aside-form.h"

#include <glib/gi18n.h>

#include "tr-sight.h"
#include "tr-text-view.h"
#include "tr-unwritten.h"
#include "tr-widgets.h"

struct _TrAsideForm {
  GtkBox parent_instance;

  TrDocument *document;
  char *title; /* of the advice */
  char *begun; /* the answer that was there when it began to ask */
  gboolean is_typed;
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

static TrAsideForm *
form_of (GtkWidget *view)
{
  return TR_ASIDE_FORM (gtk_widget_get_ancestor (view, TR_TYPE_ASIDE_FORM));
}

static gboolean
write_view (GtkWidget *view)
{
  TrAsideForm *self = form_of (view);

  on_answer_cb (self);
  return !self->is_typed;
}

static void
drop_view (GtkWidget *view)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), form_of (view)->begun, -1);
}

static const TrUnwrittenWays ways = { write_view, drop_view };

static void
set_typed (TrAsideForm *self, gboolean is_typed)
{
  TrUnwritten *unwritten = tr_unwritten_of (self->document);

  self->is_typed = is_typed;
  if (is_typed)
    tr_unwritten_hold (unwritten, self->view, &ways);
  else
    tr_unwritten_release (unwritten, self->view);
}

static void
on_leave_cb (TrAsideForm *self)
{
  tr_aside_form_end (self);
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
  g_autofree char *reason = read_reason (self);

  set_typed (self, *reason != '\0' && !g_str_equal (reason, self->begun));
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

/* A form that goes with its text, because all of the window does, says so. */
static void
tr_aside_form_dispose (GObject *object)
{
  TrAsideForm *self = TR_ASIDE_FORM (object);

  if (self->document != NULL && self->is_typed) {
    g_autofree char *reason = read_reason (self);

    set_typed (self, FALSE);
    tr_unwritten_lose (tr_unwritten_of (self->document), self->title, reason);
  }
  g_clear_object (&self->document);
  G_OBJECT_CLASS (tr_aside_form_parent_class)->dispose (object);
}

static void
tr_aside_form_finalize (GObject *object)
{
  TrAsideForm *self = TR_ASIDE_FORM (object);

  g_free (self->title);
  g_free (self->begun);
  G_OBJECT_CLASS (tr_aside_form_parent_class)->finalize (object);
}

static void
tr_aside_form_class_init (TrAsideFormClass *klass)
{
  GType type = TR_TYPE_ASIDE_FORM;

  G_OBJECT_CLASS (klass)->dispose = tr_aside_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_aside_form_finalize;
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
  self->begun = g_strdup ("");
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

/* `title` is that of the advice; a line has `most_characters` (0: as many as fit). */
GtkWidget *
tr_aside_form_new (TrDocument *document, const char *title, int most_characters)
{
  TrAsideForm *self = g_object_new (TR_TYPE_ASIDE_FORM, NULL);

  self->document = g_object_ref (document);
  self->title = g_strdup (title);
  if (most_characters > 0)
    gtk_label_set_max_width_chars (GTK_LABEL (self->message), most_characters);
  return GTK_WIDGET (self);
}

/* Asks, with an answer that was given before (or ""), and takes the focus. */
void
tr_aside_form_begin (TrAsideForm *self, const char *reason)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));

  g_free (self->begun);
  self->begun = g_strstrip (g_strdup (reason));
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
  tr_unwritten_refuse (tr_unwritten_of (self->document), self->view, message);
  gtk_widget_grab_focus (self->view);
}

/* The answer was taken, or is not wanted any more: what was typed does not wait for anything. */
void
tr_aside_form_end (TrAsideForm *self)
{
  set_typed (self, FALSE);
}

/* Whether there is an answer that was not given yet. */
gboolean
tr_aside_form_is_typed (TrAsideForm *self)
{
  return self->is_typed;
}
