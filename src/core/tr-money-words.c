/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-money-words.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-plan.h"
#include "tr-words.h"

#define CENTS_OF_EURO 100
#define SHARE_DECIMALS 1 /* of a share in percent: it is there to compare */

/* Whether anything is known about wages after the first year. */
static gboolean
knows_wages (const TrMoney *money)
{
  for (guint i = 1; i < money->years->len; i++)
    if (g_array_index (money->years, TrMoneyYear, i).wage_source != TR_RATE_NONE)
      return TRUE;

  return FALSE;
}

/* The fields of the contract without which no year can be computed: how many of them are empty, and which. */
guint
tr_money_missing (TrProject *project, const char **fields)
{
  const TrContract *contract = tr_project_contract (project);
  guint n = 0;
  GDate start;

  if (contract->yearly_budget == 0)
    fields[n++] = "yearly_budget";
  if (!tr_date_read (tr_contract_start (project), &start))
    fields[n++] = "start";
  if (contract->base_months == 0)
    fields[n++] = "base_months";

  return n;
}

/* The same for comparing the budget with the wages; that takes years first. */
guint
tr_money_missing_for_wages (TrProject *project, const char **fields)
{
  g_autoptr (TrMoney) money = tr_money_new (project);

  if (money->years->len < 2 || knows_wages (money))
    return 0;
  fields[0] = "wage_rise";

  return 1;
}

/* The same for what registering and monitoring cost, and which part of the budget that is. */
guint
tr_money_missing_for_cost (TrProject *project, const char **fields)
{
  const TrContract *contract = tr_project_contract (project);
  guint n = 0;

  if (contract->hourly_rate == 0)
    fields[n++] = "hourly_rate";
  if (contract->yearly_budget == 0)
    fields[n++] = "yearly_budget";

  return n;
}

/* The same for putting the business case beside the budget. */
guint
tr_money_missing_for_benefits (TrProject *project, const char **fields)
{
  if (tr_project_contract (project)->yearly_budget > 0 || tr_project_count (project, TR_KIND_BENEFIT) == 0)
    return 0;
  fields[0] = "yearly_budget";

  return 1;
}

/* An amount in whole euros, rounded half away from zero: what a table shows that is read from a distance. */
char *
tr_money_whole_text (gint64 cents, TrLanguage language)
{
  return tr_language_money (language, tr_money_divide (cents, CENTS_OF_EURO) * CENTS_OF_EURO);
}

/* An amount with its cents, also when there are none, so that a column of them lines up. */
char *
tr_money_exact_text (gint64 cents, TrLanguage language)
{
  g_autofree char *text = tr_language_money (language, cents);

  if (cents % CENTS_OF_EURO != 0)
    return g_steal_pointer (&text);

  return g_strconcat (text, language == TR_LANGUAGE_NL ? ",00" : ".00", NULL);
}

static char *
percent (gint rate, guint decimals, TrLanguage language)
{
  return tr_language_number (language, tr_money_percent (rate), decimals);
}

/* A rate in percent: 3,9%. */
char *
tr_money_rate_text (gint rate, TrLanguage language)
{
  g_autofree char *number = percent (rate, 2, language);

  return g_strconcat (number, "%", NULL);
}

/* By how much the budget rises on 1 January of a year, and where that comes from. */
char *
tr_money_year_rate_text (const TrMoney *money, guint year, TrLanguage language)
{
  static const char *const sources[] = {
    /* TRANSLATORS: a rate of indexation that nobody filled in, so that it counts as nought */
    [TR_RATE_NONE] = N_("nothing filled in"),
    /* TRANSLATORS: behind a rate: it is the one that was agreed on in the contract */
    [TR_RATE_AGREED] = N_("%s, agreed"),
    /* TRANSLATORS: behind a rate: it follows from what is known about this year */
    [TR_RATE_KNOWN] = N_("%s, known"),
  };
  const TrMoneyYear *self = &g_array_index (money->years, TrMoneyYear, year);
  g_autofree char *rate = tr_money_rate_text (self->rate, language);

  if (year == 0)
    /* TRANSLATORS: in place of a rate of indexation, in the year in which the contract starts */
    return g_strdup (tr_language_text (language, N_("first year")));

  return tr_words_say (language, sources[self->rate_source], rate, NULL);
}

/* How many days of a year the contract has. */
char *
tr_money_days_text (const TrMoneyYear *year, TrLanguage language)
{
  gint days = g_date_days_between (&year->from, &year->to) + 1;
  g_autofree char *number = tr_language_number (language, days, 0);

  /* TRANSLATORS: %s is a number of days, other than 1 */
  return tr_words_say (language, days == 1 ? N_("1 day") : N_("%s days"), number, NULL);
}

