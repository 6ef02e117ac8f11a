/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "tr-timeline-desk.h"

G_BEGIN_DECLS

/* The same as the timeline in a plain table, in order of date: what, when, until when that is safe, and where the date
 * comes from. What repeats has one line. */
#define TR_TYPE_TIMELINE_TABLE (tr_timeline_table_get_type ())
G_DECLARE_FINAL_TYPE (TrTimelineTable, tr_timeline_table, TR, TIMELINE_TABLE, GtkBox)

GtkWidget *tr_timeline_table_new (TrTimelineDesk *desk);
GtkWidget *tr_timeline_table_find (TrTimelineTable *self, const char *key);

G_END_DECLS
