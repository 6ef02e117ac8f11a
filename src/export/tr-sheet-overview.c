/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-sheets.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-text.h"

/* What the lines of the register add up to, for each KPI and each period, for one area or for all. Protected without a password:
 * only the two cells to choose in are open. */

enum { PERIOD, KPI, BASELINE, VALUE, TARGET, UNIT, N_COLUMNS, CRITERION = N_COLUMNS, FROM, TO, NUMBER, CHART = NUMBER + 2 };

#define CHART_ROW TR_OVERVIEW_FIRST_ROW /* below the header: that is repeated on every page */

/* All lines of the register for the KPI, period and area of a row. */
#define LINES "tr_reg_kpi,$G%1$u,tr_reg_date,\">=\"&$H%1$u,tr_reg_date,\"<\"&($I%1$u+1),tr_reg_area,tr_area_criterion"

static const char *const header[N_COLUMNS] = {
  N_("Period"), N_("KPI"), N_("Baseline"), N_("Value"), N_("Target"), N_("Unit"),
};

/* The formula for what the lines of a row add up to; empty where there are none. Free with g_free(). */
static char *
value_formula (TrCounting counting, guint row)
{
  switch (counting) {
  case TR_COUNTING_SUM:
    return g_strdup_printf ("=IF(COUNTIFS(" LINES ",tr_reg_value,\">-1E+99\")=0,\"\",SUMIFS(tr_reg_value," LINES "))", row);
  case TR_COUNTING_MEAN:
    return g_strdup_printf ("=IFERROR(AVERAGEIFS(tr_reg_value," LINES "),\"\")", row);
  case TR_COUNTING_UNSET:
  case TR_COUNTING_LAST:
  default:
    return g_strdup_printf ("=IFERROR(AVERAGEIFS(tr_reg_value," LINES ",tr_reg_date,"
                            "_xlfn.MAXIFS(tr_reg_date," LINES ",tr_reg_value,\">-1E+99\")),\"\")", row);
  }
}

/* What is the same in every row of a KPI. */
typedef struct {
  const TrRegisterKpi *kpi;
  char *criterion, *unit, *baseline, *target;
  TrStyle style;
} KpiRows;

static void
write_row (TrSheet *self, guint row, const KpiRows *rows, guint number)
{
  const TrRegisterKpi *kpi = rows->kpi;
  const TrPeriod *period = &g_array_index (kpi->periods, TrPeriod, number);
  TrCounting counting = (TrCounting) kpi->kpi->counting;
  g_autofree char *value = value_formula (counting, row + 1);

  tr_sheet_text (self, row, PERIOD, period->label, TR_STYLE_CODE);
  tr_sheet_text (self, row, KPI, kpi->label, TR_STYLE_CODE);
  tr_sheet_formula (self, row, BASELINE, rows->baseline, kpi->kpi->baseline, rows->style);
  tr_sheet_formula (self, row, VALUE, value, tr_tally_value (&kpi->tallies[number], counting), rows->style);
  tr_sheet_formula (self, row, TARGET, rows->target, kpi->kpi->target, rows->style);
  tr_sheet_text (self, row, UNIT, rows->unit, TR_STYLE_LOOKUP_LAST);
  tr_sheet_text (self, row, CRITERION, rows->criterion, TR_STYLE_CODE);
  tr_sheet_number (self, row, FROM, period->from, TR_STYLE_DATE);
  tr_sheet_number (self, row, TO, period->to, TR_STYLE_DATE);
  tr_sheet_number (self, row, NUMBER, number + 1, TR_STYLE_NUMBER);
}

