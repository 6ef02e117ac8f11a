/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-matrix.h"

#include <math.h>

#include "tr-draw-side.h"
#include "tr-draw-text.h"

#define ALONE 0.3 /* of the strength of others while one is selected */

typedef struct {
  cairo_t *cr;
  const TrMatrixPicture *picture;
  const TrMatrixLayout *layout;
  const TrPalette *palette;
  gboolean has_selected;
} Drawing;

static const TrMatrixItem *
item_of (const Drawing *self, guint index)
{
  return g_ptr_array_index (self->picture->items, index);
}

/* Others step back while one is selected. */
static double
strength_of (const Drawing *self, guint index)
{
  const TrMatrixItem *item = item_of (self, index);

  return !self->has_selected || item->is_selected || item->is_hovered ? 1 : ALONE;
}

static TrTextStyle
style_of (const Drawing *self, double size, gboolean is_bold, guint lines)
{
  return (TrTextStyle){ self->picture->family, size, is_bold, lines };
}

static void
trace_rounded (cairo_t *cr, const TrBox *box, double radius)
{
  double right = box->x + box->width, bottom = box->y + box->height;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, box->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, box->x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, box->x + radius, box->y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static double
line_of (const Drawing *self)
{
  return self->palette->line_width * MAX (1, self->layout->type / 14);
}

static void
draw_panel (const Drawing *self)
{
  const TrBox *panel = &self->layout->panel;
  double middle_x, middle_y, band_x = TR_MATRIX_BORDER * self->layout->plot.width, band_y = TR_MATRIX_BORDER * self->layout->plot.height;
  cairo_t *cr = self->cr;

  tr_matrix_layout_point (self->layout, TR_MATRIX_MIDDLE, TR_MATRIX_MIDDLE, &middle_x, &middle_y);
  cairo_save (cr);
  trace_rounded (cr, panel, self->layout->type * 0.5);
  cairo_clip (cr);
  for (guint quadrant = 0; quadrant < TR_N_QUADRANTS; quadrant++) {
    gboolean is_right = quadrant == TR_QUADRANT_INTEGRATED || quadrant == TR_QUADRANT_ECOSYSTEM;
    gboolean is_upper = quadrant == TR_QUADRANT_EMERGENT || quadrant == TR_QUADRANT_ECOSYSTEM;

    cairo_rectangle (cr, is_right ? middle_x : panel->x, is_upper ? panel->y : middle_y, panel->width, panel->height);
    if (!is_right || is_upper) {
      cairo_new_path (cr);
      cairo_rectangle (cr, is_right ? middle_x : panel->x, is_upper ? panel->y : middle_y, panel->width / 2, panel->height / 2);
    }
    tr_color_set (cr, &self->palette->quadrant[quadrant].fill, 1);
    cairo_fill (cr);
  }
  tr_color_set (cr, &self->palette->sheet, 0.5);
  cairo_rectangle (cr, middle_x - band_x, panel->y, 2 * band_x, panel->height);
  cairo_rectangle (cr, panel->x, middle_y - band_y, panel->width, 2 * band_y);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  cairo_fill (cr);
  tr_color_set (cr, &self->palette->quadrant[0].line, 1);
  cairo_set_line_width (cr, line_of (self));
  cairo_move_to (cr, middle_x, panel->y);
  cairo_line_to (cr, middle_x, panel->y + panel->height);
  cairo_move_to (cr, panel->x, middle_y);
  cairo_line_to (cr, panel->x + panel->width, middle_y);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_arrow_head (cairo_t *cr, double x, double y, double angle, double size)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_rotate (cr, angle);
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, -size, -size * 0.45);
  cairo_line_to (cr, -size, size * 0.45);
  cairo_close_path (cr);
  cairo_restore (cr);
  cairo_fill (cr);
}

static void
draw_axes (const Drawing *self)
{
  cairo_t *cr = self->cr;

  for (guint i = 0; i < self->layout->n_axes; i++) {
    const TrMatrixAxis *axis = &self->layout->axes[i];
    double length = hypot (axis->x2 - axis->x1, axis->y2 - axis->y1);

    if (length < 1)
      continue;
    tr_color_set (cr, &self->palette->dim, 0.6);
    cairo_set_line_width (cr, line_of (self) * 0.6);
    cairo_move_to (cr, axis->x1, axis->y1);
    cairo_line_to (cr, axis->x2, axis->y2);
    cairo_stroke (cr);
    if (i % 2 == 1)
      draw_arrow_head (cr, axis->x2, axis->y2, atan2 (axis->y2 - axis->y1, axis->x2 - axis->x1), self->layout->type * 0.5);
  }
}

