/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>
#include <string.h>

#include "tr-test-ui.h"
#include "ui/tr-timeline-canvas.h"
#include "ui/tr-timeline-handle.h"
#include "ui/tr-timeline-table.h"
#include "ui/tr-timeline-view.h"
#include "ui/tr-unwritten.h"

#define TODAY "2026-11-24"
#define LONG_PAUSE 1100 /* milliseconds, in which steps with the keys are written */

/* The sound project: a contract from 2029-01-01 for 48 months with twice 24 more. */
typedef struct {
  TrDocument *document;
  TrTimelineDesk *desk;
  GtkWidget *window, *view;
  TrTimelineCanvas *canvas;
  guint n_actions; /* when it was opened */
  char *refused;   /* what was said last */
} Board;

static void
on_refused_cb (TrTimelineDesk *desk, const char *why, Board *board)
{
  g_free (board->refused);
  board->refused = g_strdup (why);
}

static guint
count_actions (Board *board)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) log = tr_document_get_log (board->document, &error);

  g_assert_no_error (error);
  return log->len;
}

static void
board_show (Board *board, TrDocument *document)
{
  board->document = document;
  board->view = tr_timeline_view_new (document);
  board->desk = tr_timeline_view_get_desk (TR_TIMELINE_VIEW (board->view));
  board->refused = NULL;
  tr_timeline_desk_set_today (board->desk, TODAY);
  g_signal_connect (board->desk, "refused", G_CALLBACK (on_refused_cb), board);
  board->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (board->window), 1100, 900);
  gtk_window_set_child (GTK_WINDOW (board->window), board->view);
  gtk_window_present (GTK_WINDOW (board->window));
  tr_test_settle (100);
  board->canvas = TR_TIMELINE_CANVAS (tr_test_find (board->view, TR_TYPE_TIMELINE_CANVAS));
  board->n_actions = count_actions (board);
}

static void
board_open (Board *board, TrTestLibrary *fixture)
{
  board_show (board, tr_test_open_example (fixture, "voorbeeldig"));
}

static void
board_close (Board *board)
{
  gtk_window_destroy (GTK_WINDOW (board->window));
  tr_test_settle (20);
  g_clear_object (&board->document);
  g_free (board->refused);
}

static GtkWidget *
handle_of (Board *board, const char *key)
{
  GtkWidget *handle = tr_timeline_canvas_find (board->canvas, key);

  g_assert_nonnull (handle);
  return handle;
}

static void
press (Board *board, const char *key, TrPlanStep step, gint n)
{
  gtk_widget_grab_focus (handle_of (board, key));
  gtk_widget_activate_action (handle_of (board, key), "moment.move", "(ii)", (gint) step, n);
}

/* The day of an item as the document has it. */
static void
assert_day (Board *board, const char *key, TrPlanGrip grip, const char *iso)
{
  g_autoptr (TrPlan) plan = tr_plan_new (tr_document_get_project (board->document));
  const TrPlanItem *item = tr_plan_find (plan, key);
  g_autofree char *found = NULL;

  g_assert_nonnull (item);
  found = tr_date_write (grip == TR_GRIP_END ? &item->to : &item->from);
  g_test_message ("%s", key);
  g_assert_cmpstr (found, ==, iso);
}

static void
undo (Board *board)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tr_document_undo (board->document, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
test_names (TrTestLibrary *fixture, gconstpointer data)
{
  Board board;

  board_open (&board, fixture);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (handle_of (&board, "decision-2")), GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (handle_of (&board, "decision-2")), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Decide on extension 2, 2 December 2033, at the latest 31 December 2033, "
                                       "proposal");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (handle_of (&board, "election-2030")),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "The law says when the council is elected.");
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (handle_of (&board, "decision-1")), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "Left and Right move it a week, with Shift a month, with Control a day. "
      "Delete takes away the date that was filled in");
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (board.canvas)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    g_assert_true (gtk_widget_get_focusable (child));
  board_close (&board);
}

