/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include <glib/gi18n.h>

#include "tr-document-private.h"
#include "tr-error.h"
#include "tr-history.h"
#include "tr-library-private.h"
#include "tr-row.h"

#define TITLE_MOST 60 /* characters of a title in the logbook */

/* An action under way: a transaction and a recorder. */
struct _TrEdit {
  TrDocument *document;
  TrRecorder *recorder;
  char *label; /* NULL: what was added says it */
  char *added; /* the name of the first record that was added */
  guint n_added;
  char *gesture;     /* actions with the same one join in the history; "" for one that stands alone */
  TrProject *before; /* keeps alive what the caller may point into while another program's changes are read */
  gboolean has_caught_up;
};

/* What the logbook calls a record: its kind and the beginning of its title, such as "Signal “Young people leave school”". */
static char *
name_for_log (const TrRecord *record)
{
  const char *kind = gettext (record->kind->label);
  const char *title = tr_record_title (record);
  g_autofree char *start = NULL;
  g_autofree char *line = NULL;

  /* The project is what the logbook is of; it has one contract. */
  if (record->kind->is_single || *title == '\0')
    return g_strdup (kind);
  start = g_utf8_strlen (title, -1) <= TITLE_MOST ? g_strdup (title) : g_utf8_substring (title, 0, TITLE_MOST);
  line = g_strdelimit (g_steal_pointer (&start), "\n\t", ' ');

  /* TRANSLATORS: a record in the logbook: its kind, its title, and "…" where the title goes on */
  return g_strdup_printf (_("%s “%s%s”"), kind, line, strlen (line) < strlen (title) ? "…" : "");
}

static void
edit_free (TrEdit *edit)
{
  g_clear_pointer (&edit->recorder, tr_recorder_free);
  g_object_unref (edit->document);
  tr_project_unref (edit->before);
  g_free (edit->label);
  g_free (edit->added);
  g_free (edit->gesture);
  g_free (edit);
}

/* Begins an action. End it with tr_edit_commit() or tr_edit_cancel(); there is one at a time. `label` is the line in the logbook and
 * what undo says, in the user's language, such as "Five criteria added"; NULL for an action that adds records, which then tell it. */
TrEdit *
tr_document_begin (TrDocument *self, const char *label, GError **error)
{
  sqlite3 *db = tr_document_get_db (self);
  TrEdit *edit;

  if (!tr_library_is_in_place (tr_document_get_library (self), error) || !tr_db_exec (db, "BEGIN IMMEDIATE", error))
    return NULL;
  edit = g_new0 (TrEdit, 1);
  edit->document = g_object_ref (self);
  edit->before = tr_project_ref (tr_document_get_project (self));
  edit->label = g_strdup (label);
  edit->gesture = g_strdup ("");
  if (!tr_document_catch_up (self, &edit->has_caught_up, error) || (edit->recorder = tr_recorder_start (db, error)) == NULL) {
    tr_edit_cancel (edit);
    return NULL;
  }

  return edit;
}

/* Gives up: nothing of the action happened. */
void
tr_edit_cancel (TrEdit *edit)
{
  g_autoptr (TrDocument) document = g_object_ref (edit->document);
  gboolean has_caught_up = edit->has_caught_up;

  g_clear_pointer (&edit->recorder, tr_recorder_free);
  tr_db_rollback (tr_document_get_db (document));
  edit_free (edit);
  if (has_caught_up)
    tr_document_tell (document);
}

/* What the action is a piece of, such as a number that is typed digit by digit. One with the same gesture shortly
 * after it joins it in the history, under the label of the first. */
void
tr_edit_set_gesture (TrEdit *edit, const char *gesture)
{
  g_free (edit->gesture);
  edit->gesture = g_strdup (gesture);
}

/* After some errors, such as a full disk, SQLite ends a transaction by itself. What is written then would be an action without a
 * beginning. */
static gboolean
is_under_way (TrEdit *edit, GError **error)
{
  if (!sqlite3_get_autocommit (tr_document_get_db (edit->document)))
    return TRUE;
  g_set_error_literal (error, TR_ERROR, TR_ERROR_STORAGE, _("the action had to be broken off; nothing of it was stored"));
  return FALSE;
}

static char *
label_of (TrEdit *edit)
{
  if (edit->label != NULL)
    return g_strdup (edit->label);
  g_return_val_if_fail (edit->added != NULL, g_strdup (""));
  if (edit->n_added == 1)
    /* TRANSLATORS: a line in the logbook: the record, such as "Signal “Young people leave school”: added" */
    return g_strdup_printf (_("%s: added"), edit->added);
  /* TRANSLATORS: a line in the logbook: the first record that was added, and how many others */
  return g_strdup_printf (ngettext ("%s and %u other: added", "%s and %u others: added", edit->n_added - 1), edit->added,
                          edit->n_added - 1);
}

