/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>
#include <string.h>

#include "tr-exchange.h"
#include "tr-test-library.h"
#include "tr-test-round.h"
#include "tr-test-rules.h"
#include "tr-vote.h"

#define TODAY "2026-11-24"
#define MUNICIPALITY (&(TrRoundColumn){ "", TR_SIDE_MUNICIPALITY, 0 })
#define PROVIDER (&(TrRoundColumn){ "", TR_SIDE_PROVIDER, 0 })

/* Directions d0, d1, …, signals s0, s1, …, and people of whom the even ones are of the municipality. */
static TrDocument *
open_document (TrTestLibrary *fixture, guint n_records, guint n_participants)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrProject) project = tr_test_round_project (n_records, n_participants);
  g_autofree char *id = NULL;
  TrDocument *document;

  for (guint i = 0; i < n_records; i++) {
    g_autofree char *signal = g_strdup_printf ("s%u", i), *text = g_strdup_printf ("Signal %u", i);

    tr_test_add (project, TR_KIND_SIGNAL, "id", signal, "text", text, NULL);
  }
  id = tr_library_store (fixture->library, project, "import", &error);
  g_assert_no_error (error);
  document = tr_document_open (fixture->library, id, &error);
  g_assert_no_error (error);

  return document;
}

static char *
start (TrDocument *document, TrVoteWay way, guint dots, TrKindId kind, guint n)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = tr_test_round_ids (kind == TR_KIND_SIGNAL ? "s" : "d", n);
  const TrVotePlan plan = { "Which?", kind == TR_KIND_SIGNAL ? TR_WHERE_CHALLENGE : TR_WHERE_DIRECTION, way, dots, kind,
                            (const char *const *) ids };
  char *id = tr_vote_start (document, &plan, TODAY, &error);

  g_assert_no_error (error);
  return id;
}

static const TrVote *
vote_of (TrDocument *document, const char *vote)
{
  return tr_project_find (tr_document_get_project (document), TR_KIND_VOTE, vote);
}

static TrVoteGrid *
grid_of (TrDocument *document, const char *vote)
{
  return tr_vote_grid_new (tr_document_get_project (document), vote_of (document, vote), FALSE);
}

static TrVoteResult *
result_of (TrDocument *document, const char *vote)
{
  return tr_vote_result_new (tr_document_get_project (document), vote_of (document, vote));
}

static char *
item_id (TrDocument *document, const char *vote, guint row)
{
  g_autoptr (TrVoteGrid) grid = grid_of (document, vote);

  return g_strdup (((const TrRecord *) grid->items->pdata[row])->id);
}

static void
put (TrDocument *document, const char *vote, guint row, const TrRoundColumn *column, guint votes, guint unknown)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *item = item_id (document, vote, row);

  tr_vote_put (document, item, column, votes, unknown, &error);
  g_assert_no_error (error);
}

static void
order (TrDocument *document, const char *vote)
{
  g_autoptr (GError) error = NULL;

  tr_vote_order (document, vote, &error);
  g_assert_no_error (error);
}

