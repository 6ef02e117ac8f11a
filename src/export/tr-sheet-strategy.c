/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-strategy-private.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "core/tr-strategy.h"
#include "core/tr-words.h"
#include "tr-text.h"

/* Where the directions stand on the strategy matrix, as numbers, as a chart and as a picture. What is still hidden in
 * a round is in none of them. The sides have a table of their own, a row for each direction and side: beside each
 * other in one row they would make the print too small to read. */

enum { TITLE_ROW, LEAD_ROW, SOURCE_ROW, SECTION_ROW = 4, HEADER_ROW, FIRST_ROW };

#define NAME_MOST 300 /* characters of a title; the sheet with directions has all of it */

static const TrStanding *
standing_at (const TrStrategySheet *self, guint index)
{
  return g_ptr_array_index (self->standings, index);
}

/* Whether anything is known of where directions stand. */
gboolean
tr_sheet_strategy_is_needed (TrProject *project)
{
  g_autoptr (GPtrArray) standings = tr_standings (project);

  for (guint i = 0; i < standings->len; i++)
    if (((const TrStanding *) standings->pdata[i])->all.n > 0)
      return tr_project_info (project) != NULL;

  return FALSE;
}

/* The title of a direction in one line. Free with g_free(). */
char *
tr_strategy_direction_name (const TrStanding *standing)
{
  return tr_text_one_line (standing->direction->title, NAME_MOST);
}

/* "Integrated", or of a borderline case "Integrated or Emergent". Free with g_free(). */
char *
tr_strategy_name (const TrStanding *standing, TrLanguage language)
{
  const char *name = tr_language_text (language, tr_matrix_label (standing->quadrant));
  const char *other = tr_language_text (language, tr_matrix_label (standing->other));

  if (standing->all.n == 0)
    return g_strdup (tr_language_text (language, N_("not placed yet")));
  if (standing->quadrant == standing->other)
    return g_strdup (name);

  return tr_words_say (language, N_("%s or %s"), name, other, NULL);
}

/* What to measure; of a borderline case for both strategies. Free with g_free(). */
static char *
measure_text (const TrStanding *standing, TrBook *book)
{
  const char *text = tr_book_text (book, tr_strategy_text (standing->quadrant, TR_ADVICE_MEASURE));
  const char *other = tr_book_text (book, tr_strategy_text (standing->other, TR_ADVICE_MEASURE));

  if (standing->quadrant == standing->other)
    return g_strdup (text);

  return g_strdup_printf ("%s: %s\n%s: %s", tr_book_text (book, tr_matrix_label (standing->quadrant)), text,
                          tr_book_text (book, tr_matrix_label (standing->other)), other);
}

/* Whether two thirds of the placements are in one strategy. A single one agrees with itself, which is no news. */
static const char *
agreed_text (const TrStanding *standing, TrBook *book)
{
  if (standing->all.n == 1)
    return tr_book_text (book, N_("one placement"));

  return tr_book_text (book, standing->is_divided ? N_("no") : N_("yes"));
}

static void
write_direction (const TrStrategySheet *self, guint row, guint index)
{
  TrSheet *sheet = self->sheet;
  const TrStanding *standing = standing_at (self, index);
  g_autofree char *name = tr_strategy_direction_name (standing),
                  *strategy = tr_strategy_name (standing, sheet->book->language);

  tr_sheet_number (sheet, row, TR_STRATEGY_NUMBER, index + 1, TR_STYLE_NUMBER_0);
  tr_sheet_text (sheet, row, TR_STRATEGY_DIRECTION, name, TR_STYLE_TEXT);
  tr_sheet_text (sheet, row, TR_STRATEGY_STATUS, tr_book_choice (sheet->book, standing->direction, "status"),
                 TR_STYLE_TEXT);
  tr_sheet_text (sheet, row, TR_STRATEGY_STRATEGY, strategy, TR_STYLE_TEXT);
}

static void
write_middle (const TrStrategySheet *self, guint row, const TrMiddle *middle)
{
  tr_sheet_number (self->sheet, row, TR_STRATEGY_CONTROL, middle->control, TR_STYLE_NUMBER_2);
  tr_sheet_number (self->sheet, row, TR_STRATEGY_UNCERTAINTY, middle->uncertainty, TR_STYLE_NUMBER_2);
  tr_sheet_number (self->sheet, row, TR_STRATEGY_PLACEMENTS, middle->n, TR_STYLE_NUMBER_0);
}

