/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-db.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "tr-error.h"

static const char *
explain (int code)
{
  switch (code & 0xff) {
  case SQLITE_FULL:
    return _("the disk is full. Make room and try again; what was saved before is kept");
  case SQLITE_READONLY:
    return _("the file or its folder may not be written to");
  case SQLITE_CANTOPEN:
    return _("the file can not be opened or made there");
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return _("another program is busy with it; try again in a moment");
  case SQLITE_CORRUPT:
    return _("the file is damaged; the folder “copies” beside it has the copies of the last days");
  case SQLITE_NOTADB:
    return _("this is not a library of Trechter");
  case SQLITE_IOERR:
    return _("the disk could not be read or written");
  case SQLITE_NOMEM:
    return _("there is not enough memory");
  default:
    return NULL;
  }
}

/* Sets `error` from a result code of SQLite, in plain words where we have them. Always returns FALSE. */
gboolean
tr_db_fail (sqlite3 *db, int code, GError **error)
{
  const char *words = explain (code);

  if (words != NULL)
    g_set_error_literal (error, TR_ERROR, TR_ERROR_STORAGE, words);
  else
    g_set_error (error, TR_ERROR, TR_ERROR_STORAGE, "%s (SQLite %d)", db != NULL ? sqlite3_errmsg (db) : sqlite3_errstr (code),
                 code);

  return FALSE;
}

gboolean
tr_db_exec (sqlite3 *db, const char *sql, GError **error)
{
  int code = sqlite3_exec (db, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || tr_db_fail (db, code, error);
}

/* Half of the time of an edit would go to preparing the same dozen statements again. */
#define MOST_KEPT 64

static GHashTable *kept_of; /* sqlite3 to GHashTable of SQL to the idle statement with that SQL */

static GHashTable *
find_kept (sqlite3 *db)
{
  return kept_of != NULL ? g_hash_table_lookup (kept_of, db) : NULL;
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

/* From now on the statements of a connection are kept for the next time. Ends with tr_db_drop_statements(). */
void
tr_db_keep_statements (sqlite3 *db)
{
  if (kept_of == NULL)
    kept_of = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  g_hash_table_insert (kept_of, db, g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finalize_statement));
}

/* Before a connection is closed. */
void
tr_db_drop_statements (sqlite3 *db)
{
  if (kept_of != NULL)
    g_hash_table_remove (kept_of, db);
}

/* The end of the use of a statement; NULL is fine. */
void
tr_db_clear_statement (sqlite3_stmt *statement)
{
  GHashTable *kept = statement != NULL ? find_kept (sqlite3_db_handle (statement)) : NULL;

  if (kept == NULL || g_hash_table_contains (kept, sqlite3_sql (statement))) {
    sqlite3_finalize (statement);
    return;
  }
  /* opening a project or a search leaves many that are not soon needed again */
  if (g_hash_table_size (kept) >= MOST_KEPT)
    g_hash_table_remove_all (kept);
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  /* the text belongs to the statement */
  g_hash_table_insert (kept, (gpointer) sqlite3_sql (statement), statement);
}

TrStatement *
tr_db_prepare (sqlite3 *db, const char *sql, GError **error)
{
  GHashTable *kept = find_kept (db);
  gpointer statement = NULL;
  int code;

  if (kept != NULL && g_hash_table_steal_extended (kept, sql, NULL, &statement))
    return statement;
  code = sqlite3_prepare_v3 (db, sql, -1, kept != NULL ? SQLITE_PREPARE_PERSISTENT : 0, (sqlite3_stmt **) &statement, NULL);
  if (code != SQLITE_OK)
    tr_db_fail (db, code, error);

  return statement;
}

static TrStatement *
prepare_and_bind (sqlite3 *db, GError **error, const char *sql, va_list values)
{
  TrStatement *statement = tr_db_prepare (db, sql, error);
  const char *value;

  for (int i = 1; statement != NULL && (value = va_arg (values, const char *)) != NULL; i++)
    sqlite3_bind_text (statement, i, value, -1, SQLITE_TRANSIENT);

  return statement;
}

/* A statement with texts bound to its parameters in order; NULL ends them. */
TrStatement *
tr_db_query (sqlite3 *db, GError **error, const char *sql, ...)
{
  TrStatement *statement;
  va_list values;

  va_start (values, sql);
  statement = prepare_and_bind (db, error, sql, values);
  va_end (values);

  return statement;
}

gboolean
tr_db_next (TrStatement *statement, gboolean *has_row, GError **error)
{
  int code = sqlite3_step (statement);

  *has_row = code == SQLITE_ROW;
  return code == SQLITE_ROW || code == SQLITE_DONE || tr_db_fail (sqlite3_db_handle (statement), code, error);
}

/* Runs a statement that gives no rows, and resets it for the next time. */
gboolean
tr_db_run (TrStatement *statement, GError **error)
{
  int code;

  sqlite3_step (statement);
  code = sqlite3_reset (statement);
  return code == SQLITE_OK || tr_db_fail (sqlite3_db_handle (statement), code, error);
}

/* Runs one change with texts bound to its parameters; NULL ends them. */
gboolean
tr_db_change (sqlite3 *db, GError **error, const char *sql, ...)
{
  g_autoptr (TrStatement) statement = NULL;
  va_list values;

  va_start (values, sql);
  statement = prepare_and_bind (db, error, sql, values);
  va_end (values);

  return statement != NULL && tr_db_run (statement, error);
}

/* The first column of the first row; 0 when there is no row. */
gboolean
tr_db_get_int (sqlite3 *db, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (TrStatement) statement = tr_db_prepare (db, sql, error);
  gboolean has_row;

  if (statement == NULL || !tr_db_next (statement, &has_row, error))
    return FALSE;
  *value = has_row ? sqlite3_column_int64 (statement, 0) : 0;
  return TRUE;
}

void
tr_db_rollback (sqlite3 *db)
{
  /* After some errors SQLite has rolled back by itself; then there is nothing left to do. */
  if (!sqlite3_get_autocommit (db))
    sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
}

/* The text of a column, "" for NULL. Valid until the next step. */
const char *
tr_db_text (TrStatement *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL ? text : "";
}

static int
copy_into (sqlite3 *db, const char *path)
{
  sqlite3 *copy = NULL;
  sqlite3_backup *backup;
  int code = sqlite3_open (path, &copy);

  backup = code == SQLITE_OK ? sqlite3_backup_init (copy, "main", db, "main") : NULL;
  if (backup != NULL) {
    code = sqlite3_backup_step (backup, -1);
    sqlite3_backup_finish (backup);
    code = code == SQLITE_DONE ? SQLITE_OK : code;
  } else if (code == SQLITE_OK) {
    code = sqlite3_errcode (copy);
  }
  sqlite3_close (copy);

  return code;
}

/* Writes a copy of the whole library to `path`, readable by the user only. It appears under that name when it is complete. */
gboolean
tr_db_backup (sqlite3 *db, const char *path, GError **error)
{
  g_autofree char *partial = g_strconcat (path, ".XXXXXX", NULL);
  int fd = g_mkstemp_full (partial, O_RDWR, 0600);
  int code;

  if (fd < 0)
    return tr_db_fail (NULL, SQLITE_CANTOPEN, error);
  g_close (fd, NULL);
  code = copy_into (db, partial);
  if (code == SQLITE_OK && g_rename (partial, path) != 0)
    code = SQLITE_IOERR;
  if (code != SQLITE_OK) {
    g_unlink (partial);
    return tr_db_fail (NULL, code, error);
  }

  return TRUE;
}
