/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* The file itself: who may read it, what it survives, what it refuses. */

#include <glib/gstdio.h>
#include <string.h>

#include "core/tr-catalogue.h"
#include "core/tr-document.h"
#include "core/tr-error.h"
#include "core/tr-library-private.h"
#include "core/tr-schema.h"
#include "tr-test-library.h"
#include "tr-test-system.h"

static void
test_private (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);

  if (!tr_test_has_modes ())
    return;
  tr_test_assert_private (fixture->path);
  tr_test_assert_private (folder);
  g_free (tr_library_create (fixture->library, "Proef", "", NULL));
  tr_test_assert_private (wal);
}

static void
test_list_and_search (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *first = tr_library_create (fixture->library, "Jeugd", "Veendam", NULL);
  g_autofree char *second = tr_library_create (fixture->library, "Armoede", "Leeuwarden", NULL);
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, first, NULL);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) none = NULL;

  g_free (tr_document_add (document, TR_KIND_SIGNAL, NULL, "text", "Eén café sluit", NULL));
  all = tr_library_list (fixture->library, NULL, NULL);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (((TrProjectEntry *) all->pdata[0])->id, ==, first);

  found = tr_library_list (fixture->library, "EEN CAFE", NULL);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((TrProjectEntry *) found->pdata[0])->match, ==, "Signal: Eén café sluit");
  none = tr_library_list (fixture->library, "100%_", NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

/* The first place of each project is told: its own fields first, then the kinds in their order. */
static void
test_search_tells_first_place (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *in_title = tr_library_create (fixture->library, "Speelplein", "", NULL);
  g_autofree char *in_signal = tr_library_create (fixture->library, "Jeugd", "", NULL);
  g_autofree char *nowhere = tr_library_create (fixture->library, "Armoede", "", NULL);
  const char *const both[] = { in_title, in_signal };
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (both); i++) {
    g_autoptr (TrDocument) document = tr_document_open (fixture->library, both[i], NULL);

    g_free (tr_document_add (document, TR_KIND_KPI, NULL, "name", "Bezoek aan het speelplein", NULL));
    g_free (tr_document_add (document, TR_KIND_SIGNAL, NULL, "text", "Niets", "source", "het SPEELPLEIN", NULL));
    g_free (tr_document_add (document, TR_KIND_SIGNAL, NULL, "text", "Het speelplein is leeg", NULL));
  }
  found = tr_library_list (fixture->library, "speelplein", NULL);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpstr (((TrProjectEntry *) found->pdata[0])->id, ==, in_signal);
  g_assert_cmpstr (((TrProjectEntry *) found->pdata[0])->match, ==, "Signal: het SPEELPLEIN");
  g_assert_cmpstr (((TrProjectEntry *) found->pdata[1])->match, ==, "Project: Speelplein");
  g_assert_nonnull (nowhere);
}

static gboolean
folder_holds (const char *folder, const char *text, const char *except)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autofree char *contents = NULL;
    gsize length;

    if (g_str_equal (name, except) || !g_file_get_contents (path, &contents, &length, NULL))
      continue;
    if (tr_test_holds (contents, length, text))
      return TRUE;
  }

  return FALSE;
}

