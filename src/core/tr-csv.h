/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TR_CSV_MOST_BYTES (50 * 1024 * 1024)
#define TR_CSV_MOST_ROWS 1000000
#define TR_CSV_MOST_COLUMNS 2000
#define TR_CSV_MOST_CELL 100000 /* bytes */

/* A table of text as spreadsheets and statistics offices write it. Cells are trimmed; rows without any text are not
 * there. */
typedef struct _TrCsv TrCsv;

TrCsv *tr_csv_parse (const char *data, gsize length, GError **error);
TrCsv *tr_csv_read_file (GFile *file, GError **error);
void tr_csv_free (TrCsv *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrCsv, tr_csv_free)

char tr_csv_delimiter (const TrCsv *self);
guint tr_csv_n_rows (const TrCsv *self);
guint tr_csv_n_cells (const TrCsv *self, guint row);
guint tr_csv_line (const TrCsv *self, guint row);
const char *tr_csv_cell (const TrCsv *self, guint row, guint column);

G_END_DECLS
