/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-model.h"

G_BEGIN_DECLS

/* One row of a TrRecordList: a handle to drag by, the content, and a button that removes.
 *
 * Signals
 *   move (TrRecordRow *self, int places): the user wants it up (-1) or down (1)
 *   remove (TrRecordRow *self): the user wants it gone
 *   lock (TrRecordRow *self): the user wants what is agreed locked, or unlocked again */
#define TR_TYPE_RECORD_ROW (tr_record_row_get_type ())
G_DECLARE_FINAL_TYPE (TrRecordRow, tr_record_row, TR, RECORD_ROW, GtkWidget)

GtkWidget *tr_record_row_new (TrKindId kind, const char *id, GtkWidget *content);
GtkWidget *tr_record_row_room_new (GtkWidget *content);
GtkWidget *tr_record_row_content_new (int spacing, GtkWidget *first, ...) G_GNUC_NULL_TERMINATED;
const char *tr_record_row_get_id (TrRecordRow *self);
void tr_record_row_set_movable (TrRecordRow *self, gboolean is_movable);
void tr_record_row_set_locked (TrRecordRow *self, gboolean is_locked);
void tr_record_row_set_title (TrRecordRow *self, const char *title);

char *tr_record_name (gconstpointer record);

G_END_DECLS