static void
write_placed (const TrStrategySheet *self, guint row, guint index)
{
  const TrStanding *standing = standing_at (self, index);
  g_autofree char *measure = measure_text (standing, self->sheet->book);

  write_direction (self, row, index);
  write_middle (self, row, &standing->all);
  tr_sheet_number (self->sheet, row, TR_STRATEGY_DISTANCE, standing->distance, TR_STYLE_NUMBER_2);
  tr_sheet_text (self->sheet, row, TR_STRATEGY_AGREED, agreed_text (standing, self->sheet->book), TR_STYLE_TEXT);
  tr_sheet_text (self->sheet, row, TR_STRATEGY_MEASURE, measure, TR_STYLE_TEXT);
}

/* All directions, those that nobody placed behind the others: the chart takes the rows above them. */
static void
write_directions (TrStrategySheet *self)
{
  static const char *const header[TR_STRATEGY_N_COLUMNS] = {
    /* TRANSLATORS: head of a column: what a direction is called by, from 1 */
    N_("Number"),
    N_("Direction"),
    N_("Status"),
    N_("Strategy"),
    N_("Control"),
    N_("Uncertainty"),
    /* TRANSLATORS: head of a column: how many people placed a direction on the strategy matrix */
    N_("Placements"),
    /* TRANSLATORS: head of a column: on the strategy matrix, where each axis is 1 long */
    N_("Distance between municipality and social work"),
    /* TRANSLATORS: head of a column: whether two thirds of the placements are in one strategy; yes or no */
    N_("Two thirds in one strategy"),
    N_("What to measure"),
  };
  const guint64 numbers = 1 << TR_STRATEGY_NUMBER | 1 << TR_STRATEGY_CONTROL | 1 << TR_STRATEGY_UNCERTAINTY |
                          1 << TR_STRATEGY_PLACEMENTS | 1 << TR_STRATEGY_DISTANCE;

  tr_sheet_section (self->sheet, SECTION_ROW, tr_book_text (self->sheet->book, N_("Where the directions stand")));
  tr_sheet_header (self->sheet, HEADER_ROW, 0, header, TR_STRATEGY_N_COLUMNS, numbers);
  self->placed.first = self->next = FIRST_ROW;
  for (guint i = 0; i < self->standings->len; i++)
    if (standing_at (self, i)->all.n > 0)
      write_placed (self, self->next++, i);
  self->placed.n = self->next - FIRST_ROW;
  for (guint i = 0; i < self->standings->len; i++) {
    if (standing_at (self, i)->all.n > 0)
      continue;
    write_direction (self, self->next, i);
    for (guint column = TR_STRATEGY_CONTROL; column < TR_STRATEGY_N_COLUMNS; column++)
      tr_sheet_blank (self->sheet, self->next, column, TR_STYLE_TEXT);
    self->next++;
  }
}

static void
write_side (TrStrategySheet *self, TrSide side, guint index)
{
  TrSheet *sheet = self->sheet;
  TrBook *book = sheet->book;
  const TrStanding *standing = standing_at (self, index);
  const TrMiddle *middle = &standing->side[side];
  TrQuadrant quadrant = tr_matrix_quadrant (middle->control, middle->uncertainty);
  const char *strategy = tr_book_text (book, tr_matrix_label (quadrant));
  g_autofree char *name = tr_strategy_direction_name (standing), *borderline = NULL;

  /* TRANSLATORS: the name of a strategy, of a direction that lies close to another one */
  borderline = tr_words_say (book->language, N_("%s, borderline case"), strategy, NULL);
  tr_sheet_number (sheet, self->next, TR_STRATEGY_NUMBER, index + 1, TR_STYLE_NUMBER_0);
  tr_sheet_text (sheet, self->next, TR_STRATEGY_DIRECTION, name, TR_STYLE_TEXT);
  tr_sheet_text (sheet, self->next, TR_STRATEGY_SIDE, tr_book_text (book, tr_sides[side].label), TR_STYLE_TEXT);
  tr_sheet_text (sheet, self->next, TR_STRATEGY_STRATEGY,
                 tr_matrix_is_borderline (middle->control, middle->uncertainty) ? borderline : strategy, TR_STYLE_TEXT);
  write_middle (self, self->next, middle);
  self->next++;
}

