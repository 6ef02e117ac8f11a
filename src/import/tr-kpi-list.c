/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-kpi-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tr-error.h"

/* Titles and remarks may stand above the headers. */
#define ROWS_ABOVE 10

/* A table with more problems than this is another table than was meant; the rest would be noise. */
#define MOST_PROBLEMS 1000

/* What a header of a column can be called, folded, the most telling first. A header that is exactly one of these
 * goes before one that has it as a word. */
static const char *const header_words[TR_N_KPI_COLUMNS][9] = {
  [TR_KPI_COLUMN_CODE] = { "code", "nummer", "number", "nr", "id", "kenmerk" },
  [TR_KPI_COLUMN_NAME] = { "naam", "name", "titel", "title", "indicator", "kpi" },
  [TR_KPI_COLUMN_DEFINITION] = { "definitie", "definition", "omschrijving", "beschrijving", "description",
                                 "toelichting", "uitleg", "explanation" },
  [TR_KPI_COLUMN_UNIT] = { "eenheid", "unit", "meeteenheid" },
  [TR_KPI_COLUMN_SOURCE] = { "bron", "source", "databron", "gegevensbron", "herkomst" },
  [TR_KPI_COLUMN_FREQUENCY] = { "frequentie", "frequency", "meetfrequentie", "periodiciteit", "meetmoment",
                                "interval" },
};

typedef struct {
  const TrCsv *csv;
  const TrKpiMapping *mapping;
  GPtrArray *indicators;
  GPtrArray *problems;
  GHashTable *lines; /* lower-case code to the line it was on */
} Reader;

void
tr_kpi_problem_free (TrKpiProblem *self)
{
  if (self == NULL)
    return;

  g_free (self->message);
  g_free (self);
}

/* What a column is called in the interface's language. */
const char *
tr_kpi_column_label (TrKpiColumn column)
{
  static const char *const labels[TR_N_KPI_COLUMNS] = { N_("Code"), N_("Name"), N_("Definition"),
                                                        N_("Unit"), N_("Source"), N_("Frequency") };

  g_return_val_if_fail (column < TR_N_KPI_COLUMNS, "");
  return _(labels[column]);
}

/* How well a header names a column: 0 not at all, then more for a word it has, most for a header that is the word.
 * Words that come first in the list count a little more, so "KPI code" is a code and no name. */
static guint
match (const char *header, TrKpiColumn column)
{
  g_auto (GStrv) tokens = g_str_tokenize_and_fold (header, NULL, NULL);
  guint n = g_strv_length (tokens);

  for (guint i = 0; header_words[column][i] != NULL; i++)
    if (n <= 4 && g_strv_contains ((const char *const *) tokens, header_words[column][i]))
      return (n == 1 ? 100 : 50) - i;

  return 0;
}

static int
best_cell (const TrCsv *csv, guint row, TrKpiColumn column, const gboolean *is_used, guint *score)
{
  int best = -1;

  *score = 0;
  for (guint i = 0; i < tr_csv_n_cells (csv, row); i++) {
    guint here = is_used[i] ? 0 : match (tr_csv_cell (csv, row, i), column);

    if (here > *score) {
      *score = here;
      best = (int) i;
    }
  }

  return best;
}

/* Gives the columns to the headers of a row, the surest match first. Returns how many were found. */
static guint
map_row (const TrCsv *csv, guint row, TrKpiMapping *mapping)
{
  g_autofree gboolean *is_used = g_new0 (gboolean, MAX (tr_csv_n_cells (csv, row), 1));
  guint found = 0;

  mapping->header = (int) row;
  for (guint i = 0; i < TR_N_KPI_COLUMNS; i++)
    mapping->columns[i] = -1;

  for (;;) {
    guint best = 0, score;
    int column = -1, cell = -1;

    for (guint i = 0; i < TR_N_KPI_COLUMNS; i++) {
      int here = mapping->columns[i] < 0 ? best_cell (csv, row, (TrKpiColumn) i, is_used, &score) : -1;

      if (here >= 0 && score > best) {
        best = score;
        column = (int) i;
        cell = here;
      }
    }

    if (column < 0)
      return found;

    mapping->columns[column] = cell;
    is_used[cell] = TRUE;
    found++;
  }
}

