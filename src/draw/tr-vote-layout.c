/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-vote-layout-private.h"

#include "tr-draw-side.h"
#include "tr-draw-text.h"

#define BAR 1.3    /* from one bar to the next, in sizes of the type */
#define SHAPE 0.78
#define LETTER 1.1 /* width of the letter of a side */
#define TEXT 0.5   /* of the width of the picture, where the bars begin */
#define TEXT_NARROW 0.45
#define NARROW 34.0 /* in letters */
#define ITEM_LINES 9 /* so many a title of 300 characters takes beside the columns */
#define NOTE_LINES 2

PangoAlignment
tr_vote_text_align (TrVoteTextKind kind)
{
  if (kind == TR_VOTE_TEXT_LETTER || kind == TR_VOTE_TEXT_SIDE)
    return PANGO_ALIGN_CENTER;

  if (kind == TR_VOTE_TEXT_VALUE || kind == TR_VOTE_TEXT_RANK || kind == TR_VOTE_TEXT_TOTAL)
    return PANGO_ALIGN_RIGHT;

  return PANGO_ALIGN_LEFT;
}

gboolean
tr_vote_text_is_bold (TrVoteTextKind kind)
{
  return kind != TR_VOTE_TEXT_ITEM && kind != TR_VOTE_TEXT_NOTE && kind != TR_VOTE_TEXT_HEAD;
}

/* How many lines a text takes at most. */
guint
tr_vote_text_lines (TrVoteTextKind kind)
{
  return kind == TR_VOTE_TEXT_ITEM ? ITEM_LINES : kind == TR_VOTE_TEXT_NOTE ? NOTE_LINES : 1;
}

double
tr_vote_measure (const TrVoteMaking *self, TrVoteTextKind kind, const char *text, double width, double *height)
{
  TrTextStyle style = { self->size->family, self->size->type, tr_vote_text_is_bold (kind), tr_vote_text_lines (kind), FALSE };
  double taken;

  tr_text_measure (&style, text, width, &taken, height);

  return taken;
}

/* How high a title is. Returns whether all of it shows. */
gboolean
tr_vote_measure_item (const TrVoteMaking *self, const char *text, double *height)
{
  TrTextStyle style = { self->size->family, self->size->type, FALSE, ITEM_LINES, FALSE };
  double taken;

  return tr_text_measure (&style, text, self->text_width, &taken, height);
}

/* Adds a text in the middle of a height. */
void
tr_vote_add_text (TrVoteMaking *self, TrVoteTextKind kind, const char *words, TrBox box)
{
  TrVoteText text = { kind, g_strdup (words), box };
  double height;

  tr_vote_measure (self, kind, words, box.width, &height);
  text.box.y += (box.height - height) / 2;
  text.box.height = height;
  g_array_append_val (self->layout->texts, text);
}

static void
text_clear (gpointer data)
{
  g_free (((TrVoteText *) data)->text);
}

/* Rank, letter and text on the left, bars with their numbers on the right, one below the other. */
static void
set_bars (TrVoteMaking *self)
{
  double em = self->size->type, width = self->size->width, height;

  self->value_width = 0;
  for (guint i = 0; i < self->picture->lines->len; i++) {
    const TrVoteLine *line = g_ptr_array_index (self->picture->lines, i);

    for (guint j = 0; j < line->bars->len; j++) {
      const TrVoteBar *bar = &g_array_index (line->bars, TrVoteBar, j);

      self->value_width = MAX (self->value_width, tr_vote_measure (self, TR_VOTE_TEXT_VALUE, bar->text, 0, &height));
    }
  }
  self->value_width = MIN (self->value_width + 1, width / 4);
  self->text_x = TR_VOTE_PADDING * em + (TR_VOTE_RANK + TR_VOTE_GAP + TR_VOTE_DISC + TR_VOTE_GAP) * em;
  self->bar_x = MAX (width * (width < NARROW * em ? TEXT_NARROW : TEXT), self->text_x + 4 * em);
  self->text_width = MAX (self->bar_x - TR_VOTE_GAP * em - self->text_x, 1);
  self->track_x = self->bar_x + (SHAPE + LETTER + 0.15) * em;
  self->track_width = MAX (width - TR_VOTE_PADDING * em - self->value_width - TR_VOTE_GAP * em - self->track_x, 1);
}

/* What stands under a title; "" for nothing. */
static const char *
note_of (const TrVoteMaking *self, const TrVoteLine *line)
{
  return self->has_columns ? line->unknown : line->note;
}

static double
note_height (const TrVoteMaking *self, const TrVoteLine *line)
{
  const char *note = note_of (self, line);
  double height = 0;

  if (*note != '\0')
    tr_vote_measure (self, TR_VOTE_TEXT_NOTE, note, self->text_width, &height);

  return height;
}

