/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-csv.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tr-error.h"

/* Records that are looked at to find out what separates the cells. */
#define SNIFFED 20

/* In the order of preference where the text does not decide: a Dutch decimal comma must not win. */
static const char delimiters[] = { ';', '\t', ',' };

typedef struct {
  guint first; /* in cells */
  guint n;
  guint line;
} Row;

struct _TrCsv {
  char *text;    /* the cells' text lies in here, unquoted in place */
  GArray *cells; /* const char * */
  GArray *rows;
  char delimiter;
};

typedef struct {
  TrCsv *csv;
  char *read;
  char *write;
  guint line;
} Parser;

static gboolean
fail (GError **error, guint line, const char *what)
{
  /* TRANSLATORS: %u is a line number, %s what is wrong there */
  g_set_error (error, TR_ERROR, TR_ERROR_INPUT, _("Line %u: %s"), line, what);
  return FALSE;
}

/* Whether all bytes stand for something in Windows-1252. Windows itself makes control characters of the five that do not. */
static gboolean
is_windows_1252 (const char *data, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (memchr ("\x81\x8d\x8f\x90\x9d", data[i], 5) != NULL)
      return FALSE;

  return TRUE;
}

static char *
check_text (const char *data, gsize length, GError **error)
{
  g_autofree char *text = NULL;

  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0) {
    data += 3;
    length -= 3;
  }

  if (length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0)) {
    const char *charset = data[0] == '\xff' ? "UTF-16LE" : "UTF-16BE";

    text = g_convert (data + 2, (gssize) length - 2, "UTF-8", charset, NULL, &length, NULL);
  } else if (memchr (data, '\0', length) != NULL)
    text = NULL;
  else if (g_utf8_validate_len (data, length, NULL))
    text = g_strndup (data, length);
  else if (is_windows_1252 (data, length))
    text = g_convert (data, (gssize) length, "UTF-8", "WINDOWS-1252", NULL, &length, NULL);

  if (text == NULL || memchr (text, '\0', length) != NULL) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT,
                         _("This is not a text file. Save the table as CSV (UTF-8) and try again."));
    return NULL;
  }

  return g_steal_pointer (&text);
}

static char *
to_utf8 (const char *data, gsize length, GError **error)
{
  if (length > TR_CSV_MOST_BYTES) {
    g_set_error (error, TR_ERROR, TR_ERROR_INPUT,
                 /* TRANSLATORS: %d is a number of megabytes */
                 _("The file is larger than %d MB. Export a part of the table."), TR_CSV_MOST_BYTES / (1024 * 1024));
    return NULL;
  }

  if (length >= 4 && memcmp (data, "PK\x03\x04", 4) == 0) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT,
                         _("This is an Excel workbook. Open it in Excel and save it as CSV (UTF-8)."));
    return NULL;
  }

  return check_text (data, length, error);
}

/* The number of `delimiter` outside quotation marks in the record at `*text`, which moves to the next record. */
static guint
count_in_record (const char **text, char delimiter)
{
  gboolean is_quoted = FALSE;
  const char *p = *text;
  guint n = 0;

  for (; *p != '\0'; p++) {
    if (*p == '"')
      is_quoted = !is_quoted;
    else if (!is_quoted && *p == delimiter)
      n++;
    else if (!is_quoted && (*p == '\n' || *p == '\r'))
      break;
  }

  while (*p == '\n' || *p == '\r')
    p++;

  *text = p;
  return n;
}

/* What separates the cells: the delimiter that cuts most records into as many cells as the first record; then the
 * one that makes most cells of the first. */
static char
sniff (const char *text)
{
  char best = delimiters[0];
  guint best_same = 0, best_count = 0;

  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++) {
    const char *rest = text;
    guint count = count_in_record (&rest, delimiters[i]);
    guint same = count > 0 ? 1 : 0;

    for (guint n = 1; count > 0 && n < SNIFFED && *rest != '\0'; n++)
      same += count_in_record (&rest, delimiters[i]) == count ? 1 : 0;

    if (same > best_same || (same == best_same && count > best_count)) {
      best = delimiters[i];
      best_same = same;
      best_count = count;
    }
  }

  return best;
}

static gboolean
is_end (char c)
{
  return c == '\0' || c == '\n' || c == '\r';
}

/* The length of the blank at `p`: space, tab or no-break space (which Excel and StatLine use to pad). Looks at no more than
 * that: g_str_has_prefix() would measure all of the text that is left, for each cell again. */
static gsize
blank_length (const char *p)
{
  if (*p == ' ' || *p == '\t' || *p == '\n' || *p == '\r')
    return 1;

  return p[0] == '\xc2' && p[1] == '\xa0' ? 2 : 0;
}

static void
trim_end (const char *start, char **end)
{
  while (*end > start) {
    char last = (*end)[-1];

    if (last == ' ' || last == '\t' || last == '\n' || last == '\r')
      *end -= 1;
    else if (*end - start >= 2 && (*end)[-2] == '\xc2' && last == '\xa0')
      *end -= 2;
    else
      break;
  }
}

static gboolean
read_quoted (Parser *parser, GError **error)
{
  guint opened = parser->line;

  for (parser->read++; *parser->read != '\0'; parser->read++) {
    char c = *parser->read;

    if (c == '"' && parser->read[1] == '"')
      parser->read++;
    else if (c == '"')
      break;
    else if (c == '\n' || (c == '\r' && parser->read[1] != '\n'))
      parser->line++;

    *parser->write++ = c;
  }

  if (*parser->read == '\0')
    return fail (error, opened, _("a quotation mark is opened here and never closed."));

  for (parser->read++; *parser->read == ' '; parser->read++)
    ;

  if (*parser->read != parser->csv->delimiter && !is_end (*parser->read))
    return fail (error, parser->line, _("there is text behind a closing quotation mark."));

  return TRUE;
}