/* Without headers: a column that begins with a code of the KPI model, and behind it the name. */
static TrKpiMapping
propose_without_header (const TrCsv *csv)
{
  TrKpiMapping mapping = { -1, { -1, -1, -1, -1, -1, -1 } };

  for (guint i = 0; i < tr_csv_n_cells (csv, 0); i++)
    if (tr_kpi_code_is_official (tr_csv_cell (csv, 0, i))) {
      mapping.columns[TR_KPI_COLUMN_CODE] = (int) i;
      if (i + 1 < tr_csv_n_cells (csv, 0))
        mapping.columns[TR_KPI_COLUMN_NAME] = (int) i + 1;
      break;
    }

  return mapping;
}

/* Which column seems to hold what, from headers in Dutch or English among the first rows. A column that was not
 * recognised is -1; the user has the last word before anything is read. */
TrKpiMapping
tr_kpi_list_propose (const TrCsv *csv)
{
  TrKpiMapping best = propose_without_header (csv);
  guint most = 1; /* one word by itself is a title or a value */

  for (guint row = 0; row < MIN (tr_csv_n_rows (csv), ROWS_ABOVE); row++) {
    TrKpiMapping mapping;
    guint found = map_row (csv, row, &mapping);

    if (found > most) {
      most = found;
      best = mapping;
    }
  }

  return best;
}

static guint
widest_row (const TrCsv *csv)
{
  guint widest = 0;

  for (guint row = 0; row < tr_csv_n_rows (csv); row++)
    widest = MAX (widest, tr_csv_n_cells (csv, row));

  return widest;
}

/* Whether a table can be read with a mapping: code and name have a column, no column serves twice, all are in the
 * table. */
gboolean
tr_kpi_mapping_check (const TrKpiMapping *mapping, const TrCsv *csv, GError **error)
{
  int n_columns = (int) widest_row (csv);

  if (mapping->columns[TR_KPI_COLUMN_CODE] < 0 || mapping->columns[TR_KPI_COLUMN_NAME] < 0) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT,
                         _("Say which column holds the code and which holds the name."));
    return FALSE;
  }

  for (guint i = 0; i < TR_N_KPI_COLUMNS; i++) {
    gboolean is_twice = FALSE;

    for (guint j = 0; j < i && mapping->columns[i] >= 0; j++)
      is_twice |= mapping->columns[i] == mapping->columns[j];

    if (is_twice || mapping->columns[i] >= n_columns) {
      g_set_error (error, TR_ERROR, TR_ERROR_INPUT,
                   /* TRANSLATORS: %s is what a column holds, like "Unit" */
                   is_twice ? _("“%s” has a column that is already used for something else.") :
                              _("“%s” has a column that is not in the table."),
                   tr_kpi_column_label ((TrKpiColumn) i));
      return FALSE;
    }
  }

  return TRUE;
}

static void
take_problem (Reader *reader, guint row, gboolean is_left_out, char *message)
{
  TrKpiProblem *problem = g_new0 (TrKpiProblem, 1);

  problem->line = tr_csv_line (reader->csv, row);
  problem->is_left_out = is_left_out;
  problem->message = message;

  if (reader->problems->len < MOST_PROBLEMS)
    g_ptr_array_add (reader->problems, problem);
  else
    tr_kpi_problem_free (problem);
}

static const char *
cell_at (const Reader *reader, guint row, TrKpiColumn column)
{
  int place = reader->mapping->columns[column];

  return place >= 0 ? tr_csv_cell (reader->csv, row, (guint) place) : "";
}

/* The text of a cell, no longer than the field of a KPI that it is for. */
static char *
take_text (Reader *reader, guint row, TrKpiColumn column, const char *field_name)
{
  const TrField *field = tr_kind_field (tr_kind (TR_KIND_KPI), field_name);
  char *text = g_strdup (cell_at (reader, row, column));

  for (char *p = text; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p) && (field->type == TR_TYPE_LINE || *p != '\n'))
      *p = ' ';

  if (g_utf8_strlen (text, -1) > (glong) field->max_length) {
    *g_utf8_offset_to_pointer (text, (glong) field->max_length) = '\0';
    take_problem (reader, row, FALSE,
                  /* TRANSLATORS: %s is what a column holds, like "Definition"; %u a number of characters */
                  g_strdup_printf (_("“%s” was cut to %u characters."), tr_kpi_column_label (column),
                                   field->max_length));
  }

  return text;
}

