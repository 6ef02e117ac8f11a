/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-test-golden.h"

#include <math.h>

#include <pango/pangocairo.h>

#include "tr-test-matrix.h"

#define BLOCK 8          /* pixels that become one */
#define MOST_MEAN 2.5    /* difference over the whole picture, of 255 */
#define MOST_ANYWHERE 60 /* in one block */

/* Whether the font is here that stored pictures are written in. */
gboolean
tr_test_golden_has_font (void)
{
  g_autoptr (PangoFontDescription) wanted = pango_font_description_from_string (TR_TEST_FAMILY);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFont *font = pango_context_load_font (context, wanted);
  g_autoptr (PangoFontDescription) found = font != NULL ? pango_font_describe (font) : NULL;
  gboolean is_there = found != NULL && g_strcmp0 (pango_font_description_get_family (found), TR_TEST_FAMILY) == 0;

  g_clear_object (&font);
  g_object_unref (context);

  return is_there;
}

static double
grey_of_block (cairo_surface_t *surface, int column, int row)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  double sum = 0;

  for (int y = row * BLOCK; y < (row + 1) * BLOCK; y++)
    for (int x = column * BLOCK; x < (column + 1) * BLOCK; x++) {
      guint32 value = ((const guint32 *) (data + y * stride))[x];

      sum += 0.299 * (value >> 16 & 255) + 0.587 * (value >> 8 & 255) + 0.114 * (value & 255);
    }

  return sum / (BLOCK * BLOCK);
}

static void
compare (cairo_surface_t *found, cairo_surface_t *stored, double *mean, double *most)
{
  int columns = cairo_image_surface_get_width (found) / BLOCK, rows = cairo_image_surface_get_height (found) / BLOCK;

  *mean = *most = 0;
  for (int row = 0; row < rows; row++)
    for (int column = 0; column < columns; column++) {
      double difference = fabs (grey_of_block (found, column, row) - grey_of_block (stored, column, row));

      *mean += difference / (columns * rows);
      *most = MAX (*most, difference);
    }
}

/* The stored picture, as large as the one that was found; written anew when that is what was asked. The caller's, like
 * any surface. */
cairo_surface_t *
tr_test_golden_stored (cairo_surface_t *found, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "draw", "golden", file, NULL);
  cairo_surface_t *stored;

  cairo_surface_flush (found);
  if (g_strcmp0 (g_getenv ("TRECHTER_PICTURES"), "write") == 0)
    g_assert_cmpint (cairo_surface_write_to_png (found, path), ==, CAIRO_STATUS_SUCCESS);
  stored = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (stored), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (stored), ==, cairo_image_surface_get_width (found));
  g_assert_cmpint (cairo_image_surface_get_height (stored), ==, cairo_image_surface_get_height (found));

  return stored;
}

/* Fails when a picture looks otherwise than the stored one; what was found then lies beside the tests. */
void
tr_test_golden_compare (cairo_surface_t *found, const char *name)
{
  g_autofree char *other = g_strconcat (name, "-found.png", NULL);
  g_autofree char *found_path = g_test_build_filename (G_TEST_BUILT, "draw", other, NULL);
  cairo_surface_t *stored = tr_test_golden_stored (found, name);
  double mean, most;

  compare (found, stored, &mean, &most);
  cairo_surface_destroy (stored);
  g_test_message ("%s: mean difference %.2f, most %.1f", name, mean, most);
  if (mean > MOST_MEAN || most > MOST_ANYWHERE) {
    cairo_surface_write_to_png (found, found_path);
    g_error ("%s differs from the stored picture (mean %.2f, most %.1f); see %s. When it is better so: ./dev goldens",
             name, mean, most, found_path);
  }
}
