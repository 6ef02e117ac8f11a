/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "tr-timeline-desk.h"

G_BEGIN_DECLS

/* A line of the table of the plan: what, the date to be changed where it can be moved, the last safe date, where it
 * stands, and where the date comes from. */
#define TR_TYPE_TIMELINE_ROW (tr_timeline_row_get_type ())
G_DECLARE_FINAL_TYPE (TrTimelineRow, tr_timeline_row, TR, TIMELINE_ROW, GtkBox)

GtkLayoutManager *tr_timeline_columns_new (void);
GtkWidget *tr_timeline_row_new (TrTimelineDesk *desk, const char *key);
const char *tr_timeline_row_get_key (TrTimelineRow *self);
GtkWidget *tr_timeline_row_get_entry (TrTimelineRow *self);
void tr_timeline_row_update (TrTimelineRow *self);

G_END_DECLS
