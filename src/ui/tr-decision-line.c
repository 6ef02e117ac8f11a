/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-decision-line.h"

#include <glib/gi18n.h>

#include "core/tr-advice.h"
#include "core/tr-decision.h"
#include "core/tr-session.h"
#include "tr-feedback.h"
#include "tr-side-set.h"
#include "tr-unwritten.h"
#include "tr-widgets.h"

struct _TrDecisionLine {
  GtkBox parent_instance;

  TrAudienceDesk *desk;
  GtkWidget *revealer;
  GtkWidget *text, *dissent;
  GtkWidget *sides;
  GtkWidget *message;
  GtkWidget *focus_before; /* weak */
};

G_DEFINE_FINAL_TYPE (TrDecisionLine, tr_decision_line, GTK_TYPE_BOX)

static TrDocument *
document_of (TrDecisionLine *self)
{
  return tr_audience_desk_get_document (self->desk);
}

static char *
typed (GtkWidget *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static void
show_error (TrDecisionLine *self, const char *text)
{
  tr_text_set (self->message, text != NULL ? text : "");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_STATE_INVALID,
                               text != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* Whoever is here decides, until the chair says otherwise. */
static guint
sides_here (TrProject *project)
{
  const TrSession *running = tr_session_running (project);
  guint sides = 0;

  TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT)
    if (running != NULL && tr_session_was_there (project, running->record.id, participant->record.id))
      sides |= TR_SIDE_BIT (tr_project_participant_side (project, participant));

  return sides & ~TR_SIDE_BIT (TR_SIDE_UNSET);
}

static void
clear (TrDecisionLine *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->text), "");
  gtk_editable_set_text (GTK_EDITABLE (self->dissent), "");
  show_error (self, NULL);
  tr_unwritten_release (tr_unwritten_of (document_of (self)), self->text);
}

/* Writes the decision down, and gives its id. NULL when it can not be: then the line says why. Free with g_free(). */
static char *
take (TrDecisionLine *self)
{
  g_autofree char *text = typed (self->text), *dissent = typed (self->dissent), *today = tr_today ();
  const TrDecided decided = { text, tr_audience_desk_get_page (self->desk), tr_side_set_get (TR_SIDE_SET (self->sides)),
                              dissent, today };
  g_autoptr (GError) error = NULL;
  char *id = tr_decision_add (document_of (self), &decided, &error);

  if (id == NULL) {
    show_error (self, error->message);
    tr_unwritten_refuse (tr_unwritten_of (document_of (self)), self->text, error->message);
    return NULL;
  }
  clear (self);
  tr_feedback_done (GTK_WIDGET (self), _("The decision is written down"), TRUE);

  return id;
}

static TrDecisionLine *
line_of (GtkWidget *entry)
{
  return TR_DECISION_LINE (gtk_widget_get_ancestor (entry, TR_TYPE_DECISION_LINE));
}

static gboolean
write_entry (GtkWidget *entry)
{
  g_autofree char *id = take (line_of (entry));

  return id != NULL;
}

static void
drop_entry (GtkWidget *entry)
{
  clear (line_of (entry));
}

static const TrUnwrittenWays ways = { write_entry, drop_entry };

static void
on_changed_cb (TrDecisionLine *self)
{
  g_autofree char *text = typed (self->text);

  if (*text != '\0')
    tr_unwritten_hold (tr_unwritten_of (document_of (self)), self->text, &ways);
  else
    tr_unwritten_release (tr_unwritten_of (document_of (self)), self->text);
  show_error (self, NULL);
}

static void
on_store_cb (TrDecisionLine *self)
{
  g_autofree char *text = typed (self->text), *id = NULL;

  if (*text == '\0') {
    gtk_widget_grab_focus (self->text);
    return;
  }
  id = take (self);
  if (id == NULL)
    return;
  tr_audience_desk_set_decision (self->desk, id);
  tr_decision_line_close (self);
}

static gboolean
on_key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, TrDecisionLine *self)
{
  return keyval == GDK_KEY_Escape ? tr_decision_line_close (self) : GDK_EVENT_PROPAGATE;
}

