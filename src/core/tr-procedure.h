/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-contract.h"

G_BEGIN_DECLS

/* The phases of a procedure on real calendar days, with the weeks in which it stands still. Planning assumptions of
 * our own, no legal advice. */

/* What keeps a procedure from going on. */
typedef enum {
  TR_BLOCK_NONE = 0,
  TR_BLOCK_SUMMER = 1 << 0,
  TR_BLOCK_YEAR_END = 1 << 1,
  TR_BLOCK_ELECTION = 1 << 2,
} TrBlock;

/* The days of a phase, both inclusive. One that takes no time ends the day before it begins. */
typedef struct {
  GDate from, to;
} TrPhaseSpan;

TrBlock tr_block_on (const GDate *date);
TrBlock tr_contract_blocks (TrProject *project);
void tr_block_summer (guint year, GDate *first, GDate *last);
void tr_block_year_end (guint year, GDate *first, GDate *last);
void tr_block_election (guint year, GDate *first, GDate *last);

gint tr_contract_phase_days (TrProject *project, TrPhase phase);
gint tr_contract_days (TrProject *project, TrPhase first);
void tr_procedure_back (TrProject *project, TrPhase first, TrPhase last, const GDate *next,
                        TrPhaseSpan spans[TR_N_PHASES]);
void tr_procedure_forward (TrProject *project, TrPhase first, TrPhase last, const GDate *from, const GDate *not_before,
                           TrPhaseSpan spans[TR_N_PHASES], GDate *next);
void tr_procedure_begin (TrProject *project, TrPhase first, const GDate *start, GDate *begin);
void tr_procedure_start (TrProject *project, TrPhase first, const GDate *from, const GDate *not_before, GDate *start);

G_END_DECLS
