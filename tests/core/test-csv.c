/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include <glib/gstdio.h>

#include "tr-csv.h"
#include "tr-error.h"

typedef struct {
  const char *name;
  const char *text;
  char delimiter;
  const char *table; /* cells apart by |, rows by / */
} Case;

static const Case cases[] = {
  { "comma", "a,b\n1,2\n", ',', "a|b/1|2/" },
  { "semicolon", "a;b\n1;2\n", ';', "a|b/1|2/" },
  { "tab", "a\tb\n1\t2\n", '\t', "a|b/1|2/" },
  { "empty-cells-at-tabs", "a\tb\tc\n\t\t3\n", '\t', "a|b|c/||3/" },
  { "decimal-comma", "naam;waarde\nx;1,5\ny;2,25\n", ';', "naam|waarde/x|1,5/y|2,25/" },
  { "commas-in-header", "regio;bevolking, totaal, mannen;x\na;b;c\nd;e;f\n", ';',
    "regio|bevolking, totaal, mannen|x/a|b|c/d|e|f/" },
  { "tie-is-dutch", "totaal, alle;x\n1,5;2\n", ';', "totaal, alle|x/1,5|2/" },
  { "quoted-delimiters", "a,b\n\"1;2;3;4\",x\n", ',', "a|b/1;2;3;4|x/" },
  { "separator-line", "sep=,\na,b;c;d\n1,2;3;4\n", ',', "a|b;c;d/1|2;3;4/" },
  { "one-column", "code\ni.3.1.1\n", ';', "code/i.3.1.1/" },
  { "no-line-end", "a;b\n1;2", ';', "a|b/1|2/" },
  { "ends-in-delimiter", "a;b;\n1;2;", ';', "a|b|/1|2|/" },
  { "windows-ends", "a;b\r\n1;2\r\n", ';', "a|b/1|2/" },
  { "old-mac-ends", "a;b\r1;2\r", ';', "a|b/1|2/" },
  { "blank-lines", "\n\na;b\n\n;;\n  \n1;2\n\n", ';', "a|b/1|2/" },
  { "trimmed", "  a ;\" b  \"\n\xc2\xa0 1 \xc2\xa0;2 \n", ';', "a|b/1|2/" },
  { "doubled-quotes", "a;b\n\"zeg \"\"ja\"\"\";\"\"\"\"\n", ';', "a|b/zeg \"ja\"|\"/" },
  { "quote-inside", "a;b\n5\" buis;x\n", ';', "a|b/5\" buis|x/" },
  { "break-in-cell", "a;b\n\"een\ntwee\";x\n", ';', "a|b/een\ntwee|x/" },
  { "ragged", "a;b;c\n1\n1;2;3;4\n", ';', "a|b|c/1/1|2|3|4/" },
  { "mark", "\xef\xbb\xbf\"a\";b\n1;2\n", ';', "a|b/1|2/" },
  { "utf-8", "caf\xc3\xa9;b\n\xe2\x82\xac;2\n", ';', "café|b/€|2/" },
  { "windows-1252", "caf\xe9;b\n\x80 5;2\n", ';', "café|b/€ 5|2/" },
  /* CBS StatLine, table 85163NED: padded cells, a point for what is missing */
  { "statline", "\xef\xbb\xbf\"Perioden\";\"Regiocode (code)\";\"Laag (%)\"\r\n\"2019\";\"GM0363    \";\"    20.8\"\r\n"
                "\"2019\";\"BU03630100\";\"       .\"\r\n", ';',
    "Perioden|Regiocode (code)|Laag (%)/2019|GM0363|20.8/2019|BU03630100|./" },
};

typedef struct {
  const char *name;
  const char *text;
  const char *message; /* is part of it */
} Wrong;

static const Wrong wrong[] = {
  { "nothing", "", "no text" },
  { "only-blanks", "\n ;; \n\t\n", "no text" },
  { "open-quote", "a;b\n1;2\n\"3;4\n5;6\n", "Line 3: a quotation mark is opened" },
  { "behind-quote", "a;b\n\"1\"2;3\n", "Line 2: there is text behind" },
  { "behind-quote-after-break", "a;b\n\"1\n\n1\"2;3\n", "Line 4: there is text behind" },
  { "workbook", "PK\x03\x04rest", "Excel workbook" },
  { "undefined-bytes", "a;b\n\x81;\xe9\n", "not a text file" },
};

static char *
print (const TrCsv *csv)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < tr_csv_n_rows (csv); row++) {
    for (guint i = 0; i < tr_csv_n_cells (csv, row); i++)
      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", tr_csv_cell (csv, row, i));
    g_string_append_c (text, '/');
  }

  return g_string_free (text, FALSE);
}

static void
test_parse (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrCsv) csv = tr_csv_parse (test->text, strlen (test->text), &error);
  g_autofree char *table = NULL;

  g_assert_no_error (error);
  table = print (csv);
  g_assert_cmpstr (table, ==, test->table);
  g_assert_cmpint (tr_csv_delimiter (csv), ==, test->delimiter);
}

static void
test_wrong (gconstpointer data)
{
  const Wrong *test = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (tr_csv_parse (test->text, strlen (test->text), &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, test->message));
}

