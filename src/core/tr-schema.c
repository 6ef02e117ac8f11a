/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-schema.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "tr-error.h"
#include "tr-history.h"

static gboolean
read_versions (sqlite3 *db, gint64 *application, gint64 *version, gint64 *n_tables, GError **error)
{
  return tr_db_get_int (db, "PRAGMA application_id", application, error) &&
         tr_db_get_int (db, "PRAGMA user_version", version, error) &&
         tr_db_get_int (db, "SELECT count (*) FROM sqlite_schema", n_tables, error);
}

static gboolean
check_versions (gint64 application, gint64 version, gint64 n_tables, GError **error)
{
  if (application != TR_SCHEMA_APPLICATION_ID && (application != 0 || version != 0 || n_tables != 0)) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_STORAGE, _("this is not a library of Trechter"));
    return FALSE;
  }
  if (version > TR_SCHEMA_VERSION) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_VERSION,
                         _("this library was made by a newer Trechter. Nothing was changed; install the newest version to open it"));
    return FALSE;
  }

  return TRUE;
}

/* Whether the file is a library that this program knows, or empty. Only looks. */
gboolean
tr_schema_check (sqlite3 *db, GError **error)
{
  gint64 application, version, n_tables;

  return read_versions (db, &application, &version, &n_tables, error) && check_versions (application, version, n_tables, error);
}

static gboolean
run_migration (sqlite3 *db, gint64 version, GError **error)
{
  g_autofree char *resource = g_strdup_printf ("/nl/trechter/core/migrations/%d.sql", (int) version);
  g_autofree char *stamp =
      g_strdup_printf ("PRAGMA user_version = %d; PRAGMA application_id = %d", (int) version, TR_SCHEMA_APPLICATION_ID);
  g_autoptr (GBytes) sql = g_resources_lookup_data (resource, 0, error);

  if (sql == NULL)
    return FALSE;

  return tr_db_exec (db, g_bytes_get_data (sql, NULL), error) && (version == 1 || tr_history_seal (db, NULL, error)) &&
         tr_db_exec (db, stamp, error);
}

static gboolean
references_hold (sqlite3 *db, GError **error)
{
  gint64 n_broken;

  if (!tr_db_get_int (db, "SELECT count (*) FROM pragma_foreign_key_check", &n_broken, error))
    return FALSE;
  if (n_broken > 0) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_STORAGE, _("the library holds records that refer to nothing"));
    return FALSE;
  }

  return TRUE;
}

/* Brings the library at `path` to the present version, after a copy `path.vN.bak` of an older one. All or nothing. */
gboolean
tr_schema_migrate (sqlite3 *db, const char *path, GError **error)
{
  gint64 application, version, n_tables;
  g_autofree char *copy = NULL;

  if (!read_versions (db, &application, &version, &n_tables, error) ||
      !check_versions (application, version, n_tables, error))
    return FALSE;
  if (version == TR_SCHEMA_VERSION)
    return TRUE;

  copy = g_strdup_printf ("%s.v%d.bak", path, (int) version);
  if (version > 0 && !g_file_test (copy, G_FILE_TEST_EXISTS) && !tr_db_backup (db, copy, error))
    return FALSE;

  /* Another process may have migrated while this one waited for its turn. */
  if (!tr_db_exec (db, "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE", error))
    return FALSE;
  if (!read_versions (db, &application, &version, &n_tables, error) ||
      !check_versions (application, version, n_tables, error)) {
    tr_db_rollback (db);
    return FALSE;
  }
  for (gint64 next = version + 1; next <= TR_SCHEMA_VERSION; next++)
    if (!run_migration (db, next, error)) {
      tr_db_rollback (db);
      return FALSE;
    }
  if (!references_hold (db, error) || !tr_db_exec (db, "COMMIT", error)) {
    tr_db_rollback (db);
    return FALSE;
  }

  return tr_db_exec (db, "PRAGMA foreign_keys = ON", error);
}
