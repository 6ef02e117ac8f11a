/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* Drawing the strategy matrix with 10, 100 and 1,000 placements, against a program that draws the same shapes and
 * writes the same words in the same places with Cairo alone: no palette, no Pango, no layers. Both draw on a surface
 * of 1280 by 800 of their own and take turns, so that a busy computer is busy for both. What a window does while
 * something is dragged, laying out and drawing, is told as well.
 *
 * usage: bench-matrix [ROUNDS]
 * Prints a line of JSON for each size and each of the three, with the median in milliseconds. */

#include <math.h>
#include <stdlib.h>

#include "tr-test-matrix.h"

#define ROUNDS 60
#define WARM_UP 5
#define WIDTH 1280
#define HEIGHT 800

static const struct {
  guint n_directions, n_people;
} sizes[] = { { 2, 5 }, { 10, 10 }, { 20, 50 } };

static void
bare_box (cairo_t *cr, const TrBox *box, double red, double green, double blue)
{
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_set_source_rgb (cr, red, green, blue);
  cairo_fill (cr);
}

static void
bare_disc (cairo_t *cr, double x, double y, double radius)
{
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, 2);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgb (cr, 0.1, 0.4, 0.5);
  cairo_fill (cr);
}

static void
bare_text (cairo_t *cr, const char *text, const TrBox *box, double size, gboolean is_upright)
{
  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_font_size (cr, size);
  cairo_move_to (cr, box->x, box->y + box->height);
  if (is_upright)
    cairo_rotate (cr, -G_PI_2);
  cairo_show_text (cr, text);
  cairo_restore (cr);
}