static void
draw_spread (const Drawing *self, guint index)
{
  const TrMatrixItem *item = item_of (self, index);
  double left, right, top, bottom, strength = strength_of (self, index), least = self->layout->type * 0.35;
  double dash[] = { self->layout->type * 0.3, self->layout->type * 0.22 };
  cairo_t *cr = self->cr;

  tr_matrix_layout_point (self->layout, item->all.control_low, item->all.uncertainty_low, &left, &bottom);
  tr_matrix_layout_point (self->layout, item->all.control_high, item->all.uncertainty_high, &right, &top);
  if (right - left < 1 && bottom - top < 1)
    return;
  cairo_save (cr);
  cairo_translate (cr, (left + right) / 2, (top + bottom) / 2);
  cairo_scale (cr, MAX ((right - left) / 2, least), MAX ((bottom - top) / 2, least));
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_restore (cr);
  tr_color_set (cr, &self->palette->accent, 0.12 * strength);
  cairo_fill_preserve (cr);
  tr_color_set (cr, &self->palette->accent, 0.8 * strength);
  cairo_set_line_width (cr, line_of (self) * 0.7);
  cairo_set_dash (cr, dash, 2, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_path (const Drawing *self, guint index)
{
  const TrMatrixItem *item = item_of (self, index);
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
    cairo_set_line_width (cr, line_of (self));
    cairo_move_to (cr, x1, y1);
    cairo_line_to (cr, x2 - cos (angle) * self->layout->type * 0.5, y2 - sin (angle) * self->layout->type * 0.5);
    cairo_stroke (cr);
    draw_arrow_head (cr, x2, y2, angle, self->layout->type * 0.7);
  }
}

static void
draw_link (const Drawing *self, double x1, double y1, double x2, double y2, double strength)
{
  tr_color_set (self->cr, &self->palette->text, 0.75 * strength);
  cairo_set_line_width (self->cr, line_of (self) * 0.7);
  cairo_move_to (self->cr, x1, y1);
  cairo_line_to (self->cr, x2, y2);
  cairo_stroke (self->cr);
}

static void
draw_mark (const Drawing *self, double x, double y, double radius, TrSide side)
{
  cairo_save (self->cr);
  cairo_translate (self->cr, x - radius, y - radius);
  tr_draw_side (self->cr, 2 * radius, self->palette, side, self->picture->language);
  cairo_restore (self->cr);
}

static void
draw_dots (const Drawing *self)
{
  for (guint i = 0; i < self->layout->dots->len; i++) {
    const TrMatrixMark *dot = &g_array_index (self->layout->dots, TrMatrixMark, i);

    tr_draw_side_dot (self->cr, dot->x, dot->y, self->layout->dot_radius, self->palette, dot->side, strength_of (self, dot->item));
  }
}

static void
draw_marks (const Drawing *self)
{
  for (guint i = 0; i + 1 < self->layout->marks->len; i += 2) {
    const TrMatrixMark *one = &g_array_index (self->layout->marks, TrMatrixMark, i), *other = one + 1;

    draw_link (self, one->x, one->y, other->x, other->y, strength_of (self, one->item));
    draw_mark (self, one->x, one->y, self->layout->mark_radius, one->side);
    draw_mark (self, other->x, other->y, self->layout->mark_radius, other->side);
  }
}

static void
draw_number (const Drawing *self, guint number, const TrBox *box, const TrColor *color)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  TrTextStyle style = style_of (self, box->height * (number > 9 ? 0.48 : 0.54), TRUE, 1);

  tr_color_set (self->cr, color, 1);
  tr_text_draw (self->cr, &style, text, box, PANGO_ALIGN_CENTER);
}

/* Filled for a direction that was chosen, open for others, with a broken line for one that nobody placed. */
static void
draw_number_disc (const Drawing *self, const TrMatrixItem *item, const TrBox *box)
{
  cairo_t *cr = self->cr;
  double radius = MIN (box->width, box->height) / 2, dash[] = { radius * 0.3, radius * 0.25 };
  double x = box->x + box->width / 2, y = box->y + box->height / 2, line = MAX (line_of (self), radius * 0.14);
  gboolean is_filled = item->status == TR_STATUS_CHOSEN && item->all.n > 0;
  const TrColor *ink = is_filled ? &self->palette->well[1].text : item->all.n > 0 ? &self->palette->text : &self->palette->dim;
  TrBox square = { x - radius, y - radius, 2 * radius, 2 * radius };

  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius - line / 2, 0, 2 * G_PI);
  tr_color_set (cr, is_filled ? &self->palette->well[1].fill : &self->palette->sheet, 1);
  cairo_fill_preserve (cr);
  tr_color_set (cr, is_filled ? &self->palette->sheet : item->all.n > 0 ? &self->palette->accent : &self->palette->dim, 1);
  cairo_set_line_width (cr, line);
  if (item->all.n == 0)
    cairo_set_dash (cr, dash, 2, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  draw_number (self, item->number, &square, ink);
}

