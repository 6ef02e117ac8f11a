/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-period.h"
#include "tr-project.h"

G_BEGIN_DECLS

#define TR_LABEL_MOST 100
#define TR_NO_INDEX G_MAXUINT

/* What one KPI adds up to in one period. */
typedef struct {
  double sum, last_sum;
  guint n, n_last;
  gint last; /* the latest day */
} TrTally;

/* A KPI as the workbook shows it. */
typedef struct {
  const TrKpi *kpi;
  char *label;           /* unique, one line: what the lists offer and the lines of the register hold */
  const GArray *periods; /* TrPeriod; shared by the KPIs with the same frequency */
  TrTally *tallies;      /* one a period */
  guint decimals;        /* 0 to 2: what its numbers need */
  guint n_lines;         /* lines of the register with a value that counts for a period */
} TrRegisterKpi;

/* A line of the register. */
typedef struct {
  const TrMeasurement *measurement;
  gint day; /* 0 when the date is none */
  guint kpi, area; /* places, or TR_NO_INDEX */
} TrRegisterLine;

/* The measurements of a project in the order of their dates, and what they add up to. */
typedef struct {
  TrProject *project;
  TrLanguage language;
  GArray *kpis;       /* TrRegisterKpi, of the KPIs that are in use */
  GPtrArray *replaced; /* TrKpi: those that went out of the basket; what was measured of them is not in the lines */
  GHashTable *places; /* of the KPIs that are in use: id to place */
  GPtrArray *areas;   /* unique labels, in the order of the project's areas */
  char *all_areas;    /* what the chooser calls all of them; no area has this label */
  GArray *lines;      /* TrRegisterLine */
  GHashTable *periods; /* frequency: GArray of TrPeriod */
  guint n_periods;    /* of all KPIs together */
  guint n_not_counted;
  gboolean has_wildcards; /* a KPI's label holds an asterisk, question mark or tilde */
} TrRegister;

TrRegister *tr_register_new (TrProject *project, TrLanguage language);
void tr_register_free (TrRegister *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrRegister, tr_register_free)

const TrRegisterKpi *tr_register_kpi (const TrRegister *self, guint index);
const char *tr_register_kpi_label (const TrRegister *self, const char *kpi_id);
const char *tr_register_area_label (const TrRegister *self, const char *area_id);
double tr_tally_value (const TrTally *tally, TrCounting counting);

G_END_DECLS
