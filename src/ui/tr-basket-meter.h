/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-basket.h"

G_BEGIN_DECLS

/* What the KPIs come to: how many, which levels, how much registration. Each figure in words, with a bar beside it. */
#define TR_TYPE_BASKET_METER (tr_basket_meter_get_type ())
G_DECLARE_FINAL_TYPE (TrBasketMeter, tr_basket_meter, TR, BASKET_METER, GtkBox)

GtkWidget *tr_basket_meter_new (void);
void tr_basket_meter_show (TrBasketMeter *self, const TrBasket *basket, gint burden);

G_END_DECLS
