/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-error.h"
#include "tr-placer.h"
#include "tr-test-library.h"

#define TODAY "2026-11-24"

typedef struct {
  TrDocument *document;
  char *direction, *adviser;
  TrPlacer *everyone, *municipality, *one;
} Table;

static char *
add (TrDocument *document, TrKindId kind, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;
  char *id = tr_document_add (document, kind, &error, field, value, NULL);

  g_assert_no_error (error);
  return id;
}

static void
table_set_up (Table *table, TrTestLibrary *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = tr_library_create (fixture->library, "Youth work", "Veendam", &error);

  g_assert_no_error (error);
  table->document = tr_document_open (fixture->library, id, &error);
  g_assert_no_error (error);
  table->direction = add (table->document, TR_KIND_DIRECTION, "title", "Coaching");
  table->adviser = add (table->document, TR_KIND_PARTICIPANT, "role", "Adviser");
  table->everyone = tr_placer_new ("", TR_SIDE_UNSET);
  table->municipality = tr_placer_new ("", TR_SIDE_MUNICIPALITY);
  table->one = tr_placer_new (table->adviser, TR_SIDE_UNSET);
}

static void
table_tear_down (Table *table)
{
  g_clear_object (&table->document);
  g_free (table->direction);
  g_free (table->adviser);
  tr_placer_free (table->everyone);
  tr_placer_free (table->municipality);
  tr_placer_free (table->one);
}

static void
put (Table *table, const TrPlacer *placer, double control, double uncertainty, const char *today)
{
  g_autoptr (GError) error = NULL;

  tr_placer_put (placer, table->document, table->direction, control, uncertainty, today, &error);
  g_assert_no_error (error);
}

static guint
count (Table *table)
{
  return tr_project_count (tr_document_get_project (table->document), TR_KIND_PLACEMENT);
}

static const TrPlacement *
find (Table *table, const TrPlacer *placer)
{
  return tr_placer_find (placer, tr_document_get_project (table->document), table->direction);
}

static void
assert_at (Table *table, const TrPlacer *placer, double control, double uncertainty)
{
  const TrPlacement *placement = find (table, placer);

  g_assert_nonnull (placement);
  g_assert_cmpfloat_with_epsilon (placement->control, control, 1e-9);
  g_assert_cmpfloat_with_epsilon (placement->uncertainty, uncertainty, 1e-9);
}

static void
test_each_has_one (TrTestLibrary *fixture, gconstpointer data)
{
  Table table;

  table_set_up (&table, fixture);
  g_assert_null (find (&table, table.everyone));
  put (&table, table.everyone, 0.2, 0.3, TODAY);
  put (&table, table.municipality, 0.4, 0.5, TODAY);
  put (&table, table.one, 0.6, 0.7, TODAY);
  put (&table, table.municipality, 0.42, 0.51, TODAY);
  g_assert_cmpuint (count (&table), ==, 3);
  assert_at (&table, table.everyone, 0.2, 0.3);
  assert_at (&table, table.municipality, 0.42, 0.51);
  assert_at (&table, table.one, 0.6, 0.7);
  g_assert_cmpint (find (&table, table.municipality)->side, ==, TR_SIDE_MUNICIPALITY);
  g_assert_cmpstr (find (&table, table.one)->participant, ==, table.adviser);
  g_assert_cmpint (find (&table, table.one)->side, ==, TR_SIDE_UNSET);
  table_tear_down (&table);
}

static void
test_one_action (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  Table table;

  table_set_up (&table, fixture);
  before = g_strdup (tr_document_get_undo_label (table.document));
  put (&table, table.municipality, 0.2, 0.3, TODAY);
  g_assert_cmpstr (tr_document_get_undo_label (table.document), ==,
                   "“Coaching”: placed on the matrix (Municipality together)");
  put (&table, table.municipality, 0.8, 0.9, TODAY);
  g_assert_true (tr_document_undo (table.document, NULL, NULL, &error));
  assert_at (&table, table.municipality, 0.2, 0.3);
  /* where it is already */
  put (&table, table.municipality, 0.2, 0.3, TODAY);
  g_assert_nonnull (tr_document_get_redo_label (table.document));
  g_assert_true (tr_document_undo (table.document, NULL, NULL, &error));
  g_assert_null (find (&table, table.municipality));
  g_assert_cmpstr (tr_document_get_undo_label (table.document), ==, before);
  table_tear_down (&table);
}

static void
test_rounded_and_kept_within (TrTestLibrary *fixture, gconstpointer data)
{
  Table table;

  table_set_up (&table, fixture);
  put (&table, table.everyone, 0.123456, 1.7, TODAY);
  assert_at (&table, table.everyone, 0.12, 1);
  put (&table, table.everyone, -3, 0.555, TODAY);
  g_assert_cmpfloat (find (&table, table.everyone)->control, ==, 0);
  table_tear_down (&table);
}

