/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-plan-private.h"

#include "tr-basket.h"
#include "tr-holiday.h"

/* What is talked about along the way, and what records fix. */

#define KPI_REVIEW_AFTER 6     /* months */
#define MONTHS_OF_YEAR 12
#define MOST_MEETINGS 1200     /* of one instrument: a century of every month */
#define DAYS_OF_HALF_MONTH 15

/* Adds the moments of a kind that have a date, numbered in the order of the records. */
void
tr_plan_add_record_moments (TrPlan *self, TrMomentKind moment_kind, TrPlanKind kind)
{
  guint number = 0;

  TR_EACH (TrMoment, moment, self->project, TR_KIND_MOMENT) {
    GDate date;

    if (moment->moment_kind == (gint) moment_kind && tr_date_read (moment->date, &date))
      tr_plan_add_record (self, kind, ++number, &date, moment->record.id, moment->remark);
  }
}

/* Some months after the start, on a workday. */
static void
after_start (const TrPlan *self, gint months, GDate *date)
{
  *date = self->start;
  tr_date_shift (date, months);
  tr_holiday_workday_before (date);
}

/* Halfway through the base term, because it is not yet known whether more follows. */
static void
add_reviews (TrPlan *self)
{
  gint months = tr_project_contract (self->project)->base_months / 2;
  GDate date;

  tr_plan_add_record_moments (self, TR_MOMENT_REVIEW, TR_PLAN_REVIEW);
  if (self->ends->len == 0 || months == 0 || tr_plan_find (self, "review-1") != NULL)
    return;
  after_start (self, months, &date);
  tr_plan_add (self, TR_PLAN_REVIEW, 1, &date)->is_default = TRUE;
}

static void
add_kpi_reviews (TrPlan *self)
{
  GDate date;

  tr_plan_add_record_moments (self, TR_MOMENT_KPI_REVIEW, TR_PLAN_KPI_REVIEW);
  if (!g_date_valid (&self->start) || tr_plan_find (self, "kpi-review-1") != NULL)
    return;
  after_start (self, KPI_REVIEW_AFTER, &date);
  if (self->ends->len == 0 || g_date_compare (&date, &self->end) <= 0)
    tr_plan_add (self, TR_PLAN_KPI_REVIEW, 1, &date)->is_default = TRUE;
}

/* Which year of the contract a day lies in, from 1; 0 before it. */
static guint
year_of_contract (const TrPlan *self, const GDate *date)
{
  gint months = (g_date_get_year (date) - g_date_get_year (&self->start)) * MONTHS_OF_YEAR +
                ((gint) g_date_get_month (date) - (gint) g_date_get_month (&self->start));
  GDate begun = self->start;

  if (months < 0 || g_date_compare (date, &self->start) < 0)
    return 0;
  g_date_add_months (&begun, (guint) months);

  return (guint) (months - (g_date_compare (date, &begun) < 0 ? 1 : 0)) / MONTHS_OF_YEAR + 1;
}

static void
add_recorded_talks (TrPlan *self)
{
  guint number = 0;

  TR_EACH (TrMoment, moment, self->project, TR_KIND_MOMENT) {
    GDate date;

    if (moment->moment_kind != TR_MOMENT_YEARLY_TALK || !tr_date_read (moment->date, &date))
      continue;
    number = g_date_valid (&self->start) ? year_of_contract (self, &date) : number + 1;
    tr_plan_add_record (self, TR_PLAN_YEARLY_TALK, number, &date, moment->record.id, moment->remark);
  }
}

/* In the last term that there can be, there is nothing left to decide about going on. */
static void
mark_last_talks (TrPlan *self)
{
  guint n = self->ends->len;

  for (guint i = 0; i < self->items->len && n > 0; i++) {
    TrPlanItem *item = g_ptr_array_index (self->items, i);

    if (item->kind == TR_PLAN_YEARLY_TALK)
      item->is_last = n == 1 || g_date_compare (&item->from, &g_array_index (self->ends, GDate, n - 2)) > 0;
  }
}

static const TrPlanItem *
talk_of (const TrPlan *self, guint year)
{
  g_autofree char *key = g_strdup_printf ("yearly-talk-%u", year);

  return tr_plan_find (self, key);
}

/* One in each year of the contract: a year after the one before, which keeps the first date that was stated; as long
 * as none is, at the beginning of the last month of the year. */
static void
add_talks (TrPlan *self)
{
  const TrPlanItem *stated = NULL;
  guint n;

  add_recorded_talks (self);
  if (self->ends->len == 0)
    return;
  n = year_of_contract (self, &self->end);
  for (guint year = 1; year <= n; year++) {
    const TrPlanItem *talk = talk_of (self, year);
    GDate date;

    if (talk != NULL) {
      stated = talk;
      continue;
    }
    if (stated != NULL) {
      date = stated->from;
      g_date_add_months (&date, MONTHS_OF_YEAR * (year - stated->number));
      tr_holiday_workday_before (&date);
    } else {
      after_start (self, (gint) (MONTHS_OF_YEAR * year) - 1, &date);
    }
    if (g_date_compare (&date, &self->end) <= 0)
      tr_plan_add (self, TR_PLAN_YEARLY_TALK, year, &date)->is_default = TRUE;
  }
  mark_last_talks (self);
}

