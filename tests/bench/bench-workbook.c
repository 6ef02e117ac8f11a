/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* The workbook of 15 KPIs, 8 years by quarter and 10 areas: tr_workbook_write() against the library it writes with, which is given
 * the same cells with the same formats and nothing to think about. Prints a line of JSON for each with the median of the times, in
 * milliseconds.
 *
 * usage: bench-workbook [--runs N] [--cells FILE]
 *   --cells  also writes the cells to FILE, one JSON array a line, for another program to write
 *
 * The linker hands the calls that write cells to the functions below (--wrap), which keep them the first time. */

#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <xlsxwriter.h>

#include "tr-test-workbook.h"
#include "tr-workbook.h"

typedef enum { STRING, NUMBER, BLANK, FORMULA_NUMBER, FORMULA_TEXT } Sort;

typedef struct {
  Sort sort;
  guint sheet, format;
  lxw_row_t row;
  lxw_col_t column;
  double number;
  char *text, *result;
} Cell;

static gboolean is_recording;
static GArray *cells;
static GPtrArray *sheet_names, *sheets;
static GPtrArray *formats, *format_copies;

#define WRAP(name, ...)                         \
  lxw_error __real_##name (__VA_ARGS__);        \
  lxw_error __wrap_##name (__VA_ARGS__);        \
  lxw_error __wrap_##name (__VA_ARGS__)

static guint
place_of (GPtrArray *list, gpointer item)
{
  guint place;

  if (!g_ptr_array_find (list, item, &place)) {
    place = list->len;
    g_ptr_array_add (list, item);
    if (list == formats)
      g_ptr_array_add (format_copies, item != NULL ? g_memdup2 (item, sizeof (lxw_format)) : NULL);
    else
      g_ptr_array_add (sheet_names, g_strdup (((lxw_worksheet *) item)->name));
  }

  return place;
}

static void
keep (Sort sort, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, lxw_format *format, const char *text, double number,
      const char *result)
{
  Cell cell = { sort, 0, 0, row, column, number, NULL, NULL };

  if (!is_recording)
    return;
  cell.sheet = place_of (sheets, sheet);
  cell.format = place_of (formats, format);
  cell.text = g_strdup (text);
  cell.result = g_strdup (result);
  g_array_append_val (cells, cell);
}

WRAP (worksheet_write_string, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format)
{
  keep (STRING, sheet, row, column, format, text, 0, NULL);
  return __real_worksheet_write_string (sheet, row, column, text, format);
}

WRAP (worksheet_write_number, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format)
{
  keep (NUMBER, sheet, row, column, format, NULL, number, NULL);
  return __real_worksheet_write_number (sheet, row, column, number, format);
}

WRAP (worksheet_write_blank, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, lxw_format *format)
{
  keep (BLANK, sheet, row, column, format, NULL, 0, NULL);
  return __real_worksheet_write_blank (sheet, row, column, format);
}

WRAP (worksheet_write_formula_num, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *formula, lxw_format *format,
      double result)
{
  keep (FORMULA_NUMBER, sheet, row, column, format, formula, result, NULL);
  return __real_worksheet_write_formula_num (sheet, row, column, formula, format, result);
}

WRAP (worksheet_write_formula_str, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *formula, lxw_format *format,
      const char *result)
{
  keep (FORMULA_TEXT, sheet, row, column, format, formula, 0, result);
  return __real_worksheet_write_formula_str (sheet, row, column, formula, format, result);
}

/* The same format in another workbook: what describes it, without what ties it to the first. */
static lxw_format *
copy_format (lxw_workbook *workbook, const lxw_format *source)
{
  lxw_format *format, own;

  if (source == NULL)
    return NULL;
  format = workbook_add_format (workbook);
  own = *format;
  *format = *source;
  format->file = own.file;
  format->xf_format_indices = own.xf_format_indices;
  format->dxf_format_indices = own.dxf_format_indices;
  format->num_xf_formats = own.num_xf_formats;
  format->num_dxf_formats = own.num_dxf_formats;
  format->xf_index = own.xf_index;
  format->dxf_index = own.dxf_index;
  format->list_pointers = own.list_pointers;

  return format;
}

static lxw_error
write_cell (lxw_worksheet *sheet, const Cell *cell, lxw_format *format)
{
  switch (cell->sort) {
  case STRING:
    return __real_worksheet_write_string (sheet, cell->row, cell->column, cell->text, format);
  case NUMBER:
    return __real_worksheet_write_number (sheet, cell->row, cell->column, cell->number, format);
  case BLANK:
    return __real_worksheet_write_blank (sheet, cell->row, cell->column, format);
  case FORMULA_NUMBER:
    return __real_worksheet_write_formula_num (sheet, cell->row, cell->column, cell->text, format, cell->number);
  case FORMULA_TEXT:
  default:
    return __real_worksheet_write_formula_str (sheet, cell->row, cell->column, cell->text, format, cell->result);
  }
}

