/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* The rules that make undo by changeset sound were found by experiment; src/DESIGN.md lists them. In short: only tables with a
 * primary key that is never NULL, no generated columns, no unique order columns; foreign keys and triggers off while a changeset is
 * applied, because what they did is in the changeset already; a conflict always aborts. */

#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include "tr-history.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tr-error.h"

/* Typing in one field is one action for this long, counted from its beginning. */
#define GESTURE_SECONDS "20"

/* What was undone comes after all that was done. Saying so keeps SQLite from reading the whole history at every edit. */
#define AFTER_LAST                                                                                                     \
  " AND sequence > coalesce ((SELECT sequence FROM history WHERE project_id = ?1 AND state IN ('done', 'sealed')"        \
  " ORDER BY sequence DESC LIMIT 1), 0)"

struct _TrRecorder {
  sqlite3 *db;
  sqlite3_session *session;
};

void
tr_history_next_clear (TrHistoryNext *self)
{
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->page, g_free);
  self->sequence = 0;
}

void
tr_log_entry_free (TrLogEntry *self)
{
  g_free (self->label);
  g_free (self->time);
  g_free (self->page);
  g_free (self->session);
  g_free (self);
}

/* Begins to record what changes in the tables of the model. */
TrRecorder *
tr_recorder_start (sqlite3 *db, GError **error)
{
  g_autoptr (TrRecorder) self = g_new0 (TrRecorder, 1);
  int code;

  self->db = db;
  code = sqlite3session_create (db, "main", &self->session);
  for (guint kind = 0; code == SQLITE_OK && kind < TR_N_KINDS; kind++)
    code = sqlite3session_attach (self->session, tr_kind (kind)->name);
  if (code != SQLITE_OK) {
    tr_db_fail (db, code, error);
    return NULL;
  }

  return g_steal_pointer (&self);
}

void
tr_recorder_free (TrRecorder *self)
{
  if (self->session != NULL)
    sqlite3session_delete (self->session);
  g_free (self);
}

/* What was recorded, and the end of recording. Empty bytes when nothing changed. Free with g_bytes_unref(). */
GBytes *
tr_recorder_take (TrRecorder *self, GError **error)
{
  void *data = NULL;
  int size = 0;
  int code = sqlite3session_changeset (self->session, &size, &data);

  g_clear_pointer (&self->session, sqlite3session_delete);
  if (code != SQLITE_OK) {
    sqlite3_free (data);
    tr_db_fail (self->db, code, error);
    return NULL;
  }

  return g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
}

static void
bind_bytes (TrStatement *statement, int parameter, GBytes *bytes)
{
  if (bytes == NULL)
    sqlite3_bind_null (statement, parameter);
  else
    sqlite3_bind_blob64 (statement, parameter, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), SQLITE_TRANSIENT);
}

static gboolean
insert_entry (sqlite3 *db, const char *project_id, const char *label, const char *page, const char *gesture, const char *time,
              const char *state, GBytes *changeset, GError **error)
{
  g_autoptr (TrStatement) statement = tr_db_query (
      db, error,
      "INSERT INTO history (project_id, sequence, label, page, gesture, time, state, changeset, session) VALUES (?1,"
      " (SELECT coalesce (max (sequence), 0) + 1 FROM history WHERE project_id = ?1), ?2, ?3, ?4, ?5, ?6, ?7,"
      " coalesce ((SELECT id FROM session WHERE project_id = ?1 AND state = 'running' LIMIT 1), ''))",
      project_id, label, page, gesture, time, state, NULL);

  if (statement == NULL)
    return FALSE;
  bind_bytes (statement, 7, changeset);

  return tr_db_run (statement, error);
}

static gboolean
join (GBytes *first, GBytes *second, GBytes **joined, GError **error)
{
  void *data = NULL;
  int size = 0;
  int code = sqlite3changeset_concat ((int) g_bytes_get_size (first), (void *) g_bytes_get_data (first, NULL),
                                      (int) g_bytes_get_size (second), (void *) g_bytes_get_data (second, NULL), &size, &data);

  if (code != SQLITE_OK) {
    sqlite3_free (data);
    return tr_db_fail (NULL, code, error);
  }
  *joined = g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
  return TRUE;
}

