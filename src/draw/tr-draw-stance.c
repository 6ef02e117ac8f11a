/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-stance.h"

#include <math.h>

#include "tr-draw-side.h"

/* The middle of a step, with room for a mark at both ends. */
double
tr_draw_stance_place (double width, double height, gint step, gboolean is_mirrored)
{
  double part = (step - 1) / (TR_STANCE_STEPS - 1.0);

  return height / 2 + (is_mirrored ? 1 - part : part) * MAX (width - height, 0);
}

/* The step that is nearest. */
gint
tr_draw_stance_step_at (double width, double height, double x, gboolean is_mirrored)
{
  double part = (x - height / 2) / MAX (width - height, 1);
  gint step = 1 + (gint) lround ((is_mirrored ? 1 - part : part) * (TR_STANCE_STEPS - 1));

  return CLAMP (step, 1, TR_STANCE_STEPS);
}

static void
draw_line (cairo_t *cr, double width, double height, const TrPalette *palette)
{
  tr_color_set (cr, &palette->dim, 1);
  cairo_set_line_width (cr, MAX (1, height * 0.06));
  cairo_move_to (cr, height / 2, height / 2);
  cairo_line_to (cr, width - height / 2, height / 2);
  cairo_stroke (cr);
  for (gint step = 1; step <= TR_STANCE_STEPS; step++) {
    cairo_new_sub_path (cr);
    cairo_arc (cr, tr_draw_stance_place (width, height, step, FALSE), height / 2, height * 0.12, 0, 2 * G_PI);
    tr_color_set (cr, &palette->paper, 1);
    cairo_fill_preserve (cr);
    tr_color_set (cr, &palette->dim, 1);
    cairo_stroke (cr);
  }
}

/* A broad disc with two strokes, as in an equals sign: both sides at the same place. */
static void
draw_together (cairo_t *cr, double size, const TrPalette *palette)
{
  double half = size / 2;

  cairo_arc (cr, half, half, size * 0.48, 0, 2 * G_PI);
  tr_color_set (cr, &palette->text, 1);
  cairo_fill (cr);
  tr_color_set (cr, &palette->paper, 1);
  cairo_set_line_width (cr, size * 0.11);
  for (guint i = 0; i < 2; i++) {
    cairo_move_to (cr, size * 0.28, half + (i == 0 ? -1 : 1) * size * 0.13);
    cairo_rel_line_to (cr, size * 0.44, 0);
  }
  cairo_stroke (cr);
}

/* A pointer at each end of what the note covers, with a bar between. */
static void
draw_note (cairo_t *cr, double from, double to, double height, const TrPalette *palette)
{
  double half = height * 0.3;

  tr_color_set (cr, &palette->accent, 1);
  cairo_set_line_width (cr, height * 0.14);
  cairo_move_to (cr, from, height / 2 - half);
  cairo_line_to (cr, to, height / 2 - half);
  cairo_stroke (cr);
  for (guint i = 0; i < 2; i++) {
    double place = i == 0 ? from : to;

    cairo_move_to (cr, place - half, height / 2 - half - height * 0.07);
    cairo_line_to (cr, place + half, height / 2 - half - height * 0.07);
    cairo_line_to (cr, place, height / 2 + half);
    cairo_close_path (cr);
    cairo_fill (cr);
  }
}

/* Draws a scale in a rectangle from 0, 0, with a mark from step `low` to `high`; 0 for none. */
void
tr_draw_stance (cairo_t *cr, double width, double height, const TrPalette *palette, guint owner, gint low, gint high,
                TrLanguage language, gboolean is_mirrored)
{
  double from = tr_draw_stance_place (width, height, low, is_mirrored);
  double to = tr_draw_stance_place (width, height, high, is_mirrored);

  cairo_save (cr);
  draw_line (cr, width, height, palette);
  if (low > 0 && owner == TR_N_STANCE_OWNERS) {
    draw_note (cr, from, to, height, palette);
  } else if (low > 0) {
    cairo_translate (cr, from - height / 2, 0);
    if (owner == TR_STANCE_TOGETHER)
      draw_together (cr, height, palette);
    else
      tr_draw_side (cr, height, palette, owner == TR_STANCE_OF_MUNICIPALITY ? TR_SIDE_MUNICIPALITY : TR_SIDE_PROVIDER,
                    language);
  }
  cairo_restore (cr);
}
