/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-sheets.h"

#include <string.h>

#include <glib/gi18n.h>

/* The sheet where lines are written: one long table, not protected, every line a date, a KPI, an area and a value. The example
 * stands above the table, so that it can not be sorted into it, counted or imported. */

enum { DAY, KPI, AREA, VALUE, REMARK, HELP, UNIT, N_COLUMNS };
enum { TITLE_ROW, LEAD_ROW, MORE_ROW, EXAMPLE_ROW, HEADER_ROW, FIRST_ROW };

#define READY_LEAST 60
#define READY_MOST 300
#define NAMED_LEAST 5000 /* rows that the formulas look at */
#define SCROLL_ABOVE 8   /* filled lines that stay in sight above the first empty one */

static const char *const header[N_COLUMNS] = {
  N_("Date"), N_("KPI"), N_("Area"), N_("Value"), N_("Remark"), N_("What counts"), N_("Unit"),
};

/* Two rounds of every KPI in every area. */
static guint
ready_rows (const TrRegister *data)
{
  return CLAMP (data->kpis->len * MAX (data->areas->len, 1) * 2, READY_LEAST, READY_MOST);
}

/* What the rows share. The formulas have a # where the number of the row comes: there are thousands of them. */
typedef struct {
  char **units, **helps; /* one a KPI */
  char *unit_formula, *help_formula;
  GString *formula;
} Shared;

/* The formula that looks up what a list says about the KPI in the same row. */
static char *
lookup_formula (TrBook *book, const char *name)
{
  g_autofree char *sought = tr_formula_literal_label (book, "$B#");

  return g_strdup_printf ("=IF($B#=\"\",\"\",IFERROR(INDEX(%s,MATCH(%s,tr_kpis,0))&\"\",\"\"))", name, sought);
}

static void
clear_shared (Shared *self)
{
  g_strfreev (self->units);
  g_strfreev (self->helps);
  g_free (self->unit_formula);
  g_free (self->help_formula);
  g_string_free (self->formula, TRUE);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Shared, clear_shared)

static Shared
make_shared (TrBook *book)
{
  const TrRegister *data = book->data;
  Shared self = { .formula = g_string_sized_new (200) };

  self.units = g_new0 (char *, data->kpis->len + 1);
  self.helps = g_new0 (char *, data->kpis->len + 1);
  for (guint i = 0; i < data->kpis->len; i++) {
    self.units[i] = tr_kpi_unit (tr_register_kpi (data, i));
    self.helps[i] = tr_kpi_help (book, tr_register_kpi (data, i));
  }
  self.unit_formula = lookup_formula (book, "tr_kpi_units");
  self.help_formula = lookup_formula (book, "tr_kpi_help");

  return self;
}

/* The formula for a row; valid until the next call. */
static const char *
for_row (Shared *shared, const char *formula, const char *number)
{
  g_string_truncate (shared->formula, 0);
  for (const char *end; (end = strchr (formula, '#')) != NULL; formula = end + 1) {
    g_string_append_len (shared->formula, formula, end - formula);
    g_string_append (shared->formula, number);
  }

  return g_string_append (shared->formula, formula)->str;
}

static void
write_lookups (TrSheet *self, guint row, guint kpi, Shared *shared)
{
  char number[12];

  g_snprintf (number, sizeof number, "%u", row + 1);
  tr_sheet_formula_text (self, row, UNIT, for_row (shared, shared->unit_formula, number),
                         kpi == TR_NO_INDEX ? "" : shared->units[kpi], TR_STYLE_LOOKUP_LAST);
  tr_sheet_formula_text (self, row, HELP, for_row (shared, shared->help_formula, number),
                         kpi == TR_NO_INDEX ? "" : shared->helps[kpi], TR_STYLE_LOOKUP);
}

