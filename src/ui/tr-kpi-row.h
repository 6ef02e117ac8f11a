/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* One KPI as a row of the table. */
#define TR_TYPE_KPI_ROW (tr_kpi_row_get_type ())
G_DECLARE_FINAL_TYPE (TrKpiRow, tr_kpi_row, TR, KPI_ROW, GtkListBoxRow)

enum {
  TR_KPI_CELL_NAME,
  TR_KPI_CELL_LEVEL,
  TR_KPI_CELL_STORY,
  TR_KPI_CELL_MINUTES,
  TR_N_KPI_CELLS
};

GtkWidget *tr_kpi_row_new (const char *id);
const char *tr_kpi_row_get_id (TrKpiRow *self);
void tr_kpi_row_show (TrKpiRow *self, const TrKpi *kpi);
void tr_kpi_row_open_menu (TrKpiRow *self);
GtkWidget *tr_kpi_cells_new (GtkWidget **labels, GtkWidget *under_name);

G_END_DECLS
