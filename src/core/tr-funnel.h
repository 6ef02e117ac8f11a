/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-project.h"

G_BEGIN_DECLS

typedef enum { TR_FILLED_EMPTY, TR_FILLED_THIN, TR_FILLED_WELL } TrFilled;

/* How far a step of the funnel is: what the navigation, the cards of the start page and `show` tell. */
typedef struct {
  TrFilled filled;
  double fraction; /* 0 to 1 */
} TrFunnelStep;

TrFunnelStep tr_funnel_step (TrProject *project, TrStep step);
char *tr_funnel_summary (TrProject *project, TrStep step);
const char *tr_funnel_title (TrStep step);

G_END_DECLS
