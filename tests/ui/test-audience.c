/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "core/tr-guidance.h"
#include "tr-test-ui.h"
#include "ui/tr-audience-capture.h"
#include "ui/tr-audience-desk.h"
#include "ui/tr-audience-preview.h"
#include "ui/tr-audience-view.h"
#include "ui/tr-unwritten.h"

#include <string.h>

static gboolean
shows (TrAudienceDesk *desk, const char *text)
{
  g_autofree char *all = tr_audience_desk_text (desk);

  return strstr (all, text) != NULL;
}

static double
size_of_row (const TrAudienceLayout *layout)
{
  for (guint i = 0; i < layout->texts->len; i++) {
    const TrAudienceText *text = &g_array_index (layout->texts, TrAudienceText, i);

    if (text->kind == TR_AUDIENCE_TEXT_ROW)
      return text->size;
  }
  g_assert_not_reached ();
}

static TrAudienceDesk *
open_desk (TrDocument *document, const char *page)
{
  TrAudienceDesk *desk = tr_audience_desk_new (document);

  tr_audience_desk_set_page (desk, page);
  tr_audience_desk_set_open (desk, TRUE);

  return desk;
}

/* Each change is seen at once, that of undo too; a new line of a long list comes into sight. */
static void
test_live (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (TrAudienceDesk) desk = open_desk (document, "challenge");
  g_autofree char *label = NULL, *page = NULL;

  for (guint i = 0; i < 9; i++) {
    g_autofree char *text = g_strdup_printf ("Signal %u", i), *id = tr_test_add_signal (document, text);

    g_assert_true (shows (desk, text));
  }
  g_assert_cmpuint (tr_audience_desk_get_layout (desk)->n_pages, ==, 2);
  g_assert_cmpuint (tr_audience_desk_get_layout (desk)->page, ==, 1);
  tr_audience_desk_turn (desk, -1);
  tr_audience_desk_turn (desk, -1);
  g_assert_cmpuint (tr_audience_desk_get_layout (desk)->page, ==, 0);
  g_assert_true (tr_document_undo (document, &label, &page, NULL));
  g_assert_false (shows (desk, "Signal 8"));
}

/* Larger letters and fewer lines; never smaller ones than those that are chosen by themselves. */
static void
test_zoom (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (TrAudienceDesk) desk = open_desk (document, "challenge");
  const TrAudienceLayout *layout;
  double usual;

  for (guint i = 0; i < 7; i++) {
    g_autofree char *text = g_strdup_printf ("Signal %u", i), *id = tr_test_add_signal (document, text);
  }
  layout = tr_audience_desk_get_layout (desk);
  g_assert_cmpuint (layout->n_pages, ==, 1);
  usual = size_of_row (layout);
  tr_audience_desk_set_zoom (desk, 10);
  g_assert_cmpint (tr_audience_desk_get_zoom (desk), ==, TR_AUDIENCE_ZOOM_LOW);
  g_assert_cmpfloat (size_of_row (tr_audience_desk_get_layout (desk)), ==, usual);
  tr_audience_desk_set_zoom (desk, 1000);
  g_assert_cmpint (tr_audience_desk_get_zoom (desk), ==, TR_AUDIENCE_ZOOM_HIGH);
  layout = tr_audience_desk_get_layout (desk);
  g_assert_cmpfloat (size_of_row (layout), >, usual);
  g_assert_cmpuint (layout->n_pages, >, 1);
  tr_audience_desk_set_zoom (desk, TR_AUDIENCE_ZOOM_LOW);
  g_assert_cmpfloat (size_of_row (tr_audience_desk_get_layout (desk)), ==, usual);
}

static void
test_freeze (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (TrAudienceDesk) desk = open_desk (document, "challenge");
  g_autofree char *first = tr_test_add_signal (document, "First"), *second = NULL;

  tr_audience_desk_set_frozen (desk, TRUE);
  second = tr_test_add_signal (document, "Second");
  tr_audience_desk_set_page (desk, "direction");
  g_assert_true (shows (desk, "First"));
  g_assert_false (shows (desk, "Second"));
  tr_audience_desk_set_page (desk, "challenge");
  tr_audience_desk_set_frozen (desk, FALSE);
  g_assert_true (shows (desk, "Second"));
}

static void
test_blank (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (TrAudienceDesk) desk = open_desk (document, "challenge");
  g_autofree char *id = tr_test_add_signal (document, "First");

  tr_audience_desk_set_blank (desk, TRUE);
  g_assert_false (shows (desk, "First"));
  g_assert_cmpuint (tr_audience_desk_get_layout (desk)->texts->len, ==, 0);
  tr_audience_desk_set_blank (desk, FALSE);
  g_assert_true (shows (desk, "First"));
  tr_audience_desk_set_open (desk, FALSE);
  g_assert_null (tr_audience_desk_get_picture (desk));
}

