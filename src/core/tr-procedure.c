/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-procedure.h"

#include <math.h>

#include "tr-holiday.h"

#define SUMMER_DAYS 42
#define YEAR_END_DAYS 14
#define BEFORE_ELECTION_DAYS 28
#define AFTER_ELECTION_DAYS 56

/* Which weeks count for a phase. In the holidays nobody works at it, but the standstill is a term of the law and
 * runs on. Around an election only what ends in a decision waits: the documents, and the award or the decision on
 * applications. */
static const TrBlock blocks_of_phase[TR_N_PHASES] = {
  [TR_PHASE_DIALOGUE] = TR_BLOCK_SUMMER | TR_BLOCK_YEAR_END,
  [TR_PHASE_DOCUMENTS] = TR_BLOCK_SUMMER | TR_BLOCK_YEAR_END | TR_BLOCK_ELECTION,
  [TR_PHASE_BIDS] = TR_BLOCK_SUMMER | TR_BLOCK_YEAR_END,
  [TR_PHASE_ASSESSMENT] = TR_BLOCK_SUMMER | TR_BLOCK_YEAR_END | TR_BLOCK_ELECTION,
  [TR_PHASE_STANDSTILL] = TR_BLOCK_NONE,
  [TR_PHASE_IMPLEMENTATION] = TR_BLOCK_SUMMER | TR_BLOCK_YEAR_END,
};

static void
to_monday_after (GDate *date)
{
  while (g_date_get_weekday (date) != G_DATE_MONDAY)
    g_date_add_days (date, 1);
}

static void
set_last (const GDate *first, guint days, GDate *last)
{
  *last = *first;
  g_date_add_days (last, days - 1);
}

/* The six weeks of summer: from the second Monday of July. A rule of our own, in the middle of what the three
 * regions of school holidays have in the years around 2026. */
void
tr_block_summer (guint year, GDate *first, GDate *last)
{
  g_date_set_dmy (first, 8, G_DATE_JULY, (GDateYear) year);
  to_monday_after (first);
  set_last (first, SUMMER_DAYS, last);
}

/* The two weeks at the end of a year, which reach into the next: from the Monday of the week that Christmas Day is
 * in, or the Monday after when it is in a weekend. A rule of our own. */
void
tr_block_year_end (guint year, GDate *first, GDate *last)
{
  g_date_set_dmy (first, 25, G_DATE_DECEMBER, (GDateYear) year);
  if (g_date_get_weekday (first) < G_DATE_SATURDAY)
    g_date_subtract_days (first, 6);
  to_monday_after (first);
  set_last (first, YEAR_END_DAYS, last);
}

/* The weeks around the election in a year in which councils are elected: from four weeks before it, when the old
 * council has met for the last time, to eight weeks after, when there is an agreement and a new executive. A
 * planning assumption of our own. */
void
tr_block_election (guint year, GDate *first, GDate *last)
{
  tr_council_election (year, first);
  *last = *first;
  g_date_subtract_days (first, BEFORE_ELECTION_DAYS);
  g_date_add_days (last, AFTER_ELECTION_DAYS);
}

static gboolean
is_within (const GDate *date, const GDate *first, const GDate *last)
{
  return g_date_compare (date, first) >= 0 && g_date_compare (date, last) <= 0;
}

static gboolean
is_in_summer (const GDate *date)
{
  GDate first, last;

  if (g_date_get_month (date) < G_DATE_JULY || g_date_get_month (date) > G_DATE_AUGUST)
    return FALSE;
  tr_block_summer (g_date_get_year (date), &first, &last);

  return is_within (date, &first, &last);
}

static gboolean
is_in_year_end (const GDate *date)
{
  GDateMonth month = g_date_get_month (date);
  GDate first, last;

  if (month != G_DATE_JANUARY && month != G_DATE_DECEMBER)
    return FALSE;
  tr_block_year_end (g_date_get_year (date) - (month == G_DATE_JANUARY ? 1u : 0u), &first, &last);

  return is_within (date, &first, &last);
}

static gboolean
is_around_election (const GDate *date)
{
  GDate first, last;

  if (!tr_council_is_elected (g_date_get_year (date)))
    return FALSE;
  tr_block_election (g_date_get_year (date), &first, &last);

  return is_within (date, &first, &last);
}

/* All that may keep a procedure from going on, on a day. */
TrBlock
tr_block_on (const GDate *date)
{
  return (TrBlock) ((is_in_summer (date) ? TR_BLOCK_SUMMER : 0u) | (is_in_year_end (date) ? TR_BLOCK_YEAR_END : 0u) |
                    (is_around_election (date) ? TR_BLOCK_ELECTION : 0u));
}

/* In which weeks the procedure of this project stands still. */
TrBlock
tr_contract_blocks (TrProject *project)
{
  const TrContract *contract = tr_project_contract (project);

  return (TrBlock) ((contract->is_summer_blocked ? TR_BLOCK_SUMMER : 0u) |
                    (contract->is_year_end_blocked ? TR_BLOCK_YEAR_END : 0u) |
                    (contract->is_election_blocked ? TR_BLOCK_ELECTION : 0u));
}

/* The days from the start of the dialogue to the end of the phases before `phase`; halves of a week are rounded in
 * the sum. */
