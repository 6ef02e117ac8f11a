/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-budget-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-cells.h"

/* What stands beside the budget of each year: areas, supplementary assignments, the cost of registration and
 * monitoring. */

enum { AREA, AREA_YEARLY, AREA_PART, AREA_BASE, AREA_OPTIONS, AREA_TOGETHER, N_AREA_COLUMNS };
enum { TITLE, BUDGET, MONTHS, TOTAL, PART, START, OWN_ACCOUNT, FIT, N_SUPPLEMENT_COLUMNS };
enum { COST, HOURS, EURO, PART_OF_BUDGET };

#define MOST_AREAS 12 /* beside each other on a page */

/* The amount in a column in percent of the budget a year. */
#define PART_OF_BUDGET_OF(column)                                                                                      \
  "=IF(" TR_BUDGET_YEARLY "=0,0,ROUND(ROUND(" column "#*100,0)*10000/ROUND(" TR_BUDGET_YEARLY "*100,0),0)/100)"

static const char *const area_header[] = {
  N_("Area"), N_("Budget a year"), N_("Part of all, percent"), N_("Base term"), N_("Options"), N_("Total"),
};

static const char *const supplement_header[] = {
  N_("Supplementary assignment"), N_("Budget a year"), N_("Term, months"), N_("Over its term"),
  N_("Part of the main budget, percent"), N_("Start"), N_("Accounted for on its own"), N_("Fit"),
};

static const char *const cost_header[] = {
  N_("What it takes"), N_("Hours a year"), N_("Euro a year"), N_("Part of the main budget, percent"),
};

static const char *
area_name (TrBudget *self, const TrMoneyShare *share)
{
  const TrArea *area = tr_project_find (self->project, TR_KIND_AREA, share->area);

  /* TRANSLATORS: in a list of areas: the part of the budget that is in none of them */
  return area != NULL ? area->name : tr_book_text (self->book, N_("Not divided over areas"));
}

/* One row of differences with the table of years: 0 as long as nothing is changed. */
static void
write_area_checks (TrBudget *self, guint row)
{
  static const struct {
    guint column;
    const char *letter;
  } beside[] = { { AREA_BASE, "G" }, { AREA_OPTIONS, "H" }, { AREA_TOGETHER, "I" } };
  gint64 difference = MAX (self->money->areas_difference, 0);

  tr_sheet_text (self->sheet, row, AREA, tr_book_text (self->book, N_("Check: difference with the budget")),
                 TR_STYLE_TEXT);
  tr_cells_formula (self->sheet, row, AREA_YEARLY, "=ROUND(B@-" TR_BUDGET_YEARLY ",2)", TR_CENTS (difference),
                    TR_STYLE_NUMBER_2);
  tr_sheet_blank (self->sheet, row, AREA_PART, TR_STYLE_NUMBER);
  for (guint i = 0; i < G_N_ELEMENTS (beside) && self->total_row > 0; i++) {
    g_autofree char *pattern = g_strdup_printf ("=ROUND(%c@-%s%u,2)", (char) ('A' + beside[i].column), beside[i].letter,
                                                self->total_row + 1);

    tr_cells_formula (self->sheet, row, beside[i].column, pattern, 0, TR_STYLE_NUMBER_2);
  }
}

/* What share one amount is of another, in percent with two decimals; 0 of nothing. What is too large to multiply in
 * whole cents is larger than any budget: there the decimals tell nothing. */
static double
percent_of (gint64 part, gint64 whole)
{
  if (whole <= 0)
    return 0;
  if (part > G_MAXINT64 / 10000)
    return round ((double) part * 10000 / (double) whole) / 100;

  return (double) tr_money_divide (part * 10000, whole) / 100;
}

