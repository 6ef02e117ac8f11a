/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "tr-timeline-desk.h"

G_BEGIN_DECLS

/* Something of the plan on the timeline, with a name, that takes the focus. Left and Right move it, Up and
 * Down go to the one before and after it, Delete takes away
 * the date that was filled in, Escape leaves it where it was. It is seen in the picture under it. */
#define TR_TYPE_TIMELINE_HANDLE (tr_timeline_handle_get_type ())
G_DECLARE_FINAL_TYPE (TrTimelineHandle, tr_timeline_handle, TR, TIMELINE_HANDLE, GtkWidget)

GtkWidget *tr_timeline_handle_new (TrTimelineDesk *desk, const char *key);
const char *tr_timeline_handle_get_key (TrTimelineHandle *self);
void tr_timeline_handle_update (TrTimelineHandle *self);

G_END_DECLS
