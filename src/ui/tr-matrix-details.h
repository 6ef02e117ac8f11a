/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "tr-matrix-desk.h"

G_BEGIN_DECLS

/* All about the direction that is looked at: where it stands, how the sides differ and what to talk about, why, what
 * fits, and its KPIs. */
#define TR_TYPE_MATRIX_DETAILS (tr_matrix_details_get_type ())
G_DECLARE_FINAL_TYPE (TrMatrixDetails, tr_matrix_details, TR, MATRIX_DETAILS, GtkBox)

GtkWidget *tr_matrix_details_new (TrMatrixDesk *desk);
void tr_matrix_details_focus (TrMatrixDetails *self);

G_END_DECLS
