/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-money.h"

#include <math.h>

#include "tr-basket.h"

#define HUNDRED_PERCENT 10000 /* hundredths of a percent */
/* An amount that no budget comes near, from which on nothing grows: indexed for a thousand years at the highest rate
 * it would not fit. */
#define MOST_CENTS G_GINT64_CONSTANT (100000000000000)
/* A month of the contract that lies in two calendar years begins in December, so it always has 31 days. */
#define DAYS_OF_MONTH 31
#define DAYS_OF_YEAR (12 * DAYS_OF_MONTH)
#define MINUTES_OF_HOUR 60
#define MONTHS_OF_YEAR 12

/* A rate in hundredths of a percent, rounded half away from zero as it was typed: 1.005 is a little less in binary,
 * and yet 101. */
gint
tr_money_rate (double percent)
{
  return isnan (percent) ? 0 : (gint) lround (percent * 100 + copysign (1e-6, percent));
}

/* A rate in percent; the way back from tr_money_rate(). */
double
tr_money_percent (gint rate)
{
  return rate / 100.0;
}

/* Divides, rounded half away from zero; `by` is more than 0. */
gint64
tr_money_divide (gint64 number, gint64 by)
{
  gint64 rest = ABS (number % by);

  return number / by + (rest >= by - rest ? (number < 0 ? -1 : 1) : 0);
}

/* An amount raised by a rate, rounded half away from zero. Nothing falls below 0 or grows beyond what can be
 * computed with. */
gint64
tr_money_add_rate (gint64 cents, gint rate)
{
  return MIN (tr_money_divide (cents * MAX (HUNDRED_PERCENT + rate, 0), HUNDRED_PERCENT), MOST_CENTS);
}

static gint64
take_rate_off (gint64 cents, gint rate)
{
  return MIN (tr_money_divide (cents * HUNDRED_PERCENT, MAX (HUNDRED_PERCENT + rate, 1)), MOST_CENTS);
}

/* total × weight / sum without overflow, and what is left over of it, both for numbers of at least 0. */
static gint64
share_of (gint64 total, gint64 weight, gint64 sum, gint64 *rest)
{
  gint64 share = 0, left = 0;

  /* as on paper, bit by bit of the weight: left stays below sum */
  for (int bit = 62; bit >= 0; bit--) {
    left *= 2;
    share *= 2;
    if ((weight >> bit) & 1)
      left += total % sum;
    share += left / sum;
    left %= sum;
  }
  *rest = left;

  return share + total / sum * weight;
}

/* An amount times by / of, rounded half up, without overflow: for numbers of at least 0 and below 2^60. */
gint64
tr_money_scale (gint64 cents, gint64 by, gint64 of)
{
  gint64 rest, share = share_of (cents, by, of, &rest);

  return share + (rest >= of - rest ? 1 : 0);
}

typedef struct {
  guint index;
  gint64 rest;
} Rest;

static int
compare_rests (gconstpointer a, gconstpointer b)
{
  const Rest *one = a, *other = b;

  if (one->rest != other->rest)
    return one->rest > other->rest ? -1 : 1;

  return one->index < other->index ? -1 : one->index > other->index;
}

/* Divides an amount over weights, so that the parts add up to it: each gets its share rounded down, and the cents
 * that are left go to those that lost most by that, the first of equals first. Amount and weights are at least 0 and
 * below 2^60; when all weights are 0, all parts are. */
void
tr_money_apportion (gint64 total, const gint64 *weights, guint n, gint64 *parts)
{
  g_autofree Rest *rests = g_new (Rest, n);
  gint64 sum = 0, left = total;

  for (guint i = 0; i < n; i++) {
    sum += weights[i];
    parts[i] = 0;
  }
  if (sum == 0)
    return;
  for (guint i = 0; i < n; i++) {
    rests[i].index = i;
    parts[i] = share_of (total, weights[i], sum, &rests[i].rest);
    left -= parts[i];
  }
  qsort (rests, n, sizeof *rests, compare_rests);
  for (guint i = 0; i < n && left > 0; i++, left--)
    parts[rests[i].index]++;
}

/* Whether the rate of a year can be told: by the costs of labour and prices. */
gboolean
tr_indexation_is_known (const TrIndexation *indexation)
{
  return !isnan (indexation->ova) && !isnan (indexation->price);
}