static void
draw_ring (const Drawing *self, const TrMatrixItem *item, const TrMatrixMarker *marker)
{
  cairo_t *cr = self->cr;

  if (!item->is_selected && !item->is_focused && !item->is_hovered)
    return;
  cairo_new_path (cr);
  cairo_arc (cr, marker->x, marker->y, self->layout->marker_radius + line_of (self) * 1.6, 0, 2 * G_PI);
  tr_color_set (cr, item->is_focused ? &self->palette->accent : &self->palette->outline, item->is_hovered && !item->is_selected ? 0.6 : 1);
  cairo_set_line_width (cr, line_of (self) * (item->is_focused && item->is_selected ? 2.2 : 1.5));
  cairo_stroke (cr);
}

static void
draw_leader (const Drawing *self, const TrMatrixMarker *marker)
{
  double x = CLAMP (marker->x, marker->label.x, marker->label.x + marker->label.width);
  double y = CLAMP (marker->y, marker->label.y, marker->label.y + marker->label.height);

  tr_color_set (self->cr, &self->palette->dim, 0.8);
  cairo_set_line_width (self->cr, line_of (self) * 0.6);
  cairo_move_to (self->cr, marker->x, marker->y);
  cairo_line_to (self->cr, x, y);
  cairo_stroke (self->cr);
}

static void
draw_anchor (const Drawing *self, const TrMatrixMarker *marker)
{
  if (hypot (marker->x - marker->at_x, marker->y - marker->at_y) < 1)
    return;
  tr_color_set (self->cr, &self->palette->accent, 1);
  cairo_set_line_width (self->cr, line_of (self) * 0.7);
  cairo_move_to (self->cr, marker->x, marker->y);
  cairo_line_to (self->cr, marker->at_x, marker->at_y);
  cairo_stroke (self->cr);
  cairo_arc (self->cr, marker->at_x, marker->at_y, self->layout->dot_radius * 0.5, 0, 2 * G_PI);
  cairo_fill (self->cr);
}

