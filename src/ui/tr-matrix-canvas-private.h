/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-matrix-canvas.h"

G_BEGIN_DECLS

/* The canvas in three files: what it shows, how that is drawn, and what is done to it. */
struct _TrMatrixCanvas {
  GtkWidget parent_instance;

  TrMatrixDesk *desk;
  GHashTable *handles;      /* id of a direction to its TrMatrixHandle, a child */
  TrMatrixPicture view;     /* of the desk's picture what is on the matrix; its items are the desk's */
  TrMatrixLayout *layout;   /* NULL: to be worked out */
  GskRenderNode *node;      /* what was drawn last; NULL: to be drawn */
  double zoom;              /* 1: all of it is in sight */
  double middle_x, middle_y; /* share of the whole that zooming keeps where it is */
  double pointer_x, pointer_y;
  gboolean is_zoomed_by_pointer;
  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  guint scroll_policy[2];
  gboolean is_allocating;

  char *dragged;            /* id of a direction, NULL: no drag */
  TrBox drag_plot; /* where the plot was when the drag began: it may get another size while names look for room */
  double grab_x, grab_y;    /* from the pointer to the place that it moves */
  double pan_x, pan_y;      /* where the view was when it was taken hold of */
  gboolean is_pressed, is_panning;
  char *hovered;
  char *came_off;           /* had the focus when it was taken off the matrix */
};

/* tr-matrix-canvas-draw.c */
GskRenderNode *tr_matrix_canvas_draw (TrMatrixCanvas *self);

/* tr-matrix-canvas-input.c */
void tr_matrix_canvas_install_input (TrMatrixCanvas *self);

/* tr-matrix-canvas.c */
TrMatrixLayout *tr_matrix_canvas_layout (TrMatrixCanvas *self);
void tr_matrix_canvas_redraw (TrMatrixCanvas *self);
double tr_matrix_canvas_offset (TrMatrixCanvas *self, GtkOrientation orientation);
void tr_matrix_canvas_scroll (TrMatrixCanvas *self, double x, double y);

G_END_DECLS
