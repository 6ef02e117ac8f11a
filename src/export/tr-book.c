/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-book.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "tr-error.h"
#include "tr-language.h"
#include "tr-text.h"

#define CELL_MOST 32767
#define PROMPT_TITLE_MOST 32
#define PROMPT_MOST 255
#define FOOTER_TITLE_MOST 60
#define RULE 0xD5DEDF
#define INK 0x24343A
#define GREY 0x5E6B70
#define ENTRY 0xF1F8F8
#define PAPER 0xFFFFFF
#define LINE_HEIGHT 15.0 /* points */
#define HEIGHT_MOST 409.0

enum { BOLD = 1, ITALIC = 2, WRAP = 4, RULED = 8, UNLOCKED = 16, CENTRE = 32, LEFT = 64, RIGHT = 128, SHRINK = 256 };

/* A way to look, as one line of the table below. Colour 0: none. */
typedef struct {
  double size;
  guint32 ink, paper;
  guint flags;
  const char *number_format;
} Look;

#define DATES "dd-mm-yyyy"

static const Look looks[TR_N_STYLES] = {
  [TR_STYLE_PLAIN] = { 11, INK, 0, 0, NULL },
  [TR_STYLE_TITLE] = { 18, TR_TEAL, 0, BOLD | CENTRE, NULL },
  [TR_STYLE_LEAD] = { 11, GREY, 0, CENTRE, NULL },
  [TR_STYLE_SECTION] = { 13, TR_TEAL, 0, BOLD | CENTRE, NULL },
  [TR_STYLE_NAME] = { 11, INK, 0, BOLD | WRAP, NULL },
  [TR_STYLE_PROSE] = { 11, INK, 0, WRAP, NULL },
  [TR_STYLE_HEADER] = { 11, PAPER, TR_TEAL, BOLD | WRAP | RULED | CENTRE | LEFT, NULL },
  [TR_STYLE_HEADER_RIGHT] = { 11, PAPER, TR_TEAL, BOLD | WRAP | RULED | CENTRE | RIGHT, NULL },
  [TR_STYLE_TEXT] = { 11, INK, 0, WRAP | RULED | LEFT, NULL },
  [TR_STYLE_RIGHT] = { 11, INK, 0, WRAP | RULED | RIGHT, NULL },
  [TR_STYLE_LINE] = { 11, INK, 0, RULED | LEFT, NULL },
  [TR_STYLE_CODE] = { 11, INK, 0, RULED | LEFT, "@" },
  [TR_STYLE_NUMBER] = { 11, INK, 0, RULED | RIGHT, NULL },
  [TR_STYLE_NUMBER_0] = { 11, INK, 0, RULED | RIGHT, "#,##0" },
  [TR_STYLE_NUMBER_1] = { 11, INK, 0, RULED | RIGHT, "#,##0.0" },
  [TR_STYLE_NUMBER_2] = { 11, INK, 0, RULED | RIGHT, "#,##0.00" },
  [TR_STYLE_DATE] = { 11, INK, 0, RULED | LEFT, DATES },
  [TR_STYLE_DATE_RIGHT] = { 11, INK, 0, RULED | RIGHT, DATES },
  [TR_STYLE_TOTAL_NAME] = { 11, INK, 0xE3F0F1, RULED | BOLD | LEFT, NULL },
  [TR_STYLE_TOTAL_0] = { 11, INK, 0xE3F0F1, RULED | BOLD | RIGHT, "0" },
  [TR_STYLE_TOTAL_1] = { 11, INK, 0xE3F0F1, RULED | BOLD | RIGHT, "0.0" },
  [TR_STYLE_TOTAL_2] = { 11, INK, 0xE3F0F1, RULED | BOLD | RIGHT, "#,##0.00" },
  [TR_STYLE_ENTRY_LABEL] = { 11, INK, ENTRY, RULED | LEFT, "@" },
  [TR_STYLE_ENTRY_TEXT] = { 11, INK, ENTRY, RULED | LEFT, NULL },
  [TR_STYLE_ENTRY_PROSE] = { 11, INK, ENTRY, RULED | WRAP | LEFT, NULL },
  [TR_STYLE_ENTRY_NUMBER] = { 11, INK, ENTRY, RULED | RIGHT, NULL },
  [TR_STYLE_ENTRY_NUMBER_2] = { 11, INK, ENTRY, RULED | RIGHT, "#,##0.00" },
  [TR_STYLE_ENTRY_DATE] = { 11, INK, ENTRY, RULED | LEFT, DATES },
  [TR_STYLE_LOOKUP] = { 10, GREY, 0, RULED | LEFT, NULL },
  [TR_STYLE_LOOKUP_LAST] = { 10, GREY, 0, RULED | SHRINK | LEFT, NULL },
  [TR_STYLE_EXAMPLE_TEXT] = { 11, GREY, 0, ITALIC | LEFT, NULL },
  [TR_STYLE_EXAMPLE_LAST] = { 11, GREY, 0, ITALIC | SHRINK | LEFT, NULL },
  [TR_STYLE_EXAMPLE_NUMBER] = { 11, GREY, 0, ITALIC | RIGHT, NULL },
  [TR_STYLE_EXAMPLE_DATE] = { 11, GREY, 0, ITALIC | LEFT, DATES },
  [TR_STYLE_CHOOSER] = { 11, INK, 0xDCEEF0, RULED | BOLD | UNLOCKED | LEFT, "@" },
};

