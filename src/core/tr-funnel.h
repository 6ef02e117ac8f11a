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

/* Weighted comparison of providers (step 3). */
typedef struct {
  const TrProvider *provider;
  double score;        /* weighted mean on the scale of 1 to 10; NAN when nothing is scored */
  guint rank;          /* equal scores share a rank; 0 when nothing is scored */
  guint n_missing;     /* criteria with weight that nobody scored */
} TrRanked;

GArray *tr_ranking (TrProject *project);
double tr_ranking_criterion_mean (TrProject *project, const char *provider, const char *criterion);

/* The KPI basket (step 4). */
typedef struct {
  guint n_kpis;
  guint n_impact;
  guint n_activity;
  guint n_without_story;
  guint n_without_baseline;
  double minutes_per_month;
} TrBasket;

#define TR_BASKET_LOW 10
#define TR_BASKET_HIGH 15

TrBasket tr_basket (TrProject *project);
char *tr_basket_gaps (TrProject *project);
double tr_kpi_minutes_per_month (const TrKpi *kpi);
TrFrequency tr_frequency_reported (TrFrequency stated);
guint tr_frequency_months (TrFrequency frequency);

G_END_DECLS
