/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-plan.h"

G_BEGIN_DECLS

/* What the parts of the plan share while it is made. */

TrPlanItem *tr_plan_add (TrPlan *self, TrPlanKind kind, guint number, const GDate *date);
TrPlanItem *tr_plan_add_record (TrPlan *self, TrPlanKind kind, guint number, const GDate *date, const char *id,
                                const char *label);
void tr_plan_add_moments (TrPlan *self);
void tr_plan_add_monitoring (TrPlan *self);
void tr_plan_meeting_day (const GDate *first, guint months, guint n, GDate *day);
void tr_plan_add_record_moments (TrPlan *self, TrMomentKind moment, TrPlanKind kind);
void tr_date_shift (GDate *date, gint months);

G_END_DECLS
