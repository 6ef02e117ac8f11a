/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-sheets.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-benefit.h"
#include "tr-cells.h"
#include "tr-money.h"

/* The business case: published figures, for how many people they hold, and the range that follows, reckoned by the
 * workbook from cells that can be changed. Never one number: where the lower and the higher amount meet, none is
 * shown. What comes every year, what comes once and what holds for each euro are never added to each other. */

/* in formulas: A the figure, B the whole, C and D the amounts, E and F the shares, G and H the range, I what it counts
 * as; the # is the row, see tr_cells_formula() */
enum { FIGURE, WHOLE, AMOUNT_LOW, AMOUNT_HIGH, SHARE_LOW, SHARE_HIGH, LOW, HIGH, COUNTS_AS, RESTS_ON, SOURCE,
       N_COLUMNS };
enum { TITLE_ROW, LEAD_ROW, NOTE_ROW, HEADER_ROW = 4, FIRST_ROW };
enum { EVERY_YEAR, ONCE, EACH_EURO, N_SORTS };

static const char *const header[N_COLUMNS] = {
  N_("What a figure says"),
  /* TRANSLATORS: above numbers of people, or an amount */
  N_("Number of people, or budget in euro"),
  N_("Amount for each, lowest"), N_("Amount for each, highest"), N_("At least, percent of them"),
  N_("At most, percent of them"),
  /* TRANSLATORS: above amounts: the lower end of a range */
  N_("From, euro"),
  /* TRANSLATORS: above amounts: the higher end of a range */
  N_("To, euro"),
  /* TRANSLATORS: above a column that says whether an amount comes every year or once */
  N_("Comes"), N_("What this rests on"), N_("Source"),
};

static const char *const sorts[N_SORTS] = {
  /* TRANSLATORS: an amount comes every year */
  [EVERY_YEAR] = N_("every year"),
  /* TRANSLATORS: an amount comes once */
  [ONCE] = N_("once"),
  /* TRANSLATORS: an amount that is the return on each euro, and is in no sum */
  [EACH_EURO] = N_("for each euro, in no sum"),
};

static guint
sort_of (const TrFigure *figure)
{
  if (figure->per == TR_FIGURE_EURO)
    return EACH_EURO;

  return figure->period == TR_FIGURE_YEAR ? EVERY_YEAR : ONCE;
}

/* One end of the range in whole cents, rounded once; for each euro, twice: the return on the whole budget first. */
static char *
amount_of (const TrFigure *figure, char amount, char share)
{
  if (figure->per == TR_FIGURE_EURO)
    return g_strdup_printf ("ROUND(ROUND(ROUND(B#*100,0)*ROUND(%c#*100,0)/100,0)*ROUND(%c#*100,0)/10000,0)/100", amount,
                            share);

  return g_strdup_printf ("ROUND(ROUND(%c#*100,0)*B#*ROUND(%c#*100,0)/10000,0)/100", amount, share);
}

static void
write_range (TrSheet *self, guint row, const TrBenefitResult *result)
{
  g_autofree char *low = amount_of (result->figure, 'C', 'E'), *high = amount_of (result->figure, 'D', 'F');
  gboolean is_range = result->status == TR_BENEFIT_RANGE;

  /* shares that are the wrong way round give no range, also where the amounts of the figure lie so far apart that they
   * would; both in hundredths, as the program compares them */
  for (guint i = 0; i < 2; i++) {
    g_autofree char *pattern =
        g_strdup_printf ("=IF(COUNT(B#:F#)<5,\"\",IF(AND(ROUND(E#*100,0)<=ROUND(F#*100,0),%1$s<%2$s),%3$s,\"\"))", low,
                         high, i == 0 ? low : high);

    tr_cells_formula (self, row, LOW + i, pattern, is_range ? TR_CENTS (i == 0 ? result->low : result->high) : NAN,
                      TR_STYLE_NUMBER_2);
  }
}

static void
write_figure (TrSheet *self, guint row, const TrBenefit *benefit, const TrBenefitResult *result)
{
  TrBook *book = self->book;
  const TrFigure *figure = result->figure;
  gint64 budget = tr_project_contract (book->data->project)->yearly_budget;
  gboolean is_euro = figure->per == TR_FIGURE_EURO;
  double whole = is_euro ? TR_CENTS (budget) : benefit->people;
  g_autofree char *source = tr_figure_source (figure);

  tr_sheet_text (self, row, FIGURE, tr_figure_text (figure, book->language), TR_STYLE_TEXT);
  tr_sheet_number (self, row, WHOLE, whole > 0 ? whole : NAN,
                   is_euro ? TR_STYLE_ENTRY_NUMBER_2 : TR_STYLE_ENTRY_NUMBER);
  tr_sheet_number (self, row, AMOUNT_LOW, TR_CENTS (figure->low), TR_STYLE_NUMBER_2);
  tr_sheet_number (self, row, AMOUNT_HIGH, TR_CENTS (figure->high), TR_STYLE_NUMBER_2);
  write_range (self, row, result);
  tr_sheet_text (self, row, COUNTS_AS, tr_book_text (book, sorts[sort_of (figure)]), TR_STYLE_TEXT);
  tr_sheet_text (self, row, SOURCE, source, TR_STYLE_TEXT);
}

