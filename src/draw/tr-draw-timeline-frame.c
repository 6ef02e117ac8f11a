/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-timeline-private.h"

/* What stands around and behind the items. */

static double
crisp (double x, double line)
{
  return (double) (int) x + (line <= 1.5 ? 0.5 : 0);
}

/* A line down the plot that ends at the names of lanes and goes on below them. */
static void
draw_down (const TrTimelineDrawing *self, double x, double top, double bottom)
{
  for (guint i = 0; i < self->layout->texts->len; i++) {
    const TrTimelineText *text = &g_array_index (self->layout->texts, TrTimelineText, i);

    if (text->kind != TR_TIMELINE_TEXT_LANE || x < text->box.x || x > text->box.x + text->box.width)
      continue;
    cairo_move_to (self->cr, x, top);
    cairo_line_to (self->cr, x, MAX (text->box.y, top));
    top = text->box.y + text->box.height;
  }
  cairo_move_to (self->cr, x, top);
  cairo_line_to (self->cr, x, bottom);
  cairo_stroke (self->cr);
}

static void
draw_ticks (const TrTimelineDrawing *self)
{
  const TrBox *plot = &self->layout->plot;
  double line = MAX (tr_timeline_line (self) * 0.5, 0.8);

  for (guint i = 0; i < self->layout->ticks->len; i++) {
    const TrTimelineTick *tick = &g_array_index (self->layout->ticks, TrTimelineTick, i);
    double x = crisp (tick->x, line);

    tr_color_set (self->cr, &self->palette->dim, tick->is_major ? 0.45 : 0.18);
    cairo_set_line_width (self->cr, line);
    draw_down (self, x, plot->y, plot->y + plot->height);
  }
}

static void
draw_lanes (const TrTimelineDrawing *self)
{
  double line = MAX (tr_timeline_line (self) * 0.5, 0.8);

  for (guint i = 0; i < self->layout->lanes->len; i++) {
    const TrBox *box = &g_array_index (self->layout->lanes, TrTimelineLane, i).box;
    double y = crisp (box->y, line);

    tr_color_set (self->cr, &self->palette->dim, 0.3);
    cairo_set_line_width (self->cr, line);
    cairo_move_to (self->cr, box->x, y);
    cairo_line_to (self->cr, box->x + box->width, y);
    cairo_stroke (self->cr);
  }
}

static void
draw_today (const TrTimelineDrawing *self)
{
  const TrBox *plot = &self->layout->plot;

  if (!self->layout->has_today)
    return;
  tr_color_set (self->cr, &self->palette->outline, 0.85);
  cairo_set_line_width (self->cr, tr_timeline_line (self));
  draw_down (self, self->layout->today_x, plot->y + self->layout->type * 0.7, plot->y + plot->height);
}

/* All that lies behind the items. */
void
tr_timeline_draw_frame (const TrTimelineDrawing *self)
{
  for (guint i = 0; i < self->layout->blocks->len; i++)
    tr_timeline_draw_block (self, &g_array_index (self->layout->blocks, TrBox, i));
  draw_ticks (self);
  draw_lanes (self);
  draw_today (self);
}

static void
draw_text (const TrTimelineDrawing *self, const TrTimelineText *text)
{
  TrTextStyle style = { self->picture->family, text->size, text->is_bold, text->lines, self->picture->is_vector };
  const TrColor *color = text->is_dim ? &self->palette->dim : &self->palette->text;
  PangoAlignment align = PANGO_ALIGN_LEFT;

  if (text->kind == TR_TIMELINE_TEXT_TODAY) {
    tr_timeline_trace_rounded (self->cr, &text->box, text->size * 0.4);
    tr_color_set (self->cr, &self->palette->outline, 1);
    cairo_fill (self->cr);
    color = &self->palette->sheet;
  }
  if (text->kind == TR_TIMELINE_TEXT_TODAY || text->kind == TR_TIMELINE_TEXT_AXIS ||
      text->kind == TR_TIMELINE_TEXT_EMPTY)
    align = PANGO_ALIGN_CENTER;
  tr_color_set (self->cr, color, 1);
  tr_text_draw (self->cr, &style, text->text, &text->box, align);
}

void
tr_timeline_draw_texts (const TrTimelineDrawing *self)
{
  for (guint i = 0; i < self->layout->texts->len; i++)
    draw_text (self, &g_array_index (self->layout->texts, TrTimelineText, i));
}

static void
draw_number (const TrTimelineDrawing *self, const TrTimelineLegend *sign)
{
  TrTextStyle style = { self->picture->family, self->layout->type * 0.92, TRUE, 1, self->picture->is_vector };
  g_autofree char *number = g_strdup_printf ("%u", sign->number);

  tr_color_set (self->cr, &self->palette->text, 1);
  tr_text_draw (self->cr, &style, number, &sign->box, PANGO_ALIGN_RIGHT);
}

static void
draw_sign (const TrTimelineDrawing *self, const TrTimelineLegend *sign)
{
  double radius = self->layout->radius * 0.85, x = sign->box.x + sign->box.width / 2;
  double y = sign->box.y + sign->box.height / 2;
  TrBox small = { sign->box.x, y - radius, sign->box.width, 2 * radius };

  switch (sign->sign) {
  case TR_TIMELINE_SIGN_KEY:
    draw_number (self, sign);
    break;
  case TR_TIMELINE_SIGN_STATED:
  case TR_TIMELINE_SIGN_PROPOSED:
    tr_timeline_draw_shape (self, TR_SHAPE_DOT, x, y, radius, sign->sign == TR_TIMELINE_SIGN_PROPOSED);
    break;
  case TR_TIMELINE_SIGN_OPTION:
    tr_timeline_draw_bar (self, &small, &self->palette->empty[1], TRUE, TRUE);
    break;
  case TR_TIMELINE_SIGN_CLUSTER:
    tr_timeline_draw_cluster (self, &small);
    break;
  case TR_TIMELINE_SIGN_TROUBLE:
    tr_timeline_draw_badge (self, x - self->layout->type / 2, y, self->layout->type);
    break;
  case TR_TIMELINE_SIGN_BLOCK:
    tr_timeline_draw_block (self, &small);
    break;
  default:
    /* what it means, and not whether it is stated */
    tr_timeline_draw_shape (self, (TrShape) sign->sign, x, y, radius, FALSE);
  }
}

/* The signs of key and legend. */
void
tr_timeline_draw_signs (const TrTimelineDrawing *self)
{
  for (guint i = 0; i < self->layout->legend->len; i++)
    draw_sign (self, &g_array_index (self->layout->legend, TrTimelineLegend, i));
}
