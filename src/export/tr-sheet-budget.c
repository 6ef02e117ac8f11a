/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-budget-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-cells.h"
#include "tr-text.h"

/* What the contract costs, reckoned by the workbook itself from cells that can be changed, so that a contract manager
 * can fill in the indexation of a year when it is published. The formulas do what tr-money does: whole cents, rounded
 * half away from zero once for each year and amount. A cell holds euro, so cents are ROUND(x*100,0) and rates
 * hundredths of a percent likewise; a quotient of such whole numbers that ends in half a cent is exact as a double. */

enum { TITLE_ROW, LEAD_ROW, INPUT_SECTION_ROW = 3, INPUT_ROW };
enum { NAME, FIRST, N_WIDE = 8 };
/* the columns of each table, which formulas call A, B, C and on; # in a formula is the row, @ the one before */
enum { RATE_YEAR, OVA, PRICE, CORRECTION, INDEXATION, COMES_FROM, WAGE, WAGE_COUNTS };
enum { YEAR, FROM, UNTIL, BASE_MONTHS, OPTION_MONTHS, YEARLY, BASE, OPTIONS, TOGETHER };
enum { WAGE_YEAR, FOLLOWING, NEEDED, SHORT, WORTH };

#define DAYS_OF_MONTH 31.0
#define MOST_NESTED 50 /* a formula can hold so many functions in each other */

static const char *const rate_header[] = {
  N_("Year"), N_("OVA, percent"), N_("Prices, percent"), N_("Correction, percent"),
  /* TRANSLATORS: above a column of percentages: the indexation with which is reckoned */
  N_("Indexation that counts"),
  /* TRANSLATORS: above a column: where the percentage beside it comes from */
  N_("Comes from"), N_("Rise of wages, percent"),
  /* TRANSLATORS: above a column of percentages: the rise of wages with which is reckoned */
  N_("Rise that counts"),
};

static const char *const year_header[] = {
  N_("Year"), N_("From"), N_("Until"), N_("Months of the base term"), N_("Months of options"),
  N_("Budget of a whole year"),
  N_("Base term"),
  /* TRANSLATORS: above amounts: of the options to extend */
  N_("Options"),
  /* TRANSLATORS: above amounts: the base term and the options */
  N_("Total"),
};

static const char *const wage_header[] = {
  N_("Year"), N_("A whole year, had the budget followed wages"), N_("Needed"),
  /* TRANSLATORS: above amounts: how much less the budget is than what is needed */
  N_("Short"), N_("Worth in wages of the first year"),
};

/* Whether there is anything about money to tell. */
gboolean
tr_sheet_budget_is_needed (TrProject *project)
{
  const TrContract *contract = tr_project_contract (project);

  TR_EACH (TrArea, area, project, TR_KIND_AREA)
    if (area->budget > 0)
      return TRUE;

  return contract->yearly_budget > 0 || contract->hourly_rate > 0 || !isnan (contract->indexation) ||
         !isnan (contract->wage_rise) || tr_project_count (project, TR_KIND_INDEXATION) > 0 ||
         tr_project_count (project, TR_KIND_SUPPLEMENT) > 0;
}

static double
as_counted (double percent)
{
  return isnan (percent) ? NAN : tr_money_percent (tr_money_rate (percent));
}

/* A correction has three decimals. */
static double
correction_as_counted (double percent)
{
  return isnan (percent) ? NAN : (double) lround (percent * 1000 + copysign (1e-5, percent)) / 1000;
}

static void
write_inputs (TrBudget *self)
{
  const TrContract *contract = tr_project_contract (self->project);
  const struct {
    const char *name;
    double value;
  } inputs[] = {
    { N_("Budget a year, without supplementary assignments, euro"),
      contract->yearly_budget > 0 ? TR_CENTS (contract->yearly_budget) : NAN },
    { N_("Agreed indexation, percent a year"), as_counted (contract->indexation) },
    { N_("Expected rise of wages, percent a year"), as_counted (contract->wage_rise) },
    { N_("Rate for an hour, euro"), contract->hourly_rate > 0 ? TR_CENTS (contract->hourly_rate) : NAN },
  };

  tr_sheet_section (self->sheet, INPUT_SECTION_ROW, tr_book_text (self->book, N_("Where it starts from")));
  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++) {
    tr_sheet_text (self->sheet, INPUT_ROW + i, NAME, tr_book_text (self->book, inputs[i].name), TR_STYLE_TEXT);
    tr_sheet_number (self->sheet, INPUT_ROW + i, FIRST, inputs[i].value, TR_STYLE_ENTRY_NUMBER_2);
  }
}