/* The last entry, when it is of the same gesture, not undone and recent: `sequence` is 0 otherwise. */
static gboolean
find_gesture (sqlite3 *db, const char *project_id, const char *gesture, const char *time, gint64 *sequence, GBytes **changeset,
              GError **error)
{
  g_autoptr (TrStatement) row = tr_db_query (
      db, error,
      "SELECT sequence, changeset FROM history WHERE project_id = ?1 AND gesture = ?2 AND gesture <> '' AND state = 'done'"
      " AND sequence = (SELECT max (sequence) FROM history WHERE project_id = ?1)"
      " AND julianday (?3) - julianday (time) BETWEEN 0 AND " GESTURE_SECONDS " / 86400.0",
      project_id, gesture, time, NULL);
  gboolean has_row;

  *sequence = 0;
  if (row == NULL || !tr_db_next (row, &has_row, error))
    return FALSE;
  if (has_row) {
    *sequence = sqlite3_column_int64 (row, 0);
    *changeset = g_bytes_new (sqlite3_column_blob (row, 1), (gsize) sqlite3_column_bytes (row, 1));
  }

  return TRUE;
}

static gboolean
extend_entry (sqlite3 *db, const char *project_id, gint64 sequence, GBytes *changeset, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE history SET changeset = ?2, state = %s WHERE project_id = ?1"
                                          " AND sequence = %" G_GINT64_FORMAT,
                                          g_bytes_get_size (changeset) > 0 ? "'done'" : "'dropped'", sequence);
  g_autoptr (TrStatement) statement = tr_db_query (db, error, sql, project_id, NULL);

  if (statement == NULL)
    return FALSE;
  bind_bytes (statement, 2, changeset);

  return tr_db_run (statement, error);
}

/* Adds an action. What was undone before it can not be redone any more and stays as a line to read. An action with the same, not
 * empty `gesture` as the one before it joins that one. */
gboolean
tr_history_append (sqlite3 *db, const char *project_id, const char *label, const char *page, const char *gesture, const char *time,
                   GBytes *changeset, GError **error)
{
  g_autoptr (GBytes) earlier = NULL;
  g_autoptr (GBytes) joined = NULL;
  gint64 sequence;

  if (!find_gesture (db, project_id, gesture, time, &sequence, &earlier, error))
    return FALSE;
  if (sequence > 0)
    return join (earlier, changeset, &joined, error) && extend_entry (db, project_id, sequence, joined, error);

  return tr_db_change (db, error,
                       "UPDATE history SET state = 'dropped', changeset = NULL WHERE project_id = ?1"
                       " AND state = 'undone'" AFTER_LAST,
                       project_id, NULL) &&
         insert_entry (db, project_id, label, page, gesture, time, "done", changeset, error);
}

/* Adds a line that can be read but not undone, such as the import a project began with. */
gboolean
tr_history_append_sealed (sqlite3 *db, const char *project_id, const char *label, const char *time, GError **error)
{
  return insert_entry (db, project_id, label, "", "", time, "sealed", NULL, error);
}

/* Makes all that was done so far, in one project or (NULL) in all, a thing to read and no longer to undo: changesets do not fit
 * tables that were migrated, nor records that were changed behind their back. */
gboolean
tr_history_seal (sqlite3 *db, const char *project_id, GError **error)
{
  return tr_db_change (db, error,
                       "UPDATE history SET state = CASE state WHEN 'done' THEN 'sealed' ELSE 'dropped' END, changeset = NULL"
                       " WHERE ?1 IN ('', project_id) AND state IN ('done', 'undone')",
                       project_id != NULL ? project_id : "", NULL);
}

/* What undo or redo would do now. */
gboolean
tr_history_peek (sqlite3 *db, const char *project_id, TrHistoryWay way, TrHistoryNext *next, GError **error)
{
  g_autoptr (TrStatement) row = tr_db_query (
      db, error,
      way == TR_HISTORY_UNDO
          ? "SELECT sequence, label, page, state FROM history WHERE project_id = ?1 AND state IN ('done', 'sealed')"
            " ORDER BY sequence DESC LIMIT 1"
          : "SELECT sequence, label, page, state FROM history WHERE project_id = ?1 AND state = 'undone'" AFTER_LAST
            " ORDER BY sequence LIMIT 1",
      project_id, NULL);
  gboolean has_row;

  tr_history_next_clear (next);
  if (row == NULL || !tr_db_next (row, &has_row, error))
    return FALSE;
  if (has_row && !g_str_equal (tr_db_text (row, 3), "sealed")) {
    next->sequence = sqlite3_column_int64 (row, 0);
    next->label = g_strdup (tr_db_text (row, 1));
    next->page = g_strdup (tr_db_text (row, 2));
  }

  return TRUE;
}

static int
count_conflict (void *n_conflicts, int kind, sqlite3_changeset_iter *change)
{
  (*(guint *) n_conflicts)++;
  return SQLITE_CHANGESET_ABORT;
}

static gboolean
fail_changed_meanwhile (GError **error)
{
  g_set_error_literal (error, TR_ERROR, TR_ERROR_CONFLICT,
                       _("the project was changed in between. What was done before stays in the logbook but can no longer be undone"));
  return FALSE;
}

