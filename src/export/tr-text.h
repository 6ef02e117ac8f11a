/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Texts on their way into a spreadsheet. Lengths are counted as spreadsheets count them: in UTF-16 units, so most emoji count
 * as two. */

char *tr_fill (const char *pattern, ...) G_GNUC_NULL_TERMINATED;
const char *tr_text_for_cell (const char *text, gsize most, const char *note, char **owned);
char *tr_text_cut (const char *text, gsize most);
char *tr_text_one_line (const char *text, gsize most);
gsize tr_text_width (const char *text);
gsize tr_text_lines (const char *text, gsize width);
char *tr_text_unique (const char *text, GHashTable *taken, gsize most);
char *tr_text_criterion (const char *label);
char *tr_text_quoted (const char *text);
char *tr_text_sheet_name (const char *text, GHashTable *taken);

G_END_DECLS
