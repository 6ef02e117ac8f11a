/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-audience-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-guidance.h"
#include "tr-parking.h"
#include "tr-plan.h"
#include "tr-session.h"
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

/* A line of the program's own. */
static void
add_line (TrAudience *self, const char *msgid)
{
  tr_audience_add_row (self, TR_AUDIENCE_PLAIN, NULL, tr_language_text (self->language, msgid));
}

static void
add_side_row (TrAudience *self, TrSide side, const TrRecord *record, const char *text)
{
  tr_audience_add_row (self, TR_AUDIENCE_SIDE, record, text)->side = side;
}

/* Puts a text in place of another; takes it over. */
void
tr_audience_take (char **place, char *text)
{
  g_free (*place);
  *place = text;
}

/* What is agreed says so at the end of its line. */
void
tr_audience_mark_locked (TrAudienceRow *row, gboolean is_locked, TrLanguage language)
{
  /* TRANSLATORS: of a record that was agreed and locked, in the window for the room */
  const char *word = tr_language_context_text (language, "lock", NC_ ("lock", "agreed"));

  row->is_locked = is_locked;
  if (is_locked)
    tr_audience_take (&row->value,
                      *row->value != '\0' ? g_strdup_printf ("%s · %s", row->value, word) : g_strdup (word));
}

/* Who is here: in a session those who were noted in it, else those of the last one, and everybody as long as that was
 * never noted. */
static void
fill_preparation (TrAudience *self, TrProject *project, const TrAudienceAsk *ask)
{
  const TrSession *running = tr_session_running (project);
  const TrSession *session = running != NULL ? running : tr_session_last_noted (project, NULL);

  for (guint i = 1; i <= TR_N_SIDES; i++) {
    TrSide side = (TrSide) (i % TR_N_SIDES); /* those without a side come last */

    TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT)
      if (tr_project_participant_side (project, participant) == side &&
          (session == NULL || tr_session_was_there (project, session->record.id, participant->record.id)))
        add_side_row (self, side, &participant->record, participant->role);
  }
  if (running != NULL && self->rows->len == 0)
    /* TRANSLATORS: a session goes on, and who is there was not written down */
    add_line (self, N_("Nobody is noted yet."));
}

static void
fill_challenge (TrAudience *self, TrProject *project, const TrAudienceAsk *ask)
{
  TR_EACH (TrSignal, signal, project, TR_KIND_SIGNAL)
    add_side_row (self, (TrSide) signal->side, &signal->record, signal->text);
  if (tr_project_count (project, TR_KIND_CHALLENGE) > 0)
    tr_audience_add_row (self, TR_AUDIENCE_HEADING, NULL, tr_guidance_section (ask->page, "challenges", ask->language));
  TR_EACH (TrChallenge, challenge, project, TR_KIND_CHALLENGE)
    tr_audience_mark_locked (tr_audience_add_row (self, TR_AUDIENCE_PLAIN, &challenge->record, challenge->statement),
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
      tr_audience_take (&row->value, g_strdup (tr_language_text (ask->language, tr_statuses[direction->status].label)));
    tr_audience_mark_locked (row, direction->is_locked, ask->language);
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

/* The name of an official code is only in the user's own list; without it, what the code is about says
 * more than the code. */
static char *
name_of (const TrKpi *kpi)
{
  if (*kpi->name != '\0' || *kpi->domain == '\0')
    return g_strdup (*kpi->name != '\0' ? kpi->name : kpi->code);

  return g_strjoin (" · ", kpi->domain, *kpi->code != '\0' ? kpi->code : NULL, NULL);
}

static void
add_kpis (TrAudience *self, TrProject *project, TrLevel level, TrLanguage language)
{
  gboolean is_first = TRUE;

  TR_EACH_KPI (kpi, project) {
    g_autofree char *name = NULL;
    TrAudienceRow *row;

    if (kpi->level != (gint) level)
      continue;
    if (is_first && level != TR_LEVEL_UNSET)
      tr_audience_add_row (self, TR_AUDIENCE_HEADING, NULL, tr_language_text (language, tr_levels[level].label));
    is_first = FALSE;
    name = name_of (kpi);
    row = tr_audience_add_row (self, TR_AUDIENCE_PLAIN, &kpi->record, name);
    tr_audience_take (&row->value, target_text (kpi, language));
    tr_audience_mark_locked (row, kpi->is_locked, language);
  }
}

static void
fill_agreement (TrAudience *self, TrProject *project, const TrAudienceAsk *ask)
{
  add_kpis (self, project, TR_LEVEL_UNSET, ask->language);
  add_kpis (self, project, TR_LEVEL_IMPACT, ask->language);
  add_kpis (self, project, TR_LEVEL_ACTIVITY, ask->language);
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
    TrAudienceRow *row;
    GDate due;

    item.label = (char *) "";
    text = tr_plan_item_due_text (&item, ask->today, ask->language);
    tr_plan_item_due (&item, ask->today, &due);
    row = tr_audience_add_row (self, TR_AUDIENCE_PLAIN, NULL, text);
    tr_audience_take (&row->value, tr_plan_date_text (&due, ask->language));
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
    add_line (self, N_("Nothing is written down yet."));
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
      tr_audience_take (&row->value, g_strdup (owner->role));
  }
  if (items->len == 0)
    add_line (self, N_("Nothing is open."));
}

/* Pages beside the steps; one without a function shows nothing but what the project is about. */
static const struct {
  const char *page;
  const char *title; /* msgid */
  Fill fill;
} others[] = {
  { "matrix", N_("Strategy matrix"), tr_audience_fill_matrix },
  { "contract", N_("Contract"), fill_contract },
  { TR_AUDIENCE_CLOSING, N_("End of the session"), tr_audience_fill_closing },
  { TR_AUDIENCE_DECISIONS, N_("Decisions"), tr_audience_fill_decisions },
  { "parking", N_("For later"), fill_parking },
};

static const Fill fills[TR_N_STEPS] = {
  [TR_STEP_PREPARATION] = fill_preparation, [TR_STEP_CHALLENGE] = fill_challenge,
  [TR_STEP_DIRECTION] = fill_direction,     [TR_STEP_PARTNER] = tr_audience_fill_partner,
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
    tr_audience_fill_vote (self, project, vote, ask->language);
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
