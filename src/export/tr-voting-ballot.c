/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <glib/gi18n.h>

#include "core/tr-vote.h"
#include "tr-voting-private.h"

/* The sheet of a vote: for each item its letter, a box for each vote that one may give it, and "don't know". */

#define WIDTH (TR_PAPER_SHORT - 2 * TR_PAPER_MARGIN)
#define BOTTOM (TR_PAPER_LONG - TR_PAPER_MARGIN - TR_PAPER_FOOT)
#define BOX 14.0
#define MOST_BOXES 5 /* more is written as a number */
#define LETTER_WIDTH 30.0
#define UNKNOWN_WIDTH 92.0
#define GAP 12.0

static const TrPaperText item_style = { 12, FALSE, 3, PANGO_ALIGN_LEFT };

static guint
n_boxes (const TrVoting *self)
{
  guint dots = (guint) self->vote->dots;

  return dots <= MOST_BOXES ? MAX (dots, 1) : 1;
}

static double
text_width (const TrVoting *self)
{
  return WIDTH - LETTER_WIDTH - UNKNOWN_WIDTH - n_boxes (self) * (BOX + 5) - 2 * GAP;
}

static double
block_height (const TrVoting *self, guint index)
{
  const TrVoteItem *item = g_ptr_array_index (self->items, index);

  return MAX (tr_paper_text_height (&item_style, item->text, text_width (self)), BOX) + GAP;
}

static void
draw_block (const TrVoting *self, guint index, double y)
{
  const TrPaperText letter_style = { 13, TRUE, 1, PANGO_ALIGN_LEFT }, small = { 9, FALSE, 1, PANGO_ALIGN_LEFT };
  const TrVoteItem *item = g_ptr_array_index (self->items, index);
  g_autofree char *letter = tr_vote_letter (index);
  double x = TR_PAPER_MARGIN, boxes = x + LETTER_WIDTH + text_width (self) + GAP;

  tr_paper_text (self->paper, &letter_style, letter, x, y - 1, LETTER_WIDTH);
  tr_paper_text (self->paper, &item_style, item->text, x + LETTER_WIDTH, y, text_width (self));
  for (guint i = 0; i < n_boxes (self); i++)
    tr_paper_box (self->paper, boxes + i * (BOX + 5), y, BOX, BOX);
  x = TR_PAPER_MARGIN + WIDTH - UNKNOWN_WIDTH;
  tr_paper_box (self->paper, x, y + 2, BOX - 4, BOX - 4);
  tr_paper_text (self->paper, &small, tr_language_text (self->paper->language, N_("don't know")), x + BOX + 2, y + 1,
                 UNKNOWN_WIDTH - BOX - 2);
  tr_paper_rule (self->paper, TR_PAPER_MARGIN, y + block_height (self, index) - GAP / 2, TR_PAPER_MARGIN + WIDTH,
                  y + block_height (self, index) - GAP / 2);
}

static char *
how_text (const TrVoting *self)
{
  g_autofree char *dots = tr_language_number (self->paper->language, self->vote->dots, 0);
  const char *const texts[] = { dots, NULL };

  if (self->vote->dots == 0)
    return g_strdup (tr_language_text (self->paper->language,
                                       N_("Vote in silence. Tick what matters most to you, as many as you like. Do you "
                                          "not know? Tick that box; it counts too. Write no names of people.")));
  /* TRANSLATORS: on paper; how many votes somebody has */
  return tr_language_fill (tr_language_text (self->paper->language,
                                             N_("Vote in silence. You have this many votes: %s. You may give one thing "
                                                "more than one. Do you not know? Tick that box; it counts too. Write "
                                                "no names of people.")),
                           texts);
}

/* What the first page begins with; the height below it. */
static double
draw_head (const TrVoting *self, const TrVoter *voter)
{
  const TrPaperText heading = { 20, TRUE, 3, PANGO_ALIGN_LEFT }, who = { 13, TRUE, 1, PANGO_ALIGN_LEFT };
  const TrPaperText line = { 11, FALSE, 1, PANGO_ALIGN_LEFT }, small = { 10, FALSE, 6, PANGO_ALIGN_LEFT };
  g_autofree char *how = how_text (self), *name = g_strdup_printf ("%s   %s", voter->code, voter->role);
  double y = TR_PAPER_MARGIN;

  y += tr_paper_text (self->paper, &heading, self->vote->question, TR_PAPER_MARGIN, y, WIDTH) + 8;
  if (self->is_blank) {
    tr_paper_text (self->paper, &line, tr_language_text (self->paper->language, N_("Your role:")), TR_PAPER_MARGIN, y,
                   80);
    tr_paper_rule (self->paper, TR_PAPER_MARGIN + 76, y + 14, TR_PAPER_MARGIN + WIDTH / 2, y + 14);
    y += 24;
  } else {
    y += tr_paper_text (self->paper, &who, name, TR_PAPER_MARGIN, y, WIDTH) + 8;
  }

  return y + tr_paper_text (self->paper, &small, how, TR_PAPER_MARGIN, y, WIDTH) + 2 * GAP;
}

/* The first item behind a page that begins with `from`, whose items begin at `y`. */
static guint
break_after (const TrVoting *self, guint from, double y)
{
  guint index = from;

  while (index < self->items->len) {
    y += block_height (self, index);
    if (y - GAP > BOTTOM && index > from)
      break;
    index++;
  }

  return index;
}

/* Draws a page from an item on; the first item behind it. */
static guint
draw_page (TrVoting *self, const TrVoter *voter, guint from)
{
  double y = TR_PAPER_MARGIN;
  guint until;

  tr_paper_begin_page (self->paper, FALSE);
  if (from == 0)
    y = draw_head (self, voter);
  until = break_after (self, from, y);
  for (guint i = from; i < until; i++) {
    draw_block (self, i, y);
    y += block_height (self, i);
  }

  return until;
}

/* How many pages a sheet has: the head is as high for everybody. */
static guint
count_pages (const TrVoting *self, double head)
{
  guint n = 0;

  for (guint from = 0; from < self->items->len; n++)
    from = break_after (self, from, from == 0 ? head : TR_PAPER_MARGIN);

  return MAX (n, 1);
}

static double
head_height (const TrVoting *self)
{
  const TrPaperText heading = { 20, TRUE, 3, PANGO_ALIGN_LEFT }, who = { 13, TRUE, 1, PANGO_ALIGN_LEFT };
  const TrPaperText small = { 10, FALSE, 6, PANGO_ALIGN_LEFT };
  g_autofree char *how = how_text (self);

  return TR_PAPER_MARGIN + tr_paper_text_height (&heading, self->vote->question, WIDTH) + 8 +
         (self->is_blank ? 24 : tr_paper_text_height (&who, "X", WIDTH) + 8) + 2 * GAP +
         tr_paper_text_height (&small, how, WIDTH);
}

/* A sheet for each voter. */
void
tr_voting_draw_ballots (TrVoting *self)
{
  const char *sheet = tr_language_text (self->paper->language, N_("Voting sheet"));
  guint n_pages = count_pages (self, head_height (self));

  for (guint i = 0; i < self->voters->len; i++) {
    const TrVoter *voter = &g_array_index (self->voters, TrVoter, i);
    g_autofree char *name = self->is_blank ? g_strdup (sheet) : g_strdup_printf ("%s %s", sheet, voter->code);
    guint from = 0;

    for (guint page = 1; from < self->items->len; page++) {
      from = draw_page (self, voter, from);
      tr_paper_end_page (self->paper, name, page, n_pages);
    }
  }
}
