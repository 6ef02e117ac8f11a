/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-audience-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-guidance.h"
#include "tr-parking.h"
#include "tr-plan.h"
#include "tr-ranking.h"
#include "tr-round.h"
#include "tr-scores.h"
#include "tr-session.h"
#include "tr-standing.h"
#include "tr-vote.h"
#include "tr-words.h"

#define N_DIALOGUE_STEPS 4 /* preparation is not one of them */
#define MOST_DATES 7
#define MOST_UNIT 16 /* characters */
#define MOST_TEXT 800 /* characters: more than ever fits on a line, or two */

typedef void (*Fill) (TrAudience *self, TrProject *project, const TrAudienceAsk *ask);

static void
row_free (gpointer data)
{
  TrAudienceRow *row = data;

  g_free (row->id);
  g_free (row->text);
  g_free (row->value);
  g_free (row);
}

/* Adds a line. A very long text is cut. */
TrAudienceRow *
tr_audience_add_row (TrAudience *self, TrAudienceMark mark, const TrRecord *record, const char *text)
{
  TrAudienceRow *row = g_new0 (TrAudienceRow, 1);

  row->mark = mark;
  row->id = g_strdup (record != NULL ? record->id : "");
  row->text = g_utf8_strlen (text, -1) > MOST_TEXT ? g_utf8_substring (text, 0, MOST_TEXT) : g_strdup (text);
  row->value = g_strdup ("");
  g_ptr_array_add (self->rows, row);

  return row;
}

static void
add_side_row (TrAudience *self, TrSide side, const TrRecord *record, const char *text)
{
  tr_audience_add_row (self, TR_AUDIENCE_SIDE, record, text)->side = side;
}

static void
take_value (TrAudienceRow *row, char *value)
{
  g_free (row->value);
  row->value = value;
}

/* Puts a text in place of another; takes it over. */
void
tr_audience_take (char **place, char *text)
{
  g_free (*place);
  *place = text;
}

/* What is agreed says so at the end of its line. */
static void
mark_locked (TrAudienceRow *row, gboolean is_locked, TrLanguage language)
{
  /* TRANSLATORS: of a record that was agreed and locked, in the window for the room */
  const char *word = tr_language_context_text (language, "lock", NC_ ("lock", "agreed"));

  row->is_locked = is_locked;
  if (is_locked)
    take_value (row, *row->value != '\0' ? g_strdup_printf ("%s · %s", row->value, word) : g_strdup (word));
}

/* Who is here: those of the last session, and everybody as long as that was not noted. */
static void
fill_preparation (TrAudience *self, TrProject *project, const TrAudienceAsk *ask)
{
  const TrSession *session = tr_session_last_noted (project, NULL);

  for (guint i = 1; i <= TR_N_SIDES; i++) {
    TrSide side = (TrSide) (i % TR_N_SIDES); /* those without a side come last */

    TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT)
      if (tr_project_participant_side (project, participant) == side &&
          (session == NULL || tr_session_was_there (project, session->record.id, participant->record.id)))
        add_side_row (self, side, &participant->record, participant->role);
  }
}

static void
fill_challenge (TrAudience *self, TrProject *project, const TrAudienceAsk *ask)
{
  TR_EACH (TrSignal, signal, project, TR_KIND_SIGNAL)
    add_side_row (self, (TrSide) signal->side, &signal->record, signal->text);
  if (tr_project_count (project, TR_KIND_CHALLENGE) > 0)
    tr_audience_add_row (self, TR_AUDIENCE_HEADING, NULL, tr_guidance_section (ask->page, "challenges", ask->language));
  TR_EACH (TrChallenge, challenge, project, TR_KIND_CHALLENGE)
    mark_locked (tr_audience_add_row (self, TR_AUDIENCE_PLAIN, &challenge->record, challenge->statement),
                 challenge->is_locked, ask->language);
}

static void
add_arguments (TrAudience *self, TrProject *project, const TrDirection *direction, TrArgumentKind kind)
{
  TR_EACH (TrArgument, argument, project, TR_KIND_ARGUMENT)
    if (argument->argument_kind == (gint) kind && g_str_equal (argument->direction, direction->record.id))
      tr_audience_add_row (self, kind == TR_ARGUMENT_PRO ? TR_AUDIENCE_PRO : TR_AUDIENCE_CON, &argument->record,
                           argument->text);
}

