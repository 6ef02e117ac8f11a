/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-sheets.h"

#include <glib/gi18n.h>

/* The sheet for the stories behind the figures. What the project says about a KPI's story stands in it already. */

enum { KPI, DAY, STORY, CONSENT, N_COLUMNS };
enum { TITLE_ROW, LEAD_ROW, HEADER_ROW, FIRST_ROW };

#define READY_ROWS 25

static const char *const header[N_COLUMNS] = { N_("KPI"), N_("Date"), N_("Story"), N_("Consent given") };

static void
write_row (TrSheet *self, guint row, const char *kpi, const char *story)
{
  tr_sheet_text (self, row, KPI, kpi, TR_STYLE_ENTRY_LABEL);
  tr_sheet_blank (self, row, DAY, TR_STYLE_ENTRY_DATE);
  tr_sheet_text (self, row, STORY, story, TR_STYLE_ENTRY_PROSE);
  tr_sheet_blank (self, row, CONSENT, TR_STYLE_ENTRY_LABEL);
}

static void
write_rules (TrSheet *self, guint last_row)
{
  TrBook *book = self->book;
  lxw_data_validation story = {
    .validate = LXW_VALIDATION_TYPE_ANY,
    .input_title = (char *) tr_book_text (book, N_("What happened?")),
    .input_message = (char *) tr_book_text (book, N_("Tell it in a few sentences. Leave out names, addresses and everything "
                                                     "that shows who it is about.")),
  };

  tr_sheet_list (self, FIRST_ROW, KPI, last_row, "tr_kpis", N_("Which KPI?"), N_("Choose the KPI that the story belongs to."));
  tr_sheet_validate (self, FIRST_ROW, STORY, last_row, &story);
  tr_sheet_list (self, FIRST_ROW, CONSENT, last_row, "tr_yes_no", N_("Consent given"),
                 N_("May this story be told to others? Ask the person it is about."));
}

void
tr_sheet_stories_fill (TrSheets *sheets)
{
  TrSheet *self = sheets->stories;
  TrBook *book = self->book;
  const TrRegister *data = book->data;
  guint row = FIRST_ROW, last_row;

  tr_sheet_text (self, TITLE_ROW, 0, tr_book_text (book, N_("Stories")), TR_STYLE_TITLE);
  tr_sheet_text (self, LEAD_ROW, 0,
                 tr_book_text (book, N_("A figure tells how much, a story tells why. A story belongs to each KPI. Leave out names.")),
                 TR_STYLE_LEAD);
  self->widest[0] = 0;
  for (guint i = 0; i < data->kpis->len; i++) {
    const TrRegisterKpi *kpi = tr_register_kpi (data, i);

    if (*kpi->kpi->story != '\0')
      write_row (self, row++, kpi->label, kpi->kpi->story);
  }
  last_row = row + READY_ROWS - 1;
  for (guint ready = row; ready <= last_row; ready++)
    write_row (self, ready, "", "");
  tr_sheet_table (self, "TrStories", HEADER_ROW, last_row, header, N_COLUMNS, 0);
  write_rules (self, last_row + 1000);
  tr_book_name (book, "tr_stories", self, FIRST_ROW, STORY, last_row);
  tr_sheet_fit (self, KPI, 30, 46);
  tr_sheet_fit (self, DAY, 14, 14);
  tr_sheet_fit (self, STORY, 90, 90);
  tr_sheet_fit (self, CONSENT, 18, 18);
  tr_sheet_page (self, HEADER_ROW, TRUE);
  if (book->error == NULL)
    worksheet_set_selection (self->sheet, row, KPI, row, KPI);
}
