/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-project.h"

G_BEGIN_DECLS

/* What follows from the contract: its terms, its value, and the time its procedure takes. Dates are ISO text, "" for
 * none. */

/* The phases of a procedure, in order. */
typedef enum {
  TR_PHASE_DIALOGUE,
  TR_PHASE_DOCUMENTS,
  TR_PHASE_BIDS,
  TR_PHASE_ASSESSMENT,
  TR_PHASE_STANDSTILL,
  TR_PHASE_IMPLEMENTATION,
  TR_N_PHASES
} TrPhase;

/* cents, without VAT, over the whole term with all options: the procedure for social and other specific services */
#define TR_CONTRACT_THRESHOLD G_GINT64_CONSTANT (75000000)

guint tr_procedure_phase_weeks (TrProcedure procedure, TrPhase phase);
guint tr_procedure_weeks (TrProcedure procedure);
double tr_contract_phase_weeks (TrProject *project, TrPhase phase);
double tr_contract_weeks (TrProject *project);

const char *tr_contract_start (TrProject *project);
char *tr_contract_base_end (TrProject *project);
char *tr_contract_end (TrProject *project, gint extensions);
char *tr_contract_years_text (TrProject *project);
gint tr_contract_total_months (TrProject *project);
gint64 tr_contract_total_value (TrProject *project);
double tr_monitoring_hours_per_year (const TrMonitoring *monitoring);

gboolean tr_date_read (const char *text, GDate *date);
char *tr_date_write (const GDate *date);
char *tr_date_add_months (const char *date, gint months);
void tr_date_last_of_term (const GDate *first, gint months, GDate *last);
char *tr_date_add_days (const char *date, gint days);
gint tr_date_days_between (const char *from, const char *to);
char *tr_date_council_election (const char *date);
gboolean tr_council_is_elected (guint year);
void tr_council_election (guint year, GDate *date);

G_END_DECLS
