/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-document-private.h"

#include <glib/gi18n.h>

#include "tr-error.h"
#include "tr-history.h"
#include "tr-library-private.h"
#include "tr-row.h"

enum { SIGNAL_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

struct _TrDocument {
  GObject parent_instance;

  TrLibrary *library;
  char *id;
  char *page;
  TrProject *project;
  TrHistoryNext undo, redo;
  gint64 seen_version; /* SQLite's data_version when the project was last read */
};

G_DEFINE_FINAL_TYPE (TrDocument, tr_document, G_TYPE_OBJECT)

static void
tr_document_finalize (GObject *object)
{
  TrDocument *self = TR_DOCUMENT (object);

  g_free (self->id);
  g_free (self->page);
  g_clear_pointer (&self->project, tr_project_unref);
  tr_history_next_clear (&self->undo);
  tr_history_next_clear (&self->redo);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (tr_document_parent_class)->finalize (object);
}

static void
tr_document_class_init (TrDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tr_document_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", TR_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tr_document_init (TrDocument *self)
{
  self->page = g_strdup ("");
}

sqlite3 *
tr_document_get_db (TrDocument *self)
{
  return tr_library_get_db (self->library);
}

static gboolean
read_project (TrDocument *self, GError **error)
{
  TrProject *project;
  gint64 version;

  if (!tr_db_get_int (tr_document_get_db (self), "PRAGMA data_version", &version, error))
    return FALSE;
  project = tr_library_read (self->library, self->id, error);
  if (project == NULL)
    return FALSE;
  g_clear_pointer (&self->project, tr_project_unref);
  self->project = project;
  self->seen_version = version;

  return TRUE;
}

static gboolean
read_history (TrDocument *self, GError **error)
{
  sqlite3 *db = tr_document_get_db (self);

  return tr_history_peek (db, self->id, TR_HISTORY_UNDO, &self->undo, error) &&
         tr_history_peek (db, self->id, TR_HISTORY_REDO, &self->redo, error);
}

/* Opens a project of the library for work. */
TrDocument *
tr_document_open (TrLibrary *library, const char *project_id, GError **error)
{
  g_autoptr (TrDocument) self = g_object_new (TR_TYPE_DOCUMENT, NULL);

  self->library = g_object_ref (library);
  self->id = g_strdup (project_id);
  if (!read_project (self, error) || !read_history (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

TrLibrary *
tr_document_get_library (TrDocument *self)
{
  return self->library;
}

/* The records as they are on disk. Owned by the document; pointers into it hold until the next change. */
TrProject *
tr_document_get_project (TrDocument *self)
{
  return self->project;
}

const char *
tr_document_get_id (TrDocument *self)
{
  return self->id;
}

/* The page the user is on: noted with each action, so that undo can return to where it shows. */
void
tr_document_set_page (TrDocument *self, const char *page)
{
  g_free (self->page);
  self->page = g_strdup (page);
}

const char *
tr_document_get_page (TrDocument *self)
{
  return self->page;
}

/* Reads everything again, after a change by another program. */
gboolean
tr_document_reload (TrDocument *self, GError **error)
{
  if (!read_project (self, error) || !read_history (self, error))
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return TRUE;
}

/* Reads the project again when another program wrote to the library since. To be called inside a transaction, after which nobody
 * else can. */
gboolean
tr_document_catch_up (TrDocument *self, GError **error)
{
  gint64 version;

  if (!tr_db_get_int (tr_document_get_db (self), "PRAGMA data_version", &version, error))
    return FALSE;

  return version == self->seen_version || read_project (self, error);
}

static gboolean
refresh_row (TrDocument *self, const TrTouched *touched, GError **error)
{
  TrRecord *record;

  if (!tr_row_read (tr_document_get_db (self), touched->kind, touched->id, &record, error))
    return FALSE;
  if (record != NULL)
    tr_project_take (self->project, record);
  else
    tr_project_drop (self->project, touched->kind, touched->id);

  return TRUE;
}

/* Brings the project in memory in line with what a changeset did, and tells everyone. */
gboolean
tr_document_refresh (TrDocument *self, GBytes *changeset, GError **error)
{
  g_autoptr (GArray) touched = tr_history_touched (changeset);
  gboolean is_touched[TR_N_KINDS] = { FALSE };

  for (guint i = 0; i < touched->len; i++) {
    const TrTouched *row = &g_array_index (touched, TrTouched, i);

    if (!refresh_row (self, row, error))
      return FALSE;
    is_touched[row->kind] = TRUE;
  }
  for (guint kind = 0; kind < TR_N_KINDS; kind++)
    if (is_touched[kind])
      tr_project_sort (self->project, kind);
  if (!read_history (self, error))
    return FALSE;

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return TRUE;
}

/* What undo would undo, NULL when there is nothing. Owned by the document. */
const char *
tr_document_get_undo_label (TrDocument *self)
{
  return self->undo.sequence > 0 ? self->undo.label : NULL;
}

/* What redo would do again, NULL when there is nothing. Owned by the document. */
const char *
tr_document_get_redo_label (TrDocument *self)
{
  return self->redo.sequence > 0 ? self->redo.label : NULL;
}

static gboolean
seal (TrDocument *self, GError **error)
{
  return tr_history_seal (tr_document_get_db (self), self->id, error) && tr_document_reload (self, error);
}

static gboolean
travel (TrDocument *self, TrHistoryWay way, char **label, char **page, GError **error)
{
  TrHistoryNext *next = way == TR_HISTORY_UNDO ? &self->undo : &self->redo;
  g_autofree char *done_label = g_strdup (next->label);
  g_autofree char *done_page = g_strdup (next->page);
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GError) local_error = NULL;

  if (next->sequence == 0) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_NOTHING,
                         way == TR_HISTORY_UNDO ? _("There is nothing to undo.") : _("There is nothing to redo."));
    return FALSE;
  }
  if (!tr_history_apply (tr_document_get_db (self), self->id, way, next, &changeset, &local_error)) {
    /* Another program changed the same records: what lies before can be read but no longer undone. */
    if (g_error_matches (local_error, TR_ERROR, TR_ERROR_CONFLICT))
      seal (self, NULL);
    g_propagate_prefixed_error (error, g_steal_pointer (&local_error), "%s: ", done_label);
    return FALSE;
  }
  if (label != NULL)
    *label = g_steal_pointer (&done_label);
  if (page != NULL)
    *page = g_steal_pointer (&done_page);

  return tr_document_refresh (self, changeset, error);
}

/* Undoes the last action. `label` says what it was and `page` where it shows; both may be NULL, free with g_free(). */
gboolean
tr_document_undo (TrDocument *self, char **label, char **page, GError **error)
{
  return travel (self, TR_HISTORY_UNDO, label, page, error);
}

gboolean
tr_document_redo (TrDocument *self, char **label, char **page, GError **error)
{
  return travel (self, TR_HISTORY_REDO, label, page, error);
}

/* The logbook as TrLogEntry, newest first. Free with g_ptr_array_unref(). */
GPtrArray *
tr_document_get_log (TrDocument *self, GError **error)
{
  return tr_history_list (tr_document_get_db (self), self->id, error);
}