/* Whether a row can be taken. What is wrong goes to the problems. */
static gboolean
check_row (Reader *reader, guint row, const char *key)
{
  const char *code = cell_at (reader, row, TR_KPI_COLUMN_CODE);
  const char *name = cell_at (reader, row, TR_KPI_COLUMN_NAME);
  guint most = tr_kind_field (tr_kind (TR_KIND_KPI), "code")->max_length;
  guint line = GPOINTER_TO_UINT (g_hash_table_lookup (reader->lines, key));

  if (*code == '\0')
    take_problem (reader, row, TRUE, g_strdup (_("There is no code; the row was left out.")));
  else if (g_utf8_strlen (code, -1) > (glong) most)
    take_problem (reader, row, TRUE,
                  /* TRANSLATORS: %u is a number of characters */
                  g_strdup_printf (_("The code is longer than %u characters; the row was left out."), most));
  else if (line > 0)
    take_problem (reader, row, TRUE,
                  /* TRANSLATORS: %s is a code, %u a line number */
                  g_strdup_printf (_("Code %s is also on line %u; this row was left out."), code, line));
  else if (*name == '\0' && !tr_kpi_code_is_official (code))
    /* TRANSLATORS: %s is a code */
    take_problem (reader, row, TRUE, g_strdup_printf (_("%s has no name; the row was left out."), code));
  else {
    if (*name == '\0')
      /* TRANSLATORS: %s is a code */
      take_problem (reader, row, FALSE, g_strdup_printf (_("%s has no name and stays a code."), code));
    return TRUE;
  }

  return FALSE;
}

static void
read_row (Reader *reader, guint row)
{
  g_autofree char *key = g_utf8_casefold (cell_at (reader, row, TR_KPI_COLUMN_CODE), -1);
  TrIndicator *indicator;

  if (!check_row (reader, row, key))
    return;

  g_hash_table_insert (reader->lines, g_steal_pointer (&key), GUINT_TO_POINTER (tr_csv_line (reader->csv, row)));
  indicator = g_new0 (TrIndicator, 1);
  indicator->code = take_text (reader, row, TR_KPI_COLUMN_CODE, "code");
  indicator->name_nl = take_text (reader, row, TR_KPI_COLUMN_NAME, "name");
  indicator->name_en = g_strdup ("");
  indicator->definition = take_text (reader, row, TR_KPI_COLUMN_DEFINITION, "definition");
  indicator->origin = tr_kpi_code_is_official (indicator->code) ? TR_ORIGIN_OFFICIAL : TR_ORIGIN_OWN;
  indicator->level = tr_kpi_code_level (indicator->code);
  indicator->domain = g_strdup ("");
  indicator->unit = take_text (reader, row, TR_KPI_COLUMN_UNIT, "unit");
  indicator->source = take_text (reader, row, TR_KPI_COLUMN_SOURCE, "source");
  indicator->source_reference = g_strdup ("");
  indicator->frequency_text = take_text (reader, row, TR_KPI_COLUMN_FREQUENCY, "source");
  indicator->frequency = tr_frequency_from_text (indicator->frequency_text);
  indicator->lowest_area = g_strdup ("");
  g_ptr_array_add (reader->indicators, indicator);
}

/* Reads the user's own KPI list with a mapping that the user has seen. Returns the indicators (TrIndicator, owned by
 * the array) and sets `problems` (TrKpiProblem, owned by the array) to what was cut or left out, by line. A code of
 * the KPI model is of official origin, any other an own one. A row needs a code that no earlier row has, and a name
 * unless the code is official. Nothing is stored. Fails with TR_ERROR_INPUT when the mapping does not fit or no row
 * could be taken. */
GPtrArray *
tr_kpi_list_read (const TrCsv *csv, const TrKpiMapping *mapping, GPtrArray **problems, GError **error)
{
  g_autoptr (GPtrArray) indicators = g_ptr_array_new_with_free_func ((GDestroyNotify) tr_indicator_free);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) tr_kpi_problem_free);
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reader reader = { csv, mapping, indicators, found, lines };

  if (!tr_kpi_mapping_check (mapping, csv, error))
    return NULL;

  for (guint row = (guint) (mapping->header + 1); row < tr_csv_n_rows (csv); row++)
    read_row (&reader, row);

  if (indicators->len == 0) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT,
                         _("No row of this table has a code and a name. Look whether the right columns are chosen."));
    return NULL;
  }

  if (problems != NULL)
    *problems = g_steal_pointer (&found);

  return g_steal_pointer (&indicators);
}
