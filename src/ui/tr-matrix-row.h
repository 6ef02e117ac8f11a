/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "tr-matrix-desk.h"

G_BEGIN_DECLS

/* A direction in the table of the strategy matrix. */
#define TR_TYPE_MATRIX_ROW (tr_matrix_row_get_type ())
G_DECLARE_FINAL_TYPE (TrMatrixRow, tr_matrix_row, TR, MATRIX_ROW, GtkBox)

GtkLayoutManager *tr_matrix_row_layout_new (void);
GtkWidget *tr_matrix_row_new (TrMatrixDesk *desk, const char *direction);
const char *tr_matrix_row_get_direction (TrMatrixRow *self);
GtkWidget *tr_matrix_row_get_spin (TrMatrixRow *self, gboolean is_control);
void tr_matrix_row_update (TrMatrixRow *self);

G_END_DECLS