/* Writes all periods of a KPI; returns the row behind them. */
static guint
write_kpi (TrSheet *self, guint row, guint index)
{
  const TrRegisterKpi *kpi = tr_register_kpi (self->book->data, index);
  g_autofree char *criterion = tr_text_criterion (kpi->label);
  g_autofree char *unit = tr_kpi_unit (kpi);
  g_autofree char *baseline = g_strdup_printf ("=IF(INDEX(tr_kpi_baselines,%1$u)=\"\",\"\",INDEX(tr_kpi_baselines,%1$u))", index + 1);
  g_autofree char *target = g_strdup_printf ("=IF(INDEX(tr_kpi_targets,%1$u)=\"\",\"\",INDEX(tr_kpi_targets,%1$u))", index + 1);
  const KpiRows rows = { kpi, criterion, unit, baseline, target, tr_style_for_decimals (kpi->decimals) };

  for (guint number = 0; number < kpi->periods->len; number++)
    write_row (self, row++, &rows, number);

  return row;
}

static void
write_choosers (TrSheet *self)
{
  TrBook *book = self->book;
  const TrRegister *data = book->data;

  tr_sheet_text (self, TR_OVERVIEW_AREA_ROW, PERIOD, tr_book_text (book, N_("Choose an area")), TR_STYLE_NAME);
  tr_sheet_text (self, TR_OVERVIEW_AREA_ROW, KPI, data->all_areas, TR_STYLE_CHOOSER);
  tr_sheet_list (self, TR_OVERVIEW_AREA_ROW, KPI, TR_OVERVIEW_AREA_ROW, "tr_area_choices", N_("Which area?"),
                 N_("Choose one area or all areas. All numbers on this sheet follow."));
  tr_sheet_text (self, TR_OVERVIEW_KPI_ROW, PERIOD, tr_book_text (book, N_("KPI in the chart")), TR_STYLE_NAME);
  tr_sheet_text (self, TR_OVERVIEW_KPI_ROW, KPI, tr_register_kpi (data, tr_overview_default_kpi (data))->label, TR_STYLE_CHOOSER);
  tr_sheet_list (self, TR_OVERVIEW_KPI_ROW, KPI, TR_OVERVIEW_KPI_ROW, "tr_kpis", N_("Which KPI?"),
                 N_("Choose the KPI that the chart shows."));
  tr_book_name (book, "tr_chosen_area", self, TR_OVERVIEW_AREA_ROW, KPI, TR_OVERVIEW_AREA_ROW);
  tr_book_name (book, "tr_chosen_kpi", self, TR_OVERVIEW_KPI_ROW, KPI, TR_OVERVIEW_KPI_ROW);
}

/* Says whether every line of the register is in the numbers below. */
static void
write_check (TrSheet *self)
{
  TrBook *book = self->book;
  const char *good = tr_book_text (book, N_("All lines with a value are counted."));
  const char *bad = tr_book_text (book, N_("lines are not counted: look at their date, KPI and value."));
  g_autofree char *good_text = tr_text_quoted (good);
  g_autofree char *bad_text = tr_text_quoted (bad);
  g_autofree char *formula = g_strdup_printf ("=IF(tr_not_counted=0,%s,tr_not_counted&\" \"&%s)", good_text, bad_text);
  g_autofree char *now = book->data->n_not_counted == 0 ? g_strdup (good)
                                                        : g_strdup_printf ("%u %s", book->data->n_not_counted, bad);

  tr_sheet_text (self, TR_OVERVIEW_CHECK_ROW, PERIOD, tr_book_text (book, N_("Does everything count?")), TR_STYLE_NAME);
  tr_sheet_formula_text (self, TR_OVERVIEW_CHECK_ROW, KPI, formula, now, TR_STYLE_LEAD);
}

static void
add_series (TrSheets *sheets, lxw_chart *chart, guint offset, guint32 colour)
{
  TrSheet *self = sheets->overview;
  const char *lists = sheets->lists->name;
  lxw_row_t first = 2, last = first + TR_CHART_SLOTS - 1;
  lxw_col_t column = (lxw_col_t) (TR_LISTS_CHART_COLUMN + offset);
  lxw_chart_series *series = chart_add_series (chart, NULL, NULL);
  lxw_chart_fill fill = { .color = colour };

  if (series == NULL) {
    tr_sheet_check (self, CHART_ROW, CHART, LXW_ERROR_MEMORY_MALLOC_FAILED);
    return;
  }
  chart_series_set_categories (series, lists, first, TR_LISTS_CHART_COLUMN, last, TR_LISTS_CHART_COLUMN);
  chart_series_set_values (series, lists, first, column, last, column);
  chart_series_set_name_range (series, lists, 1, column);
  chart_series_set_fill (series, &fill);
}

