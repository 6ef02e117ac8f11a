/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-document-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "tr-error.h"
#include "tr-history.h"
#include "tr-library-private.h"
#include "tr-row.h"

enum { SIGNAL_CHANGED, N_SIGNALS };

/* A data_version that SQLite never has: whoever compares with it reads again. */
#define NEVER_SEEN (-1)

static guint signals[N_SIGNALS];

struct _TrDocument {
  GObject parent_instance;

  TrLibrary *library;
  char *id;
  char *page;
  TrProject *project;
  TrHistoryNext undo, redo;
  gint64 seen_version; /* SQLite's data_version when the project was last read */
  guint64 touched;     /* kinds, as bits: what the present "changed" is about */
  guint64 untold;      /* kinds: what the next one will be about */
  guint64 travelled;   /* kinds: what the last undo or redo was about */
  gboolean is_telling, is_told_again;
};

G_STATIC_ASSERT (TR_N_KINDS <= 64);

#define ALL_KINDS G_MAXUINT64

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

/* Whether records of a kind are different, for handlers of "changed" that have work to save. */
gboolean
tr_document_touched (TrDocument *self, TrKindId kind)
{
  return (self->touched & TR_KIND_BIT (kind)) != 0;
}

/* Tells everyone that records of these kinds may be different. A handler may change records in turn (a field that is left because its
 * row goes); that is told afterwards, so that no handler is interrupted by itself. */
static void
tell (TrDocument *self, guint64 kinds)
{
  g_autoptr (TrDocument) keep = g_object_ref (self);

  if (!read_history (self, NULL))
    self->seen_version = NEVER_SEEN;
  self->untold |= kinds;
  if (self->is_telling) {
    self->is_told_again = TRUE;
    return;
  }

  self->is_telling = TRUE;
  do {
    self->is_told_again = FALSE;
    self->touched = self->untold;
    self->untold = 0;
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  } while (self->is_told_again);
  self->is_telling = FALSE;
}

/* Reads everything again, after a change by another program. */
gboolean
tr_document_reload (TrDocument *self, GError **error)
{
  if (!read_project (self, error))
    return FALSE;
  tell (self, ALL_KINDS);
  return TRUE;
}

/* Reads the project again when another program wrote to the library since. To be called inside a transaction, after which nobody
 * else can. `has_changed` tells whether it did; then the caller says so with tr_document_tell(). */
gboolean
tr_document_catch_up (TrDocument *self, gboolean *has_changed, GError **error)
{
  gint64 version;

  if (!tr_db_get_int (tr_document_get_db (self), "PRAGMA data_version", &version, error))
    return FALSE;
  *has_changed = version != self->seen_version;

  return !*has_changed || read_project (self, error);
}

/* Tells that everything may be different, after tr_document_catch_up(). */
void
tr_document_tell (TrDocument *self)
{
  tell (self, ALL_KINDS);
}

static gboolean
refresh_row (TrDocument *self, const TrTouched *touched)
{
  TrRecord *record;

  if (!tr_row_read (tr_document_get_db (self), self->id, touched->kind, touched->id, &record, NULL))
    return FALSE;
  if (record != NULL)
    tr_project_take (self->project, record);
  else
    tr_project_drop (self->project, touched->kind, touched->id);

  return TRUE;
}

/* Brings the project in memory in line with a changeset that is on disk, and tells everyone. When rows can not be read back, the
 * action has happened all the same; then the whole project is read again before the next one. `has_caught_up`: the project was
 * read anew since the last time everyone was told. */
