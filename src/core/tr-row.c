/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tr-error.h"

/* The columns every table begins with. */
enum { COLUMN_ID, COLUMN_POSITION, COLUMN_EXTRA, N_COMMON };

/* Order columns are spread by halving; below this distance the whole kind is numbered anew. */
#define SMALLEST_GAP 1e-6

static const char *
owner_column (TrKindId kind)
{
  return kind == TR_KIND_PROJECT ? "id" : "project_id";
}

static GString *
select_statement (const TrKind *kind)
{
  GString *sql = g_string_new ("SELECT id, position, extra");

  for (guint i = 0; i < kind->n_fields; i++)
    g_string_append_printf (sql, ", \"%s\"", kind->fields[i].name);
  g_string_append_printf (sql, " FROM %s", kind->name);

  return sql;
}

static TrRecord *
read_row (TrStatement *row, const TrKind *kind)
{
  TrRecord *record = tr_record_new (kind->id);

  g_free (record->id);
  record->id = g_strdup (tr_db_text (row, COLUMN_ID));
  record->position = sqlite3_column_double (row, COLUMN_POSITION);
  record->extra = g_strdup ((const char *) sqlite3_column_text (row, COLUMN_EXTRA));
  for (guint i = 0; i < kind->n_fields; i++) {
    const TrField *field = &kind->fields[i];
    int column = N_COMMON + (int) i;

    if (field->type == TR_TYPE_NUMBER)
      G_STRUCT_MEMBER (double, record, field->offset) =
          sqlite3_column_type (row, column) == SQLITE_NULL ? NAN : sqlite3_column_double (row, column);
    else if (field->type == TR_TYPE_MONEY)
      G_STRUCT_MEMBER (gint64, record, field->offset) = sqlite3_column_int64 (row, column);
    else if (field->type == TR_TYPE_COUNT || field->type == TR_TYPE_FLAG)
      G_STRUCT_MEMBER (gint, record, field->offset) = sqlite3_column_int (row, column);
    else if (field->type == TR_TYPE_CHOICE)
      G_STRUCT_MEMBER (gint, record, field->offset) = MAX (0, tr_choice_index (field->choices, tr_db_text (row, column)));
    else {
      char **text = &G_STRUCT_MEMBER (char *, record, field->offset);

      g_free (*text);
      *text = g_strdup (tr_db_text (row, column));
    }
  }

  return record;
}

static void
bind_field (TrStatement *statement, int parameter, gconstpointer record, const TrField *field)
{
  switch (field->type) {
  case TR_TYPE_NUMBER:
    if (isnan (tr_record_number (record, field)))
      sqlite3_bind_null (statement, parameter);
    else
      sqlite3_bind_double (statement, parameter, tr_record_number (record, field));
    break;
  case TR_TYPE_COUNT:
  case TR_TYPE_FLAG:
    sqlite3_bind_int (statement, parameter, tr_record_int (record, field));
    break;
  case TR_TYPE_MONEY:
    sqlite3_bind_int64 (statement, parameter, tr_record_money (record, field));
    break;
  case TR_TYPE_CHOICE:
    sqlite3_bind_text (statement, parameter, field->choices[tr_record_int (record, field)].name, -1, SQLITE_STATIC);
    break;
  case TR_TYPE_REFERENCE:
    if (tr_record_is_empty (record, field)) {
      sqlite3_bind_null (statement, parameter);
      break;
    }
    G_GNUC_FALLTHROUGH;
  case TR_TYPE_LINE:
  case TR_TYPE_TEXT:
  case TR_TYPE_DATE:
  default:
    sqlite3_bind_text (statement, parameter, tr_record_text (record, field), -1, SQLITE_TRANSIENT);
  }
}

static gboolean
read_kind (sqlite3 *db, const char *project_id, const TrKind *kind, TrProject *into, GError **error)
{
  g_autoptr (GString) sql = select_statement (kind);
  g_autoptr (TrStatement) rows = NULL;
  gboolean has_row = TRUE;

  g_string_append_printf (sql, " WHERE %s = ?1 ORDER BY position, id", owner_column (kind->id));
  rows = tr_db_query (db, error, sql->str, project_id, NULL);
  while (rows != NULL && has_row) {
    if (!tr_db_next (rows, &has_row, error))
      return FALSE;
    if (has_row)
      tr_project_take (into, read_row (rows, kind));
  }

  return rows != NULL;
}