/* What pleads for and against the direction that is open; without one, all of them. */
static void
fill_direction (TrAudience *self, TrProject *project, const TrAudienceAsk *ask)
{
  const TrDirection *open = tr_project_find (project, TR_KIND_DIRECTION, ask->direction != NULL ? ask->direction : "");

  if (open != NULL) {
    tr_audience_take (&self->subject, g_strdup (open->title));
    add_arguments (self, project, open, TR_ARGUMENT_PRO);
    add_arguments (self, project, open, TR_ARGUMENT_CON);
    return;
  }
  TR_EACH (TrDirection, direction, project, TR_KIND_DIRECTION) {
    TrAudienceRow *row = tr_audience_add_row (self, TR_AUDIENCE_PLAIN, &direction->record, direction->title);

    if (direction->status != TR_STATUS_CONSIDERED)
      take_value (row, g_strdup (tr_language_text (ask->language, tr_statuses[direction->status].label)));
    mark_locked (row, direction->is_locked, ask->language);
  }
}

/* Whether everybody who scores is ready: a ranking in sight before that would steer the others. */
static gboolean
is_scored (const TrRankingBasis *basis)
{
  return basis->n_scores > 0 && basis->n_missing == 0 &&
         (basis->n_together == basis->n_scores || basis->n_own == basis->n_scores * basis->n_assessors);
}

static void
add_ranking (TrAudience *self, TrProject *project, TrLanguage language)
{
  g_autoptr (GArray) ranking = tr_ranking (project);

  for (guint i = 0; i < ranking->len; i++) {
    const TrRanked *ranked = &g_array_index (ranking, TrRanked, i);
    gint status = ranked->provider->status;
    TrAudienceRow *row;

    if (ranked->rank == 0 || status == TR_STATUS_REJECTED || status == TR_STATUS_PARKED)
      continue;
    row = tr_audience_add_row (self, TR_AUDIENCE_NUMBER, &ranked->provider->record, ranked->provider->name);
    row->number = ranked->rank;
    take_value (row, tr_language_number (language, ranked->score, 1));
    mark_locked (row, ranked->provider->is_locked, language);
  }
}

/* What is looked at and how much that counts; once all scores are there, what comes out. */
static void
fill_partner (TrAudience *self, TrProject *project, const TrAudienceAsk *ask)
{
  TrRankingBasis basis = tr_ranking_basis (project);
  gint sum = tr_criteria_weight_sum (project);

  if (is_scored (&basis)) {
    add_ranking (self, project, ask->language);
    return;
  }
  TR_EACH (TrCriterion, criterion, project, TR_KIND_CRITERION) {
    TrAudienceRow *row = tr_audience_add_row (self, TR_AUDIENCE_PLAIN, &criterion->record, criterion->name);
    g_autofree char *share = tr_language_number (ask->language, sum > 0 ? 100.0 * criterion->weight / sum : 0, 0);

    if (criterion->weight > 0)
      take_value (row, g_strconcat (share, " %", NULL));
    mark_locked (row, criterion->is_locked, ask->language);
  }
}

/* The target with its unit, as far as that is short: of what a percentage is, the name tells. */
static char *
target_text (const TrKpi *kpi, TrLanguage language)
{
  g_autofree char *number = isnan (kpi->target) ? NULL : tr_language_number (language, kpi->target, 1);

  if (number == NULL)
    return g_strdup ("");
  if (*kpi->unit == '%')
    return g_strconcat (number, " %", NULL);
  if (*kpi->unit == '\0' || g_utf8_strlen (kpi->unit, -1) > MOST_UNIT)
    return g_steal_pointer (&number);

  return g_strconcat (number, " ", kpi->unit, NULL);
}

static void
add_kpis (TrAudience *self, TrProject *project, TrLevel level, TrLanguage language)
{
  gboolean is_first = TRUE;

  TR_EACH_KPI (kpi, project) {
    TrAudienceRow *row;

    if (kpi->level != (gint) level)
      continue;
    if (is_first && level != TR_LEVEL_UNSET)
      tr_audience_add_row (self, TR_AUDIENCE_HEADING, NULL, tr_language_text (language, tr_levels[level].label));
    is_first = FALSE;
    /* the name of an official code is only in the user's own list */
    row = tr_audience_add_row (self, TR_AUDIENCE_PLAIN, &kpi->record, *kpi->name != '\0' ? kpi->name : kpi->code);
    take_value (row, target_text (kpi, language));
    mark_locked (row, kpi->is_locked, language);
  }
}

