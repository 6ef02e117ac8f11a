/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-project.h"

G_BEGIN_DECLS

/* What the KPIs come to: how many for each work area, which levels, how much registration, each in words with a bar;
 * and a line of small checks. What lacks something says which KPI, and leads there with the action kpi.go. */
#define TR_TYPE_BASKET_METER (tr_basket_meter_get_type ())
G_DECLARE_FINAL_TYPE (TrBasketMeter, tr_basket_meter, TR, BASKET_METER, GtkBox)

/* Places on the page that kpi.go knows beside the fields of KPIs. */
#define TR_PLACE_CAPTURE "capture"
#define TR_PLACE_BURDEN "burden"
#define TR_PLACE_TABLE "table"
#define TR_PLACE_SUGGESTIONS "suggestions"

GtkWidget *tr_basket_meter_new (void);
void tr_basket_meter_show (TrBasketMeter *self, TrProject *project);

G_END_DECLS
