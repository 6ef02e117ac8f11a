/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* Time and the parking lot as the chair sees them. */

#include <string.h>

#include "core/tr-document-private.h"
#include "core/tr-parking.h"
#include "tr-test-ui.h"
#include "ui/tr-audience-desk.h"
#include "ui/tr-pace-plan.h"
#include "ui/tr-pacer.h"
#include "ui/tr-parking-list.h"
#include "ui/tr-record-row.h"
#include "ui/tr-time-box-view.h"

static char *
begin_session (TrDocument *document)
{
  char *id = tr_document_add (document, TR_KIND_SESSION, NULL, "date", "2026-11-26", "state", "running", NULL);

  g_assert_nonnull (id);

  return id;
}

/* So many seconds, one by one, after a gap that does not count. */
static void
pass (TrPacer *pacer, guint seconds)
{
  static gint64 now = 0;

  if (now == 0)
    now = g_get_monotonic_time ();
  tr_pacer_step (pacer, now += 1000 * (gint64) G_USEC_PER_SEC);
  for (guint i = 0; i < seconds; i++)
    tr_pacer_step (pacer, now += G_USEC_PER_SEC);
}

static void
on_began_cb (TrPacer *pacer, guint *n)
{
  (*n)++;
}

/* It begins with the session and by itself, for the page that is open. */
static void
test_pacer (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  TrPacer *pacer = tr_pacer_of (document);
  g_autofree char *session = NULL;
  g_autoptr (GHashTable) kept = NULL;
  guint n_began = 0;

  g_signal_connect (pacer, "began", G_CALLBACK (on_began_cb), &n_began);
  g_assert_null (tr_pacer_get_pace (pacer));
  tr_pacer_set_page (pacer, "challenge");
  session = begin_session (document);
  g_assert_cmpuint (n_began, ==, 1);
  g_assert_cmpstr (tr_pacer_get_session (pacer), ==, session);
  pass (pacer, 1);
  pass (pacer, 100);
  g_assert_cmpuint (tr_pacer_get_pace (pacer)->elapsed, >=, 100);
  kept = tr_pace_read_clock (document, session, NULL);
  /* at most ten seconds are not on disk */
  g_assert_cmpuint (tr_pace_seconds (kept, "challenge"), >=, 90);
  /* the logbook is no part of the dialogue */
  tr_pacer_set_page (pacer, "logbook");
  pass (pacer, 10);
  g_assert_cmpuint (tr_pacer_get_pace (pacer)->elapsed, >=, 110);
  g_assert_cmpuint (tr_pacer_get_pace (pacer)->parts->len, ==, 1);
  tr_pacer_set_paused (pacer, TRUE);
  g_assert_true (tr_pacer_is_paused (pacer));
  tr_pacer_set_paused (pacer, FALSE);
  g_assert_true (tr_document_set (document, TR_KIND_SESSION, session, "state", "ended", NULL));
  g_assert_null (tr_pacer_get_pace (pacer));
  /* undo of the end: it goes on, and did not begin */
  g_assert_true (tr_document_undo (document, NULL, NULL, NULL));
  g_assert_cmpstr (tr_pacer_get_session (pacer), ==, session);
  g_assert_cmpuint (tr_pacer_get_pace (pacer)->elapsed, >=, 110);
  g_assert_cmpuint (n_began, ==, 1);
}

static void
run_sql (TrDocument *document, const char *sql)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tr_db_exec (tr_document_get_db (document), sql, &error));
  g_assert_no_error (error);
}

static guint
kept_seconds (TrDocument *document, const char *session, const char *page)
{
  g_autoptr (GHashTable) kept = tr_pace_read_clock (document, session, NULL);

  g_assert_nonnull (kept);

  return tr_pace_seconds (kept, page);
}

