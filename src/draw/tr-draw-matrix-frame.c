/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-matrix-private.h"

#include "tr-draw-side.h"

/* What stands around the panel and explains it. */

static void
draw_axes (const TrMatrixDrawing *self)
{
  cairo_t *cr = self->cr;

  for (guint i = 0; i < self->layout->n_axes; i++) {
    const TrMatrixAxis *axis = &self->layout->axes[i];
    double length = hypot (axis->x2 - axis->x1, axis->y2 - axis->y1);

    if (length < 1)
      continue;
    tr_color_set (cr, &self->palette->dim, 0.6);
    cairo_set_line_width (cr, tr_matrix_line (self) * 0.6);
    cairo_move_to (cr, axis->x1, axis->y1);
    cairo_line_to (cr, axis->x2, axis->y2);
    cairo_stroke (cr);
    if (axis->has_head)
      tr_matrix_draw_arrow_head (cr, axis->x2, axis->y2, atan2 (axis->y2 - axis->y1, axis->x2 - axis->x1),
                                 self->layout->type * 0.5);
  }
}

/* Captions of quadrants stand on the tints, but not on patterns; what stands on the axes stands on a piece of the
 * sheet. */
static void
draw_text (const TrMatrixDrawing *self, const TrMatrixText *text)
{
  TrTextStyle style = tr_matrix_drawing_style (self, text->size, text->is_bold, text->lines);
  gboolean is_caption = text->kind == TR_MATRIX_TEXT_QUADRANT || text->kind == TR_MATRIX_TEXT_MEASURE;
  TrBox box = text->box;

  if (text->kind == TR_MATRIX_TEXT_EMPTY || (self->palette->has_patterns && is_caption)) {
    tr_matrix_trace_rounded (self->cr, &(TrBox){ box.x - 2, box.y, box.width + 4, box.height }, 2);
    tr_color_set (self->cr, &self->palette->sheet, 1);
    cairo_fill (self->cr);
  }
  tr_color_set (self->cr, text->is_dim ? &self->palette->dim : &self->palette->text, 1);
  cairo_save (self->cr);
  if (text->is_upright) {
    cairo_translate (self->cr, box.x, box.y + box.height);
    cairo_rotate (self->cr, -G_PI_2);
    box = (TrBox){ 0, 0, text->box.height, text->box.width };
  }
  tr_text_draw (self->cr, &style, text->text, &box,
                text->kind == TR_MATRIX_TEXT_EMPTY ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  cairo_restore (self->cr);
}

/* A piece of a quadrant with the axis in it. */
static void
draw_border_sign (const TrMatrixDrawing *self, const TrBox *box, double size)
{
  double y = box->y + box->height / 2, dash[] = { self->layout->type * 0.15, self->layout->type * 0.3 };
  cairo_t *cr = self->cr;

  cairo_rectangle (cr, box->x, y - size, box->width, 2 * size);
  tr_color_set (cr, &self->palette->quadrant[TR_QUADRANT_EMERGENT].fill, 1);
  cairo_fill (cr);
  cairo_rectangle (cr, box->x, y - size * 0.6, box->width, size * 1.2);
  tr_color_set (cr, &self->palette->sheet, TR_MATRIX_BAND);
  cairo_fill_preserve (cr);
  if (self->palette->has_patterns) {
    tr_color_set (cr, &self->palette->text, 0.6);
    cairo_set_line_width (cr, tr_matrix_line (self) * 0.5);
    cairo_set_dash (cr, dash, 2, 0);
    cairo_stroke (cr);
    cairo_set_dash (cr, NULL, 0, 0);
  }
  cairo_new_path (cr);
  tr_color_set (cr, &self->palette->quadrant[TR_QUADRANT_EMERGENT].line, 1);
  cairo_set_line_width (cr, tr_matrix_line (self) * 0.8);
  cairo_move_to (cr, box->x, y);
  cairo_line_to (cr, box->x + box->width, y);
  cairo_stroke (cr);
}

/* A marker without its number. */
static void
draw_disc_sign (const TrMatrixDrawing *self, TrMatrixSign sign, double x, double y, double radius)
{
  double dash[] = { radius * 0.6, radius * 0.4 }, line = MAX (1, radius * 0.2);
  cairo_t *cr = self->cr;

  cairo_new_path (cr);
  cairo_arc (cr, x, y, sign == TR_MATRIX_SIGN_MEDIAN ? radius : radius - line / 2, 0, 2 * G_PI);
  tr_color_set (cr, sign == TR_MATRIX_SIGN_MEDIAN ? &self->palette->well[1].fill
                    : sign == TR_MATRIX_SIGN_OPEN ? &self->palette->accent : &self->palette->dim, 1);
  cairo_set_line_width (cr, line);
  if (sign == TR_MATRIX_SIGN_UNPLACED)
    cairo_set_dash (cr, dash, 2, 0);
  if (sign == TR_MATRIX_SIGN_MEDIAN)
    cairo_fill (cr);
  else
    cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_path_sign (const TrMatrixDrawing *self, const TrBox *box, double size)
{
  double y = box->y + box->height / 2, right = box->x + box->width;

  tr_color_set (self->cr, &self->palette->accent, 1);
  cairo_set_line_width (self->cr, tr_matrix_line (self));
  cairo_move_to (self->cr, box->x, y);
  cairo_line_to (self->cr, right - size, y);
  cairo_stroke (self->cr);
  tr_matrix_draw_arrow_head (self->cr, right, y, 0, size * 1.6);
}

static void
draw_sign (const TrMatrixDrawing *self, const TrMatrixLegend *legend)
{
  const TrBox *box = &legend->box;
  double x = box->x + box->width / 2, y = box->y + box->height / 2, size = MIN (box->width, box->height) * 0.4;

  switch (legend->sign) {
  case TR_MATRIX_SIGN_SIDE:
    tr_draw_side_dot (self->cr, x, y, size * 0.9, self->palette, legend->side, 1);
    break;
  case TR_MATRIX_SIGN_SPREAD:
    tr_matrix_draw_spread (self, x, y, box->width * 0.47, size, 1);
    break;
  case TR_MATRIX_SIGN_APART:
    tr_matrix_draw_link (self, box->x, y, box->x + box->width, y);
    tr_matrix_draw_mark (self, box->x + size, y, size, TR_SIDE_MUNICIPALITY);
    tr_matrix_draw_mark (self, box->x + box->width - size, y, size, TR_SIDE_PROVIDER);
    break;
  case TR_MATRIX_SIGN_PATH:
    draw_path_sign (self, box, size);
    break;
  case TR_MATRIX_SIGN_BORDER:
    draw_border_sign (self, box, size);
    break;
  case TR_MATRIX_SIGN_MEDIAN:
  case TR_MATRIX_SIGN_OPEN:
  case TR_MATRIX_SIGN_UNPLACED:
  default:
    draw_disc_sign (self, legend->sign, x, y, size);
    break;
  }
}

/* Axes, captions, legend and key. */
void
tr_matrix_draw_frame (const TrMatrixDrawing *self)
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

    tr_matrix_draw_number (self, tr_matrix_drawing_item (self, key->item), &box, 0);
  }
}

