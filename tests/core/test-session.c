/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* A session from who is here to what it brought, decisions, and what is locked. */

#include "tr-session.h"

#include <string.h>

#include "tr-decision.h"
#include "tr-error.h"
#include "tr-lock.h"
#include "tr-test-library.h"
#include "tr-test-rules.h"

#define TODAY "2026-11-24"

static TrDocument *
open_sound (TrTestLibrary *fixture)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autoptr (GError) error = NULL;
  g_autofree char *id = tr_library_store (fixture->library, project, "Example added", &error);
  TrDocument *document;

  g_assert_no_error (error);
  document = tr_document_open (fixture->library, id, &error);
  g_assert_no_error (error);

  return document;
}

static const char *
participant (TrDocument *document, guint index)
{
  return tr_test_id (tr_document_get_project (document), TR_KIND_PARTICIPANT, index);
}

static char *
begin_with (TrDocument *document, const char *session, const char *const *present)
{
  const TrSessionBegin start = { session, TR_STEP_DIRECTION, present, TODAY };
  g_autoptr (GError) error = NULL;
  char *id = tr_session_begin (document, &start, &error);

  g_assert_no_error (error);
  return id;
}

static char *
begin (TrDocument *document)
{
  g_autofree char *one = g_strdup (participant (document, 0)), *other = g_strdup (participant (document, 1));
  const char *const present[] = { one, other, NULL };

  return begin_with (document, NULL, present);
}

static void
end (TrDocument *document, const char *next)
{
  const TrSessionEnd ending = { .next_date = next, .next_step = TR_STEP_PARTNER };
  g_autoptr (GError) error = NULL;

  g_assert_true (tr_session_end (document, &ending, &error));
  g_assert_no_error (error);
}

static char *
decide (TrDocument *document, const char *text, guint sides, const char *dissent)
{
  const TrDecided decided = { text, "direction", sides, dissent, TODAY };
  g_autoptr (GError) error = NULL;
  char *id = tr_decision_add (document, &decided, &error);

  g_assert_no_error (error);
  return id;
}

static void
test_begin (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  TrProject *project = tr_document_get_project (document);
  guint n_before = tr_project_count (project, TR_KIND_SESSION);
  g_autofree char *id = begin (document), *label = NULL;
  g_autoptr (GError) error = NULL;
  const TrSession *running = tr_session_running (project);

  g_assert_cmpstr (running->record.id, ==, id);
  g_assert_cmpstr (running->date, ==, TODAY);
  g_assert_cmpint (running->step, ==, TR_STEP_DIRECTION);
  g_assert_cmpuint (strlen (running->began), ==, 20);
  g_assert_true (tr_session_was_there (project, id, participant (document, 0)));
  g_assert_false (tr_session_was_there (project, id, participant (document, 2)));

  g_assert_true (tr_document_undo (document, &label, NULL, &error));
  g_assert_null (tr_session_running (project));
  g_assert_cmpuint (tr_project_count (project, TR_KIND_SESSION), ==, n_before);
}