/* A line; where there is no range, what is missing stands before what it rests on. */
static void
write_line (TrSheet *self, guint row, const TrBenefit *benefit, const TrBenefitResult *result)
{
  g_autofree char *missing = result->status == TR_BENEFIT_RANGE
                                 ? g_strdup ("")
                                 : tr_benefit_result_text (result, self->book->language);
  g_autofree char *rests_on = g_strconcat (missing, *missing != '\0' && *benefit->remark != '\0' ? "\n" : "",
                                           benefit->remark, NULL);

  if (result->figure != NULL) {
    write_figure (self, row, benefit, result);
  } else {
    tr_sheet_text (self, row, FIGURE, benefit->figure, TR_STYLE_TEXT);
    tr_sheet_number (self, row, WHOLE, benefit->people > 0 ? benefit->people : NAN, TR_STYLE_ENTRY_NUMBER);
    tr_cells_blanks (self, row, AMOUNT_LOW, SOURCE, TR_STYLE_TEXT);
  }
  for (guint i = 0; i < 2; i++) {
    double share = i == 0 ? benefit->low_share : benefit->high_share;

    tr_sheet_number (self, row, SHARE_LOW + i, isnan (share) ? NAN : tr_money_percent (tr_money_rate (share)),
                     TR_STYLE_ENTRY_NUMBER_2);
  }
  tr_sheet_text (self, row, RESTS_ON, rests_on, TR_STYLE_TEXT);
}

/* A sum of one sort, with on how many lines it rests. */
static void
write_sum (TrSheet *self, guint row, guint last, guint sort, guint n, gint64 low, gint64 high)
{
  g_autofree char *count = g_strdup_printf ("=COUNTIFS(I$%1$u:I$%2$u,A#,G$%1$u:G$%2$u,\">=0\")", FIRST_ROW + 1, last);

  tr_sheet_text (self, row, FIGURE, tr_book_text (self->book, sorts[sort]), TR_STYLE_TOTAL_NAME);
  tr_cells_formula (self, row, WHOLE, count, n, TR_STYLE_TOTAL_0);
  for (guint i = 0; i < 2; i++) {
    g_autofree char *sum = g_strdup_printf ("=IF(B#=0,\"\",ROUND(SUMIF(I$%1$u:I$%2$u,A#,%3$c$%1$u:%3$c$%2$u),2))",
                                            FIRST_ROW + 1, last, i == 0 ? 'G' : 'H');

    tr_cells_formula (self, row, AMOUNT_LOW + i, sum, n > 0 ? TR_CENTS (i == 0 ? low : high) : NAN, TR_STYLE_TOTAL_2);
  }
}

static void
write_sums (TrSheet *self, const TrBusinessCase *found)
{
  static const char *const names[] = { N_("Total"), N_("Lines it rests on"), N_("From, euro"), N_("To, euro") };
  guint last = FIRST_ROW + found->results->len, row = last + 1;

  tr_sheet_header (self, row, 0, names, G_N_ELEMENTS (names), ~1u);
  write_sum (self, row + 1, last, EVERY_YEAR, found->n_year, found->year_low, found->year_high);
  write_sum (self, row + 2, last, ONCE, found->n_once, found->once_low, found->once_high);
  tr_cells_note (self, row + 3,
                 N_("What comes every year and what comes once are two things and are never added up. A return on each "
                    "euro holds all effects already."));
}

static void
lay_out (TrSheet *self)
{
  tr_sheet_fit (self, FIGURE, 42, 42);
  for (guint i = WHOLE; i <= HIGH; i++)
    tr_sheet_fit (self, i, 15, 18);
  tr_sheet_fit (self, COUNTS_AS, 14, 16);
  tr_sheet_fit (self, RESTS_ON, 38, 38);
  tr_sheet_fit (self, SOURCE, 38, 38);
  tr_sheet_page (self, HEADER_ROW, TRUE);
}

/* Fills the sheet from the figures (TrFigure) that the project can choose from; there is at least one line. */
void
tr_sheet_benefit_fill (TrSheets *sheets, const GPtrArray *figures)
{
  TrSheet *self = sheets->benefit;
  TrProject *project = self->book->data->project;
  g_autoptr (TrBusinessCase) found = tr_business_case_new (project, figures);

  tr_sheet_text (self, TITLE_ROW, 0, tr_book_text (self->book, N_("Business case")), TR_STYLE_TITLE);
  tr_cells_note (self, LEAD_ROW, N_("What it may be worth, as a range: no prediction, and never one number. Change the "
                                    "coloured cells and the rest is reckoned again."));
  tr_cells_note (self, NOTE_ROW, N_("Figures are averages that others have published. They say what is avoided or "
                                    "gained, not who saves the money."));
  self->widest[0] = 0;
  tr_sheet_header (self, HEADER_ROW, 0, header, N_COLUMNS, 0xfe);
  TR_EACH (TrBenefit, benefit, project, TR_KIND_BENEFIT)
    write_line (self, FIRST_ROW + benefit->record.index, benefit,
                &g_array_index (found->results, TrBenefitResult, benefit->record.index));
  write_sums (self, found);
  lay_out (self);
  if (self->book->error == NULL)
    worksheet_set_selection (self->sheet, FIRST_ROW, WHOLE, FIRST_ROW, WHOLE);
}
