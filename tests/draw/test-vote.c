/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* What came out of a vote: in the room it can be read from the back, nothing covers anything, and a tie, a side that said
 * nothing and the difference are there in every theme. */

#include <math.h>

#include "draw/tr-draw-audience.h"
#include "draw/tr-draw-text.h"
#include "tr-test-golden.h"
#include "tr-test-matrix.h"
#include "tr-test-rules.h"

#define LEAST (28.0 * 96 / 72) /* 28 points at 96 dots per inch */

static const int sizes[][2] = { { 1920, 1080 }, { 1280, 720 }, { 1024, 768 }, { 3840, 2160 } };

/* A vote about n items: of the sides in `sides` (bits), votes by chance. */
static TrProject *
project_new (GRand *random, guint n, guint bits, guint longest)
{
  TrProject *project = tr_project_new ();

  tr_test_add (project, TR_KIND_PROJECT, "title", "Together", NULL);
  tr_test_add (project, TR_KIND_VOTE, "id", "v", "question", "Which signals matter most?", "page", "challenge", "way", "hands",
               "is_revealed", "1", NULL);
  for (guint i = 0; i < n; i++) {
    g_autofree char *id = g_strdup_printf ("i%u", i), *words = g_strnfill (longest * (i % 3), 'w');
    g_autofree char *text = g_strdup_printf ("Signal %u %s", i, words);

    tr_test_add (project, TR_KIND_VOTE_ITEM, "id", id, "vote", "v", "text", text, NULL);
    for (guint side = 0; side < TR_N_SIDES; side++) {
      g_autofree char *votes = g_strdup_printf ("%d", g_rand_int_range (random, 0, 7));
      g_autofree char *unknown = g_strdup_printf ("%d", i % 4 == 1 ? 2 : 0);

      if ((bits & 1u << side) != 0 && (i + side) % 7 != 6)
        tr_test_add (project, TR_KIND_BALLOT, "item", id, "side", tr_sides[side].name, "votes", votes, "unknown", unknown, NULL);
    }
  }

  return project;
}

static TrAudiencePicture *
picture_of (TrProject *project, TrLanguage language)
{
  const TrAudienceAsk ask = { "challenge", NULL, language, NULL, "v" };
  TrAudiencePicture *picture = tr_audience_picture_new (project, &ask);

  picture->family = g_strdup (TR_TEST_FAMILY);

  return picture;
}

static void
check_boxes (const TrAudienceLayout *layout)
{
  const TrVoteLayout *vote = layout->vote;
  const TrBox whole = { -0.5, -0.5, vote->width + 1, vote->height + 1 };
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (TrBox));

  for (guint i = 0; i < vote->texts->len; i++)
    g_array_append_val (boxes, g_array_index (vote->texts, TrVoteText, i).box);
  for (guint i = 0; i < vote->tracks->len; i++) {
    g_array_append_val (boxes, g_array_index (vote->tracks, TrVoteTrack, i).track);
    g_array_append_val (boxes, g_array_index (vote->tracks, TrVoteTrack, i).shape);
  }
  for (guint i = 0; i < boxes->len; i++) {
    const TrBox *box = &g_array_index (boxes, TrBox, i);

    g_assert_true (tr_box_contains (&whole, box));
    for (guint j = 0; j < i; j++) {
      const TrBox *other = &g_array_index (boxes, TrBox, j);

      if (tr_box_overlaps (box, other))
        g_error ("%u (%.1f, %.1f, %.1f × %.1f) covers %u (%.1f, %.1f, %.1f × %.1f)", i, box->x, box->y, box->width, box->height,
                 j, other->x, other->y, other->width, other->height);
    }
  }
}

static void
check_pages (TrAudiencePicture *picture, double width, double height)
{
  guint n_pages = 1, next = 0;

  for (picture->page = 0; picture->page < n_pages; picture->page++) {
    g_autoptr (TrAudienceLayout) layout = tr_audience_layout_new (picture, width, height);

    n_pages = layout->n_pages;
    g_assert_nonnull (layout->vote);
    g_assert_cmpfloat (layout->vote->type, >=, LEAST * layout->unit);
    g_assert_cmpuint (layout->first, ==, next);
    g_assert_cmpuint (layout->n_rows, <=, TR_AUDIENCE_MOST_ROWS);
    if (layout->n_rows > 1)
      g_assert_cmpfloat (layout->vote->height, <=, layout->body.height + 0.01);
    check_boxes (layout);
    next += layout->n_rows;
  }
  g_assert_cmpuint (next, ==, picture->vote->lines->len);
}

