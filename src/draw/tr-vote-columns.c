/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-vote-layout-private.h"

#include <glib/gi18n.h>

#include "tr-draw-side.h"

/* For a whole room: what came out is one line high, so that seven of them fit, with a column for each side. */

/* In sizes of the type. */
#define CELL_LINE 1.34 /* of the number */
#define CELL_BAR 0.3
#define CELL_GAP 0.08
#define CELL_PADDING 0.16
#define MOST_SIDE 8.0    /* width of a column */
#define LEAST_TEXT 7.0   /* width of the titles */
#define USUAL_TEXT 0.42  /* of the picture */
#define HEAD 1.5         /* height */
#define HEAD_SHAPE 0.78
#define HEAD_GAP 0.25

static const char *
total_text (const TrVoteMaking *self)
{
  /* TRANSLATORS: above the number of votes that something has in all, beside columns for each side */
  return tr_language_text (self->picture->language, N_("in all"));
}

static guint
n_sides (const TrVotePicture *picture)
{
  return picture->lines->len > 0 ? ((const TrVoteLine *) picture->lines->pdata[0])->bars->len : 0;
}

/* The widest number of any side, and that of all of them. */
static double
widest_value (TrVoteMaking *self)
{
  double widest = 0, height;

  self->total_width = tr_vote_measure (self, TR_VOTE_TEXT_HEAD, total_text (self), 0, &height);
  for (guint i = 0; i < self->picture->lines->len; i++) {
    const TrVoteLine *line = g_ptr_array_index (self->picture->lines, i);

    self->total_width = MAX (self->total_width, tr_vote_measure (self, TR_VOTE_TEXT_TOTAL, line->total, 0, &height));
    for (guint j = 0; j < line->bars->len; j++) {
      const TrVoteBar *bar = &g_array_index (line->bars, TrVoteBar, j);

      widest = MAX (widest, tr_vote_measure (self, TR_VOTE_TEXT_CELL, bar->text, 0, &height));
    }
  }

  return widest;
}

/* Titles on the left, then a column for each side and one for all of them. FALSE when that leaves too little for the
 * titles. */
gboolean
tr_vote_set_columns (TrVoteMaking *self)
{
  double em = self->size->type, width = self->size->width, gap = TR_VOTE_GAP * em, least = widest_value (self);
  guint n = n_sides (self->picture);
  double right = width - TR_VOTE_PADDING * em - self->total_width;

  self->text_x = (TR_VOTE_PADDING + TR_VOTE_RANK + TR_VOTE_GAP + TR_VOTE_DISC + TR_VOTE_GAP) * em;
  if (n > 0)
    self->side_width = MAX (MIN ((right - self->text_x - USUAL_TEXT * width) / n - gap, MOST_SIDE * em), least);
  self->side_x = right - n * (self->side_width + gap);
  self->text_width = self->side_x - gap - self->text_x;
  self->head = HEAD * em;

  return self->text_width >= LEAST_TEXT * em;
}

/* How high a line is whose words take so much. */
double
tr_vote_column_line_height (const TrVoteMaking *self, double words)
{
  return MAX (words, (CELL_LINE + CELL_GAP + CELL_BAR) * self->size->type) + 2 * CELL_PADDING * self->size->type;
}

/* The number, and how much that is of what the side could give. */
static void
add_cell (TrVoteMaking *self, const TrVoteBar *bar, double x, double y, double height)
{
  double em = self->size->type, top = y + (height - (CELL_LINE + CELL_GAP + CELL_BAR) * em) / 2;
  const TrVoteTrack track = { bar->side, bar->share, { x, top, 0, 0 },
                              { x, top + (CELL_LINE + CELL_GAP) * em, self->side_width, CELL_BAR * em } };

  g_array_append_val (self->layout->tracks, track);
  tr_vote_add_text (self, TR_VOTE_TEXT_CELL, bar->text, (TrBox) { x, top, self->side_width, CELL_LINE * em });
}

void
tr_vote_add_column_line (TrVoteMaking *self, const TrVoteLine *line, double y, double height)
{
  double gap = TR_VOTE_GAP * self->size->type, x = self->side_x;

  for (guint i = 0; i < line->bars->len; i++, x += self->side_width + gap)
    add_cell (self, &g_array_index (line->bars, TrVoteBar, i), x, y, height);
  tr_vote_add_text (self, TR_VOTE_TEXT_TOTAL, line->total, (TrBox) { x, y, self->total_width, height });
}

/* What a side is called: in a word where the column is wide enough, else by the letter that it has everywhere. */
static const char *
name_of (const TrVoteMaking *self, TrSide side, double room)
{
  const char *word = side != TR_SIDE_UNSET ? tr_language_text (self->picture->language, tr_sides[side].label) : "";
  double height;

  if (*word != '\0' && tr_vote_measure (self, TR_VOTE_TEXT_HEAD, word, 0, &height) <= room)
    return word;

  return tr_draw_side_letter (side, self->picture->language);
}

/* Above the columns: each side by its shape and its name. */
void
tr_vote_add_column_heads (TrVoteMaking *self)
{
  double em = self->size->type, gap = TR_VOTE_GAP * em, size = HEAD_SHAPE * em, x = self->side_x;
  double before = size + HEAD_GAP * em, room = MAX (self->side_width - before, 1);
  const TrVoteLine *first = self->picture->lines->len > 0 ? self->picture->lines->pdata[0] : NULL;

  for (guint i = 0; i < n_sides (self->picture); i++, x += self->side_width + gap) {
    TrSide side = g_array_index (first->bars, TrVoteBar, i).side;
    const TrVoteTrack track = { side, 0, { x, (self->head - size) / 2, size, size }, { x, 0, 0, 0 } };

    g_array_append_val (self->layout->tracks, track);
    tr_vote_add_text (self, TR_VOTE_TEXT_HEAD, name_of (self, side, room), (TrBox) { x + before, 0, room, self->head });
  }
  if (first != NULL)
    tr_vote_add_text (self, TR_VOTE_TEXT_HEAD, total_text (self), (TrBox) { x, 0, self->total_width, self->head });
}
