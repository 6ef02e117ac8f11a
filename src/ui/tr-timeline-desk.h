/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-plan-move.h"
#include "draw/tr-draw-timeline.h"

G_BEGIN_DECLS

/* The plan of a contract as it is worked on: what it shows, which stretch of time is looked at, what is told about, and
 * what is in hand. What is in hand shows all that would come of it, and is written as one action with
 * tr_timeline_desk_settle().
 *
 * Signals
 *   changed (): the plan is different, because the document is or because of what is in hand
 *   window (): another stretch of time is looked at
 *   told (): another item is told about
 *   held (): something was taken in hand or let go
 *   refused (const char *why): it can not be moved there
 *   failed (GError *): what was in hand could not be written */
#define TR_TYPE_TIMELINE_DESK (tr_timeline_desk_get_type ())
G_DECLARE_FINAL_TYPE (TrTimelineDesk, tr_timeline_desk, TR, TIMELINE_DESK, GObject)

#define TR_TIMELINE_LEAST_DAYS 92   /* a quarter */
#define TR_TIMELINE_MOST_DAYS 3653  /* ten years, or all there is when that is longer */

TrTimelineDesk *tr_timeline_desk_new (TrDocument *document);
TrDocument *tr_timeline_desk_get_document (TrTimelineDesk *self);
void tr_timeline_desk_set_today (TrTimelineDesk *self, const char *today);
const GDate *tr_timeline_desk_get_today (TrTimelineDesk *self);

TrProject *tr_timeline_desk_get_project (TrTimelineDesk *self);
const TrPlan *tr_timeline_desk_get_plan (TrTimelineDesk *self);
const TrPlanItem *tr_timeline_desk_find (TrTimelineDesk *self, const char *key);
TrTimelinePicture *tr_timeline_desk_get_picture (TrTimelineDesk *self);

gboolean tr_timeline_desk_get_span (TrTimelineDesk *self, GDate *first, GDate *last);
double tr_timeline_desk_get_days (TrTimelineDesk *self);
void tr_timeline_desk_look (TrTimelineDesk *self, const GDate *first, double days);
void tr_timeline_desk_look_at_all (TrTimelineDesk *self);
void tr_timeline_desk_zoom (TrTimelineDesk *self, double factor, double share);
void tr_timeline_desk_show_day (TrTimelineDesk *self, const GDate *day);

const char *tr_timeline_desk_get_chosen (TrTimelineDesk *self);
void tr_timeline_desk_choose (TrTimelineDesk *self, const char *key);
const char *tr_timeline_desk_get_told (TrTimelineDesk *self);
void tr_timeline_desk_hover (TrTimelineDesk *self, const char *key);

const char *tr_timeline_desk_get_held (TrTimelineDesk *self);
gboolean tr_timeline_desk_hold (TrTimelineDesk *self, const char *key, TrPlanGrip grip, const GDate *day);
void tr_timeline_desk_nudge (TrTimelineDesk *self, const char *key, TrPlanGrip grip, TrPlanStep step, gint n);
gboolean tr_timeline_desk_settle (TrTimelineDesk *self);
void tr_timeline_desk_drop (TrTimelineDesk *self);
gboolean tr_timeline_desk_move (TrTimelineDesk *self, const char *key, TrPlanGrip grip, const GDate *day);
gboolean tr_timeline_desk_reset (TrTimelineDesk *self, const char *key);

G_END_DECLS