static void
test_removal (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *id = tr_library_create (fixture->library, "Proef", "", NULL);
  g_autofree char *other = tr_library_create (fixture->library, "Blijft", "", NULL);
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, id, NULL);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *signal = NULL;

  for (guint i = 0; i < 500; i++)
    g_string_append (text, "geheimwoord ");
  text->str[4999] = '\0';
  signal = tr_document_add (document, TR_KIND_SIGNAL, NULL, "text", text->str, NULL);
  g_assert_nonnull (signal);
  g_assert_true (tr_document_set (document, TR_KIND_SIGNAL, signal, "text", "geheimwoord, korter", NULL));
  g_clear_object (&document);

  g_assert_true (tr_library_remove (fixture->library, id, NULL));
  entries = tr_library_list (fixture->library, NULL, NULL);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_true (tr_library_restore (fixture->library, id, NULL));
  g_assert_true (tr_library_purge (fixture->library, NULL, NULL));
  document = tr_document_open (fixture->library, id, NULL);
  g_assert_nonnull (document);
  g_clear_object (&document);
  g_assert_true (folder_holds (folder, "geheimwoord", "copies"));

  g_assert_true (tr_library_remove (fixture->library, id, NULL));
  g_assert_true (tr_library_purge (fixture->library, other, NULL));
  g_assert_true (tr_library_restore (fixture->library, id, NULL));
  g_assert_true (tr_library_remove (fixture->library, id, NULL));
  g_assert_true (tr_library_purge (fixture->library, id, NULL));
  g_assert_false (folder_holds (folder, "geheimwoord", "copies"));
  g_assert_null (tr_document_open (fixture->library, id, NULL));
  g_assert_false (tr_library_remove (fixture->library, id, NULL));
  g_assert_nonnull (other);
}

static void
test_store_keeps_or_renews_ids (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *id = tr_library_create (fixture->library, "Proef", "", NULL);
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, id, NULL);
  g_autofree char *area = tr_document_add (document, TR_KIND_AREA, NULL, "name", "Zuid", NULL);
  g_autofree char *signal = tr_document_add (document, TR_KIND_SIGNAL, NULL, "text", "x", "area", area, NULL);
  g_autoptr (TrProject) copy = tr_library_read (fixture->library, id, NULL);
  g_autofree char *copy_id = tr_library_store (fixture->library, copy, "Copied", NULL);
  g_autoptr (TrProject) stored = tr_library_read (fixture->library, copy_id, NULL);
  const TrSignal *copied;

  g_assert_nonnull (signal);
  g_assert_cmpstr (copy_id, !=, id);
  copied = tr_project_at (stored, TR_KIND_SIGNAL, 0);
  g_assert_cmpstr (copied->area, !=, area);
  g_assert_cmpstr (((const TrArea *) tr_project_find (stored, TR_KIND_AREA, copied->area))->name, ==, "Zuid");
}

static void
test_own_indicators (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *id = tr_library_create (fixture->library, "Proef", "", NULL);
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, id, NULL);
  g_autofree char *kpi = tr_document_add (document, TR_KIND_KPI, NULL, "code", "A17", "origin", "official", NULL);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) tr_indicator_free);
  g_autoptr (GPtrArray) read = NULL;
  TrIndicator *indicator = g_new0 (TrIndicator, 1);

  indicator->code = g_strdup ("A17");
  indicator->name_nl = g_strdup ("Naam uit de lijst");
  indicator->name_en = g_strdup ("");
  indicator->definition = g_strdup ("");
  indicator->domain = g_strdup ("");
  indicator->unit = g_strdup ("aantal");
  indicator->source = g_strdup ("");
  indicator->source_reference = g_strdup ("");
  indicator->frequency_text = g_strdup ("kwartaal");
  indicator->lowest_area = g_strdup ("");
  g_ptr_array_add (list, indicator);

  g_assert_false (tr_document_set (document, TR_KIND_KPI, kpi, "name", "Naam uit de lijst", NULL));
  g_assert_true (tr_library_store_indicators (fixture->library, list, NULL));
  g_assert_true (tr_library_store_indicators (fixture->library, list, NULL));
  read = tr_library_read_indicators (fixture->library, NULL);
  g_assert_cmpuint (read->len, ==, 1);
  g_assert_cmpint (((TrIndicator *) read->pdata[0])->origin, ==, TR_ORIGIN_OFFICIAL);
  g_assert_cmpint (((TrIndicator *) read->pdata[0])->frequency, ==, TR_FREQUENCY_QUARTER);
  g_assert_true (tr_document_set (document, TR_KIND_KPI, kpi, "name", "Naam uit de lijst", NULL));
  g_assert_false (tr_document_set (document, TR_KIND_KPI, kpi, "name", "Zelf bedacht", NULL));
}