static gboolean
write_history (TrEdit *edit, GBytes *changeset, GError **error)
{
  sqlite3 *db = tr_document_get_db (edit->document);
  const char *id = tr_document_get_id (edit->document);
  g_autofree char *now = tr_library_now ();
  g_autofree char *label = label_of (edit);

  return tr_history_append (db, id, label, tr_document_get_page (edit->document), edit->gesture, now, changeset, error) &&
         tr_db_change (db, error, "UPDATE shelf SET changed = ?1 WHERE project_id = ?2", now, id, NULL) &&
         tr_db_exec (db, "COMMIT", error);
}

/* Puts the action on disk and in the history. On failure nothing of it happened. An action that changed nothing leaves no trace.
 * Frees the edit. */
gboolean
tr_edit_commit (TrEdit *edit, GError **error)
{
  g_autoptr (TrDocument) document = g_object_ref (edit->document);
  g_autoptr (GBytes) changeset = NULL;
  gboolean has_caught_up;

  if (!is_under_way (edit, error) || (changeset = tr_recorder_take (edit->recorder, error)) == NULL ||
      g_bytes_get_size (changeset) == 0 || !write_history (edit, changeset, error)) {
    gboolean changed_nothing = changeset != NULL && g_bytes_get_size (changeset) == 0;

    tr_edit_cancel (edit);
    return changed_nothing;
  }
  has_caught_up = edit->has_caught_up;
  edit_free (edit);
  tr_document_refresh (document, changeset, has_caught_up);

  return TRUE;
}

/* Ends an action that went well or not; NULL for one that could not begin. Frees the edit. */
gboolean
tr_edit_end (TrEdit *edit, gboolean is_done, GError **error)
{
  if (edit == NULL)
    return FALSE;
  if (is_done)
    return tr_edit_commit (edit, error);
  tr_edit_cancel (edit);

  return FALSE;
}

static gboolean
refuse (GError **error, const TrField *field)
{
  /* The field says which, the message says why. */
  g_prefix_error (error, "%s: ", gettext (field->label));
  return FALSE;
}

/* A code of the KPI model carries the name that the user's own KPI list gives it, or none. */
static gboolean
check_official_name (sqlite3 *db, const TrRecord *record, GError **error)
{
  const TrKpi *kpi = (const TrKpi *) record;
  g_autoptr (TrStatement) row = NULL;
  gboolean has_row;

  if (record->kind->id != TR_KIND_KPI || kpi->origin != TR_ORIGIN_OFFICIAL || *kpi->name == '\0')
    return TRUE;
  row = tr_db_query (db, error, "SELECT 1 FROM indicator WHERE code = ?1 COLLATE NOCASE AND name = ?2", kpi->code, kpi->name, NULL);
  if (row == NULL || !tr_db_next (row, &has_row, error))
    return FALSE;
  if (!has_row)
    g_set_error (error, TR_ERROR, TR_ERROR_INPUT,
                 _("the name of %s comes from your own KPI list; read that list to fill it in"), kpi->code);

  return has_row;
}

static gboolean
check_reference (sqlite3 *db, const TrRecord *record, const TrField *field, const char *project_id, GError **error)
{
  g_autofree char *sql = NULL;
  g_autoptr (TrStatement) row = NULL;
  gboolean has_row;

  if (field->type != TR_TYPE_REFERENCE || tr_record_is_empty (record, field))
    return TRUE;
  sql = g_strdup_printf ("SELECT 1 FROM %s WHERE id = ?1 AND project_id = ?2", tr_kind (field->target)->name);
  row = tr_db_query (db, error, sql, tr_record_text (record, field), project_id, NULL);
  if (row == NULL || !tr_db_next (row, &has_row, error))
    return FALSE;
  if (!has_row)
    g_set_error_literal (error, TR_ERROR, TR_ERROR_CONFLICT, _("what this refers to is no longer there"));

  return has_row;
}

/* One session at a time goes on, also when another program began one in the same library. */
static gboolean
check_session (TrEdit *edit, const TrRecord *record, GError **error)
{
  const char *running = tr_session_states[TR_SESSION_RUNNING].name;
  g_autoptr (TrStatement) row = NULL;
  gboolean has_row;

  if (record->kind->id != TR_KIND_SESSION || ((const TrSession *) record)->state != TR_SESSION_RUNNING)
    return TRUE;
  row = tr_db_query (tr_document_get_db (edit->document), error,
                     "SELECT 1 FROM session WHERE project_id = ?1 AND state = ?2 AND id <> ?3",
                     tr_document_get_id (edit->document), running, record->id, NULL);
  if (row == NULL || !tr_db_next (row, &has_row, error))
    return FALSE;
  if (has_row)
    g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT, _("A session is still going on. End it first."));

  return !has_row;
}