static void
draw_label (const Drawing *self, guint index)
{
  const TrMatrixMarker *marker = &g_array_index (self->layout->markers, TrMatrixMarker, index);
  TrTextStyle style = style_of (self, self->layout->type, TRUE, 3);
  TrBox back = { marker->label.x - 1, marker->label.y, marker->label.width + 2, marker->label.height };
  gboolean is_beside = marker->label.y < marker->y && marker->label.y + marker->label.height > marker->y;

  if (!marker->has_label)
    return;
  trace_rounded (self->cr, &back, self->layout->type * 0.25);
  tr_color_set (self->cr, &self->palette->sheet, 0.7);
  cairo_fill (self->cr);
  tr_color_set (self->cr, &self->palette->text, strength_of (self, index));
  tr_text_draw (self->cr, &style, item_of (self, index)->name, &marker->label,
                !is_beside ? PANGO_ALIGN_CENTER : marker->label.x > marker->x ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
}

static void
draw_text (const Drawing *self, const TrMatrixText *text)
{
  TrTextStyle style = style_of (self, text->size, text->is_bold, text->lines);
  TrBox box = text->box;

  tr_color_set (self->cr, text->is_dim ? &self->palette->dim : &self->palette->text, 1);
  cairo_save (self->cr);
  if (text->is_upright) {
    cairo_translate (self->cr, box.x, box.y + box.height);
    cairo_rotate (self->cr, -G_PI_2);
    box = (TrBox){ 0, 0, text->box.height, text->box.width };
  }
  tr_text_draw (self->cr, &style, text->text, &box, text->kind == TR_MATRIX_TEXT_EMPTY ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  cairo_restore (self->cr);
}

static void
draw_sign (const Drawing *self, const TrMatrixLegend *legend)
{
  const TrBox *box = &legend->box;
  double x = box->x + box->width / 2, y = box->y + box->height / 2, size = MIN (box->width, box->height) * 0.4;
  double dash[] = { size * 0.6, size * 0.4 };
  cairo_t *cr = self->cr;

  cairo_new_path (cr);
  cairo_set_line_width (cr, line_of (self) * 0.8);
  switch (legend->sign) {
  case TR_MATRIX_SIGN_SIDE:
    tr_draw_side_dot (cr, x, y, size * 0.9, self->palette, legend->side, 1);
    break;
  case TR_MATRIX_SIGN_MEDIAN:
    cairo_arc (cr, x, y, size, 0, 2 * G_PI);
    tr_color_set (cr, &self->palette->well[1].fill, 1);
    cairo_fill (cr);
    break;
  case TR_MATRIX_SIGN_OPEN:
  case TR_MATRIX_SIGN_UNPLACED:
    cairo_arc (cr, x, y, size, 0, 2 * G_PI);
    tr_color_set (cr, legend->sign == TR_MATRIX_SIGN_OPEN ? &self->palette->accent : &self->palette->dim, 1);
    if (legend->sign == TR_MATRIX_SIGN_UNPLACED)
      cairo_set_dash (cr, dash, 2, 0);
    cairo_stroke (cr);
    cairo_set_dash (cr, NULL, 0, 0);
    break;
  case TR_MATRIX_SIGN_SPREAD:
    cairo_save (cr);
    cairo_translate (cr, x, y);
    cairo_scale (cr, box->width * 0.45, size);
    cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
    cairo_restore (cr);
    tr_color_set (cr, &self->palette->accent, 0.12);
    cairo_fill_preserve (cr);
    tr_color_set (cr, &self->palette->accent, 0.9);
    cairo_set_dash (cr, dash, 2, 0);
    cairo_stroke (cr);
    cairo_set_dash (cr, NULL, 0, 0);
    break;
  case TR_MATRIX_SIGN_APART:
    draw_link (self, box->x, y, box->x + box->width, y, 1);
    draw_mark (self, box->x + size, y, size, TR_SIDE_MUNICIPALITY);
    draw_mark (self, box->x + box->width - size, y, size, TR_SIDE_PROVIDER);
    break;
  case TR_MATRIX_SIGN_PATH:
    tr_color_set (cr, &self->palette->accent, 1);
    cairo_move_to (cr, box->x, y);
    cairo_line_to (cr, box->x + box->width - size, y);
    cairo_stroke (cr);
    draw_arrow_head (cr, box->x + box->width, y, 0, size * 1.6);
    break;
  case TR_MATRIX_SIGN_BORDER:
  default:
    cairo_rectangle (cr, box->x, y - size, box->width, 2 * size);
    tr_color_set (cr, &self->palette->sheet, 1);
    cairo_fill (cr);
    tr_color_set (cr, &self->palette->quadrant[0].line, 1);
    cairo_move_to (cr, box->x, y);
    cairo_line_to (cr, box->x + box->width, y);
    cairo_stroke (cr);
    break;
  }
}

static void
draw_around (const Drawing *self)
{
  draw_axes (self);
  for (guint i = 0; i < self->layout->texts->len; i++)
    draw_text (self, &g_array_index (self->layout->texts, TrMatrixText, i));
  for (guint i = 0; i < self->layout->legend->len; i++)
    draw_sign (self, &g_array_index (self->layout->legend, TrMatrixLegend, i));
  for (guint i = 0; i < self->layout->key->len; i++) {
    const TrMatrixKey *key = &g_array_index (self->layout->key, TrMatrixKey, i);
    double size = MIN (key->box.width, key->box.height) * 0.9;
    TrBox box = { key->box.x, key->box.y + (key->box.height - size) / 2, size, size };

    draw_number_disc (self, item_of (self, key->item), &box);
  }
}

static void
draw_items (const Drawing *self)
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
    draw_number_disc (self, item_of (self, i), &marker->box);
    draw_ring (self, item_of (self, i), marker);
  }
}

/* Draws the picture where the layout says, on paper of the theme's colour. The layout is of this picture, as it is now. */
void
tr_draw_matrix (cairo_t *cr, const TrMatrixPicture *picture, const TrMatrixLayout *layout, const TrPalette *palette)
{
  Drawing self = { cr, picture, layout, palette, FALSE };

  g_return_if_fail (layout->markers->len == picture->items->len);

  for (guint i = 0; i < picture->items->len; i++)
    self.has_selected = self.has_selected || item_of (&self, i)->is_selected;
  cairo_save (cr);
  if ((picture->layers & TR_MATRIX_SHEET) != 0) {
    tr_color_set (cr, &palette->sheet, 1);
    cairo_rectangle (cr, 0, 0, layout->width, layout->height);
    cairo_fill (cr);
  }
  draw_panel (&self);
  draw_items (&self);
  draw_around (&self);
  cairo_restore (cr);
}