static void
undo (TrDocument *document)
{
  g_autoptr (GError) error = NULL;

  tr_document_undo (document, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_order (TrDocument *document, TrKindId kind, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);
  TrProject *project = tr_document_get_project (document);

  for (guint i = 0; i < tr_project_count (project, kind); i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "", ((const TrRecord *) tr_project_at (project, kind, i))->id);
  g_assert_cmpstr (found->str, ==, expected);
}

/* "0:1 2:2 1:2": the items in order, each with its rank. */
static void
assert_ranks (const TrVoteResult *result, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < result->ranked->len; i++) {
    const TrVoteRanked *ranked = &g_array_index (result->ranked, TrVoteRanked, i);

    g_string_append_printf (found, "%s%u:%u%s", i > 0 ? " " : "", ranked->index, ranked->rank,
                            ranked->is_tied ? "=" : "");
  }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_typed (void)
{
  static const struct {
    const char *keys;
    guint most, number;
    gboolean is_whole;
  } cases[] = {
    { "0", 6, 0, TRUE },   { "4", 6, 4, TRUE },    { "7", 6, 7, TRUE },   { "1", 12, 1, FALSE }, { "12", 12, 12, TRUE },
    { "2", 12, 2, TRUE },  { "1", 100, 1, FALSE }, { "10", 100, 10, FALSE }, { "100", 100, 100, TRUE },
    { "44", 6, 4, TRUE },  { "01", 99, 1, FALSE }, { "1", 1, 1, TRUE },   { "٣", 6, 3, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    TrVoteTyped typed = { 0 };
    TrEntryStep step = TR_ENTRY_IGNORED;

    for (const char *key = cases[i].keys; *key != '\0'; key = g_utf8_next_char (key))
      step = tr_vote_typed_take (&typed, cases[i].most, g_utf8_get_char (key));
    g_test_message ("%s of %u", cases[i].keys, cases[i].most);
    g_assert_cmpuint (typed.number, ==, cases[i].number);
    g_assert_cmpint (step, ==, cases[i].is_whole ? TR_ENTRY_WHOLE : TR_ENTRY_HALF);
  }
  g_assert_cmpint (tr_vote_typed_take (&(TrVoteTyped){ 0 }, 6, 'x'), ==, TR_ENTRY_IGNORED);
  g_assert_true (tr_vote_key_is_unknown ('?', TR_LANGUAGE_NL));
  g_assert_true (tr_vote_key_is_unknown ('D', TR_LANGUAGE_EN));
  g_assert_false (tr_vote_key_is_unknown ('x', TR_LANGUAGE_EN));
}

static void
test_letters (void)
{
  g_autofree char *first = tr_vote_letter (0), *last = tr_vote_letter (25), *next = tr_vote_letter (26);
  g_autofree char *far = tr_vote_letter (59);

  g_assert_cmpstr (first, ==, "A");
  g_assert_cmpstr (last, ==, "Z");
  g_assert_cmpstr (next, ==, "AA");
  g_assert_cmpstr (far, ==, "BH");
}

/* Starting is one action; the two sides are there although nothing was counted. */
static void
test_start (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 3, 5);
  g_autofree char *vote = start (document, TR_VOTE_HANDS, 0, TR_KIND_DIRECTION, 3);
  g_autoptr (TrVoteGrid) grid = grid_of (document, vote);
  g_autoptr (GPtrArray) votes = tr_votes_of (tr_document_get_project (document), TR_KIND_DIRECTION);
  g_autoptr (GPtrArray) others = tr_votes_of (tr_document_get_project (document), TR_KIND_SIGNAL);
  TrRoundSpot spot;

  g_assert_cmpuint (grid->items->len, ==, 3);
  g_assert_cmpuint (grid->columns->len, ==, 2);
  g_assert_cmpuint (tr_vote_grid_most (grid, 0), ==, 3);
  g_assert_cmpuint (tr_vote_grid_most (grid, 1), ==, 2);
  g_assert_true (tr_vote_grid_first (grid, &spot));
  g_assert_cmpuint (spot.row + spot.slot, ==, 0);
  g_assert_cmpuint (votes->len, ==, 1);
  g_assert_cmpuint (others->len, ==, 0);
  undo (document);
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_VOTE), ==, 0);
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_VOTE_ITEM), ==, 0);
}

static void
test_ties (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 4, 8);
  g_autofree char *vote = start (document, TR_VOTE_HANDS, 0, TR_KIND_DIRECTION, 4), *best = NULL;
  g_autoptr (TrVoteResult) result = NULL;

  for (guint row = 0; row < 4; row++)
    put (document, vote, row, MUNICIPALITY, row == 3 ? 4 : 1, row == 3 ? 0 : row);
  put (document, vote, 1, PROVIDER, 1, 0);
  put (document, vote, 0, PROVIDER, 0, 0);
  result = result_of (document, vote);
  assert_ranks (result, "3:1 1:2 0:3= 2:3=");
  g_assert_cmpuint (result->votes, ==, 8);
  g_assert_cmpuint (result->unknown, ==, 3);
  best = tr_vote_best_text (result, TR_LANGUAGE_EN);
  g_assert_cmpstr (best, ==, "Most votes: D (4)");
  /* 4 people of each side: of d1 a quarter each, of d0 a quarter against nobody */
  g_assert_cmpint (result->apart, ==, 2);
  g_assert_cmpfloat (tr_vote_share (result, &g_array_index (result->ranked, TrVoteRanked, 0), TR_SIDE_MUNICIPALITY), ==, 1);
  g_assert_true (isnan (tr_vote_share (result, &g_array_index (result->ranked, TrVoteRanked, 0), TR_SIDE_PROVIDER)));
}

