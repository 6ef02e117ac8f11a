/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-basket.h"

#include <glib/gi18n.h>
#include <math.h>

/* The minutes of registration a KPI costs in a month: minutes for one registration, times registrations in a period
 * (at least one), over the months of that period, which is a year when it is not stated (tr_frequency_reported). */
double
tr_kpi_minutes_per_month (const TrKpi *kpi)
{
  return (double) kpi->minutes * MAX (kpi->registrations, 1) / tr_frequency_months ((TrFrequency) kpi->frequency);
}

/* The work area of a KPI, which is that of the project when it has none of its own. */
const char *
tr_kpi_work_area (const TrKpi *kpi, const TrProjectInfo *info)
{
  return *kpi->work_area != '\0' ? kpi->work_area : info->work_area;
}

/* Whether it is said where the figure comes from and in what it is counted (K05). */
gboolean
tr_kpi_is_measurable (const TrKpi *kpi)
{
  return *kpi->source != '\0' && *kpi->unit != '\0';
}

/* Whether it is to be reported more often than its source is refreshed (K11). Both have to be stated: nobody asks for a rhythm that was
 * left open, and a source that does not say may well keep up. */
gboolean
tr_kpi_outruns_source (const TrKpi *kpi)
{
  return kpi->frequency != TR_FREQUENCY_UNSET && kpi->source_frequency != TR_FREQUENCY_UNSET && kpi->frequency < kpi->source_frequency;
}

/* Whether registering takes more than both sides agreed on (K14), in whole minutes a month; never when nothing was agreed (0). */
gboolean
tr_basket_is_above_burden (double minutes_per_month, gint burden)
{
  return burden > 0 && round (minutes_per_month) > burden;
}

/* What the KPIs of a project that are in use come to. */
TrBasket
tr_basket (TrProject *project)
{
  TrBasket basket = { 0 };

  TR_EACH_KPI (kpi, project) {
    basket.n_kpis++;
    basket.n_impact += kpi->level == TR_LEVEL_IMPACT ? 1 : 0;
    basket.n_activity += kpi->level == TR_LEVEL_ACTIVITY ? 1 : 0;
    basket.n_without_story += *kpi->story == '\0' ? 1 : 0;
    basket.n_without_baseline += isnan (kpi->baseline) ? 1 : 0;
    basket.minutes_per_month += tr_kpi_minutes_per_month (kpi);
  }

  return basket;
}

static guint
count_without (TrProject *project, const char *field_name)
{
  const TrField *field = tr_kind_field (tr_kind (TR_KIND_KPI), field_name);
  guint n = 0;

  TR_EACH_KPI (kpi, project)
    n += tr_record_is_empty (kpi, field) ? 1 : 0;

  return n;
}

static void
add_gap (GPtrArray *gaps, char *sentence, guint n)
{
  if (n > 0)
    g_ptr_array_add (gaps, sentence);
  else
    g_free (sentence);
}

/* What someone who has to register tomorrow would miss in the KPIs, in a line such as "3 without definition · 1 without unit". NULL
 * when nothing is missing. Free with g_free(). */
char *
tr_basket_gaps (TrProject *project)
{
  g_autoptr (GPtrArray) gaps = g_ptr_array_new_with_free_func (g_free);
  guint n_names = count_without (project, "name"), n_definitions = count_without (project, "definition"),
        n_units = count_without (project, "unit"), n_frequencies = count_without (project, "frequency"),
        n_registrars = count_without (project, "registrar");

  /* TRANSLATORS: how many KPIs lack something, in a line of such parts */
  add_gap (gaps, g_strdup_printf (ngettext ("%u without a name", "%u without a name", n_names), n_names), n_names);
  /* TRANSLATORS: how many KPIs lack something, in a line of such parts */
  add_gap (gaps, g_strdup_printf (ngettext ("%u without a definition", "%u without a definition", n_definitions), n_definitions),
           n_definitions);
  /* TRANSLATORS: how many KPIs lack something, in a line of such parts */
  add_gap (gaps, g_strdup_printf (ngettext ("%u without a unit", "%u without a unit", n_units), n_units), n_units);
  /* TRANSLATORS: how many KPIs lack something, in a line of such parts: how often they are reported */
  add_gap (gaps, g_strdup_printf (ngettext ("%u without a frequency", "%u without a frequency", n_frequencies), n_frequencies),
           n_frequencies);
  /* TRANSLATORS: how many KPIs lack something, in a line of such parts: who registers them */
  add_gap (gaps, g_strdup_printf (ngettext ("%u without someone who registers", "%u without someone who registers", n_registrars),
                                  n_registrars), n_registrars);
  if (gaps->len == 0)
    return NULL;
  g_ptr_array_add (gaps, NULL);

  return g_strjoinv (" · ", (char **) gaps->pdata);
}
