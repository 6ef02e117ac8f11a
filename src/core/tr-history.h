/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-db.h"
#include "tr-document.h"

G_BEGIN_DECLS

/* The record of what was done in each project, from which undo, redo and the logbook work. Callers see changesets only as bytes and
 * as the list of rows that one touches. */

/* A row that a changeset touches. */
typedef struct {
  TrKindId kind;
  char *id;
  gboolean is_added;
} TrTouched;

typedef enum { TR_HISTORY_UNDO, TR_HISTORY_REDO } TrHistoryWay;

/* What undo or redo would do. */
typedef struct {
  gint64 sequence; /* 0: nothing */
  char *label;
  char *page;
} TrHistoryNext;

typedef struct _TrRecorder TrRecorder;

void tr_history_next_clear (TrHistoryNext *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TrHistoryNext, tr_history_next_clear)

TrRecorder *tr_recorder_start (sqlite3 *db, GError **error);
void tr_recorder_free (TrRecorder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrRecorder, tr_recorder_free)
GBytes *tr_recorder_take (TrRecorder *self, GError **error);

gboolean tr_history_append (sqlite3 *db, const char *project_id, const char *label, const char *page, const char *gesture,
                            const char *time, GBytes *changeset, GError **error);
gboolean tr_history_append_sealed (sqlite3 *db, const char *project_id, const char *label, const char *time, GError **error);
gboolean tr_history_seal (sqlite3 *db, const char *project_id, GError **error);
gboolean tr_history_peek (sqlite3 *db, const char *project_id, TrHistoryWay way, TrHistoryNext *next, GError **error);
gboolean tr_history_begin_travel (sqlite3 *db, GError **error);
gboolean tr_history_apply (sqlite3 *db, const char *project_id, TrHistoryWay way, const TrHistoryNext *next, GBytes **changeset,
                           GError **error);
gboolean tr_history_end_travel (sqlite3 *db, gboolean is_done, GError **error);
GPtrArray *tr_history_list (sqlite3 *db, const char *project_id, GError **error);
GArray *tr_history_touched (GBytes *changeset);
GArray *tr_history_added (sqlite3 *db, const char *project_id, const char *session, GError **error);

G_END_DECLS
