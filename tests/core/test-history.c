/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* Undo and redo, held against whole copies of the tables. */

#include <glib/gstdio.h>

#include "core/tr-document.h"
#include "core/tr-error.h"
#include "core/tr-library-private.h"
#include "tr-test-library.h"

#define N_HISTORIES 200
#define N_ACTIONS 25

/* All tracked tables as text. */
static char *
dump (TrLibrary *library)
{
  GString *all = g_string_new (NULL);

  for (guint kind = 0; kind < TR_N_KINDS; kind++) {
    g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY id", tr_kind (kind)->name);
    g_autoptr (TrStatement) rows = tr_db_prepare (tr_library_get_db (library), sql, NULL);

    g_string_append_printf (all, "[%s]\n", tr_kind (kind)->name);
    while (sqlite3_step (rows) == SQLITE_ROW) {
      for (int i = 0; i < sqlite3_column_count (rows); i++)
        g_string_append_printf (all, "%s|", tr_db_text (rows, i));
      g_string_append_c (all, '\n');
    }
  }

  return g_string_free (all, FALSE);
}

/* The project in memory as text, to compare with what is on disk. */
static char *
dump_project (TrProject *project)
{
  GString *all = g_string_new (NULL);

  for (guint kind = 0; kind < TR_N_KINDS; kind++)
    for (guint i = 0; i < tr_project_count (project, kind); i++) {
      const TrRecord *record = tr_project_at (project, kind, i);

      g_assert_cmpuint (record->index, ==, i);
      g_string_append_printf (all, "%s %s %g", record->kind->name, record->id, record->position);
      for (guint k = 0; k < record->kind->n_fields; k++) {
        g_autofree char *value = tr_record_get (record, &record->kind->fields[k]);

        g_string_append_printf (all, "|%s", value);
      }
      g_string_append_c (all, '\n');
    }

  return g_string_free (all, FALSE);
}

static void
assert_memory_is_disk (TrDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrProject) fresh = tr_library_read (tr_document_get_library (document), tr_document_get_id (document), &error);
  g_autofree char *memory = dump_project (tr_document_get_project (document));
  g_autofree char *disk = NULL;

  g_assert_no_error (error);
  disk = dump_project (fresh);
  g_assert_cmpstr (memory, ==, disk);
}

static const char *
random_id (TrProject *project, TrKindId kind)
{
  guint n = tr_project_count (project, kind);
  const TrRecord *record = n > 0 ? tr_project_at (project, kind, (guint) g_test_rand_int_range (0, (gint32) n)) : NULL;

  return record != NULL ? record->id : "";
}

static char *
random_value (TrProject *project, const TrField *field)
{
  int number = g_test_rand_int_range (0, 100);

  switch (field->type) {
  case TR_TYPE_CHOICE:
    return g_strdup (field->choices[number % (int) tr_choice_count (field->choices)].name);
  case TR_TYPE_REFERENCE:
    return g_strdup (random_id (project, field->target));
  case TR_TYPE_DATE:
    return g_strdup_printf ("20%02d-%02d-%02d", number, number % 12 + 1, number % 28 + 1);
  case TR_TYPE_NUMBER:
    return number % 5 == 0 ? g_strdup ("") : g_strdup_printf ("%g", field->low + (MIN (field->high, 100) - MAX (field->low, 0)) * number / 100.0);
  case TR_TYPE_COUNT:
  case TR_TYPE_MONEY:
    return g_strdup_printf ("%d", number);
  case TR_TYPE_FLAG:
    return g_strdup (number % 2 ? "1" : "0");
  case TR_TYPE_LINE:
  case TR_TYPE_TEXT:
  default:
    return g_strdup_printf ("tekst %d é", number);
  }
}