static void
assert_refused (const char *path, TrError code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before = 0, length_after = 0;

  g_file_get_contents (path, &before, &length_before, NULL);
  g_assert_null (tr_library_open (path, &error));
  g_assert_error (error, TR_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, path));
  g_file_get_contents (path, &after, &length_after, NULL);
  g_assert_cmpmem (after, length_after, before, length_before);
}

static void
test_refuses_other_files (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *text = g_build_filename (fixture->folder, "brief.txt", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "other.db", NULL);
  sqlite3 *db;

  g_assert_true (g_file_set_contents (text, "Beste gemeente, dit is een brief en geen bibliotheek.", -1, NULL));
  assert_refused (text, TR_ERROR_STORAGE);
  g_assert_cmpint (sqlite3_open (other, &db), ==, SQLITE_OK);
  g_assert_true (tr_db_exec (db, "CREATE TABLE t (x)", NULL));
  sqlite3_close (db);
  assert_refused (other, TR_ERROR_STORAGE);
}

static void
test_refuses_newer (TrTestLibrary *fixture, gconstpointer data)
{
  g_assert_true (tr_db_exec (tr_library_get_db (fixture->library), "PRAGMA user_version = 999", NULL));
  g_clear_object (&fixture->library);
  assert_refused (fixture->path, TR_ERROR_VERSION);
}

static void
test_damaged (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_free (tr_library_create (fixture->library, "Proef", "", NULL));
  g_clear_object (&fixture->library);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  memset (contents + 100, 'x', 3000);
  g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) length, NULL));
  g_assert_null (tr_library_open (fixture->path, NULL));
}

/* An edit on a full disk is refused whole; with room again, work goes on. */
static void
test_full_disk (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *id = tr_library_create (fixture->library, "Proef", "", NULL);
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, id, NULL);
  sqlite3 *db = tr_library_get_db (fixture->library);
  g_autofree char *text = g_strnfill (4999, 'x');
  g_autoptr (GError) error = NULL;
  guint n_added = 0;

  g_assert_true (tr_db_exec (db, "PRAGMA max_page_count = 120", NULL));
  while (error == NULL && n_added < 1000) {
    g_autofree char *signal = tr_document_add (document, TR_KIND_SIGNAL, &error, "text", text, NULL);

    if (signal != NULL)
      n_added++;
  }
  g_assert_error (error, TR_ERROR, TR_ERROR_STORAGE);
  g_assert_cmpstr (error->message, ==, "the disk is full. Make room and try again; what was saved before is kept");
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_SIGNAL), ==, n_added);

  g_assert_true (tr_db_exec (db, "PRAGMA max_page_count = 100000", NULL));
  g_free (tr_document_add (document, TR_KIND_SIGNAL, NULL, "text", text, NULL));
  g_clear_object (&document);
  tr_test_library_reopen (fixture);
  document = tr_document_open (fixture->library, id, NULL);
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_SIGNAL), ==, n_added + 1);
}

