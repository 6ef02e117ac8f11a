/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* Time in a session: what is left, ahead or behind, and a clock that neither sleep nor a change of the time disturbs. */

#include "tr-pace.h"

#include "tr-test-library.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

static TrDocument *
open_new (TrTestLibrary *fixture, char **session)
{
  g_autofree char *id = tr_library_create (fixture->library, "Pace", "Veendam", NULL);
  TrDocument *document = tr_document_open (fixture->library, id, NULL);

  g_assert_nonnull (document);
  *session = tr_document_add (document, TR_KIND_SESSION, NULL, "date", "2026-11-26", "state", "running", NULL);
  g_assert_nonnull (*session);

  return document;
}

static GHashTable *
spent_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
plan (TrDocument *document, const char *session, const char *page, guint minutes)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tr_pace_plan (document, session, page, minutes, &error));
  g_assert_no_error (error);
}

/* What it says with the time that the parts took. */
static void
check (TrDocument *document, const char *session, GHashTable *seconds, const char *page, const char *clock, const char *left,
       const char *ahead)
{
  g_autoptr (TrPace) pace = tr_pace_new (tr_document_get_project (document), session, seconds, page);
  g_autofree char *clock_now = tr_pace_clock_text (pace), *left_now = tr_pace_left_text (pace);
  g_autofree char *ahead_now = tr_pace_ahead_text (pace);

  g_assert_cmpstr (clock_now, ==, clock);
  g_assert_cmpstr (left_now, ==, left);
  g_assert_cmpstr (ahead_now, ==, ahead);
}

static void
test_words (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *session = NULL;
  g_autoptr (TrDocument) document = open_new (fixture, &session);
  g_autoptr (GHashTable) seconds = spent_new ();
  static const struct {
    guint until;
    const char *clock, *left, *ahead;
    TrPaceState state;
  } moments[] = {
    { 0, "0:00", "20 minutes left", "on schedule", TR_PACE_RUNNING },
    { 760, "12:40", "7 minutes left", "on schedule", TR_PACE_RUNNING },
    { 1139, "18:59", "1 minute left", "on schedule", TR_PACE_RUNNING },
    { 1140, "19:00", "last minute", "on schedule", TR_PACE_ENDING },
    { 1200, "20:00", "time is up", "on schedule", TR_PACE_OVER },
    { 1260, "21:00", "1 minute over", "1 minute behind", TR_PACE_OVER },
    { 3725, "1:02:05", "42 minutes over", "42 minutes behind", TR_PACE_OVER },
  };

  check (document, session, seconds, "challenge", "0:00", "", "");
  plan (document, session, "challenge", 20);
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++) {
    g_autoptr (TrPace) pace = NULL;

    tr_pace_add_seconds (seconds, "challenge", moments[i].until - tr_pace_seconds (seconds, "challenge"));
    check (document, session, seconds, "challenge", moments[i].clock, moments[i].left, moments[i].ahead);
    pace = tr_pace_new (tr_document_get_project (document), session, seconds, "challenge");
    g_assert_cmpint (tr_pace_state (pace), ==, moments[i].state);
  }
}

/* Elapsed so far against planned so far, whichever way one walks. */
static void
test_ahead (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *session = NULL;
  g_autoptr (TrDocument) document = open_new (fixture, &session);
  g_autoptr (GHashTable) seconds = spent_new ();

  plan (document, session, "direction", 30);
  plan (document, session, "challenge", 20);
  plan (document, session, "partner", 15);
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_TIME_BOX), ==, 3);
  tr_pace_add_seconds (seconds, "challenge", 15 * 60);
  check (document, session, seconds, "challenge", "15:00", "5 minutes left", "on schedule");
  /* a look at a page is no progress */
  tr_pace_add_seconds (seconds, "direction", 30);
  check (document, session, seconds, "direction", "0:30", "29 minutes left", "on schedule");
  tr_pace_add_seconds (seconds, "direction", 5 * 60);
  check (document, session, seconds, "direction", "5:30", "24 minutes left", "5 minutes ahead");
  /* skipping a part wins its time */
  tr_pace_add_seconds (seconds, "partner", 2 * 60);
  check (document, session, seconds, "partner", "2:00", "13 minutes left", "29 minutes ahead");
  /* going back costs, and so does what is not in the plan */
  tr_pace_add_seconds (seconds, "challenge", 10 * 60);
  check (document, session, seconds, "challenge", "25:00", "5 minutes over", "19 minutes ahead");
  tr_pace_add_seconds (seconds, "matrix", 20 * 60);
  check (document, session, seconds, "matrix", "20:00", "", "on schedule");
  tr_pace_add_seconds (seconds, "matrix", 60);
  check (document, session, seconds, "matrix", "21:00", "", "1 minute behind");
}