static void
write_area (TrBudget *self, guint row, const TrMoneyShare *share, const char *sum, gint64 whole)
{
  g_autofree char *part = g_strdup_printf ("=IF(%1$s=0,0,ROUND(ROUND(B#*100,0)*10000/ROUND(%1$s*100,0),0)/100)", sum);
  double percent = percent_of (share->yearly, whole);

  tr_sheet_text (self->sheet, row, AREA, area_name (self, share), TR_STYLE_TEXT);
  tr_sheet_number (self->sheet, row, AREA_YEARLY, TR_CENTS (share->yearly), TR_STYLE_NUMBER_2);
  tr_cells_formula (self->sheet, row, AREA_PART, part, percent, TR_STYLE_NUMBER_2);
  if (self->total_row == 0)
    return;
  tr_sheet_number (self->sheet, row, AREA_BASE, TR_CENTS (share->base), TR_STYLE_NUMBER_2);
  tr_sheet_number (self->sheet, row, AREA_OPTIONS, TR_CENTS (share->total - share->base), TR_STYLE_NUMBER_2);
  tr_cells_formula (self->sheet, row, AREA_TOGETHER, "=ROUND(D#+E#,2)", TR_CENTS (share->total), TR_STYLE_NUMBER_2);
}

static guint
write_area_table (TrBudget *self, guint row)
{
  const GArray *shares = self->money->shares;
  guint first = row + 1;
  g_autofree char *sum = g_strdup_printf ("SUM(B$%u:B$%u)", first + 1, first + shares->len);
  gint64 whole = 0, base = 0, total = 0;

  for (guint i = 0; i < shares->len; i++) {
    whole += g_array_index (shares, TrMoneyShare, i).yearly;
    base += g_array_index (shares, TrMoneyShare, i).base;
    total += g_array_index (shares, TrMoneyShare, i).total;
  }
  tr_sheet_header (self->sheet, row++, 0, area_header, self->total_row > 0 ? N_AREA_COLUMNS : AREA_BASE, ~(1 << AREA));
  for (guint i = 0; i < shares->len; i++)
    write_area (self, row++, &g_array_index (shares, TrMoneyShare, i), sum, whole);
  tr_sheet_text (self->sheet, row, AREA, tr_book_text (self->book, N_("All areas")), TR_STYLE_TOTAL_NAME);
  tr_cells_total (self->sheet, row, AREA_YEARLY, first, TR_CENTS (whole), TR_STYLE_TOTAL_2);
  tr_sheet_blank (self->sheet, row, AREA_PART, TR_STYLE_TOTAL_NAME);
  if (self->total_row > 0) {
    tr_cells_total (self->sheet, row, AREA_BASE, first, TR_CENTS (base), TR_STYLE_TOTAL_2);
    tr_cells_total (self->sheet, row, AREA_OPTIONS, first, TR_CENTS (total - base), TR_STYLE_TOTAL_2);
    tr_cells_total (self->sheet, row, AREA_TOGETHER, first, TR_CENTS (total), TR_STYLE_TOTAL_2);
  }
  write_area_checks (self, row + 1);

  return row + 3;
}

/* Years below each other and areas beside each other, with what they come to and the difference with the budget. */
static guint
write_area_years (TrBudget *self, guint row)
{
  const GArray *shares = self->money->shares, *years = self->money->years;
  guint sum = shares->len + 1;

  tr_sheet_text (self->sheet, row, 0, tr_book_text (self->book, N_("Year")), TR_STYLE_HEADER);
  for (guint i = 0; i < shares->len; i++)
    tr_sheet_text (self->sheet, row, 1 + i, area_name (self, &g_array_index (shares, TrMoneyShare, i)),
                   TR_STYLE_HEADER_RIGHT);
  tr_sheet_text (self->sheet, row, sum, tr_book_text (self->book, N_("Total")), TR_STYLE_HEADER_RIGHT);
  tr_sheet_text (self->sheet, row, sum + 1, tr_book_text (self->book, N_("Difference with the budget")),
                 TR_STYLE_HEADER_RIGHT);
  for (guint i = 0; i < years->len; i++) {
    const TrMoneyYear *year = &g_array_index (years, TrMoneyYear, i);
    g_autofree char *all = g_strdup_printf ("=ROUND(SUM(B#:%c#),2)", (char) ('A' + shares->len));
    g_autofree char *check = g_strdup_printf ("=ROUND(%c#-I%u,2)", (char) ('A' + sum), self->years_row + i + 1);

    row++;
    tr_sheet_number (self->sheet, row, 0, year->year, TR_STYLE_LINE);
    for (guint j = 0; j < shares->len; j++)
      tr_sheet_number (self->sheet, row, 1 + j, TR_CENTS (year->areas[j]), TR_STYLE_NUMBER_2);
    tr_cells_formula (self->sheet, row, sum, all, TR_CENTS (year->total), TR_STYLE_NUMBER_2);
    tr_cells_formula (self->sheet, row, sum + 1, check, 0, TR_STYLE_NUMBER_2);
  }

  return row + 2;
}