static void
test_read_only_folder (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "vast", NULL);
  g_autofree char *path = g_build_filename (folder, "library.trechterdb", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0555), ==, 0);
  if (!tr_test_step_down ())
    return;
  g_assert_null (tr_library_open (path, &error));
  tr_test_step_up ();
  g_assert_error (error, TR_ERROR, TR_ERROR_STORAGE);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_daily_copies (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *parent = g_path_get_dirname (fixture->path);
  g_autofree char *folder = g_build_filename (parent, "copies", NULL);
  g_autofree char *id = tr_library_create (fixture->library, "Proef", "", NULL);
  g_autofree char *newest = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (TrLibrary) copy = NULL;
  g_autoptr (TrProject) project = NULL;
  g_autofree char *path = NULL;
  g_autofree char *left = NULL;
  const char *name;
  guint n_copies = 0, n_others = 0;

  g_mkdir_with_parents (folder, 0700);
  for (gint day = 1; day <= 40; day++) {
    g_autoptr (GDateTime) now = g_date_time_new_now_local ();
    g_autoptr (GDateTime) then = g_date_time_add_days (now, -day);
    g_autofree char *date = g_date_time_format (then, "%Y-%m-%d");
    g_autofree char *old = g_strdup_printf ("%s/%s library.trechterdb", folder, date);
    g_autofree char *other = g_strdup_printf ("%s/%s other library.trechterdb", folder, date);

    g_assert_true (g_file_set_contents (old, "", 0, NULL));
    g_assert_true (g_file_set_contents (other, "", 0, NULL));
  }
  left = g_strdup_printf ("%s/2020-01-01 library.trechterdb.AbCdEf", folder);
  g_assert_true (g_file_set_contents (left, "", 0, NULL));
  tr_test_library_reopen (fixture);
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL) {
    if (strstr (name, "other") != NULL) {
      n_others++;
      continue;
    }
    n_copies++;
    if (newest == NULL || strcmp (name, newest) > 0) {
      g_free (newest);
      newest = g_strdup (name);
    }
  }
  g_assert_cmpuint (n_copies, ==, 7);
  g_assert_cmpuint (n_others, ==, 40);
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  path = g_build_filename (folder, newest, NULL);
  copy = tr_library_open (path, NULL);
  project = tr_library_read (copy, id, NULL);
  g_assert_cmpstr (tr_project_info (project)->title, ==, "Proef");
}

/* Work on a file that nobody can find any more is refused rather than lost. */
static void
test_file_gone (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *id = tr_library_create (fixture->library, "Proef", "", NULL);
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, id, NULL);
  g_autofree char *aside = g_strconcat (fixture->path, ".weg", NULL);
  g_autoptr (GError) error = NULL;

  if (!tr_test_move_open_file (fixture->path, aside))
    return;
  g_assert_false (tr_document_set (document, TR_KIND_PROJECT, id, "theme", "Jeugd", &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_STORAGE);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_assert_cmpstr (tr_project_info (tr_document_get_project (document))->theme, ==, "");
  g_assert_cmpint (g_rename (aside, fixture->path), ==, 0);
  g_assert_true (tr_document_set (document, TR_KIND_PROJECT, id, "theme", "Jeugd", NULL));
}

/* Every column follows from the table of fields: a field without a column, or the reverse, is found here. */
static void
test_tables_match_fields (TrTestLibrary *fixture, gconstpointer data)
{
  for (guint k = 0; k < TR_N_KINDS; k++) {
    const TrKind *kind = tr_kind (k);
    g_autofree char *sql = g_strdup_printf ("SELECT name, \"notnull\", pk FROM pragma_table_info ('%s')", kind->name);
    g_autoptr (TrStatement) rows = tr_db_prepare (tr_library_get_db (fixture->library), sql, NULL);
    guint n_fields = 0;

    while (sqlite3_step (rows) == SQLITE_ROW) {
      const char *column = tr_db_text (rows, 0);

      if (sqlite3_column_int (rows, 2) > 0)
        g_assert_true (sqlite3_column_int (rows, 1) && g_str_equal (column, "id"));
      if (tr_kind_field (kind, column) != NULL)
        n_fields++;
      else
        g_assert_nonnull (g_strrstr (" id project_id position extra appendix minor ", column));
    }
    g_assert_cmpuint (n_fields, ==, kind->n_fields);
  }
}

/* A migration leaves the logbook to be read, and no longer to be undone. */
static void
assert_sealed (TrDocument *document, const char *label)
{
  g_autoptr (GPtrArray) log = tr_document_get_log (document, NULL);
  gboolean is_found = FALSE;

  g_assert_null (tr_document_get_undo_label (document));
  for (guint i = 0; i < log->len; i++) {
    const TrLogEntry *entry = g_ptr_array_index (log, i);

    g_assert_false (entry->can_be_undone);
    is_found |= g_str_equal (entry->label, label);
  }
  g_assert_true (is_found);
}