/* A clock that can not be read is not written over; what can not be written is written later, whatever page is open. */
static void
test_clock_trouble (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  TrPacer *pacer = tr_pacer_of (document);
  g_autofree char *session = tr_document_add (document, TR_KIND_SESSION, NULL, "date", "2026-11-26", NULL);

  tr_pacer_set_page (pacer, "challenge");
  g_assert_true (tr_pace_write_clock (document, session, "challenge", 600, NULL));
  run_sql (document, "ALTER TABLE clock RENAME TO clock_away");
  g_assert_true (tr_document_set (document, TR_KIND_SESSION, session, "state", "running", NULL));
  pass (pacer, 20);
  run_sql (document, "ALTER TABLE clock_away RENAME TO clock");
  g_assert_cmpuint (kept_seconds (document, session, "challenge"), ==, 600);
  pass (pacer, 15);
  g_assert_cmpuint (kept_seconds (document, session, "challenge"), >=, 620);

  run_sql (document, "ALTER TABLE clock RENAME TO clock_away");
  pass (pacer, 30);
  tr_pacer_set_page (pacer, "matrix");
  run_sql (document, "ALTER TABLE clock_away RENAME TO clock");
  pass (pacer, 15);
  g_assert_cmpuint (kept_seconds (document, session, "challenge"), >=, 660);
  g_assert_cmpuint (kept_seconds (document, session, "matrix"), >=, 10);
}

