/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "tr-matrix-desk.h"

G_BEGIN_DECLS

/* All directions and how they stand, with the one on which the sides differ most on top; while nothing is placed, what
 * the matrix is for and a button to begin, which emits
 *
 *   begin (self) */
#define TR_TYPE_MATRIX_OVERVIEW (tr_matrix_overview_get_type ())
G_DECLARE_FINAL_TYPE (TrMatrixOverview, tr_matrix_overview, TR, MATRIX_OVERVIEW, GtkBox)

GtkWidget *tr_matrix_overview_new (TrMatrixDesk *desk);

G_END_DECLS
