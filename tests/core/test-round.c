/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>
#include <string.h>

#include "tr-difference.h"
#include "tr-exchange.h"
#include "tr-round.h"
#include "tr-sitting.h"
#include "tr-test-library.h"
#include "tr-test-round.h"
#include "tr-test-rules.h"

#define TODAY "2026-11-24"

static const TrSide both_sides[] = { TR_SIDE_MUNICIPALITY, TR_SIDE_PROVIDER };

static TrDocument *
open_document (TrTestLibrary *fixture, guint n_directions, guint n_participants)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrProject) project = tr_test_round_project (n_directions, n_participants);
  g_autofree char *id = tr_library_store (fixture->library, project, "import", &error);
  TrDocument *document;

  g_assert_no_error (error);
  document = tr_document_open (fixture->library, id, &error);
  g_assert_no_error (error);

  return document;
}

static char *
start (TrDocument *document, TrRoundWay way, guint n_directions, guint n_participants)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) directions = tr_test_round_ids ("d", n_directions), participants = tr_test_round_ids ("p", n_participants);
  char *id = tr_round_start (document, way, (const char *const *) directions, (const char *const *) participants, both_sides,
                             G_N_ELEMENTS (both_sides), TODAY, &error);

  g_assert_no_error (error);
  return id;
}

static TrRoundGrid *
grid_of (TrDocument *document, const char *round)
{
  TrProject *project = tr_document_get_project (document);

  return tr_round_grid_new (project, tr_project_find (project, TR_KIND_ROUND, round));
}

static void
put (TrDocument *document, const char *round, const char *direction, guint slot, double control, double uncertainty)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrRoundGrid) grid = grid_of (document, round);

  tr_round_put (document, round, direction, tr_round_grid_column (grid, slot), control, uncertainty, TODAY, &error);
  g_assert_no_error (error);
}

static void
put_hands (TrDocument *document, const char *round, TrSide side, guint hand, guint n)
{
  g_autoptr (GError) error = NULL;

  tr_round_put_hands (document, round, "d0", side, hand, n, TODAY, &error);
  g_assert_no_error (error);
}

