/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* The line to type in at the speed of talk: what was said before, what was wrong, and what is for later. */

#include <string.h>

#include "tr-test-ui.h"
#include "ui/tr-capture-line.h"
#include "ui/tr-editor.h"
#include "ui/tr-record-list.h"
#include "ui/tr-unwritten.h"

typedef struct {
  TrDocument *document;
  GtkWidget *window;
  GtkWidget *list;
  GtkWidget *line;
  GtkWidget *entry;
} Bench;

static GtkWidget *
create_content (TrDocument *document, const char *id, gpointer user_data)
{
  return tr_editor_new (document, TR_KIND_SIGNAL, id, "text");
}

static void
bench_open (Bench *bench, TrTestLibrary *fixture)
{
  bench->document = tr_test_open_new (fixture);
  bench->list = tr_record_list_new (bench->document, TR_KIND_SIGNAL, create_content, NULL);
  tr_record_list_set_capture (TR_RECORD_LIST (bench->list), "text", "Another signal");
  bench->window = tr_test_show (bench->list);
  bench->line = tr_test_find (bench->list, TR_TYPE_CAPTURE_LINE);
  bench->entry = tr_test_find (bench->line, GTK_TYPE_ENTRY);
}

static void
bench_close (Bench *bench)
{
  gtk_window_destroy (GTK_WINDOW (bench->window));
  tr_test_settle (20);
  g_assert_finalize_object (bench->document);
}

static void
type (Bench *bench, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (bench->entry), text);
}

static void
enter (Bench *bench, const char *text)
{
  type (bench, text);
  g_signal_emit_by_name (bench->entry, "activate");
}

/* As the keyboard does; FALSE when the line leaves the key to others. */
static gboolean
press (Bench *bench, guint key, GdkModifierType held)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (bench->entry);
  gboolean is_taken = FALSE;

  for (guint i = 0; !is_taken && i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
        gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
      g_signal_emit_by_name (controller, "key-pressed", key, 0, held, &is_taken);
  }

  return is_taken;
}

static const char *
text_of (Bench *bench, TrKindId kind, guint place)
{
  return tr_record_title (tr_project_at (tr_document_get_project (bench->document), kind, place));
}

static guint
count (Bench *bench, TrKindId kind)
{
  return tr_project_count (tr_document_get_project (bench->document), kind);
}

static const char *
note_of (Bench *bench)
{
  GtkWidget *below = gtk_widget_get_last_child (bench->line);

  return gtk_widget_get_visible (below) ? gtk_label_get_label (GTK_LABEL (gtk_widget_get_first_child (below))) : "";
}

/* Pointed out while one types and after Enter, and never refused. */
static void
test_duplicate (TrTestLibrary *fixture, gconstpointer data)
{
  Bench bench;

  bench_open (&bench, fixture);
  enter (&bench, "School dicht");
  g_assert_cmpstr (note_of (&bench), ==, "");
  type (&bench, "Schol");
  g_assert_cmpstr (note_of (&bench), ==, "");
  type (&bench, "Scholen dicht");
  g_assert_cmpstr (note_of (&bench), ==, "Much like what is there: “School dicht”");
  type (&bench, "school dicht.");
  g_assert_cmpstr (note_of (&bench), ==, "This is there already: “School dicht”");
  enter (&bench, "s: school dicht!");
  g_assert_cmpuint (count (&bench, TR_KIND_SIGNAL), ==, 2);
  g_assert_cmpstr (note_of (&bench), ==, "This is there already: “School dicht”");
  enter (&bench, "Something else\nSCHOOL DICHT\nScholen dicht");
  g_assert_cmpuint (count (&bench, TR_KIND_SIGNAL), ==, 5);
  g_assert_true (g_str_has_prefix (note_of (&bench), "2 of the lines are not new. "));
  type (&bench, "New");
  g_assert_cmpstr (note_of (&bench), ==, "");
  bench_close (&bench);
}

/* From what is pointed out to where it stands. */
static void
test_go (TrTestLibrary *fixture, gconstpointer data)
{
  Bench bench;
  GtkWidget *go, *focus;

  bench_open (&bench, fixture);
  enter (&bench, "One");
  enter (&bench, "Two");
  tr_capture_line_focus (TR_CAPTURE_LINE (bench.line));
  type (&bench, "one");
  go = gtk_widget_get_last_child (gtk_widget_get_last_child (bench.line));
  g_assert_true (gtk_widget_get_visible (go));
  g_signal_emit_by_name (go, "clicked");
  focus = gtk_root_get_focus (GTK_ROOT (bench.window));
  g_assert_nonnull (focus);
  g_assert_false (gtk_widget_is_ancestor (focus, bench.line));
  g_assert_true (gtk_widget_is_ancestor (focus, bench.list));
  type (&bench, "");
  bench_close (&bench);
}