static void
fill_agreement (TrAudience *self, TrProject *project, const TrAudienceAsk *ask)
{
  add_kpis (self, project, TR_LEVEL_UNSET, ask->language);
  add_kpis (self, project, TR_LEVEL_IMPACT, ask->language);
  add_kpis (self, project, TR_LEVEL_ACTIVITY, ask->language);
}

static char *
progress_text (TrProject *project, const TrRound *round, TrLanguage language)
{
  g_autoptr (TrRoundGrid) grid = tr_round_grid_new (project, round);
  g_autofree char *filled = NULL, *all = NULL;
  guint n_filled, n_all;

  tr_round_grid_progress (grid, &n_filled, &n_all);
  filled = tr_language_number (language, n_filled, 0);
  all = tr_language_number (language, n_all, 0);

  /* TRANSLATORS: a round in which everybody places in silence: how much of it is filled in */
  return tr_words_say (language, N_("Not revealed yet: %s of %s filled in"), filled, all, NULL);
}

/* The rows are for who can not see the picture. */
static void
fill_matrix (TrAudience *self, TrProject *project, const TrAudienceAsk *ask)
{
  g_autoptr (GPtrArray) standings = tr_standings (project);
  const TrRound *running = tr_round_running (project);

  self->has_matrix = standings->len > 0;
  self->is_hidden = running != NULL;
  if (running != NULL)
    tr_audience_take (&self->note, progress_text (project, running, ask->language));
  for (guint i = 0; i < standings->len; i++) {
    const TrStanding *standing = g_ptr_array_index (standings, i);
    TrAudienceRow *row = tr_audience_add_row (self, TR_AUDIENCE_NUMBER, &standing->direction->record,
                                              standing->direction->title);

    row->number = i + 1;
    if (!self->is_hidden && standing->all.n > 0)
      take_value (row, g_strdup (tr_language_text (ask->language, tr_matrix_label (standing->quadrant))));
  }
}

static void
add_choice (TrAudience *self, TrProject *project, const char *field_name, TrLanguage language)
{
  const TrContract *contract = tr_project_contract (project);
  const TrField *field = tr_kind_field (contract->record.kind, field_name);
  gint chosen = tr_record_int (contract, field);
  g_autofree char *text = NULL;

  if (chosen == 0)
    return;
  text = g_strdup_printf ("%s: %s", tr_language_text (language, field->label),
                          tr_language_text (language, field->choices[chosen].label));
  tr_audience_add_row (self, TR_AUDIENCE_PLAIN, NULL, text);
}

/* What the chair wrote with a date stays out of it: the kind of moment says enough. */
static void
add_dates (TrAudience *self, TrProject *project, const TrAudienceAsk *ask)
{
  g_autoptr (TrPlan) plan = tr_plan_new (project);
  g_autoptr (GPtrArray) next = tr_plan_next (plan, ask->today, MOST_DATES);

  if (next->len > 0)
    /* TRANSLATORS: above the dates in the life of a contract that come next */
    tr_audience_add_row (self, TR_AUDIENCE_HEADING, NULL, tr_language_text (ask->language, N_("What comes")));
  for (guint i = 0; i < next->len; i++) {
    TrPlanItem item = *(const TrPlanItem *) g_ptr_array_index (next, i);
    g_autofree char *text = NULL;
    GDate due;

    item.label = (char *) "";
    text = tr_plan_item_due_text (&item, ask->today, ask->language);
    tr_plan_item_due (&item, ask->today, &due);
    take_value (tr_audience_add_row (self, TR_AUDIENCE_PLAIN, NULL, text), tr_plan_date_text (&due, ask->language));
  }
}

static void
fill_contract (TrAudience *self, TrProject *project, const TrAudienceAsk *ask)
{
  static const char *const choices[] = { "instrument", "procedure", "contractors", "scope", "funding" };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    add_choice (self, project, choices[i], ask->language);
  add_dates (self, project, ask);
  if (self->rows->len == 0)
    tr_audience_add_row (self, TR_AUDIENCE_PLAIN, NULL,
                         tr_language_text (ask->language, N_("Nothing is written down yet.")));
}

/* What is open, with who comes back to it: what is left from before comes first. */
static void
fill_parking (TrAudience *self, TrProject *project, const TrAudienceAsk *ask)
{
  g_autoptr (GPtrArray) items = tr_parking_open (project);

  /* TRANSLATORS: asked above what came up before and was for later */
  tr_audience_take (&self->question, g_strdup (tr_language_text (ask->language, N_("What is still open?"))));
  for (guint i = 0; i < items->len; i++) {
    const TrParked *parked = g_ptr_array_index (items, i);
    const TrParticipant *owner = tr_project_find (project, TR_KIND_PARTICIPANT, parked->owner);
    TrAudienceMark mark = parked->side != TR_SIDE_UNSET ? TR_AUDIENCE_SIDE : TR_AUDIENCE_PLAIN;
    TrAudienceRow *row = tr_audience_add_row (self, mark, &parked->record, parked->text);

    row->side = (TrSide) parked->side;
    if (owner != NULL)
      take_value (row, g_strdup (owner->role));
  }
}