static void
reveal (TrDocument *document, const char *round, const char *today)
{
  g_autoptr (GError) error = NULL;

  tr_round_reveal (document, round, today, &error);
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
assert_progress (TrDocument *document, const char *round, guint n_filled, guint n_all)
{
  g_autoptr (TrRoundGrid) grid = grid_of (document, round);
  guint filled, all;

  tr_round_grid_progress (grid, &filled, &all);
  g_assert_cmpuint (filled, ==, n_filled);
  g_assert_cmpuint (all, ==, n_all);
}

static guint
n_that_count (TrDocument *document, const char *direction)
{
  g_autoptr (GPtrArray) placements = tr_matrix_placements (tr_document_get_project (document), direction);

  return placements->len;
}

static void
test_digits (void)
{
  g_assert_cmpfloat (tr_digit_place (1), ==, 0);
  g_assert_cmpfloat (tr_digit_place (5), ==, 0.5);
  g_assert_cmpfloat (tr_digit_place (9), ==, 1);
  for (guint digit = TR_DIGIT_LOW; digit <= TR_DIGIT_HIGH; digit++)
    g_assert_cmpuint (tr_digit_of (tr_digit_place (digit)), ==, digit);
  g_assert_cmpuint (tr_digit_of (0.25), ==, 3);
  g_assert_cmpuint (tr_digit_of (0.43), ==, 4);
}

static void
test_entry (void)
{
  static const struct {
    const char *keys;
    double control, uncertainty; /* of the last entry that was whole */
  } cases[] = {
    { "37", 0.25, 0.75 },  { "91", 1, 0 },        { "55", 0.5, 0.5 },    { "n", 0.25, 0.25 },   { "I", 0.75, 0.25 },
    { "e", 0.25, 0.75 },   { "C", 0.75, 0.75 },   { "0", NAN, NAN },     { "?", NAN, NAN },     { "3?", NAN, NAN },
    { "3C", 0.75, 0.75 },  { "309", 0.25, 1 },    { "3x 9", 0.25, 1 },   { "37" "19", 0, 1 },   { "٣٧", 0.25, 0.75 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    TrEntry entry = { 0 }, whole = { 0, -1, -1 };

    for (const char *key = cases[i].keys; *key != '\0'; key = g_utf8_next_char (key))
      if (tr_entry_take (&entry, "NIEC", g_utf8_get_char (key)) == TR_ENTRY_WHOLE)
        whole = entry;
    g_test_message ("%s", cases[i].keys);
    g_assert_cmpuint (entry.digit, ==, 0);
    g_assert_true (isnan (cases[i].control) ? isnan (whole.control) : whole.control == cases[i].control);
    g_assert_true (isnan (cases[i].uncertainty) ? isnan (whole.uncertainty) : whole.uncertainty == cases[i].uncertainty);
  }
}

static void
test_half_entry (void)
{
  TrEntry entry = { 0 };

  g_assert_cmpint (tr_entry_take (&entry, "NIEC", 'x'), ==, TR_ENTRY_IGNORED);
  g_assert_cmpint (tr_entry_take (&entry, "NIEC", '3'), ==, TR_ENTRY_HALF);
  g_assert_cmpuint (entry.digit, ==, 3);
  g_assert_cmpint (tr_entry_take (&entry, "NIEC", '0'), ==, TR_ENTRY_IGNORED);
  g_assert_cmpuint (entry.digit, ==, 3);
}

/* The letters of both languages differ from each other, and their keys lead to the strategy with that name. */
static void
test_letters (void)
{
  for (guint language = 0; language < 2; language++) {
    const char *letters = tr_entry_letters ((TrLanguage) language);

    g_assert_cmpint (g_utf8_strlen (letters, -1), ==, TR_N_QUADRANTS);
    for (guint i = 0; i < TR_N_QUADRANTS; i++) {
      TrEntry entry = { 0 };

      g_assert_cmpint (tr_entry_take (&entry, letters, g_utf8_get_char (g_utf8_offset_to_pointer (letters, i))), ==, TR_ENTRY_WHOLE);
      g_assert_cmpuint (tr_matrix_quadrant (entry.control, entry.uncertainty), ==, i);
    }
  }
}

static void
test_grid (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 4, 4);
  g_autofree char *round = start (document, TR_ROUND_PARTICIPANTS, 3, 4);
  g_autoptr (TrRoundGrid) grid = grid_of (document, round);
  static const struct {
    const char *participant;
    TrSide side;
    guint number;
  } columns[] = {
    { "p0", TR_SIDE_MUNICIPALITY, 1 },
    { "p2", TR_SIDE_MUNICIPALITY, 2 },
    { "p1", TR_SIDE_PROVIDER, 1 },
    { "p3", TR_SIDE_PROVIDER, 2 },
  };

  g_assert_cmpuint (grid->directions->len, ==, 3);
  g_assert_cmpuint (tr_round_grid_n_slots (grid), ==, 4);
  for (guint i = 0; i < 4; i++) {
    const TrRoundColumn *column = tr_round_grid_column (grid, i);

    g_assert_cmpstr (column->participant, ==, columns[i].participant);
    g_assert_cmpint (column->side, ==, columns[i].side);
    g_assert_cmpuint (column->number, ==, columns[i].number);
  }
  assert_progress (document, round, 0, 12);
  g_assert_true (tr_round_running (tr_document_get_project (document)) == grid->round);
}

static void
assert_next (TrDocument *document, const char *round, TrRoundOrder order, TrRoundSpot from, guint row, guint slot)
{
  g_autoptr (TrRoundGrid) grid = grid_of (document, round);

  g_assert_true (tr_round_grid_next (grid, order, &from));
  g_assert_cmpuint (from.row, ==, row);
  g_assert_cmpuint (from.slot, ==, slot);
}

static void
test_next (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 2, 3);
  g_autofree char *round = start (document, TR_ROUND_PARTICIPANTS, 2, 3);
  g_autoptr (TrRoundGrid) grid = NULL;
  TrRoundSpot spot = { 0, 0 };

  put (document, round, "d0", 0, 0.5, 0.5);
  put (document, round, "d0", 1, NAN, NAN);
  assert_next (document, round, TR_ORDER_BY_COLUMN, (TrRoundSpot) { 0, 0 }, 1, 0);
  assert_next (document, round, TR_ORDER_BY_COLUMN, (TrRoundSpot) { 1, 0 }, 1, 1);
  assert_next (document, round, TR_ORDER_BY_ROW, (TrRoundSpot) { 0, 0 }, 0, 2);
  assert_next (document, round, TR_ORDER_BY_ROW, (TrRoundSpot) { 0, 2 }, 1, 0);
  /* from the end to what was left out */
  put (document, round, "d1", 2, 0.5, 0.5);
  assert_next (document, round, TR_ORDER_BY_COLUMN, (TrRoundSpot) { 1, 2 }, 1, 0);
  put (document, round, "d1", 0, 0.5, 0.5);
  put (document, round, "d1", 1, 0.5, 0.5);
  put (document, round, "d0", 2, 0.5, 0.5);
  assert_progress (document, round, 6, 6);
  grid = grid_of (document, round);
  g_assert_false (tr_round_grid_next (grid, TR_ORDER_BY_ROW, &spot));
  g_assert_false (tr_round_grid_first (grid, TR_ORDER_BY_ROW, &spot));
}

