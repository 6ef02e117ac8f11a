/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <glib/gi18n.h>

#include "tr-voting-private.h"

/* The sheet that somebody fills in: for each direction two scales, "don't know", and a line for why. */

#define WIDTH (TR_PAPER_SHORT - 2 * TR_PAPER_MARGIN)
#define BOTTOM (TR_PAPER_LONG - TR_PAPER_MARGIN - TR_PAPER_FOOT)
#define MATRIX 104.0       /* the picture beside the instructions */
#define MATRIX_ROOM 30.0   /* around it, for its axes */
#define HEAD_GAP 30.0      /* under it */
#define UNKNOWN_WIDTH 92.0 /* of "don't know", beside a title */
#define TICK 10.0
#define SCALE_HEIGHT 25.0
#define STEP 22.0          /* from one number of a scale to the next */
#define RADIUS 8.5
#define NAME_WIDTH 138.0   /* of what a scale is about */
#define END_WIDTH 80.0     /* of what an end of it means */
#define WHY_HEIGHT 22.0
#define GAP 10.0

static const TrPaperText title_style = { 12, TRUE, 4, PANGO_ALIGN_LEFT };

static double
title_width (void)
{
  return WIDTH - UNKNOWN_WIDTH - 12;
}

static char *
title_text (const TrVoting *self, guint index)
{
  const TrDirection *direction = g_ptr_array_index (self->directions, index);

  return g_strdup_printf ("%u. %s", index + 1, direction->title);
}

static double
block_height (const TrVoting *self, guint index)
{
  g_autofree char *title = title_text (self, index);

  return tr_paper_text_height (&title_style, title, title_width ()) + 4 + 2 * SCALE_HEIGHT + WHY_HEIGHT + GAP;
}

static void
draw_number (const TrVoting *self, guint digit, double x, double y)
{
  const TrPaperText style = { 10, FALSE, 1, PANGO_ALIGN_CENTER };
  g_autofree char *text = g_strdup_printf ("%u", digit);

  cairo_set_line_width (self->paper->cr, TR_PAPER_LINE);
  cairo_arc (self->paper->cr, x, y, RADIUS, 0, 2 * G_PI);
  cairo_stroke (self->paper->cr);
  tr_paper_text (self->paper, &style, text, x - RADIUS, y - tr_paper_text_height (&style, text, 2 * RADIUS) / 2, 2 * RADIUS);
}

/* A text in the middle of the height of a scale. */
static void
write_beside (const TrVoting *self, const TrPaperText *style, const char *text, double x, double y, double width)
{
  tr_paper_text (self->paper, style, text, x, y + (SCALE_HEIGHT - tr_paper_text_height (style, text, width)) / 2, width);
}

static void
draw_scale (const TrVoting *self, const char *name, const char *low, const char *high, double y)
{
  const TrPaperText bold = { 9, TRUE, 2, PANGO_ALIGN_LEFT };
  const TrPaperText left = { 8, FALSE, 2, PANGO_ALIGN_RIGHT }, right = { 8, FALSE, 2, PANGO_ALIGN_LEFT };
  double x = TR_PAPER_MARGIN, numbers = x + NAME_WIDTH + END_WIDTH + 8;

  write_beside (self, &bold, tr_language_text (self->paper->language, name), x, y, NAME_WIDTH);
  write_beside (self, &left, tr_language_text (self->paper->language, low), x + NAME_WIDTH, y, END_WIDTH);
  for (guint digit = TR_DIGIT_LOW; digit <= TR_DIGIT_HIGH; digit++)
    draw_number (self, digit, numbers + (digit - TR_DIGIT_LOW + 0.5) * STEP, y + SCALE_HEIGHT / 2);
  write_beside (self, &right, tr_language_text (self->paper->language, high),
                numbers + (TR_DIGIT_HIGH - TR_DIGIT_LOW + 1) * STEP + 6, y, END_WIDTH);
}

static void
draw_unknown (const TrVoting *self, double y)
{
  const TrPaperText style = { 9, FALSE, 1, PANGO_ALIGN_LEFT };
  double x = TR_PAPER_MARGIN + WIDTH - UNKNOWN_WIDTH;

  tr_paper_box (self->paper, x, y + 2, TICK, TICK);
  tr_paper_text (self->paper, &style, tr_language_text (self->paper->language, N_("don't know")), x + TICK + 6, y + 1, UNKNOWN_WIDTH - TICK - 6);
}