static TrBudgetRate *
find_rate (TrBudget *self, gint year)
{
  for (guint i = 0; i < self->rates->len; i++) {
    TrBudgetRate *rate = &g_array_index (self->rates, TrBudgetRate, i);

    if (rate->year == year)
      return rate;
  }

  return NULL;
}

static gint
compare_rates (gconstpointer a, gconstpointer b)
{
  return ((const TrBudgetRate *) a)->year - ((const TrBudgetRate *) b)->year;
}

/* The first record with a rate counts, and the first with wages. */
static void
note_indexation (TrBudget *self, const TrIndexation *indexation)
{
  TrBudgetRate *rate = find_rate (self, indexation->year);

  if (rate == NULL) {
    TrBudgetRate added = { .year = indexation->year };

    g_array_append_val (self->rates, added);
    rate = &g_array_index (self->rates, TrBudgetRate, self->rates->len - 1);
  }
  if (rate->indexation == NULL ||
      (!tr_indexation_is_known (rate->indexation) && tr_indexation_is_known (indexation)))
    rate->indexation = indexation;
  if (rate->wage == NULL && !isnan (indexation->wage))
    rate->wage = indexation;
}

static void
collect_rates (TrBudget *self)
{
  for (guint i = 0; i < self->money->years->len; i++) {
    TrBudgetRate rate = { .year = g_array_index (self->money->years, TrMoneyYear, i).year };

    g_array_append_val (self->rates, rate);
  }
  TR_EACH (TrIndexation, indexation, self->project, TR_KIND_INDEXATION)
    note_indexation (self, indexation);
  g_array_sort (self->rates, compare_rates);
}

static const char *
source_text (TrRateSource source)
{
  static const char *const texts[] = {
    /* TRANSLATORS: where a percentage comes from: from nowhere, it is counted as 0 */
    [TR_RATE_NONE] = N_("not known"),
    /* TRANSLATORS: where a percentage comes from: the contract */
    [TR_RATE_AGREED] = N_("as agreed"),
    /* TRANSLATORS: where a percentage comes from: the figures of the year itself */
    [TR_RATE_KNOWN] = N_("of this year"),
  };

  return texts[source];
}

static void
write_source (TrBudget *self, guint row, TrRateSource source)
{
  g_autofree char *known = tr_text_quoted (tr_book_text (self->book, source_text (TR_RATE_KNOWN)));
  g_autofree char *agreed = tr_text_quoted (tr_book_text (self->book, source_text (TR_RATE_AGREED)));
  g_autofree char *none = tr_text_quoted (tr_book_text (self->book, source_text (TR_RATE_NONE)));
  g_autofree char *pattern = g_strdup_printf ("=IF(AND(ISNUMBER(B#),ISNUMBER(C#)),%s,IF(ISNUMBER(" TR_BUDGET_INDEXATION
                                              "),%s,%s))", known, agreed, none);

  tr_cells_text (self->sheet, row, COMES_FROM, pattern, tr_book_text (self->book, source_text (source)), TR_STYLE_LINE);
}

