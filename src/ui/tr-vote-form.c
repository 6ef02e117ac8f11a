/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-vote-form.h"

#include <glib/gi18n.h>

#include "core/tr-advice.h"
#include "core/tr-vote.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-phrases.h"
#include "tr-round-picks.h"
#include "tr-stage.h"
#include "tr-vote-words.h"
#include "tr-widgets.h"

#define WIDTH 860 /* pixels */
#define N_WAYS (TR_VOTE_PAPER + 1)
#define USUAL_DOTS 3
#define MOST_DOTS 20
#define LEAST_ITEMS 2
#define NAME_CHARACTERS 160

struct _TrVoteForm {
  GtkBox parent_instance;

  TrDocument *document;
  TrKindId kind;
  GtkWidget *question;
  GtkWidget *ways[N_WAYS];
  GtkWidget *note; /* what the way means */
  GtkWidget *dots, *dots_row, *dots_label;
  GtkWidget *items;
  GtkWidget *start;
  GtkWidget *missing; /* why it can not be pressed */
};

enum { SIGNAL_STARTED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrVoteForm, tr_vote_form, GTK_TYPE_BOX)

static TrVoteWay
way_of (TrVoteForm *self)
{
  for (guint way = 0; way < N_WAYS; way++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->ways[way])))
      return (TrVoteWay) way;

  return TR_VOTE_HANDS;
}

static const char *
note_of (TrVoteWay way)
{
  switch (way) {
  case TR_VOTE_DOTS:
    return _("Everybody sticks dots or lays cards on what matters most. You count them for each side.");
  case TR_VOTE_PAPER:
    return _("Everybody votes in silence on a sheet. You type the sheets one after the other.");
  case TR_VOTE_HANDS:
  default:
    return _("You ask about one after the other who is for it, and count the hands of each side. First a minute to think in silence.");
  }
}

static char *
items_text (guint n_ticked, guint n_all)
{
  return g_strdup_printf (ngettext ("About %u of %u", "About %u of %u", n_all), n_ticked, n_all);
}

/* Whether a record is still in play: what was set aside, rejected or replaced is there to be ticked, or not at all. */
static gboolean
is_in_play (const TrRecord *record)
{
  gint status = TR_STATUS_CONSIDERED;

  if (record->kind->id == TR_KIND_DIRECTION)
    status = ((const TrDirection *) record)->status;
  else if (record->kind->id == TR_KIND_PROVIDER)
    status = ((const TrProvider *) record)->status;

  return status == TR_STATUS_CONSIDERED || status == TR_STATUS_CHOSEN;
}

static gboolean
can_be_item (const TrRecord *record)
{
  return *tr_record_title (record) != '\0' &&
         (record->kind->id != TR_KIND_KPI || *((const TrKpi *) record)->until == '\0');
}

/* Whether there is anything to choose between. */
gboolean
tr_vote_form_has_items (TrProject *project, TrKindId kind)
{
  guint n = 0;

  for (guint i = 0; i < tr_project_count (project, kind); i++)
    n += can_be_item (tr_project_at (project, kind, i)) ? 1 : 0;

  return n >= LEAST_ITEMS;
}

static void
show_items (TrVoteForm *self)
{
  TrProject *project = tr_document_get_project (self->document);
  g_autoptr (GArray) picks = g_array_new (FALSE, FALSE, sizeof (TrRoundPick));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < tr_project_count (project, self->kind); i++) {
    const TrRecord *record = tr_project_at (project, self->kind, i);
    TrRoundPick pick = { record->id, NULL, TR_SIDE_UNSET, is_in_play (record) };

    if (!can_be_item (record))
      continue;
    g_ptr_array_add (names, tr_shortened_text (tr_record_title (record), NAME_CHARACTERS));
    pick.name = names->pdata[names->len - 1];
    if (self->kind == TR_KIND_SIGNAL)
      pick.side = (TrSide) ((const TrSignal *) record)->side;
    g_array_append_val (picks, pick);
  }
  tr_round_picks_show (TR_ROUND_PICKS (self->items), picks);
}

/* Why the vote can not begin; "" when it can. */
static const char *
missing_text (TrVoteForm *self, guint n_items)
{
  TrProject *project = tr_document_get_project (self->document);
  g_autofree char *question = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->question))));

  if (*question == '\0')
    return _("Write down what you ask.");
  if (n_items < LEAST_ITEMS)
    return _("Tick at least two to choose between.");
  if (way_of (self) == TR_VOTE_PAPER && tr_project_count (project, TR_KIND_PARTICIPANT) == 0)
    return _("There are no participants yet. Add them in the preparation, or count hands or dots.");

  return "";
}

static void
update_button (TrVoteForm *self)
{
  g_auto (GStrv) items = tr_round_picks_get (TR_ROUND_PICKS (self->items));
  const char *missing = missing_text (self, g_strv_length (items));
  TrVoteWay way = way_of (self);

  gtk_widget_set_visible (self->dots_row, way != TR_VOTE_HANDS);
  gtk_label_set_label (GTK_LABEL (self->dots_label), way == TR_VOTE_PAPER ? _("Votes on each sheet (0: as many as they like)")
                                                                          : _("Dots for each person"));
  gtk_label_set_label (GTK_LABEL (self->note), note_of (way));
  gtk_widget_set_sensitive (self->start, *missing == '\0');
  tr_text_set (self->missing, missing);
}