/* A side of two weighs as much in the headline as one of eight. */
static void
test_uneven_sides (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 2, 0);
  g_autofree char *vote = start (document, TR_VOTE_HANDS, 0, TR_KIND_DIRECTION, 2), *headline = NULL, *unknown = NULL;
  g_autoptr (TrVoteResult) result = NULL;

  put (document, vote, 0, MUNICIPALITY, 4, 4);
  put (document, vote, 1, MUNICIPALITY, 8, 0);
  put (document, vote, 0, PROVIDER, 2, 0);
  put (document, vote, 1, PROVIDER, 0, 1);
  result = result_of (document, vote);
  assert_ranks (result, "1:1 0:2");
  g_assert_cmpuint (result->basis[TR_SIDE_MUNICIPALITY], ==, 8);
  g_assert_cmpuint (result->basis[TR_SIDE_PROVIDER], ==, 2);
  headline = tr_vote_headline_text (result, TR_LANGUAGE_EN);
  g_assert_cmpstr (headline, ==, "They differ most on B: municipality 8 of 8, social work 0 of 2");
  unknown = tr_vote_unknown_text (result, TR_LANGUAGE_EN);
  g_assert_cmpstr (unknown, ==, "Don't know: 5 times, most on A (4)");
}

static void
test_headlines (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 2, 0);
  g_autofree char *vote = start (document, TR_VOTE_HANDS, 0, TR_KIND_DIRECTION, 2), *nobody = NULL, *one = NULL;
  g_autofree char *alike = NULL, *none = NULL;
  g_autoptr (TrVoteResult) empty = result_of (document, vote), half = NULL, both = NULL;

  nobody = tr_vote_headline_text (empty, TR_LANGUAGE_EN);
  g_assert_cmpstr (nobody, ==, "Nobody voted");
  none = tr_vote_best_text (empty, TR_LANGUAGE_EN);
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpint (empty->apart, ==, -1);
  g_assert_false (tr_vote_can_order (tr_document_get_project (document), empty));

  put (document, vote, 0, MUNICIPALITY, 1, 0);
  half = result_of (document, vote);
  one = tr_vote_headline_text (half, TR_LANGUAGE_EN);
  g_assert_nonnull (strstr (one, "nothing to compare"));

  put (document, vote, 0, PROVIDER, 3, 0);
  both = result_of (document, vote);
  alike = tr_vote_headline_text (both, TR_LANGUAGE_EN);
  g_assert_cmpstr (alike, ==, "Municipality and social work see it alike");
}

/* Nobody knows: that was said, and nothing can be put in order. */
static void
test_all_unknown (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 2, 4);
  g_autofree char *vote = start (document, TR_VOTE_HANDS, 0, TR_KIND_SIGNAL, 2), *headline = NULL;
  g_autoptr (TrVoteResult) result = NULL;

  for (guint row = 0; row < 2; row++) {
    put (document, vote, row, MUNICIPALITY, 0, 2);
    put (document, vote, row, PROVIDER, 0, 2);
  }
  result = result_of (document, vote);
  g_assert_cmpuint (result->unknown, ==, 8);
  headline = tr_vote_headline_text (result, TR_LANGUAGE_EN);
  g_assert_cmpstr (headline, ==, "Municipality and social work see it alike");
  assert_ranks (result, "0:1= 1:1=");
  order (document, vote);
  assert_order (document, TR_KIND_SIGNAL, "s0 s1");
  g_assert_cmpint (((const TrSignal *) tr_project_at (tr_document_get_project (document), TR_KIND_SIGNAL, 0))->priority, ==,
                   TR_PRIORITY_UNSET);
}

static void
test_one_vote (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 3, 4);
  g_autofree char *vote = start (document, TR_VOTE_HANDS, 0, TR_KIND_SIGNAL, 3);
  TrProject *project = tr_document_get_project (document);

  put (document, vote, 2, PROVIDER, 1, 0);
  order (document, vote);
  assert_order (document, TR_KIND_SIGNAL, "s2 s0 s1");
  /* the first of three is the upper third; nobody voted for the others */
  g_assert_cmpint (((const TrSignal *) tr_project_at (project, TR_KIND_SIGNAL, 0))->priority, ==, TR_PRIORITY_HIGH);
  g_assert_cmpint (((const TrSignal *) tr_project_at (project, TR_KIND_SIGNAL, 1))->priority, ==, TR_PRIORITY_LOW);
  undo (document);
  assert_order (document, TR_KIND_SIGNAL, "s0 s1 s2");
  g_assert_cmpint (((const TrSignal *) tr_project_at (project, TR_KIND_SIGNAL, 2))->priority, ==, TR_PRIORITY_UNSET);
}