static gboolean
read_cell (Parser *parser, GError **error)
{
  const char *start = parser->write;
  gsize blank;

  while (*parser->read != parser->csv->delimiter && !is_end (*parser->read) &&
         (blank = blank_length (parser->read)) > 0)
    parser->read += blank;

  if (*parser->read == '"') {
    if (!read_quoted (parser, error))
      return FALSE;
  } else
    while (*parser->read != parser->csv->delimiter && !is_end (*parser->read))
      *parser->write++ = *parser->read++;

  while (start < parser->write && (blank = blank_length (start)) > 0)
    start += blank;

  trim_end (start, &parser->write);

  if (parser->write - start > TR_CSV_MOST_CELL)
    return fail (error, parser->line, _("a cell holds more text than can be read. Is a quotation mark missing?"));

  g_array_append_val (parser->csv->cells, start);
  return TRUE;
}

static void
finish_row (TrCsv *self, Row *row)
{
  gboolean has_text = FALSE;

  row->n = self->cells->len - row->first;
  for (guint i = row->first; i < self->cells->len && !has_text; i++)
    has_text = g_array_index (self->cells, const char *, i)[0] != '\0';

  if (has_text)
    g_array_append_val (self->rows, *row);
  else
    g_array_set_size (self->cells, row->first);
}

/* Reads one record and the line end behind it. The text is unquoted in place: what is written never overtakes what
 * is read. */
static gboolean
read_record (Parser *parser, GError **error)
{
  Row row = { parser->csv->cells->len, 0, parser->line };
  char behind;

  do {
    if (!read_cell (parser, error))
      return FALSE;

    behind = *parser->read;
    *parser->write++ = '\0';

    if (behind != '\0')
      parser->read++;

    if (parser->csv->cells->len - row.first > TR_CSV_MOST_COLUMNS)
      return fail (error, row.line, _("there are more columns than can be read."));
  } while (behind == parser->csv->delimiter);

  if (behind == '\r' && *parser->read == '\n')
    parser->read++;

  parser->line++;
  finish_row (parser->csv, &row);

  if (parser->csv->rows->len > TR_CSV_MOST_ROWS)
    return fail (error, row.line, _("there are more rows than can be read."));

  return TRUE;
}

/* Excel's own first line "sep=;" tells the delimiter and is no data. Returns its length, 0 when it is not there. */
static gsize
read_separator_line (const char *text, char *delimiter)
{
  if (g_ascii_strncasecmp (text, "sep=", 4) != 0 || text[4] == '\0' || !is_end (text[5]))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    if (text[4] == delimiters[i]) {
      *delimiter = text[4];
      return 5;
    }

  return 0;
}

/* Reads a table from text: cells apart by ; , or tab, whichever fits; UTF-8 (with or without a mark in front),
 * UTF-16 with a mark, else Windows-1252; "quoted" cells may hold delimiters, line breaks and doubled quotation
 * marks. Errors name the line. */
TrCsv *
tr_csv_parse (const char *data, gsize length, GError **error)
{
  g_autoptr (TrCsv) self = g_new0 (TrCsv, 1);
  Parser parser = { .csv = self, .line = 1 };

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  self->cells = g_array_new (FALSE, FALSE, sizeof (const char *));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->text = to_utf8 (data != NULL ? data : "", length, error);
  if (self->text == NULL)
    return NULL;

  parser.read = parser.write = self->text;
  parser.read += read_separator_line (self->text, &self->delimiter);
  if (self->delimiter == '\0')
    self->delimiter = sniff (self->text);

  while (*parser.read != '\0')
    if (!read_record (&parser, error))
      return NULL;

  if (self->rows->len == 0) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT, _("There is no text in this file."));
    return NULL;
  }

  return g_steal_pointer (&self);
}

/* As tr_csv_parse(), from a file. The error names the file. */
TrCsv *
tr_csv_read_file (GFile *file, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *data = NULL;
  g_autoptr (TrCsv) self = NULL;
  gsize length = 0;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, error);
  if (info == NULL)
    return NULL;

  /* before it fills the memory */
  if (g_file_info_get_size (info) > TR_CSV_MOST_BYTES)
    length = TR_CSV_MOST_BYTES + 1;
  else if (!g_file_load_contents (file, NULL, &data, &length, NULL, error))
    return NULL;

  self = tr_csv_parse (data != NULL ? data : "", length, error);
  if (self == NULL)
    g_prefix_error (error, "%s: ", name);

  return g_steal_pointer (&self);
}

void
tr_csv_free (TrCsv *self)
{
  g_free (self->text);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_free (self);
}

/* What separates the cells: ';', ',' or a tab. */
char
tr_csv_delimiter (const TrCsv *self)
{
  return self->delimiter;
}

guint
tr_csv_n_rows (const TrCsv *self)
{
  return self->rows->len;
}

/* The number of cells in a row; rows need not be equally long. */
guint
tr_csv_n_cells (const TrCsv *self, guint row)
{
  return row < self->rows->len ? g_array_index (self->rows, Row, row).n : 0;
}

/* The line of the file on which the row begins, from 1: differs from the row's number where cells hold line breaks. */
guint
tr_csv_line (const TrCsv *self, guint row)
{
  return row < self->rows->len ? g_array_index (self->rows, Row, row).line : 0;
}

/* The text of a cell without the blanks around it; "" for one beyond the row's end. Belongs to the table. */
const char *
tr_csv_cell (const TrCsv *self, guint row, guint column)
{
  const Row *found;

  if (row >= self->rows->len)
    return "";

  found = &g_array_index (self->rows, Row, row);
  return column < found->n ? g_array_index (self->cells, const char *, found->first + column) : "";
}
