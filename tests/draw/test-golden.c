/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* Pictures against those that somebody looked at and found good (golden/NAME.png, written by ./dev goldens). Letters
 * differ between versions of FreeType and of a font, so what has a place and a colour is looked up first; then all is
 * compared in grey, so coarsely that letters become a tone. */

#include <math.h>
#include <string.h>

#include "draw/tr-draw-audience.h"
#include "tr-test-golden.h"
#include "tr-test-matrix.h"
#include "tr-test-rules.h"

#define MOST_COLOUR 0.12  /* of 1, in each part of a colour */

typedef struct {
  const char *name;
  int width, height;
  guint n_directions, n_people, selected; /* from 1, 0 for none */
  TrTheme theme;
} Golden;

static const Golden goldens[] = {
  { "light", 640, 480, 5, 6, 0, TR_THEME_LIGHT },
  { "dark-selected", 640, 480, 5, 6, 2, TR_THEME_DARK },
  { "print", 640, 480, 5, 6, 0, TR_THEME_PRINT },
  { "projector-many", 640, 400, 18, 3, 0, TR_THEME_PROJECTOR },
  { "narrow", 320, 400, 6, 4, 0, TR_THEME_LIGHT },
  { "empty", 400, 300, 0, 0, 0, TR_THEME_CONTRAST },
};

static TrMatrixPicture *
picture_of (const Golden *golden)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261124);
  g_autoptr (TrProject) project = tr_test_matrix_project (random, golden->n_directions, golden->n_people);
  TrMatrixPicture *picture = tr_test_matrix_picture (project);

  picture->language = TR_LANGUAGE_EN; /* a translation may be bettered without a new picture */
  for (guint i = 0; i < picture->items->len; i++) {
    TrMatrixItem *item = g_ptr_array_index (picture->items, i);

    /* scripts for which any font may stand in */
    if (!g_str_is_ascii (item->name)) {
      g_free (item->name);
      item->name = g_strdup_printf ("Direction %u", item->number);
    }
  }
  if (golden->selected > 0)
    ((TrMatrixItem *) picture->items->pdata[golden->selected - 1])->is_selected = TRUE;

  return picture;
}

static cairo_surface_t *
draw (const Golden *golden, const TrMatrixPicture *picture, const TrMatrixLayout *layout)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, golden->width, golden->height);
  cairo_t *cr = cairo_create (surface);

  tr_draw_matrix (cr, picture, layout, tr_palette (golden->theme));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint32
pixel (cairo_surface_t *surface, int x, int y)
{
  return ((const guint32 *) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface)))[x];
}

static void
assert_color (cairo_surface_t *surface, const char *what, double x, double y, const TrColor *wanted)
{
  guint32 value = pixel (surface, (int) x, (int) y);
  TrColor found = { (value >> 16 & 255) / 255.0, (value >> 8 & 255) / 255.0, (value & 255) / 255.0 };

  if (fabs (found.red - wanted->red) > MOST_COLOUR || fabs (found.green - wanted->green) > MOST_COLOUR ||
      fabs (found.blue - wanted->blue) > MOST_COLOUR)
    g_error ("%s: at %.0f, %.0f the stored picture has %06x", what, x, y, value & 0xffffff);
}

/* What the layout says stands somewhere stands there in the stored picture. */
static void
check_geometry (cairo_surface_t *stored, const Golden *golden, const TrMatrixPicture *picture,
                const TrMatrixLayout *layout)
{
  const TrPalette *palette = tr_palette (golden->theme);
  const TrBox *panel = &layout->panel;

  assert_color (stored, "sheet", 1, 1, &palette->sheet);
  if (!palette->has_patterns) {
      assert_color (stored, "emergent", panel->x + 4,
                    panel->y + panel->height / 2 - 2 * layout->plot.height * TR_MATRIX_BORDER,
                    &palette->quadrant[TR_QUADRANT_EMERGENT].fill);
      assert_color (stored, "integrated", panel->x + panel->width - 4,
                    panel->y + panel->height / 2 + 2 * layout->plot.height * TR_MATRIX_BORDER,
                    &palette->quadrant[TR_QUADRANT_INTEGRATED].fill);
  }
  for (guint i = 0; i < layout->markers->len; i++) {
    const TrMatrixMarker *marker = &g_array_index (layout->markers, TrMatrixMarker, i);
    const TrMatrixItem *item = g_ptr_array_index (picture->items, i);
    double above = layout->marker_radius * 0.55; /* the number */

    if (marker->is_shown)
      assert_color (stored, item->name, marker->x, marker->y - above,
                    item->status == TR_STATUS_CHOSEN ? &palette->well[1].fill : &palette->sheet);
  }
}