static void
style_chart (lxw_chart *chart)
{
  lxw_chart_line none = { .none = LXW_TRUE }, thin = { .color = 0xD5DEDF, .width = 0.75 };
  lxw_chart_font words = { .size = 9, .color = 0x24343A }, slanted = { .size = 9, .color = 0x24343A, .rotation = -45 };
  lxw_chart_font title = { .size = 12, .color = TR_TEAL, .bold = LXW_TRUE };

  chart_title_set_name_font (chart, &title);
  chart_legend_set_position (chart, LXW_CHART_LEGEND_BOTTOM);
  chart_legend_set_font (chart, &words);
  chart_axis_set_num_font (chart->x_axis, &slanted);
  chart_axis_set_num_font (chart->y_axis, &words);
  chart_axis_set_line (chart->y_axis, &none);
  chart_axis_major_gridlines_set_line (chart->y_axis, &thin);
  chart_chartarea_set_line (chart, &thin);
  chart_set_series_overlap (chart, 100);
  chart_set_series_gap (chart, 40);
  chart_show_hidden_data (chart);
}

static void
write_chart (TrSheets *sheets)
{
  TrSheet *self = sheets->overview;
  TrBook *book = self->book;
  g_autofree char *text = NULL;
  lxw_chart_options options = { .x_scale = 1.25, .y_scale = 1.5, .object_position = LXW_OBJECT_MOVE_DONT_SIZE };
  lxw_chart *chart;

  if (book->error != NULL)
    return;
  chart = workbook_add_chart (book->workbook, LXW_CHART_COLUMN);
  if (chart == NULL) {
    tr_sheet_check (self, CHART_ROW, CHART, LXW_ERROR_MEMORY_MALLOC_FAILED);
    return;
  }
  add_series (sheets, chart, 1, 0x9AA7AB);
  add_series (sheets, chart, 2, TR_TEAL);
  add_series (sheets, chart, 3, 0xE0A458);
  /* the cell to choose in, for a title can not follow a formula everywhere */
  chart_title_set_name_range (chart, self->name, TR_OVERVIEW_KPI_ROW, KPI);
  style_chart (chart);
  text = tr_fill (tr_book_text (book, N_("Column chart of the KPI chosen at the top, now {kpi}: the baseline, the value in each of "
                                         "twelve periods at most, and the target. The table beside it has the same numbers.")),
                  "{kpi}", tr_register_kpi (book->data, tr_overview_default_kpi (book->data))->label, NULL);
  options.description = text;
  tr_sheet_check (self, CHART_ROW, CHART, worksheet_insert_chart_opt (self->sheet, CHART_ROW, CHART, chart, &options));
}

static void
name_columns (TrSheet *self, guint last_row)
{
  tr_book_name (self->book, "tr_over_period", self, TR_OVERVIEW_FIRST_ROW, PERIOD, last_row);
  tr_book_name (self->book, "tr_over_kpi", self, TR_OVERVIEW_FIRST_ROW, KPI, last_row);
  tr_book_name (self->book, "tr_over_value", self, TR_OVERVIEW_FIRST_ROW, VALUE, last_row);
  tr_book_name (self->book, "tr_over_number", self, TR_OVERVIEW_FIRST_ROW, NUMBER, last_row);
}