/* The direction in hand, with what pleads for and against it. */
static void
test_direction (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_example (fixture, "voorbeeldig");
  g_autoptr (TrAudienceDesk) desk = open_desk (document, "direction");
  const TrArgument *argument = tr_project_at (tr_document_get_project (document), TR_KIND_ARGUMENT, 0);

  g_assert_false (shows (desk, argument->text));
  tr_audience_desk_set_direction (desk, argument->direction);
  g_assert_true (shows (desk, argument->text));
  tr_audience_desk_set_direction (desk, NULL);
  g_assert_false (shows (desk, argument->text));
}

/* The chair asks something else, until the page changes. What is kept in sight stays as it is. */
static void
test_question (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (TrAudienceDesk) desk = open_desk (document, "challenge");
  const char *asked = tr_guidance ("challenge", tr_language_of_interface ())->question;
  g_autofree char *id = NULL;

  tr_audience_desk_set_question (desk, "What would a neighbour say?");
  g_assert_true (shows (desk, "What would a neighbour say?"));
  g_assert_false (shows (desk, asked));
  id = tr_test_add_signal (document, "Seen under another question");
  g_assert_true (shows (desk, "Seen under another question"));
  g_assert_true (shows (desk, "What would a neighbour say?"));

  tr_audience_desk_set_frozen (desk, TRUE);
  tr_audience_desk_set_question (desk, NULL);
  g_assert_cmpstr (tr_audience_desk_get_question (desk), ==, "What would a neighbour say?");
  tr_audience_desk_set_frozen (desk, FALSE);
  tr_audience_desk_set_question (desk, NULL);
  g_assert_true (shows (desk, asked));

  tr_audience_desk_set_question (desk, "And now a vote?");
  tr_audience_desk_set_vote (desk, "a vote asks its own question");
  g_assert_null (tr_audience_desk_get_question (desk));
  tr_audience_desk_set_vote (desk, NULL);
  tr_audience_desk_set_question (desk, "Once more?");
  tr_audience_desk_set_page (desk, "direction");
  g_assert_null (tr_audience_desk_get_question (desk));
  tr_audience_desk_set_page (desk, "challenge");
  g_assert_true (shows (desk, asked));
  tr_audience_desk_set_open (desk, FALSE);
  tr_audience_desk_set_question (desk, "To nobody?");
  g_assert_null (tr_audience_desk_get_question (desk));
}

/* What is typed in front of the room is a signal; what waits in the line when the page changes is written. */
static void
test_capture (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (TrAudienceDesk) desk = open_desk (document, "challenge");
  GtkWidget *capture = tr_audience_capture_new (desk), *window = tr_test_show (capture);
  GtkWidget *entry = tr_test_find (capture, GTK_TYPE_ENTRY), *switches = tr_test_find (capture, GTK_TYPE_TOGGLE_BUTTON);
  const TrSignal *signal;

  g_assert_nonnull (entry);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (switches), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Typed in front of all");
  g_signal_emit_by_name (entry, "activate");
  signal = tr_project_at (tr_document_get_project (document), TR_KIND_SIGNAL, 0);
  g_assert_nonnull (signal);
  g_assert_cmpstr (signal->text, ==, "Typed in front of all");
  g_assert_cmpint (signal->side, ==, TR_SIDE_MUNICIPALITY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "Not yet entered");
  tr_audience_desk_set_page (desk, "direction");
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_SIGNAL), ==, 2);
  g_assert_true (tr_unwritten_is_empty (tr_unwritten_of (document)));
  tr_audience_desk_set_page (desk, "matrix");
  g_assert_false (gtk_widget_get_visible (capture));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* With a direction open, what is typed pleads for or against it; what waits when another one opens is written to its own. */
static void
test_arguments (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_example (fixture, "voorbeeldig");
  TrProject *project = tr_document_get_project (document);
  const TrRecord *first = tr_project_at (project, TR_KIND_DIRECTION, 0);
  guint n = tr_project_count (project, TR_KIND_ARGUMENT);
  g_autoptr (TrAudienceDesk) desk = open_desk (document, "direction");
  GtkWidget *capture = tr_audience_capture_new (desk), *window = tr_test_show (capture), *entry, *pro;
  const TrArgument *argument;

  tr_audience_desk_turn_direction (desk, -1);
  tr_audience_desk_turn_direction (desk, 1);
  g_assert_null (tr_audience_desk_get_direction (desk));
  tr_audience_desk_turn_direction (desk, 1);
  g_assert_cmpstr (tr_audience_desk_get_direction (desk), ==, first->id);
  entry = tr_test_find (capture, GTK_TYPE_ENTRY);
  pro = tr_test_find (capture, GTK_TYPE_TOGGLE_BUTTON);
  gtk_editable_set_text (GTK_EDITABLE (entry), "It is near");
  g_signal_emit_by_name (entry, "activate");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_next_sibling (pro)), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "It is dear");
  tr_audience_desk_turn_direction (desk, 1);
  project = tr_document_get_project (document);
  g_assert_cmpuint (tr_project_count (project, TR_KIND_ARGUMENT), ==, n + 2);
  argument = tr_project_at (project, TR_KIND_ARGUMENT, n);
  g_assert_cmpint (argument->argument_kind, ==, TR_ARGUMENT_PRO);
  argument = tr_project_at (project, TR_KIND_ARGUMENT, n + 1);
  g_assert_cmpstr (argument->text, ==, "It is dear");
  g_assert_cmpint (argument->argument_kind, ==, TR_ARGUMENT_CON);
  g_assert_cmpstr (argument->direction, ==, ((const TrRecord *) tr_project_at (project, TR_KIND_DIRECTION, 0))->id);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A KPI by its name; the rest is for the chair. */