/* Nobody sees or counts what is hidden, a restart keeps all of it, and each entry is taken back by itself. */
static void
test_hidden (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  TrDocument *document = open_document (fixture, 2, 2);
  g_autofree char *id = g_strdup (tr_document_get_id (document));
  g_autofree char *round = start (document, TR_ROUND_PARTICIPANTS, 2, 2);
  g_autoptr (TrRoundGrid) grid = NULL;

  put (document, round, "d0", 0, 0.25, 0.75);
  put (document, round, "d0", 1, NAN, NAN);
  put (document, round, "d1", 1, 1, 0);
  g_assert_cmpuint (n_that_count (document, "d0"), ==, 0);
  g_assert_finalize_object (document);

  tr_test_library_reopen (fixture);
  document = tr_document_open (fixture->library, id, &error);
  g_assert_no_error (error);
  assert_progress (document, round, 3, 4);
  grid = grid_of (document, round);
  g_assert_true (tr_round_grid_is_unknown (grid, (TrRoundSpot) { 0, 1 }));
  g_assert_false (tr_round_grid_is_unknown (grid, (TrRoundSpot) { 1, 1 }));
  g_assert_false (tr_round_grid_is_filled (grid, (TrRoundSpot) { 1, 0 }));
  g_assert_cmpfloat (tr_round_grid_said (grid, (TrRoundSpot) { 0, 0 })->placement->uncertainty, ==, 0.75);
  undo (document);
  assert_progress (document, round, 2, 4);
  undo (document);
  assert_progress (document, round, 1, 4);
  g_object_unref (document);
}

static void
test_clear (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrDocument) document = open_document (fixture, 1, 2);
  g_autofree char *round = start (document, TR_ROUND_PARTICIPANTS, 1, 2);
  g_autoptr (TrRoundGrid) grid = NULL;
  g_autofree char *before = NULL;

  put (document, round, "d0", 0, 0.25, 0.75);
  grid = grid_of (document, round);
  g_assert_true (tr_round_clear (document, round, "d0", tr_round_grid_column (grid, 0), &error));
  assert_progress (document, round, 0, 2);
  undo (document);
  assert_progress (document, round, 1, 2);
  /* what is empty is no action to empty */
  before = g_strdup (tr_document_get_undo_label (document));
  g_clear_pointer (&grid, tr_round_grid_free);
  grid = grid_of (document, round);
  g_assert_true (tr_round_clear (document, round, "d0", tr_round_grid_column (grid, 1), &error));
  g_assert_cmpstr (tr_document_get_undo_label (document), ==, before);
}