static void
lay_out (TrSheet *self)
{
  lxw_row_col_options hidden = { .hidden = LXW_TRUE };

  tr_sheet_fit (self, PERIOD, 20, 24);
  tr_sheet_fit (self, KPI, 36, 48);
  tr_sheet_fit (self, BASELINE, 14, 14);
  tr_sheet_fit (self, VALUE, 13, 13);
  tr_sheet_fit (self, TARGET, 16, 16);
  tr_sheet_fit (self, UNIT, 14, 24);
  if (self->book->error == NULL)
    tr_sheet_check (self, 0, CRITERION, worksheet_set_column_opt (self->sheet, CRITERION, NUMBER, 10, NULL, &hidden));
  tr_sheet_fit (self, NUMBER + 1, 3, 3);
  tr_sheet_page (self, TR_OVERVIEW_HEADER_ROW, TRUE);
}

/* A line above the first row of each KPI, wherever filtering and sorting puts it. */
static void
part_kpis (TrSheet *self, guint last_row)
{
  lxw_conditional_format part = { .type = LXW_CONDITIONAL_TYPE_FORMULA };
  g_autofree char *formula = g_strdup_printf ("=$B%u<>$B%u", TR_OVERVIEW_FIRST_ROW + 1, TR_OVERVIEW_FIRST_ROW);

  if (self->book->error != NULL)
    return;
  part.value_string = formula;
  part.format = workbook_add_format (self->book->workbook);
  if (part.format != NULL) {
    format_set_top (part.format, LXW_BORDER_THIN);
    format_set_top_color (part.format, TR_TEAL);
  }
  tr_sheet_check (self, TR_OVERVIEW_FIRST_ROW, 0,
                  worksheet_conditional_format_range (self->sheet, TR_OVERVIEW_FIRST_ROW, 0, last_row, N_COLUMNS - 1, &part));
}

static void
protect (TrSheet *self)
{
  lxw_protection open = { .autofilter = LXW_TRUE, .sort = LXW_TRUE, .format_columns = LXW_TRUE, .format_rows = LXW_TRUE };

  if (self->book->error == NULL)
    worksheet_protect (self->sheet, NULL, &open);
}

static void
write_rows (TrSheets *sheets)
{
  TrSheet *self = sheets->overview;
  guint row = TR_OVERVIEW_FIRST_ROW;

  write_choosers (self);
  write_check (self);
  tr_sheet_header (self, TR_OVERVIEW_HEADER_ROW, 0, header, N_COLUMNS, 1 << BASELINE | 1 << VALUE | 1 << TARGET);
  self->widest[PERIOD] = self->widest[KPI] = 0;
  for (guint i = 0; i < self->book->data->kpis->len; i++)
    row = write_kpi (self, row, i);
  name_columns (self, row - 1);
  part_kpis (self, row - 1);
  write_chart (sheets);
  if (self->book->error == NULL) {
    tr_sheet_check (self, TR_OVERVIEW_HEADER_ROW, 0,
                    worksheet_autofilter (self->sheet, TR_OVERVIEW_HEADER_ROW, 0, row - 1, N_COLUMNS - 1));
    tr_sheet_check (self, 0, 0, worksheet_ignore_errors (self->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:J1048576"));
  }
}

void
tr_sheet_overview_fill (TrSheets *sheets)
{
  TrSheet *self = sheets->overview;
  TrBook *book = self->book;
  gboolean has_periods = book->data->n_periods > 0;

  tr_sheet_text (self, 0, 0, tr_book_text (book, N_("Overview")), TR_STYLE_TITLE);
  tr_sheet_text (self, 1, 0,
                 tr_book_text (book, has_periods ? N_("What the lines on the registration sheet add up to. No number yet? Then the cell stays empty.")
                                                 : N_("There is nothing to show yet: the project has no KPIs, or no start and end date.")),
                 TR_STYLE_LEAD);
  if (has_periods)
    write_rows (sheets);
  lay_out (self);
  protect (self);
  if (book->error == NULL)
    worksheet_set_selection (self->sheet, TR_OVERVIEW_AREA_ROW, KPI, TR_OVERVIEW_AREA_ROW, KPI);
}
