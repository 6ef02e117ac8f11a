/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>
#include <string.h>

#include "tr-test-rules.h"
#include "tr-test-timeline.h"

#define ROUNDS 30
#define TINY 0.6 /* pixels */
#define MOST_TRIES 250 /* to lay out what nobody plans */
#define MOST_MEASURED 12000

/* Everything that may not be covered, with what it is. */
typedef struct {
  TrBox box;
  const char *what;
} Piece;

static void
add_piece (GArray *pieces, const TrBox *box, const char *what)
{
  Piece piece = { { box->x + TINY, box->y + TINY, MAX (box->width - 2 * TINY, 0), MAX (box->height - 2 * TINY, 0) },
                  what };

  g_array_append_val (pieces, piece);
}

static void
add_marks (GArray *pieces, const TrTimelinePicture *picture, const TrTimelineLayout *layout)
{
  for (guint i = 0; i < layout->marks->len; i++) {
    const TrTimelineMark *mark = &g_array_index (layout->marks, TrTimelineMark, i);
    const TrTimelineItem *item = g_ptr_array_index (picture->items, i);

    if (!mark->is_shown)
      continue;
    if (!mark->is_in_cluster)
      add_piece (pieces, &mark->box, item->key);
    if (mark->has_badge && !mark->is_in_cluster)
      add_piece (pieces, &mark->badge, "badge");
    if (mark->has_label && mark->is_inside)
      g_assert_true (mark->label.x >= mark->box.x - TINY &&
                     mark->label.x + mark->label.width <= mark->box.x + mark->box.width + TINY);
    else if (mark->has_label)
      add_piece (pieces, &mark->label, mark->label_text);
  }
  for (guint i = 0; i < layout->clusters->len; i++) {
    const TrTimelineCluster *cluster = &g_array_index (layout->clusters, TrTimelineCluster, i);

    add_piece (pieces, &cluster->box, "cluster");
    if (cluster->is_inside)
      g_assert_true (cluster->label.x >= cluster->box.x &&
                     cluster->label.x + cluster->label.width <= cluster->box.x + cluster->box.width);
    else if (cluster->label_text != NULL)
      add_piece (pieces, &cluster->label, cluster->label_text);
  }
}

static GArray *
pieces_of (const TrTimelinePicture *picture, const TrTimelineLayout *layout)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  add_marks (pieces, picture, layout);
  for (guint i = 0; i < layout->texts->len; i++) {
    const TrTimelineText *text = &g_array_index (layout->texts, TrTimelineText, i);

    add_piece (pieces, &text->box, text->text);
  }
  for (guint i = 0; i < layout->legend->len; i++)
    add_piece (pieces, &g_array_index (layout->legend, TrTimelineLegend, i).box, "sign");

  return pieces;
}

static void
assert_apart (const TrTimelinePicture *picture, const TrTimelineLayout *layout)
{
  const TrBox edge = { 0, 0, layout->width, layout->height };
  g_autoptr (GArray) pieces = pieces_of (picture, layout);

  for (guint i = 0; i < pieces->len; i++) {
    const Piece *one = &g_array_index (pieces, Piece, i);

    if (!tr_box_contains (&edge, &one->box))
      g_error ("“%s” (%.1f, %.1f, %.1f × %.1f) leaves the picture of %.0f × %.0f", one->what, one->box.x, one->box.y,
               one->box.width, one->box.height, layout->width, layout->height);
    for (guint other = 0; other < i; other++) {
      const Piece *two = &g_array_index (pieces, Piece, other);

      if (tr_box_overlaps (&one->box, &two->box))
        g_error ("“%s” (%.1f, %.1f, %.1f × %.1f) overlaps “%s” (%.1f, %.1f, %.1f × %.1f) in %.0f × %.0f", one->what,
                 one->box.x, one->box.y, one->box.width, one->box.height, two->what, two->box.x, two->box.y,
                 two->box.width, two->box.height, layout->width, layout->height);
    }
  }
}

