/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* One edit to disk: tr_document_set() with its checks, its undo and its refresh, against a program that writes the same rows with the
 * same SQL and the same promises (WAL, synchronous=FULL, secure_delete) by SQLite alone, its statements prepared once. Both work on a
 * library of their own with the youth-work example; edits alternate, so that a busy disk is busy for both.
 *
 * usage: bench-edit FOLDER [ROUNDS]
 * FOLDER is on the disk to measure. Prints a line of JSON for each, with the median in milliseconds. */

#include <glib/gstdio.h>
#include <stdlib.h>

#include "core/tr-document-private.h"
#include "core/tr-exchange.h"
#include "core/tr-library-private.h"

#define ROUNDS 600
#define WARM_UP 20

/* What the bare program keeps between edits. */
typedef struct {
  sqlite3 *db;
  TrStatement *begin, *update, *insert, *shelf, *commit;
} Bare;

static void
check (int code, int expected, sqlite3 *db)
{
  if (code != expected)
    g_error ("SQLite: %s", sqlite3_errmsg (db));
}

static TrStatement *
prepare (sqlite3 *db, const char *sql)
{
  TrStatement *statement = NULL;

  check (sqlite3_prepare_v3 (db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL), SQLITE_OK, db);
  return statement;
}

static void
bare_open (Bare *self, const char *path)
{
  check (sqlite3_open_v2 (path, &self->db, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK, self->db);
  check (sqlite3_exec (self->db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                                 "PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF", NULL, NULL, NULL), SQLITE_OK, self->db);
  self->begin = prepare (self->db, "BEGIN IMMEDIATE");
  self->update = prepare (self->db, "UPDATE signal SET \"text\" = ?1 WHERE id = ?2");
  self->insert = prepare (self->db, "INSERT INTO history (project_id, sequence, label, page, gesture, time, state, changeset)"
                                    " VALUES (?1, (SELECT coalesce (max (sequence), 0) + 1 FROM history WHERE project_id = ?1),"
                                    " ?2, ?3, ?4, ?5, 'done', ?6)");
  self->shelf = prepare (self->db, "UPDATE shelf SET changed = ?1 WHERE project_id = ?2");
  self->commit = prepare (self->db, "COMMIT");
}

static void
bare_close (Bare *self)
{
  sqlite3_finalize (self->begin);
  sqlite3_finalize (self->update);
  sqlite3_finalize (self->insert);
  sqlite3_finalize (self->shelf);
  sqlite3_finalize (self->commit);
  check (sqlite3_close (self->db), SQLITE_OK, self->db);
}

static void
bare_step (Bare *self, TrStatement *statement, ...)
{
  const char *text;
  va_list texts;

  va_start (texts, statement);
  for (int i = 1; (text = va_arg (texts, const char *)) != NULL; i++)
    sqlite3_bind_text (statement, i, text, -1, SQLITE_TRANSIENT);
  va_end (texts);
  check (sqlite3_step (statement), SQLITE_DONE, self->db);
  sqlite3_reset (statement);
}

static void
bare_edit (Bare *self, const char *project_id, const char *id, const char *text, const char *label, const char *gesture,
           GBytes *changeset)
{
  g_autofree char *now = tr_library_now ();

  bare_step (self, self->begin, NULL);
  bare_step (self, self->update, text, id, NULL);
  sqlite3_bind_blob64 (self->insert, 6, g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset), SQLITE_TRANSIENT);
  bare_step (self, self->insert, project_id, label, "challenge", gesture, now, NULL);
  bare_step (self, self->shelf, now, project_id, NULL);
  bare_step (self, self->commit, NULL);
}

/* The bytes that our edit put in the history, for the other to write as well. */
static GBytes *
last_changeset (TrDocument *document)
{
  g_autoptr (TrStatement) row = prepare (tr_document_get_db (document), "SELECT changeset FROM history ORDER BY sequence DESC LIMIT 1");

  check (sqlite3_step (row), SQLITE_ROW, tr_document_get_db (document));
  return g_bytes_new (sqlite3_column_blob (row, 0), (gsize) sqlite3_column_bytes (row, 0));
}