static void
test_reveal (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 2, 3);
  g_autofree char *round = start (document, TR_ROUND_PARTICIPANTS, 2, 3);
  const TrRound *revealed;

  put (document, round, "d0", 0, 0.25, 0.75);
  put (document, round, "d0", 1, NAN, NAN);
  put (document, round, "d0", 2, 0.5, 0.75);
  reveal (document, round, "2026-11-25");
  revealed = tr_project_find (tr_document_get_project (document), TR_KIND_ROUND, round);
  g_assert_true (revealed->is_revealed);
  g_assert_cmpstr (revealed->date, ==, "2026-11-25");
  g_assert_null (tr_round_running (tr_document_get_project (document)));
  g_assert_cmpuint (n_that_count (document, "d0"), ==, 2);
  /* what nobody filled in has gone; "don't know" has not */
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_PLACEMENT), ==, 3);
  TR_EACH (TrPlacement, placement, tr_document_get_project (document), TR_KIND_PLACEMENT)
    g_assert_cmpstr (placement->date, ==, "2026-11-25");

  undo (document);
  g_assert_cmpuint (n_that_count (document, "d0"), ==, 0);
  assert_progress (document, round, 3, 6);
}

/* A second round leaves what was said in the first, so that the shift shows. */
static void
test_again (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 1, 2);
  g_autofree char *first = start (document, TR_ROUND_PARTICIPANTS, 1, 2), *second = NULL;
  g_autoptr (TrStanding) standing = NULL;

  put (document, first, "d0", 0, 0, 0);
  put (document, first, "d0", 1, 0.25, 0.25);
  reveal (document, first, TODAY);
  second = start (document, TR_ROUND_PARTICIPANTS, 1, 2);
  put (document, second, "d0", 0, 1, 1);
  put (document, second, "d0", 1, 0.75, 0.75);
  g_assert_cmpuint (n_that_count (document, "d0"), ==, 2);
  reveal (document, second, "2027-11-24");
  standing = tr_standing_new (tr_document_get_project (document),
                              tr_project_find (tr_document_get_project (document), TR_KIND_DIRECTION, "d0"));
  g_assert_cmpuint (standing->path->len, ==, 2);
  g_assert_cmpfloat (standing->all.control, ==, 0.875);
}

static void
test_remove (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrDocument) document = open_document (fixture, 2, 2);
  g_autofree char *round = start (document, TR_ROUND_PARTICIPANTS, 2, 2);

  put (document, round, "d0", 0, 0.25, 0.75);
  g_assert_true (tr_round_remove (document, round, &error));
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_ROUND), ==, 0);
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_PLACEMENT), ==, 0);
  undo (document);
  assert_progress (document, round, 1, 4);
  g_assert_cmpuint (n_that_count (document, "d0"), ==, 0);
}

static void
test_sides (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 2, 0);
  g_autofree char *round = start (document, TR_ROUND_SIDES, 2, 0);
  g_autoptr (TrStanding) standing = NULL;

  assert_progress (document, round, 0, 4);
  put (document, round, "d0", 0, 0.25, 0.75);
  put (document, round, "d0", 1, 1, 0.75);
  reveal (document, round, TODAY);
  standing = tr_standing_new (tr_document_get_project (document),
                              tr_project_find (tr_document_get_project (document), TR_KIND_DIRECTION, "d0"));
  g_assert_cmpuint (standing->side[TR_SIDE_PROVIDER].n, ==, 1);
  g_assert_cmpfloat (standing->distance, ==, 0.75);
}

