/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-plan-private.h"

#include <string.h>

/* A plan as it stands on a day: what comes, what is late, and what does not fit. */

#define TALK_LAPSES_AFTER 6 /* months */

/* The last day of a kind of moment that has a date and is not in the future. FALSE when there is none. */
static gboolean
day_passed (TrProject *project, TrMomentKind kind, const GDate *today, GDate *last)
{
  g_date_clear (last, 1);
  TR_EACH (TrMoment, moment, project, TR_KIND_MOMENT) {
    GDate date;

    if (moment->moment_kind == (gint) kind && tr_date_read (moment->date, &date) &&
        g_date_compare (&date, today) <= 0 && (!g_date_valid (last) || g_date_compare (&date, last) > 0))
      *last = date;
  }

  return g_date_valid (last);
}

/* What of the procedure is still to come, and the day it is counted from: all of it from today, what follows the
 * dialogue from a prior notice that has been given, the implementation from an award notice that has been given. So
 * a plan that is kept stays feasible. */
static TrPhase
phase_to_come (TrProject *project, const GDate *today, GDate *from)
{
  if (day_passed (project, TR_MOMENT_AWARD_NOTICE, today, from))
    return TR_PHASE_IMPLEMENTATION;
  if (day_passed (project, TR_MOMENT_PRIOR_NOTICE, today, from))
    return TR_PHASE_DOCUMENTS;
  *from = *today;

  return TR_PHASE_DIALOGUE;
}

/* Whether the procedure fits before the start of the contract. A start that has passed is no plan any more. */
TrFeasibility
tr_plan_feasibility (TrProject *project, const GDate *today)
{
  TrFeasibility result = { 0 };
  GDate start, begin;
  gboolean fits;

  if (tr_project_contract (project)->procedure == TR_PROCEDURE_UNSET ||
      !tr_date_read (tr_contract_start (project), &start) || g_date_compare (&start, today) <= 0)
    return result;
  result.is_known = TRUE;
  result.first_phase = phase_to_come (project, today, &result.counted_from);
  for (guint phase = result.first_phase; phase < TR_N_PHASES; phase++)
    result.weeks += tr_contract_phase_weeks (project, (TrPhase) phase);
  tr_procedure_begin (project, result.first_phase, &start, &begin);
  fits = g_date_compare (&begin, &result.counted_from) >= 0;
  tr_procedure_start (project, result.first_phase, &result.counted_from, fits ? NULL : &start, &result.first_start);
  result.days_short = g_date_days_between (&start, &result.first_start);
  result.blocked_days = g_date_days_between (&result.counted_from, &result.first_start) -
                        tr_contract_days (project, result.first_phase);

  return result;
}

/* The day on which something falls due: that a phase that has begun ends, and that all else begins. */
void
tr_plan_item_due (const TrPlanItem *item, const GDate *today, GDate *due)
{
  *due = item->kind == TR_PLAN_PHASE && g_date_compare (&item->from, today) <= 0 ? item->to : item->from;
}

static gboolean
is_before (const GDate *one, const GDate *other)
{
  return g_date_valid (one) && g_date_valid (other) && g_date_compare (one, other) < 0;
}

static TrPlanState
state_of_span (const TrPlan *self, const TrPlanItem *item, const GDate *today)
{
  GDate from;

  if (item->kind == TR_PLAN_PHASE && item->number <= (guint) phase_to_come (self->project, today, &from))
    return TR_PLAN_PAST;
  if (g_date_compare (&item->from, today) > 0)
    return TR_PLAN_COMING;
  if (g_date_compare (&item->to, today) >= 0)
    return TR_PLAN_RUNNING;

  return item->kind == TR_PLAN_PHASE && is_before (today, &self->start) ? TR_PLAN_OVERDUE : TR_PLAN_PAST;
}

/* Whether a decision on this extension has a date that is not in the future. */
static gboolean
is_decided (const TrPlan *self, guint extension, const GDate *today)
{
  g_autofree char *key = g_strdup_printf ("decision-%u", extension);
  const TrPlanItem *decision = tr_plan_find (self, key);

  return decision != NULL && decision->record != NULL && g_date_compare (&decision->from, today) <= 0;
}

