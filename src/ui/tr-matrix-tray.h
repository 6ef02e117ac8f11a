/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "tr-matrix-canvas.h"

G_BEGIN_DECLS

/* The directions that nobody has put on the matrix yet, to be dragged onto the canvas or moved there with the keys. Not
 * there when all are placed. */
#define TR_TYPE_MATRIX_TRAY (tr_matrix_tray_get_type ())
G_DECLARE_FINAL_TYPE (TrMatrixTray, tr_matrix_tray, TR, MATRIX_TRAY, GtkBox)

GtkWidget *tr_matrix_tray_new (TrMatrixDesk *desk, TrMatrixCanvas *canvas);
GtkWidget *tr_matrix_tray_find (TrMatrixTray *self, const char *direction);
void tr_matrix_tray_begin (TrMatrixTray *self);

G_END_DECLS
