/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* The KPIs that went out of the basket, with when, why and what came in their place, behind an opener. Hidden while
 * there are none. */
#define TR_TYPE_REPLACED_KPIS (tr_replaced_kpis_get_type ())
G_DECLARE_FINAL_TYPE (TrReplacedKpis, tr_replaced_kpis, TR, REPLACED_KPIS, GtkBox)

GtkWidget *tr_replaced_kpis_new (TrDocument *document);

G_END_DECLS