/* Pages beside the steps; one without a function shows nothing but what the project is about. */
static const struct {
  const char *page;
  const char *title; /* msgid */
  Fill fill;
} others[] = {
  { "matrix", N_("Strategy matrix"), fill_matrix },
  { "contract", N_("Contract"), fill_contract },
  { TR_AUDIENCE_CLOSING, N_("End of the session"), tr_audience_fill_closing },
  { TR_AUDIENCE_DECISIONS, N_("Decisions"), tr_audience_fill_decisions },
  { "parking", N_("For later"), fill_parking },
};

static const Fill fills[TR_N_STEPS] = {
  [TR_STEP_PREPARATION] = fill_preparation, [TR_STEP_CHALLENGE] = fill_challenge,
  [TR_STEP_DIRECTION] = fill_direction,     [TR_STEP_PARTNER] = fill_partner,
  [TR_STEP_AGREEMENT] = fill_agreement,
};

static char *
where_text (TrStep step, TrLanguage language)
{
  const char *title = tr_language_text (language, tr_steps[step].label);
  g_autofree char *number = tr_language_number (language, step, 0);
  g_autofree char *all = tr_language_number (language, N_DIALOGUE_STEPS, 0);

  if (step == TR_STEP_PREPARATION)
    return g_strdup (title);
  /* TRANSLATORS: where the dialogue is: the number of a step, how many there are, and its title */
  return tr_words_say (language, N_("step %s of %s · %s"), number, all, title, NULL);
}

/* How many sides or sheets are in, and nothing of what they say. */
static char *
vote_progress_text (TrProject *project, const TrVote *vote, TrLanguage language)
{
  g_autoptr (TrVoteGrid) grid = tr_vote_grid_new (project, vote, FALSE);
  g_autofree char *in = tr_language_number (language, tr_vote_grid_n_in (grid), 0);
  g_autofree char *all = tr_language_number (language, grid->columns->len, 0);

  if (tr_vote_is_on_paper (vote))
    /* TRANSLATORS: a vote on paper: how many sheets were typed in, of how many people */
    return tr_words_say (language, N_("Not revealed yet: %s of %s sheets are in"), in, all, NULL);

  /* TRANSLATORS: a vote by raised hands or dots: of how many sides all was counted */
  return tr_words_say (language, N_("Not revealed yet: %s of %s sides are counted"), in, all, NULL);
}

static void
add_vote_row (TrAudience *self, const TrVoteItem *item, guint letter, char *value)
{
  TrAudienceRow *row = tr_audience_add_row (self, TR_AUDIENCE_LETTER, &item->record, item->text);

  row->number = letter;
  take_value (row, value);
}

/* What can be voted for, with its letters; once it is revealed, what came out. The rows are for who can not see the
 * picture. */
static void
fill_vote (TrAudience *self, TrProject *project, const TrVote *vote, TrLanguage language)
{
  g_autoptr (TrVoteResult) result = tr_vote_result_new (project, vote);

  tr_audience_take (&self->question, g_strdup (vote->question));
  if (!vote->is_revealed) {
    g_autoptr (TrVoteGrid) grid = tr_vote_grid_new (project, vote, FALSE);

    self->is_hidden = TRUE;
    tr_audience_take (&self->note, vote_progress_text (project, vote, language));
    for (guint row = 0; row < grid->items->len; row++)
      add_vote_row (self, grid->items->pdata[row], row, g_strdup (""));
    return;
  }
  tr_audience_take (&self->vote, g_strdup (vote->record.id));
  tr_audience_take (&self->subject, tr_vote_headline_text (result, language));
  tr_audience_take (&self->note, tr_vote_best_text (result, language));
  for (guint i = 0; i < result->ranked->len; i++) {
    const TrVoteRanked *ranked = &g_array_index (result->ranked, TrVoteRanked, i);

    add_vote_row (self, ranked->item, ranked->index, tr_language_number (language, ranked->votes, 0));
  }
}

