/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-draw-vote.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "core/tr-words.h"
#include "tr-draw-side.h"
#include "tr-draw-text.h"

/* In sizes of the type. */
#define RANK 1.7   /* width */
#define DISC 1.9   /* of the letter */
#define GAP 0.55
#define PADDING 0.28
#define BAR 1.3    /* from one bar to the next */
#define SHAPE 0.78
#define LETTER 1.1 /* width of the letter of a side */
#define TEXT 0.5   /* of the width of the picture, where the bars begin */
#define TEXT_NARROW 0.45
#define NARROW 34.0 /* in letters */

typedef struct {
  const TrVotePicture *picture;
  const TrVoteSize *size;
  TrVoteLayout *layout;
  double text_x, text_width;
  double bar_x, track_x, track_width, value_width;
} Making;

static void
bar_clear (gpointer data)
{
  g_free (((TrVoteBar *) data)->text);
}

static void
line_free (gpointer data)
{
  TrVoteLine *line = data;

  g_free (line->rank);
  g_free (line->letter);
  g_free (line->text);
  g_free (line->note);
  g_array_unref (line->bars);
  g_free (line);
}

static void
add_bars (TrVoteLine *line, const TrVoteResult *result, const TrVoteRanked *ranked, TrLanguage language)
{
  line->bars = g_array_new (FALSE, FALSE, sizeof (TrVoteBar));
  g_array_set_clear_func (line->bars, bar_clear);
  for (guint i = 1; i <= TR_N_SIDES; i++) {
    TrSide side = (TrSide) (i % TR_N_SIDES);
    TrVoteBar bar = { side, tr_vote_share (result, ranked, side), NULL };
    gboolean is_in = FALSE;

    for (guint j = 0; j < result->ranked->len; j++)
      is_in = is_in || g_array_index (result->ranked, TrVoteRanked, j).side[side].is_in;
    if (!is_in)
      continue;
    bar.text = tr_vote_share_text (result, ranked, side, language);
    g_array_append_val (line->bars, bar);
  }
}

static char *
note_text (const TrVoteRanked *ranked, TrLanguage language)
{
  g_autofree char *votes = tr_language_number (language, ranked->votes, 0), *unknown = NULL;

  if (ranked->unknown == 0)
    /* TRANSLATORS: how many votes something has in all; a label in front of the number */
    return tr_words_say (language, N_("votes: %s"), votes, NULL);
  unknown = tr_language_number (language, ranked->unknown, 0);

  /* TRANSLATORS: how many votes something has in all, and how many people do not know; labels in front of the numbers */
  return tr_words_say (language, N_("votes: %s · don't know: %s"), votes, unknown, NULL);
}

static TrVoteLine *
line_new (const TrVoteResult *result, guint index, TrLanguage language)
{
  const TrVoteRanked *ranked = &g_array_index (result->ranked, TrVoteRanked, index);
  TrVoteLine *line = g_new0 (TrVoteLine, 1);
  g_autofree char *rank = tr_language_number (language, ranked->rank, 0);

  line->rank = ranked->is_tied ? g_strconcat (rank, "=", NULL) : g_strdup (rank);
  line->letter = tr_vote_letter (ranked->index);
  line->text = g_strdup (ranked->item->text);
  line->note = note_text (ranked, language);
  line->is_apart = (gint) index == result->apart && tr_vote_is_apart (result);
  add_bars (line, result, ranked, language);

  return line;
}

/* What came out of a vote. It is a copy: the project may change or go. Free with tr_vote_picture_free(). */
TrVotePicture *
tr_vote_picture_new (TrProject *project, const TrVote *vote, TrLanguage language)
{
  TrVotePicture *self = g_new0 (TrVotePicture, 1);
  g_autoptr (TrVoteResult) result = tr_vote_result_new (project, vote);

  self->language = language;
  self->lines = g_ptr_array_new_with_free_func (line_free);
  for (guint i = 0; i < result->ranked->len; i++)
    g_ptr_array_add (self->lines, line_new (result, i, language));

  return self;
}

