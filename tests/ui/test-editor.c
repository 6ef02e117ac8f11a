/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include <glib/gi18n.h>

#include "tr-test-ui.h"
#include "ui/tr-editor-private.h"
#include "ui/tr-unwritten.h"

/* The editor of a field in a window of its own. */
typedef struct {
  TrDocument *document;
  GtkWidget *window;
  TrEditor *editor;
  GtkWidget *input;
  TrKindId kind;
  char *id;
  const char *field;
} Bench;

static void
bench_open (Bench *bench, TrDocument *document, TrKindId kind, const char *id, const char *field)
{
  bench->document = document;
  bench->kind = kind;
  bench->id = g_strdup (id != NULL ? id : tr_project_info (tr_document_get_project (document))->record.id);
  bench->field = field;
  bench->editor = TR_EDITOR (tr_editor_new (document, kind, id, field));
  bench->input = tr_editor_get_input (bench->editor);
  bench->window = tr_test_show (GTK_WIDGET (bench->editor));
}

/* Nothing may keep an editor that the window gave up. */
static void
bench_close (Bench *bench)
{
  TrEditor *editor = g_object_ref (bench->editor);

  gtk_window_destroy (GTK_WINDOW (bench->window));
  tr_test_settle (20);
  g_assert_finalize_object (editor);
  g_object_unref (bench->document);
  g_free (bench->id);
}

static void
assert_stored (Bench *bench, const char *expected)
{
  g_autofree char *value = tr_test_get (bench->document, bench->kind, bench->id, bench->field);

  g_assert_cmpstr (value, ==, expected);
}

static void
assert_invalid (Bench *bench, gboolean is_invalid)
{
  char *problem =
    gtk_test_accessible_check_state (GTK_ACCESSIBLE (bench->input), GTK_ACCESSIBLE_STATE_INVALID,
                                     is_invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE);

  g_assert_null (problem);
}

static char *
text_of (GtkWidget *input)
{
  GtkTextIter start, end;

  if (GTK_IS_EDITABLE (input))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (input)));
  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (input)), &start, &end);
  return gtk_text_buffer_get_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (input)), &start, &end, TRUE);
}

static void
assert_shown (Bench *bench, const char *expected)
{
  g_autofree char *text = text_of (bench->input);

  g_assert_cmpstr (text, ==, expected);
}

static void
type_text (Bench *bench, const char *text)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (GTK_IS_EDITABLE (bench->input)) {
    gtk_editable_delete_text (GTK_EDITABLE (bench->input), 0, -1);
    gtk_editable_insert_text (GTK_EDITABLE (bench->input), text, -1, &(int){ 0 });
    return;
  }
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (bench->input));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

/* What is typed, whether it is acceptable, what is then in the document and what the control shows. */
typedef struct {
  TrKindId kind;
  const char *field;
  const char *typed;
  gboolean is_valid;
  const char *stored; /* NULL: as before */
  const char *shown;  /* NULL: as typed */
} Typed;

static const Typed typed_cases[] = {
  { TR_KIND_PROJECT, "title", "Another title", TRUE, "Another title", NULL },
  { TR_KIND_PROJECT, "title", "  spaces around  ", TRUE, "spaces around", "spaces around" },
  { TR_KIND_PROJECT, "title", "", FALSE, NULL, NULL },
  { TR_KIND_PROJECT, "purpose", "One\n\nTwo  \n", TRUE, "One\n\nTwo", "One\n\nTwo" },
  { TR_KIND_PROJECT, "start", "31-1-2027", TRUE, "2027-01-31", "31-01-2027" },
  { TR_KIND_PROJECT, "start", "2027-02-28", TRUE, "2027-02-28", "28-02-2027" },
  { TR_KIND_PROJECT, "start", "31-2-2027", FALSE, NULL, NULL },
  { TR_KIND_PROJECT, "start", "soon", FALSE, NULL, NULL },
  { TR_KIND_PROJECT, "start", "", TRUE, "", "" },
  { TR_KIND_PROJECT, "burden", "240", TRUE, "240", "240" },
  { TR_KIND_PROJECT, "burden", "2.5", FALSE, NULL, NULL },
  { TR_KIND_PROJECT, "burden", "-1", FALSE, NULL, NULL },
  { TR_KIND_PROJECT, "burden", "", TRUE, "0", "" },
  { TR_KIND_DATA_POINT, "value", "12,75", TRUE, "12.75", "12.75" },
  { TR_KIND_DATA_POINT, "value", "1.234.567", TRUE, "1234567", "1,234,567" },
  { TR_KIND_DATA_POINT, "value", "many", FALSE, NULL, NULL },
  { TR_KIND_DATA_POINT, "value", "", TRUE, "", "" },
  { TR_KIND_SIGNAL, "text", "one\nline", TRUE, "one line", "one line" },
  { TR_KIND_SIGNAL, "text", "<b>no</b> markup & %s", TRUE, "<b>no</b> markup & %s", NULL },
  { TR_KIND_AREA, "code", "GM0047", TRUE, "GM0047", NULL },
  { TR_KIND_AREA, "code", "Veendam", FALSE, NULL, NULL },
};

