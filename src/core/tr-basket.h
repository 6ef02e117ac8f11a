/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-project.h"

G_BEGIN_DECLS

/* The KPI basket (step 4): the KPIs of a project that are in use, together. What counts as good is here once, for the meter and for the
 * rules about KPIs alike. */

#define TR_BASKET_LOW 10         /* KPIs for one work area: a good beginning (K02) */
#define TR_BASKET_HIGH 15        /* KPIs for one work area: with more, choose (K01) */
#define TR_BASKET_LEAST_SHARE 30 /* percent that each level has at least (K04) */

typedef struct {
  guint n_kpis;
  guint n_impact;
  guint n_activity;
  guint n_without_story;
  guint n_without_baseline;
  double minutes_per_month;
} TrBasket;

TrBasket tr_basket (TrProject *project);
char *tr_basket_gaps (TrProject *project);
gboolean tr_basket_is_above_burden (double minutes_per_month, gint burden);

double tr_kpi_minutes_per_month (const TrKpi *kpi);
const char *tr_kpi_work_area (const TrKpi *kpi, const TrProjectInfo *info);
gboolean tr_kpi_is_measurable (const TrKpi *kpi);
gboolean tr_kpi_outruns_source (const TrKpi *kpi);

TrFrequency tr_frequency_reported (TrFrequency stated);
guint tr_frequency_months (TrFrequency frequency);

G_END_DECLS