/* What the whole term comes to. */
char *
tr_money_totals_text (const TrMoney *money, TrLanguage language)
{
  g_autofree char *base = tr_money_whole_text (money->base, language);
  g_autofree char *total = tr_money_whole_text (money->total, language);

  if (money->years->len == 0)
    return g_strdup ("");
  if (money->base == money->total)
    /* TRANSLATORS: an amount over all years of a contract */
    return tr_words_say (language, N_("Over the whole term that is %s."), total, NULL);

  /* TRANSLATORS: two amounts over all years of a contract, without and with its options to extend */
  return tr_words_say (language, N_("Over the whole term that is %s without the options, and %s with all of them."),
                       base, total, NULL);
}

/* Whether the budget follows the wages, and if not, what that takes. */
char *
tr_money_wages_text (const TrMoney *money, TrLanguage language)
{
  g_autofree char *needed = tr_money_whole_text (money->needed, language);
  g_autofree char *difference = tr_money_whole_text (ABS (money->needed - money->total), language);
  g_autofree char *worth = tr_money_whole_text (money->worth, language), *year = NULL;

  if (money->years->len < 2 || !knows_wages (money))
    return g_strdup ("");
  if (money->needed == money->total)
    return g_strdup (tr_language_text (language, N_("The budget follows the wages exactly.")));
  year = g_strdup_printf ("%d", g_array_index (money->years, TrMoneyYear, 0).year);
  if (money->needed > money->total)
    /* TRANSLATORS: two amounts, a year, an amount */
    return tr_words_say (language,
                         N_("To follow the wages takes %s: %s more than there is. In wages of %s the total is worth "
                            "%s."),
                         needed, difference, year, worth, NULL);

  /* TRANSLATORS: two amounts, a year, an amount */
  return tr_words_say (language,
                       N_("To follow the wages takes %s: %s less than there is. In wages of %s the total is worth %s."),
                       needed, difference, year, worth, NULL);
}

/* A rate in thousandths of a percent, as a number. */
static char *
thousandths (gint rate, TrLanguage language)
{
  return tr_language_number (language, rate / 1000.0, 3);
}

/* How the indexation of a year comes about, step by step, or what is missing for that. */
char *
tr_indexation_rate_text (const TrIndexation *indexation, TrLanguage language)
{
  g_autofree char *ova = NULL, *price = NULL, *sum = NULL, *correction = NULL, *all = NULL, *rounded = NULL;

  if (!tr_indexation_is_known (indexation))
    return g_strdup (tr_language_text (
        language, N_("Fill in OVA and price index; until then the agreed indexation counts in this year.")));
  ova = tr_language_number (language, indexation->ova, 2);
  price = tr_language_number (language, indexation->price, 2);
  sum = thousandths (tr_indexation_thousandths (indexation, FALSE), language);
  rounded = tr_money_rate_text (tr_indexation_rate (indexation), language);
  if (isnan (indexation->correction) || fabs (indexation->correction) < 0.0005)
    /* TRANSLATORS: four numbers: OVA, price index, their weighted sum, and that sum rounded with its % */
    return tr_words_say (language, N_("90%% of %s plus 10%% of %s is %s. The indexation is %s."), ova, price, sum,
                         rounded, NULL);
  correction = tr_language_number (language, indexation->correction, 3);
  all = thousandths (tr_indexation_thousandths (indexation, TRUE), language);

  /* TRANSLATORS: six numbers: OVA, price index, their weighted sum, the correction, the sum with it, and that rounded
   * with its % */
  return tr_words_say (language,
                       N_("90%% of %s plus 10%% of %s is %s. With the correction of %s that is %s. The indexation "
                          "is %s."),
                       ova, price, sum, correction, all, rounded, NULL);
}

/* How that compares with the wages of the year. */
char *
tr_indexation_wage_text (const TrIndexation *indexation, TrLanguage language)
{
  gint difference;
  g_autofree char *points = NULL;

  if (isnan (indexation->wage) || !tr_indexation_is_known (indexation))
    return g_strdup ("");
  difference = tr_indexation_rate (indexation) - tr_money_rate (indexation->wage);
  points = percent (ABS (difference), 2, language);
  if (difference == 0)
    return g_strdup (tr_language_text (language, N_("That is as much as the wages rise.")));

  return tr_words_say (language,
                       /* TRANSLATORS: %s is a difference between two percentages */
                       difference < 0 ? N_("That is %s percentage points less than the wages rise.")
                                      : N_("That is %s percentage points more than the wages rise."),
                       points, NULL);
}