/* What was said on another day stays, and is not counted twice. */
static void
test_another_day (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrStanding) standing = NULL;
  TrProject *project;
  Table table;

  table_set_up (&table, fixture);
  put (&table, table.municipality, 0.2, 0.2, "2025-11-24");
  put (&table, table.municipality, 0.6, 0.4, TODAY);
  put (&table, table.municipality, 0.7, 0.4, TODAY);
  g_assert_cmpuint (count (&table), ==, 2);
  project = tr_document_get_project (table.document);
  standing = tr_standing_new (project, tr_project_find (project, TR_KIND_DIRECTION, table.direction));
  g_assert_cmpuint (standing->all.n, ==, 1);
  g_assert_cmpfloat_with_epsilon (standing->all.control, 0.7, 1e-9);
  g_assert_cmpuint (standing->path->len, ==, 2);

  g_assert_true (tr_placer_remove (table.municipality, table.document, table.direction, &error));
  assert_at (&table, table.municipality, 0.2, 0.2);
  g_assert_true (tr_placer_remove (table.municipality, table.document, table.direction, &error));
  g_assert_null (find (&table, table.municipality));
  g_assert_true (tr_placer_remove (table.municipality, table.document, table.direction, &error));
  table_tear_down (&table);
}

/* A round keeps what a participant said in it; before it is revealed nobody's hand shows it. */
static void
test_round (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *round = NULL, *said = NULL;
  Table table;

  table_set_up (&table, fixture);
  round = add (table.document, TR_KIND_ROUND, "date", TODAY);
  said = tr_document_add (table.document, TR_KIND_PLACEMENT, &error, "direction", table.direction, "participant",
                          table.adviser, "round", round, "control", "0.1", "uncertainty", "0.1", "date", TODAY, NULL);
  g_assert_no_error (error);
  g_assert_null (find (&table, table.one));
  g_assert_true (tr_document_set (table.document, TR_KIND_ROUND, round, "is_revealed", "1", &error));
  assert_at (&table, table.one, 0.1, 0.1);
  put (&table, table.one, 0.9, 0.9, TODAY);
  assert_at (&table, table.one, 0.9, 0.9);
  g_assert_cmpstr (find (&table, table.one)->round, ==, "");
  g_assert_cmpuint (count (&table), ==, 2);
  table_tear_down (&table);
}

static char *
raise_hand (Table *table, const char *round, const char *place)
{
  g_autoptr (GError) error = NULL;
  char *id = tr_document_add (table->document, TR_KIND_PLACEMENT, &error, "direction", table->direction, "side",
                              "municipality", "round", round, "control", place, "uncertainty", place, "date", TODAY,
                              NULL);

  g_assert_no_error (error);
  return id;
}

static void
assert_hand (Table *table, const char *id, double place)
{
  const TrPlacement *hand = tr_project_find (tr_document_get_project (table->document), TR_KIND_PLACEMENT, id);

  g_assert_nonnull (hand);
  g_assert_cmpfloat_with_epsilon (hand->control, place, 1e-9);
  g_assert_cmpstr (hand->round, !=, "");
}

static void
assert_stands (Table *table, double control, double uncertainty)
{
  TrProject *project = tr_document_get_project (table->document);
  g_autoptr (TrStanding) standing = tr_standing_new (project, tr_project_find (project, TR_KIND_DIRECTION, table->direction));

  g_assert_cmpfloat_with_epsilon (standing->all.control, control, 1e-9);
  g_assert_cmpfloat_with_epsilon (standing->all.uncertainty, uncertainty, 1e-9);
}

/* Where everybody puts it together it stays, whatever was placed before, also when it is the second time on one day. */
static void
test_together (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Table table;

  table_set_up (&table, fixture);
  put (&table, table.everyone, 0.5, 0.5, TODAY);
  put (&table, table.municipality, 0.1, 0.1, TODAY);
  assert_stands (&table, 0.3, 0.3);
  put (&table, table.everyone, 0.8, 0.9, TODAY);
  assert_stands (&table, 0.8, 0.9);
  put (&table, table.municipality, 0.2, 0.1, TODAY);
  assert_stands (&table, 0.5, 0.5);
  /* at the same place again: now it is the last word */
  put (&table, table.everyone, 0.8, 0.9, TODAY);
  assert_stands (&table, 0.8, 0.9);
  g_assert_cmpuint (count (&table), ==, 2);
  g_assert_true (tr_document_undo (table.document, NULL, NULL, &error));
  assert_stands (&table, 0.5, 0.5);
  table_tear_down (&table);
}

