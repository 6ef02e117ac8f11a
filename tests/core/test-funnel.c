/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>

#include "tr-basket.h"
#include "tr-funnel.h"
#include "tr-ranking.h"

/* Adds a record with fields in canonical form, names and values, ends with NULL. Returns its id, the project's. */
static const char *G_GNUC_NULL_TERMINATED
add (TrProject *project, TrKindId kind, ...)
{
  TrRecord *record = tr_record_new (kind);
  const char *name;
  va_list fields;

  va_start (fields, kind);
  while ((name = va_arg (fields, const char *)) != NULL) {
    g_autoptr (GError) error = NULL;

    tr_record_set (record, tr_kind_field (record->kind, name), va_arg (fields, const char *), &error);
    g_assert_no_error (error);
  }
  va_end (fields);
  tr_project_take (project, record);

  return record->id;
}

static TrProject *
new_project (void)
{
  TrProject *project = tr_project_new ();

  add (project, TR_KIND_PROJECT, "title", "Jongerenwerk", "municipality", "Veendam", NULL);
  return project;
}

static void
score (TrProject *project, const char *provider, const char *criterion, const char *assessor, const char *value)
{
  add (project, TR_KIND_SCORE, "provider", provider, "criterion", criterion, "assessor", assessor, "value", value, NULL);
}

static const TrRanked *
ranked (const GArray *ranking, guint place)
{
  return &g_array_index (ranking, TrRanked, place);
}

static void
test_weighted_mean (void)
{
  g_autoptr (TrProject) project = new_project ();
  const char *heavy = add (project, TR_KIND_CRITERION, "name", "Vakmanschap", "weight", "3", NULL);
  const char *light = add (project, TR_KIND_CRITERION, "name", "Prijs", "weight", "1", NULL);
  const char *one = add (project, TR_KIND_PROVIDER, "name", "Een", NULL);
  const char *two = add (project, TR_KIND_PROVIDER, "name", "Twee", NULL);
  g_autoptr (GArray) ranking = NULL;

  score (project, one, heavy, "a", "4");
  score (project, one, heavy, "b", "6"); /* mean 5 */
  score (project, one, light, "a", "10");
  score (project, two, heavy, "a", "8");
  score (project, two, light, "b", "4");
  ranking = tr_ranking (project);

  g_assert_cmpuint (ranking->len, ==, 2);
  g_assert_cmpstr (ranked (ranking, 0)->provider->name, ==, "Twee");
  g_assert_cmpfloat_with_epsilon (ranked (ranking, 0)->score, 7, 1e-9);
  g_assert_cmpfloat_with_epsilon (ranked (ranking, 1)->score, 6.25, 1e-9);
  g_assert_cmpuint (ranked (ranking, 0)->rank, ==, 1);
  g_assert_cmpuint (ranked (ranking, 1)->rank, ==, 2);
}

static void
test_ties (void)
{
  g_autoptr (TrProject) project = new_project ();
  const char *criteria[3], *providers[4];
  static const char *const values[4][3] = { { "7", "7", "7" }, { "9", "6", "6" }, { "6", "6", "9" }, { "8", "8", "8" } };
  static const char *const order[4] = { "Vier", "Een", "Twee", "Drie" };
  static const char *const names[4] = { "Een", "Twee", "Drie", "Vier" };
  static const guint ranks[4] = { 1, 2, 2, 2 };
  g_autoptr (GArray) ranking = NULL;

  for (guint i = 0; i < 3; i++)
    criteria[i] = add (project, TR_KIND_CRITERION, "name", "x", "weight", "33", NULL);
  for (guint i = 0; i < 4; i++) {
    providers[i] = add (project, TR_KIND_PROVIDER, "name", names[i], NULL);
    for (guint j = 0; j < 3; j++)
      score (project, providers[i], criteria[j], "a", values[i][j]);
  }

  ranking = tr_ranking (project);
  for (guint i = 0; i < 4; i++) {
    g_assert_cmpstr (ranked (ranking, i)->provider->name, ==, order[i]);
    g_assert_cmpuint (ranked (ranking, i)->rank, ==, ranks[i]);
  }

  /* two first ones: 1, 1, 3 */
  score (project, providers[0], criteria[0], "b", "9");
  score (project, providers[0], criteria[1], "b", "9");
  score (project, providers[0], criteria[2], "b", "9");
  g_array_unref (ranking);
  ranking = tr_ranking (project);
  g_assert_cmpuint (ranked (ranking, 0)->rank, ==, 1);
  g_assert_cmpuint (ranked (ranking, 1)->rank, ==, 1);
  g_assert_cmpuint (ranked (ranking, 2)->rank, ==, 3);
}