/* The days at which one may leave, before the end. */
static GArray *
exit_days (const TrPlan *self)
{
  gint months = tr_project_contract (self->project)->exit_months;
  GArray *days = g_array_new (FALSE, FALSE, sizeof (GDate));
  GDate day;

  if (months == 0 || self->ends->len == 0)
    return days;
  tr_date_last_of_term (&self->start, months, &day);
  for (gint n = 2; g_date_compare (&day, &self->end) < 0; n++) {
    g_array_append_val (days, day);
    tr_date_last_of_term (&self->start, n * months, &day);
  }

  return days;
}

/* The number of the exit that a record moves: the nearest one, less than half of the time between two away, that no
 * other record has moved. 0 when it is one of its own. */
static guint
exit_near (const TrPlan *self, const GArray *days, const GDate *date)
{
  gint least = tr_project_contract (self->project)->exit_months * DAYS_OF_HALF_MONTH;
  guint number = 0;

  for (guint i = 0; i < days->len; i++) {
    gint distance = ABS (g_date_days_between (&g_array_index (days, GDate, i), date));
    g_autofree char *key = g_strdup_printf ("exit-%u", i + 1);

    if (distance < least && tr_plan_find (self, key) == NULL) {
      least = distance;
      number = i + 1;
    }
  }

  return number;
}

static void
add_exits (TrPlan *self)
{
  g_autoptr (GArray) days = exit_days (self);
  guint n_own = 0;

  TR_EACH (TrMoment, moment, self->project, TR_KIND_MOMENT) {
    guint number;
    GDate date;

    if (moment->moment_kind != TR_MOMENT_EXIT || !tr_date_read (moment->date, &date))
      continue;
    number = exit_near (self, days, &date);
    if (number == 0)
      number = days->len + ++n_own;
    tr_plan_add_record (self, TR_PLAN_EXIT, number, &date, moment->record.id, moment->remark);
  }
  for (guint i = 0; i < days->len; i++) {
    g_autofree char *key = g_strdup_printf ("exit-%u", i + 1);

    if (tr_plan_find (self, key) == NULL)
      tr_plan_add (self, TR_PLAN_EXIT, i + 1, &g_array_index (days, GDate, i));
  }
}

/* Adds the moments at which the contract is talked about, left or changed, and those of the user. */
void
tr_plan_add_moments (TrPlan *self)
{
  add_reviews (self);
  add_kpi_reviews (self);
  add_talks (self);
  add_exits (self);
  tr_plan_add_record_moments (self, TR_MOMENT_TRANSITION, TR_PLAN_TRANSITION);
  tr_plan_add_record_moments (self, TR_MOMENT_OTHER, TR_PLAN_OTHER);
}

/* The day on which an instrument of monitoring meets for the time that is `n` after the first: the first as it was
 * stated, the others on workdays. */
void
tr_plan_meeting_day (const GDate *first, guint months, guint n, GDate *day)
{
  *day = *first;
  if (n == 0)
    return;
  g_date_add_months (day, n * months);
  tr_holiday_workday_before (day);
}

/* The first time as stated; from then on every so many months, on a workday, until the last term ends. */
static void
add_meetings (TrPlan *self, const TrMonitoring *monitoring)
{
  guint months = tr_frequency_months (tr_frequency_reported ((TrFrequency) monitoring->frequency));
  GDate first, date;

  if (!tr_date_read (monitoring->first, &first))
    return;
  date = first;
  for (guint n = 0; n < MOST_MEETINGS; n++) {
    TrPlanItem *item;

    if (n > 0) {
      date = first;
      g_date_add_months (&date, n * months);
      if (self->ends->len == 0 || g_date_compare (&date, &self->end) > 0)
        return;
    }
    tr_plan_meeting_day (&first, months, n, &date);
    item = tr_plan_add_record (self, TR_PLAN_MONITORING, n + 1, &date, monitoring->record.id, monitoring->name);
    item->what = tr_monitoring_kinds[monitoring->monitoring_kind].label;
    item->is_default = n > 0 && monitoring->frequency == TR_FREQUENCY_UNSET;
  }
}

/* Adds the meetings of each instrument of monitoring that has a first date; when it is not said how often, once a
 * year. */
void
tr_plan_add_monitoring (TrPlan *self)
{
  TR_EACH (TrMonitoring, monitoring, self->project, TR_KIND_MONITORING)
    add_meetings (self, monitoring);
}
