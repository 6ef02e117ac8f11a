/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-register.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "tr-basket.h"
#include "tr-language.h"
#include "tr-text.h"

static void
clear_kpi (gpointer kpi)
{
  g_free (((TrRegisterKpi *) kpi)->label);
  g_free (((TrRegisterKpi *) kpi)->tallies);
}

static void
add_kpis (TrRegister *self)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  TR_EACH (TrKpi, kpi, self->project, TR_KIND_KPI)
    if (*kpi->until != '\0')
      g_ptr_array_add (self->replaced, (gpointer) kpi);
  TR_EACH_KPI (kpi, self->project) {
    TrRegisterKpi row = { .kpi = kpi };
    g_autofree char *both = g_strjoin (" ", kpi->code, kpi->name, NULL);
    g_autofree char *line = tr_text_one_line (both, G_MAXSIZE);
    g_autofree char *number = g_strdup_printf ("%u", self->kpis->len + 1);
    g_autofree char *nameless = tr_fill (tr_language_text (self->language, N_("KPI {number}")), "{number}", number, NULL);
    char *words = g_strstrip (line);

    row.label = tr_text_unique (*words == '\0' ? nameless : words, taken, TR_LABEL_MOST);
    self->has_wildcards |= strpbrk (row.label, "*?~") != NULL;
    g_hash_table_insert (self->places, kpi->record.id, GUINT_TO_POINTER (self->kpis->len));
    g_array_append_val (self->kpis, row);
  }
}

static void
add_areas (TrRegister *self)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->all_areas = tr_text_unique (tr_language_text (self->language, N_("All areas")), taken, TR_LABEL_MOST);
  TR_EACH (TrArea, area, self->project, TR_KIND_AREA)
  {
    g_autofree char *line = tr_text_one_line (area->name, G_MAXSIZE);
    char *words = g_strstrip (line);

    g_ptr_array_add (self->areas, tr_text_unique (*words == '\0' ? "?" : words, taken, TR_LABEL_MOST));
  }
}

static gint
compare_lines (gconstpointer a, gconstpointer b)
{
  const TrRegisterLine *one = a, *other = b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  if (one->kpi != other->kpi)
    return one->kpi < other->kpi ? -1 : 1;
  if (one->area != other->area)
    return one->area < other->area ? -1 : 1;
  return one->measurement->record.index < other->measurement->record.index ? -1 : 1;
}

/* The place of the KPI with an id, TR_NO_INDEX when it is not in use. */
static guint
place_of (const TrRegister *self, const char *kpi_id)
{
  gpointer place;

  return g_hash_table_lookup_extended (self->places, kpi_id, NULL, &place) ? GPOINTER_TO_UINT (place) : TR_NO_INDEX;
}

static void
add_lines (TrRegister *self)
{
  TR_EACH (TrMeasurement, measurement, self->project, TR_KIND_MEASUREMENT)
  {
    const TrKpi *kpi = tr_project_find (self->project, TR_KIND_KPI, measurement->kpi);
    const TrRecord *area = tr_project_find (self->project, TR_KIND_AREA, measurement->area);
    TrRegisterLine line = {
      .measurement = measurement,
      .day = tr_day_from_iso (measurement->date),
      .kpi = place_of (self, measurement->kpi),
      .area = area != NULL ? area->index : TR_NO_INDEX,
    };

    if (kpi == NULL || *kpi->until == '\0')
      g_array_append_val (self->lines, line);
  }
  g_array_sort (self->lines, compare_lines);
}

/* The first and last day that the overview is about: the project's own, what is missing taken from the measurements; without
 * those a year. FALSE when there is nothing to go by. */
static gboolean
find_span (TrRegister *self, gint *from, gint *to)
{
  const TrProjectInfo *info = tr_project_info (self->project);
  gint first = 0, last = 0;

  for (guint i = 0; i < self->lines->len; i++) {
    gint day = g_array_index (self->lines, TrRegisterLine, i).day;

    first = first == 0 ? day : first;
    last = MAX (last, day);
  }
  *from = info != NULL ? tr_day_from_iso (info->start) : 0;
  *to = info != NULL ? tr_day_from_iso (info->end) : 0;
  if (*from == 0 && *to == 0) {
    *from = first;
    *to = last;
  } else if (*to == 0) {
    *to = MAX (last, *from + 364);
  } else if (*from == 0) {
    *from = first != 0 ? MIN (first, *to) : *to - 364;
  }

  return *from != 0 && *to >= *from;
}

static void
add_periods (TrRegister *self)
{
  gint from = 0, to = 0;

  if (!find_span (self, &from, &to))
    from = to = 0;
  for (guint i = 0; i < self->kpis->len; i++) {
    TrRegisterKpi *row = &g_array_index (self->kpis, TrRegisterKpi, i);
    TrFrequency frequency = tr_frequency_reported ((TrFrequency) row->kpi->frequency);
    gpointer key = GUINT_TO_POINTER (frequency);

    if (!g_hash_table_contains (self->periods, key))
      g_hash_table_insert (self->periods, key, tr_periods (frequency, from, to, self->language));
    row->periods = g_hash_table_lookup (self->periods, key);
    row->tallies = g_new0 (TrTally, MAX (row->periods->len, 1));
    self->n_periods += row->periods->len;
  }
}