static void
write_line (TrSheet *self, guint row, const TrRegisterLine *line, Shared *shared)
{
  const TrRegister *data = self->book->data;
  const TrMeasurement *measurement = line->measurement;

  if (line->day == 0)
    tr_sheet_text (self, row, DAY, measurement->date, TR_STYLE_ENTRY_DATE);
  else
    tr_sheet_day (self, row, DAY, line->day, TR_STYLE_ENTRY_DATE);
  tr_sheet_text (self, row, KPI, line->kpi == TR_NO_INDEX ? "" : tr_register_kpi (data, line->kpi)->label, TR_STYLE_ENTRY_LABEL);
  tr_sheet_text (self, row, AREA, line->area == TR_NO_INDEX ? "" : g_ptr_array_index (data->areas, line->area),
                 TR_STYLE_ENTRY_LABEL);
  tr_sheet_number (self, row, VALUE, measurement->value, TR_STYLE_ENTRY_NUMBER);
  tr_sheet_text (self, row, REMARK, measurement->remark, TR_STYLE_ENTRY_TEXT);
  write_lookups (self, row, line->kpi, shared);
}

static void
write_ready_row (TrSheet *self, guint row, Shared *shared)
{
  static const TrStyle styles[] = { TR_STYLE_ENTRY_DATE, TR_STYLE_ENTRY_LABEL, TR_STYLE_ENTRY_LABEL, TR_STYLE_ENTRY_NUMBER,
                                    TR_STYLE_ENTRY_TEXT };

  for (guint column = 0; column < G_N_ELEMENTS (styles); column++)
    tr_sheet_blank (self, row, column, styles[column]);
  write_lookups (self, row, TR_NO_INDEX, shared);
}

static void
write_example (TrSheet *self, const Shared *shared)
{
  TrBook *book = self->book;
  const TrRegister *data = book->data;
  const TrProjectInfo *info = tr_project_info (data->project);
  gint start = info != NULL ? tr_day_from_iso (info->start) : 0;
  const TrRegisterKpi *kpi = data->kpis->len > 0 ? tr_register_kpi (data, 0) : NULL;

  tr_sheet_day (self, EXAMPLE_ROW, DAY, start != 0 ? start : tr_day_from_iso ("2027-01-01"), TR_STYLE_EXAMPLE_DATE);
  tr_sheet_text (self, EXAMPLE_ROW, KPI, kpi != NULL ? kpi->label : "", TR_STYLE_EXAMPLE_TEXT);
  tr_sheet_text (self, EXAMPLE_ROW, AREA, data->areas->len > 0 ? g_ptr_array_index (data->areas, 0) : "", TR_STYLE_EXAMPLE_TEXT);
  tr_sheet_number (self, EXAMPLE_ROW, VALUE, 12, TR_STYLE_EXAMPLE_NUMBER);
  tr_sheet_text (self, EXAMPLE_ROW, REMARK, tr_book_text (book, N_("Example: this line does not count")), TR_STYLE_EXAMPLE_TEXT);
  tr_sheet_text (self, EXAMPLE_ROW, UNIT, kpi != NULL ? shared->units[0] : "", TR_STYLE_EXAMPLE_LAST);
  tr_sheet_text (self, EXAMPLE_ROW, HELP, kpi != NULL ? shared->helps[0] : "", TR_STYLE_EXAMPLE_TEXT);
}

static void
validate_dates (TrSheet *self, guint last_row)
{
  lxw_data_validation validation = {
    .validate = LXW_VALIDATION_TYPE_DATE,
    .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
    .minimum_datetime = { .year = 1990, .month = 1, .day = 1 },
    .maximum_datetime = { .year = 2199, .month = 12, .day = 31 },
    .input_title = (char *) tr_book_text (self->book, N_("Which day?")),
    .input_message = (char *) tr_book_text (self->book, N_("A day in the period that the number is about, for instance 31-3-2027.")),
    .error_title = (char *) tr_book_text (self->book, N_("This is not a date")),
    .error_message = (char *) tr_book_text (self->book, N_("Type a day, month and year, for instance 31-3-2027.")),
  };

  tr_sheet_validate (self, FIRST_ROW, DAY, last_row, &validation);
}

static void
validate_values (TrSheet *self, guint last_row)
{
  lxw_data_validation validation = {
    .validate = LXW_VALIDATION_TYPE_DECIMAL,
    .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
    .minimum_number = -1e12,
    .maximum_number = 1e12,
    .input_title = (char *) tr_book_text (self->book, N_("How much?")),
    .input_message = (char *) tr_book_text (self->book, N_("Only the number. The unit is behind the line. "
                                                           "Not known? Leave it empty: empty is not the same as 0.")),
    .error_title = (char *) tr_book_text (self->book, N_("This is not a number")),
    .error_message = (char *) tr_book_text (self->book, N_("Type only a number. Words go in the remark.")),
  };

  tr_sheet_validate (self, FIRST_ROW, VALUE, last_row, &validation);
}

