/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-side.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

/* The letter by which a side is known, "" for no side: also the key that sets it. */
const char *
tr_draw_side_letter (TrSide side, TrLanguage language)
{
  switch (side) {
  case TR_SIDE_MUNICIPALITY:
    /* TRANSLATORS: one letter, different for the four sides: the mark of the municipality, and the key that chooses
     * it */
    return tr_language_context_text (language, "letter of a side", NC_ ("letter of a side", "M"));
  case TR_SIDE_PROVIDER:
    /* TRANSLATORS: one letter, different for the four sides: the mark of social work, and the key that chooses it */
    return tr_language_context_text (language, "letter of a side", NC_ ("letter of a side", "S"));
  case TR_SIDE_RESIDENTS:
    /* TRANSLATORS: one letter, different for the four sides: the mark of residents, and the key that chooses it */
    return tr_language_context_text (language, "letter of a side", NC_ ("letter of a side", "R"));
  case TR_SIDE_PARTNERS:
    /* TRANSLATORS: one letter, different for the four sides: the mark of partners, and the key that chooses it */
    return tr_language_context_text (language, "letter of a side", NC_ ("letter of a side", "P"));
  case TR_SIDE_UNSET:
  case TR_N_SIDES:
  default:
    return "";
  }
}

static void
trace_square (cairo_t *cr, double size)
{
  double inset = size * 0.06, radius = size * 0.12, far = size - inset;

  cairo_new_sub_path (cr);
  cairo_arc (cr, far - radius, inset + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, far - radius, far - radius, radius, 0, G_PI_2);
  cairo_arc (cr, inset + radius, far - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, inset + radius, inset + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/* The outline of a side's shape in a square of `size`; the place of the letter's middle below the top. */
static double
trace_shape (cairo_t *cr, TrSide side, double size)
{
  double half = size / 2;

  switch (side) {
  case TR_SIDE_MUNICIPALITY:
    trace_square (cr, size);
    return half;
  case TR_SIDE_RESIDENTS:
    cairo_move_to (cr, half, 0);
    cairo_line_to (cr, size, size * 0.96);
    cairo_line_to (cr, 0, size * 0.96);
    cairo_close_path (cr);
    return size * 0.66;
  case TR_SIDE_PARTNERS:
    cairo_move_to (cr, half, 0);
    cairo_line_to (cr, size, half);
    cairo_line_to (cr, half, size);
    cairo_line_to (cr, 0, half);
    cairo_close_path (cr);
    return half;
  case TR_SIDE_PROVIDER:
  case TR_SIDE_UNSET:
  case TR_N_SIDES:
  default:
    cairo_new_sub_path (cr);
    cairo_arc (cr, half, half, size * 0.48, 0, 2 * G_PI);
    return half;
  }
}

/* Where fills are told apart by pattern a shape may be as white as what it lies on. */
static void
outline (cairo_t *cr, double size, const TrPalette *palette, const TrInk *ink)
{
  if (!palette->has_patterns)
    return;
  tr_color_set (cr, &ink->line, 1);
  cairo_set_line_width (cr, MAX (0.8, size * 0.09));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_stroke_preserve (cr);
}

static void
draw_letter (cairo_t *cr, const char *letter, double size, double share, double middle)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans Bold");
  PangoRectangle ink;

  pango_font_description_set_absolute_size (font, size * share * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, letter, -1);
  pango_layout_get_pixel_extents (layout, &ink, NULL);
  cairo_move_to (cr, size / 2 - ink.x - ink.width / 2.0, middle - ink.y - ink.height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

/* The mark of a side in the square from 0, 0 to `size`, `size` (in the context's units): a letter in a shape in a
 * colour, so that any one of the three is enough to know it. No side is an open circle. */
void
tr_draw_side (cairo_t *cr, double size, const TrPalette *palette, TrSide side, TrLanguage language)
{
  const TrInk *ink = &palette->side[side];
  /* the triangle and the diamond are narrow where their letter stands */
  double share = side == TR_SIDE_RESIDENTS || side == TR_SIDE_PARTNERS ? 0.5 : 0.6;
  double middle;

  cairo_save (cr);
  cairo_new_path (cr); /* a text that was drawn before leaves a point from which a circle would start */
  if (side == TR_SIDE_UNSET) {
    tr_color_set (cr, &palette->dim, 1);
    cairo_set_line_width (cr, MAX (1, size * 0.07));
    cairo_arc (cr, size / 2, size / 2, size * 0.36, 0, 2 * G_PI);
    cairo_stroke (cr);
  } else {
    middle = trace_shape (cr, side, size);
    outline (cr, size, palette, ink);
    tr_color_set (cr, &ink->fill, 1);
    cairo_fill (cr);
    tr_color_set (cr, &ink->text, 1);
    draw_letter (cr, tr_draw_side_letter (side, language), size, share, middle);
  }
  cairo_restore (cr);
}

/* The shape of a side without its letter, in the same square: filled, or its outline only. No side has a circle, like social work, in
 * grey: it stands behind a mark of tr_draw_side(), which tells the two apart without colour. */
void
tr_draw_side_shape (cairo_t *cr, double size, const TrPalette *palette, TrSide side, gboolean is_filled)
{
  const TrInk *ink = &palette->side[side];
  double line = MAX (1, size * 0.09);

  cairo_save (cr);
  cairo_new_path (cr);
  if (is_filled) {
    trace_shape (cr, side, size);
    outline (cr, size, palette, ink);
    tr_color_set (cr, &ink->fill, 1);
    cairo_fill (cr);
  } else {
    cairo_translate (cr, line / 2, line / 2);
    trace_shape (cr, side, size - line);
    tr_color_set (cr, &ink->line, 1);
    cairo_set_line_width (cr, line);
    cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
    cairo_stroke (cr);
  }
  cairo_restore (cr);
}

/* The shape of a side without its letter, for a dot around x, y; `alpha` from 0 (nothing) to 1. A rim in the colour of
 * the sheet keeps dots apart that touch. */
void
tr_draw_side_dot (cairo_t *cr, double x, double y, double radius, const TrPalette *palette, TrSide side, double alpha)
{
  /* so that all of them look equally large */
  static const double sizes[TR_N_SIDES] = { 2, 1.88, 2, 2.16, 2.32 };
  const TrInk *ink = &palette->side[side];
  double size = sizes[side] * radius;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_translate (cr, x - size / 2, y - size * (side == TR_SIDE_RESIDENTS ? 0.58 : 0.5));
  trace_shape (cr, side, size);
  tr_color_set (cr, palette->has_patterns ? &ink->line : &palette->sheet, palette->has_patterns ? alpha : alpha * 0.9);
  cairo_set_line_width (cr, MAX (1, size * (palette->has_patterns ? 0.2 : 0.16)));
  cairo_stroke_preserve (cr);
  tr_color_set (cr, side == TR_SIDE_UNSET ? &palette->sheet : &ink->fill, alpha);
  if (side == TR_SIDE_UNSET) {
    cairo_fill_preserve (cr);
    tr_color_set (cr, &palette->dim, alpha);
    cairo_stroke (cr);
  } else
    cairo_fill (cr);
  cairo_restore (cr);
}
