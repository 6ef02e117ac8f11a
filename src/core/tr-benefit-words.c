/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-benefit.h"

#include <glib/gi18n.h>

#include "tr-language.h"
#include "tr-words.h"

#define SHARE_DECIMALS 1 /* of a percentage of the budget */

/* The business case as a whole, in words: always ranges, and never one of these added to another. */

static char *
number_text (guint number, TrLanguage language)
{
  return tr_language_number (language, number, 0);
}

static char *
sum_text (const char *one_msgid, const char *more_msgid, guint n, char *range, TrLanguage language)
{
  g_autofree char *owned = range, *number = number_text (n, language);

  if (n == 0)
    return g_strdup ("");

  return n == 1 ? tr_words_say (language, one_msgid, owned, NULL)
                : tr_words_say (language, more_msgid, owned, number, NULL);
}

/* What comes every year, of all lines that are about people. "" when there is none. Free with g_free(). */
char *
tr_business_case_year_text (const TrBusinessCase *self, TrLanguage language)
{
  return sum_text (
      /* TRANSLATORS: %s is a range: “between € 1,000 and € 2,000 a year” */
      N_("Every year: %s, from one line."),
      /* TRANSLATORS: a range: “between € 1,000 and € 2,000 a year”; how many lines, at least 2 */
      N_("Every year: %s, from %s lines together."), self->n_year,
      tr_benefit_range_text (self->year_low, self->year_high, TR_FIGURE_YEAR, language), language);
}

/* What comes once, likewise. Free with g_free(). */
char *
tr_business_case_once_text (const TrBusinessCase *self, TrLanguage language)
{
  return sum_text (
      /* TRANSLATORS: %s is a range: “between € 1,000 and € 2,000, once” */
      N_("Over the rest of a life: %s, from one line."),
      /* TRANSLATORS: a range: “between € 1,000 and € 2,000, once”; how many lines, at least 2 */
      N_("Over the rest of a life: %s, from %s lines together."), self->n_once,
      tr_benefit_range_text (self->once_low, self->once_high, TR_FIGURE_ONCE, language), language);
}

/* Why some lines are in no sum. Free with g_free(). */
char *
tr_business_case_euro_text (const TrBusinessCase *self, TrLanguage language)
{
  if (self->n_euro == 0)
    return g_strdup ("");

  return g_strdup (tr_language_text (language, N_("What each euro brings holds all effects already. It stands by "
                                                  "itself, in no sum.")));
}

/* How many lines say nothing yet; each line says itself why. Free with g_free(). */
char *
tr_business_case_open_text (const TrBusinessCase *self, TrLanguage language)
{
  g_autofree char *number = number_text (self->n_open, language);

  if (self->n_open == 0)
    return g_strdup ("");
  if (self->n_open == 1)
    return g_strdup (tr_language_text (language, N_("One line has no range yet; it says what is missing.")));

  /* TRANSLATORS: %s is a number of lines, at least 2 */
  return tr_words_say (language, N_("%s lines have no range yet; each says what is missing."), number, NULL);
}

static char *
percent_of (gint64 amount, gint64 budget, TrLanguage language)
{
  return tr_language_number (language, 100.0 * (double) amount / (double) budget, SHARE_DECIMALS);
}

/* What doing nothing costs in a year beside the budget of a year, as a range and with what it rests on. Free with
 * g_free(). */
char *
tr_business_case_inaction_text (const TrBusinessCase *self, TrProject *project, TrLanguage language)
{
  gint64 budget = tr_project_contract (project)->yearly_budget;
  g_autofree char *range = tr_benefit_range_text (self->year_low, self->year_high, TR_FIGURE_YEAR, language);
  g_autofree char *low = NULL, *high = NULL, *whole = tr_language_money (language, budget);

  if (self->n_year == 0)
    return g_strdup ("");
  if (budget == 0)
    /* TRANSLATORS: %s is a range: “between € 1,000 and € 2,000 a year” */
    return tr_words_say (language, N_("Where this does not come about, doing nothing costs %s."), range, NULL);
  low = percent_of (self->year_low, budget, language);
  high = percent_of (self->year_high, budget, language);

  /* TRANSLATORS: a range: “between € 1,000 and € 2,000 a year”; two percentages, an amount */
  return tr_words_say (language,
                       N_("Where this does not come about, doing nothing costs %s. That is %s to %s percent of the "
                          "budget of %s a year. It rests on published averages and on your own estimate of how many "
                          "people it holds for: a range to talk about, no promise."),
                       range, low, high, whole, NULL);
}

/* The amount of a figure, or both when it is a range. Free with g_free(). */
char *
tr_figure_amounts_text (const TrFigure *self, TrLanguage language)
{
  g_autofree char *low = tr_language_money (language, self->low), *high = tr_language_money (language, self->high);

  /* TRANSLATORS: two amounts of a figure that is a range */
  return self->low == self->high ? g_steal_pointer (&low) : tr_words_say (language, N_("%s to %s"), low, high, NULL);
}

/* What a figure says in one line: the amount, for whom and how often. Free with g_free(). */
char *
tr_figure_amount_text (const TrFigure *self, TrLanguage language)
{
  static const char *const templates[2][2] = {
    /* TRANSLATORS: %s is an amount or a range of them */
    { N_("%s for each person, every year"),
      /* TRANSLATORS: %s is an amount or a range of them */
      N_("%s for each person, once") },
    /* TRANSLATORS: %s is an amount or a range of them, for a euro that is spent */
    { N_("%s for each euro, every year"),
      /* TRANSLATORS: %s is an amount or a range of them, for a euro that is spent */
      N_("%s for each euro, once") },
  };
  g_autofree char *amount = tr_figure_amounts_text (self, language);

  return tr_words_say (language, templates[self->per][self->period], amount, NULL);
}
