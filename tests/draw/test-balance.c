/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>

#include "draw/tr-draw-balance.h"
#include "draw/tr-draw-stance.h"
#include "tr-test-golden.h"
#include "tr-test-matrix.h"

#define TEXT 14.0 /* pixels */

/* Every way to answer five questions, as a number in base four. */
static TrBalancePicture
picture_of (guint answers)
{
  TrBalancePicture picture = { .language = TR_LANGUAGE_EN, .family = TR_TEST_FAMILY };

  for (guint i = 0; i < TR_N_AID_QUESTIONS; i++, answers /= TR_N_LEANINGS)
    picture.answers[i] = (TrLeaning) (answers % TR_N_LEANINGS);

  return picture;
}

static void
assert_inside (const TrBox *box, double width)
{
  const TrBox all = { -0.01, -0.01, width + 0.02, tr_draw_balance_height (TEXT) + 0.02 };

  g_assert_true (tr_box_contains (&all, box));
}

static void
check_places (const TrBalancePicture *picture, double width)
{
  TrBox boxes[TR_N_AID_QUESTIONS + TR_N_LEANINGS];

  for (guint i = 0; i < TR_N_AID_QUESTIONS; i++)
    boxes[i] = tr_draw_balance_block (picture, width, TEXT, (TrAidQuestion) i);
  for (guint i = 0; i < TR_N_LEANINGS; i++)
    boxes[TR_N_AID_QUESTIONS + i] = tr_draw_balance_label (picture, width, TEXT, (TrLeaning) i);
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++) {
    assert_inside (&boxes[i], width);
    for (guint j = 0; j < i; j++)
      g_assert_false (tr_box_overlaps (&boxes[i], &boxes[j]));
  }
}

/* Whatever was answered, at any width: all is inside and nothing covers anything. */
static void
test_places (void)
{
  static const double widths[] = { 160, 320, 640, 1900 };

  for (guint answers = 0; answers < 1024; answers++) {
    TrBalancePicture picture = picture_of (answers);

    for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
      check_places (&picture, widths[i]);
  }
}

/* What has more answers lies lower, and its blocks lie on its side. */
static void
test_sides (void)
{
  TrBalancePicture picture = { { TR_LEANING_SUBSIDY, TR_LEANING_CONTRACT, TR_LEANING_SUBSIDY, TR_LEANING_UNSET,
                                 TR_LEANING_NEITHER }, TR_LANGUAGE_EN, NULL };
  TrBox subsidy = tr_draw_balance_block (&picture, 400, TEXT, TR_AID_ENFORCEABLE);
  TrBox contract = tr_draw_balance_block (&picture, 400, TEXT, TR_AID_INITIATIVE);
  TrBox open = tr_draw_balance_block (&picture, 400, TEXT, TR_AID_COMMERCIAL);
  g_autofree char *label = tr_draw_balance_label_text (&picture, TR_LEANING_SUBSIDY);

  g_assert_cmpfloat (subsidy.x, <, 200);
  g_assert_cmpfloat (contract.x, >, 200);
  g_assert_cmpfloat (subsidy.y, >, contract.y);
  g_assert_cmpfloat (open.y, >, subsidy.y);
  g_assert_cmpstr (label, ==, "Subsidy: 2");
}

static void
test_golden (void)
{
  static const struct {
    const char *name;
    int width;
    TrTheme theme;
  } goldens[] = { { "balance-light", 480, TR_THEME_LIGHT }, { "balance-dark", 320, TR_THEME_DARK },
                  { "balance-print", 480, TR_THEME_PRINT } };
  const TrBalancePicture picture = { { TR_LEANING_CONTRACT, TR_LEANING_CONTRACT, TR_LEANING_SUBSIDY, TR_LEANING_UNSET,
                                       TR_LEANING_NEITHER }, TR_LANGUAGE_EN, TR_TEST_FAMILY };

  if (!tr_test_golden_has_font ()) {
    g_test_skip ("the font is not here");
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++) {
    int height = (int) ceil (tr_draw_balance_height (TEXT));
    cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, goldens[i].width, height);
    cairo_t *cr = cairo_create (surface);

    tr_color_set (cr, &tr_palette (goldens[i].theme)->paper, 1);
    cairo_paint (cr);
    tr_draw_balance (cr, goldens[i].width, TEXT, tr_palette (goldens[i].theme), &picture);
    cairo_destroy (cr);
    tr_test_golden_compare (surface, goldens[i].name);
    cairo_surface_destroy (surface);
  }
}

/* Where a step is drawn is where a pointer finds it, from either side. */
static void
test_stance_steps (void)
{
  for (gint step = 1; step <= TR_STANCE_STEPS; step++)
    for (guint mirrored = 0; mirrored < 2; mirrored++) {
      double place = tr_draw_stance_place (300, 24, step, mirrored != 0);

      g_assert_cmpint (tr_draw_stance_step_at (300, 24, place + 20, mirrored != 0), ==, step);
      g_assert_cmpint (tr_draw_stance_step_at (300, 24, place - 20, mirrored != 0), ==, step);
    }
  g_assert_cmpint (tr_draw_stance_step_at (300, 24, -50, FALSE), ==, 1);
  g_assert_cmpint (tr_draw_stance_step_at (300, 24, 900, FALSE), ==, TR_STANCE_STEPS);
  g_assert_cmpfloat (tr_draw_stance_place (300, 24, 1, TRUE), ==, tr_draw_stance_place (300, 24, 5, FALSE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/balance/places", test_places);
  g_test_add_func ("/balance/sides", test_sides);
  g_test_add_func ("/balance/golden", test_golden);
  g_test_add_func ("/stance/steps", test_stance_steps);

  return g_test_run ();
}
