/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <math.h>

#include "tr-draw-matrix.h"
#include "tr-draw-text.h"

G_BEGIN_DECLS

/* What all parts of drawing the matrix need. */
typedef struct {
  cairo_t *cr;
  const TrMatrixPicture *picture;
  const TrMatrixLayout *layout;
  const TrPalette *palette;
  gboolean has_selected;
} TrMatrixDrawing;

#define TR_MATRIX_BAND 0.45 /* how much lighter the band is in which a place is a borderline case */

const TrMatrixItem *tr_matrix_drawing_item (const TrMatrixDrawing *self, guint index);
double tr_matrix_line (const TrMatrixDrawing *self);
TrTextStyle tr_matrix_drawing_style (const TrMatrixDrawing *self, double size, gboolean is_bold, guint lines);
void tr_matrix_trace_rounded (cairo_t *cr, const TrBox *box, double radius);
void tr_matrix_draw_arrow_head (cairo_t *cr, double x, double y, double angle, double size);
void tr_matrix_draw_spread (const TrMatrixDrawing *self, double x, double y, double half_width, double half_height,
                            double strength);
void tr_matrix_draw_link (const TrMatrixDrawing *self, double x1, double y1, double x2, double y2);
void tr_matrix_draw_mark (const TrMatrixDrawing *self, double x, double y, double radius, TrSide side);
void tr_matrix_draw_number (const TrMatrixDrawing *self, const TrMatrixItem *item, const TrBox *box, double halo);

void tr_matrix_draw_panel (const TrMatrixDrawing *self);
void tr_matrix_draw_frame (const TrMatrixDrawing *self);

G_END_DECLS
