/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-cells.h"

/* Between quotes stands a text, in which nothing means a row. */
static char *
in_row (const char *pattern, guint row)
{
  g_autoptr (GString) formula = g_string_new (NULL);
  gboolean is_text = FALSE;

  for (const char *c = pattern; *c != '\0'; c++) {
    is_text ^= *c == '"';
    if (!is_text && (*c == '#' || *c == '@'))
      g_string_append_printf (formula, "%u", *c == '#' ? row + 1 : row);
    else
      g_string_append_c (formula, *c);
  }

  return g_string_free (g_steal_pointer (&formula), FALSE);
}

/* Writes a formula from a pattern with what it comes to; NAN for the empty text. */
void
tr_cells_formula (TrSheet *self, guint row, guint column, const char *pattern, double value, TrStyle style)
{
  g_autofree char *formula = in_row (pattern, row);

  tr_sheet_formula (self, row, column, formula, value, style);
}

/* The same for one that comes to a text. */
void
tr_cells_text (TrSheet *self, guint row, guint column, const char *pattern, const char *value, TrStyle style)
{
  g_autofree char *formula = in_row (pattern, row);

  tr_sheet_formula_text (self, row, column, formula, value, style);
}

/* What a column comes to between two rows, in whole cents: a sum of doubles may lie a hair beside them. Free with
 * g_free(). */
char *
tr_cells_sum (guint first_row, guint column, guint last_row)
{
  char range[LXW_MAX_CELL_RANGE_LENGTH];

  lxw_rowcol_to_range (range, first_row, (lxw_col_t) column, last_row, (lxw_col_t) column);
  return g_strdup_printf ("ROUND(SUM(%s),2)", range);
}

/* Writes the sum of the cells of a column from a row up to the one above. */
void
tr_cells_total (TrSheet *self, guint row, guint column, guint first_row, double value, TrStyle style)
{
  g_autofree char *sum = tr_cells_sum (first_row, column, row - 1);
  g_autofree char *formula = g_strconcat ("=", sum, NULL);

  tr_sheet_formula (self, row, column, formula, value, style);
}

/* Writes a line that explains what follows. It runs on over the columns beside it and wraps in none. Returns the next
 * row. */
guint
tr_cells_note (TrSheet *self, guint row, const char *msgid)
{
  guint16 before = self->widest[0];

  tr_sheet_text (self, row, 0, tr_book_text (self->book, msgid), TR_STYLE_LEAD);
  self->widest[0] = before;

  return row + 1;
}

/* Empty cells with a look, so that a line under a row does not stop. */
void
tr_cells_blanks (TrSheet *self, guint row, guint first_column, guint last_column, TrStyle style)
{
  for (guint column = first_column; column <= last_column; column++)
    tr_sheet_blank (self, row, column, style);
}
