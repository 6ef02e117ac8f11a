/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-sheets.h"

#include <glib/gi18n.h>

/* What was agreed on each KPI. The baseline and the target are the cells that the overview looks at, so a change here shows there. Under
 * them the KPIs that went out of the basket, with when and why. */

enum { CODE, NAME, LEVEL, ORIGIN, DEFINITION, UNIT, COUNTING, SOURCE, FREQUENCY, OWNER, BASELINE, BASELINE_DATE, TARGET, TARGET_DATE,
       BETTER, WHY, STORY, N_COLUMNS };
enum { TITLE_ROW, LEAD_ROW, HEADER_ROW, FIRST_ROW };

static const char *const header[N_COLUMNS] = {
  N_("Code"),         N_("Name"),   N_("Level"),    N_("Origin"),        N_("Definition"),           N_("Unit"),
  N_("Counting rule"), N_("Source"), N_("Reported"), N_("Who registers"), N_("Baseline"),             N_("Date of the baseline"),
  N_("Target"),       N_("Date of the target"),     N_("Which way is better"),                       N_("Why this KPI"),
  N_("Story that goes with it"),
};

static void
write_kpi (TrSheet *self, guint row, const TrRegisterKpi *entry)
{
  TrBook *book = self->book;
  const TrKpi *kpi = entry->kpi;
  TrStyle number = tr_style_for_decimals (entry->decimals);

  tr_sheet_text (self, row, CODE, kpi->code, TR_STYLE_CODE);
  tr_sheet_text (self, row, NAME, kpi->name, TR_STYLE_TEXT);
  tr_sheet_text (self, row, LEVEL, tr_book_choice (book, kpi, "level"), TR_STYLE_TEXT);
  tr_sheet_text (self, row, ORIGIN, tr_book_choice (book, kpi, "origin"), TR_STYLE_TEXT);
  tr_sheet_text (self, row, DEFINITION, kpi->definition, TR_STYLE_TEXT);
  tr_sheet_text (self, row, UNIT, kpi->unit, TR_STYLE_TEXT);
  tr_sheet_text (self, row, COUNTING, tr_book_choice (book, kpi, "counting"), TR_STYLE_TEXT);
  tr_sheet_text (self, row, SOURCE, kpi->source, TR_STYLE_TEXT);
  tr_sheet_text (self, row, FREQUENCY, tr_book_choice (book, kpi, "frequency"), TR_STYLE_TEXT);
  tr_sheet_text (self, row, OWNER, kpi->registrar, TR_STYLE_TEXT);
  tr_sheet_number (self, row, BASELINE, kpi->baseline, number);
  tr_sheet_date (self, row, BASELINE_DATE, kpi->baseline_date, TR_STYLE_DATE);
  tr_sheet_number (self, row, TARGET, kpi->target, number);
  tr_sheet_date (self, row, TARGET_DATE, kpi->target_date, TR_STYLE_DATE);
  tr_sheet_text (self, row, BETTER, tr_book_choice (book, kpi, "better"), TR_STYLE_TEXT);
  tr_sheet_text (self, row, WHY, kpi->why, TR_STYLE_TEXT);
  tr_sheet_text (self, row, STORY, kpi->story, TR_STYLE_TEXT);
}

/* In the columns of the table above them, so that the reason has the widest. */
enum { OLD_CODE, OLD_NAME, OLD_UNTIL, OLD_SUCCESSOR, OLD_REASON, N_OLD_COLUMNS };

static void
write_replaced (TrSheet *self, guint row)
{
  static const char *const old_header[N_OLD_COLUMNS] = { N_("Code"), N_("Name"), N_("In use until"), N_("Replaced by"),
                                                         N_("Why it was replaced") };
  const TrRegister *data = self->book->data;

  if (data->replaced->len == 0)
    return;
  tr_sheet_section (self, row, tr_book_text (self->book, N_("Replaced KPIs")));
  tr_sheet_header (self, row + 1, 0, old_header, N_OLD_COLUMNS, 0);
  for (guint i = 0; i < data->replaced->len; i++) {
    const TrKpi *kpi = g_ptr_array_index (data->replaced, i);
    const TrKpi *successor = tr_project_find (data->project, TR_KIND_KPI, kpi->successor);
    guint line = row + 2 + i;

    tr_sheet_text (self, line, OLD_CODE, kpi->code, TR_STYLE_CODE);
    tr_sheet_text (self, line, OLD_NAME, kpi->name, TR_STYLE_TEXT);
    tr_sheet_date (self, line, OLD_UNTIL, kpi->until, TR_STYLE_DATE);
    tr_sheet_text (self, line, OLD_SUCCESSOR, successor == NULL ? "" : *successor->code != '\0' ? successor->code : successor->name, TR_STYLE_TEXT);
    tr_sheet_text (self, line, OLD_REASON, kpi->end_reason, TR_STYLE_TEXT);
  }
}

static void
lay_out (TrSheet *self)
{
  static const guint8 limits[N_COLUMNS][2] = {
    [CODE] = { 8, 10 },        [NAME] = { 18, 20 },        [LEVEL] = { 9, 10 },       [ORIGIN] = { 9, 10 },
    [DEFINITION] = { 26, 30 }, [UNIT] = { 10, 11 },        [COUNTING] = { 11, 12 },   [SOURCE] = { 12, 14 },
    [FREQUENCY] = { 11, 14 },  [OWNER] = { 12, 14 },       [BASELINE] = { 11, 11 },   [BASELINE_DATE] = { 12, 12 },
    [TARGET] = { 14, 14 },     [TARGET_DATE] = { 14, 14 }, [BETTER] = { 8, 10 },      [WHY] = { 20, 22 },
    [STORY] = { 20, 22 },
  };

  for (guint column = 0; column < N_COLUMNS; column++)
    tr_sheet_fit (self, column, limits[column][0], limits[column][1]);
  tr_sheet_page (self, HEADER_ROW, TRUE);
}

void
tr_sheet_kpis_fill (TrSheets *sheets)
{
  TrSheet *self = sheets->kpis;
  TrBook *book = self->book;
  guint n = book->data->kpis->len, last_row = FIRST_ROW + MAX (n, 1) - 1;

  tr_sheet_text (self, TITLE_ROW, 0, tr_book_text (book, N_("The KPIs")), TR_STYLE_TITLE);
  tr_sheet_text (self, LEAD_ROW, 0,
                 tr_book_text (book, N_("What each KPI means and how it is counted. A KPI is a means for a good conversation. "
                                        "It is not there to settle accounts.")),
                 TR_STYLE_LEAD);
  self->widest[0] = 0;
  tr_sheet_header (self, HEADER_ROW, 0, header, N_COLUMNS, 1 << BASELINE | 1 << TARGET);
  for (guint i = 0; i < n; i++)
    write_kpi (self, FIRST_ROW + i, tr_register_kpi (book->data, i));
  write_replaced (self, last_row + 2);
  tr_book_name (book, "tr_kpi_baselines", self, FIRST_ROW, BASELINE, last_row);
  tr_book_name (book, "tr_kpi_targets", self, FIRST_ROW, TARGET, last_row);
  lay_out (self);
  if (book->error != NULL)
    return;
  tr_sheet_check (self, FIRST_ROW, CODE, worksheet_ignore_errors (self->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:Q1048576"));
  worksheet_set_selection (self->sheet, FIRST_ROW, CODE, FIRST_ROW, CODE);
}
