/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* The timeline against pictures that somebody looked at and found good. */

#include <math.h>

#include "tr-test-golden.h"
#include "tr-test-rules.h"
#include "tr-test-timeline.h"

#define MOST_COLOUR 0.12 /* of 1, in each part of a colour */

typedef struct {
  const char *name;
  int width, height;
  guint n_moments, n_instruments; /* both 0: the sound project */
  const char *start;              /* of the sound project, or NULL */
  const char *today;
  TrTheme theme;
} Golden;

static const Golden goldens[] = {
  { "timeline-light", 960, 640, 0, 0, NULL, TR_TEST_TODAY, TR_THEME_LIGHT },
  { "timeline-dark", 960, 640, 0, 0, NULL, "2029-06-01", TR_THEME_DARK },
  { "timeline-print", 960, 640, 0, 0, NULL, TR_TEST_TODAY, TR_THEME_PRINT },
  { "timeline-trouble", 960, 640, 0, 0, "2027-02-01", TR_TEST_TODAY, TR_THEME_CONTRAST },
  { "timeline-many", 960, 640, 30, 8, NULL, "2028-05-01", TR_THEME_PROJECTOR },
  { "timeline-narrow", 320, 560, 0, 0, NULL, TR_TEST_TODAY, TR_THEME_LIGHT },
};

/* In English: a translation may be bettered without a new picture. */
static TrTimelinePicture *
picture_of (const Golden *golden)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261124);
  g_autoptr (TrProject) project = golden->n_moments > 0
                                    ? tr_test_timeline_project (random, golden->n_moments, golden->n_instruments)
                                    : tr_test_sound_project ();
  g_autoptr (TrPlan) plan = NULL;
  TrTimelinePicture *picture;
  GDate today;

  if (golden->start != NULL)
    tr_test_set_contract (project, "start", golden->start);
  g_assert_true (tr_date_read (golden->today, &today));
  plan = tr_plan_new (project);
  picture = tr_timeline_picture_new (project, plan, &today, TR_LANGUAGE_EN);
  picture->family = g_strdup (TR_TEST_FAMILY);
  for (guint i = 0; i < picture->items->len; i++) {
    TrTimelineItem *item = g_ptr_array_index (picture->items, i);

    /* scripts for which any font may stand in */
    if (g_str_is_ascii (item->name))
      continue;
    g_free (item->name);
    item->name = g_strdup_printf ("Item %u", i);
  }

  return picture;
}

static void
assert_color (cairo_surface_t *surface, const char *what, double x, double y, const TrColor *wanted)
{
  const guchar *row = cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface);
  guint32 value = ((const guint32 *) row)[(int) x];
  TrColor found = { (value >> 16 & 255) / 255.0, (value >> 8 & 255) / 255.0, (value & 255) / 255.0 };

  if (fabs (found.red - wanted->red) > MOST_COLOUR || fabs (found.green - wanted->green) > MOST_COLOUR ||
      fabs (found.blue - wanted->blue) > MOST_COLOUR)
    g_error ("%s: at %.0f, %.0f the picture has %06x", what, x, y, value & 0xffffff);
}

/* What the layout says stands somewhere stands there in the picture. */
static void
check_geometry (cairo_surface_t *surface, const Golden *golden, const TrTimelinePicture *picture,
                const TrTimelineLayout *layout)
{
  const TrPalette *palette = tr_palette (golden->theme);

  assert_color (surface, "sheet", 1, 1, &palette->sheet);
  for (guint i = 0; i < layout->marks->len; i++) {
    const TrTimelineMark *mark = &g_array_index (layout->marks, TrTimelineMark, i);
    const TrTimelineItem *item = g_ptr_array_index (picture->items, i);

    if (!mark->is_shown || mark->is_in_cluster)
      continue;
    if (item->kind == TR_PLAN_BASE_TERM)
      assert_color (surface, item->key, mark->box.x + mark->box.width - 6, mark->y, &palette->well[1].fill);
    else if (item->shape == TR_SHAPE_DOT || item->shape == TR_SHAPE_DIAMOND)
      assert_color (surface, item->key, mark->x, mark->y,
                    item->is_default ? &palette->sheet : &palette->accent);
  }
}

static void
test_golden (gconstpointer data)
{
  const Golden *golden = data;
  g_autoptr (TrTimelinePicture) picture = NULL;
  g_autoptr (TrTimelineLayout) layout = NULL;
  cairo_surface_t *found;
  cairo_t *cr;

  if (!tr_test_golden_has_font ()) {
    g_test_skip ("the font is not here");
    return;
  }
  picture = picture_of (golden);
  layout = tr_timeline_layout_new (picture, golden->width, golden->height, 1);
  found = cairo_image_surface_create (CAIRO_FORMAT_RGB24, golden->width, golden->height);
  cr = cairo_create (found);
  tr_draw_timeline (cr, picture, layout, tr_palette (golden->theme));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (found);
  check_geometry (found, golden, picture, layout);
  tr_test_golden_compare (found, golden->name);
  cairo_surface_destroy (found);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++) {
    g_autofree char *path = g_strdup_printf ("/golden/%s", goldens[i].name);

    g_test_add_data_func (path, &goldens[i], test_golden);
  }

  return g_test_run ();
}
