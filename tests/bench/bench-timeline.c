/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* The timeline of a contract of twelve years with ten areas and twelve instruments of monitoring, most of them each
 * month: drawing it, and all that a window does while something is dragged (plan, picture, layout and drawing), against
 * a program that draws the same shapes and writes the same words in the same places with Cairo alone. Both draw on a
 * surface of 1280 by 800 of their own and take turns, so that a busy computer is busy for both.
 *
 * usage: bench-timeline [ROUNDS]
 * Prints a line of JSON for each of the three, with the median in milliseconds. */

#include <stdlib.h>

#include "tr-test-rules.h"
#include "tr-test-timeline.h"

#define ROUNDS 40
#define WARM_UP 3
#define WIDTH 1280
#define HEIGHT 800
#define N_AREAS 10
#define N_INSTRUMENTS 12
#define TODAY "2028-05-01"

static TrProject *
project_new (void)
{
  static const char *const frequencies[] = { "month", "month", "quarter" };
  TrProject *project = tr_project_new ();

  tr_test_add (project, TR_KIND_PROJECT, "id", "p", "title", "Samen sterk in de wijk", NULL);
  tr_test_add (project, TR_KIND_CONTRACT, "id", "c", "start", "2029-01-01", "base_months", "96", "extensions", "2",
               "extension_months", "24", "exit_months", "24", "yearly_budget", "1200000", "instrument",
               "public-contract", "procedure", "social", "is_summer_blocked", "1", NULL);
  for (guint i = 0; i < N_AREAS; i++) {
    g_autofree char *name = g_strdup_printf ("Area %u", i);

    tr_test_add (project, TR_KIND_AREA, "id", name, "name", name, NULL);
  }
  for (guint i = 0; i < N_INSTRUMENTS; i++) {
    g_autofree char *name = g_strdup_printf ("Instrument %u", i), *first = g_strdup_printf ("2029-%02u-15", i % 12 + 1);

    tr_test_add (project, TR_KIND_MONITORING, "id", name, "name", name, "first", first, "frequency",
                 frequencies[i % G_N_ELEMENTS (frequencies)], NULL);
  }

  return project;
}

static void
bare_box (cairo_t *cr, const TrBox *box, double grey)
{
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_set_source_rgb (cr, grey, grey, grey);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.1, 0.4, 0.5);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static void
bare_text (cairo_t *cr, const char *text, const TrBox *box, double size)
{
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_font_size (cr, size);
  cairo_move_to (cr, box->x, box->y + box->height * 0.7);
  cairo_show_text (cr, text);
}