/* 90 percent of the OVA and 10 of prices, with the correction: in thousandths of a percent, rounded once at the end. */
static void
write_rate (TrBudget *self, const TrBudgetRate *rate)
{
  const TrIndexation *told = rate->indexation;
  guint row = rate->row;
  gint indexation, wages;
  TrRateSource source = tr_contract_rate (self->project, rate->year, &indexation);

  tr_contract_wage_rate (self->project, rate->year, &wages);
  tr_sheet_number (self->sheet, row, RATE_YEAR, rate->year, TR_STYLE_LINE);
  tr_sheet_number (self->sheet, row, OVA, told != NULL ? as_counted (told->ova) : NAN, TR_STYLE_ENTRY_NUMBER_2);
  tr_sheet_number (self->sheet, row, PRICE, told != NULL ? as_counted (told->price) : NAN, TR_STYLE_ENTRY_NUMBER_2);
  tr_sheet_number (self->sheet, row, CORRECTION, told != NULL ? correction_as_counted (told->correction) : NAN,
                   TR_STYLE_ENTRY_NUMBER);
  tr_cells_formula (self->sheet, row, INDEXATION,
                    "=IF(AND(ISNUMBER(B#),ISNUMBER(C#)),"
                    "ROUND((9*ROUND(B#*100,0)+ROUND(C#*100,0)+ROUND(D#*1000,0))/10,0)/100,"
                    "IF(ISNUMBER(" TR_BUDGET_INDEXATION "),ROUND(" TR_BUDGET_INDEXATION "*100,0)/100,0))",
                    tr_money_percent (indexation), TR_STYLE_NUMBER_2);
  write_source (self, row, source);
  tr_sheet_number (self->sheet, row, WAGE, rate->wage != NULL ? as_counted (rate->wage->wage) : NAN,
                   TR_STYLE_ENTRY_NUMBER_2);
  tr_cells_formula (self->sheet, row, WAGE_COUNTS,
                    "=IF(ISNUMBER(G#),ROUND(G#*100,0)/100,"
                    "IF(ISNUMBER(" TR_BUDGET_WAGES "),ROUND(" TR_BUDGET_WAGES "*100,0)/100,0))",
                    tr_money_percent (wages), TR_STYLE_NUMBER_2);
}

static guint
write_rates (TrBudget *self, guint row)
{
  if (self->rates->len == 0)
    return row;
  tr_sheet_section (self->sheet, row++, tr_book_text (self->book, N_("Indexation and wages")));
  row = tr_cells_note (self->sheet, row,
                       N_("When OVA and prices of a year are known, 90 percent of the one and 10 percent of the other "
                          "count, with the correction (after the advice of VNG). Else it is as agreed."));
  row = tr_cells_note (self->sheet, row,
                       N_("Both count from the second calendar year of the contract, on 1 January. Fill in the "
                          "coloured cells when the figures of a year are published."));
  tr_sheet_header (self->sheet, row++, 0, rate_header, G_N_ELEMENTS (rate_header), ~(1 << RATE_YEAR | 1 << COMES_FROM));
  for (guint i = 0; i < self->rates->len; i++) {
    g_array_index (self->rates, TrBudgetRate, i).row = row++;
    write_rate (self, &g_array_index (self->rates, TrBudgetRate, i));
  }

  return row + 1;
}

/* The cell with a rate of a year, as a part of a formula: in hundredths of a percent above 100, and at least `least`,
 * which is 1 for what is divided by. Free with g_free(). */
static char *
raised_by (TrBudget *self, gint year, guint column, gint least)
{
  char cell[LXW_MAX_CELL_NAME_LENGTH];

  lxw_rowcol_to_cell (cell, find_rate (self, year)->row, (lxw_col_t) column);
  return g_strdup_printf ("MAX(10000+ROUND(%s*100,0),%d)", cell, least);
}

static void
write_yearly (TrBudget *self, guint row, const TrMoneyYear *year)
{
  g_autofree char *raised = raised_by (self, year->year, INDEXATION, 0);
  g_autofree char *pattern = row == self->years_row ? g_strdup ("=" TR_BUDGET_YEARLY)
                                                    : g_strdup_printf ("=ROUND(ROUND(F@*100,0)*%s/10000,0)/100",
                                                                       raised);

  tr_cells_formula (self->sheet, row, YEARLY, pattern, TR_CENTS (year->yearly), TR_STYLE_NUMBER_2);
}

/* A year has 372 days of months of 31: that is how a month in two years is divided. */
static void
write_year (TrBudget *self, guint row, const TrMoneyYear *year)
{
  g_autofree char *from = tr_date_write (&year->from), *until = tr_date_write (&year->to);

  tr_sheet_number (self->sheet, row, YEAR, year->year, TR_STYLE_LINE);
  tr_sheet_date (self->sheet, row, FROM, from, TR_STYLE_DATE_RIGHT);
  tr_sheet_date (self->sheet, row, UNTIL, until, TR_STYLE_DATE_RIGHT);
  tr_sheet_number (self->sheet, row, BASE_MONTHS, year->base_days / DAYS_OF_MONTH, TR_STYLE_NUMBER_2);
  tr_sheet_number (self->sheet, row, OPTION_MONTHS, year->option_days / DAYS_OF_MONTH, TR_STYLE_NUMBER_2);
  write_yearly (self, row, year);
  tr_cells_formula (self->sheet, row, BASE, "=ROUND(ROUND(F#*100,0)*ROUND(D#*31,0)/372,0)/100", TR_CENTS (year->base),
                    TR_STYLE_NUMBER_2);
  tr_cells_formula (self->sheet, row, OPTIONS, "=ROUND(ROUND(F#*100,0)*ROUND(E#*31,0)/372,0)/100",
                    TR_CENTS (year->options), TR_STYLE_NUMBER_2);
  tr_cells_formula (self->sheet, row, TOGETHER, "=ROUND(G#+H#,2)", TR_CENTS (year->total), TR_STYLE_NUMBER_2);
}