static void
align (lxw_format *format, guint flags)
{
  format_set_align (format, flags & CENTRE ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
  if (flags & (LEFT | RIGHT)) {
    format_set_align (format, flags & LEFT ? LXW_ALIGN_LEFT : LXW_ALIGN_RIGHT);
    format_set_indent (format, 1);
  }
  if (flags & WRAP)
    format_set_text_wrap (format);
  if (flags & SHRINK)
    format_set_shrink (format);
}

static lxw_format *
make_format (lxw_workbook *workbook, const Look *look)
{
  lxw_format *format = workbook_add_format (workbook);

  if (format == NULL)
    return NULL;
  format_set_font_size (format, look->size);
  format_set_font_color (format, look->ink);
  if (look->paper != 0)
    format_set_bg_color (format, look->paper);
  if (look->flags & BOLD)
    format_set_bold (format);
  if (look->flags & ITALIC)
    format_set_italic (format);
  if (look->flags & UNLOCKED)
    format_set_unlocked (format);
  if (look->flags & RULED) {
    format_set_bottom (format, LXW_BORDER_THIN);
    format_set_bottom_color (format, RULE);
  }
  align (format, look->flags);
  if (look->number_format != NULL)
    format_set_num_format (format, look->number_format);

  return format;
}

/* A text that wraps. */
typedef struct {
  guint row, column;
  char *text;
  gboolean is_header;
} Wrapped;

static void
clear_wrapped (gpointer data)
{
  g_free (((Wrapped *) data)->text);
}

static void
free_sheet (gpointer data)
{
  TrSheet *self = data;

  g_array_unref (self->wrapped);
  g_free (self->name);
  g_free (self);
}

/* Readies a book for its sheets. The workbook and the data are the caller's and must outlive it. */
void
tr_book_init (TrBook *self, lxw_workbook *workbook, const TrRegister *data)
{
  *self = (TrBook){ .workbook = workbook, .data = data, .language = data->language };
  self->sheets = g_ptr_array_new_with_free_func (free_sheet);
  self->sheet_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->cut_note = tr_book_text (self, N_(" … [The text was cut here: a cell can hold no more.]"));
  for (guint i = 0; i < TR_N_STYLES; i++)
    self->formats[i] = make_format (workbook, &looks[i]);
}

void
tr_book_clear (TrBook *self)
{
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->sheet_names, g_hash_table_unref);
  g_clear_error (&self->error);
}

/* A text in the workbook's own language. */
const char *
tr_book_text (TrBook *self, const char *msgid)
{
  return tr_language_text (self->language, msgid);
}