/* Six items by rank 1, 2, 2, 4, 5, 6: two high with the tie that belongs to them, two middle, the rest low. */
static void
test_thirds (TrTestLibrary *fixture, gconstpointer data)
{
  static const guint votes[] = { 9, 7, 7, 5, 3, 1 };
  static const TrPriority expected[] = { TR_PRIORITY_HIGH,   TR_PRIORITY_HIGH, TR_PRIORITY_HIGH,
                                         TR_PRIORITY_MIDDLE, TR_PRIORITY_LOW,  TR_PRIORITY_LOW };
  g_autoptr (TrDocument) document = open_document (fixture, 6, 0);
  g_autofree char *vote = start (document, TR_VOTE_HANDS, 0, TR_KIND_SIGNAL, 6);

  for (guint row = 0; row < 6; row++)
    put (document, vote, row, MUNICIPALITY, votes[row], 0);
  order (document, vote);
  for (guint i = 0; i < 6; i++)
    g_assert_cmpint (((const TrSignal *) tr_project_at (tr_document_get_project (document), TR_KIND_SIGNAL, i))->priority, ==,
                     expected[i]);
}

/* The digits of a number are one action; who does not know is another number. */
static void
test_digits (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 2, 0);
  g_autofree char *vote = start (document, TR_VOTE_HANDS, 0, TR_KIND_DIRECTION, 2);

  put (document, vote, 0, MUNICIPALITY, 1, 0);
  put (document, vote, 0, MUNICIPALITY, 12, 0);
  put (document, vote, 0, MUNICIPALITY, 12, 1);
  put (document, vote, 0, MUNICIPALITY, 12, 10);
  undo (document);
  {
    const TrBallot *ballot = tr_project_at (tr_document_get_project (document), TR_KIND_BALLOT, 0);

    g_assert_cmpint (ballot->votes, ==, 12);
    g_assert_cmpint (ballot->unknown, ==, 0);
  }
  undo (document);
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_BALLOT), ==, 0);
}

/* Records that nobody voted on come after those in the vote; a locked one moves with the others. */
static void
test_locked (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrDocument) document = open_document (fixture, 5, 0);
  g_autofree char *vote = NULL;

  g_assert_true (tr_document_set (document, TR_KIND_DIRECTION, "d1", "is_locked", "1", &error));
  vote = start (document, TR_VOTE_HANDS, 0, TR_KIND_DIRECTION, 4);
  for (guint row = 0; row < 4; row++)
    put (document, vote, row, MUNICIPALITY, row, 0);
  order (document, vote);
  assert_order (document, TR_KIND_DIRECTION, "d3 d2 d1 d0 d4");
  {
    g_autoptr (TrVoteResult) result = result_of (document, vote);

    g_assert_false (tr_vote_can_order (tr_document_get_project (document), result));
  }
  undo (document);
  assert_order (document, TR_KIND_DIRECTION, "d0 d1 d2 d3 d4");
}

/* What is gone stays in the result by its text, and is left out of the order. */
static void
test_removed_item (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrDocument) document = open_document (fixture, 3, 0);
  g_autofree char *vote = start (document, TR_VOTE_HANDS, 0, TR_KIND_SIGNAL, 3);
  g_autoptr (TrVoteResult) result = NULL;

  put (document, vote, 1, MUNICIPALITY, 5, 0);
  put (document, vote, 2, MUNICIPALITY, 3, 0);
  g_assert_true (tr_document_remove (document, TR_KIND_SIGNAL, "s1", &error));
  result = result_of (document, vote);
  assert_ranks (result, "1:1 2:2 0:3");
  g_assert_cmpstr (g_array_index (result->ranked, TrVoteRanked, 0).item->text, ==, "Signal 1");
  order (document, vote);
  assert_order (document, TR_KIND_SIGNAL, "s2 s0");
}

