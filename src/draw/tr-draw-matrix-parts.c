/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-matrix-private.h"

#include "tr-draw-side.h"

/* Signs that stand in the panel and are explained beside it. */

const TrMatrixItem *
tr_matrix_drawing_item (const TrMatrixDrawing *self, guint index)
{
  return g_ptr_array_index (self->picture->items, index);
}

/* The width of an ordinary line, which grows with the type. */
double
tr_matrix_line (const TrMatrixDrawing *self)
{
  return self->palette->line_width * MAX (1, self->layout->type / 14);
}

TrTextStyle
tr_matrix_drawing_style (const TrMatrixDrawing *self, double size, gboolean is_bold, guint lines)
{
  return (TrTextStyle){ self->picture->family, size, is_bold, lines, self->picture->is_vector };
}

void
tr_matrix_trace_rounded (cairo_t *cr, const TrBox *box, double radius)
{
  double right = box->x + box->width, bottom = box->y + box->height;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, box->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, box->x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, box->x + radius, box->y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/* A filled head with its point at x, y. */
void
tr_matrix_draw_arrow_head (cairo_t *cr, double x, double y, double angle, double size)
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

/* The ellipse of a spread. */
void
tr_matrix_draw_spread (const TrMatrixDrawing *self, double x, double y, double half_width, double half_height,
                       double strength)
{
  double dash[] = { self->layout->type * 0.3, self->layout->type * 0.22 };
  cairo_t *cr = self->cr;

  cairo_save (cr);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, half_width, half_height);
  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_restore (cr);
  if (!self->palette->has_patterns) {
    tr_color_set (cr, &self->palette->accent, 0.12 * strength);
    cairo_fill_preserve (cr);
  }
  tr_color_set (cr, &self->palette->accent, 0.85 * strength);
  cairo_set_line_width (cr, tr_matrix_line (self) * 0.7);
  cairo_set_dash (cr, dash, 2, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Between the medians of two sides. */
void
tr_matrix_draw_link (const TrMatrixDrawing *self, double x1, double y1, double x2, double y2)
{
  tr_color_set (self->cr, &self->palette->text, 0.75);
  cairo_set_line_width (self->cr, tr_matrix_line (self) * 0.7);
  cairo_move_to (self->cr, x1, y1);
  cairo_line_to (self->cr, x2, y2);
  cairo_stroke (self->cr);
}

/* The median of a side. */
void
tr_matrix_draw_mark (const TrMatrixDrawing *self, double x, double y, double radius, TrSide side)
{
  cairo_save (self->cr);
  cairo_translate (self->cr, x - radius, y - radius);
  tr_draw_side (self->cr, 2 * radius, self->palette, side, self->picture->language);
  cairo_restore (self->cr);
}

static void
draw_number (const TrMatrixDrawing *self, guint number, const TrBox *box, const TrColor *color)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  TrTextStyle style = tr_matrix_drawing_style (self, box->height * (number > 9 ? 0.48 : 0.54), TRUE, 1);

  tr_color_set (self->cr, color, 1);
  tr_text_draw (self->cr, &style, text, box, PANGO_ALIGN_CENTER);
}

/* Filled for a direction that was chosen, open for others, with a broken line for one that nobody placed. `halo` is
 * the width of a rim in the colour of the sheet, which lifts it off what it covers. */
void
tr_matrix_draw_number (const TrMatrixDrawing *self, const TrMatrixItem *item, const TrBox *box, double halo)
{
  cairo_t *cr = self->cr;
  double radius = MIN (box->width, box->height) / 2, dash[] = { radius * 0.3, radius * 0.25 };
  double x = box->x + box->width / 2, y = box->y + box->height / 2,
         line = CLAMP (tr_matrix_line (self), radius * 0.14, radius * 0.2);
  gboolean is_placed = item->all.n > 0, is_filled = item->status == TR_STATUS_CHOSEN && is_placed;
  const TrInk *chosen = &self->palette->well[1];

  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius + halo, 0, 2 * G_PI);
  tr_color_set (cr, &self->palette->sheet, 1);
  cairo_fill (cr);
  cairo_arc (cr, x, y, is_filled ? radius : radius - line / 2, 0, 2 * G_PI);
  tr_color_set (cr, is_filled ? &chosen->fill : is_placed ? &self->palette->accent : &self->palette->dim, 1);
  cairo_set_line_width (cr, line);
  if (!is_placed)
    cairo_set_dash (cr, dash, 2, 0);
  if (is_filled)
    cairo_fill (cr);
  else
    cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  draw_number (self, item->number, &(TrBox){ x - radius, y - radius, 2 * radius, 2 * radius },
               is_filled ? &chosen->text : is_placed ? &self->palette->text : &self->palette->dim);
}

