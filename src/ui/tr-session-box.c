/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-session-box.h"

#include <glib/gi18n.h>

#include "core/tr-decision.h"
#include "core/tr-language.h"
#include "core/tr-session.h"
#include "tr-follow.h"
#include "tr-heading.h"
#include "tr-widgets.h"

#define SHOWN 3 /* decisions; all of them have a page */
#define LINES 3

struct _TrSessionBox {
  GtkBox parent_instance;

  TrDocument *document;
  GtkWidget *state;
  GtkWidget *session;
  GtkWidget *decisions;
};

G_DEFINE_FINAL_TYPE (TrSessionBox, tr_session_box, GTK_TYPE_BOX)

static GtkWidget *
decision_new (const TrDecision *decision)
{
  GtkWidget *text = tr_text_new (decision->text, NULL);

  gtk_label_set_lines (GTK_LABEL (text), LINES);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);

  return tr_row_new (6, tr_text_new ("•", NULL), text, NULL);
}

/* The last ones; while a session goes on, those of the session. */
static void
show_decisions (TrSessionBox *self, TrProject *project, const TrSession *running)
{
  g_autoptr (GPtrArray) decisions = tr_decisions_of (project, running != NULL ? running->record.id : NULL);

  tr_empty (self->decisions);
  for (guint i = decisions->len > SHOWN ? decisions->len - SHOWN : 0; i < decisions->len; i++)
    gtk_box_append (GTK_BOX (self->decisions), decision_new (g_ptr_array_index (decisions, i)));
}

static void
update (TrSessionBox *self)
{
  TrProject *project = tr_document_get_project (self->document);
  const TrSession *running = tr_session_running (project);
  g_autofree char *name = running != NULL ? tr_session_name (running, tr_language_of_interface ()) : NULL;

  tr_text_set (self->state, name != NULL ? name : _("No session is going on."));
  gtk_button_set_label (GTK_BUTTON (self->session), running != NULL ? _("End the Session…") : _("Begin a Session…"));
  show_decisions (self, project, running);
}

static void
tr_session_box_dispose (GObject *object)
{
  g_clear_object (&TR_SESSION_BOX (object)->document);
  G_OBJECT_CLASS (tr_session_box_parent_class)->dispose (object);
}

static void
tr_session_box_class_init (TrSessionBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_session_box_dispose;
}

static GtkWidget *
button_new (const char *label, const char *action, const char *tip)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_widget_set_halign (button, GTK_ALIGN_START);

  return button;
}

static void
tr_session_box_init (TrSessionBox *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->state = tr_text_new ("", "tr-summary");
  self->session = button_new ("", "win.session", _("Begin a session, or end it (Ctrl+B)"));
  self->decisions = tr_column_new (6, NULL);
  gtk_box_append (GTK_BOX (self), tr_heading_new (_("Session and decisions"), "tips-title", 2));
  gtk_box_append (GTK_BOX (self), self->state);
  gtk_box_append (GTK_BOX (self), self->decisions);
  gtk_box_append (GTK_BOX (self), button_new (_("Write down a decision"), "win.decide", _("Write down a decision (Ctrl+D)")));
  gtk_box_append (GTK_BOX (self), self->session);
}

GtkWidget *
tr_session_box_new (TrDocument *document)
{
  TrSessionBox *self = g_object_new (TR_TYPE_SESSION_BOX, NULL);

  self->document = g_object_ref (document);
  tr_follow (document, TR_KIND_BIT (TR_KIND_SESSION) | TR_KIND_BIT (TR_KIND_DECISION), G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}