static void
test_only_one (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  const char *const nobody[] = { NULL };
  const TrSessionBegin start = { NULL, TR_STEP_CHALLENGE, nobody, TODAY };
  const TrSessionEnd ending = { 0 };
  g_autofree char *id = begin (document), *other = NULL;
  g_autoptr (GError) error = NULL;

  other = tr_session_begin (document, &start, &error);
  g_assert_null (other);
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  g_clear_error (&error);

  end (document, NULL);
  g_assert_false (tr_session_end (document, &ending, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
}

static void
test_clock_set_back (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  g_autofree char *id = begin (document);
  const TrSession *session;

  g_assert_true (tr_document_set (document, TR_KIND_SESSION, id, "began", "2099-01-01T10:00:00Z", NULL));
  end (document, NULL);
  session = tr_project_find (tr_document_get_project (document), TR_KIND_SESSION, id);
  g_assert_cmpstr (session->ended, ==, "2099-01-01T10:00:00Z");
}

/* No other way leads to a second one: not through a field, and not by adding one. */
static void
test_only_one_in_library (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  g_autofree char *id = begin (document), *third = NULL;
  g_autofree char *other = tr_document_add (document, TR_KIND_SESSION, NULL, "date", TODAY, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (tr_document_set (document, TR_KIND_SESSION, other, "state", "running", &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  g_clear_error (&error);
  third = tr_document_add (document, TR_KIND_SESSION, &error, "date", TODAY, "state", "running", NULL);
  g_assert_null (third);
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_true (tr_document_set (document, TR_KIND_SESSION, id, "state", "running", &error));
  g_assert_no_error (error);
  end (document, NULL);
  g_assert_true (tr_document_set (document, TR_KIND_SESSION, other, "state", "running", &error));
}

/* Who was written down before and is not here goes; who is here and was written down stays the same record. */
static void
test_planned (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  TrProject *project = tr_document_get_project (document);
  g_autofree char *here = g_strdup (participant (document, 0)), *gone = g_strdup (participant (document, 1));
  const char *const present[] = { here, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *planned = tr_document_add (document, TR_KIND_SESSION, &error, "date", TODAY, NULL);
  g_autofree char *kept = tr_document_add (document, TR_KIND_ATTENDANCE, &error, "session", planned, "participant", here, NULL);
  g_autofree char *removed = tr_document_add (document, TR_KIND_ATTENDANCE, &error, "session", planned, "participant", gone, NULL);
  g_autofree char *id = NULL;

  g_assert_cmpstr (tr_session_planned (project, TODAY)->record.id, ==, planned);
  id = begin_with (document, planned, present);
  g_assert_cmpstr (id, ==, planned);
  g_assert_null (tr_session_planned (project, TODAY));
  g_assert_nonnull (tr_project_find (project, TR_KIND_ATTENDANCE, kept));
  g_assert_null (tr_project_find (project, TR_KIND_ATTENDANCE, removed));
}

static void
test_end (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  TrProject *project = tr_document_get_project (document);
  g_autofree char *id = begin (document);
  const TrSession *session;

  end (document, "2027-01-19");
  session = tr_project_find (project, TR_KIND_SESSION, id);
  g_assert_cmpint (session->state, ==, TR_SESSION_ENDED);
  g_assert_cmpuint (strlen (session->ended), ==, 20);
  g_assert_cmpstr (tr_session_next (project, TODAY)->date, ==, "2027-01-19");
  g_assert_cmpint (tr_session_next (project, TODAY)->step, ==, TR_STEP_PARTNER);
}

/* A date that can not be, and nothing of the end happens. */
static void
test_bad_next_date (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  g_autofree char *id = begin (document);
  const TrSessionEnd ending = { .next_date = "2027-02-30", .next_step = TR_STEP_PARTNER };
  g_autoptr (GError) error = NULL;

  g_assert_false (tr_session_end (document, &ending, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (tr_session_running (tr_document_get_project (document))->record.id, ==, id);
}

static gboolean
add_more (TrEdit *edit, const char *session, gpointer seen, GError **error)
{
  *(char **) seen = g_strdup (session);

  return tr_edit_set (edit, TR_KIND_SESSION, session, "notes", "two hours", error);
}

static void
test_end_does_more (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  g_autofree char *id = begin (document), *seen = NULL, *label = NULL;
  const TrSessionEnd ending = { .more = add_more, .user_data = &seen };
  g_autoptr (GError) error = NULL;
  const TrSession *session;

  g_assert_true (tr_session_end (document, &ending, &error));
  g_assert_cmpstr (seen, ==, id);
  session = tr_project_find (tr_document_get_project (document), TR_KIND_SESSION, id);
  g_assert_cmpstr (session->notes, ==, "two hours");
  g_assert_true (tr_document_undo (document, &label, NULL, &error));
  g_assert_cmpstr (tr_session_running (tr_document_get_project (document))->notes, ==, "");
}

/* A session that goes on is still going on after the program stopped. */
static void
test_reopen (TrTestLibrary *fixture, gconstpointer data)
{
  TrDocument *document = open_sound (fixture);
  g_autofree char *id = begin (document), *project = g_strdup (tr_document_get_id (document));
  g_autoptr (TrDocument) again = NULL;
  g_autoptr (GError) error = NULL;

  g_object_unref (document);
  tr_test_library_reopen (fixture);
  again = tr_document_open (fixture->library, project, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tr_session_running (tr_document_get_project (again))->record.id, ==, id);
}

static void
test_decision (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  TrProject *project = tr_document_get_project (document);
  g_autofree char *id = begin (document);
  g_autofree char *one = decide (document, "We begin in May", TR_SIDE_BIT (TR_SIDE_MUNICIPALITY) | TR_SIDE_BIT (TR_SIDE_PROVIDER),
                                 "The client council would rather wait");
  g_autofree char *nobody = decide (document, "Somebody writes it down", 0, "");
  g_autofree char *sides = tr_decision_sides_text (tr_project_find (project, TR_KIND_DECISION, one), TR_LANGUAGE_EN);
  g_autofree char *none = tr_decision_sides_text (tr_project_find (project, TR_KIND_DECISION, nobody), TR_LANGUAGE_EN);
  g_autoptr (GPtrArray) mine = tr_decisions_of (project, id);
  const TrDecision *decision = g_ptr_array_index (mine, 0);

  g_assert_cmpuint (mine->len, ==, 2);
  g_assert_cmpstr (decision->text, ==, "We begin in May");
  g_assert_cmpint (decision->page, ==, TR_WHERE_DIRECTION);
  g_assert_cmpstr (decision->date, ==, TODAY);
  g_assert_cmpstr (decision->dissent, ==, "The client council would rather wait");
  g_assert_cmpstr (sides, ==, "Municipality and Social work");
  g_assert_cmpstr (none, ==, "");
}

/* What was undone, and what was removed again, was not brought by the session; nor what came before or after it. */
static void
test_brought (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = tr_document_add (document, TR_KIND_SIGNAL, &error, "text", "Before", NULL);
  g_autofree char *id = begin (document);
  g_autofree char *kept = tr_document_add (document, TR_KIND_SIGNAL, &error, "text", "Kept", NULL);
  g_autofree char *removed = tr_document_add (document, TR_KIND_SIGNAL, &error, "text", "Removed", NULL);
  g_autofree char *undone = NULL, *decision = NULL, *after = NULL, *label = NULL, *text = NULL;
  guint counts[TR_N_KINDS];

  g_assert_true (tr_document_remove (document, TR_KIND_SIGNAL, removed, &error));
  undone = tr_document_add (document, TR_KIND_DIRECTION, &error, "title", "Undone", NULL);
  g_assert_true (tr_document_undo (document, &label, NULL, &error));
  decision = decide (document, "So be it", 0, "");
  end (document, NULL);
  after = tr_document_add (document, TR_KIND_SIGNAL, &error, "text", "After", NULL);
  g_assert_no_error (error);

  g_assert_true (tr_document_count_added (document, id, counts, &error));
  g_assert_cmpuint (counts[TR_KIND_SIGNAL], ==, 1);
  g_assert_cmpuint (counts[TR_KIND_DIRECTION], ==, 0);
  g_assert_cmpuint (counts[TR_KIND_DECISION], ==, 1);
  text = tr_session_brought_text (counts, TR_LANGUAGE_EN);
  g_assert_cmpstr (text, ==, "Added: 1 signal and 1 decision.");
}

static void
test_log (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  g_autofree char *id = begin (document), *decision = decide (document, "So be it", 0, "");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) log = tr_document_get_log (document, &error);

  g_assert_cmpstr (((TrLogEntry *) log->pdata[0])->session, ==, id);
  g_assert_cmpstr (((TrLogEntry *) log->pdata[1])->session, ==, id);
  g_assert_cmpstr (((TrLogEntry *) log->pdata[2])->session, ==, "");
}

static char *
continuity (TrProject *project, const char *a, const char *b, const char *c)
{
  const char *const present[] = { a, b, c, NULL };

  return tr_session_continuity_text (project, NULL, present, TR_LANGUAGE_EN);
}

static void
test_continuity (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  const char *a, *b, *c, *session;
  g_autofree char *none = NULL, *first = NULL, *two = NULL, *new_one = NULL;

  tr_test_remove_all (project, TR_KIND_ATTENDANCE);
  tr_test_remove_all (project, TR_KIND_PARTICIPANT);
  a = tr_test_add (project, TR_KIND_PARTICIPANT, "role", "Alderman", NULL);
  b = tr_test_add (project, TR_KIND_PARTICIPANT, "role", "Director", NULL);
  c = tr_test_add (project, TR_KIND_PARTICIPANT, "role", "Nurse", NULL);
  session = tr_test_id (project, TR_KIND_SESSION, 0);
  none = continuity (project, NULL, NULL, NULL);
  g_assert_cmpstr (none, ==, "");
  first = continuity (project, a, NULL, NULL);
  g_assert_cmpstr (first, ==, "It was not noted before who was there.");

  tr_test_add (project, TR_KIND_ATTENDANCE, "session", session, "participant", a, NULL);
  tr_test_add (project, TR_KIND_ATTENDANCE, "session", session, "participant", b, NULL);
  two = continuity (project, a, b, NULL);
  g_assert_cmpstr (two, ==, "2 of the 2 who are here were there last time as well.");
  new_one = continuity (project, a, c, NULL);
  g_assert_cmpstr (new_one, ==, "1 of the 2 who are here were there last time as well. New: Nurse. Not here: Director.");
}

static void
test_lock (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  TrProject *project = tr_document_get_project (document);
  g_autofree char *id = g_strdup (tr_test_id (project, TR_KIND_DIRECTION, 0)), *label = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tr_lock_is_for (TR_KIND_DIRECTION));
  g_assert_false (tr_lock_is_for (TR_KIND_SIGNAL));
  g_assert_cmpuint (tr_lock_count (project), ==, 0);
  g_assert_true (tr_lock_set (document, TR_KIND_DIRECTION, id, TRUE, &error));
  g_assert_true (tr_lock_is_on (project, TR_KIND_DIRECTION, id));
  g_assert_cmpuint (tr_lock_count (project), ==, 1);
  g_assert_false (tr_document_set (document, TR_KIND_DIRECTION, id, "title", "Other", &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (tr_document_remove (document, TR_KIND_DIRECTION, id, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_LOCKED);
  g_clear_error (&error);

  g_assert_true (tr_lock_set (document, TR_KIND_DIRECTION, id, FALSE, &error));
  g_assert_true (tr_document_set (document, TR_KIND_DIRECTION, id, "title", "Other", &error));
  g_assert_false (tr_lock_set (document, TR_KIND_DIRECTION, "gone", TRUE, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_CONFLICT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  tr_test_library_add ("/session/begin", test_begin);
  tr_test_library_add ("/session/only-one", test_only_one);
  tr_test_library_add ("/session/only-one-in-library", test_only_one_in_library);
  tr_test_library_add ("/session/clock-set-back", test_clock_set_back);
  tr_test_library_add ("/session/planned", test_planned);
  tr_test_library_add ("/session/end", test_end);
  tr_test_library_add ("/session/bad-next-date", test_bad_next_date);
  tr_test_library_add ("/session/end-does-more", test_end_does_more);
  tr_test_library_add ("/session/reopen", test_reopen);
  tr_test_library_add ("/session/decision", test_decision);
  tr_test_library_add ("/session/brought", test_brought);
  tr_test_library_add ("/session/log", test_log);
  g_test_add_func ("/session/continuity", test_continuity);
  tr_test_library_add ("/session/lock", test_lock);

  return g_test_run ();
}