static void
write_rules (TrSheet *self, guint last_row)
{
  validate_dates (self, last_row);
  tr_sheet_list (self, FIRST_ROW, KPI, last_row, "tr_kpis", N_("Which KPI?"),
                 N_("Choose a KPI from the list. Behind the line you then see the unit and what counts. "
                    "All about the KPI is on the sheet with the KPIs."));
  if (self->book->data->areas->len > 0)
    tr_sheet_list (self, FIRST_ROW, AREA, last_row, "tr_areas", N_("Which area?"),
                   N_("Choose an area from the list. Leave it empty when the number is about all areas together."));
  validate_values (self, last_row);
  tr_sheet_check (self, FIRST_ROW, KPI,
                  worksheet_ignore_errors (self->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:G1048576"));
  tr_sheet_check (self, FIRST_ROW, UNIT, worksheet_ignore_errors (self->sheet, LXW_IGNORE_EMPTY_CELL_REFERENCE, "A1:G1048576"));
}

static void
name_columns (TrSheet *self, guint last_row)
{
  static const char *const names[] = { "tr_reg_date", "tr_reg_kpi", "tr_reg_area", "tr_reg_value", "tr_reg_remark" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    tr_book_name (self->book, names[i], self, FIRST_ROW, i, last_row);
}

static void
lay_out (TrSheet *self, guint n_lines)
{
  guint next = FIRST_ROW + n_lines;

  tr_sheet_fit (self, DAY, 14, 14);
  tr_sheet_fit (self, KPI, 24, 44);
  tr_sheet_fit (self, AREA, 16, 26);
  tr_sheet_fit (self, VALUE, 12, 14);
  tr_sheet_fit (self, REMARK, 36, 36);
  tr_sheet_fit (self, HELP, 44, 44);
  tr_sheet_fit (self, UNIT, 14, 22);
  tr_sheet_page (self, HEADER_ROW, TRUE);
  if (self->book->error != NULL)
    return;
  if (n_lines > SCROLL_ABOVE)
    worksheet_freeze_panes_opt (self->sheet, FIRST_ROW, 0, next - SCROLL_ABOVE, 0, 0);
  worksheet_set_selection (self->sheet, next, DAY, next, DAY);
}

void
tr_sheet_entry_fill (TrSheets *sheets)
{
  TrSheet *self = sheets->entry;
  TrBook *book = self->book;
  const TrRegister *data = book->data;
  guint n_lines = data->lines->len, last_row = FIRST_ROW + n_lines + ready_rows (data) - 1;
  guint last_named = MAX (FIRST_ROW + NAMED_LEAST - 1, last_row * 2);
  g_auto (Shared) shared = make_shared (book);

  tr_sheet_text (self, TITLE_ROW, 0, tr_book_text (book, N_("Registration")), TR_STYLE_TITLE);
  tr_sheet_text (self, LEAD_ROW, 0, tr_book_text (book, N_("One line for every number. The overview adds them up.")), TR_STYLE_LEAD);
  tr_sheet_text (self, MORE_ROW, 0,
                 tr_book_text (book, N_("Fill in the first five columns; the last two fill themselves. You may sort, filter and add lines.")),
                 TR_STYLE_LEAD);
  self->widest[0] = 0;
  write_example (self, &shared);
  tr_sheet_table (self, "TrRegistration", HEADER_ROW, last_row, header, N_COLUMNS, 1 << VALUE);
  for (guint i = 0; i < n_lines && book->error == NULL; i++)
    write_line (self, FIRST_ROW + i, &g_array_index (data->lines, TrRegisterLine, i), &shared);
  for (guint row = FIRST_ROW + n_lines; row <= last_row; row++)
    write_ready_row (self, row, &shared);
  write_rules (self, last_named);
  name_columns (self, last_named);
  lay_out (self, n_lines);
}
