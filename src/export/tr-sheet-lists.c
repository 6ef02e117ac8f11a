/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-sheets.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-text.h"

/* The hidden sheet behind the others: the lists to choose from, what the formulas need to know of each KPI, the figures of the
 * chart, and what identifies the file. */

enum { KPI, CRITERION, UNIT, HELP, FROM, TO, FIRST, COUNT, KPI_ID, COUNTED, AREA, AREA_ID, CHOICE, YES_NO, IDENTITY = 15, IDENTITY_VALUE,
       SWITCH = 18, SWITCH_VALUE };
enum { HEADER_ROW, FIRST_ROW };
enum { SWITCH_AREA, SWITCH_NOT_COUNTED, SWITCH_KPI, SWITCH_FIRST, SWITCH_COUNT, SWITCH_LAST, SWITCH_START };

#define HELP_MOST 200
#define UNIT_MOST 80
#define CHART_PERIODS (TR_CHART_SLOTS - 2)

/* How lines with a counting rule are added up, in one sentence. */
const char *
tr_counting_explained (TrBook *book, TrCounting counting)
{
  switch (counting) {
  case TR_COUNTING_SUM:
    return tr_book_text (book, N_("all values together."));
  case TR_COUNTING_MEAN:
    return tr_book_text (book, N_("the mean of all values."));
  case TR_COUNTING_LAST:
    return tr_book_text (book, N_("the value with the latest date; the mean when that day has several."));
  case TR_COUNTING_UNSET:
  default:
    return tr_book_text (book, N_("No counting rule was agreed: the overview shows the last value."));
  }
}

/* What counts for a KPI, in one line: its definition and how lines are added up. Free with g_free(). */
char *
tr_kpi_help (TrBook *book, const TrRegisterKpi *kpi)
{
  g_autofree char *definition = tr_text_one_line (kpi->kpi->definition, HELP_MOST);
  const char *counting = tr_counting_explained (book, (TrCounting) kpi->kpi->counting);
  const char *rule = tr_book_choice (book, kpi->kpi, "counting");

  return g_strconcat (definition, *definition == '\0' ? "" : " — ", rule, *rule == '\0' ? "" : ": ", counting, NULL);
}

/* The unit of a KPI in one line. Free with g_free(). */
char *
tr_kpi_unit (const TrRegisterKpi *kpi)
{
  return tr_text_one_line (kpi->kpi->unit, UNIT_MOST);
}

/* A cell with a label, as a formula must give it to MATCH, which reads asterisks and question marks as wildcards. Free with
 * g_free(). */
char *
tr_formula_literal_label (TrBook *book, const char *cell)
{
  if (!book->data->has_wildcards)
    return g_strdup (cell);
  return g_strdup_printf ("SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(%s,\"~\",\"~~\"),\"*\",\"~*\"),\"?\",\"~?\")", cell);
}

/* The KPI that the chart shows at first: the one with most lines. */
guint
tr_overview_default_kpi (const TrRegister *data)
{
  guint best = 0;

  for (guint i = 1; i < data->kpis->len; i++)
    if (tr_register_kpi (data, i)->n_lines > tr_register_kpi (data, best)->n_lines)
      best = i;

  return best;
}

static void
write_kpi (TrSheet *self, guint row, const TrRegisterKpi *kpi, guint first)
{
  const GArray *periods = kpi->periods;
  g_autofree char *criterion = tr_text_criterion (kpi->label);
  g_autofree char *unit = tr_kpi_unit (kpi);
  g_autofree char *help = tr_kpi_help (self->book, kpi);
  g_autofree char *counted = g_strdup_printf ("=COUNTIFS(tr_reg_kpi,$B%1$u,tr_reg_date,\">=\"&$E%1$u,tr_reg_date,\"<\"&($F%1$u+1),"
                                              "tr_reg_value,\">-1E+99\")", row + 1);

  tr_sheet_text (self, row, KPI, kpi->label, TR_STYLE_CODE);
  tr_sheet_text (self, row, CRITERION, criterion, TR_STYLE_CODE);
  tr_sheet_text (self, row, UNIT, unit, TR_STYLE_CODE);
  tr_sheet_text (self, row, HELP, help, TR_STYLE_LINE);
  tr_sheet_number (self, row, FROM, periods->len > 0 ? g_array_index (periods, TrPeriod, 0).from : 0, TR_STYLE_NUMBER);
  tr_sheet_number (self, row, TO, periods->len > 0 ? g_array_index (periods, TrPeriod, periods->len - 1).to : -1,
                   TR_STYLE_NUMBER);
  tr_sheet_number (self, row, FIRST, first, TR_STYLE_NUMBER);
  tr_sheet_number (self, row, COUNT, periods->len, TR_STYLE_NUMBER);
  tr_sheet_text (self, row, KPI_ID, kpi->kpi->record.id, TR_STYLE_LINE);
  tr_sheet_formula (self, row, COUNTED, counted, kpi->n_lines, TR_STYLE_NUMBER);
}

