/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-session-close.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "core/tr-advice.h"
#include "core/tr-decision.h"
#include "core/tr-language.h"
#include "core/tr-session.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-handout-box.h"
#include "tr-heading.h"
#include "tr-help-place.h"
#include "tr-pacer.h"
#include "tr-sheet.h"
#include "tr-side-mark.h"
#include "tr-theme.h"
#include "tr-widgets.h"

#define CONTENT_WIDTH 1000 /* pixels */

struct _TrSessionClose {
  GtkBox parent_instance;

  TrDocument *document;
  char *session;
  GtkWidget *start; /* AdwBin with the heading, where the focus begins: nothing scrolls away */
  GtkWidget *decisions, *parked, *parked_heading;
  GtkWidget *brought;
  GtkWidget *date, *step, *message;
  GtkWidget *end;
};

G_DEFINE_FINAL_TYPE (TrSessionClose, tr_session_close, GTK_TYPE_BOX)

static const TrSession *
session_of (TrSessionClose *self)
{
  return tr_project_find (tr_document_get_project (self->document), TR_KIND_SESSION, self->session);
}

static GtkWidget *
sides_new (const TrDecision *decision)
{
  guint sides = tr_decision_sides (decision);
  g_autofree char *text = tr_decision_sides_text (decision, tr_language_of_interface ());
  GtkWidget *row = tr_row_new (6, NULL);

  for (guint side = TR_SIDE_MUNICIPALITY; side < TR_N_SIDES; side++)
    if (sides & TR_SIDE_BIT (side))
      gtk_box_append (GTK_BOX (row), tr_side_mark_new ((TrSide) side));
  gtk_box_append (GTK_BOX (row), tr_text_new (text, NULL));
  gtk_widget_set_visible (row, sides != 0);

  return row;
}

static void
add_decision (TrSessionClose *self, const TrDecision *decision, guint number)
{
  g_autofree char *place = g_strdup_printf ("%u.", number);
  g_autofree char *dissent = g_strdup_printf (_("Thought otherwise: %s"), decision->dissent);
  GtkWidget *column = tr_column_new (3, tr_text_new (decision->text, "tr-closing-text"), sides_new (decision), NULL);
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, "spacing", 12, NULL);
  GtkWidget *label = tr_text_new (place, "tr-closing-text");

  gtk_label_set_wrap (GTK_LABEL (label), FALSE); /* or its dot stands below */
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_hexpand (column, TRUE);
  if (*decision->dissent != '\0')
    gtk_box_append (GTK_BOX (column), tr_text_new (dissent, "tr-closing-more"));
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), column);
  tr_name_widget (row, decision->text);
  gtk_box_append (GTK_BOX (self->decisions), row);
}

static void
show_decisions (TrSessionClose *self, TrProject *project)
{
  g_autoptr (GPtrArray) decisions = tr_decisions_of (project, self->session);

  tr_empty (self->decisions);
  for (guint i = 0; i < decisions->len; i++)
    add_decision (self, g_ptr_array_index (decisions, i), i + 1);
  if (decisions->len == 0)
    gtk_box_append (GTK_BOX (self->decisions),
                    tr_text_new (_("Nothing was written down as a decision. You can still do so: Ctrl+D."), "dim-label"));
}

static void
show_parked (TrSessionClose *self, TrProject *project)
{
  guint n = 0;

  tr_empty (self->parked);
  TR_EACH_PARKED (parked, project) {
    const TrParticipant *owner = tr_project_find (project, TR_KIND_PARTICIPANT, parked->owner);
    g_autofree char *text = NULL;

    n++;
    text = owner != NULL ? g_strdup_printf (_("%s (%s)"), parked->text, owner->role)
                         /* TRANSLATORS: what is for later, of which nobody is the owner yet */
                         : g_strdup_printf (_("%s (nobody comes back to it yet)"), parked->text);
    gtk_box_append (GTK_BOX (self->parked), tr_text_new (text, "tr-closing-more"));
  }
  gtk_widget_set_visible (self->parked, n > 0);
  gtk_widget_set_visible (self->parked_heading, n > 0);
}