static void
test_lines (void)
{
  const char *text = "a;b\n\n\"een\ntwee\r\ndrie\";x\n1;2\n";
  g_autoptr (TrCsv) csv = tr_csv_parse (text, strlen (text), NULL);

  g_assert_cmpuint (tr_csv_n_rows (csv), ==, 3);
  g_assert_cmpuint (tr_csv_line (csv, 0), ==, 1);
  g_assert_cmpuint (tr_csv_line (csv, 1), ==, 3);
  g_assert_cmpuint (tr_csv_line (csv, 2), ==, 6);
}

static void
test_outside (void)
{
  g_autoptr (TrCsv) csv = tr_csv_parse ("a;b", 3, NULL);

  g_assert_cmpstr (tr_csv_cell (csv, 0, 2), ==, "");
  g_assert_cmpstr (tr_csv_cell (csv, 1, 0), ==, "");
  g_assert_cmpuint (tr_csv_n_cells (csv, 1), ==, 0);
  g_assert_cmpuint (tr_csv_line (csv, 1), ==, 0);
}

static void
test_utf16 (void)
{
  static const char little[] = "\xff\xfe" "a\0;\0\xe9\0\n\0";
  static const char big[] = "\xfe\xff" "\0a\0;\0\xe9\0\n";
  g_autoptr (TrCsv) one = tr_csv_parse (little, sizeof little - 1, NULL);
  g_autoptr (TrCsv) other = tr_csv_parse (big, sizeof big - 1, NULL);

  g_assert_cmpstr (tr_csv_cell (one, 0, 1), ==, "é");
  g_assert_cmpstr (tr_csv_cell (other, 0, 1), ==, "é");
}

static void
test_zero_byte (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tr_csv_parse ("a;b\n1\0;2\n", 9, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
}

static void
assert_refused (GString *text, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tr_csv_parse (text->str, text->len, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, message));
  g_string_free (text, TRUE);
}

static void
test_limits (void)
{
  GString *columns = g_string_new ("x\n"), *cell = g_string_new ("a;b\n"), *rows = g_string_new (NULL);
  GString *size = g_string_new (NULL);

  for (guint i = 0; i <= TR_CSV_MOST_COLUMNS; i++)
    g_string_append (columns, "1;");
  for (guint i = 0; i <= TR_CSV_MOST_CELL; i++)
    g_string_append_c (cell, 'x');
  for (guint i = 0; i <= TR_CSV_MOST_ROWS; i++)
    g_string_append (rows, "1\n");
  g_string_set_size (size, TR_CSV_MOST_BYTES + 1);
  memset (size->str, 'x', size->len);

  assert_refused (columns, "Line 2: there are more columns");
  assert_refused (cell, "Line 2: a cell holds more");
  assert_refused (rows, "Line 1000001: there are more rows");
  assert_refused (size, "larger than 50 MB");
}

/* Whatever the bytes: a table or an error, and no reading outside. */
static void
test_random_bytes (void)
{
  static const char bytes[] = "a1;,\t\"\"\n\r \xc3\xa9\xe9\xc2\xa0";

  for (guint n = 0; n < 5000; n++) {
    gsize length = (gsize) g_test_rand_int_range (0, 40);
    g_autofree char *text = g_malloc (length + 1);
    g_autoptr (GError) error = NULL;
    g_autoptr (TrCsv) csv = NULL;

    for (gsize i = 0; i < length; i++)
      text[i] = bytes[g_test_rand_int_range (0, sizeof bytes - 1)];

    csv = tr_csv_parse (text, length, &error);
    g_assert_true ((csv == NULL) == (error != NULL));
    for (guint row = 0; csv != NULL && row < tr_csv_n_rows (csv); row++)
      for (guint i = 0; i < tr_csv_n_cells (csv, row); i++)
        g_assert_true (g_utf8_validate (tr_csv_cell (csv, row, i), -1, NULL));
  }
}

static void
test_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("trechter-csv-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "lijst é.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrCsv) csv = NULL;

  g_assert_null (tr_csv_read_file (file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, "a;\"b", -1, NULL));
  g_assert_null (tr_csv_read_file (file, &error));
  g_assert_nonnull (strstr (error->message, "lijst é.csv: Line 1"));

  g_assert_true (g_file_set_contents (path, "a;b", -1, NULL));
  csv = tr_csv_read_file (file, NULL);
  g_assert_cmpstr (tr_csv_cell (csv, 0, 1), ==, "b");
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/csv/parse/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_parse);
  }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autofree char *path = g_strconcat ("/csv/wrong/", wrong[i].name, NULL);

    g_test_add_data_func (path, &wrong[i], test_wrong);
  }
  g_test_add_func ("/csv/lines", test_lines);
  g_test_add_func ("/csv/outside", test_outside);
  g_test_add_func ("/csv/utf-16", test_utf16);
  g_test_add_func ("/csv/zero-byte", test_zero_byte);
  g_test_add_func ("/csv/limits", test_limits);
  g_test_add_func ("/csv/random-bytes", test_random_bytes);
  g_test_add_func ("/csv/file", test_file);

  return g_test_run ();
}
