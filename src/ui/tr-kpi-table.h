/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* The KPIs of a project. Arrow keys choose one, Enter goes to its details, Alt with an arrow moves it, Delete removes it.
 *
 * Signals
 *   chosen (TrKpiTable *self): another KPI is chosen, or none
 *   entered (TrKpiTable *self): the details of the chosen one are wanted */
#define TR_TYPE_KPI_TABLE (tr_kpi_table_get_type ())
G_DECLARE_FINAL_TYPE (TrKpiTable, tr_kpi_table, TR, KPI_TABLE, GtkBox)

GtkWidget *tr_kpi_table_new (TrDocument *document);
const char *tr_kpi_table_get_chosen (TrKpiTable *self);
void tr_kpi_table_choose (TrKpiTable *self, const char *id);
void tr_kpi_table_focus (TrKpiTable *self);
void tr_kpi_table_move_chosen (TrKpiTable *self, int places);
void tr_kpi_table_remove_chosen (TrKpiTable *self);

G_END_DECLS