static void
test_typed (TrTestLibrary *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (typed_cases); i++) {
    const Typed *typed = &typed_cases[i];
    TrDocument *document = tr_test_open_example (fixture, "jongerenwerk");
    const TrRecord *record = tr_project_at (tr_document_get_project (document), typed->kind, 0);
    g_autofree char *before = tr_test_get (document, typed->kind, record->id, typed->field);
    Bench bench;

    g_test_message ("%s: “%s”", typed->field, typed->typed);
    bench_open (&bench, document, typed->kind, record->id, typed->field);
    type_text (&bench, typed->typed);
    g_assert_cmpint (tr_editor_flush (bench.editor), ==, typed->is_valid);
    assert_stored (&bench, typed->stored != NULL ? typed->stored : before);
    assert_shown (&bench, typed->shown != NULL ? typed->shown : typed->typed);
    assert_invalid (&bench, !typed->is_valid);
    bench_close (&bench);
  }
}

static void
test_too_long (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (301, 'x');
  Bench bench;

  bench_open (&bench, tr_test_open_new (fixture), TR_KIND_PROJECT, NULL, "title");
  type_text (&bench, text);
  g_assert_false (tr_editor_flush (bench.editor));
  assert_shown (&bench, text);
  assert_invalid (&bench, TRUE);
  assert_stored (&bench, "Youth work");
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_last_child (GTK_WIDGET (bench.editor))));
  g_assert_nonnull (
    strstr (gtk_label_get_text (GTK_LABEL (gtk_widget_get_last_child (GTK_WIDGET (bench.editor)))), "300"));

  text[300] = '\0';
  type_text (&bench, text);
  g_assert_true (tr_editor_flush (bench.editor));
  assert_invalid (&bench, FALSE);
  assert_stored (&bench, text);
  bench_close (&bench);
}

static void
test_enter (TrTestLibrary *fixture, gconstpointer data)
{
  Bench bench;

  bench_open (&bench, tr_test_open_new (fixture), TR_KIND_PROJECT, NULL, "theme");
  type_text (&bench, "Growing up");
  assert_stored (&bench, "");
  g_signal_emit_by_name (bench.input, "activate");
  assert_stored (&bench, "Growing up");
  bench_close (&bench);
}

static void
test_leaving (TrTestLibrary *fixture, gconstpointer data)
{
  Bench bench;

  bench_open (&bench, tr_test_open_new (fixture), TR_KIND_PROJECT, NULL, "theme");
  gtk_widget_grab_focus (GTK_WIDGET (bench.editor));
  type_text (&bench, "Growing up");
  gtk_widget_grab_focus (gtk_widget_get_next_sibling (GTK_WIDGET (bench.editor)));
  tr_test_settle (20);
  assert_stored (&bench, "Growing up");
  bench_close (&bench);
}

static void
test_hiding (TrTestLibrary *fixture, gconstpointer data)
{
  Bench bench;

  bench_open (&bench, tr_test_open_new (fixture), TR_KIND_PROJECT, NULL, "theme");
  type_text (&bench, "Growing up");
  gtk_widget_set_visible (GTK_WIDGET (bench.editor), FALSE);
  tr_test_settle (20);
  assert_stored (&bench, "Growing up");
  bench_close (&bench);
}

/* A pause writes, but does not touch what stands there, nor speak of what is not finished. */
static void
test_quiet (TrTestLibrary *fixture, gconstpointer data)
{
  Bench bench;

  bench_open (&bench, tr_test_open_new (fixture), TR_KIND_PROJECT, NULL, "theme");
  type_text (&bench, "Growing ");
  tr_test_settle (300);
  assert_stored (&bench, "");
  tr_test_settle (1000);
  assert_stored (&bench, "Growing");
  assert_shown (&bench, "Growing ");
  bench_close (&bench);

  bench_open (&bench, tr_test_open_new (fixture), TR_KIND_PROJECT, NULL, "start");
  type_text (&bench, "31-");
  tr_test_settle (1300);
  assert_stored (&bench, "");
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_last_child (GTK_WIDGET (bench.editor))));
  bench_close (&bench);
}