/* All at once, because to measure takes time; how many titles do not show to their end is told along with it. */
static void
set_heights (TrVoteMaking *self)
{
  double em = self->size->type;

  for (guint i = 0; i < self->picture->lines->len; i++) {
    const TrVoteLine *line = g_ptr_array_index (self->picture->lines, i);
    double text, words;

    self->layout->n_cut += tr_vote_measure_item (self, line->text, &text) ? 0 : 1;
    words = MAX (text + note_height (self, line), TR_VOTE_DISC * em);
    self->height[i] = self->has_columns ? tr_vote_column_line_height (self, words)
                                        : MAX (words, line->bars->len * BAR * em) + 2 * TR_VOTE_PADDING * em;
  }
}

static guint
lines_that_fit (const TrVoteMaking *self, guint first)
{
  double height = self->head;
  guint n = 0;

  while (first + n < self->picture->lines->len && n < self->size->most) {
    height += self->height[first + n];
    if (n > 0 && height > self->size->height)
      break;
    n++;
  }

  return n;
}

/* Which lines are on the page. */
static void
set_page (TrVoteMaking *self, guint page)
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
add_bar (TrVoteMaking *self, const TrVoteBar *bar, double y)
{
  double em = self->size->type, height = BAR * em, size = SHAPE * em;
  const char *letter = tr_draw_side_letter (bar->side, self->picture->language);
  TrVoteTrack track = { bar->side, bar->share, { self->bar_x, y + (height - size) / 2, size, size },
                        { self->track_x, y + height * 0.22, self->track_width, height * 0.56 } };

  g_array_append_val (self->layout->tracks, track);
  tr_vote_add_text (self, TR_VOTE_TEXT_SIDE, letter, (TrBox) { self->bar_x + size, y, 0.95 * LETTER * em, height });
  tr_vote_add_text (self, TR_VOTE_TEXT_VALUE, bar->text,
                    (TrBox) { self->size->width - TR_VOTE_PADDING * em - self->value_width, y, self->value_width,
                              height });
}

/* The title with what stands under it. */
static void
add_words (TrVoteMaking *self, const TrVoteLine *line, double y, double height)
{
  double text, note = note_height (self, line), top;

  tr_vote_measure_item (self, line->text, &text);
  top = y + (height - text - note) / 2;
  tr_vote_add_text (self, TR_VOTE_TEXT_ITEM, line->text, (TrBox) { self->text_x, top, self->text_width, text });
  if (note > 0)
    tr_vote_add_text (self, TR_VOTE_TEXT_NOTE, note_of (self, line),
                      (TrBox) { self->text_x, top + text, self->text_width, note });
}

static void
add_bars (TrVoteMaking *self, const TrVoteLine *line, double y, double height)
{
  double step = BAR * self->size->type, top = y + (height - line->bars->len * step) / 2;

  for (guint i = 0; i < line->bars->len; i++)
    add_bar (self, &g_array_index (line->bars, TrVoteBar, i), top + i * step);
}

static void
add_line (TrVoteMaking *self, const TrVoteLine *line, double y, double height)
{
  double em = self->size->type, rank = TR_VOTE_PADDING * em;
  const TrBox box = { 0, y, self->size->width, height };

  if (line->is_apart)
    self->layout->apart = (gint) self->layout->lines->len;
  g_array_append_val (self->layout->lines, box);
  tr_vote_add_text (self, TR_VOTE_TEXT_RANK, line->rank, (TrBox) { rank, y, TR_VOTE_RANK * em, height });
  tr_vote_add_text (self, TR_VOTE_TEXT_LETTER, line->letter,
                    (TrBox) { rank + (TR_VOTE_RANK + TR_VOTE_GAP) * em, y, TR_VOTE_DISC * em, height });
  add_words (self, line, y, height);
  if (self->has_columns)
    tr_vote_add_column_line (self, line, y, height);
  else
    add_bars (self, line, y, height);
}

/* Where everything stands on a page; beyond the last is the last. Free with tr_vote_layout_free(). */
TrVoteLayout *
tr_vote_layout_new (const TrVotePicture *picture, const TrVoteSize *size, guint page)
{
  TrVoteLayout *self = g_new0 (TrVoteLayout, 1);
  g_autofree double *height = g_new0 (double, picture->lines->len + 1);
  TrVoteMaking making = { .picture = picture, .size = size, .layout = self, .height = height };

  self->family = size->family;
  self->type = size->type;
  self->width = size->width;
  self->apart = -1;
  self->texts = g_array_new (FALSE, FALSE, sizeof (TrVoteText));
  self->tracks = g_array_new (FALSE, FALSE, sizeof (TrVoteTrack));
  self->lines = g_array_new (FALSE, FALSE, sizeof (TrBox));
  g_array_set_clear_func (self->texts, text_clear);
  making.has_columns = size->is_for_room && tr_vote_set_columns (&making);
  if (!making.has_columns) {
    making.head = 0;
    set_bars (&making);
  }
  self->height = making.head;
  set_heights (&making);
  set_page (&making, page);
  for (guint i = self->first; i < self->first + self->n_lines; i++) {
    add_line (&making, g_ptr_array_index (picture->lines, i), self->height, height[i]);
    self->height += height[i];
  }
  if (making.has_columns)
    tr_vote_add_column_heads (&making);

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
