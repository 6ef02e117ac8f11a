/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>
#include <string.h>

#include "tr-test-matrix.h"
#include "tr-test-rules.h"

#define ROUNDS 25
#define TINY 0.01 /* pixels */

static TrBox
smaller (const TrBox *box)
{
  return (TrBox){ box->x + TINY, box->y + TINY, MAX (box->width - 2 * TINY, 0), MAX (box->height - 2 * TINY, 0) };
}

/* Everything that may not be covered, with what it is. */
typedef struct {
  TrBox box;
  const char *what;
  int item; /* markers and labels */
} Piece;

static void
add_piece (GArray *pieces, const TrBox *box, const char *what, int item)
{
  Piece piece = { smaller (box), what, item };

  g_array_append_val (pieces, piece);
}

static GArray *
pieces_of (const TrMatrixLayout *layout)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  for (guint i = 0; i < layout->markers->len; i++) {
    const TrMatrixMarker *marker = &g_array_index (layout->markers, TrMatrixMarker, i);

    if (marker->has_label)
      add_piece (pieces, &marker->label, "label", (int) i);
  }
  for (guint i = 0; i < layout->texts->len; i++) {
    const TrMatrixText *text = &g_array_index (layout->texts, TrMatrixText, i);

    add_piece (pieces, &text->box, text->text, -1);
  }
  for (guint i = 0; i < layout->legend->len; i++)
    add_piece (pieces, &g_array_index (layout->legend, TrMatrixLegend, i).box, "legend", -1);
  for (guint i = 0; i < layout->key->len; i++)
    add_piece (pieces, &g_array_index (layout->key, TrMatrixKey, i).box, "number in the key", -1);

  return pieces;
}

static void
assert_apart (const Piece *one, const Piece *other)
{
  if (tr_box_overlaps (&one->box, &other->box))
    g_error ("“%s” (%.1f, %.1f, %.1f × %.1f) overlaps “%s” (%.1f, %.1f, %.1f × %.1f)", one->what, one->box.x,
             one->box.y, one->box.width, one->box.height, other->what, other->box.x, other->box.y, other->box.width,
             other->box.height);
}

static void
assert_texts_apart (const TrMatrixLayout *layout)
{
  const TrBox edge = { 0, 0, layout->width, layout->height };
  g_autoptr (GArray) pieces = pieces_of (layout);

  for (guint i = 0; i < pieces->len; i++) {
    const Piece *piece = &g_array_index (pieces, Piece, i);

    if (!tr_box_contains (&edge, &piece->box))
      g_error ("“%s” leaves the picture of %.0f × %.0f", piece->what, layout->width, layout->height);
    for (guint other = 0; other < i; other++)
      assert_apart (piece, &g_array_index (pieces, Piece, other));
  }
}

static double
distance_to (const TrBox *box, double x, double y)
{
  double dx = MAX (MAX (box->x - x, x - box->x - box->width), 0),
         dy = MAX (MAX (box->y - y, y - box->y - box->height), 0);

  return hypot (dx, dy);
}

/* Markers keep off texts, and off each other. */
static void
assert_markers_apart (const TrMatrixLayout *layout)
{
  for (guint i = 0; i < layout->markers->len; i++) {
    const TrMatrixMarker *marker = &g_array_index (layout->markers, TrMatrixMarker, i);

    if (!marker->is_shown)
      continue;
    g_assert_true (tr_box_contains (&layout->panel, &marker->box));
    for (guint t = 0; t < layout->texts->len; t++)
      g_assert_cmpfloat (distance_to (&g_array_index (layout->texts, TrMatrixText, t).box, marker->x, marker->y), >=,
                         layout->marker_radius - TINY);
    for (guint other = 0; other < layout->markers->len; other++) {
      const TrMatrixMarker *neighbour = &g_array_index (layout->markers, TrMatrixMarker, other);

      if (neighbour->has_label)
        g_assert_cmpfloat (distance_to (&neighbour->label, marker->x, marker->y), >=, layout->marker_radius - TINY);
      if (other < i && neighbour->is_shown &&
          hypot (marker->x - neighbour->x, marker->y - neighbour->y) < 2 * layout->marker_radius)
        g_error ("markers overlap in a picture of %.0f × %.0f, plot %.0f × %.0f, radius %.1f", layout->width, layout->height,
                 layout->plot.width, layout->plot.height, layout->marker_radius);
    }
  }
}

