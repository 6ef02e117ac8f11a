/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* Everything that is known of one KPI, to be read and changed, in groups. */
#define TR_TYPE_KPI_DETAILS (tr_kpi_details_get_type ())
G_DECLARE_FINAL_TYPE (TrKpiDetails, tr_kpi_details, TR, KPI_DETAILS, GtkBox)

GtkWidget *tr_kpi_details_new (TrDocument *document);
void tr_kpi_details_show (TrKpiDetails *self, const char *id);
void tr_kpi_details_focus (TrKpiDetails *self);
void tr_kpi_details_focus_field (TrKpiDetails *self, const char *field);

G_END_DECLS