static void
test_hands (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 2, 0);
  g_autofree char *round = start (document, TR_ROUND_HANDS, 2, 0);
  g_autoptr (TrRoundGrid) grid = NULL;
  g_autoptr (TrStanding) standing = NULL;

  put_hands (document, round, TR_SIDE_MUNICIPALITY, TR_QUADRANT_ECOSYSTEM, 4);
  put_hands (document, round, TR_SIDE_MUNICIPALITY, TR_QUADRANT_NICHE, 1);
  put_hands (document, round, TR_SIDE_MUNICIPALITY, TR_HAND_UNKNOWN, 2);
  put_hands (document, round, TR_SIDE_PROVIDER, TR_QUADRANT_EMERGENT, 3);
  put_hands (document, round, TR_SIDE_MUNICIPALITY, TR_QUADRANT_ECOSYSTEM, 3);
  grid = grid_of (document, round);
  g_assert_cmpuint (tr_round_grid_n_slots (grid), ==, 10);
  g_assert_cmpuint (tr_round_grid_said (grid, (TrRoundSpot) { 0, 0 })->hands[TR_QUADRANT_ECOSYSTEM], ==, 3);
  g_assert_cmpuint (tr_round_grid_said (grid, (TrRoundSpot) { 0, 4 })->hands[TR_HAND_UNKNOWN], ==, 2);
  g_assert_cmpuint (tr_round_grid_hand (grid, 7), ==, TR_QUADRANT_EMERGENT);
  assert_progress (document, round, 2, 4);
  assert_next (document, round, TR_ORDER_BY_ROW, (TrRoundSpot) { 0, 9 }, 1, 0);

  reveal (document, round, TODAY);
  standing = tr_standing_new (tr_document_get_project (document),
                              tr_project_find (tr_document_get_project (document), TR_KIND_DIRECTION, "d0"));
  g_assert_cmpuint (standing->side[TR_SIDE_MUNICIPALITY].n, ==, 4);
  g_assert_cmpfloat (standing->side[TR_SIDE_MUNICIPALITY].control, ==, 0.75);
  g_assert_cmpfloat (standing->side[TR_SIDE_PROVIDER].control, ==, 0.25);
}

/* After the talk, hands go up again: only those count, also on the same day. */
static void
test_hands_again (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 1, 0);
  g_autofree char *first = start (document, TR_ROUND_HANDS, 1, 0), *second = NULL;
  g_autoptr (TrStanding) standing = NULL;

  put_hands (document, first, TR_SIDE_MUNICIPALITY, TR_QUADRANT_NICHE, 5);
  put_hands (document, first, TR_SIDE_PROVIDER, TR_QUADRANT_NICHE, 4);
  reveal (document, first, TODAY);
  g_assert_cmpuint (n_that_count (document, "d0"), ==, 9);
  second = start (document, TR_ROUND_HANDS, 1, 0);
  put_hands (document, second, TR_SIDE_MUNICIPALITY, TR_QUADRANT_ECOSYSTEM, 3);
  reveal (document, second, TODAY);
  standing = tr_standing_new (tr_document_get_project (document),
                              tr_project_find (tr_document_get_project (document), TR_KIND_DIRECTION, "d0"));
  g_assert_cmpuint (standing->side[TR_SIDE_MUNICIPALITY].n, ==, 3);
  g_assert_cmpuint (standing->side[TR_SIDE_PROVIDER].n, ==, 4);
}

/* Of a participant who is removed the round forgets what they said; the others stay. */
static void
test_participant_goes (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrDocument) document = open_document (fixture, 2, 3);
  g_autofree char *round = start (document, TR_ROUND_PARTICIPANTS, 2, 3);

  put (document, round, "d0", 0, 0.25, 0.75);
  g_assert_true (tr_document_remove (document, TR_KIND_PARTICIPANT, "p2", &error));
  assert_progress (document, round, 1, 4);
  g_assert_true (tr_document_remove (document, TR_KIND_DIRECTION, "d1", &error));
  assert_progress (document, round, 1, 2);
}

/* A project that is handed over in the middle of a round goes on at the same place. */
static void
test_file (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrDocument) document = open_document (fixture, 2, 3);
  g_autofree char *round = start (document, TR_ROUND_PARTICIPANTS, 2, 3), *file = NULL;
  g_autoptr (TrProject) read = NULL;
  g_autoptr (TrRoundGrid) grid = NULL;
  guint n_filled, n_all;

  put (document, round, "d0", 0, 0.25, 0.75);
  put (document, round, "d0", 1, NAN, NAN);
  file = tr_exchange_format (tr_document_get_project (document));
  read = tr_exchange_parse (file, -1, &error);
  g_assert_no_error (error);
  grid = tr_round_grid_new (read, tr_round_running (read));
  tr_round_grid_progress (grid, &n_filled, &n_all);
  g_assert_cmpuint (n_filled, ==, 2);
  g_assert_cmpuint (n_all, ==, 6);
}