/* Hands of a round stay as they were raised, whatever their side then places together, or takes away, on that day. */
static void
test_hands_stay (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *round = NULL, *one = NULL, *other = NULL, *said = NULL;
  Table table;

  table_set_up (&table, fixture);
  put (&table, table.municipality, 0.5, 0.5, TODAY);
  round = add (table.document, TR_KIND_ROUND, "date", TODAY);
  one = raise_hand (&table, round, "0.1");
  other = raise_hand (&table, round, "0.3");
  g_assert_true (tr_document_set (table.document, TR_KIND_ROUND, round, "is_revealed", "1", &error));
  assert_stands (&table, 0.2, 0.2);
  /* no hand is what they place together */
  g_assert_true (tr_placer_remove (table.municipality, table.document, table.direction, &error));
  g_assert_cmpuint (count (&table), ==, 3);
  put (&table, table.municipality, 0.3, 0.3, TODAY);
  assert_stands (&table, 0.3, 0.3);
  put (&table, table.municipality, 0.9, 0.8, TODAY);
  assert_stands (&table, 0.9, 0.8);
  g_assert_cmpuint (count (&table), ==, 3);
  assert_hand (&table, one, 0.1);
  assert_hand (&table, other, 0.3);
  g_assert_true (tr_placer_remove (table.municipality, table.document, table.direction, &error));
  assert_stands (&table, 0.2, 0.2);

  /* nor can a participant take back what was said in a round */
  said = tr_document_add (table.document, TR_KIND_PLACEMENT, &error, "direction", table.direction, "participant",
                          table.adviser, "round", round, "control", "0.1", "uncertainty", "0.1", "date", TODAY, NULL);
  g_assert_false (tr_placer_remove (table.one, table.document, table.direction, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  assert_hand (&table, said, 0.1);
  table_tear_down (&table);
}

static void
test_what_if (TrTestLibrary *fixture, gconstpointer data)
{
  Table table;
  TrProject *project;
  const TrDirection *direction;
  TrPlacement *more, *moved;
  g_autoptr (TrStanding) with_more = NULL, with_moved = NULL;

  table_set_up (&table, fixture);
  put (&table, table.municipality, 0.2, 0.2, TODAY);
  project = tr_document_get_project (table.document);
  direction = tr_project_find (project, TR_KIND_DIRECTION, table.direction);
  more = tr_placer_propose (table.one, project, table.direction, 0.6, 0.8, TODAY);
  with_more = tr_standing_if (project, direction, more);
  g_assert_cmpuint (with_more->all.n, ==, 2);
  g_assert_cmpfloat_with_epsilon (with_more->all.control, 0.4, 1e-9);
  moved = tr_placer_propose (table.municipality, project, table.direction, 0.6, 0.8, TODAY);
  with_moved = tr_standing_if (project, direction, moved);
  g_assert_cmpuint (with_moved->all.n, ==, 1);
  g_assert_cmpfloat_with_epsilon (with_moved->all.uncertainty, 0.8, 1e-9);
  g_assert_cmpuint (count (&table), ==, 1);
  tr_record_free (more);
  tr_record_free (moved);
  table_tear_down (&table);
}

static void
test_names (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrPlacer) gone = tr_placer_new ("gone", TR_SIDE_UNSET), copy = NULL;
  g_autofree char *everyone = NULL, *municipality = NULL, *one = NULL;
  TrProject *project;
  Table table;

  table_set_up (&table, fixture);
  project = tr_document_get_project (table.document);
  everyone = tr_placer_name (table.everyone, project);
  municipality = tr_placer_name (table.municipality, project);
  one = tr_placer_name (table.one, project);
  g_assert_cmpstr (everyone, ==, "Everyone together");
  g_assert_cmpstr (municipality, ==, "Municipality together");
  g_assert_cmpstr (one, ==, "Adviser");
  g_assert_true (tr_placer_exists (table.one, project));
  g_assert_false (tr_placer_exists (gone, project));
  copy = tr_placer_copy (table.municipality);
  g_assert_true (tr_placer_equal (copy, table.municipality));
  g_assert_false (tr_placer_equal (copy, table.everyone));
  table_tear_down (&table);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  tr_test_library_add ("/placer/each-has-one", test_each_has_one);
  tr_test_library_add ("/placer/one-action", test_one_action);
  tr_test_library_add ("/placer/rounded-and-kept-within", test_rounded_and_kept_within);
  tr_test_library_add ("/placer/another-day", test_another_day);
  tr_test_library_add ("/placer/round", test_round);
  tr_test_library_add ("/placer/together", test_together);
  tr_test_library_add ("/placer/hands-stay", test_hands_stay);
  tr_test_library_add ("/placer/what-if", test_what_if);
  tr_test_library_add ("/placer/names", test_names);

  return g_test_run ();
}