static guint
write_years (TrBudget *self, guint row)
{
  const GArray *years = self->money->years;

  if (years->len == 0)
    return row;
  tr_sheet_section (self->sheet, row++, tr_book_text (self->book, N_("The budget of each year")));
  tr_sheet_header (self->sheet, row++, 0, year_header, G_N_ELEMENTS (year_header), ~(1 << YEAR));
  self->years_row = row;
  for (guint i = 0; i < years->len; i++)
    write_year (self, row++, &g_array_index (years, TrMoneyYear, i));
  self->total_row = row;
  tr_sheet_text (self->sheet, row, YEAR, tr_book_text (self->book, N_("All years")), TR_STYLE_TOTAL_NAME);
  tr_cells_blanks (self->sheet, row, FROM, YEARLY, TR_STYLE_TOTAL_NAME);
  tr_cells_total (self->sheet, row, BASE, self->years_row, TR_CENTS (self->money->base), TR_STYLE_TOTAL_2);
  tr_cells_total (self->sheet, row, OPTIONS, self->years_row, TR_CENTS (self->money->total - self->money->base),
                  TR_STYLE_TOTAL_2);
  tr_cells_total (self->sheet, row, TOGETHER, self->years_row, TR_CENTS (self->money->total), TR_STYLE_TOTAL_2);

  return row + 2;
}

/* The amount of a year in wages of the first: each rise taken off again, the last first, and rounded each time. What
 * lies further away than a formula can nest is a plain number. */
static void
write_worth (TrBudget *self, guint row, guint index)
{
  const TrMoneyYear *year = &g_array_index (self->money->years, TrMoneyYear, index);
  g_autofree char *formula = NULL, *pattern = NULL;

  if (index >= MOST_NESTED) {
    tr_sheet_number (self->sheet, row, WORTH, TR_CENTS (year->worth), TR_STYLE_NUMBER_2);
    return;
  }
  formula = g_strdup_printf ("ROUND(I%u*100,0)", self->years_row + index + 1);

  for (guint i = index; i > 0; i--) {
    gint of = g_array_index (self->money->years, TrMoneyYear, i).year;
    g_autofree char *raised = raised_by (self, of, WAGE_COUNTS, 1);
    char *longer = g_strdup_printf ("ROUND(%s*10000/%s,0)", formula, raised);

    g_free (formula);
    formula = longer;
  }
  pattern = g_strdup_printf ("=ROUND(%s/100,2)", formula);
  tr_sheet_formula (self->sheet, row, WORTH, pattern, TR_CENTS (year->worth), TR_STYLE_NUMBER_2);
}

/* A row of the table with wages; `following` is what a whole year would cost. */
static void
write_wages_of (TrBudget *self, guint row, guint index, gint64 following)
{
  const TrMoneyYear *year = &g_array_index (self->money->years, TrMoneyYear, index);
  guint beside = self->years_row + index + 1;
  g_autofree char *raised = raised_by (self, year->year, WAGE_COUNTS, 0);
  g_autofree char *follow = index == 0 ? g_strdup_printf ("=F%u", beside)
                                       : g_strdup_printf ("=ROUND(ROUND(B@*100,0)*%s/10000,0)/100", raised);
  g_autofree char *needed = g_strdup_printf ("=ROUND(ROUND(ROUND(B#*100,0)*ROUND(D%1$u*31,0)/372,0)+"
                                             "ROUND(ROUND(B#*100,0)*ROUND(E%1$u*31,0)/372,0),0)/100", beside);
  g_autofree char *lacking = g_strdup_printf ("=ROUND(C#-I%u,2)", beside);

  tr_sheet_number (self->sheet, row, WAGE_YEAR, year->year, TR_STYLE_LINE);
  tr_cells_formula (self->sheet, row, FOLLOWING, follow, TR_CENTS (following), TR_STYLE_NUMBER_2);
  tr_cells_formula (self->sheet, row, NEEDED, needed, TR_CENTS (year->needed), TR_STYLE_NUMBER_2);
  tr_cells_formula (self->sheet, row, SHORT, lacking, TR_CENTS (year->needed - year->total), TR_STYLE_NUMBER_2);
  write_worth (self, row, index);
}