/* The numbers beside the signs, each once, are those of the key; what the key has no room for, it counts. */
static void
assert_key (const TrTimelineLayout *layout)
{
  guint n_numbers = 0, n_key = 0, n_texts = 0;

  for (guint i = 0; i < layout->marks->len; i++) {
    const TrTimelineMark *mark = &g_array_index (layout->marks, TrTimelineMark, i);

    n_numbers += mark->is_shown && mark->number > 0 && !mark->is_in_cluster ? 1 : 0;
  }
  for (guint i = 0; i < layout->clusters->len; i++)
    n_numbers += g_array_index (layout->clusters, TrTimelineCluster, i).number > 0 ? 1 : 0;
  for (guint i = 0; i < layout->legend->len; i++)
    n_key += g_array_index (layout->legend, TrTimelineLegend, i).sign == TR_TIMELINE_SIGN_KEY ? 1 : 0;
  for (guint i = 0; i < layout->texts->len; i++)
    n_texts += g_array_index (layout->texts, TrTimelineText, i).kind == TR_TIMELINE_TEXT_KEY ? 1 : 0;
  g_assert_cmpuint (n_key, <=, n_numbers);
  if (n_key < n_numbers)
    g_assert_cmpuint (n_texts, ==, n_key + 1);
}

/* Everything in the window is there. */
static void
assert_all_shown (const TrTimelinePicture *picture, const TrTimelineLayout *layout)
{
  g_assert_cmpuint (layout->marks->len, ==, picture->items->len);
  for (guint i = 0; i < layout->marks->len; i++) {
    const TrTimelineMark *mark = &g_array_index (layout->marks, TrTimelineMark, i);
    const TrTimelineItem *item = g_ptr_array_index (picture->items, i);
    gboolean is_outside = g_date_compare (&item->to, &picture->first) < 0 ||
                          g_date_compare (&item->from, &picture->last) > 0;

    g_assert_cmpint (mark->is_shown, ==, !is_outside);
    if (mark->is_shown && mark->is_in_cluster) {
      const TrBox *box = &g_array_index (layout->clusters, TrTimelineCluster, mark->cluster).box;

      g_assert_cmpfloat (mark->x, >=, box->x - TINY);
      g_assert_cmpfloat (mark->x, <=, box->x + box->width + TINY);
      g_assert_cmpfloat_with_epsilon (mark->y, box->y + box->height / 2, TINY);
    }
  }
}

static void
check_layout (const TrTimelinePicture *picture, const TrTimelineLayout *layout)
{
  assert_apart (picture, layout);
  assert_key (layout);
  assert_all_shown (picture, layout);
}

static TrTimelinePicture *
random_picture (guint most_moments, guint most_instruments)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint n_moments = (guint) g_rand_int_range (random, 0, (gint) most_moments + 1);
  guint n_instruments = (guint) g_rand_int_range (random, 0, (gint) most_instruments + 1);
  g_autoptr (TrProject) project = tr_test_timeline_project (random, n_moments, n_instruments);

  return tr_test_timeline_picture (project, "2028-05-01");
}

static void
test_nothing_overlaps (void)
{
  for (guint round = 0; round < ROUNDS; round++) {
    g_autoptr (TrTimelinePicture) picture = random_picture (30, 12);
    double width = floor (exp (g_test_rand_double_range (log (320), log (3840))));
    double height = floor (MAX (width * g_test_rand_double_range (0.5, 1.4), 320));
    g_autoptr (TrTimelineLayout) layout = tr_timeline_layout_new (picture, width, height, 1);

    check_layout (picture, layout);
  }
}

/* As high as it needs, as in a window, at any zoom. */
static void
test_windows (void)
{
  for (guint round = 0; round < ROUNDS; round++) {
    g_autoptr (TrTimelinePicture) picture = random_picture (30, 12);
    double width = floor (exp (g_test_rand_double_range (log (320), log (2000))));
    g_autoptr (TrTimelineLayout) layout = NULL;

    picture->layers &= ~(TrTimelineLayers) (TR_TIMELINE_HEADING | TR_TIMELINE_KEY | TR_TIMELINE_GAPS);
    g_date_add_days (&picture->first, (guint) g_test_rand_int_range (0, 2000));
    picture->last = picture->first;
    g_date_add_days (&picture->last, (guint) g_test_rand_int_range (60, 3700));
    layout = tr_timeline_layout_new (picture, width, 0, g_test_rand_double_range (0.8, 1.6));
    g_assert_cmpfloat (layout->height, >, 0);
    check_layout (picture, layout);
  }
}

