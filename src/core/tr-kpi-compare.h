/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-project.h"

G_BEGIN_DECLS

/* Two KPIs side by side, to choose between them: a candidate and another, or one of the basket and what might take its
 * place. Only what can be said is said: which one is better follows from the rules about KPIs, and often neither is. */

typedef enum { TR_COMPARED_NEITHER, TR_COMPARED_FIRST, TR_COMPARED_SECOND } TrCompared;

typedef struct {
  const char *name;   /* of the row: level, chain, source … */
  const char *label;  /* for people, in the language */
  char *first;        /* what the one has … */
  char *second;       /* … and the other */
  TrCompared better;
  const char *why;    /* why that one is better, a sentence in the language; "" when neither is */
} TrKpiRow;

GPtrArray *tr_kpi_compare (TrProject *project, const TrKpi *first, const TrKpi *second, TrLanguage language);
const TrKpiRow *tr_kpi_row_find (const GPtrArray *rows, const char *name);
void tr_kpi_row_free (TrKpiRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrKpiRow, tr_kpi_row_free)

G_END_DECLS
