/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-money.h"
#include "tr-sheets.h"

G_BEGIN_DECLS

/* The sheet with the budget while it is made. */
typedef struct {
  TrSheet *sheet;
  TrSheet *monitoring; /* the sheet, or NULL */
  TrBook *book;
  TrProject *project;
  TrMoney *money;
  GArray *rates;     /* TrBudgetRate, by year */
  guint years_row;   /* of the first year in the table of budgets */
  guint total_row;   /* below the last */
} TrBudget;

/* A year of which something is told, or in which the contract runs. */
typedef struct {
  gint year;
  const TrIndexation *indexation, *wage; /* the records that count, or NULL */
  guint row;
} TrBudgetRate;

/* The figures that all follows from; rows as people count them. */
#define TR_BUDGET_YEARLY "$B$5"
#define TR_BUDGET_INDEXATION "$B$6"
#define TR_BUDGET_WAGES "$B$7"
#define TR_BUDGET_HOUR "$B$8"

guint tr_budget_write_areas (TrBudget *self, guint row);
guint tr_budget_write_supplements (TrBudget *self, guint row);
guint tr_budget_write_costs (TrBudget *self, guint row);

G_END_DECLS
