/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-plan-move.h"

G_BEGIN_DECLS

/* What the timeline shows, in words of the interface. All free with g_free(). */

char *tr_timeline_item_text (const TrPlan *plan, const TrPlanItem *item, const GDate *today);
char *tr_timeline_keys_text (const TrPlan *plan, const TrPlanItem *item);
char *tr_timeline_name_text (const TrPlan *plan, const TrPlanItem *item);
char *tr_timeline_state_text (const TrPlan *plan, const TrPlanItem *item, const GDate *today);
char *tr_timeline_days_text (const TrPlanItem *item);
char *tr_timeline_stated_text (const TrPlanItem *item);
char *tr_timeline_feasibility_text (TrProject *project, const GDate *today);

TrPlanGrip tr_timeline_grip_of_keys (const TrPlanItem *item);

G_END_DECLS
