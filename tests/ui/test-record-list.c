/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "tr-test-ui.h"
#include "ui/tr-capture.h"
#include "ui/tr-editor.h"
#include "ui/tr-record-list.h"
#include "ui/tr-record-row.h"
#include "ui/tr-unwritten.h"

typedef struct {
  TrDocument *document;
  GtkWidget *window;
  TrRecordList *list;
  GtkWidget *entry; /* the line to add by */
  GtkWidget *rows;
} Bench;

static GtkWidget *
create_content (TrDocument *document, const char *id, gpointer user_data)
{
  guint *n_created = user_data;

  (*n_created)++;
  return tr_editor_new (document, TR_KIND_SIGNAL, id, "text");
}

static guint n_created;

static void
bench_open (Bench *bench, TrTestLibrary *fixture)
{
  n_created = 0;
  bench->document = tr_test_open_new (fixture);
  bench->list = TR_RECORD_LIST (tr_record_list_new (bench->document, TR_KIND_SIGNAL, create_content, &n_created));
  tr_record_list_set_capture (bench->list, "text", "Another signal");
  bench->window = tr_test_show (GTK_WIDGET (bench->list));
  bench->entry = tr_test_find (GTK_WIDGET (bench->list), GTK_TYPE_ENTRY);
  bench->rows = gtk_widget_get_first_child (GTK_WIDGET (bench->list));
}

static void
bench_close (Bench *bench)
{
  TrRecordList *list = g_object_ref (bench->list);

  gtk_window_destroy (GTK_WINDOW (bench->window));
  tr_test_settle (20);
  g_assert_finalize_object (list);
  g_assert_finalize_object (bench->document);
}

static void
enter (Bench *bench, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (bench->entry), text);
  g_signal_emit_by_name (bench->entry, "activate");
}

static TrRecordRow *
row_at (Bench *bench, guint place)
{
  GtkWidget *row = gtk_widget_get_first_child (bench->rows);

  while (row != NULL && place-- > 0)
    row = gtk_widget_get_next_sibling (row);
  return (TrRecordRow *) row;
}

/* The texts of the rows, as in "one, two, three". */
static void
assert_rows (Bench *bench, const char *expected)
{
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; row_at (bench, i) != NULL; i++) {
    g_autofree char *text =
      tr_test_get (bench->document, TR_KIND_SIGNAL, tr_record_row_get_id (row_at (bench, i)), "text");

    g_string_append_printf (texts, "%s%s", i > 0 ? ", " : "", text);
  }
  g_assert_cmpstr (texts->str, ==, expected);
}

static void
undo (Bench *bench)
{
  g_autoptr (GError) error = NULL;

  tr_document_undo (bench->document, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_add (TrTestLibrary *fixture, gconstpointer data)
{
  Bench bench;

  bench_open (&bench, fixture);
  tr_record_list_focus_capture (bench.list);
  enter (&bench, "one");
  enter (&bench, "  two ");
  enter (&bench, "   ");
  assert_rows (&bench, "one, two");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (bench.window)), bench.entry));
  undo (&bench);
  assert_rows (&bench, "one");
  bench_close (&bench);
}

/* A pasted list is one action, and loses its bullets. */
static void
test_paste (TrTestLibrary *fixture, gconstpointer data)
{
  Bench bench;

  bench_open (&bench, fixture);
  gtk_editable_insert_text (GTK_EDITABLE (bench.entry), "- one\r\n• two\n\n3. three\n", -1, &(int){ 0 });
  assert_rows (&bench, "one, two, three");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (bench.entry)), ==, "");
  undo (&bench);
  assert_rows (&bench, "");
  bench_close (&bench);
}

/* One line that does not fit holds back all, and nothing typed is lost. */
static void
test_refused (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *much = g_strnfill (5001, 'x');
  g_autofree char *text = g_strconcat ("one\n", much, NULL);
  Bench bench;

  bench_open (&bench, fixture);
  gtk_editable_insert_text (GTK_EDITABLE (bench.entry), text, -1, &(int){ 0 });
  assert_rows (&bench, "");
  g_assert_cmpuint (strlen (gtk_editable_get_text (GTK_EDITABLE (bench.entry))), ==, strlen (text));
  g_assert_null (gtk_test_accessible_check_state (GTK_ACCESSIBLE (bench.entry), GTK_ACCESSIBLE_STATE_INVALID,
                                                  GTK_ACCESSIBLE_INVALID_TRUE));
  g_assert_null (tr_document_get_undo_label (bench.document));
  enter (&bench, "one");
  assert_rows (&bench, "one");
  bench_close (&bench);
}