static void
tr_decision_line_dispose (GObject *object)
{
  TrDecisionLine *self = TR_DECISION_LINE (object);

  g_clear_weak_pointer (&self->focus_before);
  if (self->desk != NULL) {
    g_autofree char *text = typed (self->text);

    g_signal_handlers_disconnect_by_data (self->text, self);
    tr_unwritten_release (tr_unwritten_of (document_of (self)), self->text);
    if (*text != '\0')
      tr_unwritten_lose (tr_unwritten_of (document_of (self)), gettext (tr_kind (TR_KIND_DECISION)->label), text);
  }
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (tr_decision_line_parent_class)->dispose (object);
}

static void
tr_decision_line_class_init (TrDecisionLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_decision_line_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
entry_new (const char *placeholder)
{
  GtkWidget *entry = g_object_new (GTK_TYPE_ENTRY, "hexpand", TRUE, "width-chars", 12, "placeholder-text", placeholder,
                                   NULL);

  tr_name_widget (entry, placeholder);
  /* the focus is in the text within */
  tr_name_widget (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry))), placeholder);

  return entry;
}

static GtkWidget *
content_new (TrDecisionLine *self)
{
  GtkWidget *store = gtk_button_new_with_label (_("Write down"));
  GtkWidget *close = tr_icon_button_new ("window-close-symbolic", _("Close the line; what you typed waits in it"));
  GtkWidget *content, *first, *second, *name = tr_text_new (_("Decision"), "tr-strong");

  self->text = entry_new (_("What was decided? (Enter writes it down)"));
  self->dissent = entry_new (_("Who thought otherwise, and why? (may stay empty)"));
  /* TRANSLATORS: the name of a group of buttons, one for each side */
  self->sides = tr_side_set_new (_("Who decided it"));
  self->message = tr_status_new ("tr-warning-text");
  gtk_widget_add_css_class (store, "suggested-action");
  gtk_label_set_wrap (GTK_LABEL (name), FALSE);
  first = tr_row_new (9, name, self->text, NULL);
  second = tr_row_new (9, self->dissent, self->sides, store, close, NULL);
  content = tr_column_new (6, first, second, self->message, NULL);
  gtk_widget_add_css_class (content, "tr-decision-line");
  g_signal_connect_swapped (self->text, "changed", G_CALLBACK (on_changed_cb), self);
  g_signal_connect_swapped (self->text, "activate", G_CALLBACK (on_store_cb), self);
  g_signal_connect_swapped (self->dissent, "activate", G_CALLBACK (on_store_cb), self);
  g_signal_connect_swapped (store, "clicked", G_CALLBACK (on_store_cb), self);
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (tr_decision_line_close), self);

  return content;
}

static void
tr_decision_line_init (TrDecisionLine *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  tr_name_widget (GTK_WIDGET (self), _("Decision"));
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer), GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), content_new (self));
  gtk_widget_set_hexpand (self->revealer, TRUE);
  gtk_widget_set_visible (self->revealer, FALSE);
  gtk_box_append (GTK_BOX (self), self->revealer);
  tr_side_set_listen (TR_SIDE_SET (self->sides), GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* Not in sight yet. */
GtkWidget *
tr_decision_line_new (TrAudienceDesk *desk)
{
  TrDecisionLine *self = g_object_new (TR_TYPE_DECISION_LINE, NULL);

  self->desk = g_object_ref (desk);

  return GTK_WIDGET (self);
}

/* Shows the line and puts the cursor in it. */
void
tr_decision_line_open (TrDecisionLine *self)
{
  g_autofree char *text = typed (self->text);

  if (!gtk_widget_get_visible (self->revealer)) {
    g_set_weak_pointer (&self->focus_before, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
    if (*text == '\0')
      tr_side_set_set (TR_SIDE_SET (self->sides), sides_here (tr_document_get_project (document_of (self))));
  }
  gtk_widget_set_visible (self->revealer, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  on_changed_cb (self);
  gtk_widget_grab_focus (self->text);
}

/* Takes the line away, with the focus back where it was. FALSE when it was not there. */
gboolean
tr_decision_line_close (TrDecisionLine *self)
{
  GtkWidget *before = self->focus_before;

  if (!gtk_widget_get_visible (self->revealer))
    return FALSE;
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  gtk_widget_set_visible (self->revealer, FALSE);
  /* what was typed waits, and is no decision until somebody says so */
  tr_unwritten_release (tr_unwritten_of (document_of (self)), self->text);
  if (before != NULL && gtk_widget_get_mapped (before))
    gtk_widget_grab_focus (before);
  g_clear_weak_pointer (&self->focus_before);

  return TRUE;
}
