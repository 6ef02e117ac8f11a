/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-balance.h"

#include <glib/gi18n.h>

#include "core/tr-words.h"
#include "tr-draw-text.h"

/* In sizes of the text. */
#define BLOCK 1.9
#define GAP 0.3 /* between blocks */
#define TILT 0.2 /* for each answer that one has more than the other */
#define MARGIN 0.4
#define LABEL 1.7 /* height */
#define PIVOT 1.1 /* height, below the lowest label */

#define PAN 0.42 /* of the width */

/* Where everything is that depends on the width and the text. */
typedef struct {
  double em, block, step; /* step: from one block to the next */
  double level;           /* of the beam in balance */
  double below;           /* top of the blocks that lie below */
} Frame;

static guint
count (const TrBalancePicture *picture, TrLeaning leaning)
{
  guint n = 0;

  for (guint i = 0; i < TR_N_AID_QUESTIONS; i++)
    n += picture->answers[i] == leaning;

  return n;
}

static Frame
frame_of (double width, double em)
{
  Frame frame = { .em = em };

  /* all blocks fit on one pan */
  frame.step = MIN ((BLOCK + GAP) * em, PAN * width / TR_N_AID_QUESTIONS);
  frame.block = frame.step * BLOCK / (BLOCK + GAP);
  frame.level = (MARGIN + TR_N_AID_QUESTIONS * TILT + BLOCK) * em;
  frame.below = frame.level + (TR_N_AID_QUESTIONS * TILT + LABEL + PIVOT + LABEL) * em;

  return frame;
}

/* How high the picture is, whatever its width. */
double
tr_draw_balance_height (double text_size)
{
  return frame_of (G_MAXDOUBLE, text_size).below + (BLOCK + MARGIN) * text_size;
}

/* How far the left pan lies below the beam in balance; the right one as far above it. */
static double
tilt_of (const TrBalancePicture *picture, double em)
{
  return ((double) count (picture, TR_LEANING_SUBSIDY) - (double) count (picture, TR_LEANING_CONTRACT)) * TILT * em;
}

static gboolean
is_left (TrLeaning leaning)
{
  return leaning == TR_LEANING_SUBSIDY || leaning == TR_LEANING_NEITHER;
}

static gboolean
is_on_pan (TrLeaning leaning)
{
  return leaning == TR_LEANING_SUBSIDY || leaning == TR_LEANING_CONTRACT;
}

static double
middle_of (TrLeaning leaning, double width)
{
  return is_left (leaning) ? PAN / 2 * width : (1 - PAN / 2) * width;
}

static double
pan_y (const TrBalancePicture *picture, const Frame *frame, TrLeaning leaning)
{
  double tilt = tilt_of (picture, frame->em);

  return frame->level + (is_left (leaning) ? tilt : -tilt);
}

/* Where the block of a question lies. */
TrBox
tr_draw_balance_block (const TrBalancePicture *picture, double width, double text_size, TrAidQuestion question)
{
  Frame frame = frame_of (width, text_size);
  TrLeaning leaning = picture->answers[question];
  guint n_before = 0, n = count (picture, leaning);
  double left, top = frame.below;

  for (guint i = 0; i < question; i++)
    n_before += picture->answers[i] == leaning;
  left = middle_of (leaning, width) - n * frame.step / 2 + (frame.step - frame.block) / 2;
  if (is_on_pan (leaning))
    top = pan_y (picture, &frame, leaning) - frame.block;

  return (TrBox) { left + n_before * frame.step, top, frame.block, frame.block };
}

/* Where it is written what a group of blocks is, and how many. */
TrBox
tr_draw_balance_label (const TrBalancePicture *picture, double width, double text_size, TrLeaning leaning)
{
  Frame frame = frame_of (width, text_size);
  double top = is_on_pan (leaning) ? pan_y (picture, &frame, leaning) + 0.25 * text_size
                                   : frame.below - LABEL * text_size;

  return (TrBox) { is_left (leaning) ? 0 : (1 - PAN) * width, top, PAN * width, LABEL * text_size };
}

