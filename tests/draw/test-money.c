/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>

#include <cairo.h>

#include "draw/tr-draw-money.h"
#include "tr-test-rules.h"

#define TEXT 14.0 /* pixels */
#define LITTLE 1e-6

/* A contract of so many years, with its indexation and the rise of wages. */
static TrMoney *
money_new (const char *months, const char *indexation, const char *wage_rise)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_remove_all (project, TR_KIND_INDEXATION);
  tr_test_set_contract (project, "base_months", months);
  tr_test_set_contract (project, "extensions", "");
  tr_test_set_contract (project, "indexation", indexation);
  tr_test_set_contract (project, "wage_rise", wage_rise);

  return tr_money_new (project);
}

static void
assert_inside (const TrBox *box, double width, double height)
{
  g_assert_cmpfloat (box->x, >=, -LITTLE);
  g_assert_cmpfloat (box->y, >=, -LITTLE);
  g_assert_cmpfloat (box->x + box->width, <=, width + LITTLE);
  g_assert_cmpfloat (box->y + box->height, <=, height + LITTLE);
}

static void
test_amounts (void)
{
  g_autoptr (TrMoney) money = money_new ("36", "2", "10");

  g_assert_true (tr_draw_money_is_needed (money));
  g_assert_cmpint (tr_draw_money_amount (money, 0, TR_MONEY_LINE_WAGES), ==, 120000000);
  g_assert_cmpint (tr_draw_money_amount (money, 2, TR_MONEY_LINE_BUDGET), ==, 124848000);
  g_assert_cmpint (tr_draw_money_amount (money, 2, TR_MONEY_LINE_WAGES), ==, 145200000);
}

static void
test_needed (void)
{
  g_autoptr (TrMoney) one_year = money_new ("12", "2", "10"), no_wages = money_new ("36", "2", "");
  g_autoptr (TrMoney) nothing = money_new ("", "2", "3");

  g_assert_false (tr_draw_money_is_needed (one_year));
  g_assert_false (tr_draw_money_is_needed (no_wages));
  g_assert_false (tr_draw_money_is_needed (nothing));
}

/* All within the picture, labels off each other and off the lines, years off each other. */
static void
test_places (void)
{
  static const char *const months[] = { "24", "48", "120", "600" }, *const rises[] = { "0", "3.9", "4", "40", "-5" };
  static const double widths[] = { 320, 590, 900, 1800 };

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    for (guint j = 0; j < G_N_ELEMENTS (rises); j++)
      for (guint k = 0; k < G_N_ELEMENTS (widths); k++) {
        g_autoptr (TrMoney) money = money_new (months[i], "3.9", rises[j]);
        double width = widths[k], height = tr_draw_money_height (TEXT);
        TrBox *labels, before = { -1000, 0, 0, 0 };
        TrMoneyLayout layout;

        tr_draw_money_layout (width, height, TEXT, money, TR_LANGUAGE_NL, &layout);
        labels = layout.labels;
        assert_inside (&labels[0], width, height);
        assert_inside (&labels[1], width, height);
        g_assert_false (tr_box_overlaps (&labels[0], &labels[1]));
        g_assert_cmpfloat (labels[0].x, >, tr_draw_money_x (&layout, layout.n_years - 1));
        for (guint year = 0; year < layout.n_years; year += layout.every) {
          TrBox box = tr_draw_money_year_box (&layout, year);

          g_assert_cmpfloat (box.x, >=, before.x + before.width);
          assert_inside (&box, width, height);
          before = box;
        }
      }
}

static void
test_order (void)
{
  g_autoptr (TrMoney) money = money_new ("48", "2", "4"), flat = money_new ("48", "0", "0");
  TrMoneyLayout layout;

  tr_draw_money_layout (600, tr_draw_money_height (TEXT), TEXT, money, TR_LANGUAGE_NL, &layout);
  g_assert_cmpfloat (tr_draw_money_y (&layout, layout.high), <, tr_draw_money_y (&layout, layout.low));
  g_assert_cmpfloat (layout.labels[TR_MONEY_LINE_WAGES].y, <, layout.labels[TR_MONEY_LINE_BUDGET].y);
  g_assert_cmpfloat (tr_draw_money_x (&layout, 0), <, tr_draw_money_x (&layout, 3));
  tr_draw_money_layout (600, tr_draw_money_height (TEXT), TEXT, flat, TR_LANGUAGE_NL, &layout);
  g_assert_true (isfinite (tr_draw_money_y (&layout, layout.low)));
}

static void
assert_colour (cairo_surface_t *surface, double x, double y, const TrColor *colour)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint32 pixel = *(const guint32 *) (gconstpointer) (data + (int) y * stride + (int) x * 4);

  g_assert_cmpfloat (fabs (((pixel >> 16) & 0xff) / 255.0 - colour->red), <, 0.02);
  g_assert_cmpfloat (fabs (((pixel >> 8) & 0xff) / 255.0 - colour->green), <, 0.02);
  g_assert_cmpfloat (fabs ((pixel & 0xff) / 255.0 - colour->blue), <, 0.02);
}

/* In every theme the lines have their colour, and differ from each other by more than that: a mark is round or not. */
static void
test_themes (void)
{
  g_autoptr (TrMoney) money = money_new ("48", "2", "9");
  double width = 600, height = tr_draw_money_height (TEXT), half = 0.42 * TEXT * 0.8;
  TrMoneyLayout layout;

  tr_draw_money_layout (width, height, TEXT, money, TR_LANGUAGE_NL, &layout);
  for (guint theme = 0; theme < TR_N_THEMES; theme++) {
    const TrPalette *palette = tr_palette ((TrTheme) theme);
    cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
    cairo_t *cr = cairo_create (surface);
    double x = tr_draw_money_x (&layout, 3);

    tr_color_set (cr, &palette->paper, 1);
    cairo_paint (cr);
    tr_draw_money (cr, width, height, TEXT, palette, money, TR_LANGUAGE_NL);
    g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
    cairo_surface_flush (surface);
    assert_colour (surface, x, tr_draw_money_y (&layout, tr_draw_money_amount (money, 3, TR_MONEY_LINE_BUDGET)),
                   &palette->accent);
    assert_colour (surface, x, tr_draw_money_y (&layout, tr_draw_money_amount (money, 3, TR_MONEY_LINE_WAGES)),
                   &palette->text);
    assert_colour (surface, x + half * 0.707 + 1.5,
                   tr_draw_money_y (&layout, tr_draw_money_amount (money, 3, TR_MONEY_LINE_WAGES)) - half * 0.707 - 1.5,
                   &palette->paper);
    g_assert_cmpfloat (tr_color_contrast (&palette->accent, &palette->paper), >=, 3);
    cairo_destroy (cr);
    cairo_surface_destroy (surface);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/money/amounts", test_amounts);
  g_test_add_func ("/draw/money/needed", test_needed);
  g_test_add_func ("/draw/money/places", test_places);
  g_test_add_func ("/draw/money/order", test_order);
  g_test_add_func ("/draw/money/themes", test_themes);

  return g_test_run ();
}
