/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"
#include "tr-record-view.h"

G_BEGIN_DECLS

/* The records of one kind as rows that follow the document: added by typing a line and Enter (several lines pasted
 * become several), edited in place, moved by the handle or with Alt+Up and Alt+Down, removed with an undo toast.
 * Rows are kept by id, so that focus and cursor survive every change. */
#define TR_TYPE_RECORD_LIST (tr_record_list_get_type ())
G_DECLARE_FINAL_TYPE (TrRecordList, tr_record_list, TR, RECORD_LIST, GtkWidget)

/* Makes the content of a row, once for each record; its editors follow the document by themselves. */
typedef GtkWidget *(*TrRowFactory) (TrDocument *document, const char *id, gpointer user_data);

GtkWidget *tr_record_list_new (TrDocument *document, TrKindId kind, TrRowFactory factory, gpointer user_data);
/* Filters on several fields add up: arguments of one direction (direction) that plead for it (kind). */
void tr_record_list_set_filter (TrRecordList *self, const char *field, const char *value);
void tr_record_list_set_words (TrRecordList *self, const char *words);
void tr_record_list_set_order (TrRecordList *self, GCompareFunc order, TrRecordSieve sieve);
void tr_record_list_set_capture (TrRecordList *self, const char *field, const char *placeholder);
void tr_record_list_set_capture_prefix (TrRecordList *self, GtkWidget *prefix);
void tr_record_list_set_preset (TrRecordList *self, const char *field, const char *value);
void tr_record_list_set_cards (TrRecordList *self, gboolean cards);
void tr_record_list_focus_capture (TrRecordList *self);
gboolean tr_record_list_focus_record (TrRecordList *self, const char *id);

G_END_DECLS