static TrRecord *
read_record (TrEdit *edit, TrKindId kind, const char *id, GError **error)
{
  TrRecord *record;

  if (!is_under_way (edit, error) ||
      !tr_row_read (tr_document_get_db (edit->document), tr_document_get_id (edit->document), kind, id, &record, error))
    return NULL;
  if (record == NULL)
    g_set_error (error, TR_ERROR, TR_ERROR_CONFLICT, _("%s: this is no longer there"), gettext (tr_kind (kind)->label));

  return record;
}

/* A KPI whose name came from a list that has been replaced since, or from another machine, can still be worked with. */
static gboolean
says_what_it_is (const TrField *field)
{
  return g_str_equal (field->name, "name") || g_str_equal (field->name, "code") || g_str_equal (field->name, "origin");
}

/* What is agreed stays as it is, except that it can be unlocked. */
static gboolean
check_unlocked (const TrRecord *record, GError **error)
{
  g_autofree char *name = NULL;

  if (!tr_record_is_locked (record))
    return TRUE;
  name = name_for_log (record);
  /* TRANSLATORS: %s: a record, such as Direction “Coaching” */
  g_set_error (error, TR_ERROR, TR_ERROR_LOCKED, _("%s is agreed and locked. Unlock it first"), name);
  return FALSE;
}

/* Sets a field of a record; `value` in canonical form. */
gboolean
tr_edit_set (TrEdit *edit, TrKindId kind, const char *id, const char *field_name, const char *value, GError **error)
{
  sqlite3 *db = tr_document_get_db (edit->document);
  const TrField *field = tr_kind_field (tr_kind (kind), field_name);
  const TrField *culprit = field;
  g_autoptr (TrRecord) record = NULL;

  g_return_val_if_fail (field != NULL, FALSE);
  record = read_record (edit, kind, id, error);
  if (record == NULL)
    return FALSE;
  if (!g_str_equal (field->name, "is_locked") && !check_unlocked (record, error))
    return FALSE;
  if (!tr_record_set (record, field, value, error) || !tr_record_check (record, &culprit, error) ||
      (says_what_it_is (field) && !check_official_name (db, record, error)) ||
      !check_reference (db, record, field, tr_document_get_id (edit->document), error))
    return refuse (error, culprit != NULL ? culprit : field);
  if (g_str_equal (field->name, "state") && !check_session (edit, record, error))
    return FALSE;

  return tr_row_update (db, tr_document_get_id (edit->document), record, field, error);
}

static gboolean
check_new_record (TrEdit *edit, const TrRecord *record, GError **error)
{
  sqlite3 *db = tr_document_get_db (edit->document);
  const TrField *culprit;

  if (!tr_record_check (record, &culprit, error))
    return refuse (error, culprit);
  if (!check_official_name (db, record, error))
    return refuse (error, tr_kind_field (record->kind, "name"));
  for (guint i = 0; i < record->kind->n_fields; i++)
    if (!check_reference (db, record, &record->kind->fields[i], tr_document_get_id (edit->document), error))
      return refuse (error, &record->kind->fields[i]);

  return check_session (edit, record, error);
}

/* Adds a record before the one with `before_id`, or last when that is NULL. The record stays the caller's; its position is set. */
gboolean
tr_edit_add (TrEdit *edit, gpointer record, const char *before_id, GError **error)
{
  TrRecord *added = record;
  sqlite3 *db = tr_document_get_db (edit->document);
  const char *project_id = tr_document_get_id (edit->document);

  g_return_val_if_fail (!added->kind->is_single, FALSE);
  if (!is_under_way (edit, error) || !check_new_record (edit, added, error) ||
      !tr_row_position (db, added->kind->id, project_id, before_id, &added->position, error) ||
      !tr_row_insert (db, project_id, added, error))
    return FALSE;
  if (edit->n_added++ == 0)
    edit->added = name_for_log (added);

  return TRUE;
}

/* Removes a record and what can not be without it. */
gboolean
tr_edit_remove (TrEdit *edit, TrKindId kind, const char *id, GError **error)
{
  g_autoptr (TrRecord) record = NULL;

  g_return_val_if_fail (!tr_kind (kind)->is_single, FALSE);
  if (!is_under_way (edit, error) ||
      !tr_row_read (tr_document_get_db (edit->document), tr_document_get_id (edit->document), kind, id, &record, error))
    return FALSE;

  return (record == NULL || check_unlocked (record, error)) &&
         tr_row_remove (tr_document_get_db (edit->document), tr_document_get_id (edit->document), kind, id, error);
}

/* Puts a record before another of its kind, or last when `before_id` is NULL. One that is locked too: what it says is
 * agreed, not its place in the list. */