void
tr_vote_picture_free (TrVotePicture *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->lines);
  g_free (self);
}

PangoAlignment
tr_vote_text_align (TrVoteTextKind kind)
{
  if (kind == TR_VOTE_TEXT_LETTER || kind == TR_VOTE_TEXT_SIDE)
    return PANGO_ALIGN_CENTER;

  return kind == TR_VOTE_TEXT_VALUE || kind == TR_VOTE_TEXT_RANK ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

gboolean
tr_vote_text_is_bold (TrVoteTextKind kind)
{
  return kind != TR_VOTE_TEXT_ITEM && kind != TR_VOTE_TEXT_NOTE;
}

/* How many lines a text takes at most. */
guint
tr_vote_text_lines (TrVoteTextKind kind)
{
  return kind == TR_VOTE_TEXT_ITEM || kind == TR_VOTE_TEXT_NOTE ? 2 : 1;
}

static double
measure (const Making *self, TrVoteTextKind kind, const char *text, double width, double *height)
{
  TrTextStyle style = { self->size->family, self->size->type, tr_vote_text_is_bold (kind), tr_vote_text_lines (kind), FALSE };
  double taken;

  tr_text_measure (&style, text, width, &taken, height);

  return taken;
}

/* Adds a text in the middle of a height. */
static void
add_text (Making *self, TrVoteTextKind kind, const char *words, TrBox box)
{
  TrVoteText text = { kind, g_strdup (words), box };
  double height;

  measure (self, kind, words, box.width, &height);
  text.box.y += (box.height - height) / 2;
  text.box.height = height;
  g_array_append_val (self->layout->texts, text);
}

static void
text_clear (gpointer data)
{
  g_free (((TrVoteText *) data)->text);
}

/* The columns: rank, letter and text on the left, bars with their numbers on the right. */
static void
set_columns (Making *self)
{
  double em = self->size->type, width = self->size->width, height;

  self->value_width = 0;
  for (guint i = 0; i < self->picture->lines->len; i++) {
    const TrVoteLine *line = g_ptr_array_index (self->picture->lines, i);

    for (guint j = 0; j < line->bars->len; j++)
      self->value_width = MAX (self->value_width, measure (self, TR_VOTE_TEXT_VALUE,
                                                           g_array_index (line->bars, TrVoteBar, j).text, 0, &height));
  }
  self->value_width = MIN (self->value_width + 1, width / 4);
  self->text_x = PADDING * em + (RANK + GAP + DISC + GAP) * em;
  self->bar_x = MAX (width * (width < NARROW * em ? TEXT_NARROW : TEXT), self->text_x + 4 * em);
  self->text_width = MAX (self->bar_x - GAP * em - self->text_x, 1);
  self->track_x = self->bar_x + (SHAPE + LETTER + 0.15) * em;
  self->track_width = MAX (width - PADDING * em - self->value_width - GAP * em - self->track_x, 1);
}

static double
line_height (const Making *self, const TrVoteLine *line)
{
  double em = self->size->type, text, note;

  measure (self, TR_VOTE_TEXT_ITEM, line->text, self->text_width, &text);
  measure (self, TR_VOTE_TEXT_NOTE, line->note, self->text_width, &note);

  return MAX (MAX (text + note, DISC * em), line->bars->len * BAR * em) + 2 * PADDING * em;
}

static guint
lines_that_fit (const Making *self, guint first)
{
  double height = 0;
  guint n = 0;

  while (first + n < self->picture->lines->len && n < self->size->most) {
    height += line_height (self, g_ptr_array_index (self->picture->lines, first + n));
    if (n > 0 && height > self->size->height)
      break;
    n++;
  }

  return n;
}

/* Which lines are on the page. */
static void
set_page (Making *self, guint page)
{
  TrVoteLayout *layout = self->layout;
  guint first = 0;

  do {
    guint n = lines_that_fit (self, first);

    if (layout->n_pages == 0 || layout->n_pages <= page) {
      layout->page = layout->n_pages;
      layout->first = first;
      layout->n_lines = n;
    }
    layout->n_pages++;
    first += n;
  } while (first < self->picture->lines->len);
}

static void
add_bar (Making *self, const TrVoteBar *bar, double y)
{
  double em = self->size->type, height = BAR * em, size = SHAPE * em;
  const char *letter = tr_draw_side_letter (bar->side, self->picture->language);
  TrVoteTrack track = { bar->side, bar->share, { self->bar_x, y + (height - size) / 2, size, size },
                        { self->track_x, y + height * 0.22, self->track_width, height * 0.56 } };

  g_array_append_val (self->layout->tracks, track);
  add_text (self, TR_VOTE_TEXT_SIDE, letter, (TrBox) { self->bar_x + size, y, 0.95 * LETTER * em, height });
  add_text (self, TR_VOTE_TEXT_VALUE, bar->text,
            (TrBox) { self->size->width - PADDING * em - self->value_width, y, self->value_width, height });
}

static void
add_line (Making *self, const TrVoteLine *line, double y, double height)
{
  double em = self->size->type, text, note, bars = line->bars->len * BAR * em, top;
  const TrBox box = { 0, y, self->size->width, height };

  if (line->is_apart)
    self->layout->apart = (gint) self->layout->lines->len;
  g_array_append_val (self->layout->lines, box);
  add_text (self, TR_VOTE_TEXT_RANK, line->rank, (TrBox) { PADDING * em, y, RANK * em, height });
  add_text (self, TR_VOTE_TEXT_LETTER, line->letter, (TrBox) { (PADDING + RANK + GAP) * em, y, DISC * em, height });
  measure (self, TR_VOTE_TEXT_ITEM, line->text, self->text_width, &text);
  measure (self, TR_VOTE_TEXT_NOTE, line->note, self->text_width, &note);
  top = y + (height - text - note) / 2;
  add_text (self, TR_VOTE_TEXT_ITEM, line->text, (TrBox) { self->text_x, top, self->text_width, text });
  add_text (self, TR_VOTE_TEXT_NOTE, line->note, (TrBox) { self->text_x, top + text, self->text_width, note });
  for (guint i = 0; i < line->bars->len; i++)
    add_bar (self, &g_array_index (line->bars, TrVoteBar, i), y + (height - bars) / 2 + i * BAR * em);
}

/* Where everything stands on a page; beyond the last is the last. Free with tr_vote_layout_free(). */
TrVoteLayout *
tr_vote_layout_new (const TrVotePicture *picture, const TrVoteSize *size, guint page)
{
  TrVoteLayout *self = g_new0 (TrVoteLayout, 1);
  Making making = { .picture = picture, .size = size, .layout = self };

  self->family = size->family;
  self->type = size->type;
  self->width = size->width;
  self->apart = -1;
  self->texts = g_array_new (FALSE, FALSE, sizeof (TrVoteText));
  self->tracks = g_array_new (FALSE, FALSE, sizeof (TrVoteTrack));
  self->lines = g_array_new (FALSE, FALSE, sizeof (TrBox));
  g_array_set_clear_func (self->texts, text_clear);
  set_columns (&making);
  set_page (&making, page);
  for (guint i = self->first; i < self->first + self->n_lines; i++) {
    double height = line_height (&making, g_ptr_array_index (picture->lines, i));

    add_line (&making, g_ptr_array_index (picture->lines, i), self->height, height);
    self->height += height;
  }

  return self;
}

void
tr_vote_layout_free (TrVoteLayout *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->texts);
  g_array_unref (self->tracks);
  g_array_unref (self->lines);
  g_free (self);
}
