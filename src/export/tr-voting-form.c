/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <glib/gi18n.h>

#include "draw/tr-draw-side.h"
#include "tr-voting-private.h"

/* What the chair fills in: the grid of the screen on paper, and a form to count raised hands. Both lie down. */

#define WIDTH (TR_PAPER_LONG - 2 * TR_PAPER_MARGIN)
#define BOTTOM (TR_PAPER_SHORT - TR_PAPER_MARGIN - TR_PAPER_FOOT)
#define TITLE_WIDTH 190.0 /* of a direction */
#define HEAD 76.0         /* above the grid: heading and what to do */
#define COLUMN_HEAD 40.0
#define ROW 30.0
#define MOST_COLUMNS 12

/* A grid on one page: which directions, and which columns. */
typedef struct {
  guint row, n_rows;
  guint column, n_columns;
} Part;

static guint
rows_on_page (void)
{
  return (guint) ((BOTTOM - TR_PAPER_MARGIN - HEAD - COLUMN_HEAD) / ROW);
}

static guint
parts_of (guint n, guint most)
{
  return (n + most - 1) / most;
}

static void
draw_head (const TrVoting *self, const char *heading, const char *text)
{
  const TrPaperText large = { 18, TRUE, 1, PANGO_ALIGN_LEFT }, small = { 9.5, FALSE, 3, PANGO_ALIGN_LEFT };
  double y = TR_PAPER_MARGIN;

  y += tr_paper_text (self->paper, &large, heading, TR_PAPER_MARGIN, y, WIDTH) + 4;
  tr_paper_text (self->paper, &small, text, TR_PAPER_MARGIN, y, WIDTH);
}

static void
draw_titles (const TrVoting *self, const Part *part)
{
  const TrPaperText style = { 9, FALSE, 2, PANGO_ALIGN_LEFT };

  for (guint i = 0; i < part->n_rows; i++) {
    const TrDirection *direction = g_ptr_array_index (self->directions, part->row + i);
    g_autofree char *title = g_strdup_printf ("%u. %s", part->row + i + 1, direction->title);
    double y = TR_PAPER_MARGIN + HEAD + COLUMN_HEAD + i * ROW;
    double height = tr_paper_text_height (&style, title, TITLE_WIDTH - 8);

    tr_paper_text (self->paper, &style, title, TR_PAPER_MARGIN, y + (ROW - height) / 2, TITLE_WIDTH - 8);
  }
}

/* A cell with room for two digits. */
static void
draw_cell (const TrVoting *self, double x, double y, double width)
{
  static const double dashes[] = { 2, 2 };

  tr_paper_box (self->paper, x, y, width, ROW);
  cairo_save (self->paper->cr);
  cairo_set_dash (self->paper->cr, dashes, G_N_ELEMENTS (dashes), 0);
  tr_paper_rule (self->paper, x + width / 2, y + 4, x + width / 2, y + ROW - 4);
  cairo_restore (self->paper->cr);
}

static void
draw_voters (const TrVoting *self, const Part *part)
{
  const TrPaperText code = { 11, TRUE, 1, PANGO_ALIGN_CENTER }, role = { 6.5, FALSE, 2, PANGO_ALIGN_CENTER };
  double width = (WIDTH - TITLE_WIDTH) / MOST_COLUMNS, top = TR_PAPER_MARGIN + HEAD;

  for (guint i = 0; i < part->n_columns; i++) {
    const TrVoter *voter = &g_array_index (self->voters, TrVoter, part->column + i);
    double x = TR_PAPER_MARGIN + TITLE_WIDTH + i * width;

    tr_paper_text (self->paper, &code, voter->code, x, top, width);
    tr_paper_text (self->paper, &role, voter->role, x + 1, top + 16, width - 2);
    for (guint row = 0; row < part->n_rows; row++)
      draw_cell (self, x, top + COLUMN_HEAD + row * ROW, width);
  }
}

static void
draw_sides (const TrVoting *self, const Part *part)
{
  const TrPaperText name = { 9, TRUE, 1, PANGO_ALIGN_CENTER }, letter = { 9, FALSE, 1, PANGO_ALIGN_CENTER };
  const char *letters = tr_entry_letters (self->paper->language);
  double group = (WIDTH - TITLE_WIDTH) / (TR_N_SIDES - 1), gap = 6, width = (group - gap) / TR_N_HANDS;
  double top = TR_PAPER_MARGIN + HEAD;

  for (guint side = TR_SIDE_MUNICIPALITY; side < TR_N_SIDES; side++) {
    double left = TR_PAPER_MARGIN + TITLE_WIDTH + (side - 1) * group + gap;

    tr_paper_text (self->paper, &name, tr_language_text (self->paper->language, tr_sides[side].label), left, top, group - gap);
    for (guint hand = 0; hand < TR_N_HANDS; hand++) {
      g_autofree char *text = hand == TR_HAND_UNKNOWN ? g_strdup ("?") : g_utf8_substring (letters, hand, hand + 1);

      tr_paper_text (self->paper, &letter, text, left + hand * width, top + 22, width);
      for (guint row = 0; row < part->n_rows; row++)
        tr_paper_box (self->paper, left + hand * width, top + COLUMN_HEAD + row * ROW, width, ROW);
    }
  }
}

static void
draw_grid (TrVoting *self)
{
  guint n_rows = rows_on_page (), down = parts_of (self->directions->len, n_rows), across = parts_of (self->voters->len, MOST_COLUMNS);
  const char *name = tr_language_text (self->paper->language, N_("Form for the chair"));

  for (guint page = 0; page < down * across; page++) {
    Part part = { page % down * n_rows, 0, page / down * MOST_COLUMNS, 0 };

    part.n_rows = MIN (n_rows, self->directions->len - part.row);
    part.n_columns = MIN (MOST_COLUMNS, self->voters->len - part.column);
    tr_paper_begin_page (self->paper, TRUE);
    draw_head (self, name,
               tr_language_text (self->paper->language,
                                 N_("Copy control and uncertainty from each sheet: 7 | 3. A question mark for “don't know”. "
                                    "You type them column by column, two digits for each cell.")));
    draw_titles (self, &part);
    draw_voters (self, &part);
    tr_paper_end_page (self->paper, name, page + 1, down * across);
  }
}

static void
draw_hands (TrVoting *self)
{
  guint n_rows = rows_on_page (), n_pages = parts_of (self->directions->len, n_rows);
  const char *name = tr_language_text (self->paper->language, N_("Raised hands"));
  g_autofree char *letters = tr_voting_letters_text (self->paper->language);
  const char *const texts[] = { letters, NULL };
  g_autofree char *text =
      /* TRANSLATORS: on paper; the place is for the letters with the names of the strategies */
      tr_language_fill (tr_language_text (self->paper->language,
                                          N_("No voting sheets? Count the hands for each strategy and each side: %s, ? don't know. "
                                             "Each hand counts in the middle of its strategy, which is coarser than numbers.")),
                        texts);

  for (guint page = 0; page < n_pages; page++) {
    Part part = { page * n_rows, MIN (n_rows, self->directions->len - page * n_rows), 0, 0 };

    tr_paper_begin_page (self->paper, TRUE);
    draw_head (self, name, text);
    draw_titles (self, &part);
    draw_sides (self, &part);
    tr_paper_end_page (self->paper, name, page + 1, n_pages);
  }
}

void
tr_voting_draw_forms (TrVoting *self)
{
  draw_grid (self);
  draw_hands (self);
}
