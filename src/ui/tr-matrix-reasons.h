/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "tr-matrix-desk.h"

G_BEGIN_DECLS

/* Who put the direction that is looked at where, and why. The one who places can write the reason here; pressing
 * another makes that the one who places. */
#define TR_TYPE_MATRIX_REASONS (tr_matrix_reasons_get_type ())
G_DECLARE_FINAL_TYPE (TrMatrixReasons, tr_matrix_reasons, TR, MATRIX_REASONS, GtkBox)

GtkWidget *tr_matrix_reasons_new (TrMatrixDesk *desk);

G_END_DECLS
