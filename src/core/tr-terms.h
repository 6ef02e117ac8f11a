/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-plan.h"

G_BEGIN_DECLS

/* What follows from the terms, the procedure and the moments of a contract, in words. Texts are in the language asked
 * for; free them with g_free(). Planning assumptions of our own, no legal advice. */

/* A term: its end, and by when has to be known what follows. Dates that are not known are not valid. */
typedef struct {
  guint extension; /* 0 for the base term */
  GDate end;
  GDate notice; /* by when to say whether the next extension is taken, or that there is none */
  GDate decide; /* last safe day to decide on the next extension: not valid after the last one */
} TrTerm;

GArray *tr_terms (TrProject *project);
char *tr_term_name (const TrTerm *term, TrLanguage language);
char *tr_terms_text (TrProject *project, TrLanguage language);
const char *tr_phase_field (TrPhase phase);
char *tr_contract_procedure_text (TrProject *project, const GDate *today, TrLanguage language);
char *tr_contract_moments_text (TrProject *project, const GDate *today, TrLanguage language);

G_END_DECLS
