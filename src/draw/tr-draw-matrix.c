/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-matrix-private.h"

#include "tr-draw-side.h"

#define ALONE 0.3 /* of the strength of others while one is selected */

/* Others step back while one is selected. */
static double
strength_of (const TrMatrixDrawing *self, guint index)
{
  const TrMatrixItem *item = tr_matrix_drawing_item (self, index);

  return !self->has_selected || item->is_selected || item->is_hovered ? 1 : ALONE;
}

/* An ellipse over the middle half on both axes. Where all agree on one axis it stays a thin one. */
static void
draw_spread (const TrMatrixDrawing *self, guint index)
{
  const TrMatrixItem *item = tr_matrix_drawing_item (self, index);
  double left, right, top, bottom, least = self->layout->type * 0.35;

  tr_matrix_layout_point (self->layout, item->all.control_low, item->all.uncertainty_low, &left, &bottom);
  tr_matrix_layout_point (self->layout, item->all.control_high, item->all.uncertainty_high, &right, &top);
  if (right - left < 1 && bottom - top < 1)
    return;
  tr_matrix_draw_spread (self, (left + right) / 2, (top + bottom) / 2, MAX ((right - left) / 2, least),
                         MAX ((bottom - top) / 2, least), strength_of (self, index));
}

static void
draw_path (const TrMatrixDrawing *self, guint index)
{
  const TrMatrixItem *item = tr_matrix_drawing_item (self, index);
  const TrMatrixMarker *marker = &g_array_index (self->layout->markers, TrMatrixMarker, index);
  cairo_t *cr = self->cr;
  double strength = strength_of (self, index);

  for (guint i = 0; i + 1 < item->path->len; i++) {
    const TrMatrixStop *from = &g_array_index (item->path, TrMatrixStop, i), *to = from + 1;
    double x1, y1, x2, y2, angle, gap = self->layout->dot_radius;

    tr_matrix_layout_point (self->layout, from->control, from->uncertainty, &x1, &y1);
    tr_matrix_layout_point (self->layout, to->control, to->uncertainty, &x2, &y2);
    if (i + 2 == item->path->len) {
      x2 = marker->x;
      y2 = marker->y;
      gap = self->layout->marker_radius;
    }
    angle = atan2 (y2 - y1, x2 - x1);
    tr_color_set (cr, &self->palette->accent, strength);
    cairo_new_path (cr);
    cairo_arc (cr, x1, y1, self->layout->dot_radius * 0.6, 0, 2 * G_PI);
    cairo_fill (cr);
    if (hypot (x2 - x1, y2 - y1) < gap + self->layout->type * 0.6)
      continue;
    x2 -= cos (angle) * (gap + 1);
    y2 -= sin (angle) * (gap + 1);
    cairo_set_line_width (cr, tr_matrix_line (self));
    cairo_move_to (cr, x1, y1);
    cairo_line_to (cr, x2 - cos (angle) * self->layout->type * 0.5, y2 - sin (angle) * self->layout->type * 0.5);
    cairo_stroke (cr);
    tr_matrix_draw_arrow_head (cr, x2, y2, angle, self->layout->type * 0.7);
  }
}

static void
draw_dots (const TrMatrixDrawing *self)
{
  for (guint i = 0; i < self->layout->dots->len; i++) {
    const TrMatrixMark *dot = &g_array_index (self->layout->dots, TrMatrixMark, i);

    tr_draw_side_dot (self->cr, dot->x, dot->y, self->layout->dot_radius, self->palette, dot->side,
                        strength_of (self, dot->item));
  }
}

/* The marks of what steps back are drawn apart, as a whole: their letters would shine through. */
static void
draw_pair (const TrMatrixDrawing *self, const TrMatrixMark *one, const TrMatrixMark *other)
{
  double strength = strength_of (self, one->item);

  if (strength < 1)
    cairo_push_group (self->cr);
  tr_matrix_draw_link (self, one->x, one->y, other->x, other->y);
  tr_matrix_draw_mark (self, one->x, one->y, self->layout->mark_radius, one->side);
  tr_matrix_draw_mark (self, other->x, other->y, self->layout->mark_radius, other->side);
  if (strength < 1) {
    cairo_pop_group_to_source (self->cr);
    cairo_paint_with_alpha (self->cr, strength);
  }
}

static void
draw_marks (const TrMatrixDrawing *self)
{
  for (guint i = 0; i + 1 < self->layout->marks->len; i += 2) {
    const TrMatrixMark *one = &g_array_index (self->layout->marks, TrMatrixMark, i);

    draw_pair (self, one, one + 1);
  }
}

static void
draw_ring (const TrMatrixDrawing *self, const TrMatrixItem *item, const TrMatrixMarker *marker)
{
  cairo_t *cr = self->cr;

  if (!item->is_selected && !item->is_focused && !item->is_hovered)
    return;
  cairo_new_path (cr);
  cairo_arc (cr, marker->x, marker->y, self->layout->marker_radius + tr_matrix_line (self) * 1.6, 0, 2 * G_PI);
  tr_color_set (cr, item->is_focused ? &self->palette->accent : &self->palette->outline,
                item->is_hovered && !item->is_selected ? 0.6 : 1);
  cairo_set_line_width (cr, tr_matrix_line (self) * (item->is_focused && item->is_selected ? 2.2 : 1.5));
  cairo_stroke (cr);
}