static void
test_move (TrTestLibrary *fixture, gconstpointer data)
{
  TrRecordRow *row;
  Bench bench;

  bench_open (&bench, fixture);
  enter (&bench, "one\ntwo\nthree");
  row = row_at (&bench, 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row), "row.move-down", NULL));
  assert_rows (&bench, "two, one, three");
  gtk_widget_activate_action (GTK_WIDGET (row), "row.move-down", NULL);
  gtk_widget_activate_action (GTK_WIDGET (row), "row.move-down", NULL);
  assert_rows (&bench, "two, three, one");
  gtk_widget_activate_action (GTK_WIDGET (row), "row.move-up", NULL);
  assert_rows (&bench, "two, one, three");
  g_assert_true (row == row_at (&bench, 1));
  g_assert_cmpuint (n_created, ==, 3);
  undo (&bench);
  assert_rows (&bench, "two, three, one");
  bench_close (&bench);
}

static void
test_remove (TrTestLibrary *fixture, gconstpointer data)
{
  Bench bench;

  bench_open (&bench, fixture);
  enter (&bench, "one\ntwo\nthree");
  gtk_widget_child_focus (GTK_WIDGET (row_at (&bench, 1)), GTK_DIR_TAB_FORWARD);
  gtk_widget_activate_action (GTK_WIDGET (row_at (&bench, 1)), "row.remove", NULL);
  assert_rows (&bench, "one, three");
  tr_test_settle (100);
  g_assert_true (
    gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (bench.window)), GTK_WIDGET (row_at (&bench, 1))));
  undo (&bench);
  assert_rows (&bench, "one, two, three");

  for (guint i = 0; i < 3; i++) {
    gtk_widget_child_focus (GTK_WIDGET (row_at (&bench, 0)), GTK_DIR_TAB_FORWARD);
    gtk_widget_activate_action (GTK_WIDGET (row_at (&bench, 0)), "row.remove", NULL);
  }
  assert_rows (&bench, "");
  tr_test_settle (100);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (bench.window)), bench.entry));
  bench_close (&bench);
}

/* What happens to other rows does not take the cursor or the half typed word from this one. */
static void
test_focus_stays (TrTestLibrary *fixture, gconstpointer data)
{
  GtkWidget *view;
  Bench bench;

  bench_open (&bench, fixture);
  enter (&bench, "one\ntwo\nthree");
  view = tr_test_find (GTK_WIDGET (row_at (&bench, 1)), GTK_TYPE_TEXT_VIEW);
  gtk_widget_grab_focus (view);
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "-half", -1);
  gtk_widget_activate_action (GTK_WIDGET (row_at (&bench, 2)), "row.remove", NULL);
  gtk_widget_activate_action (GTK_WIDGET (row_at (&bench, 0)), "row.move-down", NULL);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (bench.window)) == view);
  tr_editor_flush_focused (GTK_ROOT (bench.window));
  assert_rows (&bench, "two-half, one");
  bench_close (&bench);
}

static void
test_filters (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *side = NULL, *kind = NULL;
  Bench bench;

  bench_open (&bench, fixture);
  enter (&bench, "other");
  tr_record_list_set_filter (bench.list, "side", "residents");
  tr_record_list_set_filter (bench.list, "kind", "story");
  assert_rows (&bench, "");
  enter (&bench, "one\ntwo");
  assert_rows (&bench, "one, two");
  side = tr_test_get (bench.document, TR_KIND_SIGNAL, tr_record_row_get_id (row_at (&bench, 0)), "side");
  kind = tr_test_get (bench.document, TR_KIND_SIGNAL, tr_record_row_get_id (row_at (&bench, 0)), "kind");
  g_assert_cmpstr (side, ==, "residents");
  g_assert_cmpstr (kind, ==, "story");

  /* a row leaves when its record no longer belongs */
  tr_document_set (bench.document, TR_KIND_SIGNAL, tr_record_row_get_id (row_at (&bench, 0)), "kind", "figure", &error);
  assert_rows (&bench, "two");
  tr_record_list_set_filter (bench.list, "side", NULL);
  tr_record_list_set_filter (bench.list, "kind", NULL);
  assert_rows (&bench, "other, one, two");
  bench_close (&bench);
}

static void
test_sides (TrTestLibrary *fixture, gconstpointer data)
{
  static const char *const expected[] = { "provider", "residents", "partners", "provider" };
  Bench bench;

  bench_open (&bench, fixture);
  tr_record_list_set_preset (bench.list, "side", "provider");
  enter (&bench, "one\nr: two\nP:three\nx: four");
  assert_rows (&bench, "one, two, three, x: four");
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_autofree char *side =
      tr_test_get (bench.document, TR_KIND_SIGNAL, tr_record_row_get_id (row_at (&bench, i)), "side");

    g_assert_cmpstr (side, ==, expected[i]);
  }
  bench_close (&bench);
}

