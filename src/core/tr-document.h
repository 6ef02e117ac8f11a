/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-library.h"

G_BEGIN_DECLS

/* A project of the library that is open for work. Every change is one transaction and one changeset with a label; when a
 * function here returns TRUE the change is on disk and in the project, and "changed" has been emitted if anything changed. Records
 * that were changed are other objects afterwards: keep ids, not pointers, across a change.
 *
 * Signals
 *   changed (TrDocument *self): records, undo label or redo label differ from before; tr_document_touched() tells which kinds. One
 *     comes after the other: a change that a handler makes is told when all handlers know of the first.
 *
 * Values are written as text in one canonical form for every type: the text itself, the choice's name, the id, an ISO date, a
 * number with a decimal point ("" for none), "1" or "0". See tr_record_get. */
#define TR_TYPE_DOCUMENT (tr_document_get_type ())
G_DECLARE_FINAL_TYPE (TrDocument, tr_document, TR, DOCUMENT, GObject)

typedef struct _TrEdit TrEdit;

/* A line of the logbook. */
typedef struct {
  gint64 sequence;
  char *label;
  char *time;     /* UTC, ISO 8601 */
  char *page;     /* the page where the change is visible */
  char *session;  /* id of the session that was going on, "" for none; it may be gone since */
  gboolean is_undone;
  gboolean can_be_undone; /* FALSE: sealed by a migration, an import or a change from elsewhere */
} TrLogEntry;

void tr_log_entry_free (TrLogEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrLogEntry, tr_log_entry_free)

TrDocument *tr_document_open (TrLibrary *library, const char *project_id, GError **error);
TrLibrary *tr_document_get_library (TrDocument *self);
TrProject *tr_document_get_project (TrDocument *self);
const char *tr_document_get_id (TrDocument *self);
gboolean tr_document_touched (TrDocument *self, TrKindId kind);
void tr_document_set_page (TrDocument *self, const char *page);

/* One field, one record: the commands that pages use most. `value` in canonical form; names and values end with NULL. */
gboolean tr_document_set (TrDocument *self, TrKindId kind, const char *id, const char *field, const char *value, GError **error);
char *tr_document_add (TrDocument *self, TrKindId kind, GError **error, ...) G_GNUC_NULL_TERMINATED;
gboolean tr_document_remove (TrDocument *self, TrKindId kind, const char *id, GError **error);
gboolean tr_document_move (TrDocument *self, TrKindId kind, const char *id, const char *before_id, GError **error);

/* Several changes as one action. Commit or cancel frees the edit. */
TrEdit *tr_document_begin (TrDocument *self, const char *label, GError **error);
gboolean tr_edit_set (TrEdit *edit, TrKindId kind, const char *id, const char *field, const char *value, GError **error);
gboolean tr_edit_add (TrEdit *edit, gpointer record, const char *before_id, GError **error);
gboolean tr_edit_remove (TrEdit *edit, TrKindId kind, const char *id, GError **error);
gboolean tr_edit_move (TrEdit *edit, TrKindId kind, const char *id, const char *before_id, GError **error);
void tr_edit_set_gesture (TrEdit *edit, const char *gesture);
gboolean tr_edit_commit (TrEdit *edit, GError **error);
void tr_edit_cancel (TrEdit *edit);
gboolean tr_edit_end (TrEdit *edit, gboolean is_done, GError **error);

const char *tr_document_get_undo_label (TrDocument *self);
const char *tr_document_get_redo_label (TrDocument *self);
gboolean tr_document_undo (TrDocument *self, char **label, char **page, GError **error);
gboolean tr_document_redo (TrDocument *self, char **label, char **page, GError **error);
guint64 tr_document_get_travelled (TrDocument *self);
GPtrArray *tr_document_get_log (TrDocument *self, GError **error);
gboolean tr_document_count_added (TrDocument *self, const char *session, guint *counts, GError **error);
gboolean tr_document_reload (TrDocument *self, GError **error);

G_END_DECLS