/* The sizes and projects that pictures are looked at in: what it is about has the most room. */
static void
test_usual_sizes (void)
{
  static const struct {
    double width, height;
  } sizes[] = { { 320, 400 }, { 640, 480 }, { 1280, 800 }, { 1920, 1080 }, { 3840, 2160 } };
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autoptr (TrTimelinePicture) picture = tr_test_timeline_picture (project, TR_TEST_TODAY);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (TrTimelineLayout) layout = tr_timeline_layout_new (picture, sizes[i].width, sizes[i].height, 1);

    check_layout (picture, layout);
    g_assert_cmpfloat (layout->plot.width * layout->plot.height, >, sizes[i].width * sizes[i].height * 0.4);
    g_assert_true (layout->has_today);
  }
}

static void
test_days (void)
{
  g_autoptr (TrTimelinePicture) picture = random_picture (10, 2);
  g_autoptr (TrTimelineLayout) layout = tr_timeline_layout_new (picture, 900, 600, 1);

  for (guint i = 0; i < 200; i++) {
    GDate day = picture->first, found;

    g_date_add_days (&day, (guint) g_test_rand_int_range (0, 4000));
    tr_timeline_layout_day (layout, tr_timeline_layout_x (layout, &day) + 0.01, &found);
    g_assert_cmpint (g_date_compare (&day, &found), ==, 0);
  }
}

static void
test_item_at (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autoptr (TrTimelinePicture) picture = tr_test_timeline_picture (project, TR_TEST_TODAY);
  g_autoptr (TrTimelineLayout) layout = tr_timeline_layout_new (picture, 1280, 800, 1);

  for (guint i = 0; i < layout->marks->len; i++) {
    const TrTimelineMark *mark = &g_array_index (layout->marks, TrTimelineMark, i);

    g_assert_cmpint (tr_timeline_layout_item_at (layout, mark->x, mark->y), ==, (int) i);
  }
  g_assert_cmpint (tr_timeline_layout_item_at (layout, 1, 1), ==, -1);
}

/* What does not fit has a sign and a word. */
static void
test_trouble (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autoptr (TrTimelinePicture) picture = NULL;
  g_autoptr (TrTimelineLayout) layout = NULL;
  const TrTimelineItem *start;

  tr_test_set_contract (project, "start", "2027-02-01");
  picture = tr_test_timeline_picture (project, TR_TEST_TODAY);
  start = tr_timeline_picture_find (picture, "start");
  layout = tr_timeline_layout_new (picture, 1280, 800, 1);
  g_assert_cmpstr (start->trouble, !=, "");
  g_assert_cmpuint (picture->gaps->len, >, 0);
  for (guint i = 0; i < layout->marks->len; i++)
    if (g_ptr_array_index (picture->items, i) == start)
      g_assert_true (g_array_index (layout->marks, TrTimelineMark, i).has_badge);
  check_layout (picture, layout);

  /* on the last day that is shown, in a narrow picture with large letters */
  picture->last = start->from;
  for (guint width = 320; width < 340; width++) {
    g_autoptr (TrTimelineLayout) narrow = tr_timeline_layout_new (picture, width, 0, 1.5);

    check_layout (picture, narrow);
  }
}

/* Terms of ages, and more meetings than anybody holds. */
static TrProject *
endless_project (guint n_instruments)
{
  TrProject *project = tr_project_new ();

  tr_test_add (project, TR_KIND_PROJECT, "id", "p", "title", "Voor altijd", NULL);
  tr_test_add (project, TR_KIND_CONTRACT, "id", "c", "start", "2029-01-01", "base_months", "600", "extensions",
               n_instruments > 0 ? "0" : "20", "extension_months", "600", "exit_months", "24", NULL);
  for (guint i = 0; i < n_instruments; i++) {
    g_autofree char *id = g_strdup_printf ("i%u", i);

    tr_test_add (project, TR_KIND_MONITORING, "id", id, "name", id, "first", "2029-01-15", "frequency", "month", NULL);
  }

  return project;
}

