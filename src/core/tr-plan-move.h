/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-document.h"
#include "tr-plan.h"

G_BEGIN_DECLS

/* What it means to move something of a plan to another day: which field of which record that changes, or why it can
 * not be moved. */

/* Where it is taken hold of. */
typedef enum {
  TR_GRIP_WHOLE, /* the day of a moment, the beginning of what lasts */
  TR_GRIP_END,   /* the last day of what lasts */
} TrPlanGrip;

typedef enum { TR_STEP_DAY, TR_STEP_WEEK, TR_STEP_MONTH } TrPlanStep;

/* The change: a field of a record, or a moment that is added. */
typedef struct {
  char *key; /* of the item */
  TrPlanGrip grip;
  GDate day;
  TrKindId kind;
  char *id; /* NULL: the record is added */
  const char *field;
  char *value;
  TrMomentKind moment; /* of what is added */
} TrPlanChange;

const char *tr_plan_why_fixed (const TrPlanItem *item, TrPlanGrip grip);
gboolean tr_plan_moves_by_months (const TrPlanItem *item, TrPlanGrip grip);
gboolean tr_plan_moves_to_months (const TrPlanItem *item, TrPlanGrip grip);
void tr_plan_grip_day (const TrPlanItem *item, TrPlanGrip grip, GDate *day);
void tr_plan_snap (const TrPlanItem *item, TrPlanGrip grip, GDate *day);
void tr_plan_step (const TrPlanItem *item, TrPlanGrip grip, TrPlanStep step, gint n, GDate *day);

TrPlanChange *tr_plan_change_new (const TrPlan *plan, const char *key, TrPlanGrip grip, const GDate *day,
                                  GError **error);
void tr_plan_change_free (TrPlanChange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrPlanChange, tr_plan_change_free)

TrProject *tr_plan_change_preview (const TrPlanChange *self, TrProject *project);
gboolean tr_plan_change_apply (const TrPlanChange *self, TrDocument *document, GError **error);

gboolean tr_plan_move (TrDocument *document, const char *key, TrPlanGrip grip, const GDate *day, GError **error);
gboolean tr_plan_can_reset (const TrPlan *plan, const TrPlanItem *item);
gboolean tr_plan_reset (TrDocument *document, const char *key, GError **error);

G_END_DECLS
