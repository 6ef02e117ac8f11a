/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-benefit.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-language.h"
#include "tr-money-words.h"
#include "tr-words.h"

#define HUNDRED_PERCENT 10000 /* hundredths of a percent */
#define CENTS_OF_EURO 100

static void
clear_result (gpointer data)
{
  g_free (((TrBenefitResult *) data)->benefit);
}

void
tr_business_case_free (TrBusinessCase *self)
{
  g_array_unref (self->results);
  g_free (self);
}

/* What the figure holds for, all together: the people, or the budget of a year. */
static gint64
whole_of (TrProject *project, const TrBenefit *benefit, const TrFigure *figure)
{
  return figure->per == TR_FIGURE_EURO ? tr_project_contract (project)->yearly_budget : benefit->people;
}

static TrBenefitStatus
status_of (TrProject *project, const TrBenefit *benefit, const TrFigure *figure)
{
  if (figure == NULL)
    return TR_BENEFIT_NO_FIGURE;
  if (whole_of (project, benefit, figure) == 0)
    return TR_BENEFIT_NO_PEOPLE;
  if (isnan (benefit->low_share) || isnan (benefit->high_share))
    return TR_BENEFIT_NO_SHARES;
  if (tr_money_rate (benefit->low_share) > tr_money_rate (benefit->high_share))
    return TR_BENEFIT_REVERSED;

  return TR_BENEFIT_RANGE;
}

/* An amount for the share of the whole for which it comes about, rounded once. */
static gint64
amount_for (const TrFigure *figure, gint64 amount, gint64 whole, double share)
{
  gint64 all = figure->per == TR_FIGURE_EURO ? tr_money_scale (whole, amount, CENTS_OF_EURO) : amount * whole;

  return tr_money_scale (all, tr_money_rate (share), HUNDRED_PERCENT);
}

static TrBenefitResult
result_of (TrProject *project, const TrBenefit *benefit, const GPtrArray *figures)
{
  const TrFigure *figure = tr_figures_find (figures, benefit->figure);
  TrBenefitResult result = { .benefit = g_strdup (benefit->record.id), .figure = figure };

  result.status = status_of (project, benefit, figure);
  if (result.status != TR_BENEFIT_RANGE)
    return result;
  result.low = amount_for (figure, figure->low, whole_of (project, benefit, figure), benefit->low_share);
  result.high = amount_for (figure, figure->high, whole_of (project, benefit, figure), benefit->high_share);
  if (result.low == result.high) {
    result.status = TR_BENEFIT_ONE;
    result.low = result.high = 0;
  }

  return result;
}

/* Figures for each euro hold all effects of social work already, so they are told and not added to the others. */
static void
add_up (TrBusinessCase *self, const TrBenefitResult *result)
{
  if (result->status != TR_BENEFIT_RANGE) {
    self->n_open++;
  } else if (result->figure->per == TR_FIGURE_EURO) {
    self->n_euro++;
  } else if (result->figure->period == TR_FIGURE_YEAR) {
    self->n_year++;
    self->year_low += result->low;
    self->year_high += result->high;
  } else {
    self->n_once++;
    self->once_low += result->low;
    self->once_high += result->high;
  }
}

/* What the benefits of a project come to by a list of figures, which has to live as long as the result. What comes
 * every year and what comes once are never added up. Free with tr_business_case_free(). */
TrBusinessCase *
tr_business_case_new (TrProject *project, const GPtrArray *figures)
{
  TrBusinessCase *self = g_new0 (TrBusinessCase, 1);

  self->results = g_array_new (FALSE, FALSE, sizeof (TrBenefitResult));
  g_array_set_clear_func (self->results, clear_result);
  TR_EACH (TrBenefit, benefit, project, TR_KIND_BENEFIT) {
    TrBenefitResult result = result_of (project, benefit, figures);

    g_array_append_val (self->results, result);
    add_up (self, &result);
  }

  return self;
}

/* A range of amounts in whole euros, as a sentence part: cents would promise more than anybody knows. Free with
 * g_free(). */
char *
tr_benefit_range_text (gint64 low, gint64 high, TrFigurePeriod period, TrLanguage language)
{
  g_autofree char *from = tr_money_whole_text (low, language), *to = tr_money_whole_text (high, language);

  if (period == TR_FIGURE_YEAR)
    /* TRANSLATORS: two amounts */
    return tr_words_say (language, N_("between %s and %s a year"), from, to, NULL);

  /* TRANSLATORS: two amounts, that come once and not every year */
  return tr_words_say (language, N_("between %s and %s, once"), from, to, NULL);
}

/* The range of a benefit, or what is missing for one. Free with g_free(). */
char *
tr_benefit_result_text (const TrBenefitResult *result, TrLanguage language)
{
  static const char *const reasons[] = {
    [TR_BENEFIT_NO_FIGURE] = N_("This figure is not in the list."),
    [TR_BENEFIT_NO_PEOPLE] = N_("Say how many people it is about."),
    [TR_BENEFIT_NO_SHARES] = N_("Say for which part of them it comes about at least and at most."),
    [TR_BENEFIT_REVERSED] = N_("At least is more than at most."),
    [TR_BENEFIT_ONE] = N_("One number promises more than anybody knows: say at least and at most."),
  };
  gboolean is_euro = result->figure != NULL && result->figure->per == TR_FIGURE_EURO;

  if (result->status == TR_BENEFIT_RANGE)
    return tr_benefit_range_text (result->low, result->high, result->figure->period, language);
  if (result->status == TR_BENEFIT_NO_PEOPLE && is_euro)
    return g_strdup (tr_language_text (language, N_("Fill in the budget a year of the contract.")));

  return g_strdup (tr_language_text (language, reasons[result->status]));
}

/* What a range rests on: for how many, for which part of them, at which amount, and from which source. "" when there
 * is no range. Free with g_free(). */
char *
tr_benefit_basis_text (const TrBenefitResult *result, TrProject *project, TrLanguage language)
{
  static const char *const templates[2][2] = {
    /* TRANSLATORS: a number of people, two percentages, an amount or a range of them, a source */
    { N_("%s people, of whom %s to %s percent, at %s each a year. Source: %s."),
      /* TRANSLATORS: a number of people, two percentages, an amount or a range of them, a source */
      N_("%s people, of whom %s to %s percent, at %s each, once. Source: %s.") },
    /* TRANSLATORS: an amount, two percentages of it, an amount, a source */
    { N_("A budget of %s a year, of which %s to %s percent, at %s for each euro. Source: %s."),
      /* TRANSLATORS: an amount, two percentages of it, an amount, a source */
      N_("A budget of %s a year, of which %s to %s percent, once at %s for each euro. Source: %s.") },
  };
  const TrBenefit *benefit = tr_project_find (project, TR_KIND_BENEFIT, result->benefit);
  g_autofree char *whole = NULL, *low = NULL, *high = NULL, *amount = NULL, *source = NULL;
  gint64 all;

  if (benefit == NULL || result->status != TR_BENEFIT_RANGE)
    return g_strdup ("");
  all = whole_of (project, benefit, result->figure);
  whole = result->figure->per == TR_FIGURE_EURO ? tr_language_money (language, all)
                                                : tr_language_number (language, (double) all, 0);
  low = tr_language_number (language, benefit->low_share, 2);
  high = tr_language_number (language, benefit->high_share, 2);
  amount = tr_figure_amounts_text (result->figure, language);
  source = tr_figure_source (result->figure);

  return tr_language_fill (tr_language_text (language, templates[result->figure->per][result->figure->period]),
                           (const char *const[]) { whole, low, high, amount, source, NULL });
}