static void
show_brought (TrSessionClose *self)
{
  guint counts[TR_N_KINDS];
  g_autofree char *text = NULL;

  if (tr_document_count_added (self->document, self->session, counts, NULL))
    text = tr_session_brought_text (counts, tr_language_of_interface ());
  tr_text_set (self->brought, text != NULL ? text : "");
}

/* Its begin was undone: there is no end to speak of. */
static void
leave (TrSessionClose *self)
{
  GtkWidget *sheet = gtk_widget_get_ancestor (GTK_WIDGET (self), TR_TYPE_SHEET);

  if (sheet != NULL)
    tr_sheet_close (TR_SHEET (sheet));
}

static void
update (TrSessionClose *self)
{
  TrProject *project = tr_document_get_project (self->document);
  const TrSession *session = session_of (self);
  gboolean is_running = session != NULL && session->state == TR_SESSION_RUNNING;

  if (session == NULL || session->state == TR_SESSION_PLANNED) {
    leave (self);
    return;
  }
  show_decisions (self, project);
  show_parked (self, project);
  show_brought (self);
  gtk_widget_set_sensitive (self->end, is_running);
  gtk_widget_set_sensitive (self->date, is_running);
  gtk_widget_set_sensitive (self->step, is_running);
  gtk_button_set_label (GTK_BUTTON (self->end), is_running ? _("End the session") : _("The session has ended"));
}

static void
show_error (TrSessionClose *self, const char *text)
{
  tr_text_set (self->message, text != NULL ? text : "");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->date), GTK_ACCESSIBLE_STATE_INVALID,
                               text != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* The next date as ISO text, "" for none. FALSE when it can not be read. */
static gboolean
read_date (TrSessionClose *self, char **iso)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->date))));
  g_autofree char *today = tr_today ();

  *iso = NULL;
  if (*typed == '\0')
    *iso = g_strdup ("");
  else if (!tr_language_parse_date (typed, iso))
    show_error (self, _("Write the date as in 24-11-2026."));
  else if (g_strcmp0 (*iso, today) <= 0)
    show_error (self, _("The next session comes after today."));
  else
    return TRUE;

  return *typed == '\0';
}

static void
on_end_cb (TrSessionClose *self)
{
  g_autofree char *date = NULL;
  g_autoptr (GError) error = NULL;
  TrSessionEnd end = { .next_step = (TrStep) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->step)),
                       .more = tr_pacer_store,
                       .user_data = tr_pacer_of (self->document) };

  if (!read_date (self, &date)) {
    gtk_widget_grab_focus (self->date);
    return;
  }
  show_error (self, NULL);
  end.next_date = date;
  /* away from the field, which can not be typed in any more when the session has ended */
  gtk_widget_grab_focus (self->start);
  if (tr_session_end (self->document, &end, &error))
    tr_feedback_done (GTK_WIDGET (self), _("The session has ended"), TRUE);
  else
    tr_feedback_error (GTK_WIDGET (self), _("The session could not be ended"), error);
}

static void
on_date_changed_cb (TrSessionClose *self)
{
  show_error (self, NULL);
}

static void
tr_session_close_dispose (GObject *object)
{
  g_clear_object (&TR_SESSION_CLOSE (object)->document);
  G_OBJECT_CLASS (tr_session_close_parent_class)->dispose (object);
}

static void
tr_session_close_finalize (GObject *object)
{
  g_free (TR_SESSION_CLOSE (object)->session);
  G_OBJECT_CLASS (tr_session_close_parent_class)->finalize (object);
}

static gboolean
tr_session_close_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TR_SESSION_CLOSE (widget)->start);
}

static void
tr_session_close_class_init (TrSessionCloseClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_session_close_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_session_close_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = tr_session_close_grab_focus;
}