static TrDocument *
make_library (const char *path, GError **error)
{
  g_autoptr (TrLibrary) library = tr_library_open (path, error);
  g_autoptr (TrProject) project = tr_exchange_example ("jongerenwerk", error);
  g_autofree char *id = NULL;

  if (library == NULL || project == NULL)
    return NULL;
  id = tr_library_store (library, project, "Example added", error);

  return id != NULL ? tr_document_open (library, id, error) : NULL;
}

static gint
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
print_median (const char *what, GArray *seconds)
{
  g_array_sort (seconds, compare);
  g_print ("{\"bench\": \"edit\", \"what\": \"%s\", \"median_ms\": %.4f, \"least_ms\": %.4f, \"runs\": %u}\n", what,
           g_array_index (seconds, double, seconds->len / 2) * 1000, g_array_index (seconds, double, 0) * 1000, seconds->len);
}

static void
measure (TrDocument *document, Bare *bare, guint rounds, GArray *ours, GArray *theirs)
{
  guint n_signals = tr_project_count (tr_document_get_project (document), TR_KIND_SIGNAL);

  for (guint i = 0; i < rounds + WARM_UP; i++) {
    /* each time another record than the time before, or the edits would join in the history */
    const TrRecord *record = tr_project_at (tr_document_get_project (document), TR_KIND_SIGNAL, i % n_signals);
    g_autofree char *id = g_strdup (record->id);
    g_autofree char *text = g_strdup_printf ("Jongeren zeggen dat zij %u keer per jaar nergens terechtkunnen", i);
    g_autofree char *gesture = g_strdup_printf ("signal/%s/text", id);
    g_autoptr (GBytes) changeset = NULL;
    gint64 start = g_get_monotonic_time (), middle;
    double seconds;

    if (!tr_document_set (document, TR_KIND_SIGNAL, id, "text", text, NULL))
      g_error ("the edit failed");
    seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
    if (i >= WARM_UP)
      g_array_append_val (ours, seconds);

    changeset = last_changeset (document);
    middle = g_get_monotonic_time ();
    bare_edit (bare, tr_document_get_id (document), id, text, tr_document_get_undo_label (document), gesture, changeset);
    seconds = (double) (g_get_monotonic_time () - middle) / G_USEC_PER_SEC;
    if (i >= WARM_UP)
      g_array_append_val (theirs, seconds);
  }
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_build_filename (argc > 1 ? argv[1] : g_get_tmp_dir (), "bench-edit-XXXXXX", NULL);
  guint rounds = argc > 2 ? (guint) strtoul (argv[2], NULL, 10) : ROUNDS;
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *our_path = NULL, *their_path = NULL;
  g_autoptr (TrDocument) document = NULL;
  g_autoptr (TrDocument) copy = NULL;
  g_autoptr (GError) error = NULL;
  Bare bare;

  if (g_mkdtemp (folder) == NULL)
    g_error ("%s can not be made", folder);
  our_path = g_build_filename (folder, "ours.trechterdb", NULL);
  their_path = g_build_filename (folder, "theirs.trechterdb", NULL);
  document = make_library (our_path, &error);
  if (document == NULL || (copy = make_library (their_path, &error)) == NULL)
    g_error ("%s", error->message);
  if (!g_str_equal (tr_document_get_id (document), tr_document_get_id (copy)))
    g_error ("the two libraries differ");
  g_clear_object (&copy);

  tr_document_set_page (document, "challenge");
  bare_open (&bare, their_path);
  measure (document, &bare, rounds, ours, theirs);
  bare_close (&bare);
  print_median ("trechter", ours);
  print_median ("bare SQLite", theirs);

  g_clear_object (&document);
  for (const char *const *name = (const char *const[]){ "ours", "theirs", NULL }; *name != NULL; name++)
    for (const char *const *end = (const char *const[]){ "", "-wal", "-shm", NULL }; *end != NULL; end++) {
      g_autofree char *path = g_strdup_printf ("%s/%s.trechterdb%s", folder, *name, *end);

      g_unlink (path);
    }
  g_rmdir (folder);

  return 0;
}
