/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* The budget of a year over the areas, level by level: what each has, whether it adds up, and a button that divides
 * what is left. */
#define TR_TYPE_MONEY_AREAS (tr_money_areas_get_type ())
G_DECLARE_FINAL_TYPE (TrMoneyAreas, tr_money_areas, TR, MONEY_AREAS, GtkBox)

GtkWidget *tr_money_areas_new (TrDocument *document);

G_END_DECLS