/* The undo button and the logbook are in sight of the room. */
static void
test_log_is_silent (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 1, 2);
  g_autofree char *round = start (document, TR_ROUND_PARTICIPANTS, 1, 2), *known = NULL;

  put (document, round, "d0", 0, 0.25, 0.75);
  known = g_strdup (tr_document_get_undo_label (document));
  g_assert_nonnull (strstr (known, "Direction 0"));
  put (document, round, "d0", 0, NAN, NAN);
  g_assert_cmpstr (tr_document_get_undo_label (document), ==, known);
}

static void
test_differences (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 5, 4);
  g_autofree char *round = start (document, TR_ROUND_PARTICIPANTS, 5, 4);
  g_autoptr (GPtrArray) differences = NULL;
  static const char *const order[] = { "d1", "d0", "d3", "d2" };
  static const TrApart apart[] = { TR_APART_SIDES, TR_APART_SIDES, TR_APART_PEOPLE, TR_APART_NOT };
  const TrDifference *first;

  for (guint slot = 0; slot < 4; slot++) {
    gboolean is_provider = slot > 1, is_even = slot % 2 == 0;

    put (document, round, "d0", slot, is_provider ? 0.5 : 0.25, 0.75); /* a little apart */
    put (document, round, "d1", slot, is_provider ? 1 : 0.25, 0.75);   /* far apart, over control */
    put (document, round, "d2", slot, 0.75, 0.25);                     /* agreed */
    put (document, round, "d3", slot, 0.25, is_even ? 0 : 1);          /* people apart within both sides */
  }
  put (document, round, "d1", 3, NAN, NAN);
  reveal (document, round, TODAY);
  differences = tr_differences (tr_document_get_project (document),
                                tr_project_find (tr_document_get_project (document), TR_KIND_ROUND, round));
  g_assert_cmpuint (differences->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++) {
    const TrDifference *difference = g_ptr_array_index (differences, i);

    g_assert_cmpstr (difference->standing->direction->record.id, ==, order[i]);
    g_assert_cmpint (difference->apart, ==, apart[i]);
  }
  first = g_ptr_array_index (differences, 0);
  g_assert_cmpint (first->axis, ==, TR_AXIS_CONTROL);
  g_assert_cmpint (tr_question_axis (first->question), ==, TR_AXIS_CONTROL);
  g_assert_cmpuint (first->n_unknown, ==, 1);
}

static const TrDifference *
difference_of (GPtrArray *differences, const char *direction)
{
  for (guint i = 0; i < differences->len; i++) {
    const TrDifference *difference = g_ptr_array_index (differences, i);

    if (g_str_equal (difference->standing->direction->record.id, direction))
      return difference;
  }
  g_assert_not_reached ();
}

static GPtrArray *
differences_of (TrDocument *document, const char *round)
{
  TrProject *project = tr_document_get_project (document);

  return tr_differences (project, tr_project_find (project, TR_KIND_ROUND, round));
}

/* When one side did not answer there is nothing to agree with, however alike the other's people see it. */
static void
test_too_few (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 4, 4);
  g_autofree char *round = start (document, TR_ROUND_PARTICIPANTS, 4, 4);
  g_autoptr (GPtrArray) differences = NULL;

  for (guint slot = 0; slot < 2; slot++) {
    put (document, round, "d0", slot, 0.75, 0.75);
    put (document, round, "d1", slot, slot, slot);
    put (document, round, "d2", slot, 0.25, 0.75);
  }
  put (document, round, "d2", 2, NAN, NAN); /* they do not know */
  put (document, round, "d3", 2, NAN, NAN);
  reveal (document, round, TODAY);
  differences = differences_of (document, round);
  g_assert_cmpint (difference_of (differences, "d0")->apart, ==, TR_APART_TOO_FEW);
  g_assert_cmpint (difference_of (differences, "d1")->apart, ==, TR_APART_TOO_FEW);
  g_assert_cmpint (difference_of (differences, "d2")->apart, ==, TR_APART_TOO_FEW);
  g_assert_cmpuint (difference_of (differences, "d2")->n_unknown_of[TR_SIDE_PROVIDER], ==, 1);
  g_assert_cmpuint (difference_of (differences, "d2")->n_unknown_of[TR_SIDE_MUNICIPALITY], ==, 0);
  g_assert_cmpint (difference_of (differences, "d3")->apart, ==, TR_APART_UNPLACED);
}