static void
write_bare (const char *path)
{
  lxw_workbook *workbook = workbook_new (path);
  g_autofree lxw_format **copies = g_new0 (lxw_format *, formats->len);
  g_autofree lxw_worksheet **copied_sheets = g_new0 (lxw_worksheet *, sheet_names->len);

  for (guint i = 0; i < formats->len; i++)
    copies[i] = copy_format (workbook, g_ptr_array_index (format_copies, i));
  for (guint i = 0; i < sheet_names->len; i++)
    copied_sheets[i] = workbook_add_worksheet (workbook, g_ptr_array_index (sheet_names, i));
  for (guint i = 0; i < cells->len; i++) {
    const Cell *cell = &g_array_index (cells, Cell, i);

    if (write_cell (copied_sheets[cell->sheet], cell, copies[cell->format]) != LXW_NO_ERROR)
      g_error ("a cell was refused");
  }
  if (workbook_close (workbook) != LXW_NO_ERROR)
    g_error ("the workbook was refused");
}

static void
write_ours (TrProject *project, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (!tr_workbook_write (project, NULL, file, &error))
    g_error ("%s", error->message);
}

static void
dump_cells (const char *path)
{
  FILE *file = g_fopen (path, "w");

  if (file == NULL)
    g_error ("%s can not be written", path);
  for (guint i = 0; i < cells->len; i++) {
    const Cell *cell = &g_array_index (cells, Cell, i);
    g_autoptr (JsonBuilder) builder = json_builder_begin_array (json_builder_new ());
    g_autoptr (JsonNode) root = NULL;
    g_autofree char *line = NULL;

    json_builder_add_string_value (builder, g_ptr_array_index (sheet_names, cell->sheet));
    json_builder_add_int_value (builder, cell->row + 1);
    json_builder_add_int_value (builder, cell->column + 1);
    json_builder_add_int_value (builder, cell->format);
    if (cell->sort == NUMBER)
      json_builder_add_double_value (builder, cell->number);
    else if (cell->text != NULL)
      json_builder_add_string_value (builder, cell->text);
    else
      json_builder_add_null_value (builder);
    root = json_builder_get_root (json_builder_end_array (builder));
    line = json_to_string (root, FALSE);
    fprintf (file, "%s\n", line);
  }
  fclose (file);
}

static int
compare_times (const void *a, const void *b)
{
  const double *one = a, *other = b;

  return *one < *other ? -1 : *one > *other;
}

static void
print_median (const char *what, double *times, guint n)
{
  qsort (times, n, sizeof *times, compare_times);
  printf ("{\"bench\": \"workbook\", \"what\": \"%s\", \"median_ms\": %.2f, \"least_ms\": %.2f, \"runs\": %u, \"cells\": %u}\n", what,
          times[n / 2], times[0], n, cells->len);
}

static void
measure (TrProject *project, const char *path, guint n_runs)
{
  g_autofree double *ours = g_new0 (double, n_runs), *bare = g_new0 (double, n_runs);

  for (guint i = 0; i < n_runs; i++) {
    gint64 start = g_get_monotonic_time (), middle;

    write_ours (project, path);
    middle = g_get_monotonic_time ();
    write_bare (path);
    ours[i] = (double) (middle - start) / 1000;
    bare[i] = (double) (g_get_monotonic_time () - middle) / 1000;
  }
  print_median ("trechter", ours, n_runs);
  print_median ("libxlsxwriter", bare, n_runs);
}

int
main (int argc, char **argv)
{
  g_autoptr (TrProject) project = tr_test_workbook_large (15, 8, 10);
  g_autofree char *folder = g_dir_make_tmp ("trechter-bench-XXXXXX", NULL), *path = NULL;
  const char *cells_path = NULL;
  guint n_runs = 9;

  for (int i = 1; i + 1 < argc; i += 2) {
    if (g_str_equal (argv[i], "--runs"))
      n_runs = (guint) CLAMP (atoi (argv[i + 1]), 1, 1000);
    else if (g_str_equal (argv[i], "--cells"))
      cells_path = argv[i + 1];
  }
  cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  sheet_names = g_ptr_array_new ();
  sheets = g_ptr_array_new ();
  formats = g_ptr_array_new ();
  format_copies = g_ptr_array_new ();
  path = g_build_filename (folder, "workbook.xlsx", NULL);

  is_recording = TRUE;
  write_ours (project, path);
  is_recording = FALSE;
  write_bare (path);
  if (cells_path != NULL)
    dump_cells (cells_path);
  measure (project, path, n_runs);
  g_remove (path);
  g_rmdir (folder);

  return 0;
}
