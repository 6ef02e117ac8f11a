/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* The picture for the room: whatever is in it, it can be read from the back and nothing covers anything. */

#include "draw/tr-draw-audience.h"
#include "draw/tr-draw-text.h"
#include "tr-test-matrix.h"
#include "tr-test-rules.h"

#define POINTS 28.0           /* at 1920 by 1080 and 96 dots per inch */
#define LEAST (POINTS * 96 / 72)

static const int sizes[][2] = { { 1920, 1080 }, { 1280, 720 }, { 1024, 768 }, { 3840, 2160 }, { 300, 169 } };

static const char *const pages[] = { "preparation", "challenge", "direction", "partner", "agreement",
                                     "matrix",      "contract",  "advice",    "logbook", "closing", "decisions" };

static TrAudiencePicture *
picture_with (TrProject *project, const char *page, const char *direction, const char *decision)
{
  g_autoptr (GDate) today = g_date_new_dmy (24, G_DATE_NOVEMBER, 2026);
  const TrAudienceAsk ask = { page, direction, TR_LANGUAGE_NL, today, NULL, decision };
  TrAudiencePicture *picture = tr_audience_picture_new (project, &ask);

  picture->family = g_strdup (TR_TEST_FAMILY);

  return picture;
}

static TrAudiencePicture *
picture_of (TrProject *project, const char *page, const char *direction)
{
  return picture_with (project, page, direction, NULL);
}

static char *
random_text (GRand *random, guint most)
{
  static const char *const pieces[] = { "Meer jongeren ", "voelen zich alleen, ", "مركز الحي للشباب ", "מרכז ", "漢字",
                                        "een-heel-lang-woord-zonder-spatie", "<b>", "\xc2\xa0", "2027 ", "&" };
  GString *text = g_string_new ("S");
  guint n = g_rand_int_range (random, 0, 12) == 0 ? most : (guint) g_rand_int_range (random, 1, 120);
  g_autofree char *whole = NULL;

  while (g_utf8_strlen (text->str, -1) < (glong) n)
    g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
  whole = g_string_free (text, FALSE);

  return g_utf8_substring (whole, 0, n);
}

static void
add_random (GRand *random, TrProject *project, TrKindId kind, const char *field, const char *second, const char *value)
{
  for (gint n = g_rand_int_range (random, 0, 20); n > 0; n--) {
    g_autofree char *text = random_text (random, 250), *id = g_strdup_printf ("%u-%d", kind, n);

    tr_test_add (project, kind, "id", id, field, text, second, value, NULL);
  }
}

static void
lock_some (GRand *random, TrProject *project)
{
  static const TrKindId kinds[] = { TR_KIND_CHALLENGE, TR_KIND_DIRECTION, TR_KIND_CRITERION, TR_KIND_KPI };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < tr_project_count (project, kinds[i]); j++)
      if (g_rand_boolean (random))
        tr_test_set (project, kinds[i], j, "is_locked", "1");
}

/* A project with all that the room may see, short and long. */
static TrProject *
random_project (GRand *random)
{
  guint n_directions = (guint) g_rand_int_range (random, 0, 12);
  TrProject *project = tr_test_matrix_project (random, n_directions, (guint) g_rand_int_range (random, 0, 12));

  add_random (random, project, TR_KIND_SIGNAL, "text", "side", tr_sides[g_rand_int_range (random, 0, TR_N_SIDES)].name);
  add_random (random, project, TR_KIND_CHALLENGE, "statement", NULL, NULL);
  add_random (random, project, TR_KIND_CRITERION, "name", "weight", "20");
  add_random (random, project, TR_KIND_KPI, "name", "target", "12.5");
  add_random (random, project, TR_KIND_DECISION, "text", "dissent", "They would rather wait");
  add_random (random, project, TR_KIND_PARKED, "text", NULL, NULL);
  lock_some (random, project);
  if (n_directions > 0)
    for (guint i = 0; i < 2; i++) {
      g_autofree char *text = random_text (random, 250), *id = g_strdup_printf ("a%u", i);

      tr_test_add (project, TR_KIND_ARGUMENT, "id", id, "direction", "d0", "kind", i == 0 ? "pro" : "con", "text", text,
                   NULL);
    }

  return project;
}