/* One action, undone as one; what it took so far counts when that is more than was planned. */
static void
test_extend (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *session = NULL, *label = NULL;
  g_autoptr (TrDocument) document = open_new (fixture, &session);

  plan (document, session, "challenge", 20);
  g_assert_true (tr_pace_extend (document, session, "challenge", 600, NULL));
  g_assert_cmpuint (tr_pace_minutes (tr_document_get_project (document), session, "challenge"), ==, 25);
  g_assert_true (tr_pace_extend (document, session, "challenge", 1801, NULL));
  g_assert_cmpuint (tr_pace_minutes (tr_document_get_project (document), session, "challenge"), ==, 36);
  g_assert_true (tr_document_undo (document, &label, NULL, NULL));
  g_assert_cmpstr (label, ==, "Challenge: 5 minutes more");
  g_assert_cmpuint (tr_pace_minutes (tr_document_get_project (document), session, "challenge"), ==, 25);
  g_assert_true (tr_pace_extend (document, session, "partner", 61, NULL));
  g_assert_cmpuint (tr_pace_minutes (tr_document_get_project (document), session, "partner"), ==, 7);
  g_assert_true (tr_document_undo (document, NULL, NULL, NULL));
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_TIME_BOX), ==, 1);
}

/* Clicks on a button for more are one action. */
static void
test_clicks (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *session = NULL, *label = NULL;
  g_autoptr (TrDocument) document = open_new (fixture, &session);

  plan (document, session, "challenge", 5);
  plan (document, session, "challenge", 10);
  plan (document, session, "challenge", 15);
  plan (document, session, "matrix", 5);
  g_assert_true (tr_document_undo (document, NULL, NULL, NULL));
  g_assert_cmpuint (tr_pace_minutes (tr_document_get_project (document), session, "challenge"), ==, 15);
  g_assert_true (tr_document_undo (document, &label, NULL, NULL));
  g_assert_cmpstr (label, ==, "Challenge: time planned");
  g_assert_cmpuint (tr_pace_minutes (tr_document_get_project (document), session, "challenge"), ==, 0);
}

/* What is planned stays; one action. */
static void
test_propose (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *session = NULL;
  g_autoptr (TrDocument) document = open_new (fixture, &session);
  const guint minutes[TR_N_WHERES] = { [TR_WHERE_CHALLENGE] = 25, [TR_WHERE_MATRIX] = 20, [TR_WHERE_DIRECTION] = 30 };
  const TrTimeBox *second;

  plan (document, session, "challenge", 10);
  g_assert_true (tr_pace_propose (document, session, minutes, NULL));
  g_assert_cmpuint (tr_pace_minutes (tr_document_get_project (document), session, "challenge"), ==, 10);
  g_assert_cmpuint (tr_pace_minutes (tr_document_get_project (document), session, "matrix"), ==, 20);
  second = tr_project_at (tr_document_get_project (document), TR_KIND_TIME_BOX, 1);
  g_assert_cmpint (second->page, ==, TR_WHERE_DIRECTION);
  g_assert_true (tr_document_undo (document, NULL, NULL, NULL));
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_TIME_BOX), ==, 1);
}

static guint
run (TrPaceTicker *ticker, gint64 from_us, gint64 to_us, gint64 step_us)
{
  guint seconds = 0;

  for (gint64 now = from_us; now <= to_us; now += step_us)
    seconds += tr_pace_ticker_step (ticker, now, TRUE);

  return seconds;
}

/* Steps that are late lose nothing; sleep and pauses do not count. */
static void
test_ticker (void)
{
  TrPaceTicker ticker = { 0 };

  g_assert_cmpuint (run (&ticker, 1, 600 * SECOND + 1, SECOND), ==, 600);
  ticker = (TrPaceTicker){ 0 };
  g_assert_cmpuint (run (&ticker, 1, 600 * SECOND + 1, SECOND * 6 / 5), ==, 600);
  ticker = (TrPaceTicker){ 0 };
  g_assert_cmpuint (run (&ticker, 1, 600 * SECOND + 1, 100 * SECOND), ==, 600);

  /* a lid that is closed for an hour */
  ticker = (TrPaceTicker){ 0 };
  run (&ticker, SECOND, 10 * SECOND, SECOND);
  g_assert_cmpuint (tr_pace_ticker_step (&ticker, 3610 * SECOND, TRUE), ==, 0);
  g_assert_cmpuint (tr_pace_ticker_step (&ticker, 3611 * SECOND, TRUE), ==, 1);

  g_assert_cmpuint (tr_pace_ticker_step (&ticker, 3612 * SECOND, FALSE), ==, 1);
  g_assert_cmpuint (tr_pace_ticker_step (&ticker, 3642 * SECOND, FALSE), ==, 0);
  g_assert_cmpuint (tr_pace_ticker_step (&ticker, 3643 * SECOND, TRUE), ==, 0);
  g_assert_cmpuint (tr_pace_ticker_step (&ticker, 3644 * SECOND, TRUE), ==, 1);
  /* a clock that goes back, which this one never does, takes nothing away */
  g_assert_cmpuint (tr_pace_ticker_step (&ticker, 3000 * SECOND, TRUE), ==, 0);
}