/* Up takes the last one back; Enter keeps the change as one action, Escape leaves it. */
static void
test_correct (TrTestLibrary *fixture, gconstpointer data)
{
  Bench bench;
  const TrSignal *signal;

  bench_open (&bench, fixture);
  g_assert_false (press (&bench, GDK_KEY_Up, 0));
  enter (&bench, "One");
  enter (&bench, "Twoo");
  type (&bench, "x");
  g_assert_false (press (&bench, GDK_KEY_Up, 0));
  type (&bench, "");
  g_assert_true (press (&bench, GDK_KEY_Up, 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (bench.entry)), ==, "Twoo");
  g_assert_true (g_str_has_prefix (note_of (&bench), "Correcting"));
  g_assert_true (press (&bench, GDK_KEY_Escape, 0));
  g_assert_false (press (&bench, GDK_KEY_Escape, 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (bench.entry)), ==, "");

  g_assert_true (press (&bench, GDK_KEY_Up, 0));
  enter (&bench, "r: Two");
  g_assert_cmpuint (count (&bench, TR_KIND_SIGNAL), ==, 2);
  signal = tr_project_at (tr_document_get_project (bench.document), TR_KIND_SIGNAL, 1);
  g_assert_cmpstr (signal->text, ==, "Two");
  g_assert_cmpint (signal->side, ==, TR_SIDE_RESIDENTS);
  g_assert_true (tr_document_undo (bench.document, NULL, NULL, NULL));
  g_assert_cmpstr (text_of (&bench, TR_KIND_SIGNAL, 1), ==, "Twoo");

  /* the same text again is no change, and nothing is like itself */
  g_assert_true (press (&bench, GDK_KEY_Up, 0));
  enter (&bench, "Twoo");
  g_assert_true (tr_document_undo (bench.document, NULL, NULL, NULL));
  g_assert_cmpuint (count (&bench, TR_KIND_SIGNAL), ==, 1);
  bench_close (&bench);
}

/* Lines that are pasted while the last one is corrected: the first corrects, the others are added. */
static void
test_correct_pasted (TrTestLibrary *fixture, gconstpointer data)
{
  Bench bench;

  bench_open (&bench, fixture);
  enter (&bench, "One");
  g_assert_true (press (&bench, GDK_KEY_Up, 0));
  type (&bench, "\n- First\n- Second\n\n- Third");
  g_assert_cmpuint (count (&bench, TR_KIND_SIGNAL), ==, 3);
  g_assert_cmpstr (text_of (&bench, TR_KIND_SIGNAL, 0), ==, "First");
  g_assert_cmpstr (text_of (&bench, TR_KIND_SIGNAL, 1), ==, "Second");
  g_assert_cmpstr (text_of (&bench, TR_KIND_SIGNAL, 2), ==, "Third");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (bench.entry)), ==, "");
  g_assert_false (press (&bench, GDK_KEY_Escape, 0));
  bench_close (&bench);
}

/* What is corrected may be gone by then: what was typed is kept as a new line. */
static void
test_correct_gone (TrTestLibrary *fixture, gconstpointer data)
{
  Bench bench;

  bench_open (&bench, fixture);
  enter (&bench, "One");
  g_assert_true (press (&bench, GDK_KEY_Up, 0));
  g_assert_true (tr_document_undo (bench.document, NULL, NULL, NULL));
  enter (&bench, "Other");
  g_assert_cmpuint (count (&bench, TR_KIND_SIGNAL), ==, 1);
  g_assert_cmpstr (text_of (&bench, TR_KIND_SIGNAL, 0), ==, "Other");
  bench_close (&bench);
}

/* Off the subject: Ctrl+Enter, with the side that was chosen or typed. */
static void
test_park (TrTestLibrary *fixture, gconstpointer data)
{
  Bench bench;
  const TrParked *parked;

  bench_open (&bench, fixture);
  tr_record_list_set_preset (TR_RECORD_LIST (bench.list), "side", "provider");
  tr_document_set_page (bench.document, "challenge");
  type (&bench, "Who pays the hall?");
  g_assert_true (press (&bench, GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_cmpuint (count (&bench, TR_KIND_SIGNAL), ==, 0);
  parked = tr_project_at (tr_document_get_project (bench.document), TR_KIND_PARKED, 0);
  g_assert_cmpstr (parked->text, ==, "Who pays the hall?");
  g_assert_cmpint (parked->side, ==, TR_SIDE_PROVIDER);
  g_assert_cmpint (parked->page, ==, TR_WHERE_CHALLENGE);
  g_assert_cmpstr (note_of (&bench), ==, "Kept for later: “Who pays the hall?”");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (bench.entry)), ==, "");
  g_assert_true (tr_unwritten_is_empty (tr_unwritten_of (bench.document)));
  type (&bench, "r: Buses");
  g_assert_true (press (&bench, GDK_KEY_KP_Enter, GDK_CONTROL_MASK));
  parked = tr_project_at (tr_document_get_project (bench.document), TR_KIND_PARKED, 1);
  g_assert_cmpint (parked->side, ==, TR_SIDE_RESIDENTS);
  /* nothing to keep */
  g_assert_true (press (&bench, GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_cmpuint (count (&bench, TR_KIND_PARKED), ==, 2);
  g_assert_true (tr_document_undo (bench.document, NULL, NULL, NULL));
  g_assert_cmpuint (count (&bench, TR_KIND_PARKED), ==, 1);
  bench_close (&bench);
}

int
main (int argc, char *argv[])
{
  tr_test_ui_init (&argc, &argv);
  tr_test_library_add ("/capture/duplicate", test_duplicate);
  tr_test_library_add ("/capture/go", test_go);
  tr_test_library_add ("/capture/correct", test_correct);
  tr_test_library_add ("/capture/correct-pasted", test_correct_pasted);
  tr_test_library_add ("/capture/correct-gone", test_correct_gone);
  tr_test_library_add ("/capture/park", test_park);

  return g_test_run ();
}