/* A change that the model may refuse (a required reference that nothing can fill, say); then it must leave nothing behind. */
static void
act_at_random (TrDocument *document)
{
  TrProject *project = tr_document_get_project (document);
  TrKindId kind = (TrKindId) g_test_rand_int_range (0, TR_N_KINDS);
  const TrKind *description = tr_kind (kind);
  const TrField *field = &description->fields[g_test_rand_int_range (0, (gint32) description->n_fields)];
  g_autofree char *id = g_strdup (random_id (project, kind));
  g_autofree char *before = g_strdup (random_id (project, kind));
  g_autofree char *value = random_value (project, field);
  int dice = g_test_rand_int_range (0, 10);
  gboolean is_locked = *id != '\0' && tr_record_is_locked (tr_project_find (project, kind, id));

  if (dice < 5 && !description->is_single) {
    g_autoptr (TrRecord) record = tr_record_new (kind);
    TrEdit *edit = tr_document_begin (document, "add", NULL);

    for (guint i = 0; i < description->n_fields; i++) {
      g_autofree char *text = random_value (project, &description->fields[i]);

      tr_record_set (record, &description->fields[i], text, NULL);
    }
    if (tr_edit_add (edit, record, dice == 0 && *before != '\0' ? before : NULL, NULL))
      g_assert_true (tr_edit_commit (edit, NULL));
    else
      tr_edit_cancel (edit);
  } else if (*id == '\0') {
    return;
  } else if (dice < 8) {
    tr_document_set (document, kind, id, field->name, value, NULL);
  } else if (!description->is_single) {
    if (dice == 8)
      g_assert_true (tr_document_remove (document, kind, id, NULL) || is_locked);
    else
      g_assert_true (tr_document_move (document, kind, id, before, NULL));
  }
}

static void
run_history (TrLibrary *library, const char *project_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrDocument) document = tr_document_open (library, project_id, &error);
  g_autofree char *first = dump (library);
  g_autofree char *last = NULL;
  guint n_actions = 0;

  for (guint i = 0; i < N_ACTIONS; i++)
    act_at_random (document);
  assert_memory_is_disk (document);
  last = dump (library);

  for (guint round = 0; round < 2; round++) {
    g_autofree char *undone = NULL;
    g_autofree char *redone = NULL;

    for (n_actions = 0; tr_document_get_undo_label (document) != NULL; n_actions++) {
      tr_document_undo (document, NULL, NULL, &error);
      g_assert_no_error (error);
    }
    undone = dump (library);
    g_assert_cmpstr (undone, ==, first);
    assert_memory_is_disk (document);

    for (guint i = 0; i < n_actions; i++) {
      tr_document_redo (document, NULL, NULL, &error);
      g_assert_no_error (error);
    }
    /* when the model refused every action, what was undone before can still be redone */
    if (n_actions > 0)
      g_assert_null (tr_document_get_redo_label (document));
    redone = dump (library);
    g_assert_cmpstr (redone, ==, last);
    assert_memory_is_disk (document);
  }
  while (tr_document_get_undo_label (document) != NULL)
    g_assert_true (tr_document_undo (document, NULL, NULL, NULL));
}

static void
test_random_histories (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *id = tr_library_create (fixture->library, "Proef", "", NULL);

  /* What these prove is order and completeness, not durability. */
  g_assert_true (tr_db_exec (tr_library_get_db (fixture->library), "PRAGMA synchronous = OFF", NULL));
  for (guint i = 0; i < N_HISTORIES; i++)
    run_history (fixture->library, id);
}

static void
test_labels_survive_a_restart (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *id = tr_library_create (fixture->library, "Proef", "", NULL);
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, id, NULL);
  g_autofree char *signal = NULL;
  g_autofree char *label = NULL;
  g_autofree char *page = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (tr_document_get_undo_label (document));
  tr_document_set_page (document, "challenge");
  signal = tr_document_add (document, TR_KIND_SIGNAL, NULL, "text", "Schooluitval", NULL);
  tr_document_set_page (document, "preparation");
  g_assert_true (tr_document_set (document, TR_KIND_PROJECT, id, "theme", "Jeugd", NULL));
  g_clear_object (&document);
  tr_test_library_reopen (fixture);

  document = tr_document_open (fixture->library, id, NULL);
  g_assert_cmpstr (tr_document_get_undo_label (document), ==, "Project, Theme: changed");
  g_assert_true (tr_document_undo (document, NULL, NULL, NULL));
  g_assert_cmpstr (tr_project_info (tr_document_get_project (document))->theme, ==, "");
  g_assert_true (tr_document_undo (document, &label, &page, NULL));
  g_assert_cmpstr (label, ==, "Signal “Schooluitval”: added");
  g_assert_cmpstr (page, ==, "challenge");
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_SIGNAL), ==, 0);
  g_assert_false (tr_document_undo (document, NULL, NULL, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_NOTHING);
  g_clear_object (&document);
  tr_test_library_reopen (fixture);

  document = tr_document_open (fixture->library, id, NULL);
  g_assert_cmpstr (tr_document_get_redo_label (document), ==, "Signal “Schooluitval”: added");
  g_assert_true (tr_document_redo (document, NULL, NULL, NULL));
  g_assert_nonnull (tr_project_find (tr_document_get_project (document), TR_KIND_SIGNAL, signal));
}