/* It is on disk at once, stays when something is undone, and goes with its session. */
static void
test_clock (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *session = NULL, *id = NULL;
  g_autoptr (TrDocument) document = open_new (fixture, &session);
  g_autoptr (GHashTable) first = NULL, second = NULL, gone = NULL;

  g_assert_true (tr_pace_write_clock (document, session, "challenge", 15, NULL));
  g_assert_true (tr_pace_write_clock (document, session, "challenge", 30, NULL));
  g_assert_true (tr_pace_write_clock (document, session, "matrix", 5, NULL));
  g_assert_true (tr_pace_write_clock (document, "no such session", "matrix", 5, NULL));
  id = g_strdup (tr_document_get_id (document));
  g_clear_object (&document);
  tr_test_library_reopen (fixture);
  document = tr_document_open (fixture->library, id, NULL);
  first = tr_pace_read_clock (document, session, NULL);
  g_assert_cmpuint (tr_pace_seconds (first, "challenge"), ==, 30);
  g_assert_cmpuint (tr_pace_seconds (first, "matrix"), ==, 5);
  g_assert_cmpuint (g_hash_table_size (first), ==, 2);

  plan (document, session, "challenge", 20);
  g_assert_true (tr_document_undo (document, NULL, NULL, NULL));
  second = tr_pace_read_clock (document, session, NULL);
  g_assert_cmpuint (tr_pace_seconds (second, "challenge"), ==, 30);
  /* the session itself, with the time that it took */
  g_assert_true (tr_document_undo (document, NULL, NULL, NULL));
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_SESSION), ==, 0);
  g_assert_true (tr_document_redo (document, NULL, NULL, NULL));
  gone = tr_pace_read_clock (document, session, NULL);
  g_assert_cmpuint (g_hash_table_size (gone), ==, 0);
}

static void
test_spent (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *session = NULL, *pause = NULL;
  g_autoptr (TrDocument) document = open_new (fixture, &session);
  TrProject *project = tr_document_get_project (document);
  g_autoptr (GHashTable) seconds = spent_new ();
  TrEdit *edit;

  plan (document, session, "challenge", 20);
  pause = tr_document_add (document, TR_KIND_TIME_BOX, NULL, "session", session, "title", "Coffee", "minutes", "10", NULL);
  tr_pace_add_seconds (seconds, "challenge", 900);
  tr_pace_add_seconds (seconds, pause, 720);
  tr_pace_add_seconds (seconds, "matrix", 300);
  tr_pace_add_seconds (seconds, "contract", 12);
  edit = tr_document_begin (document, "Session ended", NULL);
  g_assert_true (tr_edit_end (edit, tr_pace_store_spent (edit, project, session, seconds, NULL), NULL));
  g_assert_cmpuint (tr_project_count (project, TR_KIND_TIME_BOX), ==, 3);
  TR_EACH (TrTimeBox, box, project, TR_KIND_TIME_BOX)
    g_assert_cmpint (box->spent, ==, box->page == TR_WHERE_CHALLENGE ? 900 : box->page == TR_WHERE_MATRIX ? 300 : 720);
}

/* Two boxes of one page took as long as the page, together. */
static void
test_spent_twice (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *session = NULL;
  g_autoptr (TrDocument) document = open_new (fixture, &session);
  TrProject *project = tr_document_get_project (document);
  g_autoptr (GHashTable) seconds = spent_new ();
  TrEdit *edit;
  gint spent = 0;

  for (guint i = 0; i < 2; i++)
    g_free (tr_document_add (document, TR_KIND_TIME_BOX, NULL, "session", session, "page", "challenge", NULL));
  tr_pace_add_seconds (seconds, "challenge", 900);
  edit = tr_document_begin (document, "Session ended", NULL);
  g_assert_true (tr_edit_end (edit, tr_pace_store_spent (edit, project, session, seconds, NULL), NULL));
  TR_EACH (TrTimeBox, box, project, TR_KIND_TIME_BOX)
    spent += box->spent;
  g_assert_cmpint (spent, ==, 900);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  tr_test_library_add ("/pace/words", test_words);
  tr_test_library_add ("/pace/ahead", test_ahead);
  tr_test_library_add ("/pace/extend", test_extend);
  tr_test_library_add ("/pace/clicks", test_clicks);
  tr_test_library_add ("/pace/propose", test_propose);
  g_test_add_func ("/pace/ticker", test_ticker);
  tr_test_library_add ("/pace/clock", test_clock);
  tr_test_library_add ("/pace/spent", test_spent);
  tr_test_library_add ("/pace/spent-twice", test_spent_twice);

  return g_test_run ();
}
