/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* The widgets of a session: the line for decisions, sides that are pressed together, and what is locked. */

#include <string.h>

#include "core/tr-decision.h"
#include "core/tr-lock.h"
#include "tr-test-ui.h"
#include "ui/tr-attendance.h"
#include "ui/tr-decision-line.h"
#include "ui/tr-editor.h"
#include "ui/tr-page-decisions.h"
#include "ui/tr-record-list.h"
#include "ui/tr-record-row.h"
#include "ui/tr-side-set.h"
#include "ui/tr-unwritten.h"

static const TrDecision *
last_decision (TrDocument *document)
{
  TrProject *project = tr_document_get_project (document);
  guint n = tr_project_count (project, TR_KIND_DECISION);

  return n > 0 ? tr_project_at (project, TR_KIND_DECISION, n - 1) : NULL;
}

static gboolean
room_sees (TrAudienceDesk *desk, const char *text)
{
  g_autofree char *all = tr_audience_desk_text (desk);

  return strstr (all, text) != NULL;
}

/* What waits in the line counts as unwritten. Enter writes it; then the room sees it until the chair goes on. */
static void
test_decision_line (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (TrAudienceDesk) desk = tr_audience_desk_new (document);
  GtkWidget *line = tr_decision_line_new (desk), *window = tr_test_show (line);

  tr_audience_desk_set_page (desk, "direction");
  tr_audience_desk_set_open (desk, TRUE);
  tr_decision_line_open (TR_DECISION_LINE (line));
  gtk_editable_set_text (GTK_EDITABLE (tr_test_find (line, GTK_TYPE_ENTRY)), "  We begin in May ");
  tr_side_set_set (TR_SIDE_SET (tr_test_find (line, TR_TYPE_SIDE_SET)), TR_SIDE_BIT (TR_SIDE_PROVIDER));
  g_assert_false (tr_unwritten_is_empty (tr_unwritten_of (document)));
  g_signal_emit_by_name (tr_test_find (line, GTK_TYPE_ENTRY), "activate");

  g_assert_cmpstr (last_decision (document)->text, ==, "We begin in May");
  g_assert_cmpint (last_decision (document)->page, ==, TR_WHERE_DIRECTION);
  g_assert_true (last_decision (document)->has_provider);
  g_assert_false (last_decision (document)->has_municipality);
  g_assert_true (tr_unwritten_is_empty (tr_unwritten_of (document)));
  g_assert_true (room_sees (desk, "We begin in May"));
  tr_audience_desk_set_page (desk, "partner");
  g_assert_false (room_sees (desk, "We begin in May"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A line that is closed keeps what was typed to itself: it is no decision, for nobody. */
static void
test_decision_line_closed (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (TrAudienceDesk) desk = tr_audience_desk_new (document);
  GtkWidget *line = tr_decision_line_new (desk), *window = tr_test_show (line);

  tr_audience_desk_set_open (desk, TRUE);
  tr_decision_line_open (TR_DECISION_LINE (line));
  gtk_editable_set_text (GTK_EDITABLE (tr_test_find (line, GTK_TYPE_ENTRY)), "Perhaps in May");
  g_assert_true (tr_decision_line_close (TR_DECISION_LINE (line)));
  g_assert_true (tr_unwritten_flush (tr_unwritten_of (document)));
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_DECISION), ==, 0);
  g_assert_false (room_sees (desk, "Perhaps in May"));

  tr_decision_line_open (TR_DECISION_LINE (line));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (tr_test_find (line, GTK_TYPE_ENTRY))), ==, "Perhaps in May");
  g_assert_false (tr_unwritten_is_empty (tr_unwritten_of (document)));
  g_assert_true (tr_unwritten_flush (tr_unwritten_of (document)));
  g_assert_false (room_sees (desk, "Perhaps in May"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What lies over the page of the chair comes and goes; the latest thing that is shown is what the room sees. */
static void
test_over (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (TrAudienceDesk) desk = tr_audience_desk_new (document);
  g_autofree char *id = tr_document_add (document, TR_KIND_DECISION, NULL, "text", "We begin in May", NULL);
  g_autofree char *vote = tr_document_add (document, TR_KIND_VOTE, NULL, "question", "What first?", NULL);
  g_autofree char *parked = tr_document_add (document, TR_KIND_PARKED, NULL, "text", "Buses", NULL);

  tr_audience_desk_set_page (desk, "direction");
  tr_audience_desk_set_open (desk, TRUE);
  tr_audience_desk_set_decision (desk, id);
  tr_audience_desk_set_vote (desk, vote);
  g_assert_true (room_sees (desk, "What first?"));
  g_assert_false (room_sees (desk, "We begin in May"));
  tr_audience_desk_set_vote (desk, NULL);
  tr_audience_desk_set_decision (desk, id);
  tr_audience_desk_set_question (desk, "And who pays?");
  g_assert_true (room_sees (desk, "And who pays?"));

  tr_audience_desk_set_over (desk, "parking");
  g_assert_true (room_sees (desk, "Buses"));
  g_assert_cmpstr (tr_audience_desk_get_page (desk), ==, "direction");
  tr_audience_desk_set_page (desk, "partner");
  tr_audience_desk_set_over (desk, NULL);
  g_assert_false (room_sees (desk, "Buses"));
}

static void
test_blank_says_nothing (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (TrAudienceDesk) desk = tr_audience_desk_new (document);

  tr_audience_desk_set_open (desk, TRUE);
  tr_audience_desk_say (desk, "Undone: Signal");
  g_assert_nonnull (tr_audience_desk_get_said (desk));
  tr_audience_desk_set_blank (desk, TRUE);
  g_assert_null (tr_audience_desk_get_said (desk));
}

static void
test_side_set (void)
{
  GtkWidget *set = tr_side_set_new ("Who"), *window = tr_test_show (set);

  g_assert_cmpuint (tr_side_set_get (TR_SIDE_SET (set)), ==, 0);
  tr_side_set_set (TR_SIDE_SET (set), TR_SIDE_BIT (TR_SIDE_MUNICIPALITY) | TR_SIDE_BIT (TR_SIDE_PARTNERS));
  g_assert_cmpuint (tr_side_set_get (TR_SIDE_SET (set)), ==,
                    TR_SIDE_BIT (TR_SIDE_MUNICIPALITY) | TR_SIDE_BIT (TR_SIDE_PARTNERS));
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
row_new (TrDocument *document, const char *id, gpointer user_data)
{
  return tr_editor_new (document, TR_KIND_CRITERION, id, "name");
}

/* The editor of what is agreed can be read and not changed; Ctrl+K, a button and undo are ways back. */
static void
test_lock (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = tr_document_add (document, TR_KIND_CRITERION, &error, "name", "Roots", NULL), *label = NULL;
  GtkWidget *list = tr_record_list_new (document, TR_KIND_CRITERION, row_new, NULL), *window = tr_test_show (list);
  GtkWidget *row = tr_test_find (list, TR_TYPE_RECORD_ROW), *entry = tr_test_find (row, GTK_TYPE_ENTRY);

  g_assert_true (gtk_editable_get_editable (GTK_EDITABLE (entry)));
  gtk_widget_activate_action (row, "row.lock", NULL);
  g_assert_true (tr_lock_is_on (tr_document_get_project (document), TR_KIND_CRITERION, id));
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (entry)));
  g_assert_true (gtk_widget_is_sensitive (entry));
  g_assert_true (gtk_widget_has_css_class (row, "tr-locked"));

  g_assert_true (tr_document_undo (document, &label, NULL, &error));
  g_assert_true (gtk_editable_get_editable (GTK_EDITABLE (entry)));
  g_assert_false (gtk_widget_has_css_class (row, "tr-locked"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Kinds that can not be agreed on have no lock. */
static void
test_no_lock (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autofree char *id = tr_test_add_signal (document, "First");
  GtkWidget *row = tr_record_row_new (TR_KIND_SIGNAL, id, gtk_label_new ("First")), *window = tr_test_show (row);

  gtk_widget_activate_action (row, "row.lock", NULL);
  g_assert_null (tr_document_get_redo_label (document));
  g_assert_cmpuint (tr_test_count (row, GTK_TYPE_BUTTON), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_label (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL && gtk_widget_is_visible (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_label (child, text);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* What an older version kept as one text of a session is with the decisions, as a note and with its session. */
static void
test_decision_notes (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autofree char *id = tr_document_add (document, TR_KIND_SESSION, NULL, "date", "2026-04-14", NULL);
  GtkWidget *page = tr_page_decisions_new (document), *window = tr_test_show (page);

  g_assert_null (find_label (page, "From the notes of sessions"));
  g_assert_nonnull (find_label (page, "Nothing was decided yet"));
  g_assert_true (tr_document_set (document, TR_KIND_SESSION, id, "decisions", "We go on with the same people", NULL));
  g_assert_nonnull (find_label (page, "From the notes of sessions"));
  g_assert_nonnull (find_label (page, "We go on with the same people"));
  g_assert_nonnull (find_label (page, "14 April 2026"));
  g_assert_null (find_label (page, "Nothing was decided yet"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static char *
add_people (TrDocument *document, guint n)
{
  char *session = tr_document_add (document, TR_KIND_SESSION, NULL, "step", "challenge", NULL);
  TrEdit *edit = tr_document_begin (document, "people", NULL);

  for (guint i = 0; i < n; i++) {
    g_autoptr (TrRecord) person = tr_record_new (TR_KIND_PARTICIPANT);
    g_autofree char *role = g_strdup_printf ("Person %u", i);

    g_assert_true (tr_record_set (person, tr_kind_field (person->kind, "role"), role, NULL));
    g_assert_true (tr_edit_add (edit, person, NULL, NULL));
  }
  g_assert_true (tr_edit_end (edit, TRUE, NULL));

  return session;
}

/* With hundreds of people a page with several sessions opens at once: their buttons are made for the session that is asked about. */
static void
test_attendance_of_many (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autofree char *session = add_people (document, 200), *id = NULL;
  GtkWidget *view = tr_attendance_view_new (document, session), *window = tr_test_show (view), *fold;
  const TrRecord *first = tr_project_at (tr_document_get_project (document), TR_KIND_PARTICIPANT, 0);

  id = tr_document_add (document, TR_KIND_ATTENDANCE, NULL, "session", session, "participant", first->id, NULL);
  fold = tr_test_find (view, GTK_TYPE_EXPANDER);
  g_assert_cmpuint (tr_test_count (view, GTK_TYPE_CHECK_BUTTON), ==, 0);
  g_assert_true (gtk_widget_get_visible (fold));
  g_assert_cmpstr (gtk_expander_get_label (GTK_EXPANDER (fold)), ==, "1 of 200 were there");

  gtk_expander_set_expanded (GTK_EXPANDER (fold), TRUE);
  g_assert_cmpuint (tr_test_count (view, GTK_TYPE_CHECK_BUTTON), ==, 200);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (tr_test_find (view, GTK_TYPE_CHECK_BUTTON))));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* As many people as fit a table are all in sight. */
static void
test_attendance_of_a_table (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autofree char *session = add_people (document, 12);
  GtkWidget *view = tr_attendance_view_new (document, session), *window = tr_test_show (view);
  GtkWidget *first = tr_test_find (view, GTK_TYPE_CHECK_BUTTON);

  g_assert_cmpuint (tr_test_count (view, GTK_TYPE_CHECK_BUTTON), ==, 12);
  g_assert_false (gtk_widget_get_visible (tr_test_find (view, GTK_TYPE_EXPANDER)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (first), TRUE);
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_ATTENDANCE), ==, 1);
  g_assert_true (tr_test_find (view, GTK_TYPE_CHECK_BUTTON) == first);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  tr_test_ui_init (&argc, &argv);
  tr_test_library_add ("/session/decision-line", test_decision_line);
  tr_test_library_add ("/session/decision-line-closed", test_decision_line_closed);
  tr_test_library_add ("/session/over", test_over);
  tr_test_library_add ("/session/blank", test_blank_says_nothing);
  g_test_add_func ("/session/side-set", test_side_set);
  tr_test_library_add ("/session/decision-notes", test_decision_notes);
  tr_test_library_add ("/session/attendance-of-many", test_attendance_of_many);
  tr_test_library_add ("/session/attendance-of-a-table", test_attendance_of_a_table);
  tr_test_library_add ("/session/lock", test_lock);
  tr_test_library_add ("/session/no-lock", test_no_lock);

  return g_test_run ();
}