static GtkWidget *
next_new (TrSessionClose *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint step = 0; step < TR_N_STEPS; step++)
    gtk_string_list_append (names, gettext (tr_steps[step].label));
  self->step = tr_chooser_new (G_LIST_MODEL (names), _("What the next session is about"));
  self->date = g_object_new (GTK_TYPE_ENTRY, "width-chars", 16, "max-width-chars", 20, "placeholder-text",
                             /* TRANSLATORS: how a date may be typed */
                             _("for example 24-11-2026"), NULL);
  tr_name_widget (self->date, _("Date of the next session"));
  self->message = tr_status_new ("tr-warning-text");
  self->end = gtk_button_new_with_label (_("End the session"));
  gtk_widget_add_css_class (self->end, "suggested-action");
  g_signal_connect_swapped (self->date, "changed", G_CALLBACK (on_date_changed_cb), self);
  g_signal_connect_swapped (self->date, "activate", G_CALLBACK (on_end_cb), self);
  g_signal_connect_swapped (self->end, "clicked", G_CALLBACK (on_end_cb), self);

  return tr_column_new (6, tr_row_new (9, self->date, self->step, self->end, NULL), self->message, NULL);
}

static void
add_section (TrSessionClose *self, GtkWidget **heading, const char *title, GtkWidget *content)
{
  GtkWidget *widget = tr_heading_new (title, "tr-closing-heading", 2);

  if (heading != NULL)
    *heading = widget;
  gtk_box_append (GTK_BOX (self), widget);
  gtk_box_append (GTK_BOX (self), content);
}

static void
tr_session_close_init (TrSessionClose *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "page");
  self->decisions = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_LIST, NULL);
  self->parked = tr_column_new (6, NULL);
  self->brought = tr_text_new ("", "dim-label");
}

static void
build (TrSessionClose *self)
{
  self->start = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (self->start), tr_heading_new (_("What did we decide?"), "page-question", 1));
  tr_name_widget (self->start, _("What did we decide?"));
  gtk_widget_set_focusable (self->start, TRUE);
  gtk_widget_add_css_class (self->start, "tr-led-to");
  gtk_box_append (GTK_BOX (self), self->start);
  tr_name_widget (self->decisions, _("What did we decide?"));
  gtk_box_append (GTK_BOX (self), self->decisions);
  add_section (self, &self->parked_heading, _("For later"), self->parked);
  gtk_box_append (GTK_BOX (self), self->brought);
  add_section (self, NULL, _("When do we meet again?"), next_new (self));
  add_section (self, NULL, _("Files for everybody"), tr_handout_box_new (self->document));
}

/* About the session that goes on; there has to be one. */
GtkWidget *
tr_session_close_new (TrDocument *document)
{
  TrSessionClose *self = g_object_new (TR_TYPE_SESSION_CLOSE, NULL);
  const TrSession *running = tr_session_running (tr_document_get_project (document));

  g_return_val_if_fail (running != NULL, GTK_WIDGET (self));

  self->document = g_object_ref (document);
  self->session = g_strdup (running->record.id);
  build (self);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->step), MIN ((guint) running->step + 1, TR_N_STEPS - 1));
  tr_follow (document,
             TR_KIND_BIT (TR_KIND_DECISION) | TR_KIND_BIT (TR_KIND_PARKED) | TR_KIND_BIT (TR_KIND_SESSION) |
                 TR_KIND_BIT (TR_KIND_PARTICIPANT),
             G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}

/* The room goes back to the page of the chair. */
static void
on_closed_cb (TrSheet *sheet, TrAudienceDesk *desk)
{
  if (g_strcmp0 (tr_audience_desk_get_over (desk), TR_AUDIENCE_CLOSING) == 0)
    tr_audience_desk_set_over (desk, NULL);
}

/* Fills the window with it, and shows the room the same. */
void
tr_session_close_open (GtkWidget *from, TrDocument *document, TrAudienceDesk *desk)
{
  TrSheet *sheet = tr_sheet_new (document, _("End of the session"));
  const TrSession *running = tr_session_running (tr_document_get_project (document));
  g_autofree char *name = tr_session_name (running, tr_language_of_interface ());
  GtkWidget *scroller = gtk_scrolled_window_new ();

  tr_help_place_set (GTK_WIDGET (sheet), "meeting#end");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 tr_theme_clamp_new (tr_session_close_new (document), CONTENT_WIDTH));
  tr_sheet_set_title (sheet, _("End of the session"), name);
  g_signal_connect_object (sheet, "closed", G_CALLBACK (on_closed_cb), desk, 0);
  tr_sheet_set_content (sheet, scroller);
  tr_sheet_present (sheet, from);
  tr_audience_desk_set_over (desk, TR_AUDIENCE_CLOSING);
}