static void
test_missing (void)
{
  g_autoptr (TrProject) project = new_project ();
  const char *first = add (project, TR_KIND_CRITERION, "name", "a", "weight", "50", NULL);
  const char *second = add (project, TR_KIND_CRITERION, "name", "b", "weight", "50", NULL);
  const char *idle = add (project, TR_KIND_CRITERION, "name", "c", "weight", "0", NULL);
  const char *half = add (project, TR_KIND_PROVIDER, "name", "Half", NULL);
  g_autoptr (GArray) ranking = NULL;

  add (project, TR_KIND_PROVIDER, "name", "Niets", NULL);
  score (project, half, first, "a", "8");
  score (project, half, first, "b", ""); /* opened and not filled in */
  score (project, half, second, "a", "");
  score (project, half, idle, "a", "1");
  ranking = tr_ranking (project);

  g_assert_cmpfloat_with_epsilon (ranked (ranking, 0)->score, 8, 1e-9);
  g_assert_cmpuint (ranked (ranking, 0)->n_missing, ==, 1);
  g_assert_cmpuint (ranked (ranking, 0)->rank, ==, 1);
  g_assert_cmpstr (ranked (ranking, 1)->provider->name, ==, "Niets");
  g_assert_true (isnan (ranked (ranking, 1)->score));
  g_assert_cmpuint (ranked (ranking, 1)->rank, ==, 0);
  g_assert_cmpuint (ranked (ranking, 1)->n_missing, ==, 2);
}

static void
test_zero_weights (void)
{
  g_autoptr (TrProject) project = new_project ();
  const char *criterion = add (project, TR_KIND_CRITERION, "name", "a", "weight", "0", NULL);
  const char *provider = add (project, TR_KIND_PROVIDER, "name", "Een", NULL);
  g_autoptr (GArray) ranking = NULL;

  score (project, provider, criterion, "a", "9");
  ranking = tr_ranking (project);
  g_assert_true (isnan (ranked (ranking, 0)->score));
  g_assert_cmpuint (ranked (ranking, 0)->rank, ==, 0);
  g_assert_cmpuint (ranked (ranking, 0)->n_missing, ==, 0);
}

static void
test_basket (void)
{
  g_autoptr (TrProject) project = new_project ();
  TrBasket basket = tr_basket (project);

  g_assert_cmpuint (basket.n_kpis, ==, 0);
  g_assert_cmpfloat (basket.minutes_per_month, ==, 0);

  add (project, TR_KIND_KPI, "name", "a", "level", "impact", "frequency", "year", "minutes", "120", "story", "x", NULL);
  add (project, TR_KIND_KPI, "name", "b", "level", "activity", "frequency", "quarter", "minutes", "5", "registrations", "60",
       "baseline", "0", NULL);
  add (project, TR_KIND_KPI, "name", "c", "minutes", "24", NULL);
  basket = tr_basket (project);

  g_assert_cmpuint (basket.n_kpis, ==, 3);
  g_assert_cmpuint (basket.n_impact, ==, 1);
  g_assert_cmpuint (basket.n_activity, ==, 1);
  g_assert_cmpuint (basket.n_without_story, ==, 2);
  g_assert_cmpuint (basket.n_without_baseline, ==, 2);
  g_assert_cmpfloat_with_epsilon (basket.minutes_per_month, 10 + 100 + 2, 1e-9);
}

static void
assert_step (TrProject *project, TrStep step, double fraction, TrFilled filled, const char *summary)
{
  TrFunnelStep found = tr_funnel_step (project, step);
  g_autofree char *text = tr_funnel_summary (project, step);

  g_assert_cmpfloat_with_epsilon (found.fraction, fraction, 1e-9);
  g_assert_cmpint (found.filled, ==, filled);
  g_assert_cmpstr (text, ==, summary);
}