/* Steps that follow each other are one action, written when nothing follows. */
static void
test_keys (TrTestLibrary *fixture, gconstpointer data)
{
  Board board;

  board_open (&board, fixture);
  press (&board, "decision-1", TR_STEP_WEEK, 1);
  press (&board, "decision-1", TR_STEP_WEEK, 1);
  press (&board, "decision-1", TR_STEP_DAY, -1);
  assert_day (&board, "decision-1", TR_GRIP_WHOLE, "2031-10-01");
  g_assert_false (tr_unwritten_is_empty (tr_unwritten_of (board.document)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (handle_of (&board, "decision-1")), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Decide on extension 1, 14 October 2031, at the latest 31 December 2031, "
                                       "stated");
  tr_test_settle (LONG_PAUSE);
  g_assert_true (tr_unwritten_is_empty (tr_unwritten_of (board.document)));
  assert_day (&board, "decision-1", TR_GRIP_WHOLE, "2031-10-14");
  g_assert_cmpuint (count_actions (&board), ==, board.n_actions + 1);
  g_assert_true (gtk_widget_has_focus (handle_of (&board, "decision-1")));
  undo (&board);
  assert_day (&board, "decision-1", TR_GRIP_WHOLE, "2031-10-01");
  board_close (&board);
}

/* A term gets longer by months, and its start moves with the sign of the start; all that follows goes along. */
static void
test_terms (TrTestLibrary *fixture, gconstpointer data)
{
  Board board;

  board_open (&board, fixture);
  press (&board, "base-term", TR_STEP_WEEK, 1);
  g_assert_true (tr_timeline_desk_settle (board.desk));
  assert_day (&board, "base-term", TR_GRIP_END, "2033-01-31");
  press (&board, "start", TR_STEP_MONTH, 1);
  g_assert_true (tr_timeline_desk_settle (board.desk));
  assert_day (&board, "start", TR_GRIP_WHOLE, "2029-02-01");
  assert_day (&board, "base-term", TR_GRIP_END, "2033-02-28");
  g_assert_cmpuint (count_actions (&board), ==, board.n_actions + 2);
  board_close (&board);
}

/* Going on with Tab writes what is in hand. */
static void
test_leaving_writes (TrTestLibrary *fixture, gconstpointer data)
{
  Board board;

  board_open (&board, fixture);
  press (&board, "decision-1", TR_STEP_WEEK, -1);
  gtk_widget_grab_focus (handle_of (&board, "start"));
  tr_test_settle (20);
  assert_day (&board, "decision-1", TR_GRIP_WHOLE, "2031-09-24");
  g_assert_cmpuint (count_actions (&board), ==, board.n_actions + 1);
  board_close (&board);
}

static void
test_fixed (TrTestLibrary *fixture, gconstpointer data)
{
  Board board;

  board_open (&board, fixture);
  press (&board, "election-2030", TR_STEP_WEEK, 1);
  g_assert_cmpstr (board.refused, ==, "The law says when the council is elected.");
  press (&board, "phase-2", TR_STEP_WEEK, 1);
  g_assert_nonnull (strstr (board.refused, "A phase follows from"));
  tr_test_settle (LONG_PAUSE);
  g_assert_cmpuint (count_actions (&board), ==, board.n_actions);
  board_close (&board);
}

static void
test_delete (TrTestLibrary *fixture, gconstpointer data)
{
  Board board;

  board_open (&board, fixture);
  gtk_widget_grab_focus (handle_of (&board, "decision-1"));
  gtk_widget_activate_action (handle_of (&board, "decision-1"), "moment.remove", NULL);
  g_assert_cmpuint (count_actions (&board), ==, board.n_actions + 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (handle_of (&board, "decision-1")), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Decide on extension 1, 3 December 2031, at the latest 31 December 2031, "
                                       "proposal");
  gtk_widget_activate_action (handle_of (&board, "decision-1"), "moment.remove", NULL);
  g_assert_nonnull (strstr (board.refused, "nothing to take away"));
  g_assert_cmpuint (count_actions (&board), ==, board.n_actions + 1);
  board_close (&board);
}

static void
drag (Board *board, const char *key, TrPlanGrip grip, double days)
{
  double x, y, width = tr_timeline_canvas_get_day_width (board->canvas);

  g_assert_true (tr_timeline_canvas_get_point (board->canvas, key, grip, &x, &y));
  g_assert_true (tr_timeline_canvas_drag_begin (board->canvas, x, y));
  for (guint step = 1; step <= 10; step++)
    tr_timeline_canvas_drag_to (board->canvas, x + days * width * step / 10, y, FALSE);
}

static void
look_nearby (Board *board, const char *first, double days)
{
  GDate date;

  g_assert_true (tr_date_read (first, &date));
  tr_timeline_desk_look (board->desk, &date, days);
  tr_test_settle (50);
}

/* While it is dragged all of the plan shows what would come of it, and nothing is written. */
static void
test_drag (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *shown = NULL;
  Board board;

  board_open (&board, fixture);
  look_nearby (&board, "2031-06-01", 365);
  drag (&board, "decision-1", TR_GRIP_WHOLE, 20);
  assert_day (&board, "decision-1", TR_GRIP_WHOLE, "2031-10-01");
  shown = tr_date_write (&tr_timeline_desk_find (board.desk, "decision-1")->from);
  g_assert_cmpstr (shown, ==, "2031-10-21");
  g_assert_cmpuint (count_actions (&board), ==, board.n_actions);
  tr_timeline_canvas_drag_end (board.canvas);
  assert_day (&board, "decision-1", TR_GRIP_WHOLE, "2031-10-21");
  g_assert_cmpuint (count_actions (&board), ==, board.n_actions + 1);
  undo (&board);
  assert_day (&board, "decision-1", TR_GRIP_WHOLE, "2031-10-01");
  board_close (&board);
}

static void
test_drag_the_end (TrTestLibrary *fixture, gconstpointer data)
{
  Board board;

  board_open (&board, fixture);
  look_nearby (&board, "2032-06-01", 365);
  drag (&board, "base-term", TR_GRIP_END, 60);
  tr_timeline_canvas_drag_end (board.canvas);
  assert_day (&board, "base-term", TR_GRIP_END, "2033-02-28");
  assert_day (&board, "base-term", TR_GRIP_WHOLE, "2029-01-01");
  board_close (&board);
}

/* Also from the side of the extension, which keeps its months. */
static void
test_drag_the_boundary (TrTestLibrary *fixture, gconstpointer data)
{
  double x, y, width;
  Board board;

  board_open (&board, fixture);
  look_nearby (&board, "2032-06-01", 365);
  width = tr_timeline_canvas_get_day_width (board.canvas);
  g_assert_true (tr_timeline_canvas_get_point (board.canvas, "base-term", TR_GRIP_END, &x, &y));
  g_assert_true (tr_timeline_canvas_drag_begin (board.canvas, x + 6, y));
  tr_timeline_canvas_drag_to (board.canvas, x + 6 + 60 * width, y, FALSE);
  tr_timeline_canvas_drag_end (board.canvas);
  assert_day (&board, "base-term", TR_GRIP_END, "2033-02-28");
  assert_day (&board, "extension-1", TR_GRIP_END, "2035-02-28");
  assert_day (&board, "extension-2", TR_GRIP_END, "2037-02-28");
  board_close (&board);
}

/* A contract starts on the first of a month, unless somebody wants another day. */
static void
test_start_by_months (TrTestLibrary *fixture, gconstpointer data)
{
  double x, y, width;
  Board board;

  board_open (&board, fixture);
  look_nearby (&board, "2028-09-01", 300);
  drag (&board, "start", TR_GRIP_WHOLE, 40);
  tr_timeline_canvas_drag_end (board.canvas);
  assert_day (&board, "start", TR_GRIP_WHOLE, "2029-02-01");
  width = tr_timeline_canvas_get_day_width (board.canvas);
  g_assert_true (tr_timeline_canvas_get_point (board.canvas, "start", TR_GRIP_WHOLE, &x, &y));
  g_assert_true (tr_timeline_canvas_drag_begin (board.canvas, x, y));
  tr_timeline_canvas_drag_to (board.canvas, x + 9 * width, y, TRUE);
  tr_timeline_canvas_drag_end (board.canvas);
  assert_day (&board, "start", TR_GRIP_WHOLE, "2029-02-10");
  press (&board, "start", TR_STEP_WEEK, -1);
  g_assert_true (tr_timeline_desk_settle (board.desk));
  assert_day (&board, "start", TR_GRIP_WHOLE, "2029-02-01");
  press (&board, "start", TR_STEP_WEEK, 1);
  g_assert_true (tr_timeline_desk_settle (board.desk));
  assert_day (&board, "start", TR_GRIP_WHOLE, "2029-03-01");
  board_close (&board);
}

static void
test_cancelled_drag (TrTestLibrary *fixture, gconstpointer data)
{
  Board board;

  board_open (&board, fixture);
  look_nearby (&board, "2031-06-01", 365);
  drag (&board, "decision-1", TR_GRIP_WHOLE, 20);
  tr_timeline_canvas_drag_cancel (board.canvas);
  g_assert_null (tr_timeline_desk_get_held (board.desk));
  tr_timeline_canvas_drag_end (board.canvas);
  tr_test_settle (50);
  assert_day (&board, "decision-1", TR_GRIP_WHOLE, "2031-10-01");
  g_assert_cmpuint (count_actions (&board), ==, board.n_actions);
  g_assert_true (tr_unwritten_is_empty (tr_unwritten_of (board.document)));
  board_close (&board);
}

/* From all there is to a quarter and back; what has the focus comes into sight. */
static void
test_zoom (TrTestLibrary *fixture, gconstpointer data)
{
  double all, x, y;
  Board board;

  board_open (&board, fixture);
  all = tr_timeline_desk_get_days (board.desk);
  g_assert_cmpfloat (all, >, 3653);
  for (guint i = 0; i < 20; i++)
    gtk_widget_activate_action (GTK_WIDGET (board.canvas), "timeline.zoom-in", NULL);
  g_assert_cmpfloat_with_epsilon (tr_timeline_desk_get_days (board.desk), TR_TIMELINE_LEAST_DAYS, 1);
  g_assert_false (tr_timeline_canvas_get_point (board.canvas, "end", TR_GRIP_WHOLE, &x, &y));
  gtk_widget_grab_focus (handle_of (&board, "end"));
  tr_test_settle (50);
  g_assert_true (tr_timeline_canvas_get_point (board.canvas, "end", TR_GRIP_WHOLE, &x, &y));
  gtk_widget_activate_action (GTK_WIDGET (board.canvas), "timeline.zoom-all", NULL);
  g_assert_cmpfloat_with_epsilon (tr_timeline_desk_get_days (board.desk), all, 0.5);
  board_close (&board);
}

/* Tab comes to one thing and goes on to what is after the timeline; Up and Down go through all of it in order of date. */
static void
test_going_through (TrTestLibrary *fixture, gconstpointer data)
{
  GtkWidget *first;
  guint n = 1;
  Board board;

  board_open (&board, fixture);
  first = gtk_widget_get_first_child (GTK_WIDGET (board.canvas));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (board.canvas), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_has_focus (first));
  for (GtkWidget *at = first; at != gtk_widget_get_last_child (GTK_WIDGET (board.canvas)); n++) {
    GtkWidget *next = gtk_widget_get_next_sibling (at);

    gtk_widget_activate_action (at, "moment.go", "i", 2);
    g_assert_true (gtk_widget_has_focus (next));
    g_assert_cmpstr (tr_timeline_desk_get_told (board.desk), ==,
                     tr_timeline_handle_get_key (TR_TIMELINE_HANDLE (next)));
    at = next;
  }
  g_assert_cmpuint (n, >, 30);
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (board.canvas), GTK_DIR_TAB_FORWARD));
  g_assert_cmpuint (count_actions (&board), ==, board.n_actions);
  board_close (&board);
}

