/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <xlsxwriter.h>

#include "tr-register.h"

G_BEGIN_DECLS

/* How a cell looks. */
typedef enum {
  TR_STYLE_PLAIN,
  TR_STYLE_TITLE,
  TR_STYLE_LEAD,
  TR_STYLE_SECTION,
  TR_STYLE_NAME,  /* the name of what stands beside it */
  TR_STYLE_PROSE, /* running text, wrapped */
  TR_STYLE_HEADER,
  TR_STYLE_HEADER_RIGHT, /* above numbers */
  TR_STYLE_TEXT, /* in a table, wrapped */
  TR_STYLE_RIGHT, /* the same under a name that stands right */
  TR_STYLE_LINE, /* in a table, not wrapped */
  TR_STYLE_CODE, /* in a table; stays text whatever it looks like */
  TR_STYLE_NUMBER,
  TR_STYLE_NUMBER_0, /* without decimals; the next two with one and with two */
  TR_STYLE_NUMBER_1,
  TR_STYLE_NUMBER_2,
  TR_STYLE_DATE,
  TR_STYLE_DATE_RIGHT,
  TR_STYLE_TOTAL_NAME,
  TR_STYLE_TOTAL_0,
  TR_STYLE_TOTAL_1,
  TR_STYLE_TOTAL_2,
  TR_STYLE_ENTRY_LABEL, /* to fill in */
  TR_STYLE_ENTRY_TEXT,
  TR_STYLE_ENTRY_PROSE,
  TR_STYLE_ENTRY_NUMBER,
  TR_STYLE_ENTRY_NUMBER_2, /* with two decimals */
  TR_STYLE_ENTRY_DATE,
  TR_STYLE_LOOKUP,
  TR_STYLE_LOOKUP_LAST, /* shrinks: what runs over the last column would widen the page */
  TR_STYLE_EXAMPLE_TEXT,
  TR_STYLE_EXAMPLE_LAST,
  TR_STYLE_EXAMPLE_NUMBER,
  TR_STYLE_EXAMPLE_DATE,
  TR_STYLE_CHOOSER, /* to choose in, on a sheet that is protected */
  TR_N_STYLES
} TrStyle;

#define TR_SHEET_COLUMNS 64
#define TR_TEAL 0x1A6F7A

typedef struct _TrBook TrBook;

/* A sheet under construction. Keeps the widest text of each column, and the texts that may need rows of several lines. */
typedef struct {
  TrBook *book;
  lxw_worksheet *sheet;
  char *name;
  guint16 widest[TR_SHEET_COLUMNS]; /* in characters */
  guint16 fitted[TR_SHEET_COLUMNS]; /* the width that was set */
  GArray *wrapped;                  /* texts with their place */
} TrSheet;

/* A workbook under construction. The first thing that goes wrong is kept in `error`; after that nothing is written any more, so
 * the sheets need not look at every call. */
struct _TrBook {
  lxw_workbook *workbook;
  lxw_format *formats[TR_N_STYLES];
  const TrRegister *data;
  TrLanguage language;
  GPtrArray *sheets; /* TrSheet, in the order of the tabs */
  GHashTable *sheet_names;
  const char *cut_note;
  GError *error;
  lxw_error code; /* what the library said when it went wrong */
};

void tr_book_init (TrBook *self, lxw_workbook *workbook, const TrRegister *data);
void tr_book_clear (TrBook *self);
const char *tr_book_text (TrBook *self, const char *msgid);
const char *tr_book_choice (TrBook *self, gconstpointer record, const char *field);
TrSheet *tr_book_add_sheet (TrBook *self, const char *name_msgid);
void tr_book_name (TrBook *self, const char *name, TrSheet *sheet, guint first_row, guint column, guint last_row);
void tr_book_hide_name (TrBook *self, const char *name);

void tr_sheet_text (TrSheet *self, guint row, guint column, const char *text, TrStyle style);
void tr_sheet_section (TrSheet *self, guint row, const char *text);
void tr_sheet_number (TrSheet *self, guint row, guint column, double number, TrStyle style);
void tr_sheet_day (TrSheet *self, guint row, guint column, gint day, TrStyle style);
void tr_sheet_date (TrSheet *self, guint row, guint column, const char *iso_date, TrStyle style);
void tr_sheet_blank (TrSheet *self, guint row, guint column, TrStyle style);
void tr_sheet_formula (TrSheet *self, guint row, guint column, const char *formula, double value, TrStyle style);
void tr_sheet_formula_text (TrSheet *self, guint row, guint column, const char *formula, const char *value, TrStyle style);
void tr_sheet_header (TrSheet *self, guint row, guint column, const char *const *msgids, guint n, guint64 numbers);
void tr_sheet_list (TrSheet *self, guint first_row, guint column, guint last_row, const char *name, const char *title,
                    const char *prompt);
void tr_sheet_validate (TrSheet *self, guint first_row, guint column, guint last_row, lxw_data_validation *validation);
void tr_sheet_table (TrSheet *self, const char *name, guint first_row, guint last_row, const char *const *msgids, guint n,
                     guint64 numbers);
void tr_sheet_fit (TrSheet *self, guint column, guint least, guint most);
void tr_sheet_page (TrSheet *self, guint header_row, gboolean has_header);
void tr_sheet_check (TrSheet *self, guint row, guint column, lxw_error code);
TrStyle tr_style_for_decimals (guint decimals);

G_END_DECLS