/* Only this project's rows (CROSS JOIN: checked once, not for each row): what another project may suffer from is not a reason to refuse undo here. */
static gboolean
references_hold (sqlite3 *db, const char *project_id, GError **error)
{
  for (guint kind = TR_KIND_PROJECT + 1; kind < TR_N_KINDS; kind++) {
    g_autofree char *sql = g_strdup_printf (
        "SELECT 1 FROM pragma_foreign_key_check ('%1$s') AS broken CROSS JOIN %1$s AS row ON row.rowid = broken.rowid"
        " WHERE row.project_id = ?1 LIMIT 1",
        tr_kind (kind)->name);
    g_autoptr (TrStatement) row = tr_db_query (db, error, sql, project_id, NULL);
    gboolean is_broken;

    if (row == NULL || !tr_db_next (row, &is_broken, error))
      return FALSE;
    if (is_broken)
      return fail_changed_meanwhile (error);
  }

  return TRUE;
}

static gboolean
apply_changeset (sqlite3 *db, const char *project_id, GBytes *changeset, TrHistoryWay way, GError **error)
{
  guint n_conflicts = 0;
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  int code = sqlite3changeset_apply_v2 (db, (int) size, (void *) data, NULL, count_conflict, &n_conflicts, NULL, NULL,
                                        way == TR_HISTORY_UNDO ? SQLITE_CHANGESETAPPLY_INVERT : 0);

  if (n_conflicts > 0)
    return fail_changed_meanwhile (error);
  if (code != SQLITE_OK)
    return tr_db_fail (db, code, error);

  return references_hold (db, project_id, error);
}

static gboolean
read_changeset (sqlite3 *db, const char *project_id, gint64 sequence, GBytes **changeset, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT changeset FROM history WHERE project_id = ?1 AND sequence = %" G_GINT64_FORMAT, sequence);
  g_autoptr (TrStatement) row = tr_db_query (db, error, sql, project_id, NULL);
  gboolean has_row;

  if (row == NULL || !tr_db_next (row, &has_row, error))
    return FALSE;
  *changeset = g_bytes_new (sqlite3_column_blob (row, 0), (gsize) sqlite3_column_bytes (row, 0));
  return TRUE;
}

static gboolean
apply_in_transaction (sqlite3 *db, const char *project_id, TrHistoryWay way, const TrHistoryNext *next, GBytes **changeset,
                      GError **error)
{
  g_autofree char *mark = g_strdup_printf ("UPDATE history SET state = '%s' WHERE project_id = ?1 AND sequence = %" G_GINT64_FORMAT,
                                           way == TR_HISTORY_UNDO ? "undone" : "done", next->sequence);

  return read_changeset (db, project_id, next->sequence, changeset, error) &&
         apply_changeset (db, project_id, *changeset, way, error) &&
         /* not recorded, and without a session it would be a reference to nothing */
         tr_db_exec (db, "DELETE FROM clock WHERE session_id NOT IN (SELECT id FROM session)", error) &&
         tr_db_change (db, error, mark, project_id, NULL);
}

/* Undoes or redoes `next`, in the transaction that the caller began with tr_history_begin_travel(). `changeset` is what was applied;
 * free with g_bytes_unref(). Fails with TR_ERROR_STALE when something else is next by now, and with TR_ERROR_CONFLICT when
 * records are not as the action left them; then the caller rolls back. */
gboolean
tr_history_apply (sqlite3 *db, const char *project_id, TrHistoryWay way, const TrHistoryNext *next, GBytes **changeset,
                  GError **error)
{
  g_auto (TrHistoryNext) present = { 0 };

  *changeset = NULL;
  if (!tr_history_peek (db, project_id, way, &present, error))
    return FALSE;
  if (present.sequence != next->sequence) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_STALE,
                         _("Another program worked on this project just now. Look again at what there is to undo or redo."));
    return FALSE;
  }
  if (!apply_in_transaction (db, project_id, way, next, changeset, error)) {
    g_clear_pointer (changeset, g_bytes_unref);
    return FALSE;
  }

  return TRUE;
}

/* Begins the transaction in which a changeset is applied, with foreign keys and triggers off. */
gboolean
tr_history_begin_travel (sqlite3 *db, GError **error)
{
  /* The switch has no effect inside a transaction. */
  if (!tr_db_exec (db, "PRAGMA foreign_keys = OFF", error))
    return FALSE;
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  if (tr_db_exec (db, "BEGIN IMMEDIATE", error))
    return TRUE;
  tr_history_end_travel (db, FALSE, NULL);
  return FALSE;
}

