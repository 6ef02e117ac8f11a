/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-timeline-private.h"

#include <math.h>

/* The signs of the timeline. Each kind has a shape of its own, so that nothing is told by colour. */

/* The width of an ordinary line, which grows with the type. */
double
tr_timeline_line (const TrTimelineDrawing *self)
{
  return self->palette->line_width * MAX (0.7, self->layout->type / 16);
}

void
tr_timeline_trace_rounded (cairo_t *cr, const TrBox *box, double radius)
{
  double right = box->x + box->width, bottom = box->y + box->height;
  double r = MIN (radius, MIN (box->width, box->height) / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - r, box->y + r, r, -G_PI_2, 0);
  cairo_arc (cr, right - r, bottom - r, r, 0, G_PI_2);
  cairo_arc (cr, box->x + r, bottom - r, r, G_PI_2, G_PI);
  cairo_arc (cr, box->x + r, box->y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/* Corners of shapes with straight edges, in radiuses around the middle. */
typedef struct {
  guint n;
  double at[8][2];
} Outline;

static const Outline outlines[TR_N_SHAPES] = {
  [TR_SHAPE_DIAMOND] = { 4, { { 0, -1 }, { 1, 0 }, { 0, 1 }, { -1, 0 } } },
  [TR_SHAPE_FLAG] = { 5, { { -0.6, -0.95 }, { 0.9, -0.45 }, { -0.35, 0.1 }, { -0.35, 0.95 }, { -0.6, 0.95 } } },
  [TR_SHAPE_SHEET] = { 5, { { -0.7, -0.9 }, { 0.3, -0.9 }, { 0.7, -0.4 }, { 0.7, 0.9 }, { -0.7, 0.9 } } },
  [TR_SHAPE_PLAY] = { 3, { { -0.75, -0.9 }, { 0.95, 0 }, { -0.75, 0.9 } } },
  [TR_SHAPE_STOP] = { 4, { { -0.75, -0.75 }, { 0.75, -0.75 }, { 0.75, 0.75 }, { -0.75, 0.75 } } },
  [TR_SHAPE_EXIT] = { 7, { { -0.9, -0.3 }, { 0.1, -0.3 }, { 0.1, -0.85 }, { 0.95, 0 }, { 0.1, 0.85 }, { 0.1, 0.3 },
                           { -0.9, 0.3 } } },
  [TR_SHAPE_STEP] = { 6, { { -0.9, -0.75 }, { 0.3, -0.75 }, { 0.95, 0 }, { 0.3, 0.75 }, { -0.9, 0.75 }, { -0.3, 0 } } },
  [TR_SHAPE_DEADLINE] = { 3, { { -0.9, -0.8 }, { 0.9, -0.8 }, { 0, 0.9 } } },
  [TR_SHAPE_TICK] = { 4, { { -0.22, -1 }, { 0.22, -1 }, { 0.22, 1 }, { -0.22, 1 } } },
};

static void
trace (cairo_t *cr, TrShape shape, double x, double y, double radius)
{
  const Outline *outline = &outlines[shape];

  cairo_new_path (cr);
  if (shape == TR_SHAPE_DOT) {
    cairo_arc (cr, x, y, radius * 0.85, 0, 2 * G_PI);
  } else if (shape == TR_SHAPE_EYE) {
    cairo_arc (cr, x, y + radius * 0.75, radius * 1.15, G_PI + 0.72, 2 * G_PI - 0.72);
    cairo_arc (cr, x, y - radius * 0.75, radius * 1.15, 0.72, G_PI - 0.72);
    cairo_close_path (cr);
  } else if (shape == TR_SHAPE_PIN) {
    cairo_arc (cr, x, y - radius * 0.25, radius * 0.65, G_PI - 0.5, 0.5);
    cairo_line_to (cr, x, y + radius);
    cairo_close_path (cr);
  } else {
    for (guint i = 0; i < outline->n; i++)
      cairo_line_to (cr, x + outline->at[i][0] * radius, y + outline->at[i][1] * radius);
    cairo_close_path (cr);
  }
}

/* A shape of one day; open and dashed when it is a proposal. */
void
tr_timeline_draw_shape (const TrTimelineDrawing *self, TrShape shape, double x, double y, double radius,
                        gboolean is_open)
{
  double line = MIN (tr_timeline_line (self), radius * 0.28), dash[] = { radius * 0.45, radius * 0.28 };
  cairo_t *cr = self->cr;

  cairo_save (cr);
  trace (cr, shape, x, y, is_open ? radius - line / 2 : radius);
  tr_color_set (cr, is_open ? &self->palette->sheet : &self->palette->accent, 1);
  cairo_fill_preserve (cr);
  tr_color_set (cr, &self->palette->accent, 1);
  cairo_set_line_width (cr, is_open ? line : line * 0.3);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (is_open)
    cairo_set_dash (cr, dash, 2, 0);
  cairo_stroke (cr);
  if (shape == TR_SHAPE_EYE) {
    cairo_arc (cr, x, y, radius * 0.28, 0, 2 * G_PI);
    tr_color_set (cr, is_open ? &self->palette->accent : &self->palette->sheet, 1);
    cairo_fill (cr);
  }
  cairo_restore (cr);
}

static void
draw_hatch (const TrTimelineDrawing *self, const TrBox *box, const TrColor *color, double alpha)
{
  double step = self->layout->type * 0.55;
  cairo_t *cr = self->cr;

  tr_color_set (cr, color, alpha);
  cairo_set_line_width (cr, MAX (tr_timeline_line (self) * 0.45, 0.6));
  /* from the same origin everywhere, so that neighbours go on in each other */
  for (double x = floor ((box->x - box->height) / step) * step; x < box->x + box->width; x += step) {
    cairo_move_to (cr, x, box->y + box->height);
    cairo_line_to (cr, x + box->height, box->y);
  }
  cairo_stroke (cr);
}

/* A bar. What is an option is hatched, and what is not sure has a dashed edge. */
void
tr_timeline_draw_bar (const TrTimelineDrawing *self, const TrBox *box, const TrInk *ink, gboolean is_option,
                      gboolean is_dashed)
{
  double line = MIN (tr_timeline_line (self) * 0.8, box->height * 0.2), corner = self->layout->type * 0.22;
  double dash[] = { self->layout->type * 0.35, self->layout->type * 0.22 };
  TrBox inner = { box->x + line / 2, box->y + line / 2, MAX (box->width - line, 0.5), box->height - line };
  cairo_t *cr = self->cr;

  cairo_save (cr);
  tr_timeline_trace_rounded (cr, &inner, corner);
  tr_color_set (cr, &ink->fill, 1);
  cairo_fill_preserve (cr);
  if (is_option) {
    cairo_save (cr);
    cairo_clip (cr);
    draw_hatch (self, box, &ink->line, 0.35);
    cairo_restore (cr);
    tr_timeline_trace_rounded (cr, &inner, corner);
  }
  tr_color_set (cr, &ink->line, 1);
  cairo_set_line_width (cr, line);
  if (is_dashed)
    cairo_set_dash (cr, dash, 2, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* A triangle with an exclamation mark; x is its left edge, y its middle. */
void
tr_timeline_draw_badge (const TrTimelineDrawing *self, double x, double y, double size)
{
  double half = size / 2;
  cairo_t *cr = self->cr;

  cairo_new_path (cr);
  cairo_move_to (cr, x + half, y - half * 0.95);
  cairo_line_to (cr, x + size, y + half * 0.8);
  cairo_line_to (cr, x, y + half * 0.8);
  cairo_close_path (cr);
  tr_color_set (cr, &self->palette->text, 1);
  cairo_fill (cr);
  tr_color_set (cr, &self->palette->sheet, 1);
  cairo_rectangle (cr, x + half - size * 0.06, y - half * 0.42, size * 0.12, size * 0.34);
  cairo_rectangle (cr, x + half - size * 0.06, y + half * 0.4, size * 0.12, size * 0.12);
  cairo_fill (cr);
}

/* Weeks in which nothing goes on: a faint band with a line at each side. Hatched it would be the most expensive thing
 * in the picture, by ten times. */
void
tr_timeline_draw_block (const TrTimelineDrawing *self, const TrBox *box)
{
  double edge = MIN (MAX (tr_timeline_line (self) * 0.4, 0.6), box->width / 3);
  cairo_t *cr = self->cr;

  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  tr_color_set (cr, &self->palette->dim, 0.1);
  cairo_fill (cr);
  cairo_rectangle (cr, box->x, box->y, edge, box->height);
  cairo_rectangle (cr, box->x + box->width - edge, box->y, edge, box->height);
  tr_color_set (cr, &self->palette->dim, 0.35);
  cairo_fill (cr);
}

/* Moments that stand too close to be drawn apart. */
void
tr_timeline_draw_cluster (const TrTimelineDrawing *self, const TrBox *box)
{
  double line = MIN (tr_timeline_line (self) * 0.8, box->height * 0.2);
  TrBox inner = { box->x + line / 2, box->y + line / 2, MAX (box->width - line, 0.5), box->height - line };

  tr_timeline_trace_rounded (self->cr, &inner, box->height);
  tr_color_set (self->cr, &self->palette->thin[1].fill, 1);
  cairo_fill_preserve (self->cr);
  tr_color_set (self->cr, &self->palette->thin[1].line, 1);
  cairo_set_line_width (self->cr, line);
  cairo_stroke (self->cr);
}