/* What was answered in an earlier round is not what this one brought. */
static void
test_differences_of_this_round (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 1, 2);
  g_autofree char *first = start (document, TR_ROUND_PARTICIPANTS, 1, 2), *second = NULL;
  g_autoptr (GPtrArray) before = NULL, differences = NULL;
  const TrStanding *standing;

  put (document, first, "d0", 0, 0.25, 0.25);
  put (document, first, "d0", 1, 1, 1);
  reveal (document, first, TODAY);
  second = start (document, TR_ROUND_PARTICIPANTS, 1, 2);
  put (document, second, "d0", 0, 0.75, 0.75);
  reveal (document, second, "2027-11-24");
  differences = differences_of (document, second);
  standing = difference_of (differences, "d0")->standing;
  g_assert_cmpuint (standing->all.n, ==, 1);
  g_assert_cmpuint (standing->side[TR_SIDE_PROVIDER].n, ==, 0);
  g_assert_cmpfloat (standing->side[TR_SIDE_MUNICIPALITY].control, ==, 0.75);
  /* and the other way round */
  before = differences_of (document, first);
  g_assert_cmpint (difference_of (before, "d0")->apart, ==, TR_APART_SIDES);
  g_assert_cmpfloat (difference_of (before, "d0")->standing->side[TR_SIDE_MUNICIPALITY].control, ==, 0.25);
}

static void
answer (TrDocument *document, const TrSitting *sitting, TrQuestion question, gint value)
{
  g_autoptr (GError) error = NULL;

  tr_sitting_answer (sitting, document, question, value, &error);
  g_assert_no_error (error);
}

static void
test_sitting (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 1, 2);
  const TrSitting sitting = { "d0", "p0", TR_SIDE_UNSET, TODAY };
  const TrPlacement *placement;
  gint values[TR_N_QUESTIONS];

  g_assert_null (tr_sitting_placement (&sitting, tr_document_get_project (document)));
  answer (document, &sitting, TR_QUESTION_CAUSES, 5);
  g_assert_cmpuint (n_that_count (document, "d0"), ==, 0);
  answer (document, &sitting, TR_QUESTION_TIME, 3);
  answer (document, &sitting, TR_QUESTION_MANDATE, 2);
  answer (document, &sitting, TR_QUESTION_REACH, TR_ANSWER_UNKNOWN);
  placement = tr_sitting_placement (&sitting, tr_document_get_project (document));
  g_assert_cmpfloat (placement->uncertainty, ==, 0.75);
  g_assert_cmpfloat (placement->control, ==, 0.25);
  g_assert_cmpuint (n_that_count (document, "d0"), ==, 1);
  tr_sitting_answers (&sitting, tr_document_get_project (document), values);
  g_assert_cmpint (values[TR_QUESTION_TIME], ==, 3);
  g_assert_cmpint (values[TR_QUESTION_REACH], ==, TR_ANSWER_UNKNOWN);
  g_assert_cmpint (values[TR_QUESTION_SURE], ==, TR_ANSWER_NONE);

  /* an answer and the place that follows from it are one action */
  answer (document, &sitting, TR_QUESTION_MANDATE, 5);
  g_assert_cmpfloat (tr_sitting_placement (&sitting, tr_document_get_project (document))->control, ==, 1);
  undo (document);
  placement = tr_sitting_placement (&sitting, tr_document_get_project (document));
  g_assert_cmpfloat (placement->control, ==, 0.25);
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_ANSWER), ==, 4);
  for (guint i = 0; i < 4; i++)
    undo (document);
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_PLACEMENT), ==, 0);
}

/* What was answered on another day, in a round or by someone else is not touched; what was placed by hand today is, on the axis that is
 * asked about. */
