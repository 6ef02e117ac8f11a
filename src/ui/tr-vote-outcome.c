/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-vote-outcome.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "core/tr-vote.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-phrases.h"
#include "tr-stage.h"
#include "tr-vote-chart.h"
#include "tr-vote-words.h"
#include "tr-widgets.h"
#include "tr-wrap-layout.h"

#define WIDTH 1240 /* pixels */
#define MOST_CHARACTERS 120 /* of an item in large type */

struct _TrVoteOutcome {
  GtkBox parent_instance;

  TrDocument *document;
  char *vote;
  GtkWidget *headline, *item;
  GtkWidget *best, *unknown, *missing;
  GtkWidget *talk, *text; /* the question */
  GtkWidget *order, *back;
};

enum { SIGNAL_LIST, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrVoteOutcome, tr_vote_outcome, GTK_TYPE_BOX)

static void
show_item (TrVoteOutcome *self, const TrVoteResult *result)
{
  const TrVoteRanked *apart = tr_vote_is_apart (result) ? &g_array_index (result->ranked, TrVoteRanked, result->apart) : NULL;
  g_autofree char *letter = apart != NULL ? tr_vote_letter (apart->index) : NULL;
  g_autofree char *title = apart != NULL ? tr_shortened_text (apart->item->text, MOST_CHARACTERS) : NULL;
  g_autofree char *text = apart != NULL ? g_strdup_printf ("%s  %s", letter, title) : g_strdup ("");

  tr_text_set (self->item, text);
}

static void
show_order (TrVoteOutcome *self, TrProject *project, const TrVoteResult *result)
{
  gboolean can_order = tr_vote_can_order (project, result);

  gtk_widget_set_sensitive (self->order, can_order);
  gtk_widget_set_visible (self->order, result->votes > 0);
  gtk_button_set_label (GTK_BUTTON (self->order), can_order ? _("Put the list in this order") : _("The list stands in this order"));
}

static void
update (TrVoteOutcome *self)
{
  TrProject *project = tr_document_get_project (self->document);
  const TrVote *vote = tr_project_find (project, TR_KIND_VOTE, self->vote);
  g_autoptr (TrVoteResult) result = vote != NULL ? tr_vote_result_new (project, vote) : NULL;
  TrLanguage language = tr_language_of_interface ();
  g_autofree char *headline = NULL, *best = NULL, *unknown = NULL, *missing = NULL, *talk = NULL;

  if (result == NULL)
    return;
  headline = tr_vote_headline_text (result, language);
  best = tr_vote_best_text (result, language);
  unknown = tr_vote_unknown_text (result, language);
  missing = tr_vote_missing_text (project, vote);
  talk = tr_vote_talk_text (result);
  gtk_label_set_label (GTK_LABEL (self->headline), headline);
  show_item (self, result);
  tr_text_set (self->best, best);
  tr_text_set (self->unknown, unknown);
  tr_text_set (self->missing, missing);
  gtk_label_set_label (GTK_LABEL (self->text), talk);
  gtk_widget_set_visible (self->talk, *talk != '\0');
  show_order (self, project, result);
}

static void
on_order_cb (TrVoteOutcome *self)
{
  g_autoptr (GError) error = NULL;

  gtk_widget_grab_focus (self->back);
  if (tr_vote_order (self->document, self->vote, &error))
    tr_feedback_done (GTK_WIDGET (self), _("The list stands in the order of the vote"), TRUE);
  else
    tr_feedback_error (GTK_WIDGET (self), _("This could not be saved"), error);
}

static void
on_back_cb (TrVoteOutcome *self)
{
  g_signal_emit (self, signals[SIGNAL_LIST], 0);
}

static gboolean
tr_vote_outcome_grab_focus (GtkWidget *widget)
{
  TrVoteOutcome *self = TR_VOTE_OUTCOME (widget);

  return gtk_widget_grab_focus (gtk_widget_is_sensitive (self->order) ? self->order : self->back);
}

static void
tr_vote_outcome_finalize (GObject *object)
{
  TrVoteOutcome *self = TR_VOTE_OUTCOME (object);

  g_clear_object (&self->document);
  g_free (self->vote);

  G_OBJECT_CLASS (tr_vote_outcome_parent_class)->finalize (object);
}

static void
tr_vote_outcome_class_init (TrVoteOutcomeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tr_vote_outcome_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = tr_vote_outcome_grab_focus;
  signals[SIGNAL_LIST] = g_signal_new ("list", TR_TYPE_VOTE_OUTCOME, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
buttons_new (TrVoteOutcome *self)
{
  GtkWidget *row;

  self->order = gtk_button_new_with_label (_("Put the list in this order"));
  self->back = gtk_button_new_with_label (_("Back to the list"));
  gtk_widget_add_css_class (self->order, "suggested-action");
  gtk_widget_add_css_class (self->order, "tr-stage-button");
  gtk_widget_add_css_class (self->back, "tr-stage-button");
  gtk_widget_set_tooltip_text (self->order, _("Signals get a priority as well: the upper third high, the next middle, the rest low. "
                                              "What is locked stays as it is."));
  g_signal_connect_swapped (self->order, "clicked", G_CALLBACK (on_order_cb), self);
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (on_back_cb), self);
  row = tr_row_new (0, self->order, self->back, NULL);
  gtk_widget_set_layout_manager (row, tr_wrap_layout_new (12, 9));

  return row;
}

static void
build (TrVoteOutcome *self)
{
  GtkWidget *content;

  self->headline = tr_status_new ("tr-stage-line");
  self->item = tr_text_new ("", "tr-stage-caption");
  self->best = tr_text_new ("", "tr-stage-caption");
  self->unknown = tr_text_new ("", "tr-stage-caption");
  self->missing = tr_text_new ("", "tr-stage-caption");
  self->text = tr_text_new ("", "tr-stage-line");
  self->talk = tr_stage_talk_new (self->text);
  content = tr_column_new (12, self->headline, self->item, self->talk, buttons_new (self), self->best, self->unknown, self->missing,
                           tr_vote_chart_new (self->document, self->vote), NULL);
  gtk_box_append (GTK_BOX (self), tr_stage_new (content, WIDTH));
}

static void
tr_vote_outcome_init (TrVoteOutcome *self)
{
}

GtkWidget *
tr_vote_outcome_new (TrDocument *document, const char *vote)
{
  TrVoteOutcome *self = g_object_new (TR_TYPE_VOTE_OUTCOME, NULL);

  self->document = g_object_ref (document);
  self->vote = g_strdup (vote);
  build (self);
  update (self);
  /* the list that is put in order is one of any kind */
  g_signal_connect_object (document, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
