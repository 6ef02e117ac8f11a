/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "tr-matrix-desk.h"

G_BEGIN_DECLS

/* The strategy matrix as a table: for each direction the place that the one who places gives it, to be typed, and where
 * it stands. */
#define TR_TYPE_MATRIX_TABLE (tr_matrix_table_get_type ())
G_DECLARE_FINAL_TYPE (TrMatrixTable, tr_matrix_table, TR, MATRIX_TABLE, GtkBox)

GtkWidget *tr_matrix_table_new (TrMatrixDesk *desk);
GtkWidget *tr_matrix_table_find (TrMatrixTable *self, const char *direction, gboolean is_control);

G_END_DECLS