static void
test_empty (void)
{
  g_autoptr (TrProject) project = new_project ();
  g_autoptr (TrProject) nothing = tr_project_new ();

  for (guint step = 0; step < TR_N_STEPS; step++) {
    assert_step (project, step, 0, TR_FILLED_EMPTY, "empty");
    assert_step (nothing, step, 0, TR_FILLED_EMPTY, "empty");
    g_assert_cmpstr (tr_funnel_title (step), ==, tr_steps[step].label);
  }
}

static void
test_preparation (void)
{
  g_autoptr (TrProject) project = new_project ();
  const char *ours = add (project, TR_KIND_ORGANISATION, "name", "Veendam", "side", "municipality", NULL);
  const char *theirs;

  assert_step (project, TR_STEP_PREPARATION, 0.5 / 6, TR_FILLED_THIN, "1 organisation");
  theirs = add (project, TR_KIND_ORGANISATION, "name", "Compaen", "side", "provider", NULL);
  add (project, TR_KIND_PARTICIPANT, "role", "beleidsadviseur", "organisation", ours, NULL);
  assert_step (project, TR_STEP_PREPARATION, 1.5 / 6, TR_FILLED_THIN, "1 participant");
  add (project, TR_KIND_PARTICIPANT, "role", "jongerenwerker", "organisation", theirs, NULL);
  add (project, TR_KIND_PARTICIPANT, "role", "los", NULL);
  add (project, TR_KIND_AREA, "name", "Noord", NULL);
  add (project, TR_KIND_SESSION, "date", "2027-01-31", NULL);
  assert_step (project, TR_STEP_PREPARATION, 4.0 / 6, TR_FILLED_THIN, "3 participants · 1 session");
  tr_record_set ((gpointer) tr_project_info (project), tr_kind_field (tr_kind (TR_KIND_PROJECT), "theme"), "Jeugd", NULL);
  assert_step (project, TR_STEP_PREPARATION, 5.0 / 6, TR_FILLED_WELL, "3 participants · 1 session");
}

static void
test_challenge (void)
{
  g_autoptr (TrProject) project = new_project ();
  const char *area = add (project, TR_KIND_AREA, "name", "Noord", NULL);

  add (project, TR_KIND_SIGNAL, "text", "schooluitval", "side", "municipality", NULL);
  add (project, TR_KIND_SIGNAL, "text", "overlast", "side", "municipality", NULL);
  assert_step (project, TR_STEP_CHALLENGE, 1.5 / 6, TR_FILLED_THIN, "2 signals");
  add (project, TR_KIND_SIGNAL, "text", "stress", "side", "provider", "kind", "figure", NULL);
  add (project, TR_KIND_SIGNAL, "text", "eenzaam", "side", "residents", NULL);
  assert_step (project, TR_STEP_CHALLENGE, 3.0 / 6, TR_FILLED_THIN, "4 signals");
  add (project, TR_KIND_CHALLENGE, "statement", "Jongeren doen mee", "area", area, NULL);
  assert_step (project, TR_STEP_CHALLENGE, 4.5 / 6, TR_FILLED_WELL, "4 signals · 1 challenge");
  add (project, TR_KIND_CHALLENGE, "statement", "b", "area", area, "target_group", "jongeren", "desired", "x", NULL);
  assert_step (project, TR_STEP_CHALLENGE, 5.25 / 6, TR_FILLED_WELL, "4 signals · 2 challenges");
}

static void
test_direction (void)
{
  g_autoptr (TrProject) project = new_project ();
  const char *chosen;

  add (project, TR_KIND_DIRECTION, "title", "a", "residents", "x", "theory_if", "x", "theory_then", "y", NULL);
  assert_step (project, TR_STEP_DIRECTION, 0.5 / 5, TR_FILLED_THIN, "1 explored");
  chosen = add (project, TR_KIND_DIRECTION, "title", "b", "status", "chosen", "partners", "school", NULL);
  add (project, TR_KIND_ARGUMENT, "direction", chosen, "kind", "pro", "text", "x", NULL);
  add (project, TR_KIND_ARGUMENT, "direction", chosen, "kind", "pro", "text", "y", NULL);
  assert_step (project, TR_STEP_DIRECTION, 3.0 / 5, TR_FILLED_THIN, "2 explored · 1 chosen");
  add (project, TR_KIND_ARGUMENT, "direction", chosen, "kind", "con", "text", "z", NULL);
  add (project, TR_KIND_DIRECTION, "title", "c", "status", "chosen", "professionals", "x", "residents", "x", "theory_if", "x",
       "theory_then", "y", NULL);
  assert_step (project, TR_STEP_DIRECTION, (2 + 0.5 + 0.75 + 0.5) / 5, TR_FILLED_WELL, "3 explored · 2 chosen");
}

