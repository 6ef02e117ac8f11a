/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-basket-checks.h"
#include "tr-test-rules.h"

static void
assert_lacking (TrProject *project, TrBasketCheck check, guint n)
{
  g_autoptr (GPtrArray) lacking = tr_basket_lacking (project, check);

  g_assert_cmpuint (lacking->len, ==, n);
}

static void
test_sound (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autoptr (GArray) areas = tr_basket_work_areas (project);
  TrBasket basket = tr_basket (project);

  for (guint check = 0; check < TR_N_BASKET_CHECKS; check++)
    assert_lacking (project, check, 0);
  g_assert_true (tr_basket_has_prevention (project));
  g_assert_cmpint (tr_basket_thin_level (&basket), ==, TR_LEVEL_UNSET);
  g_assert_cmpuint (areas->len, ==, 1);
  g_assert_cmpstr (g_array_index (areas, TrWorkArea, 0).name, ==, "Ouderen");
  g_assert_cmpuint (g_array_index (areas, TrWorkArea, 0).n_kpis, ==, basket.n_kpis);
  g_assert_cmpstr (tr_basket_heaviest (project)->code, ==, "EIG-305");
}

static void
test_lacking (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autoptr (GPtrArray) unmeasurable = NULL;

  tr_test_set (project, TR_KIND_KPI, 0, "level", "");
  tr_test_set (project, TR_KIND_KPI, 1, "unit", "");
  tr_test_set (project, TR_KIND_KPI, 2, "source", "");
  tr_test_set (project, TR_KIND_KPI, 3, "story", "");
  tr_test_set (project, TR_KIND_KPI, 4, "frequency", "month");
  tr_test_set_all (project, TR_KIND_KPI, "is_prevention", "0");
  assert_lacking (project, TR_BASKET_LEVEL, 1);
  assert_lacking (project, TR_BASKET_MEASURABLE, 2);
  assert_lacking (project, TR_BASKET_STORY, 1);
  assert_lacking (project, TR_BASKET_SOURCE, 1);
  g_assert_false (tr_basket_has_prevention (project));

  unmeasurable = tr_basket_lacking (project, TR_BASKET_MEASURABLE);
  g_assert_cmpstr (tr_basket_lacking_field (TR_BASKET_MEASURABLE, g_ptr_array_index (unmeasurable, 0)), ==, "unit");
  g_assert_cmpstr (tr_basket_lacking_field (TR_BASKET_MEASURABLE, g_ptr_array_index (unmeasurable, 1)), ==, "source");

  /* a KPI that was replaced lacks nothing any more */
  tr_test_set (project, TR_KIND_KPI, 3, "until", "2029-01-01");
  assert_lacking (project, TR_BASKET_STORY, 0);
}

static void
test_work_areas (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autoptr (GArray) areas = NULL;

  tr_test_set (project, TR_KIND_KPI, 1, "work_area", "Jeugd");
  tr_test_set (project, TR_KIND_KPI, 4, "work_area", "Jeugd");
  tr_test_set (project, TR_KIND_KPI, 5, "work_area", "Ouderen");
  tr_test_set (project, TR_KIND_KPI, 6, "until", "2029-01-01");
  areas = tr_basket_work_areas (project);
  g_assert_cmpuint (areas->len, ==, 2);
  g_assert_cmpstr (g_array_index (areas, TrWorkArea, 0).name, ==, "Ouderen");
  g_assert_cmpuint (g_array_index (areas, TrWorkArea, 0).n_kpis, ==, tr_project_count (project, TR_KIND_KPI) - 3);
  g_assert_cmpstr (g_array_index (areas, TrWorkArea, 1).name, ==, "Jeugd");
  g_assert_cmpuint (g_array_index (areas, TrWorkArea, 1).n_kpis, ==, 2);
}

static void
test_mix (void)
{
  static const struct {
    guint n_kpis, n_impact, n_activity;
    TrLevel thin;
  } cases[] = {
    { 0, 0, 0, TR_LEVEL_UNSET },      { 10, 5, 5, TR_LEVEL_UNSET },  { 10, 3, 7, TR_LEVEL_UNSET }, { 10, 2, 8, TR_LEVEL_IMPACT },
    { 10, 8, 2, TR_LEVEL_ACTIVITY },  { 4, 4, 0, TR_LEVEL_ACTIVITY }, { 4, 0, 4, TR_LEVEL_IMPACT },
    { 10, 5, 2, TR_LEVEL_ACTIVITY }, /* three without a level */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    TrBasket basket = { .n_kpis = cases[i].n_kpis, .n_impact = cases[i].n_impact, .n_activity = cases[i].n_activity };

    g_assert_cmpint (tr_basket_thin_level (&basket), ==, cases[i].thin);
  }
}

static void
test_empty (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autoptr (GArray) areas = NULL;

  tr_test_remove_all (project, TR_KIND_KPI);
  areas = tr_basket_work_areas (project);
  g_assert_cmpuint (areas->len, ==, 0);
  g_assert_null (tr_basket_heaviest (project));
  g_assert_false (tr_basket_has_prevention (project));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/basket-checks/sound", test_sound);
  g_test_add_func ("/basket-checks/lacking", test_lacking);
  g_test_add_func ("/basket-checks/work-areas", test_work_areas);
  g_test_add_func ("/basket-checks/mix", test_mix);
  g_test_add_func ("/basket-checks/empty", test_empty);

  return g_test_run ();
}