/* What people call the value of a record's choice, "" when nothing was chosen. */
const char *
tr_book_choice (TrBook *self, gconstpointer record, const char *field)
{
  const TrField *choice = tr_kind_field (((const TrRecord *) record)->kind, field);
  gint value = tr_record_int (record, choice);

  return *choice->choices[value].name == '\0' ? "" : tr_book_text (self, choice->choices[value].label);
}

static void
fail (TrBook *self, const char *sheet, guint row, guint column, lxw_error code)
{
  char cell[LXW_MAX_CELL_NAME_LENGTH];

  if (self->error != NULL)
    return;
  self->code = code;
  lxw_rowcol_to_cell (cell, row, (lxw_col_t) column);
  /* TRANSLATORS: the name of a sheet, a cell such as B7, and the reason in English */
  g_set_error (&self->error, TR_ERROR, TR_ERROR_STORAGE, _("The workbook could not be made: sheet “%s”, cell %s: %s"), sheet, cell,
               lxw_strerror (code));
}

/* Keeps the error if `code` is one. For calls to the library that have no function of their own here. */
void
tr_sheet_check (TrSheet *self, guint row, guint column, lxw_error code)
{
  if (G_UNLIKELY (code != LXW_NO_ERROR))
    fail (self->book, self->name, row, column, code);
}

static gboolean
has_failed (TrSheet *self)
{
  return G_UNLIKELY (self->book->error != NULL || self->sheet == NULL);
}

/* A new sheet behind the others. Owned by the book. */
TrSheet *
tr_book_add_sheet (TrBook *self, const char *name_msgid)
{
  TrSheet *sheet = g_new0 (TrSheet, 1);

  sheet->book = self;
  sheet->wrapped = g_array_new (FALSE, FALSE, sizeof (Wrapped));
  g_array_set_clear_func (sheet->wrapped, clear_wrapped);
  sheet->name = tr_text_sheet_name (tr_book_text (self, name_msgid), self->sheet_names);
  g_ptr_array_add (self->sheets, sheet);
  if (self->error == NULL) {
    sheet->sheet = workbook_add_worksheet (self->workbook, sheet->name);
    if (sheet->sheet == NULL)
      fail (self, sheet->name, 0, 0, LXW_ERROR_PARAMETER_VALIDATION);
  }

  return sheet;
}

/* Gives a piece of a column a name for formulas and lists. */
void
tr_book_name (TrBook *self, const char *name, TrSheet *sheet, guint first_row, guint column, guint last_row)
{
  char range[LXW_MAX_CELL_RANGE_LENGTH];
  g_auto (GStrv) parts = g_strsplit (sheet->name, "'", -1);
  g_autofree char *quoted = g_strjoinv ("''", parts);
  g_autofree char *formula = NULL;

  if (has_failed (sheet))
    return;
  lxw_rowcol_to_range_abs (range, first_row, (lxw_col_t) column, last_row, (lxw_col_t) column);
  formula = g_strdup_printf ("='%s'!%s", quoted, range);
  tr_sheet_check (sheet, first_row, column, workbook_define_name (self->workbook, name, formula));
}

/* Keeps a name out of the list that people see. */
void
tr_book_hide_name (TrBook *self, const char *name)
{
  lxw_defined_name *defined;

  TAILQ_FOREACH (defined, self->workbook->defined_names, list_pointers)
    if (g_str_equal (defined->name, name))
      defined->hidden = TRUE;
}

static void
note_width (TrSheet *self, guint column, const char *text)
{
  gsize width;

  /* no character is wider than it has bytes */
  if (column >= TR_SHEET_COLUMNS || strlen (text) <= self->widest[column])
    return;
  width = tr_text_width (text);
  if (width > self->widest[column])
    self->widest[column] = (guint16) MIN (width, G_MAXUINT16);
}

