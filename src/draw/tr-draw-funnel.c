/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-funnel.h"

#include <math.h>

#define SPOUT 0.44     /* width of the end as a share of the mouth: enough for the words of the last step */
#define SMALL_GAP 0.05 /* between the parts of a small funnel, as a share of its height */
#define RADIUS 7.0     /* of the corners, pixels; less in what is small */
#define HOVER 0.14     /* how much of the colour of the words lies over what is pointed at */
#define BAR 5.0        /* height of the bar that tells how far a thin part is, pixels */

/* Width of the upper edge of a part (0 to 3, from above), as a share of the funnel's mouth. */
double
tr_funnel_part_top (guint place)
{
  return 1.0 - (1.0 - SPOUT) * place / TR_FUNNEL_N_PARTS;
}

/* Width of the lower edge of a part, as a share of the funnel's mouth. Parts stand a little apart, so an edge is not
 * exactly the next part's upper edge when drawn; the slope is the same. */
double
tr_funnel_part_bottom (guint place)
{
  return tr_funnel_part_top (place + 1);
}

typedef struct {
  double x, y;
} Point;

/* From `from` towards `to`, by a number of pixels but no further than halfway. */
static Point
towards (Point from, Point to, double by)
{
  double length = hypot (to.x - from.x, to.y - from.y);
  double share = length > 0 ? MIN (by / length, 0.5) : 0;

  return (Point){ from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share };
}

/* A trapezium with rounded corners: two thirds of the way to a corner is where a curve has the control points with which
 * it is the parabola of that corner. */
static void
trace_part (cairo_t *cr, double left, double top, double width, double height, double narrowing, double inset)
{
  double side = narrowing * width / 2, radius = MIN (RADIUS, height / 5);
  const Point corners[] = { { left + inset, top + inset },
                            { left + width - inset, top + inset },
                            { left + width - side - inset, top + height - inset },
                            { left + side + inset, top + height - inset } };
  const guint n = G_N_ELEMENTS (corners);

  cairo_new_path (cr);
  for (guint i = 0; i < n; i++) {
    Point corner = corners[i];
    Point from = towards (corner, corners[(i + n - 1) % n], radius), to = towards (corner, corners[(i + 1) % n], radius);
    Point first = { from.x + (corner.x - from.x) * 2 / 3, from.y + (corner.y - from.y) * 2 / 3 };
    Point second = { to.x + (corner.x - to.x) * 2 / 3, to.y + (corner.y - to.y) * 2 / 3 };

    cairo_line_to (cr, from.x, from.y);
    cairo_curve_to (cr, first.x, first.y, second.x, second.y, to.x, to.y);
  }
  cairo_close_path (cr);
}

static const TrInk *
ink_of (const TrPalette *palette, guint place, TrFilled filled)
{
  switch (filled) {
  case TR_FILLED_WELL:
    return &palette->well[place];
  case TR_FILLED_THIN:
    return &palette->thin[place];
  case TR_FILLED_EMPTY:
  default:
    return &palette->empty[place];
  }
}

/* The bar along the lower edge, clipped to the part's own shape. */
static void
draw_bar (cairo_t *cr, double left, double top, double width, double height, double narrowing, const TrInk *ink,
          double fraction)
{
  double bar = MIN (BAR, height / 4);
  double side = narrowing * width / 2;

  cairo_save (cr);
  trace_part (cr, left, top, width, height, narrowing, 0);
  cairo_clip (cr);
  cairo_rectangle (cr, left + side, top + height - bar, (width - 2 * side) * CLAMP (fraction, 0.0, 1.0), bar);
  tr_color_set (cr, &ink->line, 1);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* Empty parts have a broken line, so that filled and empty differ without colour. */
static void
draw_shape (cairo_t *cr, double left, double top, double width, double height, double narrowing,
            const TrPalette *palette, guint place, const TrFunnelPart *part)
{
  const TrInk *ink = ink_of (palette, place, part->filled);
  double line = MIN (palette->line_width, height / 6);
  double dash[] = { 4, 3 };

  trace_part (cr, left, top, width, height, narrowing, line / 2);
  tr_color_set (cr, &ink->fill, 1);
  cairo_fill_preserve (cr);
  if (part->is_hovered) {
    tr_color_set (cr, &ink->text, HOVER);
    cairo_fill_preserve (cr);
  }
  tr_color_set (cr, &ink->line, 1);
  cairo_set_line_width (cr, line);
  if (part->filled == TR_FILLED_EMPTY && !part->is_selected)
    cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  if (part->filled == TR_FILLED_THIN)
    draw_bar (cr, left, top, width, height, narrowing, ink, part->fraction);
}

static double
narrowing_of (guint place)
{
  return (tr_funnel_part_top (place) - tr_funnel_part_bottom (place)) / tr_funnel_part_top (place);
}

/* One part of the funnel in a box of its own whose width is the part's upper edge. Leaves a margin of 4 pixels for the
 * line around what is selected or has the focus. */
void
tr_draw_funnel_part (cairo_t *cr, double width, double height, const TrPalette *palette, guint place,
                     const TrFunnelPart *part)
{
  const double margin = 4;
  double narrowing;

  g_return_if_fail (place < TR_FUNNEL_N_PARTS);
  if (width < 3 * margin || height < 3 * margin)
    return;

  narrowing = narrowing_of (place);
  draw_shape (cr, margin, margin, width - 2 * margin, height - 2 * margin, narrowing, palette, place, part);
  if (part->is_selected || part->is_focused) {
    trace_part (cr, 0, 0, width, height, narrowing, 1.5);
    cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
    tr_color_set (cr, part->is_focused ? &palette->accent : &palette->outline, 1);
    cairo_set_line_width (cr, part->is_focused && part->is_selected ? 4 : 3);
    cairo_stroke (cr);
  }
}

/* The whole funnel without words, for a card or an icon. `parts` has TR_FUNNEL_N_PARTS. */
void
tr_draw_funnel (cairo_t *cr, double width, double height, const TrPalette *palette, const TrFunnelPart *parts)
{
  double gap = height * SMALL_GAP;
  double tall = (height - gap * (TR_FUNNEL_N_PARTS - 1)) / TR_FUNNEL_N_PARTS;

  for (guint place = 0; place < TR_FUNNEL_N_PARTS; place++) {
    double part_width = width * tr_funnel_part_top (place);

    draw_shape (cr, (width - part_width) / 2, place * (tall + gap), part_width, tall, narrowing_of (place), palette,
                place, &parts[place]);
  }
}