/* How the budget is divided over areas. The parts were divided when the workbook was made, to the cent and so that
 * they add up, which no plain formula does; live formulas tell whether they still do. Returns the next row. */
guint
tr_budget_write_areas (TrBudget *self, guint row)
{
  if (self->money->shares->len == 0)
    return row;
  tr_sheet_section (self->sheet, row++, tr_book_text (self->book, N_("The budget of each area")));
  row = tr_cells_note (self->sheet, row,
                       N_("Divided when this workbook was made, so that the parts add up to the cent. The check stays "
                          "0 as long as that holds; when you change a figure above, it tells what is still to be "
                          "divided."));
  row = write_area_table (self, row);
  if (self->total_row > 0 && self->money->shares->len <= MOST_AREAS)
    row = write_area_years (self, row);

  return row;
}

static void
write_supplement (TrBudget *self, guint row, const TrSupplement *supplement, const TrMoneySupplement *money)
{
  const char *answer = tr_book_text (self->book, supplement->has_own_account ? N_("yes") : N_("no"));

  tr_sheet_text (self->sheet, row, TITLE, supplement->title, TR_STYLE_TEXT);
  tr_sheet_number (self->sheet, row, BUDGET, TR_CENTS (supplement->budget), TR_STYLE_ENTRY_NUMBER_2);
  tr_sheet_number (self->sheet, row, MONTHS, supplement->months > 0 ? supplement->months : NAN, TR_STYLE_ENTRY_NUMBER);
  tr_cells_formula (self->sheet, row, TOTAL, "=ROUND(ROUND(B#*100,0)*C#/12,0)/100", TR_CENTS (money->total),
                    TR_STYLE_NUMBER_2);
  tr_cells_formula (self->sheet, row, PART,
                    PART_OF_BUDGET_OF ("B"),
                    tr_money_percent (money->share), TR_STYLE_NUMBER_2);
  tr_sheet_date (self->sheet, row, START, supplement->start, TR_STYLE_DATE_RIGHT);
  tr_sheet_text (self->sheet, row, OWN_ACCOUNT, answer, TR_STYLE_TEXT);
  tr_sheet_text (self->sheet, row, FIT, tr_book_choice (self->book, supplement, "fit"), TR_STYLE_TEXT);
}

/* The supplementary assignments, one by one and all together against the main budget. Returns the next row. */
guint
tr_budget_write_supplements (TrBudget *self, guint row)
{
  const GArray *supplements = self->money->supplements;
  gint64 total = 0;
  guint first;

  if (supplements->len == 0)
    return row;
  tr_sheet_section (self->sheet, row++, tr_book_text (self->book, N_("Supplementary assignments")));
  tr_sheet_header (self->sheet, row++, 0, supplement_header, N_SUPPLEMENT_COLUMNS,
                   1 << BUDGET | 1 << MONTHS | 1 << TOTAL | 1 << PART | 1 << START);
  first = row;
  for (guint i = 0; i < supplements->len; i++) {
    const TrMoneySupplement *money = &g_array_index (supplements, TrMoneySupplement, i);

    total += money->total;
    write_supplement (self, row++, tr_project_find (self->project, TR_KIND_SUPPLEMENT, money->supplement), money);
  }
  tr_sheet_text (self->sheet, row, TITLE, tr_book_text (self->book, N_("Total")), TR_STYLE_TOTAL_NAME);
  tr_cells_total (self->sheet, row, BUDGET, first, TR_CENTS (self->money->supplements_yearly), TR_STYLE_TOTAL_2);
  tr_sheet_blank (self->sheet, row, MONTHS, TR_STYLE_TOTAL_NAME);
  tr_cells_total (self->sheet, row, TOTAL, first, TR_CENTS (total), TR_STYLE_TOTAL_2);
  tr_cells_formula (self->sheet, row, PART,
                    PART_OF_BUDGET_OF ("B"),
                    tr_money_percent (self->money->supplements_share), TR_STYLE_TOTAL_2);
  tr_cells_blanks (self->sheet, row, START, FIT, TR_STYLE_TOTAL_NAME);

  return row + 2;
}

