/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "tr-matrix-desk.h"

G_BEGIN_DECLS

/* A direction on the strategy matrix, or in the tray under it, as something with a name that takes the focus. Arrow
 * keys move the placement of the one who places, Enter opens the direction, Delete takes the placement away, Escape
 * leaves it where it was. On the matrix it is seen in the picture under it; in the tray it shows number and title
 * itself. */
#define TR_TYPE_MATRIX_HANDLE (tr_matrix_handle_get_type ())
G_DECLARE_FINAL_TYPE (TrMatrixHandle, tr_matrix_handle, TR, MATRIX_HANDLE, GtkWidget)

GtkWidget *tr_matrix_handle_new (TrMatrixDesk *desk, const char *direction);
GtkWidget *tr_matrix_handle_new_chip (TrMatrixDesk *desk, const char *direction);
const char *tr_matrix_handle_get_direction (TrMatrixHandle *self);
void tr_matrix_handle_update (TrMatrixHandle *self);

G_END_DECLS
