/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* What is for later: what is open, in which order, and what becomes of it. */

#include "tr-parking.h"

#include <string.h>

#include "tr-test-library.h"

static TrDocument *
open_new (TrTestLibrary *fixture)
{
  g_autofree char *id = tr_library_create (fixture->library, "Parking", "Veendam", NULL);
  TrDocument *document = tr_document_open (fixture->library, id, NULL);

  g_assert_nonnull (document);

  return document;
}

static const TrRecord *
last (TrDocument *document)
{
  TrProject *project = tr_document_get_project (document);

  return tr_project_at (project, TR_KIND_PARKED, tr_project_count (project, TR_KIND_PARKED) - 1);
}

static char *
park (TrDocument *document, const char *text, TrSide side)
{
  g_autoptr (GError) error = NULL;

  tr_document_set_page (document, "challenge");
  g_assert_true (tr_parking_add (document, &text, &side, 1, "2026-11-26", &error));
  g_assert_no_error (error);

  return g_strdup (last (document)->id);
}

static const TrParked *
find (TrDocument *document, const char *id)
{
  return tr_project_find (tr_document_get_project (document), TR_KIND_PARKED, id);
}

static char *
add_session (TrDocument *document, const char *date, const char *state)
{
  char *id = tr_document_add (document, TR_KIND_SESSION, NULL, "date", date, "state", state, NULL);

  g_assert_nonnull (id);

  return id;
}

/* What is left from before opens the session; what comes up now stands behind it. */
static void
test_order (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_new (fixture);
  g_autofree char *first = add_session (document, "2026-10-01", "running"), *old = park (document, "Old", TR_SIDE_UNSET);
  g_autofree char *second = NULL, *now = NULL, *loose = NULL;
  g_autoptr (GPtrArray) items = NULL;

  g_assert_cmpuint (tr_parking_count (tr_document_get_project (document), TRUE), ==, 0);
  g_assert_true (tr_document_set (document, TR_KIND_SESSION, first, "state", "ended", NULL));
  g_assert_cmpuint (tr_parking_count (tr_document_get_project (document), TRUE), ==, 1);
  second = add_session (document, "2026-11-26", "running");
  now = park (document, "Now", TR_SIDE_PROVIDER);
  g_assert_true (tr_document_move (document, TR_KIND_PARKED, now, old, NULL));
  items = tr_parking_open (tr_document_get_project (document));
  g_assert_cmpuint (items->len, ==, 2);
  g_assert_cmpstr (((TrParked *) items->pdata[0])->text, ==, "Old");
  g_assert_cmpstr (((TrParked *) items->pdata[1])->session, ==, second);
  g_assert_cmpstr (((TrParked *) items->pdata[1])->date, ==, "2026-11-26");
  g_assert_cmpint (((TrParked *) items->pdata[1])->page, ==, TR_WHERE_CHALLENGE);
  g_assert_cmpint (((TrParked *) items->pdata[1])->side, ==, TR_SIDE_PROVIDER);

  /* a session that is removed leaves what came up in it */
  g_assert_true (tr_document_remove (document, TR_KIND_SESSION, first, NULL));
  g_assert_cmpuint (tr_parking_count (tr_document_get_project (document), TRUE), ==, 1);
}

static void
test_summary (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_new (fixture);
  g_autofree char *none = tr_parking_summary (tr_document_get_project (document)), *one = NULL, *two = NULL;
  g_autofree char *first = NULL, *second = NULL, *owner = NULL;

  g_assert_cmpstr (none, ==, "");
  first = park (document, "First", TR_SIDE_UNSET);
  one = tr_parking_summary (tr_document_get_project (document));
  g_assert_cmpstr (one, ==, "1 thing for later, 1 without an owner");
  second = park (document, "Second", TR_SIDE_UNSET);
  owner = tr_document_add (document, TR_KIND_PARTICIPANT, NULL, "role", "Chair", NULL);
  g_assert_true (tr_document_set (document, TR_KIND_PARKED, first, "owner", owner, NULL));
  g_assert_true (tr_document_set (document, TR_KIND_PARKED, second, "owner", owner, NULL));
  two = tr_parking_summary (tr_document_get_project (document));
  g_assert_cmpstr (two, ==, "2 things for later");
  g_assert_true (tr_document_remove (document, TR_KIND_PARTICIPANT, owner, NULL));
  g_assert_cmpstr (find (document, first)->owner, ==, "");
}

