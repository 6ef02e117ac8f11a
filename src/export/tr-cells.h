/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-book.h"

G_BEGIN_DECLS

/* Formulas over the cells of a sheet. In a pattern # stands for the row that the formula is in and @ for the one above
 * it, both as people count them, so that a column of formulas is one pattern: "=ROUND(B@*(1+C#),2)". */

#define TR_CENTS(amount) ((double) (amount) / 100)

void tr_cells_formula (TrSheet *self, guint row, guint column, const char *pattern, double value, TrStyle style);
void tr_cells_text (TrSheet *self, guint row, guint column, const char *pattern, const char *value, TrStyle style);
char *tr_cells_sum (guint first_row, guint column, guint last_row);
void tr_cells_total (TrSheet *self, guint row, guint column, guint first_row, double value, TrStyle style);
guint tr_cells_note (TrSheet *self, guint row, const char *msgid);
void tr_cells_blanks (TrSheet *self, guint row, guint first_column, guint last_column, TrStyle style);

G_END_DECLS