/* Whether talks are kept here: as long as none was, nobody can say that one is missing. */
static gboolean
has_talks (const TrPlan *self)
{
  for (guint i = 0; i < self->items->len; i++) {
    const TrPlanItem *item = g_ptr_array_index (self->items, i);

    if (item->kind == TR_PLAN_YEARLY_TALK && item->record != NULL)
      return TRUE;
  }

  return FALSE;
}

/* Whether it is of use to do something late that nobody planned. What has lapsed is history, and what may have been done
 * without telling is not called late: the rules ask for reviews that were never planned. */
static gboolean
is_still_open (const TrPlan *self, const TrPlanItem *item, const GDate *today)
{
  GDate day = item->from;

  switch (item->kind) {
  case TR_PLAN_NOTICE:
  case TR_PLAN_DECISION:
    if (item->number == 0 || item->number > self->ends->len || is_decided (self, item->number, today))
      return FALSE;
    return !is_before (&g_array_index (self->ends, GDate, item->number - 1), today);
  case TR_PLAN_END_NOTICE:
  case TR_PLAN_NEXT_BEGIN:
    return !is_before (&self->end, today);
  case TR_PLAN_PRIOR_NOTICE:
  case TR_PLAN_AWARD_NOTICE:
    return is_before (today, &self->start) && phase_to_come (self->project, today, &day) < TR_PHASE_IMPLEMENTATION;
  case TR_PLAN_YEARLY_TALK:
    tr_date_shift (&day, TALK_LAPSES_AFTER);
    return has_talks (self) && is_before (today, &day);
  case TR_PLAN_REVIEW:
  case TR_PLAN_KPI_REVIEW:
  case TR_PLAN_PHASE:
  case TR_PLAN_START:
  case TR_PLAN_BASE_TERM:
  case TR_PLAN_EXTENSION:
  case TR_PLAN_END:
  case TR_PLAN_EXIT:
  case TR_PLAN_MONITORING:
  case TR_PLAN_TRANSITION:
  case TR_PLAN_PREPARATION:
  case TR_PLAN_ELECTION:
  case TR_PLAN_OTHER:
  case TR_N_PLAN_KINDS:
  default:
    return FALSE;
  }
}

/* Where an item of a plan stands on a day; see TrPlanState. */
TrPlanState
tr_plan_state (const TrPlan *self, const TrPlanItem *item, const GDate *today)
{
  if (tr_plan_item_is_span (item))
    return state_of_span (self, item, today);
  if (g_date_compare (&item->from, today) >= 0)
    return TR_PLAN_COMING;

  return item->record == NULL && is_still_open (self, item, today) ? TR_PLAN_OVERDUE : TR_PLAN_PAST;
}

typedef struct {
  const TrPlanItem *item;
  GDate due;
  gboolean is_later; /* not overdue */
} Coming;

static int
compare_coming (gconstpointer a, gconstpointer b)
{
  const Coming *one = a, *other = b;
  int order = one->is_later - other->is_later;

  if (order == 0)
    order = g_date_compare (&one->due, &other->due);

  if (order == 0)
    order = (int) one->item->lane - (int) other->item->lane;

  return order != 0 ? order : strcmp (one->item->key, other->item->key);
}

/* A term that runs asks for nothing; nor does one that begins on the day that is told anyway. */
static gboolean
asks_for_something (const TrPlanItem *item, TrPlanState state)
{
  if (item->kind == TR_PLAN_BASE_TERM || (item->kind == TR_PLAN_EXTENSION && state == TR_PLAN_RUNNING))
    return FALSE;

  return state != TR_PLAN_PAST;
}

/* What has to be done next (const TrPlanItem, of the plan): what is overdue first, then by the day it falls due,
 * with the preparation of the next assignment in front while it runs. At most n, 0 for all. The array is the
 * caller's. */
GPtrArray *
tr_plan_next (const TrPlan *self, const GDate *today, guint n)
{
  g_autoptr (GArray) all = g_array_new (FALSE, TRUE, sizeof (Coming));
  GPtrArray *next = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++) {
    Coming coming = { .item = g_ptr_array_index (self->items, i) };
    TrPlanState state = tr_plan_state (self, coming.item, today);

    if (!asks_for_something (coming.item, state))
      continue;
    tr_plan_item_due (coming.item, today, &coming.due);
    coming.is_later = state != TR_PLAN_OVERDUE;
    g_array_append_val (all, coming);
  }
  g_array_sort (all, compare_coming);
  for (guint i = 0; i < all->len && (n == 0 || i < n); i++)
    g_ptr_array_add (next, (gpointer) g_array_index (all, Coming, i).item);

  return next;
}