/* What each side put where: a side's directions below each other, for each side is a series of the chart. */
static void
write_sides (TrStrategySheet *self)
{
  static const char *const header[] = {
    N_("Number"), N_("Direction"), N_("Side"), N_("Strategy"), N_("Control"), N_("Uncertainty"), N_("Placements"),
  };
  const guint64 numbers = 1 << TR_STRATEGY_NUMBER | 1 << TR_STRATEGY_CONTROL | 1 << TR_STRATEGY_UNCERTAINTY |
                          1 << TR_STRATEGY_PLACEMENTS;

  self->next++;
  tr_sheet_section (self->sheet, self->next++, tr_book_text (self->sheet->book, N_("How each side sees it")));
  tr_sheet_header (self->sheet, self->next++, 0, header, G_N_ELEMENTS (header), numbers);
  /* those that are of no side come last */
  for (guint turn = 1; turn <= TR_N_SIDES; turn++) {
    TrSide side = (TrSide) (turn % TR_N_SIDES);

    self->side[side].first = self->next;
    for (guint i = 0; i < self->standings->len; i++)
      if (standing_at (self, i)->side[side].n > 0)
        write_side (self, side, i);
    self->side[side].n = self->next - self->side[side].first;
  }
  self->next++;
}

static void
write_head (const TrStrategySheet *self)
{
  TrBook *book = self->sheet->book;
  /* TRANSLATORS: where the names of the strategies and what to measure come from: a book and a report */
  g_autofree char *source = tr_words_say (book->language, N_("Strategies and what to measure: %s."),
                                          tr_book_text (book, tr_strategy_source ()), NULL);

  tr_sheet_text (self->sheet, TITLE_ROW, 0, tr_book_text (book, N_("Strategy matrix")), TR_STYLE_TITLE);
  tr_sheet_text (self->sheet, LEAD_ROW, 0,
                 tr_book_text (book, N_("Control and uncertainty run from 0 (low) to 1 (high). They are the median of "
                                        "all placements; of each participant the latest counts. What everyone placed "
                                        "together is the position from then on, with what was placed after it.")),
                 TR_STYLE_LEAD);
  tr_sheet_text (self->sheet, SOURCE_ROW, 0, source, TR_STYLE_LEAD);
}

static void
lay_out (TrSheet *self)
{
  static const guint widths[TR_STRATEGY_N_COLUMNS] = {
    [TR_STRATEGY_NUMBER] = 11,      [TR_STRATEGY_DIRECTION] = 32,  [TR_STRATEGY_STATUS] = 15,
    [TR_STRATEGY_STRATEGY] = 21,    [TR_STRATEGY_CONTROL] = 11,    [TR_STRATEGY_UNCERTAINTY] = 14,
    [TR_STRATEGY_PLACEMENTS] = 14,  [TR_STRATEGY_DISTANCE] = 16,   [TR_STRATEGY_AGREED] = 14,
    [TR_STRATEGY_MEASURE] = 34,
  };

  for (guint i = 0; i < TR_STRATEGY_N_COLUMNS; i++)
    tr_sheet_fit (self, i, widths[i], widths[i]);
}

/* Fills the sheet: where the directions stand, and the sides beside each other. */
void
tr_sheet_strategy_fill (TrSheets *sheets)
{
  TrSheet *sheet = sheets->strategy;
  TrProject *project = sheet->book->data->project;
  g_autoptr (GPtrArray) standings = tr_standings (project);
  TrStrategySheet self = { .sheets = sheets, .sheet = sheet, .project = project, .standings = standings };

  write_head (&self);
  write_directions (&self);
  write_sides (&self);
  lay_out (sheet);
  tr_strategy_add_chart (&self);
  tr_strategy_add_picture (&self);
  tr_sheet_page (sheet, TITLE_ROW, TRUE);
  if (sheet->book->error == NULL)
    worksheet_set_selection (sheet->sheet, FIRST_ROW, 0, FIRST_ROW, 0);
}