static void
note_wrapped (TrSheet *self, guint row, guint column, const char *text, TrStyle style)
{
  Wrapped wrapped = { row, column, NULL, style == TR_STYLE_HEADER || style == TR_STYLE_HEADER_RIGHT };

  if (column >= TR_SHEET_COLUMNS || *text == '\0')
    return;
  wrapped.text = g_strdup (text);
  g_array_append_val (self->wrapped, wrapped);
}

/* Writes a text as a text, whatever it begins with. */
void
tr_sheet_text (TrSheet *self, guint row, guint column, const char *text, TrStyle style)
{
  g_autofree char *owned = NULL;

  if (has_failed (self))
    return;
  text = tr_text_for_cell (text, CELL_MOST, self->book->cut_note, &owned);
  note_width (self, column, text);
  if (looks[style].flags & WRAP)
    note_wrapped (self, row, column, text, style);
  tr_sheet_check (self, row, column,
                  worksheet_write_string (self->sheet, row, (lxw_col_t) column, text, self->book->formats[style]));
}

/* Writes a heading in the first column. */
void
tr_sheet_section (TrSheet *self, guint row, const char *text)
{
  tr_sheet_text (self, row, 0, text, TR_STYLE_SECTION);
  if (!has_failed (self))
    tr_sheet_check (self, row, 0, worksheet_set_row (self->sheet, row, 24, NULL));
}

/* Writes a number; an empty cell for NAN or what a spreadsheet does not know. */
void
tr_sheet_number (TrSheet *self, guint row, guint column, double number, TrStyle style)
{
  lxw_format *format = self->book->formats[style];

  if (has_failed (self))
    return;
  tr_sheet_check (self, row, column,
                  isfinite (number) ? worksheet_write_number (self->sheet, row, (lxw_col_t) column, number, format)
                                    : worksheet_write_blank (self->sheet, row, (lxw_col_t) column, format));
}

/* Writes a day as a date; an empty cell for 0. */
void
tr_sheet_day (TrSheet *self, guint row, guint column, gint day, TrStyle style)
{
  if (column < TR_SHEET_COLUMNS)
    self->widest[column] = MAX (self->widest[column], 10);
  tr_sheet_number (self, row, column, day == 0 ? NAN : day, style);
}

/* Writes an ISO date as a date; what is no date for a spreadsheet stays the text it is. */
void
tr_sheet_date (TrSheet *self, guint row, guint column, const char *iso_date, TrStyle style)
{
  gint day = tr_day_from_iso (iso_date);

  if (day == 0 && *iso_date != '\0')
    tr_sheet_text (self, row, column, iso_date, style);
  else
    tr_sheet_day (self, row, column, day, style);
}

/* An empty cell with a look. */
void
tr_sheet_blank (TrSheet *self, guint row, guint column, TrStyle style)
{
  tr_sheet_number (self, row, column, NAN, style);
}

/* Writes a formula with what it comes to; NAN for the empty text. */
void
tr_sheet_formula (TrSheet *self, guint row, guint column, const char *formula, double value, TrStyle style)
{
  lxw_format *format = self->book->formats[style];

  if (has_failed (self))
    return;
  tr_sheet_check (self, row, column,
                  isfinite (value)
                    ? worksheet_write_formula_num (self->sheet, row, (lxw_col_t) column, formula, format, value)
                    : worksheet_write_formula_str (self->sheet, row, (lxw_col_t) column, formula, format, ""));
}

/* The same for a formula that comes to a text. */
void
tr_sheet_formula_text (TrSheet *self, guint row, guint column, const char *formula, const char *value, TrStyle style)
{
  if (has_failed (self))
    return;
  note_width (self, column, value);
  tr_sheet_check (self, row, column,
                  worksheet_write_formula_str (self->sheet, row, (lxw_col_t) column, formula, self->book->formats[style], value));
}

/* Writes column names from `column` on; the bits of `numbers` say above which stand numbers. They count for the width only as far
 * as one word needs: they wrap. */
