/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-basket.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

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

/* Who publishes figures about all municipalities, as a source names them. The guide names CBS and waarstaatjegemeente
 * (step 4); the others are those that the catalogue takes its public indicators from. */
static const char *const national_sources[] = {
  "cbs",       "waarstaatjegemeente", "rivm",   "ggd",    "gezondheidsmonitor", "veiligheidsmonitor", "burgerpeiling",
  "ingrado",   "kinderen in tel",     "lisa",   "politie", "leefbaarometer",    "vektis",             "verwey-jonker",
};

static gboolean
has_name (const char *text, const char *name)
{
  for (const char *place = text; (place = strstr (place, name)) != NULL; place++)
    if ((place == text || !g_ascii_isalnum (place[-1])) && !g_ascii_isalnum (place[strlen (name)]))
      return TRUE;

  return FALSE;
}

/* Whether a source names one that has the same figure of other municipalities to compare with (K17). */
gboolean
tr_source_is_national (const char *source)
{
  g_autofree char *folded = g_utf8_casefold (source, -1);

  for (guint i = 0; i < G_N_ELEMENTS (national_sources); i++)
    if (has_name (folded, national_sources[i]))
      return TRUE;

  return FALSE;
}

/* Whether it is about impact and can be compared with other municipalities (K17). */
gboolean
tr_kpi_is_comparable (const TrKpi *kpi)
{
  return kpi->level == TR_LEVEL_IMPACT && tr_source_is_national (kpi->source);
}

/* Whether it is about what changes for people (K10): outcome or impact in the effect chain, or an impact KPI that leaves
 * the chain open. */
gboolean
tr_kpi_is_result (const TrKpi *kpi)
{
  return kpi->chain == TR_CHAIN_UNSET ? kpi->level == TR_LEVEL_IMPACT : kpi->chain >= TR_CHAIN_OUTCOME;
}

/* Whether it is about what goes in or comes out (K10): input, throughput or output in the effect chain, or an activity
 * KPI that leaves the chain open. */
gboolean
tr_kpi_is_effort (const TrKpi *kpi)
{
  return kpi->chain == TR_CHAIN_UNSET ? kpi->level == TR_LEVEL_ACTIVITY : kpi->chain < TR_CHAIN_OUTCOME;
}

/* Whether a life domain is that of stories: it has the word, in Dutch or English. "Storend gedrag" has not. */
gboolean
tr_domain_is_stories (const char *domain)
{
  static const char *const words[] = { "verhaal", "verhalen", "story", "stories" };
  g_autofree char *folded = g_utf8_casefold (domain, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (has_name (folded, words[i]))
      return TRUE;

  return FALSE;
}

/* Whether it counts stories, as EIG-1001 of the catalogue does (K16). */
gboolean
tr_kpi_is_about_stories (const TrKpi *kpi)
{
  return tr_domain_is_stories (kpi->domain);
}

/* Whether the target group is so small that a figure says little (K16). Never when its size is not known (0). */
gboolean
tr_direction_is_for_few (const TrDirection *direction)
{
  return direction->people > 0 && direction->people < TR_SMALL_GROUP;
}

/* The challenge that a KPI serves: its own, else that of its direction, else the only one there is. "" when that does
 * not tell. */
const char *
tr_kpi_challenge (const TrKpi *kpi, TrProject *project)
{
  const TrDirection *direction = tr_project_find (project, TR_KIND_DIRECTION, kpi->direction);

  if (*kpi->challenge != '\0')
    return kpi->challenge;
  if (direction != NULL && *direction->challenge != '\0')
    return direction->challenge;
  if (tr_project_count (project, TR_KIND_CHALLENGE) == 1)
    return ((const TrRecord *) tr_project_at (project, TR_KIND_CHALLENGE, 0))->id;

  return "";
}

/* Whether registering takes more than both sides agreed on (K14), in whole minutes a month; never when nothing was agreed (0). */
gboolean
tr_basket_is_above_burden (double minutes_per_month, gint burden)
{
  return burden > 0 && round (minutes_per_month) > burden;
}

static void
count (TrBasket *basket, const TrKpi *kpi)
{
  basket->n_kpis++;
  basket->n_impact += kpi->level == TR_LEVEL_IMPACT ? 1 : 0;
  basket->n_activity += kpi->level == TR_LEVEL_ACTIVITY ? 1 : 0;
  basket->n_without_story += *kpi->story == '\0' ? 1 : 0;
  basket->n_without_baseline += isnan (kpi->baseline) ? 1 : 0;
  basket->n_prevention += kpi->is_prevention ? 1 : 0;
  basket->n_comparable += tr_kpi_is_comparable (kpi) ? 1 : 0;
  basket->minutes_per_month += tr_kpi_minutes_per_month (kpi);
}

/* What the KPIs of a project that are in use come to. */
TrBasket
tr_basket (TrProject *project)
{
  return tr_basket_without (project, NULL);
}

/* What they would come to without one of them. */
TrBasket
tr_basket_without (TrProject *project, const TrKpi *removed)
{
  TrBasket basket = { 0 };

  TR_EACH_KPI (kpi, project)
    if (kpi != removed)
      count (&basket, kpi);

  return basket;
}

/* Whether a level has less than its share of the KPIs (K03 and K04). An empty basket is short of nothing yet. */
gboolean
tr_basket_is_short_of (const TrBasket *basket, TrLevel level)
{
  guint n = level == TR_LEVEL_IMPACT ? basket->n_impact : basket->n_activity;

  return n * 100 < TR_BASKET_LEAST_SHARE * basket->n_kpis;
}

/* The challenges that have a target on effort and no KPI about a result (K10), in order. The array is the caller's. */
GPtrArray *
tr_basket_challenges_without_result (TrProject *project)
{
  g_autoptr (GHashTable) with_effort = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) with_result = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *found = g_ptr_array_new ();

  TR_EACH_KPI (kpi, project) {
    if (tr_kpi_is_result (kpi))
      g_hash_table_add (with_result, (gpointer) tr_kpi_challenge (kpi, project));
    else if (tr_kpi_is_effort (kpi) && !isnan (kpi->target))
      g_hash_table_add (with_effort, (gpointer) tr_kpi_challenge (kpi, project));
  }
  TR_EACH (TrChallenge, challenge, project, TR_KIND_CHALLENGE)
    if (g_hash_table_contains (with_effort, challenge->record.id) &&
        !g_hash_table_contains (with_result, challenge->record.id))
      g_ptr_array_add (found, (gpointer) challenge);

  return found;
}

/* The directions for few people that have KPIs and gather no stories (K16), in order, but those that were parked or
 * rejected. The array is the caller's. */
GPtrArray *
tr_basket_directions_without_stories (TrProject *project)
{
  g_autoptr (GHashTable) with_kpi = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) with_stories = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *found = g_ptr_array_new ();

  TR_EACH_KPI (kpi, project)
    g_hash_table_add (tr_kpi_is_about_stories (kpi) ? with_stories : with_kpi, kpi->direction);
  TR_EACH (TrDirection, direction, project, TR_KIND_DIRECTION) {
    gboolean is_alive = direction->status == TR_STATUS_CHOSEN || direction->status == TR_STATUS_CONSIDERED;

    if (is_alive && tr_direction_is_for_few (direction) && *direction->stories == '\0' &&
        g_hash_table_contains (with_kpi, direction->record.id) &&
        !g_hash_table_contains (with_stories, direction->record.id))
      g_ptr_array_add (found, (gpointer) direction);
  }

  return found;
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