static void
test_golden (gconstpointer data)
{
  const Golden *golden = data;
  g_autoptr (TrMatrixPicture) picture = NULL;
  g_autoptr (TrMatrixLayout) layout = NULL;
  cairo_surface_t *found, *stored;

  if (!tr_test_golden_has_font ()) {
    g_test_skip ("the font is not here");
    return;
  }
  picture = picture_of (golden);
  layout = tr_matrix_layout_new (picture, golden->width, golden->height, 1);
  found = draw (golden, picture, layout);
  stored = tr_test_golden_stored (found, golden->name);
  check_geometry (stored, golden, picture, layout);
  cairo_surface_destroy (stored);
  tr_test_golden_compare (found, golden->name);
  cairo_surface_destroy (found);
}

/* What the room sees; the name after the dash is that of the page. */
static const Golden audiences[] = {
  { "audience-challenge", 960, 544, 0, 0, 0, TR_THEME_DARK },
  { "audience-partner", 640, 360, 0, 0, 0, TR_THEME_LIGHT },
  { "audience-matrix", 960, 544, 5, 6, 0, TR_THEME_LIGHT },
  { "clock-challenge", 960, 544, 0, 0, 0, TR_THEME_DARK },
};

/* Two thirds of twenty minutes, over the picture. */
static void
draw_clock (cairo_t *cr, const Golden *golden, const TrAudiencePicture *picture, const TrAudienceLayout *layout)
{
  const TrAudienceClock clock = { (char *) "12:40", (char *) "7 minutes left", TR_PACE_RUNNING, 760.0 / 1200 };

  if (picture->has_clock)
    tr_draw_audience_clock (cr, &clock, picture, layout, tr_palette_of_audience (golden->theme));
}

static TrAudiencePicture *
audience_of (const Golden *golden)
{
  static const char *const signals[] = {
    "Young people leave school without a diploma", "More young people with stress", "“There is nothing to do here at night”",
    "Loitering and nuisance, mostly around the shops and the station, and more so since the youth centre closed its doors"
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (20261124);
  g_autoptr (TrProject) project = tr_test_matrix_project (random, golden->n_directions, golden->n_people);
  g_autoptr (GDate) today = g_date_new_dmy (24, G_DATE_NOVEMBER, 2026);
  const TrAudienceAsk ask = { strrchr (golden->name, '-') + 1, NULL, TR_LANGUAGE_EN, today, NULL };
  TrAudiencePicture *picture;

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++) {
    g_autofree char *id = g_strdup_printf ("s%u", i);

    tr_test_add (project, TR_KIND_SIGNAL, "id", id, "text", signals[i], "side", tr_sides[i + 1].name, NULL);
  }
  tr_test_add (project, TR_KIND_CRITERION, "id", "c1", "name", "Rooted in the neighbourhood", "weight", "30", NULL);
  tr_test_add (project, TR_KIND_CRITERION, "id", "c2", "name", "Price", "weight", "10", NULL);
  picture = tr_audience_picture_new (project, &ask);
  picture->family = g_strdup (TR_TEST_FAMILY);
  picture->has_clock = g_str_has_prefix (golden->name, "clock");

  return picture;
}

static void
test_audience (gconstpointer data)
{
  const Golden *golden = data;
  g_autoptr (TrAudiencePicture) picture = NULL;
  g_autoptr (TrAudienceLayout) layout = NULL;
  cairo_surface_t *found;
  cairo_t *cr;

  if (!tr_test_golden_has_font ()) {
    g_test_skip ("the font is not here");
    return;
  }
  picture = audience_of (golden);
  layout = tr_audience_layout_new (picture, golden->width, golden->height);
  found = cairo_image_surface_create (CAIRO_FORMAT_RGB24, golden->width, golden->height);
  cr = cairo_create (found);
  tr_draw_audience (cr, picture, layout, tr_palette_of_audience (golden->theme));
  draw_clock (cr, golden, picture, layout);
  cairo_destroy (cr);
  tr_test_golden_compare (found, golden->name);
  cairo_surface_destroy (found);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (audiences); i++) {
    g_autofree char *path = g_strdup_printf ("/golden/%s", audiences[i].name);

    g_test_add_data_func (path, &audiences[i], test_audience);
  }
  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++) {
    g_autofree char *path = g_strdup_printf ("/golden/%s", goldens[i].name);

    g_test_add_data_func (path, &goldens[i], test_golden);
  }

  return g_test_run ();
}