/* Reads all records of a project. An unknown id leaves the project empty. */
gboolean
tr_row_read_all (sqlite3 *db, const char *project_id, TrProject *into, GError **error)
{
  g_autoptr (TrStatement) rest = NULL;
  gboolean has_row;

  for (guint i = 0; i < TR_N_KINDS; i++)
    if (!read_kind (db, project_id, tr_kind (i), into, error))
      return FALSE;

  rest = tr_db_query (db, error, "SELECT appendix, minor FROM project WHERE id = ?1", project_id, NULL);
  if (rest == NULL || !tr_db_next (rest, &has_row, error))
    return FALSE;
  if (has_row) {
    tr_project_set_appendix (into, (const char *) sqlite3_column_text (rest, 0));
    tr_project_set_minor (into, (guint) sqlite3_column_int (rest, 1));
  }

  return TRUE;
}

/* Reads one record of a project into `record`, NULL when it is not there. */
gboolean
tr_row_read (sqlite3 *db, const char *project_id, TrKindId kind, const char *id, TrRecord **record, GError **error)
{
  g_autoptr (GString) sql = select_statement (tr_kind (kind));
  g_autoptr (TrStatement) row = NULL;
  gboolean has_row;

  *record = NULL;
  g_string_append_printf (sql, " WHERE id = ?1 AND %s = ?2", owner_column (kind));
  row = tr_db_query (db, error, sql->str, id, project_id, NULL);
  if (row == NULL || !tr_db_next (row, &has_row, error))
    return FALSE;
  if (has_row)
    *record = read_row (row, tr_kind (kind));

  return TRUE;
}

/* A constraint that says no to a record means that it refers to something that is gone. */
static gboolean
run_write (TrStatement *statement, GError **error)
{
  sqlite3 *db = sqlite3_db_handle (statement);

  if (tr_db_run (statement, NULL))
    return TRUE;
  if (sqlite3_extended_errcode (db) == SQLITE_CONSTRAINT_FOREIGNKEY) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_CONFLICT, _("what this refers to is no longer there"));
    return FALSE;
  }
  return tr_db_fail (db, sqlite3_extended_errcode (db), error);
}

gboolean
tr_row_insert (sqlite3 *db, const char *project_id, gconstpointer record, GError **error)
{
  const TrRecord *self = record;
  const TrKind *kind = self->kind;
  gboolean is_owned = kind->id != TR_KIND_PROJECT;
  g_autoptr (GString) names = g_string_new ("id, position, extra");
  g_autoptr (GString) parameters = g_string_new ("?1, ?2, ?3");
  g_autofree char *sql = NULL;
  g_autoptr (TrStatement) statement = NULL;

  for (guint i = 0; i < kind->n_fields; i++) {
    g_string_append_printf (names, ", \"%s\"", kind->fields[i].name);
    g_string_append_printf (parameters, ", ?%u", N_COMMON + i + 1);
  }
  sql = g_strdup_printf ("INSERT INTO %s (%s%s) VALUES (%s%s)", kind->name, names->str, is_owned ? ", project_id" : "",
                         parameters->str, is_owned ? ", ?99" : "");
  statement = tr_db_prepare (db, sql, error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, self->id, -1, SQLITE_TRANSIENT);
  sqlite3_bind_double (statement, 2, self->position);
  sqlite3_bind_text (statement, 3, self->extra, -1, SQLITE_TRANSIENT);
  for (guint i = 0; i < kind->n_fields; i++)
    bind_field (statement, N_COMMON + (int) i + 1, record, &kind->fields[i]);
  if (is_owned)
    sqlite3_bind_text (statement, 99, project_id, -1, SQLITE_TRANSIENT);

  return run_write (statement, error);
}

/* A change of one row has to find it. */
static gboolean
run_on_one (TrStatement *statement, GError **error)
{
  if (!run_write (statement, error))
    return FALSE;
  if (sqlite3_changes (sqlite3_db_handle (statement)) == 0) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_CONFLICT, _("this is no longer there"));
    return FALSE;
  }

  return TRUE;
}

/* Writes one field of a record. */
gboolean
tr_row_update (sqlite3 *db, const char *project_id, gconstpointer record, const TrField *field, GError **error)
{
  const TrRecord *self = record;
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET \"%s\" = ?3 WHERE id = ?1 AND %s = ?2", self->kind->name, field->name,
                                          owner_column (self->kind->id));
  g_autoptr (TrStatement) statement = tr_db_query (db, error, sql, self->id, project_id, NULL);

  if (statement == NULL)
    return FALSE;
  bind_field (statement, 3, record, field);

  return run_on_one (statement, error);
}