/* The first of the records about a year is the one that counts. */
static gboolean
is_repeated (TrProject *project, const TrIndexation *indexation)
{
  TR_EACH (TrIndexation, other, project, TR_KIND_INDEXATION) {
    if (other->record.index == indexation->record.index)
      return FALSE;
    if (other->year == indexation->year)
      return TRUE;
  }

  return FALSE;
}

/* Why the indexation of a year does not count in this contract. */
char *
tr_indexation_place_text (const TrIndexation *indexation, TrProject *project, TrLanguage language)
{
  g_autofree char *last = tr_contract_end (project, tr_project_contract (project)->extensions);
  g_autofree char *year = g_strdup_printf ("%d", indexation->year);
  GDate start, end;

  if (is_repeated (project, indexation))
    /* TRANSLATORS: %s is a year */
    return tr_words_say (language, N_("%s is there more than once; the first counts."), year, NULL);
  if (!tr_date_read (tr_contract_start (project), &start) || !tr_date_read (last, &end))
    return g_strdup ("");
  if (indexation->year == g_date_get_year (&start))
    /* TRANSLATORS: %s is a year */
    return tr_words_say (language,
                         N_("The contract starts in %s: its budget is that of this year, and is raised from the next "
                            "year on."),
                         year, NULL);
  if (indexation->year < g_date_get_year (&start) || indexation->year > g_date_get_year (&end))
    /* TRANSLATORS: %s is a year */
    return tr_words_say (language, N_("The contract does not run in %s, so this does not count."), year, NULL);

  return g_strdup ("");
}

static const TrMoneySupplement *
find_supplement (const TrMoney *money, const char *id)
{
  for (guint i = 0; i < money->supplements->len; i++) {
    const TrMoneySupplement *one = &g_array_index (money->supplements, TrMoneySupplement, i);

    if (g_str_equal (one->supplement, id))
      return one;
  }

  return NULL;
}