/* A sheet for each; a participant who goes leaves what was said to the side. */
static void
test_paper (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrDocument) document = open_document (fixture, 2, 4);
  g_autofree char *vote = start (document, TR_VOTE_PAPER, 0, TR_KIND_DIRECTION, 2);
  g_autoptr (TrVoteGrid) grid = grid_of (document, vote), after = NULL;
  g_autoptr (TrVoteResult) before = NULL, result = NULL;
  TrRoundColumn columns[4];

  g_assert_cmpuint (grid->columns->len, ==, 4);
  g_assert_cmpuint (tr_vote_grid_most (grid, 0), ==, 1);
  for (guint i = 0; i < 4; i++)
    columns[i] = *tr_vote_grid_column (grid, i);
  for (guint i = 0; i < 2; i++) {
    put (document, vote, 0, &columns[i], 1, 0);
    put (document, vote, 1, &columns[i], 0, 1);
  }
  put (document, vote, 0, &columns[2], 0, 0);
  before = result_of (document, vote);
  g_assert_cmpuint (before->basis[TR_SIDE_MUNICIPALITY], ==, 2);
  g_assert_cmpuint (before->basis[TR_SIDE_PROVIDER], ==, 1);
  g_assert_cmpint (before->apart, ==, 0);
  g_assert_cmpuint (before->unknown, ==, 2);

  g_assert_true (tr_document_remove (document, TR_KIND_PARTICIPANT, "p0", &error));
  result = result_of (document, vote);
  g_assert_cmpuint (result->votes, ==, 2);
  g_assert_cmpuint (result->unknown, ==, 2);
  after = grid_of (document, vote);
  g_assert_cmpuint (after->columns->len, ==, 4);
}

static void
test_dots (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 2, 6);
  g_autofree char *vote = start (document, TR_VOTE_DOTS, 3, TR_KIND_DIRECTION, 2), *text = NULL;
  g_autoptr (TrVoteGrid) grid = NULL;
  g_autoptr (TrVoteResult) result = NULL;
  gint left;

  put (document, vote, 0, MUNICIPALITY, 6, 0);
  put (document, vote, 1, MUNICIPALITY, 2, 0);
  put (document, vote, 0, PROVIDER, 10, 0);
  grid = grid_of (document, vote);
  g_assert_cmpuint (tr_vote_grid_most (grid, 0), ==, 9);
  g_assert_true (tr_vote_grid_left (grid, 0, &left));
  g_assert_cmpint (left, ==, 1);
  g_assert_true (tr_vote_grid_left (grid, 1, &left));
  g_assert_cmpint (left, ==, -1);
  g_assert_cmpuint (tr_vote_grid_n_in (grid), ==, 1);
  result = result_of (document, vote);
  text = tr_vote_share_text (result, &g_array_index (result->ranked, TrVoteRanked, 0), TR_SIDE_MUNICIPALITY,
                             TR_LANGUAGE_EN);
  g_assert_cmpstr (text, ==, "6 (75 %)");
}

/* Item by item for hands, sheet by sheet for paper; what was counted is passed over. */
static void
test_way_through (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 2, 4);
  g_autofree char *hands = start (document, TR_VOTE_HANDS, 0, TR_KIND_DIRECTION, 2);
  g_autofree char *paper = start (document, TR_VOTE_PAPER, 0, TR_KIND_DIRECTION, 2);
  g_autoptr (TrVoteGrid) one = NULL, other = NULL;
  TrRoundSpot spot = { 0, 0 };

  put (document, hands, 0, PROVIDER, 0, 0);
  one = grid_of (document, hands);
  g_assert_true (tr_vote_grid_next (one, &spot));
  g_assert_cmpuint (spot.row * 10 + spot.slot, ==, 10);
  other = grid_of (document, paper);
  spot = (TrRoundSpot) { 1, 0 };
  g_assert_true (tr_vote_grid_next (other, &spot));
  g_assert_cmpuint (spot.row * 10 + spot.slot, ==, 1);
}

/* Whoever is not at the table of the last session does not vote, unless a sheet was handed in. */
static void
test_at_table (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrDocument) document = open_document (fixture, 2, 4);
  g_autofree char *session = tr_document_add (document, TR_KIND_SESSION, &error, "date", TODAY, NULL);
  g_autofree char *attendance = NULL, *vote = NULL;
  g_autoptr (TrVoteGrid) grid = NULL, later = NULL;

  attendance = tr_document_add (document, TR_KIND_ATTENDANCE, &error, "session", session, "participant", "p0", NULL);
  g_assert_no_error (error);
  vote = start (document, TR_VOTE_PAPER, 0, TR_KIND_DIRECTION, 2);
  grid = grid_of (document, vote);
  g_assert_cmpuint (grid->columns->len, ==, 1);
  put (document, vote, 0, &(TrRoundColumn){ "p1", TR_SIDE_PROVIDER, 1 }, 1, 0);
  later = grid_of (document, vote);
  g_assert_cmpuint (later->columns->len, ==, 2);
}

