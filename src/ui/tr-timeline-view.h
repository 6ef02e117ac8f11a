/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "tr-timeline-desk.h"

G_BEGIN_DECLS

/* The plan of the contract: as a timeline or as a table, what comes next, and what does not fit. */
#define TR_TYPE_TIMELINE_VIEW (tr_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (TrTimelineView, tr_timeline_view, TR, TIMELINE_VIEW, GtkBox)

GtkWidget *tr_timeline_view_new (TrDocument *document);
TrTimelineDesk *tr_timeline_view_get_desk (TrTimelineView *self);
void tr_timeline_view_show_table (TrTimelineView *self, gboolean is_table);

G_END_DECLS
