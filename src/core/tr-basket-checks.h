/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-basket.h"

G_BEGIN_DECLS

/* What the KPI basket lacks, and in which KPIs: what the meter of step 4 shows while KPIs come and go. The same questions as the rules
 * about KPIs ask, with the thresholds of tr-basket.h. Records belong to the project. */

/* What each KPI of the basket should have. */
typedef enum {
  TR_BASKET_LEVEL,      /* a level, without which the mix can not be seen */
  TR_BASKET_MEASURABLE, /* K05 */
  TR_BASKET_STORY,      /* K06 */
  TR_BASKET_SOURCE,     /* not reported more often than the source is refreshed (K11) */
  TR_N_BASKET_CHECKS
} TrBasketCheck;

/* KPIs for one work area. */
typedef struct {
  const char *name; /* "" when the project does not say */
  guint n_kpis;
} TrWorkArea;

GArray *tr_basket_work_areas (TrProject *project);
GPtrArray *tr_basket_lacking (TrProject *project, TrBasketCheck check);
const char *tr_basket_lacking_field (TrBasketCheck check, const TrKpi *kpi);
gboolean tr_basket_has_prevention (TrProject *project);
const TrKpi *tr_basket_heaviest (TrProject *project);
TrLevel tr_basket_thin_level (const TrBasket *basket);

G_END_DECLS