/* Dots keep off markers and labels. */
static void
assert_dots_apart (const TrMatrixLayout *layout)
{
  for (guint i = 0; i < layout->dots->len; i++) {
    const TrMatrixMark *dot = &g_array_index (layout->dots, TrMatrixMark, i);

    for (guint m = 0; m < layout->markers->len; m++) {
      const TrMatrixMarker *marker = &g_array_index (layout->markers, TrMatrixMarker, m);

      g_assert_false (marker->has_label && distance_to (&marker->label, dot->x, dot->y) < layout->dot_radius - TINY);
    }
  }
}

static gboolean
is_in_key (const TrMatrixLayout *layout, guint item)
{
  for (guint i = 0; i < layout->key->len; i++)
    if (g_array_index (layout->key, TrMatrixKey, i).item == item)
      return TRUE;

  return FALSE;
}

static guint
count_texts (const TrMatrixLayout *layout, TrMatrixTextKind kind)
{
  guint n = 0;

  for (guint i = 0; i < layout->texts->len; i++)
    n += g_array_index (layout->texts, TrMatrixText, i).kind == kind ? 1 : 0;

  return n;
}

/* Every direction is named: beside its marker, in the key, or, when the key has no room, counted there. */
static void
assert_all_named (const TrMatrixLayout *layout)
{
  guint n_missing = 0;

  for (guint i = 0; i < layout->markers->len; i++) {
    gboolean has_label = g_array_index (layout->markers, TrMatrixMarker, i).has_label;

    g_assert_false (has_label && is_in_key (layout, i));
    n_missing += !has_label && !is_in_key (layout, i) ? 1 : 0;
  }
  if (n_missing > 0)
    g_assert_cmpuint (count_texts (layout, TR_MATRIX_TEXT_KEY), ==, layout->key->len + 1);
}

static void
check_layout (const TrMatrixLayout *layout)
{
  assert_texts_apart (layout);
  assert_markers_apart (layout);
  assert_dots_apart (layout);
  assert_all_named (layout);
}

static GRand *
test_rand (void)
{
  return g_rand_new_with_seed ((guint32) g_test_rand_int ());
}

static TrMatrixPicture *
random_picture (guint most_directions, guint most_people)
{
  g_autoptr (GRand) random = test_rand ();
  guint n_directions = (guint) g_test_rand_int_range (0, (gint) most_directions + 1);
  guint n_people = (guint) g_test_rand_int_range (0, (gint) most_people + 1);
  g_autoptr (TrProject) project = tr_test_matrix_project (random, n_directions, n_people);

  return tr_test_matrix_picture (project);
}

static void
test_nothing_overlaps (void)
{
  for (guint round = 0; round < ROUNDS; round++) {
    g_autoptr (TrMatrixPicture) picture = random_picture (30, 12);
    double width = floor (exp (g_test_rand_double_range (log (320), log (3840))));
    double height = floor (width * g_test_rand_double_range (0.6, 1.4)), scale = g_test_rand_double_range (0.8, 1.6);
    g_autoptr (TrMatrixLayout) layout = tr_matrix_layout_new (picture, width, height, scale);

    check_layout (layout);
  }
}