static void
write_kpis (TrSheet *self)
{
  static const char *const names[] = { "tr_kpis",      "tr_kpi_criteria", "tr_kpi_units", "tr_kpi_help", "tr_kpi_from",
                                       "tr_kpi_to", "tr_kpi_first",    "tr_kpi_count", "tr_kpi_ids",
                                       "tr_kpi_counted" };
  const TrRegister *data = self->book->data;
  guint first = 1;

  for (guint i = 0; i < data->kpis->len; i++) {
    write_kpi (self, FIRST_ROW + i, tr_register_kpi (data, i), first);
    first += tr_register_kpi (data, i)->periods->len;
  }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    tr_book_name (self->book, names[i], self, FIRST_ROW, i, FIRST_ROW + MAX (data->kpis->len, 1) - 1);
}

static void
write_areas (TrSheet *self)
{
  const TrRegister *data = self->book->data;

  tr_sheet_text (self, FIRST_ROW, CHOICE, data->all_areas, TR_STYLE_CODE);
  for (guint i = 0; i < data->areas->len; i++) {
    const TrArea *area = tr_project_at (data->project, TR_KIND_AREA, i);

    tr_sheet_text (self, FIRST_ROW + i, AREA, g_ptr_array_index (data->areas, i), TR_STYLE_CODE);
    tr_sheet_text (self, FIRST_ROW + i, AREA_ID, area->record.id, TR_STYLE_LINE);
    tr_sheet_text (self, FIRST_ROW + 1 + i, CHOICE, g_ptr_array_index (data->areas, i), TR_STYLE_CODE);
  }
  tr_book_name (self->book, "tr_areas", self, FIRST_ROW, AREA, FIRST_ROW + MAX (data->areas->len, 1) - 1);
  tr_book_name (self->book, "tr_area_ids", self, FIRST_ROW, AREA_ID, FIRST_ROW + MAX (data->areas->len, 1) - 1);
  tr_book_name (self->book, "tr_area_choices", self, FIRST_ROW, CHOICE, FIRST_ROW + data->areas->len);
  tr_sheet_text (self, FIRST_ROW, YES_NO, tr_book_text (self->book, N_("yes")), TR_STYLE_LINE);
  tr_sheet_text (self, FIRST_ROW + 1, YES_NO, tr_book_text (self->book, N_("no")), TR_STYLE_LINE);
  tr_book_name (self->book, "tr_yes_no", self, FIRST_ROW, YES_NO, FIRST_ROW + 1);
}