static void
write_cost (TrBudget *self, guint row, gint64 cents, TrStyle style)
{
  double percent = percent_of (cents, tr_project_contract (self->project)->yearly_budget);

  tr_cells_formula (self->sheet, row, PART_OF_BUDGET,
                    PART_OF_BUDGET_OF ("C"),
                    percent, style);
}

/* The hours of monitoring are added up on a sheet of their own. */
static void
write_monitoring_hours (TrBudget *self, guint row)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *name = NULL, *formula = NULL;

  if (self->monitoring == NULL) {
    tr_sheet_number (self->sheet, row, HOURS, self->money->monitoring_hours, TR_STYLE_NUMBER_1);
    return;
  }
  parts = g_strsplit (self->monitoring->name, "'", -1);
  name = g_strjoinv ("''", parts);
  formula = g_strdup_printf ("='%s'!%s", name, tr_sheet_monitoring_hours_cell ());
  tr_sheet_formula (self->sheet, row, HOURS, formula, self->money->monitoring_hours, TR_STYLE_NUMBER_1);
}

/* What registering the KPIs and monitoring cost in time and money. Returns the next row. */
guint
tr_budget_write_costs (TrBudget *self, guint row)
{
  const TrMoney *money = self->money;
  g_autofree char *hours = NULL;
  guint first;

  if (money->registration_hours + money->monitoring_hours <= 0)
    return row;
  tr_sheet_section (self->sheet, row++, tr_book_text (self->book, N_("What registration and monitoring cost")));
  tr_sheet_header (self->sheet, row++, 0, cost_header, G_N_ELEMENTS (cost_header), ~(1 << COST));
  first = row;
  tr_sheet_text (self->sheet, row, COST, tr_book_text (self->book, N_("Registration of the KPIs")), TR_STYLE_TEXT);
  tr_sheet_number (self->sheet, row, HOURS, money->registration_hours, TR_STYLE_NUMBER_1);
  tr_sheet_text (self->sheet, row + 1, COST, tr_book_text (self->book, N_("Monitoring")), TR_STYLE_TEXT);
  write_monitoring_hours (self, row + 1);
  for (guint i = 0; i < 2; i++, row++) {
    gint64 cents = i == 0 ? money->registration_cost : money->monitoring_cost;

    tr_cells_formula (self->sheet, row, EURO, "=ROUND(B#*ROUND(" TR_BUDGET_HOUR "*100,0),0)/100", TR_CENTS (cents),
                      TR_STYLE_NUMBER_2);
    write_cost (self, row, cents, TR_STYLE_NUMBER_2);
  }
  tr_sheet_text (self->sheet, row, COST, tr_book_text (self->book, N_("Total")), TR_STYLE_TOTAL_NAME);
  hours = g_strdup_printf ("=B%u+B%u", first + 1, first + 2);
  tr_sheet_formula (self->sheet, row, HOURS, hours, money->registration_hours + money->monitoring_hours,
                    TR_STYLE_TOTAL_1);
  tr_cells_total (self->sheet, row, EURO, first, TR_CENTS (money->registration_cost + money->monitoring_cost),
                  TR_STYLE_TOTAL_2);
  write_cost (self, row, money->registration_cost + money->monitoring_cost, TR_STYLE_TOTAL_2);

  return row + 2;
}