/* The sizes and projects that pictures are looked at in. */
static void
test_usual_sizes (void)
{
  const struct {
    double width, height;
  } sizes[] = { { 320, 320 }, { 320, 480 }, { 640, 480 }, { 1280, 800 }, { 1920, 1080 }, { 3840, 2160 } };
  const guint directions[] = { 1, 3, 8, 30 };

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++) {
    g_autoptr (GRand) random = test_rand ();
    g_autoptr (TrProject) project = tr_test_matrix_project (random, directions[i], 6);
    g_autoptr (TrMatrixPicture) picture = tr_test_matrix_picture (project);

    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++) {
      g_autoptr (TrMatrixLayout) layout = tr_matrix_layout_new (picture, sizes[s].width, sizes[s].height, 1);

      check_layout (layout);
      /* what it is about has the most room */
      g_assert_cmpfloat (layout->panel.width * layout->panel.height, >, sizes[s].width * sizes[s].height * 0.25);
    }
  }
}

static void
test_same_every_time (void)
{
  g_autoptr (TrMatrixPicture) picture = random_picture (12, 8);
  g_autoptr (TrMatrixLayout) one = tr_matrix_layout_new (picture, 900, 600, 1),
                             other = tr_matrix_layout_new (picture, 900, 600, 1);

  g_assert_cmpmem (one->markers->data, one->markers->len * sizeof (TrMatrixMarker), other->markers->data,
                   other->markers->len * sizeof (TrMatrixMarker));
  g_assert_cmpmem (&one->panel, sizeof (TrBox), &other->panel, sizeof (TrBox));
}

/* Type grows with the picture, and stays readable in a small one. */
static void
test_type_grows (void)
{
  g_autoptr (TrMatrixPicture) picture = random_picture (4, 4);
  double before = 0;

  for (double width = 200; width <= 3840; width *= 1.6) {
    g_autoptr (TrMatrixLayout) layout = tr_matrix_layout_new (picture, width, width * 0.66, 1);

    g_assert_cmpfloat (layout->type, >=, MAX (before, 9));
    before = layout->type;
    for (guint i = 0; i < layout->texts->len; i++)
      g_assert_cmpfloat (g_array_index (layout->texts, TrMatrixText, i).size, >=, 8);
  }
  g_assert_cmpfloat (before, >, 40);
}

/* In a narrow picture the quadrants have their names alone, and all directions are in the key. */
static void
test_narrow (void)
{
  g_autoptr (GRand) random = test_rand ();
  g_autoptr (TrProject) project = tr_test_matrix_project (random, 4, 3);
  g_autoptr (TrMatrixPicture) picture = tr_test_matrix_picture (project);
  g_autoptr (TrMatrixLayout) narrow = tr_matrix_layout_new (picture, 320, 480, 1);
  g_autoptr (TrMatrixLayout) wide = tr_matrix_layout_new (picture, 1280, 800, 1);

  g_assert_cmpuint (narrow->key->len, ==, 4);
  g_assert_cmpuint (count_texts (narrow, TR_MATRIX_TEXT_QUADRANT), ==, TR_N_QUADRANTS);
  g_assert_cmpuint (count_texts (narrow, TR_MATRIX_TEXT_MEASURE), ==, 0);
  g_assert_cmpuint (count_texts (wide, TR_MATRIX_TEXT_MEASURE), ==, TR_N_QUADRANTS);
  g_assert_cmpuint (count_texts (wide, TR_MATRIX_TEXT_AXIS), ==, 6);
}