static void
test_kpi (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (TrAudienceDesk) desk = open_desk (document, "agreement");
  GtkWidget *capture = tr_audience_capture_new (desk), *window = tr_test_show (capture);
  GtkWidget *entry = tr_test_find (capture, GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "Waiting time");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (shows (desk, "Waiting time"));
  tr_audience_desk_turn_direction (desk, 1);
  g_assert_null (tr_audience_desk_get_direction (desk));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The chair sees how it stands, and can do something about it. */
static void
test_preview (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (TrAudienceDesk) desk = tr_audience_desk_new (document);
  GtkWidget *preview = tr_audience_preview_new (desk), *window = tr_test_show (preview);
  GtkWidget *freeze = tr_test_find (preview, GTK_TYPE_TOGGLE_BUTTON);

  g_assert_false (gtk_widget_get_visible (preview));
  tr_audience_desk_set_open (desk, TRUE);
  g_assert_true (gtk_widget_get_visible (preview));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (freeze), TRUE);
  g_assert_true (tr_audience_desk_is_frozen (desk));
  tr_audience_desk_set_frozen (desk, FALSE);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (freeze)));
  gtk_test_accessible_assert_role (tr_test_find (preview, TR_TYPE_AUDIENCE_VIEW), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Undo is told in a line that goes by itself; not while the room keeps what it sees. */
static void
test_said (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (TrAudienceDesk) desk = tr_audience_desk_new (document);

  tr_audience_desk_say (desk, "Nobody looks");
  g_assert_null (tr_audience_desk_get_said (desk));
  tr_audience_desk_set_open (desk, TRUE);
  tr_audience_desk_say (desk, "Undone: Signal “One”: added");
  g_assert_cmpstr (tr_audience_desk_get_said (desk), ==, "Undone: Signal “One”: added");
  tr_audience_desk_set_open (desk, FALSE);
  g_assert_null (tr_audience_desk_get_said (desk));
  tr_audience_desk_set_open (desk, TRUE);
  tr_audience_desk_set_frozen (desk, TRUE);
  tr_audience_desk_say (desk, "Frozen");
  g_assert_null (tr_audience_desk_get_said (desk));
  tr_audience_desk_set_frozen (desk, FALSE);
  tr_audience_desk_set_blank (desk, TRUE);
  tr_audience_desk_say (desk, "Blank");
  g_assert_null (tr_audience_desk_get_said (desk));
}

/* On any page a key makes the line one for what is for later. */
static void
test_parking (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_new (fixture);
  g_autoptr (TrAudienceDesk) desk = open_desk (document, "matrix");
  GtkWidget *capture = tr_audience_capture_new (desk), *window = tr_test_show (capture), *entry;
  const TrParked *parked;

  g_assert_false (gtk_widget_get_visible (capture));
  tr_audience_capture_toggle_parking (TR_AUDIENCE_CAPTURE (capture));
  g_assert_true (gtk_widget_get_visible (capture));
  entry = tr_test_find (capture, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "r: The buses");
  g_signal_emit_by_name (entry, "activate");
  parked = tr_project_at (tr_document_get_project (document), TR_KIND_PARKED, 0);
  g_assert_nonnull (parked);
  g_assert_cmpstr (parked->text, ==, "The buses");
  g_assert_cmpint (parked->page, ==, TR_WHERE_MATRIX);
  g_assert_cmpint (strlen (parked->date), ==, 10);
  g_assert_true (tr_audience_capture_leave (TR_AUDIENCE_CAPTURE (capture)));
  g_assert_false (gtk_widget_get_visible (capture));
  g_assert_false (tr_audience_capture_leave (TR_AUDIENCE_CAPTURE (capture)));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  tr_test_ui_init (&argc, &argv);
  tr_test_library_add ("/audience/live", test_live);
  tr_test_library_add ("/audience/zoom", test_zoom);
  tr_test_library_add ("/audience/freeze", test_freeze);
  tr_test_library_add ("/audience/blank", test_blank);
  tr_test_library_add ("/audience/direction", test_direction);
  tr_test_library_add ("/audience/question", test_question);
  tr_test_library_add ("/audience/capture", test_capture);
  tr_test_library_add ("/audience/arguments", test_arguments);
  tr_test_library_add ("/audience/kpi", test_kpi);
  tr_test_library_add ("/audience/said", test_said);
  tr_test_library_add ("/audience/parking", test_parking);
  tr_test_library_add ("/audience/preview", test_preview);

  return g_test_run ();
}