static gint
days_before (TrProject *project, guint phase)
{
  double weeks = 0;

  for (guint i = 0; i < phase; i++)
    weeks += tr_contract_phase_weeks (project, (TrPhase) i);

  return (gint) lround (7 * weeks);
}

/* The days that a phase takes without those in which it stands still. Together the phases take as many days as the
 * weeks of the contract, rounded. */
gint
tr_contract_phase_days (TrProject *project, TrPhase phase)
{
  g_return_val_if_fail (phase < TR_N_PHASES, 0);
  return days_before (project, phase + 1) - days_before (project, phase);
}

/* The days that a phase and all after it take, without those in which they stand still. */
gint
tr_contract_days (TrProject *project, TrPhase first)
{
  g_return_val_if_fail (first < TR_N_PHASES, 0);
  return days_before (project, TR_N_PHASES) - days_before (project, first);
}

static gboolean
stands_still (const GDate *date, TrBlock blocks)
{
  return blocks != TR_BLOCK_NONE && (tr_block_on (date) & blocks) != 0;
}

/* The last day on or before a day on which a phase can end: it does not stand still, and it is no public holiday. A
 * weekend is no matter, since phases are whole weeks; but from a holiday the deadline goes to the workday before. */
static void
to_deadline (GDate *date, TrBlock blocks)
{
  gboolean is_moved;

  do {
    is_moved = FALSE;
    while (stands_still (date, blocks)) {
      g_date_subtract_days (date, 1);
      is_moved = TRUE;
    }
    if (g_date_get_weekday (date) < G_DATE_SATURDAY && tr_holiday_on (date) != TR_HOLIDAY_NONE) {
      tr_holiday_workday_before (date);
      is_moved = TRUE;
    }
  } while (is_moved);
}

static void
count_back (TrPhaseSpan *span, gint days, TrBlock blocks)
{
  to_deadline (&span->to, blocks);
  span->from = span->to;
  while (TRUE) {
    days -= stands_still (&span->from, blocks) ? 0 : 1;
    if (days == 0)
      return;
    g_date_subtract_days (&span->from, 1);
  }
}

/* Works the phases from `first` to `last` back from the day after they are over. */
void
tr_procedure_back (TrProject *project, TrPhase first, TrPhase last, const GDate *next, TrPhaseSpan spans[TR_N_PHASES])
{
  TrBlock blocks = tr_contract_blocks (project);
  GDate day = *next;

  for (guint phase = last + 1; phase-- > first;) {
    TrPhaseSpan *span = &spans[phase];
    gint days = tr_contract_phase_days (project, (TrPhase) phase);

    span->from = span->to = day;
    g_date_subtract_days (&span->to, 1);
    if (days > 0)
      count_back (span, days, (TrBlock) (blocks & blocks_of_phase[phase]));
    day = span->from;
  }
}

/* The last day on which the phases from `first` on can begin, for a contract that starts on a day. */
void
tr_procedure_begin (TrProject *project, TrPhase first, const GDate *start, GDate *begin)
{
  TrPhaseSpan spans[TR_N_PHASES];

  tr_procedure_back (project, first, TR_PHASE_IMPLEMENTATION, start, spans);
  *begin = spans[first].from;
}

/* The first day after the phases when no deadline has to move: earlier it can not be. */
static void
count_forward (TrProject *project, TrPhase first, TrPhase last, const GDate *from, GDate *next)
{
  TrBlock all = tr_contract_blocks (project);

  *next = *from;
  for (guint phase = first; phase <= last; phase++) {
    TrBlock blocks = (TrBlock) (all & blocks_of_phase[phase]);

    for (gint days = tr_contract_phase_days (project, (TrPhase) phase); days > 0; g_date_add_days (next, 1))
      days -= stands_still (next, blocks) ? 0 : 1;
  }
}

/* Lays the phases from `first` to `last` as early as they can be when they begin on a day or, where that stands
 * still, after it: so that the day after them (`next`, not before `not_before` unless that is NULL) is the first one
 * from which they work back to that day or later. So what is worked back from a start is feasible until the day it
 * begins. One day after the other, because a deadline that goes to the workday before a long weekend overtakes one
 * within it. */
void
tr_procedure_forward (TrProject *project, TrPhase first, TrPhase last, const GDate *from, const GDate *not_before,
                      TrPhaseSpan spans[TR_N_PHASES], GDate *next)
{
  g_return_if_fail (first <= last && last < TR_N_PHASES);

  count_forward (project, first, last, from, next);
  if (not_before != NULL && g_date_compare (next, not_before) < 0)
    *next = *not_before;
  tr_procedure_back (project, first, last, next, spans);
  while (g_date_compare (&spans[first].from, from) < 0) {
    g_date_add_days (next, 1);
    tr_procedure_back (project, first, last, next, spans);
  }
}

/* The first day, not before `not_before` (NULL: any), on which a contract can start when the phases from `first` on
 * begin on a day. */
void
tr_procedure_start (TrProject *project, TrPhase first, const GDate *from, const GDate *not_before, GDate *start)
{
  TrPhaseSpan spans[TR_N_PHASES];

  tr_procedure_forward (project, first, TR_PHASE_IMPLEMENTATION, from, not_before, spans, start);
}