static void
check_readable (const TrAudienceLayout *layout)
{
  double least = LEAST * layout->unit;

  if (layout->time.width > 0) {
    g_assert_cmpfloat (layout->time_size, >=, least);
    g_assert_cmpfloat (layout->left_size, >=, least);
  }

  for (guint i = 0; i < layout->texts->len; i++)
    g_assert_cmpfloat (g_array_index (layout->texts, TrAudienceText, i).size, >=, least);
  for (guint i = 0; i < layout->signs->len; i++)
    g_assert_cmpfloat (g_array_index (layout->signs, TrAudienceSign, i).size, >=, least);
  if (layout->matrix == NULL)
    return;
  g_assert_cmpfloat (layout->matrix->type, >=, least);
  for (guint i = 0; i < layout->matrix->texts->len; i++)
    g_assert_cmpfloat (g_array_index (layout->matrix->texts, TrMatrixText, i).size, >=, least);
  for (guint i = 0; i < layout->matrix->key->len; i++) {
    const TrMatrixKey *key = &g_array_index (layout->matrix->key, TrMatrixKey, i);

    /* as tr-draw-matrix-frame.c and tr-draw-matrix-parts.c write the number */
    g_assert_cmpfloat (MIN (key->box.width, key->box.height) * 0.9 * (key->item >= 9 ? 0.48 : 0.54), >=, least);
  }
}

/* A number without a name says nothing to a room. */
static void
check_named (const TrAudiencePicture *picture, const TrMatrixLayout *matrix)
{
  guint n_labels = 0;

  for (guint i = 0; i < matrix->markers->len; i++)
    n_labels += g_array_index (matrix->markers, TrMatrixMarker, i).has_label ? 1 : 0;
  if (picture->matrix->items->len <= 6)
    g_assert_cmpuint (n_labels + matrix->key->len, ==, picture->matrix->items->len);
}

/* What is written fits the box that was made for it, and no two boxes touch. */
static void
check_places (const TrAudiencePicture *picture, const TrAudienceLayout *layout)
{
  const TrBox whole = { 0, 0, layout->width, layout->height };
  double floor = layout->height * (1 - picture->foot);
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (TrBox));

  for (guint i = 0; i < layout->texts->len; i++) {
    const TrAudienceText *text = &g_array_index (layout->texts, TrAudienceText, i);
    gboolean is_bold = text->kind == TR_AUDIENCE_TEXT_QUESTION || text->kind == TR_AUDIENCE_TEXT_SUBJECT ||
                       text->kind == TR_AUDIENCE_TEXT_VALUE || text->kind == TR_AUDIENCE_TEXT_STATEMENT;
    TrTextStyle style = { TR_TEST_FAMILY, text->size, is_bold, text->lines, FALSE };
    double width, height;

    tr_text_measure (&style, text->text, text->box.width, &width, &height);
    g_assert_cmpfloat (height, <=, text->box.height + 1);
    g_assert_cmpuint (text->lines, <=, 6);
    g_array_append_val (boxes, text->box);
  }
  for (guint i = 0; i < layout->signs->len; i++)
    g_array_append_val (boxes, g_array_index (layout->signs, TrAudienceSign, i).box);
  g_array_append_val (boxes, layout->funnel);
  if (picture->has_clock) {
    g_array_append_val (boxes, layout->pie);
    g_array_append_val (boxes, layout->time);
    g_array_append_val (boxes, layout->left);
  }
  if (layout->matrix != NULL)
    g_array_append_val (boxes, layout->body);

  for (guint i = 0; i < boxes->len; i++) {
    const TrBox *box = &g_array_index (boxes, TrBox, i);

    g_assert_true (tr_box_contains (&whole, box));
    g_assert_cmpfloat (box->y + box->height, <=, floor + 1);
    for (guint j = 0; j < i; j++)
      g_assert_false (tr_box_overlaps (box, &g_array_index (boxes, TrBox, j)));
  }
}

