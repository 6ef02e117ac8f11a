/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-plan.h"

G_BEGIN_DECLS

/* What a date of the plan rests on, in the same words in the window, the workbook and the calendar: who reads it can
 * not see where it was typed. */
typedef enum {
  TR_GROUND_STATED,   /* somebody gave this very day */
  TR_GROUND_FOLLOWS,  /* from what was stated */
  TR_GROUND_PROPOSAL, /* from a default */
  TR_GROUND_PHASES,   /* from the start and from lead times */
  TR_GROUND_ELECTION, /* from what is usual */
} TrDateGround;

TrDateGround tr_date_ground (const TrPlanItem *item);
const char *tr_date_ground_label (TrDateGround ground);
const char *tr_date_ground_text (TrDateGround ground);

G_END_DECLS