/* The indexation of a year in thousandths of a percent: 90 percent of the OVA and 10 percent of the price index,
 * after the advice of VNG for the social domain, and with the correction over earlier years. Nothing is rounded here
 * but what was typed: OVA and prices have two decimals, the correction three. */
gint
tr_indexation_thousandths (const TrIndexation *indexation, gboolean with_correction)
{
  double correction = with_correction && !isnan (indexation->correction) ? indexation->correction : 0;

  return 9 * tr_money_rate (indexation->ova) + tr_money_rate (indexation->price) +
         (gint) lround (correction * 1000 + copysign (1e-5, correction));
}

/* The same in hundredths of a percent, rounded once and at the end: the 4.957 of 2025 was published as 4.96. With
 * the correction rounded before (1.01 for 1.013), or with the difference of published rates, it would be 4.95. */
gint
tr_indexation_rate (const TrIndexation *indexation)
{
  return (gint) tr_money_divide (tr_indexation_thousandths (indexation, TRUE), 10);
}

/* The indexation on 1 January of a year: that of the year when it is known, else as agreed. */
TrRateSource
tr_contract_rate (TrProject *project, gint year, gint *rate)
{
  double agreed = tr_project_contract (project)->indexation;

  TR_EACH (TrIndexation, indexation, project, TR_KIND_INDEXATION)
    if (indexation->year == year && tr_indexation_is_known (indexation)) {
      *rate = tr_indexation_rate (indexation);
      return TR_RATE_KNOWN;
    }
  *rate = tr_money_rate (agreed);

  return isnan (agreed) ? TR_RATE_NONE : TR_RATE_AGREED;
}

/* The rise of wages in a year: that of the year when it is known, else as expected. */
TrRateSource
tr_contract_wage_rate (TrProject *project, gint year, gint *rate)
{
  double expected = tr_project_contract (project)->wage_rise;

  TR_EACH (TrIndexation, indexation, project, TR_KIND_INDEXATION)
    if (indexation->year == year && !isnan (indexation->wage)) {
      *rate = tr_money_rate (indexation->wage);
      return TR_RATE_KNOWN;
    }
  *rate = tr_money_rate (expected);

  return isnan (expected) ? TR_RATE_NONE : TR_RATE_AGREED;
}

/* What the areas of a level have together. */
gint64
tr_area_level_budget (TrProject *project, gint level)
{
  gint64 budget = 0;

  TR_EACH (TrArea, area, project, TR_KIND_AREA)
    budget += area->level == level ? area->budget : 0;

  return budget;
}

/* Whether each level that has budgets adds up by itself: a district's budget may be told again for its
 * neighbourhoods. */
gboolean
tr_area_levels_add_up (TrProject *project, gint64 budget)
{
  TR_EACH (TrArea, area, project, TR_KIND_AREA)
    if (area->budget > 0 && tr_area_level_budget (project, area->level) != budget)
      return FALSE;

  return TRUE;
}

static void
clear_year (gpointer data)
{
  g_free (((TrMoneyYear *) data)->areas);
}

static void
clear_share (gpointer data)
{
  g_free (((TrMoneyShare *) data)->area);
}

static void
clear_supplement (gpointer data)
{
  g_free (((TrMoneySupplement *) data)->supplement);
}

void
tr_money_free (TrMoney *self)
{
  g_array_unref (self->years);
  g_array_unref (self->shares);
  g_array_unref (self->supplements);
  g_free (self);
}

/* How many days of months of 31 the contract has in each year, of the base term and of the options. */
typedef struct {
  gint year;
  GDate from;
  gint base, options;
} Days;

static void
add_days (GArray *all, const GDate *from, gint days, gboolean is_option)
{
  gint year = g_date_get_year (from);
  Days *last = all->len > 0 ? &g_array_index (all, Days, all->len - 1) : NULL;

  if (last == NULL || last->year != year) {
    Days next = { .year = year, .from = *from };

    g_array_append_val (all, next);
    last = &g_array_index (all, Days, all->len - 1);
  }
  *(is_option ? &last->options : &last->base) += days;
}

