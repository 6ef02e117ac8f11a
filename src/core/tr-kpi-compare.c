/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-kpi-compare.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-basket.h"
#include "tr-language.h"
#include "tr-matrix.h"

typedef struct {
  TrProject *project;
  TrLanguage language;
  const TrKpi *first, *second;
  TrBasket basket; /* without either of them */
} Comparison;

/* A row: what a KPI has, and what that is worth; NAN when nobody can say, and then neither is better. */
typedef struct {
  const char *name;
  const char *label; /* msgid */
  char *(*tell) (const Comparison *self, const TrKpi *kpi);
  double (*weigh) (const Comparison *self, const TrKpi *kpi);
  const char *why; /* msgid */
} Row;

static char *
text (const Comparison *self, const char *msgid)
{
  return g_strdup (tr_language_text (self->language, msgid));
}

static char *
text_or_not_stated (const Comparison *self, const char *value)
{
  return *value != '\0' ? g_strdup (value) : text (self, N_("not stated"));
}

static char *
yes_or_no (const Comparison *self, gboolean is_so)
{
  return text (self, is_so ? N_("yes") : N_("no"));
}

static char *
tell_level (const Comparison *self, const TrKpi *kpi)
{
  return text (self, tr_levels[kpi->level].label);
}

/* The level that the rest of the basket is short of is welcome. */
static double
weigh_level (const Comparison *self, const TrKpi *kpi)
{
  gboolean is_short = kpi->level != TR_LEVEL_UNSET && tr_basket_is_short_of (&self->basket, (TrLevel) kpi->level);

  return is_short ? 1 : 0;
}

static char *
tell_chain (const Comparison *self, const TrKpi *kpi)
{
  return text (self, tr_chains[kpi->chain].label);
}

static gboolean
is_compared (const Comparison *self, const TrKpi *kpi)
{
  return kpi == self->first || kpi == self->second;
}

/* Where no other KPI is about a result for the same challenge, one that is about a result is welcome. */
static double
weigh_chain (const Comparison *self, const TrKpi *kpi)
{
  const char *challenge = tr_kpi_challenge (kpi, self->project);

  TR_EACH_KPI (other, self->project)
    if (!is_compared (self, other) && tr_kpi_is_result (other) &&
        g_str_equal (tr_kpi_challenge (other, self->project), challenge))
      return NAN;

  return tr_kpi_is_result (kpi) ? 1 : 0;
}

static char *
tell_source (const Comparison *self, const TrKpi *kpi)
{
  return text_or_not_stated (self, kpi->source);
}

static double
weigh_source (const Comparison *self, const TrKpi *kpi)
{
  return *kpi->source != '\0' ? 1 : 0;
}

static char *
tell_unit (const Comparison *self, const TrKpi *kpi)
{
  return text_or_not_stated (self, kpi->unit);
}

static double
weigh_unit (const Comparison *self, const TrKpi *kpi)
{
  return *kpi->unit != '\0' ? 1 : 0;
}

static char *
tell_comparable (const Comparison *self, const TrKpi *kpi)
{
  return yes_or_no (self, tr_kpi_is_comparable (kpi));
}

static double
weigh_comparable (const Comparison *self, const TrKpi *kpi)
{
  return tr_kpi_is_comparable (kpi) ? 1 : 0;
}

static char *
tell_frequency (const Comparison *self, const TrKpi *kpi)
{
  const char *reported = tr_language_text (self->language, tr_frequencies[kpi->frequency].label);
  const char *refreshed = tr_language_text (self->language, tr_frequencies[kpi->source_frequency].label);

  /* TRANSLATORS: how often a KPI is reported, and how often its source is refreshed: every quarter, source every
   * year */
  return tr_language_fill (tr_language_text (self->language, N_("%s, source %s")),
                           (const char *const[]) { reported, refreshed, NULL });
}

static double
weigh_frequency (const Comparison *self, const TrKpi *kpi)
{
  if (kpi->frequency == TR_FREQUENCY_UNSET || kpi->source_frequency == TR_FREQUENCY_UNSET)
    return NAN;

  return tr_kpi_outruns_source (kpi) ? 0 : 1;
}

static char *
tell_minutes (const Comparison *self, const TrKpi *kpi)
{
  g_autofree char *number = tr_language_number (self->language, tr_kpi_minutes_per_month (kpi), 0);

  if (kpi->minutes == 0)
    return text (self, N_("not stated"));

  /* TRANSLATORS: minutes of registration a month */
  return tr_language_fill (tr_language_text (self->language, N_("%s min")), (const char *const[]) { number, NULL });
}

static double
weigh_minutes (const Comparison *self, const TrKpi *kpi)
{
  return kpi->minutes == 0 ? NAN : -round (tr_kpi_minutes_per_month (kpi));
}

static char *
tell_prevention (const Comparison *self, const TrKpi *kpi)
{
  return yes_or_no (self, kpi->is_prevention);
}

static double
weigh_prevention (const Comparison *self, const TrKpi *kpi)
{
  return self->basket.n_prevention > 0 ? NAN : kpi->is_prevention ? 1 : 0;
}

static char *
tell_story (const Comparison *self, const TrKpi *kpi)
{
  return yes_or_no (self, *kpi->story != '\0');
}

static double
weigh_story (const Comparison *self, const TrKpi *kpi)
{
  return *kpi->story != '\0' ? 1 : 0;
}

