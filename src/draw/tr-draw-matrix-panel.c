/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-matrix-private.h"

/* The four quadrants. */

#define PATTERN 0.35 /* strength of a pattern in place of a tint */

/* Lines or dots in place of a tint, each quadrant its own and one blank, so faint that text can stand on it. */
static void
draw_pattern (const TrMatrixDrawing *self, TrQuadrant quadrant, const TrBox *box)
{
  double step = self->layout->type * 0.75, reach = box->width + box->height;
  cairo_t *cr = self->cr;

  cairo_save (cr);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_clip (cr);
  tr_color_set (cr, &self->palette->text, PATTERN);
  cairo_set_line_width (cr, tr_matrix_line (self) * 0.4);
  for (double away = step / 2; away < reach && quadrant == TR_QUADRANT_EMERGENT; away += step) {
    cairo_move_to (cr, box->x + away, box->y);
    cairo_line_to (cr, box->x + away - box->height, box->y + box->height);
  }
  for (double away = step / 2; away < box->height && quadrant == TR_QUADRANT_INTEGRATED; away += step) {
    cairo_move_to (cr, box->x, box->y + away);
    cairo_line_to (cr, box->x + box->width, box->y + away);
  }
  if (quadrant == TR_QUADRANT_ECOSYSTEM) {
    const double dots[] = { 0, step };

    cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_width (cr, tr_matrix_line (self) * 1.1);
    cairo_set_dash (cr, dots, 2, 0);
    for (double away = step / 2; away < box->height; away += step) {
      cairo_move_to (cr, box->x + step / 2, box->y + away);
      cairo_line_to (cr, box->x + box->width, box->y + away);
    }
  }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_quadrant (const TrMatrixDrawing *self, TrQuadrant quadrant)
{
  const TrBox *panel = &self->layout->panel;
  gboolean is_right = quadrant == TR_QUADRANT_INTEGRATED || quadrant == TR_QUADRANT_ECOSYSTEM;
  gboolean is_upper = quadrant == TR_QUADRANT_EMERGENT || quadrant == TR_QUADRANT_ECOSYSTEM;
  TrBox box = { panel->x + (is_right ? panel->width / 2 : 0), panel->y + (is_upper ? 0 : panel->height / 2),
                panel->width / 2, panel->height / 2 };

  cairo_rectangle (self->cr, box.x, box.y, box.width, box.height);
  tr_color_set (self->cr, &self->palette->quadrant[quadrant].fill, 1);
  cairo_fill (self->cr);
  if (self->palette->has_patterns)
    draw_pattern (self, quadrant, &box);
}

/* On white a lighter band can not be seen. */
static void
draw_band_edges (const TrMatrixDrawing *self, double x, double y, double half_x, double half_y)
{
  const TrBox *panel = &self->layout->panel;
  const double dash[] = { self->layout->type * 0.15, self->layout->type * 0.3 };
  double right = panel->x + panel->width, bottom = panel->y + panel->height;
  cairo_t *cr = self->cr;

  cairo_save (cr);
  cairo_set_dash (cr, dash, 2, 0);
  cairo_set_line_width (cr, tr_matrix_line (self) * 0.5);
  tr_color_set (cr, &self->palette->text, 0.6);
  for (int sign = -1; sign <= 1; sign += 2) {
    cairo_move_to (cr, x + sign * half_x, panel->y);
    cairo_line_to (cr, x + sign * half_x, y - half_y);
    cairo_move_to (cr, x + sign * half_x, y + half_y);
    cairo_line_to (cr, x + sign * half_x, bottom);
    cairo_move_to (cr, panel->x, y + sign * half_y);
    cairo_line_to (cr, x - half_x, y + sign * half_y);
    cairo_move_to (cr, x + half_x, y + sign * half_y);
    cairo_line_to (cr, right, y + sign * half_y);
  }
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Both bands in one path, so that where they cross it is not lighter still. */
static void
draw_bands (const TrMatrixDrawing *self, double x, double y)
{
  const TrBox *panel = &self->layout->panel;
  double half_x = TR_MATRIX_BORDER * self->layout->plot.width, half_y = TR_MATRIX_BORDER * self->layout->plot.height;
  double strength = self->palette->has_patterns ? 0.8 : TR_MATRIX_BAND;

  tr_color_set (self->cr, &self->palette->sheet, strength);
  cairo_rectangle (self->cr, x - half_x, panel->y, 2 * half_x, panel->height);
  cairo_rectangle (self->cr, panel->x, y - half_y, panel->width, 2 * half_y);
  cairo_fill (self->cr);
  if (self->palette->has_patterns)
    draw_band_edges (self, x, y, half_x, half_y);
}

void
tr_matrix_draw_panel (const TrMatrixDrawing *self)
{
  const TrBox *panel = &self->layout->panel;
  double x = panel->x + panel->width / 2, y = panel->y + panel->height / 2;
  cairo_t *cr = self->cr;

  cairo_save (cr);
  tr_matrix_trace_rounded (cr, panel, self->layout->type * 0.5);
  cairo_clip (cr);
  for (guint quadrant = 0; quadrant < TR_N_QUADRANTS; quadrant++)
    draw_quadrant (self, (TrQuadrant) quadrant);
  draw_bands (self, x, y);
  tr_color_set (cr, &self->palette->quadrant[0].line, 1);
  cairo_set_line_width (cr, tr_matrix_line (self) * 0.8);
  cairo_move_to (cr, x, panel->y);
  cairo_line_to (cr, x, panel->y + panel->height);
  cairo_move_to (cr, panel->x, y);
  cairo_line_to (cr, panel->x + panel->width, y);
  cairo_stroke (cr);
  cairo_restore (cr);
  if (self->palette->has_frame) {
    tr_matrix_trace_rounded (cr, panel, self->layout->type * 0.5);
    tr_color_set (cr, &self->palette->quadrant[0].line, 1);
    cairo_set_line_width (cr, tr_matrix_line (self) * 0.5);
    cairo_stroke (cr);
  }
}