/* A library as an earlier version of the program left it, opened by the present one. */
static TrLibrary *
open_stored (TrTestLibrary *fixture, const char *name)
{
  g_autofree char *stored = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autofree char *path = g_strdup_printf ("%s/%s.trechterdb", fixture->folder, name);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  TrLibrary *library;
  gint64 version;
  sqlite3 *db;

  g_assert_true (g_file_get_contents (stored, &sql, NULL, NULL));
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_true (tr_db_exec (db, sql, &error));
  sqlite3_close (db);

  library = tr_library_open (path, &error);
  g_assert_no_error (error);
  g_assert_true (tr_db_get_int (tr_library_get_db (library), "PRAGMA user_version", &version, NULL));
  g_assert_cmpint (version, ==, TR_SCHEMA_VERSION);
  return library;
}

static void
test_stored_library_of_version_1 (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrLibrary) library = open_stored (fixture, "library-v1.sql");
  g_autoptr (GError) error = NULL;
  g_autoptr (TrDocument) document = NULL;
  const TrRecord *contract;

  document = tr_document_open (library, "11111111-1111-4111-8111-111111111111", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tr_project_info (tr_document_get_project (document))->title, ==, "Jongerenwerk in de wijk");
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_SIGNAL), ==, 2);
  assert_sealed (document, "Signaal: toegevoegd");
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_CONTRACT), ==, 1);
  contract = (const TrRecord *) tr_project_contract (tr_document_get_project (document));
  g_assert_true (g_uuid_string_is_valid (contract->id));
  g_assert_true (tr_document_set (document, TR_KIND_CONTRACT, contract->id, "yearly_budget", "1250000.50", &error));
  g_assert_no_error (error);
  g_assert_cmpint (tr_project_contract (tr_document_get_project (document))->yearly_budget, ==, 125000050);
  g_assert_true (tr_document_undo (document, NULL, NULL, &error));
  g_assert_cmpint (tr_project_contract (tr_document_get_project (document))->yearly_budget, ==, 0);
}

static const TrLogEntry *
newest (GPtrArray *log)
{
  return g_ptr_array_index (log, 0);
}

/* Version 2 knew sessions that are held, and no session that is going on. */
static void
test_stored_library_of_version_2 (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrLibrary) library = open_stored (fixture, "library-v2.sql");
  g_autoptr (GError) error = NULL;
  g_autoptr (TrDocument) document = tr_document_open (library, "leeuwarden", &error);
  g_autoptr (GPtrArray) log = NULL;
  g_autofree char *session = NULL;

  g_assert_no_error (error);
  session = tr_document_add (document, TR_KIND_SESSION, &error, "date", "2026-11-26", "state", "running", NULL);
  g_assert_no_error (error);
  g_clear_pointer (&log, g_ptr_array_unref);
  log = tr_document_get_log (document, &error);
  g_assert_cmpstr (newest (log)->session, ==, session);
  g_free (tr_document_add (document, TR_KIND_PARKED, &error, "text", "Vervoer", "session", session, NULL));
  g_assert_no_error (error);
  g_clear_pointer (&log, g_ptr_array_unref);
  log = tr_document_get_log (document, &error);
  g_assert_cmpstr (newest (log)->session, ==, session);
  g_assert_true (tr_document_undo (document, NULL, NULL, &error));
  g_assert_cmpuint (tr_project_count (tr_document_get_project (document), TR_KIND_PARKED), ==, 0);
}