static char *
tell_baseline (const Comparison *self, const TrKpi *kpi)
{
  return isnan (kpi->baseline) ? text (self, N_("not stated")) : tr_language_number (self->language, kpi->baseline, 2);
}

static double
weigh_baseline (const Comparison *self, const TrKpi *kpi)
{
  return isnan (kpi->baseline) ? 0 : 1;
}

static char *
tell_strategy (const Comparison *self, const TrKpi *kpi)
{
  double control, uncertainty;
  const char *strategy;
  gboolean fits;

  if (kpi->chain == TR_CHAIN_UNSET || !tr_matrix_position (self->project, kpi->direction, &control, &uncertainty))
    return text (self, N_("not known"));
  strategy = tr_language_text (self->language, tr_matrix_label (tr_matrix_quadrant (control, uncertainty)));
  fits = tr_matrix_fits_place (control, uncertainty, (TrChain) kpi->chain);

  /* TRANSLATORS: whether a KPI fits the strategy of its direction: yes (Niche) */
  return tr_language_fill (tr_language_text (self->language, fits ? N_("yes (%s)") : N_("no (%s)")),
                           (const char *const[]) { strategy, NULL });
}

static double
weigh_strategy (const Comparison *self, const TrKpi *kpi)
{
  double control, uncertainty;

  if (kpi->chain == TR_CHAIN_UNSET || !tr_matrix_position (self->project, kpi->direction, &control, &uncertainty))
    return NAN;

  return tr_matrix_fits_place (control, uncertainty, (TrChain) kpi->chain) ? 1 : 0;
}

static const Row rows[] = {
  { "level", N_("Level"), tell_level, weigh_level, N_("The basket is short of this level.") },
  { "chain", N_("Level in the effect chain"), tell_chain, weigh_chain,
    N_("No other KPI is about a result for this challenge.") },
  { "source", N_("Source"), tell_source, weigh_source, N_("It says where the figure comes from.") },
  { "unit", N_("Unit"), tell_unit, weigh_unit, N_("It says in what is counted.") },
  { "comparable", N_("Can be compared with other municipalities"), tell_comparable, weigh_comparable,
    N_("Its source has the figure of other municipalities as well.") },
  { "frequency", N_("Reported"), tell_frequency, weigh_frequency, N_("Its source keeps up with the reports.") },
  { "minutes", N_("Registration a month"), tell_minutes, weigh_minutes, N_("It takes less time to register.") },
  { "prevention", N_("About prevention or the social basis"), tell_prevention, weigh_prevention,
    N_("No other KPI is about prevention or the social basis.") },
  { "story", N_("Has a story"), tell_story, weigh_story, N_("A story goes with it.") },
  { "baseline", N_("Baseline"), tell_baseline, weigh_baseline, N_("It is known where it starts.") },
  { "strategy", N_("Fits the strategy of its direction"), tell_strategy, weigh_strategy,
    N_("It measures what the strategy of its direction asks for.") },
};

static TrBasket
basket_without_both (const Comparison *self)
{
  TrBasket basket = tr_basket_without (self->project, self->first), whole = tr_basket (self->project);
  TrBasket rest = tr_basket_without (self->project, self->second);

  if (self->first == self->second)
    return basket;
  basket.n_kpis -= whole.n_kpis - rest.n_kpis;
  basket.n_impact -= whole.n_impact - rest.n_impact;
  basket.n_activity -= whole.n_activity - rest.n_activity;
  basket.n_prevention -= whole.n_prevention - rest.n_prevention;

  return basket;
}

static TrKpiRow *
compare_row (const Comparison *self, const Row *row)
{
  TrKpiRow *result = g_new0 (TrKpiRow, 1);
  double first = row->weigh (self, self->first), second = row->weigh (self, self->second);

  result->name = row->name;
  result->label = tr_language_text (self->language, row->label);
  result->first = row->tell (self, self->first);
  result->second = row->tell (self, self->second);
  result->why = "";
  if (isnan (first) || isnan (second) || first == second)
    return result;
  result->better = first > second ? TR_COMPARED_FIRST : TR_COMPARED_SECOND;
  result->why = tr_language_text (self->language, row->why);

  return result;
}

/* Two KPIs row by row (TrKpiRow). Either may be one of the project, or a candidate that is in no project yet
 * (tr_indicator_to_kpi). The array is the caller's, and holds nothing of the KPIs. */
GPtrArray *
tr_kpi_compare (TrProject *project, const TrKpi *first, const TrKpi *second, TrLanguage language)
{
  Comparison comparison = { .project = project, .language = language, .first = first, .second = second };
  GPtrArray *result = g_ptr_array_new_with_free_func ((GDestroyNotify) tr_kpi_row_free);

  comparison.basket = basket_without_both (&comparison);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_ptr_array_add (result, compare_row (&comparison, &rows[i]));

  return result;
}

/* The row with a name, NULL when there is none. */
const TrKpiRow *
tr_kpi_row_find (const GPtrArray *rows_of_comparison, const char *name)
{
  for (guint i = 0; i < rows_of_comparison->len; i++) {
    const TrKpiRow *row = g_ptr_array_index (rows_of_comparison, i);

    if (g_str_equal (row->name, name))
      return row;
  }

  return NULL;
}

void
tr_kpi_row_free (TrKpiRow *self)
{
  if (self == NULL)
    return;
  g_free (self->first);
  g_free (self->second);
  g_free (self);
}