static void
bare_line (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_set_source_rgb (cr, 0.3, 0.3, 0.3);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static void
bare_ground (cairo_t *cr, const TrMatrixLayout *layout)
{
  const TrBox *panel = &layout->panel;
  double x = panel->x + panel->width / 2, y = panel->y + panel->height / 2;

  bare_box (cr, &(TrBox){ 0, 0, WIDTH, HEIGHT }, 1, 1, 1);
  for (guint i = 0; i < 4; i++)
    bare_box (cr, &(TrBox){ i % 2 == 0 ? panel->x : x, i < 2 ? panel->y : y, panel->width / 2, panel->height / 2 }, 0.9,
              0.95, 0.9);
  bare_box (cr, &(TrBox){ x - 40, panel->y, 80, panel->height }, 0.95, 0.95, 0.95);
  bare_box (cr, &(TrBox){ panel->x, y - 20, panel->width, 40 }, 0.95, 0.95, 0.95);
  bare_line (cr, x, panel->y, x, panel->y + panel->height);
  bare_line (cr, panel->x, y, panel->x + panel->width, y);
}

static void
bare_spread (cairo_t *cr, const TrMatrixLayout *layout, const TrSpot *spot)
{
  const double dash[] = { 4, 3 };
  double left, right, top, bottom;

  tr_matrix_layout_point (layout, spot->control_low, spot->uncertainty_low, &left, &bottom);
  tr_matrix_layout_point (layout, spot->control_high, spot->uncertainty_high, &right, &top);
  cairo_save (cr);
  cairo_translate (cr, (left + right) / 2, (top + bottom) / 2);
  cairo_scale (cr, MAX ((right - left) / 2, 5), MAX ((bottom - top) / 2, 5));
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_restore (cr);
  cairo_set_source_rgba (cr, 0.1, 0.4, 0.5, 0.12);
  cairo_fill_preserve (cr);
  cairo_set_source_rgba (cr, 0.1, 0.4, 0.5, 0.85);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dash, 2, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
bare_dot (cairo_t *cr, const TrMatrixMark *dot, double radius)
{
  if (dot->side == TR_SIDE_PROVIDER)
    cairo_arc (cr, dot->x, dot->y, radius, 0, 2 * G_PI);
  else if (dot->side == TR_SIDE_MUNICIPALITY)
    cairo_rectangle (cr, dot->x - radius, dot->y - radius, 2 * radius, 2 * radius);
  else {
    cairo_move_to (cr, dot->x, dot->y - radius);
    cairo_line_to (cr, dot->x + radius, dot->y + radius);
    cairo_line_to (cr, dot->x - radius, dot->y + radius);
    cairo_close_path (cr);
  }
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, 1);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgb (cr, 0, 0.45, 0.7);
  cairo_fill (cr);
}

static void
bare_items (cairo_t *cr, const TrMatrixPicture *picture, const TrMatrixLayout *layout)
{
  for (guint i = 0; i < picture->items->len; i++) {
    const TrMatrixItem *item = g_ptr_array_index (picture->items, i);

    bare_spread (cr, layout, &item->all);
    for (guint stop = 0; stop + 1 < item->path->len; stop++)
      bare_line (cr, layout->plot.x, layout->plot.y, layout->plot.x + 200, layout->plot.y + 100);
  }
  for (guint i = 0; i < layout->dots->len; i++)
    bare_dot (cr, &g_array_index (layout->dots, TrMatrixMark, i), layout->dot_radius);
  for (guint i = 0; i < layout->marks->len; i++) {
    const TrMatrixMark *mark = &g_array_index (layout->marks, TrMatrixMark, i);

    bare_dot (cr, mark, layout->mark_radius);
    bare_text (cr, "S", &(TrBox){ mark->x, mark->y, 1, 1 }, layout->type * 0.8, FALSE);
  }
  for (guint i = 0; i < layout->markers->len; i++) {
    const TrMatrixMarker *marker = &g_array_index (layout->markers, TrMatrixMarker, i);
    const TrMatrixItem *item = g_ptr_array_index (picture->items, i);

    if (marker->has_label) {
      bare_box (cr, &marker->label, 1, 1, 1);
      bare_text (cr, item->name, &marker->label, layout->type, FALSE);
    }
    bare_disc (cr, marker->x, marker->y, layout->marker_radius);
    bare_text (cr, "12", &marker->box, layout->type, FALSE);
  }
}

/* The same number of shapes, in the same places, and the same words. */
static void
draw_bare (cairo_t *cr, const TrMatrixPicture *picture, const TrMatrixLayout *layout)
{
  cairo_select_font_face (cr, TR_TEST_FAMILY, CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  bare_ground (cr, layout);
  bare_items (cr, picture, layout);
  for (guint i = 0; i < layout->n_axes; i++)
    bare_line (cr, layout->axes[i].x1, layout->axes[i].y1, layout->axes[i].x2, layout->axes[i].y2);
  for (guint i = 0; i < layout->texts->len; i++) {
    const TrMatrixText *text = &g_array_index (layout->texts, TrMatrixText, i);

    bare_text (cr, text->text, &text->box, text->size, text->is_upright);
  }
  for (guint i = 0; i < layout->legend->len; i++) {
    const TrBox *box = &g_array_index (layout->legend, TrMatrixLegend, i).box;

    bare_disc (cr, box->x + box->width / 2, box->y + box->height / 2, 5);
  }
  for (guint i = 0; i < layout->key->len; i++) {
    const TrBox *box = &g_array_index (layout->key, TrMatrixKey, i).box;

    bare_disc (cr, box->x + box->width / 2, box->y + box->height / 2, box->height * 0.45);
    bare_text (cr, "12", box, layout->type * 0.8, FALSE);
  }
}

static gint
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
print_median (const char *what, guint n_placements, GArray *seconds)
{
  g_array_sort (seconds, compare);
  g_print (
    "{\"bench\": \"matrix\", \"what\": \"%s\", \"rows\": %u, \"median_ms\": %.5f, \"least_ms\": %.5f, \"runs\": %u}\n",
    what, n_placements, g_array_index (seconds, double, seconds->len / 2) * 1000,
    g_array_index (seconds, double, 0) * 1000, seconds->len);
}

static void
note (GArray *seconds, gint64 start, gboolean is_counted)
{
  double took = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;

  if (is_counted)
    g_array_append_val (seconds, took);
}

static void
measure (guint n_directions, guint n_people, guint n_rounds)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (TrProject) project = tr_test_matrix_project (random, n_directions, n_people);
  g_autoptr (TrMatrixPicture) picture = tr_test_matrix_picture (project);
  g_autoptr (TrMatrixLayout) layout = tr_matrix_layout_new (picture, WIDTH, HEIGHT, 1);
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double)),
                     theirs = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) laid_out = g_array_new (FALSE, FALSE, sizeof (double));
  cairo_surface_t *one = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_surface_t *other = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (one), *bare = cairo_create (other);

  for (guint round = 0; round < n_rounds + WARM_UP; round++) {
    g_autoptr (TrMatrixLayout) again = NULL;
    gint64 start = g_get_monotonic_time ();

    tr_draw_matrix (cr, picture, layout, tr_palette (TR_THEME_LIGHT));
    note (ours, start, round >= WARM_UP);
    start = g_get_monotonic_time ();
    draw_bare (bare, picture, layout);
    note (theirs, start, round >= WARM_UP);
    start = g_get_monotonic_time ();
    again = tr_matrix_layout_new (picture, WIDTH, HEIGHT, 1);
    tr_draw_matrix (cr, picture, again, tr_palette (TR_THEME_LIGHT));
    note (laid_out, start, round >= WARM_UP);
  }
  cairo_destroy (cr);
  cairo_destroy (bare);
  cairo_surface_destroy (one);
  cairo_surface_destroy (other);
  print_median ("trechter", layout->dots->len, ours);
  print_median ("with layout", layout->dots->len, laid_out);
  print_median ("bare Cairo", layout->dots->len, theirs);
}

int
main (int argc, char **argv)
{
  guint n_rounds = argc > 1 ? (guint) CLAMP (atoi (argv[1]), 1, 10000) : ROUNDS;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    measure (sizes[i].n_directions, sizes[i].n_people, n_rounds);

  return 0;
}
