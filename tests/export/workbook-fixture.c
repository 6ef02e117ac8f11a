/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* Writes the workbook of a project and prints as JSON what must be in it, reckoned here in another way than in the workbook: line
 * by line and period by period. usage: workbook-fixture PROJECT[-en] OUT.xlsx */

#include <math.h>
#include <stdio.h>
#include <string.h>

#include <json-glib/json-glib.h>

#include "tr-advice.h"
#include "tr-benefit.h"
#include "tr-exchange.h"
#include "tr-ranking.h"
#include "tr-register.h"
#include "tr-sensitivity.h"
#include "tr-test-contract.h"
#include "tr-test-workbook.h"
#include "tr-workbook.h"

#define TODAY "2026-11-24"
#define ENGLISH "-en" /* behind the name of a project: in English */

static void
add_number (JsonBuilder *builder, double number)
{
  if (isnan (number))
    json_builder_add_null_value (builder);
  else
    json_builder_add_double_value (builder, number);
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

/* What a KPI comes to between two days in an area ("" for all), straight from the measurements. */
static double
reckon (TrProject *project, const TrKpi *kpi, gint from, gint to, const char *area)
{
  double sum = 0, last_sum = 0;
  guint n = 0, n_last = 0;
  gint last = 0;

  TR_EACH (TrMeasurement, measurement, project, TR_KIND_MEASUREMENT)
  {
    gint day = tr_day_from_iso (measurement->date);

    if (!g_str_equal (measurement->kpi, kpi->record.id) || isnan (measurement->value) || day < from || day > to)
      continue;
    if (*area != '\0' && !g_str_equal (measurement->area, area))
      continue;
    if (day > last) {
      last = day;
      last_sum = n_last = 0;
    }
    if (day == last) {
      last_sum += measurement->value;
      n_last++;
    }
    sum += measurement->value;
    n++;
  }
  if (n == 0)
    return NAN;
  if (kpi->counting == TR_COUNTING_SUM)
    return sum;

  return kpi->counting == TR_COUNTING_MEAN ? sum / n : last_sum / n_last;
}

static void
print_kpis (JsonBuilder *builder, TrProject *project, const TrRegister *data, const char *area)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < data->kpis->len; i++) {
    const TrRegisterKpi *kpi = tr_register_kpi (data, i);

    json_builder_begin_object (builder);
    add_text (builder, "label", kpi->label);
    json_builder_set_member_name (builder, "baseline");
    add_number (builder, kpi->kpi->baseline);
    json_builder_set_member_name (builder, "target");
    add_number (builder, kpi->kpi->target);
    json_builder_set_member_name (builder, "periods");
    json_builder_begin_array (builder);
    for (guint p = 0; p < kpi->periods->len; p++) {
      const TrPeriod *period = &g_array_index (kpi->periods, TrPeriod, p);

      json_builder_begin_object (builder);
      add_text (builder, "label", period->label);
      json_builder_set_member_name (builder, "value");
      add_number (builder, reckon (project, kpi->kpi, period->from, period->to, area));
      json_builder_end_object (builder);
    }
    json_builder_end_array (builder);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
print_lines (JsonBuilder *builder, const TrRegister *data)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < data->lines->len; i++) {
    const TrRegisterLine *line = &g_array_index (data->lines, TrRegisterLine, i);

    json_builder_begin_object (builder);
    add_text (builder, "date", line->measurement->date);
    add_text (builder, "kpi", tr_register_kpi_label (data, line->measurement->kpi));
    add_text (builder, "area", tr_register_area_label (data, line->measurement->area));
    json_builder_set_member_name (builder, "value");
    add_number (builder, line->measurement->value);
    add_text (builder, "remark", line->measurement->remark);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
print_ranking (JsonBuilder *builder, TrProject *project)
{
  g_autoptr (GArray) ranking = tr_ranking (project);

  json_builder_begin_array (builder);
  for (guint i = 0; i < ranking->len; i++) {
    const TrRanked *ranked = &g_array_index (ranking, TrRanked, i);

    json_builder_begin_object (builder);
    add_text (builder, "provider", ranked->provider->name);
    json_builder_set_member_name (builder, "score");
    add_number (builder, ranked->score);
    json_builder_set_member_name (builder, "rank");
    json_builder_add_int_value (builder, ranked->rank);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

/* What the rules found, in their order; what people set aside stands in the project itself, for the reader to compare. */
static void
print_findings (JsonBuilder *builder, TrProject *project, TrLanguage language)
{
  g_autoptr (GPtrArray) findings = tr_advice (project, language, TODAY);

  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++) {
    const TrFinding *finding = g_ptr_array_index (findings, i);

    json_builder_begin_object (builder);
    add_text (builder, "id", finding->rule->id);
    add_text (builder, "severity", tr_severity_name (finding->rule->severity));
    add_text (builder, "message", finding->message);
    json_builder_set_member_name (builder, "is_aside");
    json_builder_add_boolean_value (builder, finding->is_aside);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
print_set_asides (JsonBuilder *builder, TrProject *project)
{
  json_builder_begin_array (builder);
  TR_EACH (TrSetAside, aside, project, TR_KIND_SET_ASIDE) {
    json_builder_begin_object (builder);
    add_text (builder, "rule", aside->rule);
    add_text (builder, "reason", aside->reason);
    add_text (builder, "date", aside->date);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

/* What the sheet says about the ranking, in its own language. */
static void
print_doubts (JsonBuilder *builder, TrProject *project, TrLanguage language)
{
  TrRankingBasis basis = tr_ranking_basis (project);
  g_autoptr (TrSensitivity) sensitivity = tr_sensitivity_new (project);
  g_autofree char *rests_on = tr_ranking_basis_text (&basis, language), *depends_on = tr_sensitivity_text (sensitivity, language);

  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, depends_on);
  json_builder_add_string_value (builder, rests_on);
  json_builder_end_array (builder);
}

/* The own scores on a criterion of a provider, from the records: lowest, highest, how many. */
static void
print_own (JsonBuilder *builder, TrProject *project, const TrCriterion *criterion, const TrProvider *provider)
{
  double low = INFINITY, high = -INFINITY, sum = 0;
  guint n = 0;

  TR_EACH (TrScore, score, project, TR_KIND_SCORE)
    if (g_str_equal (score->criterion, criterion->record.id) && g_str_equal (score->provider, provider->record.id) &&
        !isnan (score->value)) {
      low = MIN (low, score->value);
      high = MAX (high, score->value);
      sum += score->value;
      n++;
    }
  json_builder_set_member_name (builder, "own");
  json_builder_begin_array (builder);
  add_number (builder, n > 0 ? low : NAN);
  add_number (builder, n > 0 ? high : NAN);
  add_number (builder, n > 0 ? sum / n : NAN);
  json_builder_end_array (builder);
}

static void
print_given (JsonBuilder *builder, TrProject *project)
{
  json_builder_begin_array (builder);
  TR_EACH (TrCriterion, criterion, project, TR_KIND_CRITERION)
    TR_EACH (TrProvider, provider, project, TR_KIND_PROVIDER)
    {
      json_builder_begin_object (builder);
      add_text (builder, "criterion", criterion->name);
      add_text (builder, "provider", provider->name);
      print_own (builder, project, criterion, provider);
      TR_EACH (TrConsensus, consensus, project, TR_KIND_CONSENSUS)
        if (g_str_equal (consensus->criterion, criterion->record.id) && g_str_equal (consensus->provider, provider->record.id)) {
          json_builder_set_member_name (builder, "together");
          add_number (builder, consensus->value);
          add_text (builder, "motivation", consensus->motivation);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static gboolean
is_together (const TrPlacement *placement)
{
  return *placement->participant == '\0' && placement->side == TR_SIDE_UNSET && *placement->round == '\0';
}

/* Whether a placement is known to all, and the last word of who gave it. */
static gboolean
is_counted (TrProject *project, const TrPlacement *placement)
{
  const TrRound *round = tr_project_find (project, TR_KIND_ROUND, placement->round);

  if (isnan (placement->control) || isnan (placement->uncertainty) || (round != NULL && !round->is_revealed))
    return FALSE;
  TR_EACH (TrPlacement, other, project, TR_KIND_PLACEMENT)
    if (*placement->participant != '\0' && g_str_equal (other->participant, placement->participant) &&
        g_str_equal (other->direction, placement->direction) && strcmp (other->date, placement->date) > 0)
      return FALSE;
  TR_EACH (TrPlacement, other, project, TR_KIND_PLACEMENT)
  {
    gint order = strcmp (other->date, placement->date);

    if (is_together (placement) && is_together (other) && g_str_equal (other->direction, placement->direction) &&
        !isnan (other->control) && !isnan (other->uncertainty) &&
        (order > 0 || (order == 0 && other->record.index > placement->record.index)))
      return FALSE;
  }

  return TRUE;
}

/* The directions in their order, each with what was placed: a side's number and two numbers. */
static void
print_directions (JsonBuilder *builder, TrProject *project)
{
  json_builder_begin_array (builder);
  TR_EACH (TrDirection, direction, project, TR_KIND_DIRECTION) {
    json_builder_begin_object (builder);
    add_text (builder, "title", direction->title);
    json_builder_set_member_name (builder, "is_open");
    json_builder_add_boolean_value (builder, direction->status == TR_STATUS_CONSIDERED ||
                                               direction->status == TR_STATUS_CHOSEN);
    json_builder_set_member_name (builder, "placements");
    json_builder_begin_array (builder);
    TR_EACH (TrPlacement, placement, project, TR_KIND_PLACEMENT) {
      const TrParticipant *participant = tr_project_find (project, TR_KIND_PARTICIPANT, placement->participant);
      gint side;

      if (!g_str_equal (placement->direction, direction->record.id) || !is_counted (project, placement))
        continue;
      side = participant != NULL ? (gint) tr_project_participant_side (project, participant) : placement->side;
      json_builder_begin_array (builder);
      json_builder_add_int_value (builder, side);
      add_number (builder, placement->control);
      add_number (builder, placement->uncertainty);
      json_builder_add_string_value (builder, placement->date);
      json_builder_add_boolean_value (builder, is_together (placement));
      json_builder_end_array (builder);
    }
    json_builder_end_array (builder);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
print_expected (TrProject *project)
{
  const TrProjectInfo *info = tr_project_info (project);
  g_autoptr (TrRegister) data = tr_register_new (project, (TrLanguage) info->language);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  const TrArea *area = tr_project_at (project, TR_KIND_AREA, 0);

  json_builder_begin_object (builder);
  add_text (builder, "id", info->record.id);
  add_text (builder, "title", info->title);
  add_text (builder, "all_areas", data->all_areas);
  json_builder_set_member_name (builder, "n_not_counted");
  json_builder_add_int_value (builder, data->n_not_counted);
  json_builder_set_member_name (builder, "kpis");
  print_kpis (builder, project, data, "");
  if (area != NULL) {
    add_text (builder, "area", g_ptr_array_index (data->areas, 0));
    json_builder_set_member_name (builder, "kpis_of_area");
    print_kpis (builder, project, data, area->record.id);
  }
  json_builder_set_member_name (builder, "lines");
  print_lines (builder, data);
  json_builder_set_member_name (builder, "ranking");
  print_ranking (builder, project);
  json_builder_set_member_name (builder, "doubts");
  print_doubts (builder, project, (TrLanguage) info->language);
  json_builder_set_member_name (builder, "given");
  print_given (builder, project);
  json_builder_set_member_name (builder, "directions");
  print_directions (builder, project);
  json_builder_set_member_name (builder, "findings");
  print_findings (builder, project, (TrLanguage) info->language);
  json_builder_set_member_name (builder, "set_asides");
  print_set_asides (builder, project);
  tr_test_contract_print (builder, project);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
  puts (text);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrProject) project = NULL;
  g_autoptr (GPtrArray) figures = tr_figures_shipped ();
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;
  gboolean is_english;

  if (argc != 3)
    return 2;
  is_english = g_str_has_suffix (argv[1], ENGLISH);
  name = g_strndup (argv[1], strlen (argv[1]) - (is_english ? strlen (ENGLISH) : 0));
  project = tr_test_workbook_project (name);
  if (project == NULL)
    project = tr_exchange_example (name, &error);
  if (project == NULL) {
    g_printerr ("%s\n", error->message);
    return 1;
  }
  if (is_english)
    ((TrProjectInfo *) tr_project_info (project))->language = TR_LANGUAGE_EN;
  file = g_file_new_for_path (argv[2]);
  if (!tr_workbook_write_on (project, figures, file, TODAY, &error)) {
    g_printerr ("%s\n", error->message);
    return 1;
  }
  print_expected (project);

  return 0;
}
