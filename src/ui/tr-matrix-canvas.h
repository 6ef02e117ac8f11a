/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "tr-matrix-desk.h"

G_BEGIN_DECLS

/* The strategy matrix to look at and to work on: the picture, and on every marker something that takes the focus
 * (TrMatrixHandle). It scrolls when it is looked at from nearby; for that it has to be in a scrolled window. */
#define TR_TYPE_MATRIX_CANVAS (tr_matrix_canvas_get_type ())
G_DECLARE_FINAL_TYPE (TrMatrixCanvas, tr_matrix_canvas, TR, MATRIX_CANVAS, GtkWidget)

#define TR_MATRIX_MOST_ZOOM 4.0

GtkWidget *tr_matrix_canvas_new (TrMatrixDesk *desk);
GtkWidget *tr_matrix_canvas_find (TrMatrixCanvas *self, const char *direction);
char *tr_matrix_canvas_take_focus (TrMatrixCanvas *self);
gboolean tr_matrix_canvas_get_point (TrMatrixCanvas *self, double control, double uncertainty, double *x, double *y);

double tr_matrix_canvas_get_zoom (TrMatrixCanvas *self);
void tr_matrix_canvas_set_zoom (TrMatrixCanvas *self, double zoom);

/* A drag of a direction, in pixels of the canvas; the gestures of canvas and tray do nothing but call these. */
void tr_matrix_canvas_drag_begin (TrMatrixCanvas *self, const char *direction);
gboolean tr_matrix_canvas_drag_to (TrMatrixCanvas *self, double x, double y, gboolean is_inside_only);
void tr_matrix_canvas_drag_end (TrMatrixCanvas *self);
void tr_matrix_canvas_drag_cancel (TrMatrixCanvas *self);
gboolean tr_matrix_canvas_is_dragging (TrMatrixCanvas *self);

G_END_DECLS
