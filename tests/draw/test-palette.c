/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "draw/tr-palette.h"

#define TEXT 4.5  /* contrast that text needs */
#define SHAPE 3.0 /* contrast that a shape needs */

static void
check_inks (const TrPalette *palette, const TrInk *inks, guint n_inks)
{
  for (guint i = 0; i < n_inks; i++) {
    double fill = tr_color_contrast (&inks[i].fill, &palette->paper),
           line = tr_color_contrast (&inks[i].line, &palette->paper);

    g_assert_cmpfloat (tr_color_contrast (&inks[i].text, &inks[i].fill), >=, TEXT);
    g_assert_cmpfloat (MAX (fill, line), >=, SHAPE);
  }
}

/* The palette of a theme, and behind those of all themes what the room sees with each. */
static const TrPalette *
palette_at (guint i)
{
  return i < TR_N_THEMES ? tr_palette ((TrTheme) i) : tr_palette_of_audience ((TrTheme) (i - TR_N_THEMES));
}

static void
test_contrast (void)
{
  for (guint theme = 0; theme < 2 * TR_N_THEMES; theme++) {
    const TrPalette *palette = palette_at (theme);

    check_inks (palette, palette->well, TR_PALETTE_N_PLACES);
    check_inks (palette, palette->thin, TR_PALETTE_N_PLACES);
    check_inks (palette, palette->empty, TR_PALETTE_N_PLACES);
    check_inks (palette, palette->side, TR_N_SIDES);
    g_assert_cmpfloat (tr_color_contrast (&palette->text, &palette->paper), >=, TEXT);
    g_assert_cmpfloat (tr_color_contrast (&palette->dim, &palette->paper), >=, TEXT);
    g_assert_cmpfloat (tr_color_contrast (&palette->outline, &palette->paper), >=, SHAPE);
    g_assert_cmpfloat (tr_color_contrast (&palette->accent, &palette->paper), >=, SHAPE);
  }
}

/* What is drawn on the sheet of a picture, and on a quadrant of the matrix: texts, markers, the shapes of the sides,
 * lines. */
static void
check_ground (const TrPalette *palette, const TrColor *ground)
{
  g_assert_cmpfloat (tr_color_contrast (&palette->text, ground), >=, TEXT);
  g_assert_cmpfloat (tr_color_contrast (&palette->dim, ground), >=, TEXT);
  g_assert_cmpfloat (tr_color_contrast (&palette->accent, ground), >=, SHAPE);
  g_assert_cmpfloat (tr_color_contrast (&palette->outline, ground), >=, SHAPE);
  g_assert_cmpfloat (tr_color_contrast (&palette->well[1].fill, ground), >=, SHAPE);
  for (guint side = 0; side < TR_N_SIDES; side++)
    g_assert_cmpfloat (tr_color_contrast (&palette->side[side].fill, ground), >=, SHAPE);
}

static void
test_contrast_of_pictures (void)
{
  for (guint theme = 0; theme < 2 * TR_N_THEMES; theme++) {
    const TrPalette *palette = palette_at (theme);

    check_ground (palette, &palette->sheet);
    for (guint quadrant = 0; quadrant < TR_N_QUADRANTS; quadrant++) {
      const TrInk *ink = &palette->quadrant[quadrant];

      check_ground (palette, &ink->fill);
      g_assert_cmpfloat (tr_color_contrast (&ink->text, &ink->fill), >=, TEXT);
      g_assert_cmpfloat (tr_color_contrast (&ink->line, &ink->fill), >=, SHAPE);
    }
  }
}

/* Known pairs, so that the measure above is itself measured. */
static void
test_contrast_known (void)
{
  const TrColor black = { 0, 0, 0 }, white = { 1, 1, 1 }, gray = { 0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0 };

  g_assert_cmpfloat_with_epsilon (tr_color_contrast (&black, &white), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (tr_color_contrast (&white, &white), 1, 0.001);
  g_assert_cmpfloat_with_epsilon (tr_color_contrast (&white, &gray), 4.54, 0.01);
}

static void
test_print_has_no_colour (void)
{
  const TrPalette *palette = tr_palette (TR_THEME_PRINT);
  const TrColor *colors = (const TrColor *) palette;

  g_assert_true (palette->has_patterns);
  for (guint i = 0; i < G_STRUCT_OFFSET (TrPalette, has_patterns) / sizeof (TrColor); i++) {
    g_assert_cmpfloat (colors[i].red, ==, colors[i].green);
    g_assert_cmpfloat (colors[i].red, ==, colors[i].blue);
  }
}

static void
test_names (void)
{
  TrTheme theme = TR_THEME_LIGHT;

  for (guint i = 0; i < TR_N_THEMES; i++) {
    g_assert_true (tr_theme_find (tr_theme_name ((TrTheme) i), &theme));
    g_assert_cmpuint (theme, ==, i);
  }
  g_assert_true (tr_theme_find ("contrast-dark", &theme));
  g_assert_cmpint (theme, ==, TR_THEME_CONTRAST_DARK);
  g_assert_false (tr_theme_find ("", &theme));
  g_assert_false (tr_theme_find ("Light", &theme));
  g_assert_cmpint (theme, ==, TR_THEME_CONTRAST_DARK);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/contrast", test_contrast);
  g_test_add_func ("/palette/contrast-of-pictures", test_contrast_of_pictures);
  g_test_add_func ("/palette/contrast-known", test_contrast_known);
  g_test_add_func ("/palette/print-has-no-colour", test_print_has_no_colour);
  g_test_add_func ("/palette/names", test_names);

  return g_test_run ();
}