static void
bare_line (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_set_source_rgb (cr, 0.5, 0.5, 0.5);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
bare_marks (cairo_t *cr, const TrTimelineLayout *layout)
{
  for (guint i = 0; i < layout->marks->len; i++) {
    const TrTimelineMark *mark = &g_array_index (layout->marks, TrTimelineMark, i);

    if (mark->is_shown && !mark->is_in_cluster)
      bare_box (cr, &mark->box, 0.7);
    else if (mark->is_shown)
      bare_line (cr, mark->x, mark->y - 3, mark->x, mark->y + 3);
    if (mark->has_label)
      bare_text (cr, mark->label_text, &mark->label, layout->type);
  }
  for (guint i = 0; i < layout->clusters->len; i++) {
    const TrTimelineCluster *cluster = &g_array_index (layout->clusters, TrTimelineCluster, i);

    bare_box (cr, &cluster->box, 0.8);
    if (cluster->label_text != NULL)
      bare_text (cr, cluster->label_text, &cluster->label, layout->type);
  }
}

/* The same number of shapes, in the same places, and the same words. */
static void
draw_bare (cairo_t *cr, const TrTimelineLayout *layout)
{
  double bottom = layout->plot.y + layout->plot.height;

  cairo_select_font_face (cr, TR_TEST_FAMILY, CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  bare_box (cr, &(TrBox){ 0, 0, WIDTH, HEIGHT }, 1);
  for (guint i = 0; i < layout->blocks->len; i++)
    bare_box (cr, &g_array_index (layout->blocks, TrBox, i), 0.95);
  for (guint i = 0; i < layout->ticks->len; i++)
    bare_line (cr, g_array_index (layout->ticks, TrTimelineTick, i).x, layout->plot.y,
               g_array_index (layout->ticks, TrTimelineTick, i).x, bottom);
  for (guint i = 0; i < layout->lanes->len; i++)
    bare_line (cr, 0, g_array_index (layout->lanes, TrTimelineLane, i).box.y, WIDTH,
               g_array_index (layout->lanes, TrTimelineLane, i).box.y);
  bare_marks (cr, layout);
  for (guint i = 0; i < layout->texts->len; i++) {
    const TrTimelineText *text = &g_array_index (layout->texts, TrTimelineText, i);

    bare_text (cr, text->text, &text->box, text->size);
  }
  for (guint i = 0; i < layout->legend->len; i++)
    bare_box (cr, &g_array_index (layout->legend, TrTimelineLegend, i).box, 0.8);
}

static gint
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
print_median (const char *what, guint n_items, GArray *seconds)
{
  g_array_sort (seconds, compare);
  g_print ("{\"bench\": \"timeline\", \"what\": \"%s\", \"rows\": %u, \"median_ms\": %.5f, \"least_ms\": %.5f, "
           "\"runs\": %u}\n",
           what, n_items, g_array_index (seconds, double, seconds->len / 2) * 1000,
           g_array_index (seconds, double, 0) * 1000, seconds->len);
}

static void
note (GArray *seconds, gint64 start, gboolean is_counted)
{
  double took = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;

  if (is_counted)
    g_array_append_val (seconds, took);
}

/* As a window does it: as high as it needs to be, without what only files have. */
static TrTimelinePicture *
picture_new (TrProject *project)
{
  TrTimelinePicture *picture = tr_test_timeline_picture (project, TODAY);

  picture->layers &= ~(TrTimelineLayers) (TR_TIMELINE_HEADING | TR_TIMELINE_KEY | TR_TIMELINE_GAPS);

  return picture;
}

int
main (int argc, char **argv)
{
  guint n_rounds = argc > 1 ? (guint) CLAMP (atoi (argv[1]), 1, 10000) : ROUNDS;
  g_autoptr (TrProject) project = project_new ();
  g_autoptr (TrTimelinePicture) picture = picture_new (project);
  g_autoptr (TrTimelineLayout) layout = tr_timeline_layout_new (picture, WIDTH, 0, 1);
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double)),
                     theirs = g_array_new (FALSE, FALSE, sizeof (double)),
                     all = g_array_new (FALSE, FALSE, sizeof (double));
  cairo_surface_t *one = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_surface_t *other = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (one), *bare = cairo_create (other);

  for (guint round = 0; round < n_rounds + WARM_UP; round++) {
    g_autoptr (TrTimelinePicture) picture_again = NULL;
    g_autoptr (TrTimelineLayout) layout_again = NULL;
    gint64 start = g_get_monotonic_time ();

    tr_draw_timeline (cr, picture, layout, tr_palette (TR_THEME_LIGHT));
    note (ours, start, round >= WARM_UP);
    start = g_get_monotonic_time ();
    draw_bare (bare, layout);
    note (theirs, start, round >= WARM_UP);
    start = g_get_monotonic_time ();
    picture_again = picture_new (project);
    layout_again = tr_timeline_layout_new (picture_again, WIDTH, 0, 1);
    tr_draw_timeline (cr, picture_again, layout_again, tr_palette (TR_THEME_LIGHT));
    note (all, start, round >= WARM_UP);
  }
  cairo_destroy (cr);
  cairo_destroy (bare);
  cairo_surface_destroy (one);
  cairo_surface_destroy (other);
  print_median ("trechter", picture->items->len, ours);
  print_median ("recomputed", picture->items->len, all);
  print_median ("bare Cairo", picture->items->len, theirs);

  return 0;
}
