/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-catalogue.h"
#include "tr-kpi-compare.h"
#include "tr-test-rules.h"

/* places in the sound project */
enum { EENZAAM = 0, ERNSTIG = 1, VRIJWILLIGERSWERK = 3, WACHTTIJD = 5, VRIJWILLIGERS = 9 };

static void
assert_row (TrProject *project, const TrKpi *first, const TrKpi *second, const char *name, TrCompared better)
{
  g_autoptr (GPtrArray) rows = tr_kpi_compare (project, first, second, TR_LANGUAGE_EN);
  g_autoptr (GPtrArray) turned = tr_kpi_compare (project, second, first, TR_LANGUAGE_EN);
  const TrKpiRow *row = tr_kpi_row_find (rows, name), *back = tr_kpi_row_find (turned, name);

  g_assert_nonnull (row);
  g_assert_cmpint (row->better, ==, better);
  g_assert_cmpint (back->better, ==,
                   better == TR_COMPARED_NEITHER ? better : TR_COMPARED_FIRST + TR_COMPARED_SECOND - better);
  g_assert_cmpstr (row->first, ==, back->second);
  g_assert_cmpstr (row->second, ==, back->first);
  g_assert_true ((*row->why == '\0') == (better == TR_COMPARED_NEITHER));
}

static void
assert_pair (TrProject *project, guint first, guint second, const char *name, TrCompared better)
{
  assert_row (project, tr_project_at (project, TR_KIND_KPI, first), tr_project_at (project, TR_KIND_KPI, second), name,
              better);
}

static void
test_alike (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  const TrKpi *kpi = tr_project_at (project, TR_KIND_KPI, EENZAAM);
  g_autoptr (GPtrArray) rows = tr_kpi_compare (project, kpi, kpi, TR_LANGUAGE_EN);

  g_assert_cmpuint (rows->len, ==, 11);
  for (guint i = 0; i < rows->len; i++) {
    const TrKpiRow *row = g_ptr_array_index (rows, i);

    g_assert_cmpint (row->better, ==, TR_COMPARED_NEITHER);
    g_assert_cmpstr (row->first, ==, row->second);
    g_assert_cmpstr (row->first, !=, "");
  }
  g_assert_null (tr_kpi_row_find (rows, "colour"));
}

static void
test_level (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  assert_pair (project, EENZAAM, WACHTTIJD, "level", TR_COMPARED_NEITHER);
  for (guint i = VRIJWILLIGERSWERK; i-- > EENZAAM + 1;)
    tr_test_set (project, TR_KIND_KPI, i, "level", "activity");
  tr_test_set (project, TR_KIND_KPI, VRIJWILLIGERSWERK, "level", "activity");
  /* of the nine others one is about impact */
  assert_pair (project, EENZAAM, WACHTTIJD, "level", TR_COMPARED_FIRST);
}

static void
test_chain (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  assert_pair (project, EENZAAM, WACHTTIJD, "chain", TR_COMPARED_NEITHER);
  tr_test_set_all (project, TR_KIND_KPI, "chain", "output");
  tr_test_set (project, TR_KIND_KPI, EENZAAM, "chain", "outcome");
  assert_pair (project, EENZAAM, WACHTTIJD, "chain", TR_COMPARED_FIRST);
}

static void
test_source (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  assert_pair (project, EENZAAM, WACHTTIJD, "comparable", TR_COMPARED_FIRST);
  assert_pair (project, EENZAAM, ERNSTIG, "comparable", TR_COMPARED_NEITHER);
  assert_pair (project, EENZAAM, ERNSTIG, "frequency", TR_COMPARED_NEITHER);
  tr_test_set (project, TR_KIND_KPI, ERNSTIG, "frequency", "quarter");
  assert_pair (project, EENZAAM, ERNSTIG, "frequency", TR_COMPARED_FIRST);
  tr_test_set (project, TR_KIND_KPI, ERNSTIG, "source_frequency", "");
  assert_pair (project, EENZAAM, ERNSTIG, "frequency", TR_COMPARED_NEITHER);
  tr_test_set (project, TR_KIND_KPI, ERNSTIG, "source", "");
  assert_pair (project, EENZAAM, ERNSTIG, "source", TR_COMPARED_FIRST);
  tr_test_set (project, TR_KIND_KPI, EENZAAM, "unit", "");
  assert_pair (project, EENZAAM, ERNSTIG, "unit", TR_COMPARED_SECOND);
}

static void
test_effort (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  /* 60 and 30 minutes in two years, which is 3 and 1 a month */
  assert_pair (project, EENZAAM, ERNSTIG, "minutes", TR_COMPARED_SECOND);
  tr_test_set (project, TR_KIND_KPI, ERNSTIG, "minutes", "0");
  assert_pair (project, EENZAAM, ERNSTIG, "minutes", TR_COMPARED_NEITHER);
  tr_test_set (project, TR_KIND_KPI, EENZAAM, "story", "");
  assert_pair (project, EENZAAM, ERNSTIG, "story", TR_COMPARED_SECOND);
  tr_test_set (project, TR_KIND_KPI, ERNSTIG, "baseline", "");
  assert_pair (project, EENZAAM, ERNSTIG, "baseline", TR_COMPARED_FIRST);
}

static void
test_prevention (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  assert_pair (project, VRIJWILLIGERSWERK, EENZAAM, "prevention", TR_COMPARED_NEITHER);
  assert_pair (project, VRIJWILLIGERSWERK, VRIJWILLIGERS, "prevention", TR_COMPARED_NEITHER);
  tr_test_set (project, TR_KIND_KPI, VRIJWILLIGERS, "is_prevention", "0");
  assert_pair (project, VRIJWILLIGERSWERK, EENZAAM, "prevention", TR_COMPARED_FIRST);
}

static void
test_strategy (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  assert_pair (project, EENZAAM, WACHTTIJD, "strategy", TR_COMPARED_NEITHER);
  tr_test_set (project, TR_KIND_KPI, EENZAAM, "chain", "output");
  assert_pair (project, EENZAAM, WACHTTIJD, "strategy", TR_COMPARED_SECOND);
  tr_test_set (project, TR_KIND_KPI, EENZAAM, "direction", "");
  assert_pair (project, EENZAAM, WACHTTIJD, "strategy", TR_COMPARED_NEITHER);
}

static void
test_candidate (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autoptr (TrCatalogue) catalogue = tr_catalogue_new (NULL);
  TrKpi *candidate = tr_indicator_to_kpi (tr_catalogue_find (catalogue, "EIG-501"), TR_LANGUAGE_NL);

  assert_row (project, candidate, tr_project_at (project, TR_KIND_KPI, EENZAAM), "comparable", TR_COMPARED_SECOND);
  assert_row (project, candidate, tr_project_at (project, TR_KIND_KPI, EENZAAM), "strategy", TR_COMPARED_NEITHER);
  tr_record_free (candidate);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kpi-compare/alike", test_alike);
  g_test_add_func ("/kpi-compare/level", test_level);
  g_test_add_func ("/kpi-compare/chain", test_chain);
  g_test_add_func ("/kpi-compare/source", test_source);
  g_test_add_func ("/kpi-compare/effort", test_effort);
  g_test_add_func ("/kpi-compare/prevention", test_prevention);
  g_test_add_func ("/kpi-compare/strategy", test_strategy);
  g_test_add_func ("/kpi-compare/candidate", test_candidate);

  return g_test_run ();
}
