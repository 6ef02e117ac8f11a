/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-catalogue.h"
#include "tr-csv.h"

G_BEGIN_DECLS

typedef enum {
  TR_KPI_COLUMN_CODE,
  TR_KPI_COLUMN_NAME,
  TR_KPI_COLUMN_DEFINITION,
  TR_KPI_COLUMN_UNIT,
  TR_KPI_COLUMN_SOURCE,
  TR_KPI_COLUMN_FREQUENCY,
  TR_N_KPI_COLUMNS
} TrKpiColumn;

/* Which column of the user's table holds what: proposed, shown, perhaps changed, and only then used. */
typedef struct {
  int header;                    /* row with the headers; -1 when there is none. Rows up to it are no data */
  int columns[TR_N_KPI_COLUMNS]; /* from 0; -1 when the table does not have it */
} TrKpiMapping;

/* Something in the table that the user should know. */
typedef struct {
  guint line;
  gboolean is_left_out; /* the row was not taken */
  char *message;
} TrKpiProblem;

void tr_kpi_problem_free (TrKpiProblem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrKpiProblem, tr_kpi_problem_free)

const char *tr_kpi_column_label (TrKpiColumn column);
TrKpiMapping tr_kpi_list_propose (const TrCsv *csv);
gboolean tr_kpi_mapping_check (const TrKpiMapping *mapping, const TrCsv *csv, GError **error);
GPtrArray *tr_kpi_list_read (const TrCsv *csv, const TrKpiMapping *mapping, GPtrArray **problems, GError **error);

G_END_DECLS
