/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* The few SQLite calls the storage is made of, with GErrors in words a user can act on. */

void tr_db_clear_statement (sqlite3_stmt *statement);

typedef sqlite3_stmt TrStatement;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrStatement, tr_db_clear_statement)

#define TR_DB_BUSY_MS 3000

void tr_db_keep_statements (sqlite3 *db);
void tr_db_drop_statements (sqlite3 *db);
gboolean tr_db_fail (sqlite3 *db, int code, GError **error);
gboolean tr_db_exec (sqlite3 *db, const char *sql, GError **error) G_GNUC_WARN_UNUSED_RESULT;
TrStatement *tr_db_prepare (sqlite3 *db, const char *sql, GError **error);
TrStatement *tr_db_query (sqlite3 *db, GError **error, const char *sql, ...) G_GNUC_NULL_TERMINATED;
gboolean tr_db_next (TrStatement *statement, gboolean *has_row, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tr_db_run (TrStatement *statement, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tr_db_change (sqlite3 *db, GError **error, const char *sql, ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;
gboolean tr_db_get_int (sqlite3 *db, const char *sql, gint64 *value, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void tr_db_rollback (sqlite3 *db);
gboolean tr_db_backup (sqlite3 *db, const char *path, GError **error);
const char *tr_db_text (TrStatement *statement, int column);

G_END_DECLS