static void
add_many (TrDocument *document, guint n)
{
  g_autoptr (GError) error = NULL;
  TrEdit *edit = tr_document_begin (document, "many", &error);

  for (guint i = 0; i < n; i++) {
    g_autoptr (TrRecord) record = tr_record_new (TR_KIND_SIGNAL);

    g_assert_true (tr_record_set (record, tr_kind_field (record->kind, "text"), "a signal", &error));
    g_assert_true (tr_edit_add (edit, record, NULL, &error));
  }
  g_assert_true (tr_edit_commit (edit, &error));
}

/* A thousand rows are not made at once, and what is added below them shows nevertheless. */
static void
test_many (TrTestLibrary *fixture, gconstpointer data)
{
  GtkWidget *more;
  Bench bench;

  bench_open (&bench, fixture);
  add_many (bench.document, 1000);
  more = gtk_widget_get_next_sibling (bench.rows);
  g_assert_cmpuint (n_created, ==, 100);
  g_assert_true (gtk_widget_get_visible (more));
  enter (&bench, "last");
  g_assert_cmpuint (n_created, ==, 101);
  g_signal_emit_by_name (more, "clicked");
  g_assert_cmpuint (n_created, ==, 201);
  for (guint i = 0; i < 8; i++)
    g_signal_emit_by_name (more, "clicked");
  g_assert_cmpuint (n_created, ==, 1001);
  g_assert_false (gtk_widget_get_visible (more));
  bench_close (&bench);
}

static void
assert_place (Bench *bench, const char *id, guint place)
{
  const TrRecord *record = tr_project_find (tr_document_get_project (bench->document), TR_KIND_SIGNAL, id);

  g_assert_cmpuint (record->index, ==, place);
}

/* Rows that are hidden are passed one by one, too. */
static void
test_move_past_hidden (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  Bench bench;

  bench_open (&bench, fixture);
  add_many (bench.document, 250);
  id = g_strdup (tr_record_row_get_id (row_at (&bench, 98)));
  for (guint place = 99; place < 103; place++) {
    GtkWidget *row = tr_test_find (GTK_WIDGET (row_at (&bench, place - 1)), TR_TYPE_RECORD_ROW);

    g_assert_cmpstr (tr_record_row_get_id (TR_RECORD_ROW (row)), ==, id);
    gtk_widget_activate_action (row, "row.move-down", NULL);
    assert_place (&bench, id, place);
    g_assert_cmpstr (tr_record_row_get_id (row_at (&bench, place)), ==, id);
  }
  bench_close (&bench);
}

/* A line that was not ended with Enter is added when the project is left; what can not be added stays. */
static void
test_unwritten (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *much = g_strnfill (5001, 'x');
  TrUnwritten *unwritten;
  Bench bench;

  bench_open (&bench, fixture);
  unwritten = tr_unwritten_of (bench.document);
  gtk_editable_set_text (GTK_EDITABLE (bench.entry), "  ");
  g_assert_true (tr_unwritten_is_empty (unwritten));
  gtk_editable_set_text (GTK_EDITABLE (bench.entry), "one");
  g_assert_false (tr_unwritten_is_empty (unwritten));
  g_assert_true (tr_unwritten_flush (unwritten));
  assert_rows (&bench, "one");
  g_assert_true (tr_unwritten_is_empty (unwritten));

  gtk_editable_set_text (GTK_EDITABLE (bench.entry), much);
  g_assert_false (tr_unwritten_flush (unwritten));
  g_assert_nonnull (tr_unwritten_get_reason (unwritten));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (bench.window)), bench.entry));
  assert_rows (&bench, "one");
  gtk_editable_set_text (GTK_EDITABLE (bench.entry), "");
  g_assert_true (tr_unwritten_flush (unwritten));
  bench_close (&bench);
}

/* Another program removed a row in which somebody types; whose text is then told, and whose row goes. */
static void
test_removed_elsewhere (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  GtkWidget *view;
  GString *lost;
  Bench bench;

  bench_open (&bench, fixture);
  lost = tr_test_note_lost (bench.document);
  enter (&bench, "one\ntwo\nthree");
  id = g_strdup (tr_record_row_get_id (row_at (&bench, 1)));
  view = tr_test_find (GTK_WIDGET (row_at (&bench, 1)), GTK_TYPE_TEXT_VIEW);
  gtk_widget_grab_focus (view);
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), " halves", -1);
  tr_test_remove_elsewhere (fixture, bench.document, TR_KIND_SIGNAL, id);
  tr_test_settle (1300);
  assert_rows (&bench, "one, three");
  g_assert_cmpstr (lost->str, ==, "Signal: two halves\n");
  g_assert_true (
    gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (bench.window)), GTK_WIDGET (row_at (&bench, 1))));
  bench_close (&bench);
  g_string_free (lost, TRUE);
}