static void
test_follows (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Bench bench;

  bench_open (&bench, tr_test_open_new (fixture), TR_KIND_PROJECT, NULL, "title");
  g_assert_true (tr_document_set (bench.document, TR_KIND_PROJECT, bench.id, "title", "Changed elsewhere", &error));
  assert_shown (&bench, "Changed elsewhere");
  g_assert_true (tr_document_undo (bench.document, NULL, NULL, &error));
  assert_shown (&bench, "Youth work");

  /* what somebody is typing is not taken away */
  type_text (&bench, "Being typed");
  g_assert_true (tr_document_set (bench.document, TR_KIND_PROJECT, bench.id, "title", "Changed elsewhere", &error));
  assert_shown (&bench, "Being typed");
  g_assert_true (tr_editor_flush (bench.editor));
  assert_stored (&bench, "Being typed");
  bench_close (&bench);
}

static void
test_undo_belongs (TrTestLibrary *fixture, gconstpointer data)
{
  static const char *const fields[] = { "title", "purpose" };
  Bench bench;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    bench_open (&bench, tr_test_open_new (fixture), TR_KIND_PROJECT, NULL, fields[i]);
    gtk_widget_grab_focus (GTK_WIDGET (bench.editor));
    g_assert_false (tr_editor_focused_has_undo (GTK_ROOT (bench.window)));
    type_text (&bench, "Typed");
    g_assert_true (tr_editor_focused_has_undo (GTK_ROOT (bench.window)));
    g_assert_true (tr_editor_flush_focused (GTK_ROOT (bench.window)));
    g_assert_false (tr_editor_focused_has_undo (GTK_ROOT (bench.window)));
    bench_close (&bench);
  }
}

static void
test_choice (TrTestLibrary *fixture, gconstpointer data)
{
  TrDocument *document = tr_test_open_new (fixture);
  g_autofree char *id = tr_test_add_signal (document, "A signal");
  g_autoptr (GError) error = NULL;
  Bench bench;

  bench_open (&bench, document, TR_KIND_SIGNAL, id, "kind");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (bench.input)), ==, TR_SIGNAL_KIND_OBSERVATION);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (bench.input), TR_SIGNAL_KIND_STORY);
  assert_stored (&bench, "story");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (bench.input), GTK_INVALID_LIST_POSITION);
  assert_stored (&bench, "story");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (bench.input)), ==, TR_SIGNAL_KIND_STORY);
  g_assert_true (tr_document_undo (document, NULL, NULL, &error));
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (bench.input)), ==, TR_SIGNAL_KIND_OBSERVATION);
  bench_close (&bench);
}

static void
assert_entry (Bench *bench, guint place, const char *expected)
{
  GListModel *model = gtk_drop_down_get_model (GTK_DROP_DOWN (bench->input));

  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (model), place), ==, expected);
}

static void
test_reference (TrTestLibrary *fixture, gconstpointer data)
{
  TrDocument *document = tr_test_open_new (fixture);
  g_autofree char *id = tr_test_add_signal (document, "A signal");
  g_autofree char *north = NULL, *south = NULL;
  g_autoptr (GError) error = NULL;
  Bench bench;

  bench_open (&bench, document, TR_KIND_SIGNAL, id, "area");
  assert_entry (&bench, 0, "–");
  assert_entry (&bench, 1, NULL);
  north = tr_document_add (document, TR_KIND_AREA, &error, "name", "North", NULL);
  south = tr_document_add (document, TR_KIND_AREA, &error, "name", "South", NULL);
  assert_entry (&bench, 2, "South");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (bench.input), 2);
  assert_stored (&bench, south);

  /* the choice stays with the record when that moves, or is called something else */
  g_assert_true (tr_document_move (document, TR_KIND_AREA, south, north, &error));
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (bench.input)), ==, 1);
  g_assert_true (tr_document_set (document, TR_KIND_AREA, south, "name", "Deep south", &error));
  assert_entry (&bench, 1, "Deep south");
  assert_stored (&bench, south);

  g_assert_true (tr_document_remove (document, TR_KIND_AREA, south, &error));
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (bench.input)), ==, 0);
  assert_stored (&bench, "");
  bench_close (&bench);
}

static void
test_flag (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Bench bench;

  bench_open (&bench, tr_test_open_new (fixture), TR_KIND_PROJECT, NULL, "is_first");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (bench.input), TRUE);
  assert_stored (&bench, "1");
  g_assert_true (tr_document_undo (bench.document, NULL, NULL, &error));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (bench.input)));
  bench_close (&bench);
}