void
tr_document_refresh (TrDocument *self, GBytes *changeset, gboolean has_caught_up)
{
  g_autoptr (GArray) touched = tr_history_touched (changeset);
  guint64 kinds = 0;

  for (guint i = 0; i < touched->len; i++) {
    const TrTouched *row = &g_array_index (touched, TrTouched, i);

    if (!refresh_row (self, row))
      self->seen_version = NEVER_SEEN;
    kinds |= TR_KIND_BIT (row->kind);
  }
  for (guint kind = 0; kind < TR_N_KINDS; kind++)
    if (kinds & TR_KIND_BIT (kind))
      tr_project_sort (self->project, kind);

  tell (self, has_caught_up ? ALL_KINDS : kinds);
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

/* What can not be undone is sealed, what was not up to date is read again. */
static void
recover (TrDocument *self, const GError *problem)
{
  if (g_error_matches (problem, TR_ERROR, TR_ERROR_CONFLICT) &&
      !tr_history_seal (tr_document_get_db (self), self->id, NULL))
    return;
  if (g_error_matches (problem, TR_ERROR, TR_ERROR_CONFLICT) || g_error_matches (problem, TR_ERROR, TR_ERROR_STALE))
    tr_document_reload (self, NULL);
}

static guint64
kinds_of (GBytes *changeset)
{
  g_autoptr (GArray) touched = tr_history_touched (changeset);
  guint64 kinds = 0;

  for (guint i = 0; i < touched->len; i++)
    kinds |= TR_KIND_BIT (g_array_index (touched, TrTouched, i).kind);

  return kinds;
}

/* Applies `next` to the library and, when that is on disk, to the project in memory. */
static gboolean
travel_to (TrDocument *self, TrHistoryWay way, const TrHistoryNext *next, GError **error)
{
  sqlite3 *db = tr_document_get_db (self);
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (TrProject) before = tr_project_ref (self->project);
  gboolean has_changed = FALSE, is_applied;

  if (!tr_history_begin_travel (db, error))
    return FALSE;
  is_applied = tr_document_catch_up (self, &has_changed, error) && tr_history_apply (db, self->id, way, next, &changeset, error);
  if (!tr_history_end_travel (db, is_applied, is_applied ? error : NULL)) {
    if (has_changed)
      tr_document_tell (self);
    return FALSE;
  }

  self->travelled = kinds_of (changeset);
  tr_document_refresh (self, changeset, has_changed);
  return TRUE;
}

static gboolean
travel (TrDocument *self, TrHistoryWay way, char **label, char **page, GError **error)
{
  const TrHistoryNext *shown = way == TR_HISTORY_UNDO ? &self->undo : &self->redo;
  g_auto (TrHistoryNext) next = { shown->sequence, g_strdup (shown->label), g_strdup (shown->page) };
  g_autoptr (GError) problem = NULL;

  if (next.sequence == 0) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_NOTHING,
                         way == TR_HISTORY_UNDO ? _("There is nothing to undo.") : _("There is nothing to redo."));
    return FALSE;
  }
  if (!travel_to (self, way, &next, &problem)) {
    recover (self, problem);
    g_propagate_prefixed_error (error, g_steal_pointer (&problem), "%s: ", next.label);
    return FALSE;
  }
  if (label != NULL)
    *label = g_steal_pointer (&next.label);
  if (page != NULL)
    *page = g_steal_pointer (&next.page);

  return TRUE;
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

/* The kinds of records, as bits, that the last undo or redo was about. */
guint64
tr_document_get_travelled (TrDocument *self)
{
  return self->travelled;
}

/* The logbook as TrLogEntry, newest first. Free with g_ptr_array_unref(). */
GPtrArray *
tr_document_get_log (TrDocument *self, GError **error)
{
  return tr_history_list (tr_document_get_db (self), self->id, error);
}

/* How many records of each kind were added in a session and are still there: `counts` has room for TR_N_KINDS. */
gboolean
tr_document_count_added (TrDocument *self, const char *session, guint *counts, GError **error)
{
  g_autoptr (GArray) added = tr_history_added (tr_document_get_db (self), self->id, session, error);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  memset (counts, 0, TR_N_KINDS * sizeof *counts);
  if (added == NULL)
    return FALSE;
  for (guint i = 0; i < added->len; i++) {
    const TrTouched *row = &g_array_index (added, TrTouched, i);

    if (g_hash_table_add (seen, row->id) && tr_project_find (self->project, row->kind, row->id) != NULL)
      counts[row->kind]++;
  }

  return TRUE;
}