void
tr_sheet_header (TrSheet *self, guint row, guint column, const char *const *msgids, guint n, guint64 numbers)
{
  for (guint i = 0; i < n && column + i < TR_SHEET_COLUMNS; i++) {
    const char *text = tr_book_text (self->book, msgids[i]);
    guint16 before = self->widest[column + i];
    g_auto (GStrv) words = g_strsplit (text, " ", -1);

    tr_sheet_text (self, row, column + i, text, (numbers >> i) & 1 ? TR_STYLE_HEADER_RIGHT : TR_STYLE_HEADER);
    self->widest[column + i] = before;
    for (guint word = 0; words[word] != NULL; word++)
      note_width (self, column + i, words[word]);
  }
}

/* Puts a rule on the cells of a column. Titles and texts of the rule are cut to what is allowed. */
void
tr_sheet_validate (TrSheet *self, guint first_row, guint column, guint last_row, lxw_data_validation *validation)
{
  char **const titles[] = { &validation->input_title, &validation->error_title };
  char **const messages[] = { &validation->input_message, &validation->error_message };
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);

  if (has_failed (self))
    return;
  for (guint i = 0; i < 2; i++) {
    if (*titles[i] != NULL)
      g_ptr_array_add (owned, *titles[i] = tr_text_cut (*titles[i], PROMPT_TITLE_MOST));
    if (*messages[i] != NULL)
      g_ptr_array_add (owned, *messages[i] = tr_text_cut (*messages[i], PROMPT_MOST));
  }
  tr_sheet_check (self, first_row, column,
                  worksheet_data_validation_range (self->sheet, first_row, (lxw_col_t) column, last_row, (lxw_col_t) column,
                                                   validation));
}

/* Lets the cells of a column be chosen from the list that has a defined name. */
void
tr_sheet_list (TrSheet *self, guint first_row, guint column, guint last_row, const char *name, const char *title,
               const char *prompt)
{
  g_autofree char *formula = g_strconcat ("=", name, NULL);
  lxw_data_validation validation = {
    .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
    .value_formula = formula,
    .input_title = (char *) tr_book_text (self->book, title),
    .input_message = (char *) tr_book_text (self->book, prompt),
    .error_title = (char *) tr_book_text (self->book, N_("Not in the list")),
    .error_message = (char *) tr_book_text (self->book, N_("Choose one from the list. Press Alt and arrow down to open it.")),
  };

  tr_sheet_validate (self, first_row, column, last_row, &validation);
}

/* Makes a table that can be sorted and filtered, with its header in `first_row`. Writes the header. */
void
tr_sheet_table (TrSheet *self, const char *name, guint first_row, guint last_row, const char *const *msgids, guint n,
                guint64 numbers)
{
  g_autofree lxw_table_column *columns = g_new0 (lxw_table_column, n);
  g_autofree lxw_table_column **list = g_new0 (lxw_table_column *, n + 1);
  lxw_table_options options = {
    .name = (char *) name,
    .style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
    .style_type_number = 1,
    .no_banded_rows = LXW_TRUE,
    .columns = list,
  };

  if (has_failed (self))
    return;
  tr_sheet_header (self, first_row, 0, msgids, n, numbers);
  for (guint i = 0; i < n; i++) {
    columns[i].header = (char *) tr_book_text (self->book, msgids[i]);
    columns[i].header_format = self->book->formats[(numbers >> i) & 1 ? TR_STYLE_HEADER_RIGHT : TR_STYLE_HEADER];
    list[i] = &columns[i];
    /* the arrow of the filter needs room */
    self->widest[i] += 3;
  }
  tr_sheet_check (self, first_row, 0, worksheet_add_table (self->sheet, first_row, 0, last_row, (lxw_col_t) (n - 1), &options));
}

/* Sets a column as wide as its widest text, within limits, in characters. */
void
tr_sheet_fit (TrSheet *self, guint column, guint least, guint most)
{
  guint width = column < TR_SHEET_COLUMNS ? self->widest[column] + 3u : least;

  width = CLAMP (width, least, most);
  if (has_failed (self))
    return;
  if (column < TR_SHEET_COLUMNS)
    self->fitted[column] = (guint16) width;
  tr_sheet_check (self, 0, column,
                  worksheet_set_column (self->sheet, (lxw_col_t) column, (lxw_col_t) column, width, NULL));
}