static void
assert_laid_out_soon (TrProject *project, double width, double height)
{
  g_autoptr (TrTimelinePicture) picture = tr_test_timeline_picture (project, TR_TEST_TODAY);
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (TrTimelineLayout) layout = tr_timeline_layout_new (picture, width, height, 1);

  g_test_message ("%u items, %u tries, %u texts, %.2f s", picture->items->len, layout->n_tries, layout->n_measured,
                  (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC);
  g_assert_cmpuint (layout->n_tries, <=, MOST_TRIES);
  g_assert_cmpuint (layout->n_measured, <=, MOST_MEASURED);
}

static void
test_endless (void)
{
  g_autoptr (TrProject) terms = endless_project (0), meetings = endless_project (200);

  assert_laid_out_soon (terms, 320, 320);
  assert_laid_out_soon (terms, 1280, 800);
  assert_laid_out_soon (meetings, 320, 320);
  assert_laid_out_soon (meetings, 1280, 800);
}

static void
test_nothing_known (void)
{
  g_autoptr (TrProject) project = tr_project_new ();
  g_autoptr (TrTimelinePicture) picture = NULL;
  g_autoptr (TrTimelineLayout) layout = NULL;

  tr_test_add (project, TR_KIND_PROJECT, "title", "Leeg", NULL);
  picture = tr_test_timeline_picture (project, TR_TEST_TODAY);
  layout = tr_timeline_layout_new (picture, 640, 480, 1);
  g_assert_true (layout->is_empty);
  g_assert_cmpuint (layout->texts->len, ==, 2); /* and the heading */
  g_assert_cmpint (g_array_index (layout->texts, TrTimelineText, 1).kind, ==, TR_TIMELINE_TEXT_EMPTY);
  assert_apart (picture, layout);
}

static void
test_same_every_time (void)
{
  g_autoptr (TrTimelinePicture) picture = random_picture (20, 6);
  g_autoptr (TrTimelineLayout) one = tr_timeline_layout_new (picture, 900, 600, 1);
  g_autoptr (TrTimelineLayout) other = tr_timeline_layout_new (picture, 900, 600, 1);

  for (guint i = 0; i < one->marks->len; i++) {
    const TrTimelineMark *mark = &g_array_index (one->marks, TrTimelineMark, i);
    const TrTimelineMark *again = &g_array_index (other->marks, TrTimelineMark, i);

    g_assert_cmpmem (&mark->box, sizeof (TrBox), &again->box, sizeof (TrBox));
    g_assert_cmpstr (mark->label_text, ==, again->label_text);
  }
}

/* Drawn in every theme, stated and proposed shapes and bars differ in the pixels without colour. */
static void
test_themes (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autoptr (TrTimelinePicture) picture = tr_test_timeline_picture (project, TR_TEST_TODAY);
  g_autoptr (TrTimelineLayout) layout = tr_timeline_layout_new (picture, 1280, 800, 1);

  for (guint theme = 0; theme < TR_N_THEMES; theme++) {
    cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1280, 800);
    cairo_t *cr = cairo_create (surface);
    const TrPalette *palette = tr_palette ((TrTheme) theme);

    tr_draw_timeline (cr, picture, layout, palette);
    g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
    g_assert_cmpfloat (tr_color_contrast (&palette->accent, &palette->sheet), >=, 3);
    g_assert_cmpfloat (tr_color_contrast (&palette->well[1].text, &palette->well[1].fill), >=, 4.5);
    g_assert_cmpfloat (tr_color_contrast (&palette->empty[1].line, &palette->sheet), >=, 3);
    cairo_destroy (cr);
    cairo_surface_destroy (surface);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/nothing-overlaps", test_nothing_overlaps);
  g_test_add_func ("/timeline/windows", test_windows);
  g_test_add_func ("/timeline/usual-sizes", test_usual_sizes);
  g_test_add_func ("/timeline/days", test_days);
  g_test_add_func ("/timeline/item-at", test_item_at);
  g_test_add_func ("/timeline/trouble", test_trouble);
  g_test_add_func ("/timeline/endless", test_endless);
  g_test_add_func ("/timeline/nothing-known", test_nothing_known);
  g_test_add_func ("/timeline/same-every-time", test_same_every_time);
  g_test_add_func ("/timeline/themes", test_themes);

  return g_test_run ();
}