/* All rows come by, in order, seven at most at a time. */
static void
check_pages (TrAudiencePicture *picture, double width, double height)
{
  guint n_pages = 1, next = 0;

  for (picture->page = 0; picture->page < n_pages; picture->page++) {
    g_autoptr (TrAudienceLayout) layout = tr_audience_layout_new (picture, width, height);

    n_pages = layout->n_pages;
    check_readable (layout);
    check_places (picture, layout);
    g_assert_cmpuint (layout->n_rows, <=, TR_AUDIENCE_MOST_ROWS);
    if (picture->matrix != NULL) {
      check_named (picture, layout->matrix);
      return;
    }
    g_assert_cmpuint (layout->first, ==, next);
    if (layout->n_rows > 0)
      g_assert_cmpuint (tr_audience_layout_page_of (picture, next, width, height), ==, layout->page);
    next += layout->n_rows;
  }
  g_assert_cmpuint (next, ==, picture->content->rows->len);
}

static void
draw (const TrAudiencePicture *picture, int width, int height)
{
  g_autoptr (TrAudienceLayout) layout = tr_audience_layout_new (picture, width, height);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  tr_draw_audience (cr, picture, layout, tr_palette_of_audience (TR_THEME_DARK));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
check_page (TrProject *project, const char *page, const char *direction, double foot, guint size)
{
  g_autoptr (TrAudiencePicture) picture = picture_of (project, page, direction);

  picture->foot = foot;
  picture->has_clock = size % 2 == 1;
  if (picture->content->rows->len > 2 && size < 2) {
    TrAudienceRow *row = picture->content->rows->pdata[1];

    /* longer than any field takes */
    g_free (row->text);
    row->text = g_strnfill (5000, 'w');
  }
  check_pages (picture, sizes[size][0], sizes[size][1]);
  picture->page = 0;
  if (size == 1)
    draw (picture, sizes[size][0], sizes[size][1]);
}

/* Every decision as it falls, with one side and with all of them. */
static void
check_decided (TrProject *project, double foot, guint size)
{
  for (guint i = 0; i < tr_project_count (project, TR_KIND_DECISION); i++) {
    const char *id = tr_test_id (project, TR_KIND_DECISION, i);
    g_autoptr (TrAudiencePicture) picture = NULL;

    tr_test_set (project, TR_KIND_DECISION, i, "has_provider", "1");
    tr_test_set (project, TR_KIND_DECISION, i, "has_residents", i % 2 == 0 ? "1" : "0");
    tr_test_set (project, TR_KIND_DECISION, i, "has_partners", i % 3 == 0 ? "1" : "0");
    picture = picture_with (project, "direction", NULL, id);
    picture->foot = foot;
    check_pages (picture, sizes[size][0], sizes[size][1]);
  }
}

static void
test_random (void)
{
  for (guint seed = 0; seed < 10; seed++) {
    g_autoptr (GRand) random = g_rand_new_with_seed (seed);
    g_autoptr (TrProject) project = random_project (random);

    for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
      check_page (project, pages[i], NULL, seed % 2 == 0 ? 0 : 0.19, (seed + i) % G_N_ELEMENTS (sizes));
    check_page (project, "direction", "d0", 0, seed % G_N_ELEMENTS (sizes));
    check_decided (project, seed % 2 == 0 ? 0 : 0.19, seed % G_N_ELEMENTS (sizes));
  }
}

/* The same in small: what stands in the preview stands where the room sees it. */
static void
test_in_proportion (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (TrProject) project = random_project (random);
  g_autoptr (TrAudiencePicture) picture = picture_of (project, "challenge", NULL);
  g_autoptr (TrAudienceLayout) large = tr_audience_layout_new (picture, 1920, 1080);
  g_autoptr (TrAudienceLayout) half = tr_audience_layout_new (picture, 960, 540);

  for (guint i = 0; i < MIN (large->texts->len, half->texts->len); i++)
    if (g_array_index (large->texts, TrAudienceText, i).kind == TR_AUDIENCE_TEXT_WHERE)
      g_assert_cmpfloat_with_epsilon (g_array_index (large->texts, TrAudienceText, i).size / 2,
                                      g_array_index (half->texts, TrAudienceText, i).size, 0.01);
  g_assert_cmpfloat_with_epsilon (large->unit, 1, 0.001);
  g_assert_cmpfloat_with_epsilon (half->unit, 0.5, 0.001);
}

/* Letters that were chosen larger leave room for where everything stands. */
static void
test_large_matrix (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autoptr (TrProject) project = tr_test_matrix_project (random, 4, 6);
  g_autoptr (TrAudiencePicture) picture = picture_of (project, "matrix", NULL);
  g_autoptr (TrAudienceLayout) usual = tr_audience_layout_new (picture, 1920, 1080), large = NULL;

  picture->zoom = TR_AUDIENCE_ZOOM_HIGH / 100.0;
  large = tr_audience_layout_new (picture, 1920, 1080);
  g_assert_cmpfloat (large->matrix->type, >=, usual->matrix->type);
  g_assert_cmpfloat (large->matrix->plot.height, >=, MIN (0.35 * large->body.height, usual->matrix->plot.height / 2));
  check_readable (large);
}

static void
test_blank (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (TrProject) project = random_project (random);
  g_autoptr (TrAudiencePicture) picture = picture_of (project, "challenge", NULL);
  g_autoptr (TrAudienceLayout) layout = NULL;

  picture->is_blank = TRUE;
  layout = tr_audience_layout_new (picture, 1920, 1080);
  g_assert_cmpuint (layout->texts->len, ==, 0);
  g_assert_cmpuint (layout->signs->len, ==, 0);
  draw (picture, 320, 180);
}

/* What the clock says changes nothing but what is in its own place. */
static void
test_clock (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (TrProject) project = random_project (random);
  g_autoptr (TrAudiencePicture) picture = picture_of (project, "challenge", NULL);
  static const TrAudienceClock clocks[] = {
    { (char *) "0:00", (char *) "20 minutes left", TR_PACE_RUNNING, 0 },
    { (char *) "1:02:05", (char *) "42 minutes over", TR_PACE_OVER, 3.1 },
  };
  g_autoptr (TrAudienceLayout) layout = NULL;
  TrBox place;

  picture->has_clock = TRUE;
  layout = tr_audience_layout_new (picture, 1920, 1080);
  place = (TrBox){ MIN (layout->pie.x, layout->left.x), 0, 1920, layout->left.y + layout->left.height };
  for (guint i = 0; i < G_N_ELEMENTS (clocks); i++) {
    cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1920, 1080);
    cairo_t *cr = cairo_create (surface);
    const guint32 *pixels;

    tr_draw_audience_clock (cr, &clocks[i], picture, layout, tr_palette_of_audience (TR_THEME_LIGHT));
    cairo_surface_flush (surface);
    pixels = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface);
    for (int y = 0; y < 1080; y++)
      for (int x = 0; x < 1920; x++)
        if (x < place.x - 1 || y > place.y + place.height + 1)
          g_assert_cmpuint (pixels[y * 1920 + x] & 0xffffff, ==, 0);
    cairo_destroy (cr);
    cairo_surface_destroy (surface);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/audience/random", test_random);
  g_test_add_func ("/audience/in-proportion", test_in_proportion);
  g_test_add_func ("/audience/large-matrix", test_large_matrix);
  g_test_add_func ("/audience/blank", test_blank);
  g_test_add_func ("/audience/clock", test_clock);

  return g_test_run ();
}