static GArray *
count_days (TrProject *project, const GDate *start)
{
  gint base_months = tr_project_contract (project)->base_months, months = tr_contract_total_months (project);
  GArray *all = g_array_new (FALSE, TRUE, sizeof (Days));

  for (gint month = 0; month < months; month++) {
    GDate from = *start, next = *start, new_year;
    gint days = DAYS_OF_MONTH;

    g_date_add_months (&from, (guint) month);
    g_date_add_months (&next, (guint) month + 1);
    g_date_set_dmy (&new_year, 1, G_DATE_JANUARY, (GDateYear) (g_date_get_year (&from) + 1));
    if (g_date_compare (&next, &new_year) > 0)
      days = g_date_days_between (&from, &new_year);
    add_days (all, &from, days, month >= base_months);
    if (days < DAYS_OF_MONTH)
      add_days (all, &new_year, DAYS_OF_MONTH - days, month >= base_months);
  }

  return all;
}

/* What falls in a year of an amount for a whole one. */
static gint64
part_of_year (gint64 yearly, gint days)
{
  return tr_money_divide (yearly * days, DAYS_OF_YEAR);
}

/* What the total of the last year is worth in wages of the first, year by year. */
static gint64
worth_of (const GArray *years, gint64 total)
{
  for (guint i = years->len; i-- > 0;)
    total = take_rate_off (total, g_array_index (years, TrMoneyYear, i).wage_rate);

  return total;
}

static void
add_year (TrMoney *self, TrProject *project, const Days *days, gint64 *yearly, gint64 *following_wages)
{
  TrMoneyYear year = { .year = days->year, .from = days->from, .base_days = days->base, .option_days = days->options };

  if (self->years->len > 0) {
    year.rate_source = tr_contract_rate (project, days->year, &year.rate);
    year.wage_source = tr_contract_wage_rate (project, days->year, &year.wage_rate);
  }
  *yearly = tr_money_add_rate (*yearly, year.rate);
  *following_wages = tr_money_add_rate (*following_wages, year.wage_rate);
  year.yearly = *yearly;
  year.base = part_of_year (*yearly, days->base);
  year.options = part_of_year (*yearly, days->options);
  year.total = year.base + year.options;
  year.needed = part_of_year (*following_wages, days->base) + part_of_year (*following_wages, days->options);
  year.worth = worth_of (self->years, take_rate_off (year.total, year.wage_rate));
  g_date_set_dmy (&year.to, 31, G_DATE_DECEMBER, (GDateYear) year.year);
  g_array_append_val (self->years, year);
  self->base += year.base;
  self->total += year.total;
  self->needed += year.needed;
  self->worth += year.worth;
}

static void
add_years (TrMoney *self, TrProject *project)
{
  gint64 yearly = tr_project_contract (project)->yearly_budget, following_wages = yearly;
  g_autofree char *end = tr_contract_end (project, tr_project_contract (project)->extensions);
  g_autoptr (GArray) days = NULL;
  GDate start, last;

  if (yearly == 0 || !tr_date_read (tr_contract_start (project), &start) || !tr_date_read (end, &last))
    return;
  days = count_days (project, &start);
  for (guint i = 0; i < days->len; i++)
    add_year (self, project, &g_array_index (days, Days, i), &yearly, &following_wages);
  g_array_index (self->years, TrMoneyYear, self->years->len - 1).to = last;
}

/* The level whose areas the budget is divided over: the finest with budgets, when each level tells all of it anew;
 * else -1, for all areas. */
static gint
level_to_divide (TrProject *project, gint64 budget)
{
  static const TrAreaLevel finest_first[] = { TR_AREA_LEVEL_NEIGHBOURHOOD, TR_AREA_LEVEL_DISTRICT,
                                              TR_AREA_LEVEL_MUNICIPALITY, TR_AREA_LEVEL_OTHER, TR_AREA_LEVEL_UNSET };
  gint64 sum = 0;

  TR_EACH (TrArea, area, project, TR_KIND_AREA)
    sum += area->budget;
  if (sum == budget || !tr_area_levels_add_up (project, budget))
    return -1;
  for (guint i = 0; i < G_N_ELEMENTS (finest_first); i++)
    if (tr_area_level_budget (project, (gint) finest_first[i]) > 0)
      return (gint) finest_first[i];

  return -1;
}