static void
test_partner (void)
{
  g_autoptr (TrProject) project = new_project ();
  const char *first = add (project, TR_KIND_CRITERION, "name", "a", "weight", "60", NULL);
  const char *second = add (project, TR_KIND_CRITERION, "name", "b", NULL);
  const char *provider;

  assert_step (project, TR_STEP_PARTNER, 1.5 / 6, TR_FILLED_THIN, "2 criteria");
  provider = add (project, TR_KIND_PROVIDER, "name", "Een", NULL);
  add (project, TR_KIND_PROVIDER, "name", "Twee", NULL);
  score (project, provider, first, "a", "7");
  score (project, provider, second, "a", "7");
  assert_step (project, TR_STEP_PARTNER, 3.0 / 6, TR_FILLED_THIN, "2 criteria · 2 providers");
  add (project, TR_KIND_PROVIDER, "name", "Drie", "status", "chosen", "reason", "past", NULL);
  assert_step (project, TR_STEP_PARTNER, (4.5 + 1 / 3.0) / 6, TR_FILLED_WELL, "3 providers · 1 chosen");
}

static void
test_agreement (void)
{
  g_autoptr (TrProject) project = new_project ();

  for (guint i = 0; i < 5; i++)
    add (project, TR_KIND_KPI, "name", "a", "level", "impact", "story", "x", "baseline", i < 2 ? "5" : "", NULL);
  assert_step (project, TR_STEP_AGREEMENT, (0.5 + 0.5 + 1 + 0.4) / 6, TR_FILLED_THIN, "5 KPIs");
  add (project, TR_KIND_AGREEMENT, "what", "x", NULL);
  for (guint i = 0; i < 15; i++)
    add (project, TR_KIND_KPI, "name", "b", "level", "activity", NULL);
  assert_step (project, TR_STEP_AGREEMENT, (1 + 1 + 0.25 + 0.1 + 1) / 6, TR_FILLED_THIN, "20 KPIs · 1 agreement");
  add (project, TR_KIND_AGREEMENT, "what", "y", "kind", "evaluation", NULL);
  assert_step (project, TR_STEP_AGREEMENT, (1 + 1 + 0.25 + 0.1 + 2) / 6, TR_FILLED_THIN, "20 KPIs · 2 agreements");
}

static void
test_gaps (void)
{
  g_autoptr (TrProject) project = tr_project_new ();
  TrKpi *bare = tr_record_new (TR_KIND_KPI), *full = tr_record_new (TR_KIND_KPI);
  const char *const fields[] = { "name", "definition", "unit", "registrar" };
  g_autofree char *gaps = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_true (tr_record_set (full, tr_kind_field (full->record.kind, fields[i]), "x", NULL));
  full->frequency = TR_FREQUENCY_YEAR;
  tr_project_take (project, full);
  g_assert_null (tr_basket_gaps (project));

  g_assert_true (tr_record_set (bare, tr_kind_field (bare->record.kind, "code"), "A17", NULL));
  tr_project_take (project, bare);
  gaps = tr_basket_gaps (project);
  g_assert_cmpstr (gaps, ==,
                   "1 without a name · 1 without a definition · 1 without a unit · 1 without a frequency · "
                   "1 without someone who registers");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ranking/weighted-mean", test_weighted_mean);
  g_test_add_func ("/ranking/ties", test_ties);
  g_test_add_func ("/ranking/missing", test_missing);
  g_test_add_func ("/ranking/zero-weights", test_zero_weights);
  g_test_add_func ("/basket", test_basket);
  g_test_add_func ("/funnel/empty", test_empty);
  g_test_add_func ("/funnel/preparation", test_preparation);
  g_test_add_func ("/funnel/challenge", test_challenge);
  g_test_add_func ("/funnel/direction", test_direction);
  g_test_add_func ("/funnel/partner", test_partner);
  g_test_add_func ("/funnel/agreement", test_agreement);

  g_test_add_func ("/funnel/gaps", test_gaps);

  return g_test_run ();
}