static void
test_readable (void)
{
  for (guint seed = 0; seed < 16; seed++) {
    g_autoptr (GRand) random = g_rand_new_with_seed (seed);
    g_autoptr (TrProject) project = project_new (random, seed % 4 == 3 ? 60 : 1 + seed, 2 + 2 * (seed % 15), seed * 20);
    g_autoptr (TrAudiencePicture) picture = picture_of (project, seed % 2 == 0 ? TR_LANGUAGE_NL : TR_LANGUAGE_EN);

    check_pages (picture, sizes[seed % G_N_ELEMENTS (sizes)][0], sizes[seed % G_N_ELEMENTS (sizes)][1]);
  }
}

/* Nothing was counted: the items are there, without bars. */
static void
test_nothing (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (TrProject) project = project_new (random, 3, 0, 0);
  g_autoptr (TrAudiencePicture) picture = picture_of (project, TR_LANGUAGE_EN);
  g_autoptr (TrAudienceLayout) layout = tr_audience_layout_new (picture, 1920, 1080);

  g_assert_cmpuint (layout->vote->tracks->len, ==, 0);
  g_assert_cmpint (layout->vote->apart, ==, -1);
  g_assert_cmpuint (layout->n_rows, ==, 3);
}

/* A bar is as long as its share. */
static void
test_shares (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autoptr (TrProject) project = project_new (random, 5, 6, 10);
  g_autoptr (TrVoteResult) result = tr_vote_result_new (project, tr_project_find (project, TR_KIND_VOTE, "v"));
  g_autoptr (TrAudiencePicture) picture = picture_of (project, TR_LANGUAGE_EN);
  g_autoptr (TrAudienceLayout) layout = tr_audience_layout_new (picture, 1920, 1080);
  const TrVoteRanked *first = &g_array_index (result->ranked, TrVoteRanked, 0);

  g_assert_cmpfloat (g_array_index (layout->vote->tracks, TrVoteTrack, 0).share, ==,
                     tr_vote_share (result, first, TR_SIDE_MUNICIPALITY));
  g_assert_cmpint (g_array_index (layout->vote->tracks, TrVoteTrack, 1).side, ==, TR_SIDE_PROVIDER);
}

typedef struct {
  const char *name;
  guint n, bits;
  TrTheme theme;
} Golden;

static const Golden goldens[] = {
  { "vote-projector", 5, 6, TR_THEME_PROJECTOR },
  { "vote-dark", 8, 30, TR_THEME_DARK },
};

static void
test_golden (gconstpointer data)
{
  const Golden *golden = data;
  g_autoptr (GRand) random = g_rand_new_with_seed (20261126);
  g_autoptr (TrProject) project = project_new (random, golden->n, golden->bits, 12);
  g_autoptr (TrAudiencePicture) picture = picture_of (project, TR_LANGUAGE_EN);
  g_autoptr (TrAudienceLayout) layout = tr_audience_layout_new (picture, 960, 544);
  cairo_surface_t *surface;
  cairo_t *cr;

  if (!tr_test_golden_has_font ()) {
    g_test_skip ("the font of the stored pictures is not here");
    return;
  }
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 960, 544);
  cr = cairo_create (surface);
  tr_draw_audience (cr, picture, layout, tr_palette_of_audience (golden->theme));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  tr_test_golden_compare (surface, golden->name);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vote/readable", test_readable);
  g_test_add_func ("/vote/nothing", test_nothing);
  g_test_add_func ("/vote/shares", test_shares);
  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++) {
    g_autofree char *path = g_strconcat ("/vote/golden/", goldens[i].name, NULL);

    g_test_add_data_func (path, &goldens[i], test_golden);
  }

  return g_test_run ();
}