static gboolean
has_label (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_label (GTK_LABEL (root)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;

  return FALSE;
}

static void
test_view (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  TrPacer *pacer = tr_pacer_of (document);
  GtkWidget *view = tr_time_box_view_new (document), *window = tr_test_show (view);
  g_autofree char *session = NULL;

  g_assert_false (gtk_widget_get_visible (view));
  tr_pacer_set_page (pacer, "challenge");
  session = begin_session (document);
  g_assert_true (gtk_widget_get_visible (view));
  g_assert_true (has_label (view, "No time planned"));
  g_assert_true (tr_pace_plan (document, session, "challenge", 10, NULL));
  g_assert_true (has_label (view, "10 minutes left"));
  g_assert_true (has_label (view, "on schedule"));
  pass (pacer, 1);
  pass (pacer, 12 * 60);
  g_assert_true (has_label (view, "2 minutes over"));
  g_assert_true (has_label (view, "2 minutes behind"));
  g_assert_true (gtk_widget_has_css_class (view, "tr-time-over"));
  g_assert_true (tr_pacer_extend (pacer, NULL));
  g_assert_true (has_label (view, "left"));
  g_assert_false (gtk_widget_has_css_class (view, "tr-time-over"));
  g_assert_true (tr_document_undo (document, NULL, NULL, NULL));
  g_assert_true (has_label (view, "2 minutes over"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
on_changed_cb (TrAudienceDesk *desk, guint *n)
{
  (*n)++;
}

/* A second that goes by lays out nothing anew; the clock comes and goes with the plan. */
static void
test_room (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (TrAudienceDesk) desk = tr_audience_desk_new (document);
  TrPacer *pacer = tr_pacer_of (document);
  g_autofree char *session = NULL;
  guint n_changed = 0;

  tr_audience_desk_set_open (desk, TRUE);
  tr_pacer_set_page (pacer, "challenge");
  session = begin_session (document);
  g_assert_null (tr_audience_desk_get_clock (desk));
  g_assert_true (tr_pace_plan (document, session, "challenge", 10, NULL));
  g_assert_nonnull (tr_audience_desk_get_clock (desk));
  g_assert_cmpfloat (tr_audience_desk_get_layout (desk)->time.width, >, 0);
  pass (pacer, 1);
  g_signal_connect (desk, "changed", G_CALLBACK (on_changed_cb), &n_changed);
  pass (pacer, 90);
  g_assert_cmpuint (n_changed, ==, 0);
  g_assert_cmpstr (tr_audience_desk_get_clock (desk)->left, ==, "8 minutes left");
  tr_audience_desk_set_frozen (desk, TRUE);
  pass (pacer, 60);
  g_assert_cmpstr (tr_audience_desk_get_clock (desk)->left, ==, "8 minutes left");
  tr_audience_desk_set_frozen (desk, FALSE);
  g_assert_cmpstr (tr_audience_desk_get_clock (desk)->left, ==, "7 minutes left");
  g_assert_true (tr_pace_plan (document, session, "challenge", 0, NULL));
  g_assert_null (tr_audience_desk_get_clock (desk));
  g_assert_cmpfloat (tr_audience_desk_get_layout (desk)->time.width, ==, 0);
}

static void
test_plan (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autofree char *session = begin_session (document);
  GtkWidget *plan = tr_pace_plan_new (document, session), *window = tr_test_show (plan), *spin, *button;

  gtk_expander_set_expanded (GTK_EXPANDER (plan), TRUE);
  tr_test_settle (20);
  g_assert_cmpstr (gtk_expander_get_label (GTK_EXPANDER (plan)), ==, "Time for each part");
  spin = tr_test_find (plan, GTK_TYPE_SPIN_BUTTON);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 15);
  g_assert_cmpuint (tr_pace_minutes (tr_document_get_project (document), session, "preparation"), ==, 15);
  g_assert_cmpstr (gtk_expander_get_label (GTK_EXPANDER (plan)), ==, "Time for each part: 15 minutes together");
  button = gtk_widget_get_last_child (gtk_expander_get_child (GTK_EXPANDER (plan)));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (tr_pace_minutes (tr_document_get_project (document), session, "challenge"), >, 0);
  g_assert_cmpuint (tr_pace_minutes (tr_document_get_project (document), session, "preparation"), ==, 15);
  g_assert_true (tr_document_undo (document, NULL, NULL, NULL));
  g_assert_cmpuint (tr_pace_minutes (tr_document_get_project (document), session, "challenge"), ==, 0);
  g_assert_true (tr_document_undo (document, NULL, NULL, NULL));
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin)), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_parking (TrTestLibrary *fixture, gconstpointer data)
{
  static const char *const texts[] = { "Buses", "The hall" };
  const TrSide sides[] = { TR_SIDE_RESIDENTS, TR_SIDE_UNSET };
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  GtkWidget *list = tr_parking_list_new (document), *window = tr_test_show (list);
  TrProject *project = tr_document_get_project (document);
  const TrParked *parked;

  g_assert_true (has_label (list, "Nothing is for later."));
  g_assert_true (tr_parking_add (document, texts, sides, 2, "2026-11-26", NULL));
  g_assert_cmpuint (tr_test_count (list, TR_TYPE_RECORD_ROW), ==, 2);
  g_assert_true (has_label (list, "2 things for later, 2 without an owner"));
  parked = tr_project_at (project, TR_KIND_PARKED, 0);
  g_assert_true (tr_parking_finish (document, parked->record.id, "A line to the operator", NULL));
  g_assert_true (has_label (list, "1 thing for later"));
  g_assert_true (has_label (list, "1 dealt with"));
  tr_parking_list_focus (TR_PARKING_LIST (list));
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_parent (gtk_root_get_focus (GTK_ROOT (window)))), "Third");
  g_signal_emit_by_name (gtk_widget_get_parent (gtk_root_get_focus (GTK_ROOT (window))), "activate");
  g_assert_cmpuint (tr_parking_count (project, TRUE), ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  tr_test_ui_init (&argc, &argv);
  tr_test_library_add ("/pace/pacer", test_pacer);
  tr_test_library_add ("/pace/clock-trouble", test_clock_trouble);
  tr_test_library_add ("/pace/view", test_view);
  tr_test_library_add ("/pace/room", test_room);
  tr_test_library_add ("/pace/plan", test_plan);
  tr_test_library_add ("/pace/parking", test_parking);

  return g_test_run ();
}