/* "Subsidy: 2". Free with g_free(). */
char *
tr_draw_balance_label_text (const TrBalancePicture *picture, TrLeaning leaning)
{
  static const char *const texts[TR_N_LEANINGS] = {
    /* TRANSLATORS: how many questions of the decision aid are open; %s is a number */
    [TR_LEANING_UNSET] = N_("Open: %s"),
    /* TRANSLATORS: how many answers speak for a subsidy; %s is a number */
    [TR_LEANING_SUBSIDY] = N_("Subsidy: %s"),
    /* TRANSLATORS: how many answers speak neither for a subsidy nor for a public contract; %s is a number */
    [TR_LEANING_NEITHER] = N_("Neither: %s"),
    /* TRANSLATORS: how many answers speak for a public contract; %s is a number */
    [TR_LEANING_CONTRACT] = N_("Public contract: %s"),
  };
  g_autofree char *number = tr_language_number (picture->language, count (picture, leaning), 0);

  return tr_words_say (picture->language, texts[leaning], number, NULL);
}

/* Two pans, a beam between them and what it rests on. */
static void
draw_beam (cairo_t *cr, double width, const Frame *frame, const TrPalette *palette, const TrBalancePicture *picture)
{
  double left = pan_y (picture, frame, TR_LEANING_SUBSIDY), right = pan_y (picture, frame, TR_LEANING_CONTRACT);
  double foot = frame->below - LABEL * frame->em, em = frame->em;

  tr_color_set (cr, &palette->text, 1);
  cairo_set_line_width (cr, MAX (2, 0.16 * em));
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, 0.1 * em, left);
  cairo_line_to (cr, PAN * width, left);
  cairo_line_to (cr, (1 - PAN) * width, right);
  cairo_line_to (cr, width - 0.1 * em, right);
  cairo_stroke (cr);
  cairo_move_to (cr, width / 2, frame->level);
  cairo_line_to (cr, width / 2 - 0.7 * em, foot);
  cairo_line_to (cr, width / 2 + 0.7 * em, foot);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_block (cairo_t *cr, const TrBox *box, double em, const TrPalette *palette, const TrBalancePicture *picture,
            TrAidQuestion question)
{
  TrLeaning leaning = picture->answers[question];
  const TrInk *ink = is_on_pan (leaning) ? &palette->well[0] : &palette->empty[0];
  double line = MAX (1.5, 0.1 * em), dash[] = { 2.5 * line, 2 * line };
  g_autofree char *number = tr_language_number (picture->language, question + 1, 0);
  const TrTextStyle style = { .family = picture->family, .size = MIN (em, box->height * 0.6), .is_bold = TRUE };

  cairo_save (cr);
  cairo_rectangle (cr, box->x + line / 2, box->y + line / 2, box->width - line, box->height - line);
  tr_color_set (cr, &ink->fill, 1);
  cairo_fill_preserve (cr);
  tr_color_set (cr, &palette->text, 1);
  cairo_set_line_width (cr, line);
  if (leaning == TR_LEANING_UNSET)
    cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_stroke (cr);
  tr_color_set (cr, &ink->text, 1);
  tr_text_draw (cr, &style, number, box, PANGO_ALIGN_CENTER);
  cairo_restore (cr);
}

/* Draws the balance in a rectangle from 0, 0 that is as high as tr_draw_balance_height() says. */
void
tr_draw_balance (cairo_t *cr, double width, double text_size, const TrPalette *palette, const TrBalancePicture *picture)
{
  Frame frame = frame_of (width, text_size);
  const TrTextStyle style = { .family = picture->family, .size = text_size };

  cairo_save (cr);
  draw_beam (cr, width, &frame, palette, picture);
  for (guint leaning = 0; leaning < TR_N_LEANINGS; leaning++) {
    TrBox box = tr_draw_balance_label (picture, width, text_size, (TrLeaning) leaning);
    g_autofree char *text = tr_draw_balance_label_text (picture, (TrLeaning) leaning);

    tr_color_set (cr, &palette->text, 1);
    tr_text_draw (cr, &style, text, &box, PANGO_ALIGN_CENTER);
  }
  for (guint i = 0; i < TR_N_AID_QUESTIONS; i++) {
    TrBox box = tr_draw_balance_block (picture, width, text_size, (TrAidQuestion) i);

    draw_block (cr, &box, text_size, palette, picture, (TrAidQuestion) i);
  }
  cairo_restore (cr);
}

/* The answers of a project. */
void
tr_balance_picture_read (TrBalancePicture *picture, TrProject *project, TrLanguage language)
{
  *picture = (TrBalancePicture) { .language = language };
  for (guint i = 0; i < TR_N_AID_QUESTIONS; i++)
    picture->answers[i] = tr_aid_leaning (project, (TrAidQuestion) i);
}