static void
add_gap (GArray *gaps, TrGapKind kind, const TrPlanItem *item, gint days, const GDate *date)
{
  TrPlanGap gap = { kind, item, days, *date };

  if (days > 0)
    g_array_append_val (gaps, gap);
}

static void
add_gap_of_start (const TrPlan *self, const GDate *today, GArray *gaps)
{
  TrFeasibility feasibility = tr_plan_feasibility (self->project, today);

  if (feasibility.is_known)
    add_gap (gaps, TR_GAP_START, tr_plan_find (self, "start"), feasibility.days_short, &feasibility.first_start);
}

/* What follows on the prior notice may take longer than until the award notice. */
static void
add_gap_of_award (const TrPlan *self, const GDate *today, GArray *gaps)
{
  const TrPlanItem *prior = tr_plan_find (self, "prior-notice"), *award = tr_plan_find (self, "award-notice");
  GDate next = { 0 };

  if (prior == NULL || award == NULL || prior->record == NULL || award->record == NULL ||
      is_before (&award->from, today))
    return;
  for (guint i = 0; i < self->items->len; i++) {
    const TrPlanItem *item = g_ptr_array_index (self->items, i);

    if (item->kind == TR_PLAN_PHASE && item->number <= TR_PHASE_STANDSTILL + 1)
      next = item->to;
  }
  if (!g_date_valid (&next))
    return;
  g_date_add_days (&next, 1);
  add_gap (gaps, TR_GAP_AWARD, award, g_date_days_between (&award->from, &next), &next);
}

/* From the award notice that has a date, else from the end of the standstill. Where our own usual time for a
 * procedure is shorter, that is what counts. */
static void
add_gap_of_implementation (const TrPlan *self, const GDate *today, GArray *gaps)
{
  TrProcedure procedure = (TrProcedure) tr_project_contract (self->project)->procedure;
  guint weeks = procedure == TR_PROCEDURE_UNSET ? TR_PLAN_LEAST_IMPLEMENTATION
                                                : tr_procedure_phase_weeks (procedure, TR_PHASE_IMPLEMENTATION);
  const TrPlanItem *award = tr_plan_find (self, "award-notice"), *phase = tr_plan_find (self, "phase-6");
  const TrPlanItem *begin = award != NULL && award->record != NULL ? award : phase;
  GDate latest = self->start;

  if (begin == NULL || !is_before (today, &self->start))
    return;
  g_date_subtract_days (&latest, 7 * MIN (weeks, TR_PLAN_LEAST_IMPLEMENTATION));
  add_gap (gaps, TR_GAP_IMPLEMENTATION, begin, g_date_days_between (&latest, &begin->from), &latest);
}

static void
add_gap_of_decision (const TrPlan *self, const TrPlanItem *item, const GDate *today, GArray *gaps)
{
  gboolean is_proposed_notice = item->is_default && (item->kind == TR_PLAN_NOTICE || item->kind == TR_PLAN_END_NOTICE);

  if (!g_date_valid (&item->latest) || is_proposed_notice)
    return;
  if (item->record != NULL && !is_before (&item->from, today))
    add_gap (gaps, TR_GAP_DECISION, item, g_date_days_between (&item->latest, &item->from), &item->latest);
  else if (tr_plan_state (self, item, today) == TR_PLAN_OVERDUE)
    add_gap (gaps, TR_GAP_MISSED, item, g_date_days_between (&item->latest, today), &item->latest);
}

/* What is not feasible on a day (TrPlanGap), in order of kind of gap for the start and then of date: a start or an
 * award that comes too early, too little time to implement, and decisions that are planned too late or were not
 * taken in time. What has been decided is no gap any more. Free with g_array_unref(). */
GArray *
tr_plan_gaps (const TrPlan *self, const GDate *today)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (TrPlanGap));

  add_gap_of_start (self, today, gaps);
  add_gap_of_award (self, today, gaps);
  add_gap_of_implementation (self, today, gaps);
  for (guint i = 0; i < self->items->len; i++)
    add_gap_of_decision (self, g_ptr_array_index (self->items, i), today, gaps);

  return gaps;
}
