/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "tr-matrix-desk.h"

G_BEGIN_DECLS

/* The KPIs of the direction that is looked at, and whether what they measure fits where it stands (rule K18). Pressing
 * one leads to it. */
#define TR_TYPE_MATRIX_KPIS (tr_matrix_kpis_get_type ())
G_DECLARE_FINAL_TYPE (TrMatrixKpis, tr_matrix_kpis, TR, MATRIX_KPIS, GtkBox)

GtkWidget *tr_matrix_kpis_new (TrMatrixDesk *desk);

G_END_DECLS