/* What is agreed stays as it is until it is unlocked, and unlocking can be undone. */
static void
test_locked (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *project = tr_library_create (fixture->library, "Proef", "", &error);
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, project, &error);
  g_autofree char *id = tr_document_add (document, TR_KIND_DIRECTION, &error, "title", "Coaching", NULL), *other = NULL;
  const TrRecord *last;

  g_assert_true (tr_document_set (document, TR_KIND_DIRECTION, id, "is_locked", "1", &error));
  g_assert_false (tr_document_set (document, TR_KIND_DIRECTION, id, "title", "Sport", &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_LOCKED);
  g_assert_nonnull (strstr (error->message, "Coaching"));
  g_clear_error (&error);
  g_assert_false (tr_document_remove (document, TR_KIND_DIRECTION, id, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_LOCKED);
  g_clear_error (&error);
  /* its place in the list is not what was agreed */
  other = tr_document_add (document, TR_KIND_DIRECTION, &error, "title", "Housing", NULL);
  g_assert_true (tr_document_move (document, TR_KIND_DIRECTION, id, NULL, &error));
  last = tr_project_at (tr_document_get_project (document), TR_KIND_DIRECTION, 1);
  g_assert_cmpstr (last->id, ==, id);
  g_assert_true (tr_document_set (document, TR_KIND_DIRECTION, id, "is_locked", "0", &error));
  g_assert_true (tr_document_set (document, TR_KIND_DIRECTION, id, "title", "Sport", &error));
  g_assert_no_error (error);
}

/* Windows keeps to 260 characters, except for programs that say they know better; and what a user calls a folder is up to the user. */
static void
test_long_path (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *name = g_strconcat ("Één map voor Ωmega en ", "gemeente Súdwest-Fryslân, een lange naam van een map in een map", NULL);
  g_autofree char *one = g_build_filename (fixture->folder, name, name, name, NULL);
  g_autofree char *path = g_build_filename (one, name, "library.trechterdb", NULL), *id = NULL, *copies = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrLibrary) library = NULL;
  g_autoptr (TrProject) project = NULL;

  g_assert_cmpuint (g_utf8_strlen (path, -1), >, 300);
  library = tr_library_open (path, &error);
  g_assert_no_error (error);
  id = tr_library_create (library, "Proef", "", &error);
  g_assert_no_error (error);
  g_assert_true (tr_library_close (library, &error));
  g_clear_object (&library);
  library = tr_library_open (path, &error); /* which makes a copy of today */
  g_assert_no_error (error);
  g_assert_null (tr_library_get_warning (library));
  project = tr_library_read (library, id, &error);
  g_assert_no_error (error);
  copies = g_build_filename (one, name, "copies", NULL);
  g_assert_true (g_file_test (copies, G_FILE_TEST_IS_DIR));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  tr_test_library_add ("/library/private", test_private);
  tr_test_library_add ("/library/search", test_list_and_search);
  tr_test_library_add ("/library/search-first-place", test_search_tells_first_place);
  tr_test_library_add ("/library/removal", test_removal);
  tr_test_library_add ("/library/ids", test_store_keeps_or_renews_ids);
  tr_test_library_add ("/library/own-indicators", test_own_indicators);
  tr_test_library_add ("/library/other-files", test_refuses_other_files);
  tr_test_library_add ("/library/newer", test_refuses_newer);
  tr_test_library_add ("/library/damaged", test_damaged);
  tr_test_library_add ("/library/full-disk", test_full_disk);
  tr_test_library_add ("/library/read-only-folder", test_read_only_folder);
  tr_test_library_add ("/library/daily-copies", test_daily_copies);
  tr_test_library_add ("/library/file-gone", test_file_gone);
  tr_test_library_add ("/library/tables", test_tables_match_fields);
  tr_test_library_add ("/library/version-1", test_stored_library_of_version_1);
  tr_test_library_add ("/library/version-2", test_stored_library_of_version_2);
  tr_test_library_add ("/library/locked", test_locked);
  tr_test_library_add ("/library/long-path", test_long_path);

  return g_test_run ();
}