static void
draw_leader (const TrMatrixDrawing *self, const TrMatrixMarker *marker)
{
  double x = CLAMP (marker->x, marker->label.x, marker->label.x + marker->label.width);
  double y = CLAMP (marker->y, marker->label.y, marker->label.y + marker->label.height);

  tr_color_set (self->cr, &self->palette->dim, 0.8);
  cairo_set_line_width (self->cr, tr_matrix_line (self) * 0.6);
  cairo_move_to (self->cr, marker->x, marker->y);
  cairo_line_to (self->cr, x, y);
  cairo_stroke (self->cr);
}

static void
draw_anchor (const TrMatrixDrawing *self, const TrMatrixMarker *marker)
{
  if (hypot (marker->x - marker->at_x, marker->y - marker->at_y) < 1)
    return;
  tr_color_set (self->cr, &self->palette->accent, 1);
  cairo_set_line_width (self->cr, tr_matrix_line (self) * 0.7);
  cairo_move_to (self->cr, marker->x, marker->y);
  cairo_line_to (self->cr, marker->at_x, marker->at_y);
  cairo_stroke (self->cr);
  cairo_arc (self->cr, marker->at_x, marker->at_y, self->layout->dot_radius * 0.5, 0, 2 * G_PI);
  cairo_fill (self->cr);
}

static void
draw_label (const TrMatrixDrawing *self, guint index)
{
  const TrMatrixMarker *marker = &g_array_index (self->layout->markers, TrMatrixMarker, index);
  TrTextStyle style = tr_matrix_drawing_style (self, self->layout->type, TRUE, 3);
  TrBox back = { marker->label.x - 1, marker->label.y, marker->label.width + 2, marker->label.height };
  gboolean is_beside = marker->label.y < marker->y && marker->label.y + marker->label.height > marker->y;

  if (!marker->has_label)
    return;
  tr_matrix_trace_rounded (self->cr, &back, self->layout->type * 0.25);
  tr_color_set (self->cr, &self->palette->sheet, 0.7);
  cairo_fill (self->cr);
  tr_color_set (self->cr, strength_of (self, index) < 1 ? &self->palette->dim : &self->palette->text, 1);
  tr_text_draw (self->cr, &style, tr_matrix_drawing_item (self, index)->name, &marker->label,
                !is_beside ? PANGO_ALIGN_CENTER : marker->label.x > marker->x ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
}

static void
draw_items (const TrMatrixDrawing *self)
{
  const TrMatrixLayout *layout = self->layout;

  for (guint i = 0; i < layout->markers->len; i++) {
    if (!g_array_index (layout->markers, TrMatrixMarker, i).is_shown)
      continue;
    if ((self->picture->layers & TR_MATRIX_SPREAD) != 0)
      draw_spread (self, i);
  }
  for (guint i = 0; i < layout->markers->len; i++)
    if (g_array_index (layout->markers, TrMatrixMarker, i).is_shown && (self->picture->layers & TR_MATRIX_PATH) != 0)
      draw_path (self, i);
  draw_dots (self);
  draw_marks (self);
  for (guint i = 0; i < layout->markers->len; i++) {
    const TrMatrixMarker *marker = &g_array_index (layout->markers, TrMatrixMarker, i);

    if (marker->is_shown && marker->has_leader)
      draw_leader (self, marker);
    if (marker->is_shown)
      draw_anchor (self, marker);
  }
  for (guint i = 0; i < layout->markers->len; i++)
    draw_label (self, i);
  for (guint i = 0; i < layout->markers->len; i++) {
    const TrMatrixMarker *marker = &g_array_index (layout->markers, TrMatrixMarker, i);

    if (!marker->is_shown)
      continue;
    tr_matrix_draw_number (self, tr_matrix_drawing_item (self, i), &marker->box, tr_matrix_line (self) * 0.8);
    draw_ring (self, tr_matrix_drawing_item (self, i), marker);
  }
}

/* Draws the picture where the layout says, on paper of the theme's colour. The layout is of this picture, as it is
 * now. */
void
tr_draw_matrix (cairo_t *cr, const TrMatrixPicture *picture, const TrMatrixLayout *layout, const TrPalette *palette)
{
  TrMatrixDrawing self = { cr, picture, layout, palette, FALSE };

  g_return_if_fail (layout->markers->len == picture->items->len);

  for (guint i = 0; i < picture->items->len; i++)
    self.has_selected = self.has_selected || tr_matrix_drawing_item (&self, i)->is_selected;
  cairo_save (cr);
  if ((picture->layers & TR_MATRIX_SHEET) != 0) {
    tr_color_set (cr, &palette->sheet, 1);
    cairo_rectangle (cr, 0, 0, layout->width, layout->height);
    cairo_fill (cr);
  }
  tr_matrix_draw_panel (&self);
  draw_items (&self);
  tr_matrix_draw_frame (&self);
  cairo_restore (cr);
}