static void
append (GString *text, char *sentence)
{
  if (text->len > 0 && *sentence != '\0')
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

/* When a supplementary assignment ends, and whether the contract is still there then. */
static char *
end_text (const TrSupplement *supplement, TrProject *project, TrLanguage language)
{
  g_autofree char *end = tr_contract_end (project, tr_project_contract (project)->extensions);
  g_autofree char *date = NULL;
  GDate first, last, contract_end;

  if (supplement->months == 0 || !tr_date_read (supplement->start, &first))
    return g_strdup ("");
  tr_date_last_of_term (&first, supplement->months, &last);
  date = tr_plan_date_text (&last, language);
  if (tr_date_read (end, &contract_end) && g_date_compare (&last, &contract_end) > 0)
    /* TRANSLATORS: %s is a date */
    return tr_words_say (language, N_("It runs up to and including %s, longer than the contract."), date, NULL);

  /* TRANSLATORS: %s is a date */
  return tr_words_say (language, N_("It runs up to and including %s."), date, NULL);
}

/* What one supplementary assignment comes to. */
char *
tr_supplement_text (const TrMoney *money, const TrSupplement *supplement, TrProject *project, TrLanguage language)
{
  const TrMoneySupplement *one = find_supplement (money, supplement->record.id);
  GString *text = g_string_new (NULL);
  g_autofree char *total = NULL, *share = NULL;

  if (one == NULL)
    return g_string_free (text, FALSE);
  total = tr_money_whole_text (one->total, language);
  share = percent (one->share, SHARE_DECIMALS, language);
  if (one->total > 0)
    /* TRANSLATORS: %s is an amount, over the whole term of a supplementary assignment */
    append (text, tr_words_say (language, N_("%s in all."), total, NULL));
  if (one->share > 0)
    append (text, tr_words_say (language, N_("That is %s percent of the main budget each year."), share, NULL));
  append (text, end_text (supplement, project, language));
  if (supplement->months > 0 && supplement->months < TR_SUPPLEMENT_SHORT)
    append (text, g_strdup (tr_language_text (language, N_("Shorter than two years."))));

  return g_string_free (text, FALSE);
}

/* What the supplementary assignments come to together, beside the main one. */
char *
tr_supplements_text (const TrMoney *money, TrProject *project, TrLanguage language)
{
  g_autofree char *yearly = tr_money_whole_text (money->supplements_yearly, language);
  g_autofree char *share = percent (money->supplements_share, SHARE_DECIMALS, language);

  if (money->supplements_yearly == 0)
    return g_strdup ("");
  if (tr_project_contract (project)->yearly_budget == 0)
    /* TRANSLATORS: %s is an amount */
    return tr_words_say (language, N_("Together %s a year. Fill in the budget a year to see which share that is."),
                         yearly, NULL);

  /* TRANSLATORS: an amount, a percentage */
  return tr_words_say (language, N_("Together %s a year. That is %s percent of the main budget."), yearly, share,
                       NULL);
}

/* What is to be careful of in the supplementary assignments together: how much it is, and how many are accounted for
 * on their own. */
char *
tr_supplements_warning (const TrMoney *money, TrProject *project, TrLanguage language)
{
  GString *text = g_string_new (NULL);
  g_autofree char *number = NULL;
  guint n_own = 0;

  TR_EACH (TrSupplement, supplement, project, TR_KIND_SUPPLEMENT)
    n_own += supplement->has_own_account ? 1 : 0;
  number = tr_language_number (language, n_own, 0);
  if (money->supplements_yearly * TR_SUPPLEMENTS_PART > tr_project_contract (project)->yearly_budget &&
      tr_project_contract (project)->yearly_budget > 0)
    append (text, g_strdup (tr_language_text (language, N_("That is more than a fifth: bundle them, or bring them "
                                                           "into the main assignment."))));
  if (n_own > 1)
    /* TRANSLATORS: %s is a number, at least 2 */
    append (text, tr_words_say (language,
                                N_("%s of them are accounted for on their own: each of those costs time every year."),
                                number, NULL));

  return g_string_free (text, FALSE);
}

static char *
hours_text (double hours, TrLanguage language)
{
  return tr_language_number (language, hours, hours < 10 ? 1 : 0);
}

static char *
cost_text (const char *hours_msgid, const char *cost_msgid, double hours, gint64 cost, TrProject *project,
           TrLanguage language)
{
  g_autofree char *number = hours_text (hours, language), *amount = tr_money_whole_text (cost, language);

  if (tr_project_contract (project)->hourly_rate > 0)
    return tr_words_say (language, cost_msgid, number, amount, NULL);

  return tr_words_say (language, hours_msgid, number, NULL);
}

/* What registering the KPIs takes in a year. */
char *
tr_money_registration_text (const TrMoney *money, TrProject *project, TrLanguage language)
{
  if (money->registration_hours <= 0)
    return g_strdup (tr_language_text (
        language, N_("Say with each KPI how many minutes a registration takes, to see what registering costs.")));

  /* TRANSLATORS: a number of hours; in the second sentence also an amount */
  return cost_text (N_("Registering the KPIs takes %s hours a year."),
                    N_("Registering the KPIs takes %s hours a year: %s."), money->registration_hours,
                    money->registration_cost, project, language);
}

/* What monitoring takes in a year. */
char *
tr_money_monitoring_text (const TrMoney *money, TrProject *project, TrLanguage language)
{
  if (money->monitoring_hours <= 0)
    return g_strdup (tr_language_text (
        language, N_("Choose under Monitoring how you keep an eye on it and how many hours that takes.")));

  /* TRANSLATORS: a number of hours; in the second sentence also an amount */
  return cost_text (N_("Monitoring takes %s hours a year."), N_("Monitoring takes %s hours a year: %s."),
                    money->monitoring_hours, money->monitoring_cost, project, language);
}

/* Which part of the budget both take together. */
char *
tr_money_burden_text (const TrMoney *money, TrProject *project, TrLanguage language)
{
  const TrContract *contract = tr_project_contract (project);
  gint64 cost = money->registration_cost + money->monitoring_cost;
  double hours = money->registration_hours + money->monitoring_hours;
  g_autofree char *amount = tr_money_whole_text (cost, language), *number = hours_text (hours, language), *share = NULL;

  if (hours <= 0 || contract->hourly_rate == 0)
    return g_strdup ("");
  if (contract->yearly_budget == 0)
    /* TRANSLATORS: a number of hours, an amount */
    return tr_words_say (language, N_("Together %s hours and %s a year."), number, amount, NULL);
  share = tr_language_number (language, 100.0 * (double) cost / (double) contract->yearly_budget, 2);

  /* TRANSLATORS: a number of hours, an amount, a percentage */
  return tr_words_say (language, N_("Together %s hours and %s a year: %s percent of the budget."), number, amount,
                       share, NULL);
}
