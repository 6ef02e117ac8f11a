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
#define TR_SMALL_GROUP 50        /* people; with fewer each weighs over two percent, and a story tells more (K16) */

typedef struct {
  guint n_kpis;
  guint n_impact;
  guint n_activity;
  guint n_without_story;
  guint n_without_baseline;
  guint n_prevention; /* about prevention or the social basis (K09) */
  guint n_comparable; /* impact, with a source that has the same of other municipalities (K17) */
  double minutes_per_month;
} TrBasket;

TrBasket tr_basket (TrProject *project);
TrBasket tr_basket_without (TrProject *project, const TrKpi *removed);
GPtrArray *tr_basket_challenges_without_result (TrProject *project);
GPtrArray *tr_basket_directions_without_stories (TrProject *project);
gboolean tr_basket_is_short_of (const TrBasket *basket, TrLevel level);
char *tr_basket_gaps (TrProject *project);
gboolean tr_basket_is_above_burden (double minutes_per_month, gint burden);

double tr_kpi_minutes_per_month (const TrKpi *kpi);
const char *tr_kpi_work_area (const TrKpi *kpi, const TrProjectInfo *info);
gboolean tr_kpi_is_measurable (const TrKpi *kpi);
gboolean tr_kpi_outruns_source (const TrKpi *kpi);
gboolean tr_kpi_is_comparable (const TrKpi *kpi);
gboolean tr_kpi_is_result (const TrKpi *kpi);
gboolean tr_kpi_is_effort (const TrKpi *kpi);
const char *tr_kpi_challenge (const TrKpi *kpi, TrProject *project);
gboolean tr_kpi_is_about_stories (const TrKpi *kpi);
gboolean tr_domain_is_stories (const char *domain);
gboolean tr_source_is_national (const char *source);
gboolean tr_direction_is_for_few (const TrDirection *direction);

TrFrequency tr_frequency_reported (TrFrequency stated);
guint tr_frequency_months (TrFrequency frequency);

G_END_DECLS
