/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-book.h"

G_BEGIN_DECLS

/* The sheets, one file each. They are made first, because they name each other, and filled afterwards. A sheet that the project
 * has nothing for is NULL. */
typedef struct {
  TrSheet *guide;
  TrSheet *entry;
  TrSheet *stories;
  TrSheet *overview;
  TrSheet *kpis;
  TrSheet *agenda;
  TrSheet *providers;
  TrSheet *directions;
  TrSheet *strategy;
  TrSheet *votes;
  TrSheet *contract;
  TrSheet *budget;
  TrSheet *monitoring;
  TrSheet *benefit;
  TrSheet *advice;
  TrSheet *lists;
} TrSheets;

/* What the file says about itself. */
typedef struct {
  char *version; /* when it was made: 2027-01-31 14:05 */
  char *date;    /* the day, ISO */
} TrEdition;

/* A line of the sheet with advice, in the language of the workbook. */
typedef struct {
  const char *weight, *about, *to_do;
  char *found, *source, *because;
  char *date; /* ISO, "" for none */
} TrAdviceLine;

/* Where things stand that several sheets speak about; rows and columns count from 0. */
enum {
  TR_OVERVIEW_AREA_ROW = 2,
  TR_OVERVIEW_KPI_ROW = 3,
  TR_OVERVIEW_CHECK_ROW = 4,
  TR_OVERVIEW_HEADER_ROW = 5,
  TR_OVERVIEW_FIRST_ROW = 6,
  TR_CHART_SLOTS = 14, /* the baseline, twelve periods, the target */
  TR_LISTS_CHART_COLUMN = 20,
  TR_LISTS_MATRIX_COLUMN = 26,
};

void tr_sheet_guide_fill (TrSheets *sheets, const TrEdition *edition);
void tr_sheet_entry_fill (TrSheets *sheets);
void tr_sheet_stories_fill (TrSheets *sheets);
void tr_sheet_overview_fill (TrSheets *sheets);
void tr_sheet_kpis_fill (TrSheets *sheets);
void tr_sheet_agenda_fill (TrSheets *sheets);
void tr_sheet_providers_fill (TrSheets *sheets);
void tr_sheet_directions_fill (TrSheets *sheets);
void tr_sheet_strategy_fill (TrSheets *sheets);
void tr_sheet_votes_fill (TrSheets *sheets);
void tr_sheet_contract_fill (TrSheets *sheets);
void tr_sheet_budget_fill (TrSheets *sheets);
void tr_sheet_monitoring_fill (TrSheets *sheets);
void tr_sheet_benefit_fill (TrSheets *sheets, const GPtrArray *figures);
void tr_sheet_advice_fill (TrSheets *sheets, const GPtrArray *lines, const char *today);
void tr_sheet_lists_fill (TrSheets *sheets, const TrEdition *edition);

gboolean tr_sheet_strategy_is_needed (TrProject *project);
void tr_sheets_add_contract (TrSheets *sheets, TrBook *book);
void tr_sheets_fill_contract (TrSheets *sheets, const GPtrArray *figures);
gboolean tr_sheet_contract_is_needed (TrProject *project);
gboolean tr_sheet_budget_is_needed (TrProject *project);
const char *tr_sheet_monitoring_hours_cell (void);
guint tr_sheet_fact (TrSheet *self, guint row, const char *name, const char *text);
GPtrArray *tr_advice_lines (TrProject *project, TrLanguage language, const char *today);
char *tr_kpi_help (TrBook *book, const TrRegisterKpi *kpi);
char *tr_kpi_unit (const TrRegisterKpi *kpi);
const char *tr_counting_explained (TrBook *book, TrCounting counting);
guint tr_overview_default_kpi (const TrRegister *data);
char *tr_formula_literal_label (TrBook *book, const char *cell);
char *tr_project_period (TrBook *book);

G_END_DECLS