static void
fill (TrAudience *self, TrProject *project, const TrAudienceAsk *ask)
{
  const TrVote *vote = ask->vote != NULL ? tr_project_find (project, TR_KIND_VOTE, ask->vote) : NULL;
  const TrDecision *decision = tr_project_find (project, TR_KIND_DECISION, ask->decision != NULL ? ask->decision : "");

  if (decision != NULL) {
    tr_audience_fill_decided (self, decision);
    return;
  }
  if (vote != NULL) {
    if (self->step >= 0)
      tr_audience_take (&self->where, where_text ((TrStep) self->step, ask->language));
    fill_vote (self, project, vote, ask->language);
    return;
  }
  if (self->step >= 0) {
    tr_audience_take (&self->where, where_text ((TrStep) self->step, ask->language));
    fills[self->step](self, project, ask);
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (others[i].page, ask->page)) {
      tr_audience_take (&self->where, g_strdup (tr_language_text (ask->language, others[i].title)));
      others[i].fill (self, project, ask);
    }
}

/* What the room sees of a page. It is a copy: the project may change or go. Free with tr_audience_free(). */
TrAudience *
tr_audience_new (TrProject *project, const TrAudienceAsk *ask)
{
  TrAudience *self = g_new0 (TrAudience, 1);
  const TrGuidance *guidance = tr_guidance (ask->page, ask->language);

  self->language = ask->language;
  self->step = tr_choice_index (tr_steps, ask->page);
  self->question = g_strdup (guidance != NULL ? guidance->question : tr_project_info (project)->title);
  self->where = g_strdup ("");
  self->subject = g_strdup ("");
  self->note = g_strdup ("");
  self->vote = g_strdup ("");
  self->statement = g_strdup ("");
  self->rows = g_ptr_array_new_with_free_func (row_free);
  for (guint step = 0; step < TR_N_STEPS; step++)
    self->funnel[step] = tr_funnel_step (project, (TrStep) step);
  fill (self, project, ask);

  return self;
}

/* What the chair asks in place of the question of the page. */
void
tr_audience_set_question (TrAudience *self, const char *question)
{
  tr_audience_take (&self->question, g_strdup (question));
}

void
tr_audience_free (TrAudience *self)
{
  if (self == NULL)
    return;
  g_free (self->question);
  g_free (self->where);
  g_free (self->subject);
  g_free (self->note);
  g_free (self->vote);
  g_free (self->statement);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static void
append_line (GString *text, const char *line)
{
  if (*line == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

/* What a sign before a line says, for who can not see it. */
static char *
mark_text (const TrAudienceRow *row, TrLanguage language)
{
  switch (row->mark) {
  case TR_AUDIENCE_SIDE:
    return row->side != TR_SIDE_UNSET ? g_strdup (tr_language_text (language, tr_sides[row->side].label)) : NULL;
  case TR_AUDIENCE_PRO:
    return g_strdup (tr_language_text (language, tr_argument_kinds[TR_ARGUMENT_PRO].label));
  case TR_AUDIENCE_CON:
    return g_strdup (tr_language_text (language, tr_argument_kinds[TR_ARGUMENT_CON].label));
  case TR_AUDIENCE_NUMBER:
    return g_strdup_printf ("%u", row->number);
  case TR_AUDIENCE_LETTER:
    return tr_vote_letter (row->number);
  case TR_AUDIENCE_PLAIN:
  case TR_AUDIENCE_HEADING:
  default:
    return NULL;
  }
}

static void
append_row (GString *text, const TrAudienceRow *row, TrLanguage language)
{
  g_autofree char *mark = mark_text (row, language);
  g_autofree char *line = g_strconcat (mark != NULL ? mark : "", mark != NULL ? ": " : "", row->text,
                                       *row->value != '\0' ? ", " : "", row->value, NULL);

  append_line (text, line);
}

/* All of it in words, a line for each thing that is seen. Free with g_free(). */
char *
tr_audience_text (const TrAudience *self)
{
  return tr_audience_text_of (self, 0, self->rows->len);
}

/* The same with `n` of its rows, from `first` on: those of one page. Free with g_free(). */
char *
tr_audience_text_of (const TrAudience *self, guint first, guint n)
{
  GString *text = g_string_new (NULL);

  append_line (text, self->question);
  append_line (text, self->where);
  append_line (text, self->subject);
  append_line (text, self->note);
  append_line (text, self->statement);
  for (guint i = first; i < self->rows->len && i - first < n; i++)
    append_row (text, g_ptr_array_index (self->rows, i), self->language);

  return g_string_free (text, FALSE);
}