static guint
decimals_of (double value)
{
  for (guint decimals = 0; decimals < 2; decimals++) {
    double scaled = value * (decimals == 0 ? 1 : 10);

    if (isnan (value) || fabs (scaled - round (scaled)) < 1e-9 * MAX (1, fabs (scaled)))
      return decimals;
  }

  return 2;
}

static void
count_line (TrTally *tally, gint day, double value)
{
  tally->sum += value;
  tally->n++;
  if (day > tally->last) {
    tally->last = day;
    tally->last_sum = 0;
    tally->n_last = 0;
  }
  if (day == tally->last) {
    tally->last_sum += value;
    tally->n_last++;
  }
}

/* One pass over the lines does all KPIs and periods. */
static void
add_up (TrRegister *self)
{
  for (guint i = 0; i < self->lines->len; i++) {
    const TrRegisterLine *line = &g_array_index (self->lines, TrRegisterLine, i);
    TrRegisterKpi *row = line->kpi == TR_NO_INDEX ? NULL : &g_array_index (self->kpis, TrRegisterKpi, line->kpi);
    double value = line->measurement->value;
    gint period = row == NULL || line->day == 0 ? -1 : tr_periods_find (row->periods, line->day);

    if (!isfinite (value))
      continue;
    if (period < 0) {
      self->n_not_counted++;
      continue;
    }
    count_line (&row->tallies[period], line->day, value);
    row->n_lines++;
    row->decimals = MAX (row->decimals, decimals_of (value));
  }
}

static void
choose_decimals (TrRegister *self)
{
  for (guint i = 0; i < self->kpis->len; i++) {
    TrRegisterKpi *row = &g_array_index (self->kpis, TrRegisterKpi, i);

    row->decimals = MAX (row->decimals, MAX (decimals_of (row->kpi->baseline), decimals_of (row->kpi->target)));
    if (row->kpi->counting == TR_COUNTING_MEAN)
      row->decimals = MAX (row->decimals, 1);
  }
}

/* Prepares all that the sheets need of a project's KPIs and measurements. Keeps a reference to the project. */
TrRegister *
tr_register_new (TrProject *project, TrLanguage language)
{
  TrRegister *self = g_new0 (TrRegister, 1);

  self->project = tr_project_ref (project);
  self->language = language;
  self->kpis = g_array_new (FALSE, TRUE, sizeof (TrRegisterKpi));
  g_array_set_clear_func (self->kpis, clear_kpi);
  self->replaced = g_ptr_array_new ();
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  self->areas = g_ptr_array_new_with_free_func (g_free);
  self->lines = g_array_sized_new (FALSE, FALSE, sizeof (TrRegisterLine), tr_project_count (project, TR_KIND_MEASUREMENT));
  self->periods = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  add_kpis (self);
  add_areas (self);
  add_lines (self);
  add_periods (self);
  add_up (self);
  choose_decimals (self);

  return self;
}

void
tr_register_free (TrRegister *self)
{
  g_array_unref (self->kpis);
  g_ptr_array_unref (self->replaced);
  g_hash_table_unref (self->places);
  g_array_unref (self->lines);
  g_ptr_array_unref (self->areas);
  g_hash_table_unref (self->periods);
  g_free (self->all_areas);
  tr_project_unref (self->project);
  g_free (self);
}

const TrRegisterKpi *
tr_register_kpi (const TrRegister *self, guint index)
{
  return &g_array_index (self->kpis, TrRegisterKpi, index);
}

/* The label of the KPI with an id, "" when it is not in use. */
const char *
tr_register_kpi_label (const TrRegister *self, const char *kpi_id)
{
  guint place = place_of (self, kpi_id);

  return place != TR_NO_INDEX ? tr_register_kpi (self, place)->label : "";
}

/* The label of the area with an id, "" when there is none: then it is about all areas together. */
const char *
tr_register_area_label (const TrRegister *self, const char *area_id)
{
  const TrRecord *area = tr_project_find (self->project, TR_KIND_AREA, area_id);

  return area != NULL ? g_ptr_array_index (self->areas, area->index) : "";
}

/* What a tally adds up to by a counting rule, NAN when nothing was counted. The last value is that of the latest day; where that
 * day has several values (areas, for instance) it is their mean. A KPI without a rule shows its last value, which at least is a
 * value that somebody wrote down. */
double
tr_tally_value (const TrTally *tally, TrCounting counting)
{
  if (tally->n == 0)
    return NAN;
  switch (counting) {
  case TR_COUNTING_SUM:
    return tally->sum;
  case TR_COUNTING_MEAN:
    return tally->sum / tally->n;
  case TR_COUNTING_UNSET:
  case TR_COUNTING_LAST:
  default:
    return tally->last_sum / tally->n_last;
  }
}