static void
test_point_and_back (void)
{
  g_autoptr (TrMatrixPicture) picture = random_picture (3, 3);
  g_autoptr (TrMatrixLayout) layout = tr_matrix_layout_new (picture, 800, 600, 1);
  double x, y, control, uncertainty, left, top;

  for (guint i = 0; i < 200; i++) {
    double want_control = g_test_rand_double (), want_uncertainty = g_test_rand_double ();

    tr_matrix_layout_point (layout, want_control, want_uncertainty, &x, &y);
    tr_matrix_layout_place (layout, x, y, &control, &uncertainty);
    g_assert_cmpfloat_with_epsilon (control, want_control, 1e-9);
    g_assert_cmpfloat_with_epsilon (uncertainty, want_uncertainty, 1e-9);
  }
  /* control from left to right, uncertainty from bottom to top, the middle where the quadrants meet */
  tr_matrix_layout_point (layout, 0.1, 0.9, &left, &top);
  tr_matrix_layout_point (layout, 0.9, 0.1, &x, &y);
  g_assert_cmpfloat (left, <, x);
  g_assert_cmpfloat (top, <, y);
  tr_matrix_layout_point (layout, 0.5, 0.5, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, layout->panel.x + layout->panel.width / 2, 1e-6);
  g_assert_cmpfloat_with_epsilon (y, layout->panel.y + layout->panel.height / 2, 1e-6);
  tr_matrix_layout_place (layout, -100, 5000, &control, &uncertainty);
  g_assert_cmpfloat (control, ==, 0);
  g_assert_cmpfloat (uncertainty, ==, 0);
}

static void
test_item_at (void)
{
  g_autoptr (GRand) random = test_rand ();
  g_autoptr (TrProject) project = tr_test_matrix_project (random, 6, 3);
  g_autoptr (TrMatrixPicture) picture = tr_test_matrix_picture (project);
  g_autoptr (TrMatrixLayout) layout = tr_matrix_layout_new (picture, 1280, 800, 1);

  for (guint i = 0; i < layout->markers->len; i++) {
    const TrMatrixMarker *marker = &g_array_index (layout->markers, TrMatrixMarker, i);

    g_assert_cmpint (tr_matrix_layout_item_at (layout, marker->x, marker->y), ==, (int) i);
    if (marker->has_label)
      g_assert_cmpint (tr_matrix_layout_item_at (layout, marker->label.x + 2, marker->label.y + 2), ==, (int) i);
  }
  for (guint i = 0; i < layout->key->len; i++) {
    const TrMatrixKey *key = &g_array_index (layout->key, TrMatrixKey, i);

    g_assert_cmpint (tr_matrix_layout_item_at (layout, key->name.x + 1, key->name.y + 1), ==, (int) key->item);
  }
  g_assert_cmpint (tr_matrix_layout_item_at (layout, 1, 1), ==, -1);
}

/* A dozen people say exactly the same, and three directions stand in exactly the same place: all of it stays to be
 * seen. */
static void
test_equal_places (void)
{
  g_autoptr (TrProject) project = tr_project_new ();
  g_autoptr (TrMatrixPicture) picture = NULL;
  g_autoptr (TrMatrixLayout) layout = NULL;

  tr_test_add (project, TR_KIND_PROJECT, "id", "p", "title", "Gelijk", NULL);
  for (const char *const *id = (const char *const[]){ "a", "b", "c", NULL }; *id != NULL; id++) {
    tr_test_add (project, TR_KIND_DIRECTION, "id", *id, "title", *id, NULL);
    for (guint i = 0; i < 12; i++)
      tr_test_add (project, TR_KIND_PLACEMENT, "direction", *id, "side", tr_sides[1 + i % 4].name, "control", "0.7",
                   "uncertainty", "0.4", NULL);
  }
  picture = tr_test_matrix_picture (project);
  layout = tr_matrix_layout_new (picture, 900, 600, 1);
  check_layout (layout);
  g_assert_cmpuint (layout->dots->len, ==, 36);
  for (guint i = 0; i < layout->dots->len; i++) {
    const TrMatrixMark *dot = &g_array_index (layout->dots, TrMatrixMark, i);

    for (guint other = 0; other < i; other++) {
      const TrMatrixMark *neighbour = &g_array_index (layout->dots, TrMatrixMark, other);

      g_assert_cmpfloat (hypot (dot->x - neighbour->x, dot->y - neighbour->y), >, layout->dot_radius);
    }
    for (guint m = 0; m < layout->markers->len; m++) {
      const TrMatrixMarker *marker = &g_array_index (layout->markers, TrMatrixMarker, m);

      g_assert_cmpfloat (hypot (dot->x - marker->x, dot->y - marker->y), >, layout->marker_radius);
    }
    /* and yet not far from where they belong */
    g_assert_cmpfloat (hypot (dot->x - dot->at_x, dot->y - dot->at_y), <, 6 * layout->marker_radius);
  }
}