static void
update (TrVoteForm *self)
{
  show_items (self);
  update_button (self);
}

static void
on_start_cb (TrVoteForm *self)
{
  g_auto (GStrv) items = tr_round_picks_get (TR_ROUND_PICKS (self->items));
  g_autofree char *question = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->question))));
  g_autofree char *today = tr_today (), *vote = NULL;
  g_autoptr (GError) error = NULL;
  TrVotePlan plan = { question, tr_vote_page_of (self->kind), way_of (self), 0, self->kind, (const char *const *) items };

  if (!gtk_widget_is_sensitive (self->start))
    return;
  plan.dots = (guint) gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->dots));
  if (plan.way == TR_VOTE_DOTS)
    plan.dots = MAX (plan.dots, 1);
  vote = tr_vote_start (self->document, &plan, today, &error);
  if (vote == NULL)
    tr_feedback_error (GTK_WIDGET (self), _("This could not be saved"), error);
  else
    g_signal_emit (self, signals[SIGNAL_STARTED], 0, vote);
}

/* On paper people tick, and with dots they divide. */
static void
on_way_cb (GtkCheckButton *button, TrVoteForm *self)
{
  if (!gtk_check_button_get_active (button))
    return;
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->dots), way_of (self) == TR_VOTE_PAPER ? 0 : USUAL_DOTS);
  update_button (self);
}

/* On the question, which is selected: Enter starts the vote as it is, and typing asks something else. */
static gboolean
tr_vote_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TR_VOTE_FORM (widget)->question);
}

static void
tr_vote_form_dispose (GObject *object)
{
  g_clear_object (&TR_VOTE_FORM (object)->document);
  G_OBJECT_CLASS (tr_vote_form_parent_class)->dispose (object);
}

static void
tr_vote_form_class_init (TrVoteFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_vote_form_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = tr_vote_form_grab_focus;
  signals[SIGNAL_STARTED] =
      g_signal_new ("started", TR_TYPE_VOTE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
ways_new (TrVoteForm *self)
{
  GtkWidget *box = tr_column_new (3, NULL);

  for (guint way = 0; way < N_WAYS; way++) {
    self->ways[way] = gtk_check_button_new_with_label (gettext (tr_vote_ways[way].label));
    if (way > 0)
      gtk_check_button_set_group (GTK_CHECK_BUTTON (self->ways[way]), GTK_CHECK_BUTTON (self->ways[0]));
    g_signal_connect (self->ways[way], "toggled", G_CALLBACK (on_way_cb), self);
    gtk_box_append (GTK_BOX (box), self->ways[way]);
  }

  return box;
}

static GtkWidget *
dots_new (TrVoteForm *self)
{
  self->dots = gtk_spin_button_new_with_range (0, MOST_DOTS, 1);
  self->dots_label = tr_text_new ("", NULL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->dots), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->dots_label, NULL, -1);
  self->dots_row = tr_row_new (12, self->dots_label, self->dots, NULL);

  return self->dots_row;
}

static void
build (TrVoteForm *self)
{
  GtkWidget *ways, *dots, *content;

  self->question = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->question), tr_vote_question_for (self->kind));
  gtk_entry_set_max_length (GTK_ENTRY (self->question), (int) tr_kind_field (tr_kind (TR_KIND_VOTE), "question")->max_length);
  tr_name_widget (self->question, _("Question to the room"));
  self->note = tr_text_new ("", "tr-round-keys");
  dots = dots_new (self);
  ways = ways_new (self);
  self->items = tr_round_picks_new (items_text);
  self->start = gtk_button_new_with_label (_("Start the vote"));
  self->missing = tr_status_new ("tr-round-keys");
  gtk_widget_add_css_class (self->start, "suggested-action");
  gtk_widget_add_css_class (self->start, "tr-stage-button");
  gtk_widget_set_halign (self->start, GTK_ALIGN_START);
  content = tr_column_new (15, tr_text_new (_("Question to the room"), "heading"), self->question,
                           tr_text_new (_("How is voted"), "heading"), ways, self->note, dots, self->items, self->start, self->missing,
                           NULL);
  gtk_box_append (GTK_BOX (self), tr_stage_new (content, WIDTH));
}

static void
tr_vote_form_init (TrVoteForm *self)
{
}

/* About the records of a kind; those that are in play are ticked. */
GtkWidget *
tr_vote_form_new (TrDocument *document, TrKindId kind)
{
  TrVoteForm *self = g_object_new (TR_TYPE_VOTE_FORM, NULL);

  self->document = g_object_ref (document);
  self->kind = kind;
  build (self);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->ways[TR_VOTE_HANDS]), TRUE);
  update (self);
  g_signal_connect_swapped (self->items, "changed", G_CALLBACK (update_button), self);
  g_signal_connect_swapped (self->question, "changed", G_CALLBACK (update_button), self);
  g_signal_connect_swapped (self->question, "activate", G_CALLBACK (on_start_cb), self);
  g_signal_connect_swapped (self->start, "clicked", G_CALLBACK (on_start_cb), self);
  tr_follow (document, TR_KIND_BIT (kind) | TR_KIND_BIT (TR_KIND_PARTICIPANT), G_CALLBACK (update), self);

  return GTK_WIDGET (self);
}