static void
type (GtkWidget *entry, const char *text)
{
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

/* The same in the table: a date that can be there is written, one that can not stays with the reason. */
static void
test_table (TrTestLibrary *fixture, gconstpointer data)
{
  TrTimelineTable *table;
  GtkWidget *entry;
  Board board;

  board_open (&board, fixture);
  tr_timeline_view_show_table (TR_TIMELINE_VIEW (board.view), TRUE);
  tr_test_settle (100);
  table = TR_TIMELINE_TABLE (tr_test_find (board.view, TR_TYPE_TIMELINE_TABLE));
  g_assert_null (tr_timeline_table_find (table, "election-2030"));
  entry = tr_timeline_table_find (table, "decision-2");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "02-12-2033");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Date: Decide on extension 2");
  type (entry, "1-6-2033");
  assert_day (&board, "decision-2", TR_GRIP_WHOLE, "2033-06-01");
  g_assert_cmpuint (count_actions (&board), ==, board.n_actions + 1);
  g_assert_true (tr_unwritten_is_empty (tr_unwritten_of (board.document)));

  /* it would be about the other extension */
  entry = tr_timeline_table_find (table, "decision-1");
  type (entry, "1-6-2034");
  assert_day (&board, "decision-1", TR_GRIP_WHOLE, "2031-10-01");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_nonnull (tr_unwritten_get_reason (tr_unwritten_of (board.document)));
  type (entry, "in the spring");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  type (entry, "2-6-2031");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  assert_day (&board, "decision-1", TR_GRIP_WHOLE, "2031-06-02");

  entry = tr_timeline_table_find (table, "extension-2");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "31-12-2036");
  board_close (&board);
}