/* Deleting with the keyboard: the button has the focus, and then the next row has. What was half typed goes with the row. */
static void
test_remove_by_button (TrTestLibrary *fixture, gconstpointer data)
{
  GtkWidget *button, *view;
  GString *lost;
  Bench bench;

  bench_open (&bench, fixture);
  lost = tr_test_note_lost (bench.document);
  enter (&bench, "one\ntwo\nthree");
  for (guint n = 3; n > 0; n--) {
    g_autofree char *blanks = g_strnfill (1200, ' ');
    g_auto (GStrv) parts = g_strsplit (blanks, " ", -1);
    g_autofree char *much = g_strjoinv ("word ", parts);

    view = tr_test_find (GTK_WIDGET (row_at (&bench, 0)), GTK_TYPE_TEXT_VIEW);
    gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), much, -1);
    button = tr_test_find (GTK_WIDGET (row_at (&bench, 0)), GTK_TYPE_BUTTON);
    gtk_widget_grab_focus (button);
    gtk_widget_activate (button);
    tr_test_settle (400);
    g_assert_cmpuint (tr_test_count (bench.rows, TR_TYPE_RECORD_ROW), ==, n - 1);
    if (n > 1) {
      view = tr_test_find (GTK_WIDGET (row_at (&bench, 0)), GTK_TYPE_TEXT_VIEW);
      g_assert_true (gtk_root_get_focus (GTK_ROOT (bench.window)) == view);
    }
  }
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (bench.window)), bench.entry));
  g_assert_cmpstr (lost->str, ==, "");
  bench_close (&bench);
  g_string_free (lost, TRUE);
}

static void
test_names (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *button;
  Bench bench;

  bench_open (&bench, fixture);
  enter (&bench, "one");
  button = tr_test_find (GTK_WIDGET (row_at (&bench, 0)), GTK_TYPE_BUTTON);
  g_assert_null (
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Delete: one"));
  tr_document_set (bench.document, TR_KIND_SIGNAL, tr_record_row_get_id (row_at (&bench, 0)), "text", "first", &error);
  g_assert_null (
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Delete: first"));
  g_assert_null (
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (bench.entry), GTK_ACCESSIBLE_PROPERTY_LABEL, "Another signal"));
  bench_close (&bench);
}

typedef struct {
  const char *text;
  gboolean has_sides;
  const char *expected; /* lines between bars, the side's number in front */
} Captured;

static const Captured captured_cases[] = {
  { "", FALSE, "" },
  { " \n\t\n", TRUE, "" },
  { "one", FALSE, "0one" },
  { "- one", FALSE, "0- one" },
  { "- one\n- two", FALSE, "0one|0two" },
  { "1. one\n2) two\n10. ten", FALSE, "0one|0two|0ten" },
  { "2024 was a bad year\n3 schools", FALSE, "02024 was a bad year|03 schools" },
  { "a\tb\r\nc\rd", FALSE, "0a b|0c|0d" },
  { "m: one\ns:two\nR: three", TRUE, "1one|2two|3three" },
  { "m: one", FALSE, "0m: one" },
  { "- m: one\nM:", TRUE, "1one" },
};

static void
test_lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (captured_cases); i++) {
    const Captured *test = &captured_cases[i];
    g_autoptr (GPtrArray) lines = tr_capture_lines (test->text, TR_LANGUAGE_EN, test->has_sides);
    g_autoptr (GString) found = g_string_new (NULL);

    for (guint j = 0; j < lines->len; j++) {
      const TrCaptured *line = g_ptr_array_index (lines, j);

      g_string_append_printf (found, "%s%u%s", j > 0 ? "|" : "", line->side, line->text);
    }
    g_assert_cmpstr (found->str, ==, test->expected);
  }
}

int
main (int argc, char **argv)
{
  tr_test_ui_init (&argc, &argv);

  tr_test_library_add ("/record-list/add", test_add);
  tr_test_library_add ("/record-list/paste", test_paste);
  tr_test_library_add ("/record-list/refused", test_refused);
  tr_test_library_add ("/record-list/move", test_move);
  tr_test_library_add ("/record-list/remove", test_remove);
  tr_test_library_add ("/record-list/focus-stays", test_focus_stays);
  tr_test_library_add ("/record-list/filters", test_filters);
  tr_test_library_add ("/record-list/sides", test_sides);
  tr_test_library_add ("/record-list/many", test_many);
  tr_test_library_add ("/record-list/move-past-hidden", test_move_past_hidden);
  tr_test_library_add ("/record-list/unwritten", test_unwritten);
  tr_test_library_add ("/record-list/removed-elsewhere", test_removed_elsewhere);
  tr_test_library_add ("/record-list/remove-by-button", test_remove_by_button);
  tr_test_library_add ("/record-list/names", test_names);
  g_test_add_func ("/capture/lines", test_lines);

  return g_test_run ();
}