static void
write_identity (TrSheet *self, const TrEdition *edition)
{
  const TrProjectInfo *info = tr_project_info (self->book->data->project);
  const struct {
    const char *name, *value;
  } facts[] = {
    { "tr_project_id", info != NULL ? info->record.id : "" },
    { "tr_project_title", info != NULL ? info->title : "" },
    { "tr_project_start", info != NULL ? info->start : "" },
    { "tr_project_end", info != NULL ? info->end : "" },
    { "tr_workbook_version", edition->version },
    { "tr_workbook_date", edition->date },
    { "tr_workbook_language", self->book->language == TR_LANGUAGE_EN ? "en" : "nl" },
    { "tr_workbook_format", "1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++) {
    tr_sheet_text (self, FIRST_ROW + i, IDENTITY, facts[i].name, TR_STYLE_LINE);
    tr_sheet_text (self, FIRST_ROW + i, IDENTITY_VALUE, facts[i].value, TR_STYLE_CODE);
    tr_book_name (self->book, facts[i].name, self, FIRST_ROW + i, IDENTITY_VALUE, FIRST_ROW + i);
    if (self->book->error == NULL)
      tr_book_hide_name (self->book, facts[i].name);
  }
}

static void
write_switch (TrSheet *self, guint which, const char *name, const char *formula, double value, const char *text)
{
  guint row = FIRST_ROW + which;

  tr_sheet_text (self, row, SWITCH, name, TR_STYLE_LINE);
  if (text != NULL)
    tr_sheet_formula_text (self, row, SWITCH_VALUE, formula, text, TR_STYLE_LINE);
  else
    tr_sheet_formula (self, row, SWITCH_VALUE, formula, value, TR_STYLE_NUMBER);
  tr_book_name (self->book, name, self, row, SWITCH_VALUE, row);
}

/* What follows from the choices on the overview. The criterion for all areas is "not the word for all areas", which an empty area
 * meets too. */
static void
write_area_switch (TrSheets *sheets)
{
  TrSheet *self = sheets->lists;
  const TrRegister *data = self->book->data;
  g_autofree char *all = tr_text_quoted (data->all_areas);
  g_autofree char *everything = g_strconcat ("<>", data->all_areas, NULL);
  g_autofree char *formula = g_strdup_printf (
    "=IF(OR(tr_chosen_area=\"\",tr_chosen_area=%s),\"<>\"&%s,"
    "\"=\"&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(tr_chosen_area,\"~\",\"~~\"),\"*\",\"~*\"),\"?\",\"~?\"))", all, all);

  write_switch (self, SWITCH_AREA, "tr_area_criterion", formula, 0, everything);
  write_switch (self, SWITCH_NOT_COUNTED, "tr_not_counted",
                "=COUNTA(tr_reg_value)-SUM(tr_kpi_counted)", data->n_not_counted, NULL);
}

/* Where the chart's twelve periods begin: such that the last period with a value is among them. */
static guint
last_with_value (const TrRegisterKpi *kpi)
{
  for (guint i = kpi->periods->len; i > 0; i--)
    if (kpi->tallies[i - 1].n > 0)
      return i;

  return 0;
}

static void
write_chart_switches (TrSheets *sheets, const TrRegisterKpi *kpi, guint index, guint first, guint start)
{
  TrSheet *self = sheets->lists;
  g_autofree char *sought = tr_formula_literal_label (self->book, "tr_chosen_kpi");
  g_autofree char *place = g_strdup_printf ("=IFERROR(MATCH(%s,tr_kpis,0),1)", sought);
  g_autofree char *begin = g_strdup_printf ("=MAX(1,tr_chart_last-%d)", CHART_PERIODS - 1);

  write_switch (self, SWITCH_KPI, "tr_chart_kpi", place, index + 1, NULL);
  write_switch (self, SWITCH_FIRST, "tr_chart_first", "=INDEX(tr_kpi_first,tr_chart_kpi)", first, NULL);
  write_switch (self, SWITCH_COUNT, "tr_chart_count", "=INDEX(tr_kpi_count,tr_chart_kpi)", kpi->periods->len, NULL);
  write_switch (self, SWITCH_LAST, "tr_chart_last",
                "=_xlfn.MAXIFS(tr_over_number,tr_over_kpi,INDEX(tr_kpi_criteria,tr_chart_kpi),tr_over_value,\">-1E+99\")",
                last_with_value (kpi), NULL);
  write_switch (self, SWITCH_START, "tr_chart_start", begin, start, NULL);
}

static void
write_chart_slot (TrSheet *self, guint slot, const TrRegisterKpi *kpi, guint start)
{
  guint row = FIRST_ROW + 1 + slot, column = TR_LISTS_CHART_COLUMN, period = start + slot - 1;
  gboolean is_there = period <= kpi->periods->len;
  g_autofree char *label = g_strdup_printf ("=IF(tr_chart_start+%u<=tr_chart_count,INDEX(tr_over_period,tr_chart_first+tr_chart_start+%d),\"\")",
                                            slot - 1, (gint) slot - 2);
  g_autofree char *value = g_strdup_printf ("=IF(tr_chart_start+%u<=tr_chart_count,INDEX(tr_over_value,tr_chart_first+tr_chart_start+%d),\"\")",
                                            slot - 1, (gint) slot - 2);

  tr_sheet_formula_text (self, row, column, label, is_there ? g_array_index (kpi->periods, TrPeriod, period - 1).label : "",
                         TR_STYLE_LINE);
  tr_sheet_text (self, row, column + 1, "", TR_STYLE_LINE);
  tr_sheet_formula (self, row, column + 2, value,
                    is_there ? tr_tally_value (&kpi->tallies[period - 1], (TrCounting) kpi->kpi->counting) : NAN, TR_STYLE_NUMBER);
  tr_sheet_text (self, row, column + 3, "", TR_STYLE_LINE);
}

/* The figures of the chart: the baseline, twelve periods and the target, each in a column of its own, so that each has its own
 * colour and an empty one has no bar. */
static void
write_chart (TrSheets *sheets)
{
  TrSheet *self = sheets->lists;
  TrBook *book = self->book;
  const TrRegister *data = book->data;
  guint index = tr_overview_default_kpi (data), first = 1, last, start;
  const TrRegisterKpi *kpi = tr_register_kpi (data, index);
  guint row = FIRST_ROW, column = TR_LISTS_CHART_COLUMN, target_row = FIRST_ROW + TR_CHART_SLOTS;

  for (guint i = 0; i < index; i++)
    first += tr_register_kpi (data, i)->periods->len;
  last = last_with_value (kpi);
  start = last > CHART_PERIODS ? last - CHART_PERIODS + 1 : 1;
  write_chart_switches (sheets, kpi, index, first, start);
  tr_sheet_formula_text (self, row, column, "=INDEX(tr_kpis,tr_chart_kpi)", kpi->label, TR_STYLE_LINE);
  tr_sheet_text (self, row, column + 1, tr_book_text (book, N_("Baseline")), TR_STYLE_LINE);
  tr_sheet_text (self, row, column + 2, tr_book_text (book, N_("Value")), TR_STYLE_LINE);
  tr_sheet_text (self, row, column + 3, tr_book_text (book, N_("Target")), TR_STYLE_LINE);
  tr_sheet_text (self, row + 1, column, tr_book_text (book, N_("Baseline")), TR_STYLE_LINE);
  tr_sheet_formula (self, row + 1, column + 1,
                    "=IF(INDEX(tr_kpi_baselines,tr_chart_kpi)=\"\",\"\",INDEX(tr_kpi_baselines,tr_chart_kpi))", kpi->kpi->baseline,
                    TR_STYLE_NUMBER);
  for (guint slot = 1; slot <= CHART_PERIODS; slot++)
    write_chart_slot (self, slot, kpi, start);
  tr_sheet_text (self, target_row, column, tr_book_text (book, N_("Target")), TR_STYLE_LINE);
  tr_sheet_formula (self, target_row, column + 3,
                    "=IF(INDEX(tr_kpi_targets,tr_chart_kpi)=\"\",\"\",INDEX(tr_kpi_targets,tr_chart_kpi))", kpi->kpi->target,
                    TR_STYLE_NUMBER);
}

void
tr_sheet_lists_fill (TrSheets *sheets, const TrEdition *edition)
{
  static const char *const header[] = { N_("KPI"),   N_("Criterion for formulas"), N_("Unit"), N_("What counts"), N_("First day"),
                                        N_("Last day"), N_("First line"), N_("Number of lines"), N_("Identifier"), N_("Lines that count") };
  TrSheet *self = sheets->lists;

  tr_sheet_header (self, HEADER_ROW, KPI, header, G_N_ELEMENTS (header), 0);
  write_kpis (self);
  write_areas (self);
  write_identity (self, edition);
  if (self->book->data->n_periods > 0) {
    write_area_switch (sheets);
    write_chart (sheets);
  }
  tr_sheet_fit (self, KPI, 20, 50);
  tr_sheet_fit (self, CRITERION, 20, 50);
  tr_sheet_fit (self, HELP, 20, 60);
  tr_sheet_page (self, HEADER_ROW, TRUE);
  if (self->book->error == NULL)
    worksheet_hide (self->sheet);
}