/* Fields that disagree with each other: the end may not lie before the start. */
static void
test_together (TrTestLibrary *fixture, gconstpointer data)
{
  Bench bench;

  bench_open (&bench, tr_test_open_example (fixture, "jongerenwerk"), TR_KIND_PROJECT, NULL, "end");
  type_text (&bench, "1-1-2020");
  g_assert_false (tr_editor_flush (bench.editor));
  assert_shown (&bench, "1-1-2020");
  assert_stored (&bench, "2033-12-31");
  bench_close (&bench);
}

static void
test_gone (TrTestLibrary *fixture, gconstpointer data)
{
  TrDocument *document = tr_test_open_new (fixture);
  g_autofree char *id = tr_test_add_signal (document, "A signal");
  g_autoptr (GError) error = NULL;
  GString *lost = tr_test_note_lost (document);
  Bench bench;

  bench_open (&bench, document, TR_KIND_SIGNAL, id, "text");
  type_text (&bench, "Too late");
  g_assert_true (tr_document_remove (document, TR_KIND_SIGNAL, id, &error));
  g_assert_false (tr_editor_flush (bench.editor));
  g_assert_cmpstr (lost->str, ==, "Signal: Too late\n");
  g_assert_true (tr_editor_flush (bench.editor));
  bench_close (&bench);
  g_assert_cmpstr (lost->str, ==, "Signal: Too late\n");
  g_string_free (lost, TRUE);
}

static void
on_changed_cb (TrDocument *document, Bench *bench)
{
  if (bench->window != NULL && tr_project_find (tr_document_get_project (document), bench->kind, bench->id) == NULL)
    gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&bench->window)));
}

/* Another program removed the record, and this one finds out when a pause has it write: then the editor goes. */
static void
test_gone_elsewhere (TrTestLibrary *fixture, gconstpointer data)
{
  TrDocument *document = tr_test_open_new (fixture);
  g_autofree char *id = tr_test_add_signal (document, "A signal");
  GString *lost = tr_test_note_lost (document);
  Bench bench;

  bench_open (&bench, document, TR_KIND_SIGNAL, id, "text");
  g_signal_connect (document, "changed", G_CALLBACK (on_changed_cb), &bench);
  type_text (&bench, "Too late");
  tr_test_remove_elsewhere (fixture, document, TR_KIND_SIGNAL, id);
  g_object_add_weak_pointer (G_OBJECT (bench.editor), (gpointer *) &bench.editor);
  tr_test_settle (1300);
  g_assert_null (bench.window);
  g_assert_null (bench.editor);
  g_assert_cmpstr (lost->str, ==, "Signal: Too late\n");
  g_object_unref (document);
  g_free (bench.id);
  g_string_free (lost, TRUE);
}

/* Text that was refused keeps the project from being called saved, also when another field has the cursor. */
static void
test_unwritten (TrTestLibrary *fixture, gconstpointer data)
{
  TrUnwritten *unwritten;
  Bench bench;

  bench_open (&bench, tr_test_open_new (fixture), TR_KIND_PROJECT, NULL, "start");
  unwritten = tr_unwritten_of (bench.document);
  g_assert_true (tr_unwritten_is_empty (unwritten));
  gtk_widget_grab_focus (GTK_WIDGET (bench.editor));
  type_text (&bench, "soon");
  g_assert_false (tr_unwritten_is_empty (unwritten));
  g_assert_null (tr_unwritten_get_reason (unwritten));
  gtk_widget_grab_focus (gtk_widget_get_next_sibling (GTK_WIDGET (bench.editor)));
  tr_test_settle (20);
  g_assert_nonnull (strstr (tr_unwritten_get_reason (unwritten), "“soon”"));
  g_assert_false (tr_unwritten_flush (unwritten));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (bench.window)), GTK_WIDGET (bench.editor)));

  type_text (&bench, "1-1-2027");
  g_assert_true (tr_unwritten_flush (unwritten));
  assert_stored (&bench, "2027-01-01");
  g_assert_true (tr_unwritten_is_empty (unwritten));

  type_text (&bench, "soon");
  tr_unwritten_settle_focused (unwritten, GTK_ROOT (bench.window));
  assert_shown (&bench, "01-01-2027");
  g_assert_true (tr_unwritten_is_empty (unwritten));
  bench_close (&bench);
}