gboolean
tr_edit_move (TrEdit *edit, TrKindId kind, const char *id, const char *before_id, GError **error)
{
  sqlite3 *db = tr_document_get_db (edit->document);
  const char *project_id = tr_document_get_id (edit->document);
  double position;

  if (g_strcmp0 (id, before_id) == 0)
    return TRUE;
  return is_under_way (edit, error) && tr_row_position (db, kind, project_id, before_id, &position, error) &&
         tr_row_set_position (db, project_id, kind, id, position, error);
}

/* The name of a record of the document for the logbook; only its kind when it is not there. */
static char *
name_in_document (TrDocument *self, TrKindId kind, const char *id)
{
  const TrRecord *record = tr_project_find (tr_document_get_project (self), kind, id);

  return record != NULL ? name_for_log (record) : g_strdup (gettext (tr_kind (kind)->label));
}

static gboolean
is_same (TrDocument *self, TrKindId kind, const char *id, const char *field_name, const char *value)
{
  const TrRecord *record = tr_project_find (tr_document_get_project (self), kind, id);
  g_autofree char *present = NULL;

  if (record == NULL)
    return FALSE;
  present = tr_record_get (record, tr_kind_field (record->kind, field_name));
  return g_str_equal (present, value);
}

/* Sets one field as an action of its own; `value` in canonical form. Nothing happens when it is that already. Changes of one
 * field shortly after each other are one action in the history. */
gboolean
tr_document_set (TrDocument *self, TrKindId kind, const char *id, const char *field, const char *value, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  g_autofree char *gesture = NULL;
  TrEdit *edit;

  if (is_same (self, kind, id, field, value))
    return TRUE;
  name = name_in_document (self, kind, id);
  /* TRANSLATORS: a line in the logbook: the record and the field, such as "KPI “A17”, Story: changed" */
  label = g_strdup_printf (_("%s, %s: changed"), name, gettext (tr_kind_field (tr_kind (kind), field)->label));
  edit = tr_document_begin (self, label, error);
  if (edit == NULL)
    return FALSE;
  gesture = g_strdup_printf ("%s/%s/%s", tr_kind (kind)->name, id, field);
  tr_edit_set_gesture (edit, gesture);

  return tr_edit_end (edit, tr_edit_set (edit, kind, id, field, value, error), error);
}

static gboolean
set_from_list (TrRecord *record, va_list values, GError **error)
{
  const char *name;

  while ((name = va_arg (values, const char *)) != NULL) {
    const TrField *field = tr_kind_field (record->kind, name);
    const char *value = va_arg (values, const char *);

    g_return_val_if_fail (field != NULL && value != NULL, FALSE);
    if (!tr_record_set (record, field, value, error))
      return refuse (error, field);
  }

  return TRUE;
}

/* Adds a record as an action of its own: after `error` names and values in canonical form, ended by NULL. Returns its id; free
 * with g_free(). */
char *
tr_document_add (TrDocument *self, TrKindId kind, GError **error, ...)
{
  g_autoptr (TrRecord) record = tr_record_new (kind);
  gboolean is_set;
  va_list values;
  TrEdit *edit;

  va_start (values, error);
  is_set = set_from_list (record, values, error);
  va_end (values);
  if (!is_set)
    return NULL;

  edit = tr_document_begin (self, NULL, error);
  if (edit == NULL || !tr_edit_end (edit, tr_edit_add (edit, record, NULL, error), error))
    return NULL;

  return g_strdup (record->id);
}

/* Removes a record, and what can not be without it, as an action of its own. */
gboolean
tr_document_remove (TrDocument *self, TrKindId kind, const char *id, GError **error)
{
  g_autofree char *name = name_in_document (self, kind, id);
  /* TRANSLATORS: a line in the logbook: the record, such as "Signal “Young people leave school”: removed" */
  g_autofree char *label = g_strdup_printf (_("%s: removed"), name);
  TrEdit *edit = tr_document_begin (self, label, error);

  return edit != NULL && tr_edit_end (edit, tr_edit_remove (edit, kind, id, error), error);
}

/* Moves a record before another, or last when `before_id` is NULL, as an action of its own. */
gboolean
tr_document_move (TrDocument *self, TrKindId kind, const char *id, const char *before_id, GError **error)
{
  g_autofree char *name = name_in_document (self, kind, id);
  /* TRANSLATORS: a line in the logbook: the record, such as "Signal “Young people leave school”: moved" */
  g_autofree char *label = g_strdup_printf (_("%s: moved"), name);
  TrEdit *edit = tr_document_begin (self, label, error);

  return edit != NULL && tr_edit_end (edit, tr_edit_move (edit, kind, id, before_id, error), error);
}