/* Undo while something is in hand, and a change from elsewhere. */
static void
test_changed_meanwhile (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const char *contract;
  Board board;

  board_open (&board, fixture);
  contract = tr_project_contract (tr_document_get_project (board.document))->record.id;
  press (&board, "decision-1", TR_STEP_WEEK, 1);
  g_assert_true (tr_document_set (board.document, TR_KIND_CONTRACT, contract, "base_months", "0", &error));
  g_assert_no_error (error);
  g_assert_null (tr_timeline_desk_get_held (board.desk));
  g_assert_null (tr_timeline_canvas_find (board.canvas, "base-term"));
  g_assert_nonnull (tr_timeline_canvas_find (board.canvas, "start"));
  tr_test_settle (50);
  undo (&board);
  g_assert_nonnull (tr_timeline_canvas_find (board.canvas, "base-term"));
  board_close (&board);
}

/* Nothing is known yet: it says so, and nothing breaks. */
static void
test_empty (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Board board;

  board_show (&board, tr_test_open_new (fixture));
  g_assert_cmpfloat (tr_timeline_desk_get_days (board.desk), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (board.canvas), "timeline.zoom-in", NULL);
  tr_timeline_view_show_table (TR_TIMELINE_VIEW (board.view), TRUE);
  tr_test_settle (50);
  tr_timeline_view_show_table (TR_TIMELINE_VIEW (board.view), FALSE);
  g_assert_true (tr_document_set (board.document, TR_KIND_CONTRACT,
                                  tr_project_contract (tr_document_get_project (board.document))->record.id, "start",
                                  "2030-01-01", &error));
  g_assert_no_error (error);
  tr_test_settle (50);
  g_assert_nonnull (tr_timeline_canvas_find (board.canvas, "start"));
  board_close (&board);
}

int
main (int argc, char *argv[])
{
  tr_test_ui_init (&argc, &argv);
  tr_test_library_add ("/timeline/names", test_names);
  tr_test_library_add ("/timeline/keys", test_keys);
  tr_test_library_add ("/timeline/terms", test_terms);
  tr_test_library_add ("/timeline/leaving-writes", test_leaving_writes);
  tr_test_library_add ("/timeline/fixed", test_fixed);
  tr_test_library_add ("/timeline/delete", test_delete);
  tr_test_library_add ("/timeline/drag", test_drag);
  tr_test_library_add ("/timeline/drag-the-end", test_drag_the_end);
  tr_test_library_add ("/timeline/drag-the-boundary", test_drag_the_boundary);
  tr_test_library_add ("/timeline/start-by-months", test_start_by_months);
  tr_test_library_add ("/timeline/cancelled-drag", test_cancelled_drag);
  tr_test_library_add ("/timeline/zoom", test_zoom);
  tr_test_library_add ("/timeline/going-through", test_going_through);
  tr_test_library_add ("/timeline/table", test_table);
  tr_test_library_add ("/timeline/changed-meanwhile", test_changed_meanwhile);
  tr_test_library_add ("/timeline/empty", test_empty);

  return g_test_run ();
}