static void
assert_named (TrEditor *editor, const char *name)
{
  GtkWidget *input = tr_editor_get_input (editor);
  char *problem = gtk_test_accessible_check_property (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  g_assert_null (problem);
}

/* Every field of every kind has a name for who can not see its label, also when there is no label to see. */
static void
test_names (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = tr_test_open_example (fixture, "jongerenwerk");

  for (TrKindId id = 0; id < TR_N_KINDS; id++) {
    const TrKind *kind = tr_kind (id);
    const TrRecord *record = tr_project_at (tr_document_get_project (document), id, 0);

    for (guint i = 0; i < kind->n_fields; i++) {
      const char *record_id = record != NULL ? record->id : "gone"; /* a name does not depend on the record */
      GtkWidget *widget = tr_editor_new (document, id, record_id, kind->fields[i].name);
      TrEditor *editor = g_object_ref_sink (TR_EDITOR (widget));

      assert_named (editor, gettext (kind->fields[i].label));
      tr_editor_set_label_visible (editor, FALSE);
      assert_named (editor, gettext (kind->fields[i].label));
      tr_editor_set_label (editor, "Another name");
      assert_named (editor, "Another name");
      tr_editor_set_title_style (editor, TRUE);
      assert_named (editor, "Another name");
      g_assert_finalize_object (editor);
    }
  }
}

/* A long text takes height, not width. */
static void
test_width (TrTestLibrary *fixture, gconstpointer data)
{
  static const struct {
    TrKindId kind;
    const char *field;
    guint length;
  } long_texts[] = { { TR_KIND_SIGNAL, "text", 5000 },
                     { TR_KIND_PROJECT, "purpose", 5000 },
                     { TR_KIND_PROJECT, "title", 300 } };

  for (guint i = 0; i < G_N_ELEMENTS (long_texts); i++) {
    g_autofree char *text = g_strnfill (long_texts[i].length, 'w');
    TrDocument *document = tr_test_open_example (fixture, "jongerenwerk");
    const TrRecord *record = tr_project_at (tr_document_get_project (document), long_texts[i].kind, 0);
    g_autoptr (GError) error = NULL;
    Bench bench;
    int least, natural;

    g_assert_true (tr_document_set (document, long_texts[i].kind, record->id, long_texts[i].field, text, &error));
    record = tr_project_at (tr_document_get_project (document), long_texts[i].kind, 0);
    bench_open (&bench, document, long_texts[i].kind, record->id, long_texts[i].field);
    gtk_widget_measure (GTK_WIDGET (bench.editor), GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
    g_assert_cmpint (least, <, 250);
    bench_close (&bench);
  }
}

static void
test_read_only (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Bench bench;

  bench_open (&bench, tr_test_open_new (fixture), TR_KIND_PROJECT, NULL, "title");
  tr_editor_set_read_only (bench.editor, TRUE, "agreed on 3 March");
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (bench.input)));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (bench.editor)), ==, "agreed on 3 March");
  g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (bench.input), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                                     "agreed on 3 March"));
  g_assert_true (tr_document_set (bench.document, TR_KIND_PROJECT, bench.id, "title", "Another", &error));
  g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (bench.input), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                                     "agreed on 3 March"));
  tr_editor_set_read_only (bench.editor, FALSE, NULL);
  g_assert_true (gtk_editable_get_editable (GTK_EDITABLE (bench.input)));
  bench_close (&bench);
}

int
main (int argc, char **argv)
{
  tr_test_ui_init (&argc, &argv);

  tr_test_library_add ("/editor/typed", test_typed);
  tr_test_library_add ("/editor/too-long", test_too_long);
  tr_test_library_add ("/editor/enter", test_enter);
  tr_test_library_add ("/editor/leaving", test_leaving);
  tr_test_library_add ("/editor/hiding", test_hiding);
  tr_test_library_add ("/editor/quiet", test_quiet);
  tr_test_library_add ("/editor/follows", test_follows);
  tr_test_library_add ("/editor/undo-belongs", test_undo_belongs);
  tr_test_library_add ("/editor/choice", test_choice);
  tr_test_library_add ("/editor/reference", test_reference);
  tr_test_library_add ("/editor/flag", test_flag);
  tr_test_library_add ("/editor/together", test_together);
  tr_test_library_add ("/editor/gone", test_gone);
  tr_test_library_add ("/editor/gone-elsewhere", test_gone_elsewhere);
  tr_test_library_add ("/editor/unwritten", test_unwritten);
  tr_test_library_add ("/editor/names", test_names);
  tr_test_library_add ("/editor/width", test_width);
  tr_test_library_add ("/editor/read-only", test_read_only);

  return g_test_run ();
}