/* What is pointed at stands exactly where it was put, whoever is there already. */
static void
test_selected_stands_still (void)
{
  g_autoptr (TrProject) project = tr_project_new ();
  g_autoptr (TrMatrixPicture) picture = NULL;

  for (const char *const *id = (const char *const[]){ "a", "b", "c", NULL }; *id != NULL; id++) {
    tr_test_add (project, TR_KIND_DIRECTION, "id", *id, "title", *id, NULL);
    tr_test_add (project, TR_KIND_PLACEMENT, "direction", *id, "control", "0.3", "uncertainty", "0.6", NULL);
  }
  tr_test_add (project, TR_KIND_PROJECT, "id", "p", "title", "Stil", NULL);
  picture = tr_test_matrix_picture (project);
  for (guint i = 0; i < 3; i++) {
    g_autoptr (TrMatrixLayout) layout = NULL;
    const TrMatrixMarker *marker;

    ((TrMatrixItem *) picture->items->pdata[i])->is_selected = TRUE;
    layout = tr_matrix_layout_new (picture, 900, 600, 1);
    marker = &g_array_index (layout->markers, TrMatrixMarker, i);
    g_assert_cmpfloat (marker->x, ==, marker->at_x);
    g_assert_cmpfloat (marker->y, ==, marker->at_y);
    ((TrMatrixItem *) picture->items->pdata[i])->is_selected = FALSE;
  }
}

static guint
count_signs (const TrMatrixLayout *layout, TrMatrixSign sign)
{
  guint n = 0;

  for (guint i = 0; i < layout->legend->len; i++)
    n += g_array_index (layout->legend, TrMatrixLegend, i).sign == sign ? 1 : 0;

  return n;
}

static TrProject *
divided_project (void)
{
  TrProject *project = tr_project_new ();

  tr_test_add (project, TR_KIND_PROJECT, "id", "p", "title", "Verdeeld", NULL);
  tr_test_add (project, TR_KIND_DIRECTION, "id", "d", "title", "Coaching", "status", "chosen", NULL);
  tr_test_add (project, TR_KIND_DIRECTION, "id", "e", "title", "Later", NULL);
  tr_test_add (project, TR_KIND_PLACEMENT, "direction", "d", "side", "municipality", "control", "0.8", "uncertainty",
               "0.3", "date", "2026-01-01", NULL);
  tr_test_add (project, TR_KIND_PLACEMENT, "direction", "d", "side", "provider", "control", "0.4", "uncertainty", "0.6",
               "date", "2027-01-01", NULL);

  return project;
}