/* Counting, emptying, revealing and removing are one action each. */
static void
test_actions (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrDocument) document = open_document (fixture, 2, 4);
  g_autofree char *vote = start (document, TR_VOTE_HANDS, 0, TR_KIND_DIRECTION, 2), *item = item_id (document, vote, 0);
  TrProject *project = tr_document_get_project (document);

  put (document, vote, 0, MUNICIPALITY, 1, 0);
  put (document, vote, 0, MUNICIPALITY, 2, 1);
  g_assert_cmpuint (tr_project_count (project, TR_KIND_BALLOT), ==, 1);
  g_assert_null (strchr (tr_document_get_undo_label (document), '2'));
  g_assert_true (tr_vote_clear (document, item, MUNICIPALITY, &error));
  g_assert_cmpuint (tr_project_count (project, TR_KIND_BALLOT), ==, 0);
  undo (document);
  g_assert_cmpint (((const TrBallot *) tr_project_at (project, TR_KIND_BALLOT, 0))->votes, ==, 2);
  g_assert_true (tr_vote_reveal (document, vote, &error));
  g_assert_true (vote_of (document, vote)->is_revealed);
  undo (document);
  g_assert_false (vote_of (document, vote)->is_revealed);
  g_assert_true (tr_vote_remove (document, vote, &error));
  g_assert_cmpuint (tr_project_count (project, TR_KIND_VOTE_ITEM), ==, 0);
  g_assert_cmpuint (tr_project_count (project, TR_KIND_BALLOT), ==, 0);
  undo (document);
  g_assert_cmpuint (tr_project_count (project, TR_KIND_BALLOT), ==, 1);
}

/* Sixty items in reverse: order and back, twice. */
static void
test_sixty (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 60, 0);
  g_autofree char *vote = NULL;
  TrProject *project = tr_document_get_project (document);

  g_assert_true (tr_document_set (document, TR_KIND_DIRECTION, "d59", "is_locked", "1", NULL));
  vote = start (document, TR_VOTE_HANDS, 0, TR_KIND_DIRECTION, 60);
  for (guint row = 0; row < 60; row++)
    put (document, vote, row, MUNICIPALITY, row, 0);
  for (guint i = 0; i < 2; i++) {
    order (document, vote);
    g_assert_cmpstr (((const TrRecord *) tr_project_at (project, TR_KIND_DIRECTION, 0))->id, ==, "d59");
    g_assert_cmpstr (((const TrRecord *) tr_project_at (project, TR_KIND_DIRECTION, 59))->id, ==, "d0");
    undo (document);
    g_assert_cmpstr (((const TrRecord *) tr_project_at (project, TR_KIND_DIRECTION, 0))->id, ==, "d0");
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vote/typed", test_typed);
  g_test_add_func ("/vote/letters", test_letters);
  tr_test_library_add ("/vote/digits", test_digits);
  tr_test_library_add ("/vote/start", test_start);
  tr_test_library_add ("/vote/ties", test_ties);
  tr_test_library_add ("/vote/uneven-sides", test_uneven_sides);
  tr_test_library_add ("/vote/headlines", test_headlines);
  tr_test_library_add ("/vote/all-unknown", test_all_unknown);
  tr_test_library_add ("/vote/one-vote", test_one_vote);
  tr_test_library_add ("/vote/thirds", test_thirds);
  tr_test_library_add ("/vote/locked", test_locked);
  tr_test_library_add ("/vote/removed-item", test_removed_item);
  tr_test_library_add ("/vote/paper", test_paper);
  tr_test_library_add ("/vote/dots", test_dots);
  tr_test_library_add ("/vote/way-through", test_way_through);
  tr_test_library_add ("/vote/at-table", test_at_table);
  tr_test_library_add ("/vote/actions", test_actions);
  tr_test_library_add ("/vote/sixty", test_sixty);

  return g_test_run ();
}