static void
test_typing_is_one_action (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *id = tr_library_create (fixture->library, "Proef", "", NULL);
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, id, NULL);

  g_assert_true (tr_document_set (document, TR_KIND_PROJECT, id, "theme", "Je", NULL));
  g_assert_true (tr_document_set (document, TR_KIND_PROJECT, id, "theme", "Jeugd", NULL));
  g_assert_true (tr_document_set (document, TR_KIND_PROJECT, id, "work_area", "Zuid", NULL));
  g_assert_true (tr_document_undo (document, NULL, NULL, NULL));
  g_assert_cmpstr (tr_project_info (tr_document_get_project (document))->theme, ==, "Jeugd");
  g_assert_true (tr_document_undo (document, NULL, NULL, NULL));
  g_assert_cmpstr (tr_project_info (tr_document_get_project (document))->theme, ==, "");
  g_assert_null (tr_document_get_undo_label (document));
}

static void
test_log_keeps_what_was_undone (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *id = tr_library_create (fixture->library, "Proef", "", NULL);
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, id, NULL);
  g_autofree char *first = tr_document_add (document, TR_KIND_SIGNAL, NULL, "text", "een", NULL);
  g_autofree char *second = NULL;
  g_autoptr (GPtrArray) log = NULL;

  g_assert_true (tr_document_undo (document, NULL, NULL, NULL));
  second = tr_document_add (document, TR_KIND_AREA, NULL, "name", "Zuid", NULL);
  g_assert_nonnull (first);
  g_assert_nonnull (second);
  g_assert_null (tr_document_get_redo_label (document));

  log = tr_document_get_log (document, NULL);
  g_assert_cmpuint (log->len, ==, 3);
  g_assert_cmpstr (((TrLogEntry *) log->pdata[0])->label, ==, "Area “Zuid”: added");
  g_assert_true (((TrLogEntry *) log->pdata[0])->can_be_undone);
  g_assert_true (((TrLogEntry *) log->pdata[1])->is_undone);
  g_assert_cmpstr (((TrLogEntry *) log->pdata[2])->label, ==, "Project made");
  g_assert_false (((TrLogEntry *) log->pdata[2])->can_be_undone);
}

static void
test_change_from_elsewhere (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *id = tr_library_create (fixture->library, "Proef", "", NULL);
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, id, NULL);
  g_autoptr (TrLibrary) other = tr_library_open (fixture->path, NULL);
  g_autoptr (TrDocument) elsewhere = tr_document_open (other, id, NULL);
  g_autofree char *ours = tr_document_add (document, TR_KIND_SIGNAL, NULL, "text", "hier", NULL);
  g_autofree char *theirs = NULL;
  g_autofree char *again = NULL;

  g_assert_false (tr_library_changed_elsewhere (fixture->library));
  theirs = tr_document_add (elsewhere, TR_KIND_SIGNAL, NULL, "text", "daar", NULL);
  g_assert_true (tr_library_changed_elsewhere (fixture->library));
  again = tr_document_add (document, TR_KIND_SIGNAL, NULL, "text", "weer hier", NULL);
  assert_memory_is_disk (document);
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_SIGNAL), ==, 3);
  g_assert_nonnull (ours);
  g_assert_nonnull (theirs);
  g_assert_nonnull (again);
}