/* What is shown follows the project and the layers, and the legend follows what is shown. */
static void
test_layers (void)
{
  g_autoptr (TrProject) project = divided_project ();
  g_autoptr (TrMatrixPicture) picture = tr_test_matrix_picture (project);
  g_autoptr (TrMatrixLayout) all = tr_matrix_layout_new (picture, 1280, 800, 1), few = NULL;

  g_assert_cmpuint (all->dots->len, ==, 2);
  g_assert_cmpuint (all->marks->len, ==, 2);
  g_assert_cmpuint (count_signs (all, TR_MATRIX_SIGN_SIDE), ==, 2);
  g_assert_cmpuint (count_signs (all, TR_MATRIX_SIGN_MEDIAN), ==, 1);
  g_assert_cmpuint (count_signs (all, TR_MATRIX_SIGN_OPEN), ==, 0);
  g_assert_cmpuint (count_signs (all, TR_MATRIX_SIGN_SPREAD), ==, 1);
  g_assert_cmpuint (count_signs (all, TR_MATRIX_SIGN_APART), ==, 1);
  g_assert_cmpuint (count_signs (all, TR_MATRIX_SIGN_PATH), ==, 1);
  g_assert_cmpuint (count_signs (all, TR_MATRIX_SIGN_UNPLACED), ==, 1);
  g_assert_cmpuint (all->key->len, ==, 1);
  g_assert_cmpuint (g_array_index (all->key, TrMatrixKey, 0).item, ==, 1);
  g_assert_false (g_array_index (all->markers, TrMatrixMarker, 1).is_shown);

  picture->layers = TR_MATRIX_LEGEND;
  few = tr_matrix_layout_new (picture, 1280, 800, 1);
  g_assert_cmpuint (few->dots->len + few->marks->len + few->key->len, ==, 0);
  g_assert_cmpuint (few->legend->len, ==, 2); /* the median, and the band */
  g_assert_cmpuint (count_texts (few, TR_MATRIX_TEXT_HEADING), ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (TrProject) project = tr_project_new ();
  g_autoptr (TrMatrixPicture) picture = NULL;
  g_autoptr (TrMatrixLayout) none = NULL, unplaced = NULL;

  tr_test_add (project, TR_KIND_PROJECT, "id", "p", "title", "Leeg", NULL);
  picture = tr_test_matrix_picture (project);
  none = tr_matrix_layout_new (picture, 640, 480, 1);
  check_layout (none);
  g_assert_cmpuint (count_texts (none, TR_MATRIX_TEXT_EMPTY), ==, 1);
  tr_matrix_picture_free (g_steal_pointer (&picture));
  tr_test_add (project, TR_KIND_DIRECTION, "id", "d", "title", "Coaching", NULL);
  picture = tr_test_matrix_picture (project);
  unplaced = tr_matrix_layout_new (picture, 640, 480, 1);
  check_layout (unplaced);
  g_assert_cmpuint (count_texts (unplaced, TR_MATRIX_TEXT_EMPTY), ==, 1);
  g_assert_cmpuint (unplaced->key->len, ==, 1);
}

/* Numbers are the project's order, and finding is by id. */
static void
test_picture (void)
{
  g_autoptr (TrProject) project = divided_project ();
  g_autoptr (TrMatrixPicture) picture = tr_test_matrix_picture (project);
  const TrMatrixItem *item = tr_matrix_picture_find (picture, "d");

  g_assert_cmpuint (picture->items->len, ==, 2);
  g_assert_cmpuint (item->number, ==, 1);
  g_assert_cmpint (item->status, ==, TR_STATUS_CHOSEN);
  g_assert_cmpfloat_with_epsilon (item->distance, 0.5, 1e-9);
  g_assert_cmpuint (item->path->len, ==, 2);
  g_assert_cmpuint (tr_matrix_picture_find (picture, "e")->number, ==, 2);
  g_assert_null (tr_matrix_picture_find (picture, "nobody"));
}

static cairo_surface_t *
draw (const TrMatrixPicture *picture, double width, double height, TrTheme theme)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, (int) height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (TrMatrixLayout) layout = tr_matrix_layout_new (picture, width, height, 1);

  tr_draw_matrix (cr, picture, layout, tr_palette (theme));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static TrColor
pixel (cairo_surface_t *surface, double x, double y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface);
  guint32 value = ((const guint32 *) row)[(int) x];

  return (TrColor){ (value >> 16 & 255) / 255.0, (value >> 8 & 255) / 255.0, (value & 255) / 255.0 };
}

