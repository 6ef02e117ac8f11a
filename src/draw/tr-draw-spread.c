/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-spread.h"

#include <math.h>

#define LOWEST 1.0
#define HIGHEST 10.0

/* Where a score stands between the two ends of the scale, with room for what is drawn around it. */
static double
place_of (double score, double width, double height, gboolean is_mirrored)
{
  double part = (score - LOWEST) / (HIGHEST - LOWEST), room = width - height;

  return height / 2 + (is_mirrored ? 1 - part : part) * room;
}

static void
draw_scale (cairo_t *cr, double width, double height, const TrPalette *palette)
{
  double middle = height / 2;

  tr_color_set (cr, &palette->dim, 1);
  cairo_set_line_width (cr, MAX (1, palette->line_width * 0.67));
  cairo_move_to (cr, middle, middle);
  cairo_line_to (cr, width - middle, middle);
  for (guint i = 0; i < 2; i++) {
    cairo_move_to (cr, i == 0 ? middle : width - middle, height * 0.25);
    cairo_rel_line_to (cr, 0, height * 0.5);
  }
  cairo_stroke (cr);
}

static void
draw_range (cairo_t *cr, double from, double to, double height, const TrPalette *palette)
{
  tr_color_set (cr, &palette->accent, 1);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, height * 0.5);
  /* a line without length leaves its round ends: a dot */
  cairo_move_to (cr, from, height / 2);
  cairo_line_to (cr, to, height / 2);
  cairo_stroke (cr);
}

/* A diamond, which no range looks like. */
static void
draw_together (cairo_t *cr, double place, double height, const TrPalette *palette)
{
  double half = height * 0.48;

  cairo_move_to (cr, place, height / 2 - half);
  cairo_line_to (cr, place + half, height / 2);
  cairo_line_to (cr, place, height / 2 + half);
  cairo_line_to (cr, place - half, height / 2);
  cairo_close_path (cr);
  tr_color_set (cr, &palette->text, 1);
  cairo_fill_preserve (cr);
  tr_color_set (cr, &palette->paper, 1);
  cairo_set_line_width (cr, palette->line_width);
  cairo_stroke (cr);
}

/* Own scores on the scale of 1 to 10, as a bar from the lowest to the highest, and the score together as a diamond, in a rectangle from
 * 0, 0. `is_mirrored`: the scale begins on the right. */
void
tr_draw_spread (cairo_t *cr, double width, double height, const TrPalette *palette, const TrGiven *given, gboolean is_mirrored)
{
  if (width <= 2 * height)
    return;

  cairo_save (cr);
  draw_scale (cr, width, height, palette);
  if (given->n_own > 0)
    draw_range (cr, place_of (given->low, width, height, is_mirrored), place_of (given->high, width, height, is_mirrored), height, palette);
  if (!isnan (given->together))
    draw_together (cr, place_of (given->together, width, height, is_mirrored), height, palette);
  cairo_restore (cr);
}