/* Somebody writes to the file past the history: undo of what it overwrote is refused, and says so, and nothing is half done. */
static void
test_conflict_seals (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *id = tr_library_create (fixture->library, "Proef", "", NULL);
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, id, NULL);
  g_autofree char *signal = tr_document_add (document, TR_KIND_SIGNAL, NULL, "text", "hier", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (tr_db_change (tr_library_get_db (fixture->library), NULL, "UPDATE signal SET text = 'elders' WHERE id = ?1",
                               signal, NULL));
  before = dump (fixture->library);
  g_assert_false (tr_document_undo (document, NULL, NULL, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_CONFLICT);
  after = dump (fixture->library);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (tr_document_get_undo_label (document));
  assert_memory_is_disk (document);
}

/* Another program undid what our undo button still shows: nothing is lost, and the next try does what it then says. */
static void
test_undo_elsewhere (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *id = tr_library_create (fixture->library, "Proef", "", NULL);
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, id, NULL);
  g_autoptr (TrLibrary) other = tr_library_open (fixture->path, NULL);
  g_autofree char *area = tr_document_add (document, TR_KIND_AREA, NULL, "name", "Zuid", NULL);
  g_autofree char *signal = tr_document_add (document, TR_KIND_SIGNAL, NULL, "text", "hier", NULL);
  g_autoptr (TrDocument) elsewhere = tr_document_open (other, id, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (signal);
  g_assert_true (tr_document_undo (elsewhere, NULL, NULL, NULL));
  g_assert_cmpstr (tr_document_get_undo_label (document), ==, "Signal “hier”: added");
  g_assert_false (tr_document_undo (document, NULL, NULL, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_STALE);
  assert_memory_is_disk (document);
  g_assert_nonnull (tr_project_find (tr_document_get_project (document), TR_KIND_AREA, area));
  g_assert_cmpstr (tr_document_get_undo_label (document), ==, "Area “Zuid”: added");
  g_assert_cmpstr (tr_document_get_redo_label (document), ==, "Signal “hier”: added");
  g_assert_true (tr_document_undo (document, NULL, NULL, NULL));
}

static void
count_change (TrDocument *document, guint *n_changes)
{
  (*n_changes)++;
}

/* What the caller points into stays readable, and what was read anew is told, also when the action comes to nothing. */
static void
test_catching_up (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *id = tr_library_create (fixture->library, "Proef", "", NULL);
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, id, NULL);
  g_autoptr (TrLibrary) other = tr_library_open (fixture->path, NULL);
  g_autofree char *area = tr_document_add (document, TR_KIND_AREA, NULL, "name", "Zuid", NULL);
  g_autoptr (TrDocument) elsewhere = tr_document_open (other, id, NULL);
  const TrArea *borrowed = tr_project_find (tr_document_get_project (document), TR_KIND_AREA, area);
  guint n_changes = 0;

  g_signal_connect (document, "changed", G_CALLBACK (count_change), &n_changes);
  g_assert_true (tr_document_set (elsewhere, TR_KIND_PROJECT, id, "theme", "Jeugd", NULL));
  g_assert_true (tr_document_set (document, TR_KIND_AREA, borrowed->record.id, "name", "Noord", NULL));
  g_assert_cmpuint (n_changes, ==, 1);
  assert_memory_is_disk (document);

  g_assert_true (tr_document_set (elsewhere, TR_KIND_PROJECT, id, "theme", "Ouderen", NULL));
  g_assert_false (tr_document_set (document, TR_KIND_PROJECT, id, "start", "31 februari", NULL));
  g_assert_cmpuint (n_changes, ==, 2);
  assert_memory_is_disk (document);
}

typedef struct {
  TrDocument *document;
  char *area;
  guint depth, n_told, n_area_told;
} Chain;

/* A handler that changes something itself the first time. */
static void
change_in_turn (TrDocument *document, Chain *chain)
{
  chain->n_told++;
  g_assert_cmpuint (++chain->depth, ==, 1);
  if (tr_document_touched (document, TR_KIND_AREA))
    chain->n_area_told++;
  if (chain->n_told == 1)
    g_assert_true (tr_document_set (document, TR_KIND_AREA, chain->area, "name", "Noord", NULL));
  chain->depth--;
}

static void
test_changes_are_told_in_turn (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *id = tr_library_create (fixture->library, "Proef", "", NULL);
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, id, NULL);
  g_autofree char *area = tr_document_add (document, TR_KIND_AREA, NULL, "name", "Zuid", NULL);
  Chain chain = { document, area };

  g_signal_connect (document, "changed", G_CALLBACK (change_in_turn), &chain);
  g_assert_true (tr_document_set (document, TR_KIND_PROJECT, id, "theme", "Jeugd", NULL));
  g_assert_cmpuint (chain.n_told, ==, 2);
  g_assert_cmpuint (chain.n_area_told, ==, 1);
  assert_memory_is_disk (document);
}