/* Ends it, with COMMIT or ROLLBACK, and puts both switches back in every case. */
gboolean
tr_history_end_travel (sqlite3 *db, gboolean is_done, GError **error)
{
  gboolean is_committed = is_done && tr_db_exec (db, "COMMIT", error);

  if (!is_committed)
    tr_db_rollback (db);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);

  return tr_db_exec (db, "PRAGMA foreign_keys = ON", is_committed ? error : NULL) && is_committed;
}

/* The logbook of a project as TrLogEntry, newest first. Free with g_ptr_array_unref(). */
GPtrArray *
tr_history_list (sqlite3 *db, const char *project_id, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tr_log_entry_free);
  g_autoptr (TrStatement) rows = tr_db_query (
      db, error, "SELECT sequence, label, time, page, state, session FROM history WHERE project_id = ?1 ORDER BY sequence DESC",
      project_id, NULL);
  gboolean has_row = TRUE;

  while (rows != NULL && has_row) {
    TrLogEntry *entry;

    if (!tr_db_next (rows, &has_row, error))
      return NULL;
    if (!has_row)
      break;
    entry = g_new0 (TrLogEntry, 1);
    entry->sequence = sqlite3_column_int64 (rows, 0);
    entry->label = g_strdup (tr_db_text (rows, 1));
    entry->time = g_strdup (tr_db_text (rows, 2));
    entry->page = g_strdup (tr_db_text (rows, 3));
    entry->session = g_strdup (tr_db_text (rows, 5));
    entry->is_undone = g_str_equal (tr_db_text (rows, 4), "undone") || g_str_equal (tr_db_text (rows, 4), "dropped");
    entry->can_be_undone = g_str_equal (tr_db_text (rows, 4), "done");
    g_ptr_array_add (entries, entry);
  }

  return rows != NULL ? g_steal_pointer (&entries) : NULL;
}

static void
clear_touched (gpointer touched)
{
  g_free (((TrTouched *) touched)->id);
}

static void
add_touched (GArray *touched, sqlite3_changeset_iter *change)
{
  const char *table;
  int n_columns, operation, is_indirect;
  sqlite3_value *id = NULL;
  const TrKind *kind;

  sqlite3changeset_op (change, &table, &n_columns, &operation, &is_indirect);
  kind = tr_kind_by_name (table);
  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (change, 0, &id);
  else
    sqlite3changeset_old (change, 0, &id);
  if (kind != NULL && id != NULL) {
    TrTouched row = { kind->id, g_strdup ((const char *) sqlite3_value_text (id)), operation == SQLITE_INSERT };

    g_array_append_val (touched, row);
  }
}

/* Appends the rows that a changeset touches, or only those that it adds. */
static void
read_touched (GArray *touched, GBytes *changeset, gboolean only_added)
{
  sqlite3_changeset_iter *change = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);

  if (size == 0 || sqlite3changeset_start (&change, (int) size, (void *) data) != SQLITE_OK)
    return;
  while (sqlite3changeset_next (change) == SQLITE_ROW) {
    add_touched (touched, change);
    if (only_added && touched->len > 0 && !g_array_index (touched, TrTouched, touched->len - 1).is_added)
      g_array_set_size (touched, touched->len - 1);
  }
  sqlite3changeset_finalize (change);
}

static GArray *
touched_new (void)
{
  GArray *touched = g_array_new (FALSE, FALSE, sizeof (TrTouched));

  g_array_set_clear_func (touched, clear_touched);

  return touched;
}

/* The rows a changeset touches, as TrTouched. Free with g_array_unref(). */
GArray *
tr_history_touched (GBytes *changeset)
{
  GArray *touched = touched_new ();

  read_touched (touched, changeset, FALSE);

  return touched;
}

/* The rows that were added in a session, as TrTouched; they may be gone since. What was undone is not among them. Free
 * with g_array_unref(); NULL on error. */
GArray *
tr_history_added (sqlite3 *db, const char *project_id, const char *session, GError **error)
{
  g_autoptr (GArray) added = touched_new ();
  g_autoptr (TrStatement) rows = tr_db_query (db, error,
                                              "SELECT changeset FROM history WHERE project_id = ?1 AND session = ?2"
                                              " AND state = 'done' ORDER BY sequence",
                                              project_id, session, NULL);
  gboolean has_row = rows != NULL;

  while (has_row) {
    g_autoptr (GBytes) changeset = NULL;

    if (!tr_db_next (rows, &has_row, error))
      return NULL;
    if (!has_row)
      break;
    changeset = g_bytes_new (sqlite3_column_blob (rows, 0), (gsize) sqlite3_column_bytes (rows, 0));
    read_touched (added, changeset, TRUE);
  }

  return rows != NULL ? g_steal_pointer (&added) : NULL;
}