static void
test_sitting_finds_its_own (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrDocument) document = open_document (fixture, 1, 2);
  const TrSitting sitting = { "d0", "", TR_SIDE_PROVIDER, TODAY }, tomorrow = { "d0", "", TR_SIDE_PROVIDER, "2026-11-25" };
  g_autofree char *round = start (document, TR_ROUND_SIDES, 1, 2), *dragged = NULL;
  const TrPlacement *placement;

  put (document, round, "d0", 1, 0.5, 0.5);
  dragged = tr_document_add (document, TR_KIND_PLACEMENT, &error, "direction", "d0", "side", "provider", "date", TODAY, "control", "0.9",
                             "uncertainty", "0.9", NULL);
  g_assert_no_error (error);
  answer (document, &sitting, TR_QUESTION_CAUSES, 1);
  placement = tr_sitting_placement (&sitting, tr_document_get_project (document));
  g_assert_cmpstr (placement->record.id, ==, dragged);
  g_assert_cmpfloat (placement->control, ==, 0.9);
  g_assert_cmpfloat (placement->uncertainty, ==, 0);
  g_assert_null (tr_sitting_placement (&tomorrow, tr_document_get_project (document)));
}

static void
test_spread (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_document (fixture, 1, 3);
  TrSitting sitting = { "d0", "p0", TR_SIDE_UNSET, TODAY };
  g_autoptr (GArray) questions = NULL;
  TrSpread spread;
  static const gint time[] = { 1, 5, 2 }, reach[] = { 3, 3, 2 };
  static const char *const participants[] = { "p0", "p1", "p2" };

  for (guint i = 0; i < 3; i++) {
    sitting.participant = participants[i];
    answer (document, &sitting, TR_QUESTION_TIME, time[i]);
    answer (document, &sitting, TR_QUESTION_REACH, reach[i]);
    answer (document, &sitting, TR_QUESTION_SURE, TR_ANSWER_UNKNOWN);
  }
  tr_sitting_spread (&sitting, tr_document_get_project (document), TR_QUESTION_TIME, &spread);
  g_assert_cmpuint (spread.n_known, ==, 3);
  g_assert_cmpint (spread.low, ==, 1);
  g_assert_cmpint (spread.high, ==, 5);
  g_assert_cmpuint (spread.n[TR_SIDE_PROVIDER][5], ==, 1);
  g_assert_cmpuint (spread.n[TR_SIDE_MUNICIPALITY][5], ==, 0);
  tr_sitting_spread (&sitting, tr_document_get_project (document), TR_QUESTION_SURE, &spread);
  g_assert_cmpuint (spread.n_known, ==, 0);
  g_assert_cmpuint (spread.n[TR_SIDE_MUNICIPALITY][TR_ANSWER_UNKNOWN], ==, 2);
  questions = tr_sitting_by_spread (&sitting, tr_document_get_project (document));
  g_assert_cmpuint (questions->len, ==, TR_N_QUESTIONS);
  g_assert_cmpint (g_array_index (questions, TrQuestion, 0), ==, TR_QUESTION_TIME);
  g_assert_cmpint (g_array_index (questions, TrQuestion, 1), ==, TR_QUESTION_REACH);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/round/digits", test_digits);
  g_test_add_func ("/round/entry", test_entry);
  g_test_add_func ("/round/half-entry", test_half_entry);
  g_test_add_func ("/round/letters", test_letters);
  tr_test_library_add ("/round/grid", test_grid);
  tr_test_library_add ("/round/next", test_next);
  tr_test_library_add ("/round/hidden", test_hidden);
  tr_test_library_add ("/round/clear", test_clear);
  tr_test_library_add ("/round/reveal", test_reveal);
  tr_test_library_add ("/round/again", test_again);
  tr_test_library_add ("/round/remove", test_remove);
  tr_test_library_add ("/round/sides", test_sides);
  tr_test_library_add ("/round/hands", test_hands);
  tr_test_library_add ("/round/hands-again", test_hands_again);
  tr_test_library_add ("/round/participant-goes", test_participant_goes);
  tr_test_library_add ("/round/file", test_file);
  tr_test_library_add ("/round/log-is-silent", test_log_is_silent);
  tr_test_library_add ("/round/differences", test_differences);
  tr_test_library_add ("/round/too-few", test_too_few);
  tr_test_library_add ("/round/differences-of-this-round", test_differences_of_this_round);
  tr_test_library_add ("/round/sitting", test_sitting);
  tr_test_library_add ("/round/sitting-finds-its-own", test_sitting_finds_its_own);
  tr_test_library_add ("/round/spread", test_spread);

  return g_test_run ();
}