static gint
compare_rows (gconstpointer a, gconstpointer b)
{
  return ((const Wrapped *) a)->row < ((const Wrapped *) b)->row ? -1 : ((const Wrapped *) a)->row > ((const Wrapped *) b)->row;
}

/* Makes the rows high enough for what wraps in them: not every program does so when it opens a file. */
static void
set_heights (TrSheet *self)
{
  g_array_sort (self->wrapped, compare_rows);
  for (guint i = 0; i < self->wrapped->len;) {
    guint row = g_array_index (self->wrapped, Wrapped, i).row;
    gboolean is_header = g_array_index (self->wrapped, Wrapped, i).is_header;
    gsize lines = 1;

    for (; i < self->wrapped->len && g_array_index (self->wrapped, Wrapped, i).row == row; i++) {
      const Wrapped *wrapped = &g_array_index (self->wrapped, Wrapped, i);
      guint width = MAX (self->fitted[wrapped->column], 6);

      /* a width counts digits; letters are narrower, but the cell keeps a margin */
      lines = MAX (lines, tr_text_lines (wrapped->text, width + width / 12 - 2));
    }
    if (lines > 1 || is_header)
      tr_sheet_check (self, row, 0,
                      worksheet_set_row (self->sheet, row, MIN ((double) lines * LINE_HEIGHT + (is_header ? 8 : 0), HEIGHT_MOST), NULL));
  }
}

/* In headers and footers an ampersand begins a code. */
static char *
footer_text (const char *text)
{
  g_autofree char *line = tr_text_one_line (text, FOOTER_TITLE_MOST);
  g_auto (GStrv) parts = g_strsplit (line, "&", -1);

  return g_strjoinv ("&&", parts);
}

/* How the sheet prints and how it lies on the screen: A4, one page wide, the header row on every page and always in sight. Comes
 * last, when all is written and the columns have their widths. */
void
tr_sheet_page (TrSheet *self, guint header_row, gboolean has_header)
{
  const TrProjectInfo *info = tr_project_info (self->book->data->project);
  g_autofree char *title = footer_text (info != NULL ? info->title : "");
  g_autofree char *name = footer_text (self->name);
  /* TRANSLATORS: in the footer of a page; {page} and {pages} become numbers */
  g_autofree char *pages = tr_fill (tr_book_text (self->book, N_("Page {page} of {pages}")), "{page}", "&P", "{pages}", "&N", NULL);
  g_autofree char *footer = g_strdup_printf ("&L&9 %s&C&9 %s&R&9 %s", title, name, pages);

  if (has_failed (self))
    return;
  worksheet_set_paper (self->sheet, 9);
  worksheet_set_landscape (self->sheet);
  worksheet_set_margins (self->sheet, 0.45, 0.45, 0.5, 0.65);
  worksheet_fit_to_pages (self->sheet, 1, 0);
  worksheet_gridlines (self->sheet, LXW_HIDE_ALL_GRIDLINES);
  worksheet_set_tab_color (self->sheet, TR_TEAL);
  tr_sheet_check (self, 0, 0, worksheet_set_footer (self->sheet, footer));
  tr_sheet_check (self, 0, 0, worksheet_set_row (self->sheet, 0, 30, NULL));
  set_heights (self);
  if (!has_header)
    return;
  tr_sheet_check (self, header_row, 0, worksheet_repeat_rows (self->sheet, header_row, header_row));
  worksheet_freeze_panes (self->sheet, header_row + 1, 0);
}

/* The style for a number with 0, 1 or 2 decimals. */
TrStyle
tr_style_for_decimals (guint decimals)
{
  return (TrStyle) (TR_STYLE_NUMBER_0 + MIN (decimals, 2));
}
