/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-contract.h"

G_BEGIN_DECLS

/* What a contract costs, in whole cents, by integer arithmetic. Rates are in hundredths of a percent. All rounding is
 * half away from zero, once for each year and amount.
 *
 * Years are calendar years, because indexation and municipal budgets go by them. The budget a year holds for the
 * calendar year in which the contract starts; each following 1 January it is indexed with the rate of that year. A
 * month is a twelfth of a year; one that lies in two years is divided by days. */

#define TR_SUPPLEMENT_SHORT 24 /* months: shorter is short */
#define TR_SUPPLEMENTS_PART 5  /* more than one in so many of the budget is much */

typedef enum {
  TR_RATE_NONE,   /* nothing is known: counted as 0 */
  TR_RATE_AGREED, /* the contract's indexation or expected rise of wages */
  TR_RATE_KNOWN,  /* told for this year (TrIndexation) */
} TrRateSource;

typedef struct {
  gint year;
  GDate from, to;           /* of the contract in this year */
  TrRateSource rate_source;
  gint rate;                /* indexation on 1 January; 0 in the first year */
  TrRateSource wage_source;
  gint wage_rate;           /* rise of wages, likewise */
  gint64 yearly;            /* budget of a whole year */
  gint base_days, option_days; /* of the base term and of the options in this year, with months of 31 days */
  gint64 base, options;     /* what falls in this year of the base term, and of the options to extend */
  gint64 total;             /* base and options */
  gint64 needed;            /* total, had the budget followed the wages */
  gint64 worth;             /* total in wages of the first year: what the same money is worth */
  gint64 *areas;            /* total, over the shares of TrMoney; adds up to the cent */
} TrMoneyYear;

/* A part of the budget: an area, or what has not been divided. */
typedef struct {
  char *area;     /* id, "" for what is in no area */
  gint64 yearly;  /* as told */
  gint64 base, total; /* over the whole contract */
} TrMoneyShare;

typedef struct {
  char *supplement; /* id */
  gint64 yearly;
  gint64 total; /* over its months; 0 when they are not told */
  gint share;   /* of the main budget, in hundredths of a percent; 0 without one */
} TrMoneySupplement;

typedef struct {
  GArray *years;            /* TrMoneyYear, none as long as start, base term or budget are not known */
  GArray *shares;           /* TrMoneyShare; none when no area has a budget */
  GArray *supplements;      /* TrMoneySupplement, in order */
  gint64 areas_difference;  /* the areas together less the budget a year; what is too much is divided in proportion */
  gint64 base, total;       /* without and with options */
  gint64 needed, worth;     /* with options */
  gint64 supplements_yearly;
  gint supplements_share;
  double registration_hours, monitoring_hours; /* a year */
  gint64 registration_cost, monitoring_cost;   /* a year, at the rate for an hour */
} TrMoney;

TrMoney *tr_money_new (TrProject *project);
void tr_money_free (TrMoney *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrMoney, tr_money_free)

gint tr_money_rate (double percent);
double tr_money_percent (gint rate);
gint64 tr_money_add_rate (gint64 cents, gint rate);
gint64 tr_money_divide (gint64 number, gint64 by);
gint64 tr_money_scale (gint64 cents, gint64 by, gint64 of);
void tr_money_apportion (gint64 total, const gint64 *weights, guint n, gint64 *parts);

gboolean tr_indexation_is_known (const TrIndexation *indexation);
gint tr_indexation_thousandths (const TrIndexation *indexation, gboolean with_correction);
gint tr_indexation_rate (const TrIndexation *indexation);
TrRateSource tr_contract_rate (TrProject *project, gint year, gint *rate);
TrRateSource tr_contract_wage_rate (TrProject *project, gint year, gint *rate);

gint64 tr_area_level_budget (TrProject *project, gint level);
gboolean tr_area_levels_add_up (TrProject *project, gint64 budget);

G_END_DECLS