static void
test_finish (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_new (fixture);
  g_autofree char *id = park (document, "Transport", TR_SIDE_RESIDENTS), *label = NULL;

  g_assert_true (tr_parking_finish (document, id, "Taken up with the bus company", NULL));
  g_assert_true (find (document, id)->is_done);
  g_assert_cmpuint (tr_parking_count (tr_document_get_project (document), TRUE), ==, 0);
  g_assert_true (tr_parking_reopen (document, id, NULL));
  g_assert_cmpstr (find (document, id)->outcome, ==, "Taken up with the bus company");
  g_assert_true (tr_document_undo (document, NULL, NULL, NULL));
  g_assert_true (tr_document_undo (document, &label, NULL, NULL));
  g_assert_cmpstr (label, ==, "For later “Transport”: dealt with");
  g_assert_false (find (document, id)->is_done);
  g_assert_cmpstr (find (document, id)->outcome, ==, "");
}

/* With its text, its side and its owner, and undone as one. */
static void
test_turn (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_new (fixture);
  TrProject *project = tr_document_get_project (document);
  g_autofree char *id = park (document, "Homework in the library", TR_SIDE_RESIDENTS);
  g_autofree char *owner = tr_document_add (document, TR_KIND_PARTICIPANT, NULL, "role", "Policy officer", NULL);

  g_assert_true (tr_document_set (document, TR_KIND_PARKED, id, "owner", owner, NULL));
  for (TrBecomes becomes = TR_BECOMES_SIGNAL; becomes < TR_N_BECOMES; becomes++) {
    TrKindId kind = tr_becomes_kind (becomes);
    g_autofree char *made = tr_parking_turn (document, id, becomes, NULL);
    const TrRecord *record = tr_project_find (project, kind, made);

    g_assert_cmpstr (tr_record_title (record), ==, "Homework in the library");
    if (becomes == TR_BECOMES_AGREEMENT)
      g_assert_cmpstr (((const TrAgreement *) record)->who, ==, "Policy officer");
    if (becomes != TR_BECOMES_DIRECTION)
      g_assert_cmpint (tr_record_int (record, tr_kind_field (record->kind, "side")), ==, TR_SIDE_RESIDENTS);
    g_assert_true (find (document, id)->is_done);
    g_assert_cmpstr (find (document, id)->outcome, !=, "");
    g_assert_true (tr_document_undo (document, NULL, NULL, NULL));
    g_assert_cmpuint (tr_project_count (project, kind), ==, 0);
    g_assert_false (find (document, id)->is_done);
  }
}

/* Several lines are one action. */
static void
test_several (TrTestLibrary *fixture, gconstpointer data)
{
  static const char *const texts[] = { "One", "Two" }, *const bad[] = { "Three", "" };
  const TrSide sides[] = { TR_SIDE_UNSET, TR_SIDE_PARTNERS };
  g_autoptr (TrDocument) document = open_new (fixture);

  tr_document_set_page (document, "advice");
  g_assert_true (tr_parking_add (document, texts, sides, 2, "2026-11-26", NULL));
  g_assert_cmpint (((const TrParked *) last (document))->side, ==, TR_SIDE_PARTNERS);
  g_assert_cmpint (((const TrParked *) last (document))->page, ==, TR_WHERE_UNSET);
  g_assert_false (tr_parking_add (document, bad, sides, 2, "2026-11-26", NULL));
  g_assert_cmpuint (tr_parking_count (tr_document_get_project (document), TRUE), ==, 2);
  g_assert_true (tr_document_undo (document, NULL, NULL, NULL));
  g_assert_cmpuint (tr_parking_count (tr_document_get_project (document), TRUE), ==, 0);
}

/* A text that is too long for what it would become stays where it is, with a message. */
static void
test_too_long (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_new (fixture);
  g_autofree char *text = g_strnfill (4000, 'x'), *id = park (document, text, TR_SIDE_UNSET);
  g_autoptr (GError) error = NULL;

  g_assert_null (tr_parking_turn (document, id, TR_BECOMES_DIRECTION, &error));
  g_assert_nonnull (error);
  g_assert_false (find (document, id)->is_done);
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_DIRECTION), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  tr_test_library_add ("/parking/order", test_order);
  tr_test_library_add ("/parking/summary", test_summary);
  tr_test_library_add ("/parking/finish", test_finish);
  tr_test_library_add ("/parking/turn", test_turn);
  tr_test_library_add ("/parking/several", test_several);
  tr_test_library_add ("/parking/too-long", test_too_long);

  return g_test_run ();
}