static void
add_share (TrMoney *self, const char *area, gint64 yearly)
{
  TrMoneyShare share = { .area = g_strdup (area), .yearly = yearly };

  g_array_append_val (self->shares, share);
}

/* What the areas leave of the budget is a share of its own. */
static void
add_shares (TrMoney *self, TrProject *project)
{
  gint64 budget = tr_project_contract (project)->yearly_budget, sum = 0;
  gint level = level_to_divide (project, budget);

  TR_EACH (TrArea, area, project, TR_KIND_AREA)
    if (area->budget > 0 && (level < 0 || area->level == level)) {
      add_share (self, area->record.id, area->budget);
      sum += area->budget;
    }
  if (sum == 0)
    return;
  self->areas_difference = sum - budget;
  if (sum < budget)
    add_share (self, "", budget - sum);
}

/* The base term and the options are divided each by itself, so that both add up too. */
static void
divide_years (TrMoney *self)
{
  guint n = self->shares->len;
  g_autofree gint64 *weights = g_new (gint64, n), *base = g_new (gint64, n), *options = g_new (gint64, n);

  for (guint i = 0; i < n; i++)
    weights[i] = g_array_index (self->shares, TrMoneyShare, i).yearly;
  for (guint i = 0; i < self->years->len; i++) {
    TrMoneyYear *year = &g_array_index (self->years, TrMoneyYear, i);

    year->areas = g_new0 (gint64, n);
    tr_money_apportion (year->base, weights, n, base);
    tr_money_apportion (year->options, weights, n, options);
    for (guint j = 0; j < n; j++) {
      TrMoneyShare *share = &g_array_index (self->shares, TrMoneyShare, j);

      year->areas[j] = base[j] + options[j];
      share->base += base[j];
      share->total += year->areas[j];
    }
  }
}

static gint
percentage (gint64 part, gint64 whole)
{
  return whole == 0 ? 0 : (gint) MIN (tr_money_divide (MIN (part, MOST_CENTS) * HUNDRED_PERCENT, whole), G_MAXINT);
}

static void
add_supplements (TrMoney *self, TrProject *project)
{
  gint64 budget = tr_project_contract (project)->yearly_budget;

  TR_EACH (TrSupplement, supplement, project, TR_KIND_SUPPLEMENT) {
    TrMoneySupplement one = { .supplement = g_strdup (supplement->record.id), .yearly = supplement->budget };

    one.total = tr_money_divide (supplement->budget * supplement->months, MONTHS_OF_YEAR);
    one.share = percentage (supplement->budget, budget);
    g_array_append_val (self->supplements, one);
    self->supplements_yearly += supplement->budget;
  }
  self->supplements_share = percentage (self->supplements_yearly, budget);
}

/* Hours of people are no amounts: they become cents at the end, rounded. */
static void
add_costs (TrMoney *self, TrProject *project)
{
  double rate = (double) tr_project_contract (project)->hourly_rate;

  TR_EACH_KPI (kpi, project)
    self->registration_hours += tr_kpi_minutes_per_month (kpi) * MONTHS_OF_YEAR / MINUTES_OF_HOUR;
  TR_EACH (TrMonitoring, monitoring, project, TR_KIND_MONITORING)
    self->monitoring_hours += tr_monitoring_hours_per_year (monitoring);
  self->registration_cost = llround (self->registration_hours * rate);
  self->monitoring_cost = llround (self->monitoring_hours * rate);
}

/* What the contract of a project costs. Free with tr_money_free(). */
TrMoney *
tr_money_new (TrProject *project)
{
  TrMoney *self = g_new0 (TrMoney, 1);

  self->years = g_array_new (FALSE, FALSE, sizeof (TrMoneyYear));
  self->shares = g_array_new (FALSE, FALSE, sizeof (TrMoneyShare));
  self->supplements = g_array_new (FALSE, FALSE, sizeof (TrMoneySupplement));
  g_array_set_clear_func (self->years, clear_year);
  g_array_set_clear_func (self->shares, clear_share);
  g_array_set_clear_func (self->supplements, clear_supplement);
  add_years (self, project);
  add_shares (self, project);
  divide_years (self);
  add_supplements (self, project);
  add_costs (self, project);

  return self;
}