static void
draw_why (const TrVoting *self, double y)
{
  const TrPaperText style = { 9, FALSE, 1, PANGO_ALIGN_LEFT };
  /* TRANSLATORS: on paper, in front of a line to write on */
  const char *why = tr_language_text (self->paper->language, N_("Why:"));

  tr_paper_text (self->paper, &style, why, TR_PAPER_MARGIN, y + WHY_HEIGHT - 13, 60);
  tr_paper_rule (self->paper, TR_PAPER_MARGIN + 50, y + WHY_HEIGHT - 2, TR_PAPER_MARGIN + WIDTH, y + WHY_HEIGHT - 2);
}

static void
draw_block (const TrVoting *self, guint index, double y)
{
  g_autofree char *title = title_text (self, index);

  draw_unknown (self, y);
  y += tr_paper_text (self->paper, &title_style, title, TR_PAPER_MARGIN, y, title_width ()) + 4;
  draw_scale (self, N_("Control over activities and conditions"), N_("low: mostly others decide"), N_("high: we decide ourselves"), y);
  draw_scale (self, N_("Uncertainty about cause and effect"), N_("low: sure that it works"), N_("high: nobody knows yet"),
              y + SCALE_HEIGHT);
  draw_why (self, y + 2 * SCALE_HEIGHT);
}

/* Whose sheet it is; a blank one has room to write that. */
static double
draw_voter (const TrVoting *self, const TrVoter *voter, double y)
{
  const TrPaperText style = { 15, TRUE, 2, PANGO_ALIGN_LEFT }, line = { 11, FALSE, 1, PANGO_ALIGN_LEFT };
  double width = WIDTH - MATRIX - MATRIX_ROOM;
  g_autofree char *text = NULL;

  if (!self->is_blank) {
    text = g_strdup_printf ("%s   %s", voter->code, voter->role);
    return tr_paper_text (self->paper, &style, text, TR_PAPER_MARGIN, y, width);
  }
  /* TRANSLATORS: on paper, in front of a line to write the role of a participant on; no name of a person is asked */
  tr_paper_text (self->paper, &line, tr_language_text (self->paper->language, N_("Your role:")), TR_PAPER_MARGIN, y + 4, 80);
  tr_paper_rule (self->paper, TR_PAPER_MARGIN + 76, y + 18, TR_PAPER_MARGIN + width - 24, y + 18);

  return 24;
}

/* What the first page begins with. */
static void
draw_head (const TrVoting *self, const TrVoter *voter)
{
  const TrPaperText heading = { 20, TRUE, 1, PANGO_ALIGN_LEFT }, small = { 9.5, FALSE, 8, PANGO_ALIGN_LEFT };
  const char *text =
      tr_language_text (self->paper->language,
                        N_("Answer in silence. Circle one number on each line: how much control you have together, and how "
                           "unsure it is that it works. Do you not know? Tick the box; that counts too. Write no names of people."));
  double y = TR_PAPER_MARGIN, width = WIDTH - MATRIX - MATRIX_ROOM;

  tr_voting_draw_matrix (self, TR_PAPER_MARGIN + WIDTH - MATRIX, y, MATRIX);
  y += tr_paper_text (self->paper, &heading, tr_language_text (self->paper->language, N_("Voting sheet")), TR_PAPER_MARGIN, y, width) + 6;
  y += draw_voter (self, voter, y) + 8;
  tr_paper_text (self->paper, &small, text, TR_PAPER_MARGIN, y, width);
}

/* Where the directions of a page begin. */
static double
top_of (guint page)
{
  return page == 0 ? TR_PAPER_MARGIN + MATRIX + HEAD_GAP : TR_PAPER_MARGIN;
}

/* The first direction behind a page that begins with `from`. */
static guint
break_after (const TrVoting *self, guint from, guint page)
{
  double y = top_of (page);
  guint index = from;

  while (index < self->directions->len) {
    y += block_height (self, index);
    if (y - GAP > BOTTOM && index > from)
      break;
    index++;
  }

  return index;
}

static guint
count_pages (const TrVoting *self)
{
  guint n = 0;

  for (guint from = 0; from < self->directions->len; n++)
    from = break_after (self, from, n);

  return n;
}

void
tr_voting_draw_sheet (TrVoting *self, const TrVoter *voter)
{
  guint n_pages = count_pages (self), from = 0;
  g_autofree char *name = self->is_blank ? g_strdup (tr_language_text (self->paper->language, N_("Voting sheet")))
                                         : g_strdup_printf ("%s %s", tr_language_text (self->paper->language, N_("Voting sheet")), voter->code);

  for (guint page = 0; page < n_pages; page++) {
    guint until = break_after (self, from, page);
    double y = top_of (page);

    tr_paper_begin_page (self->paper, FALSE);
    if (page == 0)
      draw_head (self, voter);
    for (guint i = from; i < until; i++) {
      draw_block (self, i, y);
      y += block_height (self, i);
    }
    tr_paper_end_page (self->paper, name, page + 1, n_pages);
    from = until;
  }
}