static void
assert_color (const TrColor *found, const TrColor *wanted)
{
  g_assert_cmpfloat_with_epsilon (found->red, wanted->red, 0.01);
  g_assert_cmpfloat_with_epsilon (found->green, wanted->green, 0.01);
  g_assert_cmpfloat_with_epsilon (found->blue, wanted->blue, 0.01);
}

/* Every theme, with the sheet in the corner and the tints of the quadrants where nothing is. */
static void
test_themes (void)
{
  g_autoptr (TrProject) project = divided_project ();
  g_autoptr (TrMatrixPicture) picture = tr_test_matrix_picture (project);
  g_autoptr (TrMatrixLayout) layout = tr_matrix_layout_new (picture, 800, 600, 1);

  ((TrMatrixItem *) picture->items->pdata[0])->is_focused = TRUE;
  for (guint theme = 0; theme < TR_N_THEMES; theme++) {
    const TrPalette *palette = tr_palette ((TrTheme) theme);
    cairo_surface_t *surface = draw (picture, 800, 600, (TrTheme) theme);
    TrColor sheet = pixel (surface, 0, 0), marker;
    double x, y;

    assert_color (&sheet, &palette->sheet);
    tr_matrix_layout_point (layout, 0.1, 0.1, &x, &y);
    sheet = pixel (surface, x, y);
    assert_color (&sheet, &palette->quadrant[TR_QUADRANT_NICHE].fill);
    x = g_array_index (layout->markers, TrMatrixMarker, 0).x - layout->marker_radius * 0.75;
    marker = pixel (surface, x, g_array_index (layout->markers, TrMatrixMarker, 0).y);
    assert_color (&marker, &palette->well[1].fill);
    cairo_surface_destroy (surface);
  }
}

/* A window leaves the sheet to its own background. */
static void
test_no_sheet (void)
{
  g_autoptr (TrProject) project = divided_project ();
  g_autoptr (TrMatrixPicture) picture = tr_test_matrix_picture (project);
  cairo_surface_t *surface;

  picture->layers &= ~(guint) TR_MATRIX_SHEET;
  surface = draw (picture, 400, 300, TR_THEME_LIGHT);
  g_assert_cmpuint (*(const guint32 *) cairo_image_surface_get_data (surface), ==, 0);
  cairo_surface_destroy (surface);
}

/* Whatever size is asked: nothing fails, and what is drawn is drawn within it. */
static void
test_any_size (void)
{
  const double sizes[] = { 1, 20, 90, 200, 5000 };
  g_autoptr (TrMatrixPicture) picture = random_picture (9, 4);

  for (guint w = 0; w < G_N_ELEMENTS (sizes); w++)
    for (guint h = 0; h < G_N_ELEMENTS (sizes); h++) {
      g_autoptr (TrMatrixLayout) layout = tr_matrix_layout_new (picture, sizes[w], sizes[h], 1);
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);

      tr_draw_matrix (cr, picture, layout, tr_palette (TR_THEME_PRINT));
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix/nothing-overlaps", test_nothing_overlaps);
  g_test_add_func ("/matrix/usual-sizes", test_usual_sizes);
  g_test_add_func ("/matrix/same-every-time", test_same_every_time);
  g_test_add_func ("/matrix/type-grows", test_type_grows);
  g_test_add_func ("/matrix/narrow", test_narrow);
  g_test_add_func ("/matrix/point-and-back", test_point_and_back);
  g_test_add_func ("/matrix/item-at", test_item_at);
  g_test_add_func ("/matrix/equal-places", test_equal_places);
  g_test_add_func ("/matrix/selected-stands-still", test_selected_stands_still);
  g_test_add_func ("/matrix/layers", test_layers);
  g_test_add_func ("/matrix/empty", test_empty);
  g_test_add_func ("/matrix/picture", test_picture);
  g_test_add_func ("/matrix/themes", test_themes);
  g_test_add_func ("/matrix/no-sheet", test_no_sheet);
  g_test_add_func ("/matrix/any-size", test_any_size);

  return g_test_run ();
}