/* An edit reaches the records of its own project only, and a second one can not begin before it ends. */
static void
test_edit_keeps_to_itself (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *id = tr_library_create (fixture->library, "Proef", "", NULL);
  g_autofree char *other_id = tr_library_create (fixture->library, "Ander", "", NULL);
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, id, NULL);
  g_autoptr (TrDocument) other = tr_document_open (fixture->library, other_id, NULL);
  g_autofree char *area = tr_document_add (other, TR_KIND_AREA, NULL, "name", "Zuid", NULL);
  g_autoptr (GError) error = NULL;
  TrEdit *edit;

  g_assert_false (tr_document_set (document, TR_KIND_AREA, area, "name", "Noord", &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_CONFLICT);
  g_assert_false (tr_document_remove (document, TR_KIND_AREA, area, NULL));
  g_assert_false (tr_document_move (document, TR_KIND_AREA, area, NULL, NULL));
  g_assert_null (tr_document_get_undo_label (document));
  g_clear_error (&error);

  edit = tr_document_begin (other, "een", NULL);
  g_assert_true (tr_edit_set (edit, TR_KIND_AREA, area, "name", "Oost", NULL));
  g_assert_null (tr_document_begin (document, "twee", &error));
  g_assert_nonnull (error);
  g_assert_false (tr_library_store_indicators (fixture->library, (GPtrArray[]){ { NULL, 0 } }, NULL));
  g_assert_true (tr_edit_commit (edit, NULL));
  assert_memory_is_disk (other);
}

static void
test_refused_changes_leave_nothing (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *id = tr_library_create (fixture->library, "Proef", "", NULL);
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, id, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump (fixture->library);
  g_autofree char *after = NULL;
  g_autofree char *kpi = NULL;

  g_assert_false (tr_document_set (document, TR_KIND_PROJECT, id, "title", "", &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  g_assert_true (g_str_has_prefix (error->message, "Title: "));
  g_clear_error (&error);
  g_assert_null (tr_document_add (document, TR_KIND_SIGNAL, &error, "text", "x", "area", "nergens", NULL));
  g_assert_error (error, TR_ERROR, TR_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_null (tr_document_add (document, TR_KIND_KPI, &error, "name", "Eigen naam", "code", "A17", NULL));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_null (tr_document_add (document, TR_KIND_KPI, &error, "name", "Eigen naam", "code", "A17", "origin", "official", NULL));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  after = dump (fixture->library);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (tr_document_get_undo_label (document));

  kpi = tr_document_add (document, TR_KIND_KPI, NULL, "code", "A17", "origin", "official", NULL);
  g_assert_nonnull (kpi);
}

/* Records put between two others again and again stay in that order, though halving runs out of room. */
static void
test_order_survives_crowding (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *id = tr_library_create (fixture->library, "Proef", "", NULL);
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, id, NULL);
  g_autofree char *last = tr_document_add (document, TR_KIND_AREA, NULL, "name", "laatste", NULL);
  TrProject *project = tr_document_get_project (document);

  g_assert_true (tr_db_exec (tr_library_get_db (fixture->library), "PRAGMA synchronous = OFF", NULL));
  for (guint i = 0; i < 100; i++) {
    g_autofree char *name = g_strdup_printf ("%03u", i);
    g_autofree char *area = tr_document_add (document, TR_KIND_AREA, NULL, "name", name, NULL);

    g_assert_true (tr_document_move (document, TR_KIND_AREA, area, last, NULL));
  }
  for (guint i = 0; i < 100; i++) {
    g_autofree char *name = g_strdup_printf ("%03u", i);

    g_assert_cmpstr (((const TrArea *) tr_project_at (project, TR_KIND_AREA, i))->name, ==, name);
  }
  assert_memory_is_disk (document);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  tr_test_library_add ("/history/random", test_random_histories);
  tr_test_library_add ("/history/restart", test_labels_survive_a_restart);
  tr_test_library_add ("/history/typing", test_typing_is_one_action);
  tr_test_library_add ("/history/log", test_log_keeps_what_was_undone);
  tr_test_library_add ("/history/elsewhere", test_change_from_elsewhere);
  tr_test_library_add ("/history/conflict", test_conflict_seals);
  tr_test_library_add ("/history/undo-elsewhere", test_undo_elsewhere);
  tr_test_library_add ("/history/catching-up", test_catching_up);
  tr_test_library_add ("/history/in-turn", test_changes_are_told_in_turn);
  tr_test_library_add ("/history/own-records", test_edit_keeps_to_itself);
  tr_test_library_add ("/history/refused", test_refused_changes_leave_nothing);
  tr_test_library_add ("/history/crowding", test_order_survives_crowding);

  return g_test_run ();
}
