/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-vote-layout-private.h"

#include <math.h>

#include "tr-draw-side.h"
#include "tr-draw-text.h"

static void
draw_lines (cairo_t *cr, const TrVoteLayout *layout, const TrPalette *palette)
{
  cairo_set_line_width (cr, MAX (1, layout->type * 0.05));
  tr_color_set (cr, &palette->dim, 0.3);
  for (guint i = 0; i < layout->lines->len; i++) {
    const TrBox *box = &g_array_index (layout->lines, TrBox, i);

    cairo_move_to (cr, box->x, box->y + box->height);
    cairo_line_to (cr, box->x + box->width, box->y + box->height);
  }
  cairo_stroke (cr);
}

/* A frame around the line where the two sides differ most. */
static void
draw_frame (cairo_t *cr, const TrVoteLayout *layout, const TrPalette *palette)
{
  const TrBox *box;
  double line = MAX (2, layout->type * 0.09);

  if (layout->apart < 0)
    return;
  box = &g_array_index (layout->lines, TrBox, layout->apart);
  cairo_rectangle (cr, box->x + line / 2, box->y + line, box->width - line, box->height - 2 * line);
  cairo_set_line_width (cr, line);
  tr_color_set (cr, &palette->accent, 1);
  cairo_stroke (cr);
}

/* What a side gave, against all it could give; a broken line for a side that said nothing. */
static void
draw_track (cairo_t *cr, const TrVoteLayout *layout, const TrVoteTrack *track, const TrPalette *palette)
{
  const TrBox *box = &track->track;
  double line = MAX (1, layout->type * 0.04), dash = layout->type * 0.2;

  cairo_save (cr);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_set_line_width (cr, line);
  tr_color_set (cr, &palette->dim, 0.6);
  if (isnan (track->share))
    cairo_set_dash (cr, &dash, 1, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
  if (isnan (track->share) || track->share <= 0)
    return;
  cairo_rectangle (cr, box->x, box->y, box->width * MIN (track->share, 1), box->height);
  tr_color_set (cr, &palette->side[track->side].fill, 1);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, palette->has_patterns ? 2 * line : line);
  tr_color_set (cr, &palette->side[track->side].line, 1);
  cairo_stroke (cr);
}

static void
draw_shape (cairo_t *cr, const TrVoteTrack *track, const TrPalette *palette)
{
  cairo_save (cr);
  cairo_translate (cr, track->shape.x, track->shape.y);
  tr_draw_side_shape (cr, track->shape.width, palette, track->side, TRUE);
  cairo_restore (cr);
}

static void
draw_disc (cairo_t *cr, const TrVoteLayout *layout, const TrBox *box, const TrPalette *palette)
{
  double radius = TR_VOTE_DISC / 2 * layout->type;

  cairo_new_path (cr);
  cairo_arc (cr, box->x + box->width / 2, box->y + box->height / 2, radius, 0, 2 * G_PI);
  tr_color_set (cr, &palette->well[1].fill, 1);
  cairo_fill (cr);
}

static void
draw_text (cairo_t *cr, const TrVoteLayout *layout, const TrVoteText *text, const TrPalette *palette)
{
  TrTextStyle style = { layout->family, layout->type, tr_vote_text_is_bold (text->kind), tr_vote_text_lines (text->kind),
                        FALSE };

  if (text->kind == TR_VOTE_TEXT_LETTER)
    draw_disc (cr, layout, &text->box, palette);
  tr_color_set (cr,
                text->kind == TR_VOTE_TEXT_LETTER ? &palette->well[1].text
                : text->kind == TR_VOTE_TEXT_NOTE || text->kind == TR_VOTE_TEXT_HEAD ? &palette->dim
                                                                                     : &palette->text,
                1);
  tr_text_draw (cr, &style, text->text, &text->box, tr_vote_text_align (text->kind));
}

/* Draws a page from 0, 0 on. What it stands on is the caller's. */
void
tr_draw_vote (cairo_t *cr, const TrVoteLayout *layout, const TrPalette *palette)
{
  draw_lines (cr, layout, palette);
  for (guint i = 0; i < layout->tracks->len; i++) {
    const TrVoteTrack *track = &g_array_index (layout->tracks, TrVoteTrack, i);

    if (track->track.width > 0)
      draw_track (cr, layout, track, palette);
    if (track->shape.width > 0)
      draw_shape (cr, track, palette);
  }
  for (guint i = 0; i < layout->texts->len; i++)
    draw_text (cr, layout, &g_array_index (layout->texts, TrVoteText, i), palette);
  draw_frame (cr, layout, palette);
}