gboolean
tr_row_set_position (sqlite3 *db, const char *project_id, TrKindId kind, const char *id, double position, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET position = ?3 WHERE id = ?1 AND project_id = ?2", tr_kind (kind)->name);
  g_autoptr (TrStatement) statement = tr_db_query (db, error, sql, id, project_id, NULL);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_double (statement, 3, position);

  return run_on_one (statement, error);
}

gboolean
tr_row_remove (sqlite3 *db, const char *project_id, TrKindId kind, const char *id, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id = ?1 AND project_id = ?2", tr_kind (kind)->name);
  g_autoptr (TrStatement) statement = tr_db_query (db, error, sql, id, project_id, NULL);

  return statement != NULL && run_on_one (statement, error);
}

static gboolean
number_anew (sqlite3 *db, TrKindId kind, const char *project_id, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "UPDATE %1$s SET position = new.place FROM (SELECT id, row_number () OVER (ORDER BY position, id) AS place FROM %1$s"
      " WHERE project_id = ?1) AS new WHERE %1$s.id = new.id",
      tr_kind (kind)->name);

  return tr_db_change (db, error, sql, project_id, NULL);
}

static gboolean
find_gap (sqlite3 *db, TrKindId kind, const char *project_id, const char *before_id, double *low, double *high, GError **error)
{
  const char *table = tr_kind (kind)->name;
  g_autofree char *sql = g_strdup_printf (
      "SELECT (SELECT max (o.position) FROM %1$s AS o WHERE o.project_id = ?1 AND o.position < b.position), b.position"
      " FROM %1$s AS b WHERE b.id = ?2 AND b.project_id = ?1",
      table);
  g_autoptr (TrStatement) row = tr_db_query (db, error, sql, project_id, before_id, NULL);
  gboolean has_row;

  if (row == NULL || !tr_db_next (row, &has_row, error))
    return FALSE;
  if (!has_row) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_CONFLICT, _("what this refers to is no longer there"));
    return FALSE;
  }
  *high = sqlite3_column_double (row, 1);
  *low = sqlite3_column_type (row, 0) == SQLITE_NULL ? *high - 2 : sqlite3_column_double (row, 0);

  return TRUE;
}

/* The order value for a record that is to stand before `before_id`, or last when that is NULL. */
gboolean
tr_row_position (sqlite3 *db, TrKindId kind, const char *project_id, const char *before_id, double *position, GError **error)
{
  double low, high;

  if (before_id == NULL) {
    g_autofree char *sql =
        g_strdup_printf ("SELECT coalesce (max (position), 0) + 1 FROM %s WHERE project_id = ?1", tr_kind (kind)->name);
    g_autoptr (TrStatement) row = tr_db_query (db, error, sql, project_id, NULL);
    gboolean has_row;

    if (row == NULL || !tr_db_next (row, &has_row, error))
      return FALSE;
    *position = sqlite3_column_double (row, 0);
    return TRUE;
  }

  if (!find_gap (db, kind, project_id, before_id, &low, &high, error))
    return FALSE;
  if (high - low < SMALLEST_GAP &&
      (!number_anew (db, kind, project_id, error) || !find_gap (db, kind, project_id, before_id, &low, &high, error)))
    return FALSE;
  *position = (low + high) / 2;
  return TRUE;
}

/* A file without a contract means that nothing is said about it yet. */
static gboolean
insert_empty_contract (sqlite3 *db, const char *project_id, GError **error)
{
  g_autoptr (TrRecord) contract = tr_record_new (TR_KIND_CONTRACT);

  contract->position = 1;

  return tr_row_insert (db, project_id, contract, error);
}

/* Writes a whole project. Kinds are written in their order, in which a reference points back, or within
 * the kind and is checked at the end. */
gboolean
tr_row_insert_project (sqlite3 *db, TrProject *project, GError **error)
{
  const char *id = tr_project_info (project)->record.id;
  g_autofree char *minor = g_strdup_printf ("%u", tr_project_minor (project));

  for (guint kind = 0; kind < TR_N_KINDS; kind++)
    for (guint i = 0; i < tr_project_count (project, kind); i++)
      if (!tr_row_insert (db, id, tr_project_at (project, kind, i), error))
        return FALSE;
  if (tr_project_count (project, TR_KIND_CONTRACT) == 0 && !insert_empty_contract (db, id, error))
    return FALSE;

  return tr_db_change (db, error, "UPDATE project SET minor = ?1, appendix = nullif (?2, '') WHERE id = ?3", minor,
                       tr_project_appendix (project) != NULL ? tr_project_appendix (project) : "", id, NULL);
}