static guint
write_wages (TrBudget *self, guint row)
{
  const GArray *years = self->money->years;
  gint64 following = tr_project_contract (self->project)->yearly_budget;
  guint first;

  if (years->len == 0)
    return row;
  tr_sheet_section (self->sheet, row++,
                    tr_book_text (self->book, N_("When wages rise in another way than the budget")));
  row = tr_cells_note (self->sheet, row, N_("Below 0 in the column “Short” the budget grows faster than wages."));
  tr_sheet_header (self->sheet, row++, 0, wage_header, G_N_ELEMENTS (wage_header), ~(1 << WAGE_YEAR));
  first = row;
  for (guint i = 0; i < years->len; i++) {
    following = tr_money_add_rate (following, g_array_index (years, TrMoneyYear, i).wage_rate);
    write_wages_of (self, row++, i, following);
  }
  tr_sheet_text (self->sheet, row, WAGE_YEAR, tr_book_text (self->book, N_("All years")), TR_STYLE_TOTAL_NAME);
  tr_sheet_blank (self->sheet, row, FOLLOWING, TR_STYLE_TOTAL_NAME);
  tr_cells_total (self->sheet, row, NEEDED, first, TR_CENTS (self->money->needed), TR_STYLE_TOTAL_2);
  tr_cells_total (self->sheet, row, SHORT, first, TR_CENTS (self->money->needed - self->money->total),
                  TR_STYLE_TOTAL_2);
  tr_cells_total (self->sheet, row, WORTH, first, TR_CENTS (self->money->worth), TR_STYLE_TOTAL_2);

  return row + 2;
}

static void
lay_out (TrSheet *self)
{
  tr_sheet_fit (self, NAME, 40, 56);
  for (guint i = 0; i < N_WIDE; i++)
    tr_sheet_fit (self, FIRST + i, 17, 19);
  for (guint i = FIRST + N_WIDE; i < TR_SHEET_COLUMNS; i++)
    if (self->widest[i] > 0)
      tr_sheet_fit (self, i, 17, 19);
  tr_sheet_page (self, 0, TRUE);
}

/* Fills the sheet. Its formulas look at that of monitoring, where there is one. */
void
tr_sheet_budget_fill (TrSheets *sheets)
{
  TrBook *book = sheets->budget->book;
  g_autoptr (TrMoney) money = tr_money_new (book->data->project);
  g_autoptr (GArray) rates = g_array_new (FALSE, TRUE, sizeof (TrBudgetRate));
  TrBudget self = { .sheet = sheets->budget, .monitoring = sheets->monitoring, .book = book,
                    .project = book->data->project, .money = money, .rates = rates };
  guint row = INPUT_ROW + 5;

  tr_sheet_text (self.sheet, TITLE_ROW, NAME, tr_book_text (book, N_("What the contract costs")), TR_STYLE_TITLE);
  self.sheet->widest[NAME] = 0;
  tr_cells_note (self.sheet, LEAD_ROW,
                 N_("Amounts in euro. Change the coloured cells and the rest is reckoned again, rounded to whole cents "
                    "once for each year (half a cent away from zero)."));
  write_inputs (&self);
  collect_rates (&self);
  row = write_rates (&self, row);
  row = write_years (&self, row);
  row = write_wages (&self, row);
  row = tr_budget_write_areas (&self, row);
  row = tr_budget_write_supplements (&self, row);
  tr_budget_write_costs (&self, row);
  lay_out (self.sheet);
  if (book->error == NULL)
    worksheet_set_selection (self.sheet->sheet, INPUT_ROW, FIRST, INPUT_ROW, FIRST);
}
