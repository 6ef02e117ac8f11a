/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>

#include "tr-matrix.h"

static void
test_quadrants (void)
{
  g_assert_cmpint (tr_matrix_quadrant (0.49, 0.49), ==, TR_QUADRANT_NICHE);
  g_assert_cmpint (tr_matrix_quadrant (0.5, 0.49), ==, TR_QUADRANT_INTEGRATED);
  g_assert_cmpint (tr_matrix_quadrant (0.49, 0.5), ==, TR_QUADRANT_EMERGENT);
  g_assert_cmpint (tr_matrix_quadrant (0.5, 0.5), ==, TR_QUADRANT_ECOSYSTEM);
  g_assert_cmpint (tr_matrix_quadrant (0, 1), ==, TR_QUADRANT_EMERGENT);
  g_assert_cmpint (tr_matrix_quadrant (1, 0), ==, TR_QUADRANT_INTEGRATED);

  g_assert_true (tr_matrix_is_borderline (0.55, 0.9));
  g_assert_true (tr_matrix_is_borderline (0.1, 0.45));
  g_assert_false (tr_matrix_is_borderline (0.56, 0.44));
}

static void
test_levels_that_fit (void)
{
  static const char *const expected[TR_N_QUADRANTS] = { "011100", "000110", "001110", "000011" };

  for (guint quadrant = 0; quadrant < TR_N_QUADRANTS; quadrant++)
    for (guint chain = TR_CHAIN_INPUT; chain <= TR_CHAIN_IMPACT; chain++)
      g_assert_cmpint (tr_matrix_fits (quadrant, chain), ==, expected[quadrant][chain] == '1');
}

static void
test_levels_that_fit_a_place (void)
{
  /* emergent, and far from the others */
  g_assert_true (tr_matrix_fits_place (0.2, 0.8, TR_CHAIN_THROUGHPUT));
  g_assert_false (tr_matrix_fits_place (0.2, 0.8, TR_CHAIN_IMPACT));
  /* on the border of ecosystem */
  g_assert_true (tr_matrix_fits_place (0.45, 0.8, TR_CHAIN_IMPACT));
  g_assert_true (tr_matrix_fits_place (0.55, 0.8, TR_CHAIN_THROUGHPUT));
  g_assert_false (tr_matrix_fits_place (0.44, 0.8, TR_CHAIN_IMPACT));
  g_assert_false (tr_matrix_fits_place (0.56, 0.8, TR_CHAIN_THROUGHPUT));
  /* in the middle everything fits some strategy */
  for (guint chain = TR_CHAIN_INPUT; chain <= TR_CHAIN_IMPACT; chain++)
    g_assert_true (tr_matrix_fits_place (0.5, 0.5, chain));
}

static void
place_of (TrProject *project, const char *participant, TrSide side, double control, double uncertainty, const char *date)
{
  TrPlacement *placement = tr_record_new (TR_KIND_PLACEMENT);

  tr_record_set (placement, tr_kind_field (placement->record.kind, "direction"), "d", NULL);
  tr_record_set (placement, tr_kind_field (placement->record.kind, "participant"), participant, NULL);
  tr_record_set (placement, tr_kind_field (placement->record.kind, "date"), date, NULL);
  placement->side = (gint) side;
  placement->control = control;
  placement->uncertainty = uncertainty;
  tr_project_take (project, placement);
}

static void
place (TrProject *project, const char *participant, double control, double uncertainty, const char *date)
{
  place_of (project, participant, TR_SIDE_UNSET, control, uncertainty, date);
}

static void
assert_position (TrProject *project, double control, double uncertainty)
{
  double x, y;

  g_assert_true (tr_matrix_position (project, "d", &x, &y));
  g_assert_cmpfloat_with_epsilon (x, control, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, uncertainty, 1e-9);
}

/* What everybody gives together is where the direction stands from then on; what is placed after it counts as well. */
static void
test_together (void)
{
  g_autoptr (TrProject) project = tr_project_new ();

  place (project, "a", 0.2, 0.3, "2026-01-01");
  place (project, "b", 0.4, 0.9, "2026-01-01");
  place (project, "", 0.9, 0.8, "2026-01-01");
  assert_position (project, 0.9, 0.8);
  /* of an earlier day, though later in the list */
  place (project, "c", 0.1, 0.1, "2025-12-31");
  assert_position (project, 0.9, 0.8);
  place (project, "a", 0.3, 0.2, "2026-01-01");
  assert_position (project, 0.6, 0.5);
  /* together once more: not two of them */
  place (project, "", 0.7, 0.6, "2026-01-01");
  assert_position (project, 0.7, 0.6);
  place (project, "b", 0.1, 0.2, "2026-01-02");
  assert_position (project, 0.4, 0.4);
}

static void
test_position (void)
{
  g_autoptr (TrProject) project = tr_project_new ();
  double x, y;

  g_assert_false (tr_matrix_position (project, "d", &x, &y));
  place (project, "a", NAN, 0.3, "");
  g_assert_false (tr_matrix_position (project, "d", &x, &y));
  place (project, "a", 0.2, 0.3, "2026-01-01");
  assert_position (project, 0.2, 0.3);
  place (project, "b", 0.4, 0.9, "2026-01-01");
  assert_position (project, 0.3, 0.6);
  /* a later look of the same participant takes the place of the earlier, an older one does not */
  place (project, "b", 0.6, 0.1, "2026-06-01");
  place (project, "a", 0.99, 0.99, "2025-01-01");
  assert_position (project, 0.4, 0.2);
}

/* A side together counts once; hands that were raised at one moment all count, and take the place of what was there before. */
static void
test_nobody_in_particular (void)
{
  g_autoptr (TrProject) project = tr_project_new ();

  place_of (project, "", TR_SIDE_PROVIDER, 0.1, 0.1, "2025-01-01");
  place (project, "a", 0.3, 0.3, "2020-01-01");
  assert_position (project, 0.2, 0.2);
  place_of (project, "", TR_SIDE_PROVIDER, 0.5, 0.5, "2026-01-01");
  assert_position (project, 0.4, 0.4);
  place_of (project, "", TR_SIDE_PROVIDER, 0.7, 0.7, "2026-01-01");
  assert_position (project, 0.5, 0.5);
  place_of (project, "", TR_SIDE_PROVIDER, NAN, 0.7, "2027-01-01");
  assert_position (project, 0.5, 0.5);
}

static gboolean
is_divided (TrProject *project)
{
  g_autoptr (GPtrArray) placements = tr_matrix_placements (project, "d");

  return tr_matrix_is_divided (placements);
}

static void
test_divided (void)
{
  g_autoptr (TrProject) project = tr_project_new ();

  g_assert_false (is_divided (project));
  place (project, "a", 0.2, 0.3, "");
  g_assert_false (is_divided (project));
  place (project, "b", 0.8, 0.3, "");
  g_assert_true (is_divided (project));
  place (project, "c", 0.9, 0.3, "");
  g_assert_false (is_divided (project));
  place (project, "d", 0.9, 0.8, "");
  g_assert_true (is_divided (project));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix/quadrants", test_quadrants);
  g_test_add_func ("/matrix/levels-that-fit", test_levels_that_fit);
  g_test_add_func ("/matrix/levels-that-fit-a-place", test_levels_that_fit_a_place);
  g_test_add_func ("/matrix/together", test_together);
  g_test_add_func ("/matrix/position", test_position);
  g_test_add_func ("/matrix/nobody-in-particular", test_nobody_in_particular);
  g_test_add_func ("/matrix/divided", test_divided);

  return g_test_run ();
}
