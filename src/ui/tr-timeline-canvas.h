/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "tr-timeline-desk.h"

G_BEGIN_DECLS

/* The timeline to look at and to work on: the picture, and on everything in it something that takes the focus
 * (TrTimelineHandle); of what repeats, on its first time. Tab comes to one of them, Up and Down go through them. It is as high as it needs to be, and looks at the stretch of
 * time of its desk. */
#define TR_TYPE_TIMELINE_CANVAS (tr_timeline_canvas_get_type ())
G_DECLARE_FINAL_TYPE (TrTimelineCanvas, tr_timeline_canvas, TR, TIMELINE_CANVAS, GtkWidget)

GtkWidget *tr_timeline_canvas_new (TrTimelineDesk *desk);
GtkWidget *tr_timeline_canvas_find (TrTimelineCanvas *self, const char *key);
gboolean tr_timeline_canvas_get_point (TrTimelineCanvas *self, const char *key, TrPlanGrip grip, double *x, double *y);
double tr_timeline_canvas_get_day_width (TrTimelineCanvas *self);

/* A drag, in pixels of the canvas; the gesture does nothing but call these. */
gboolean tr_timeline_canvas_drag_begin (TrTimelineCanvas *self, double x, double y);
void tr_timeline_canvas_drag_to (TrTimelineCanvas *self, double x, double y, gboolean by_day);
void tr_timeline_canvas_drag_end (TrTimelineCanvas *self);
void tr_timeline_canvas_drag_cancel (TrTimelineCanvas *self);

G_END_DECLS
