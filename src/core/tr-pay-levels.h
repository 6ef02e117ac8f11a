/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-language.h"
#include "tr-project.h"

G_BEGIN_DECLS

/* On which levels of the effect chain a contract pays and on which it steers, and what follows from that. Levels are
 * TR_CHAIN_INPUT to TR_CHAIN_IMPACT. */

/* What follows from contracting on a level. */
typedef enum {
  TR_PAY_PRICE,   /* what the price rests on */
  TR_PAY_FREEDOM, /* which freedom the provider has */
  TR_PAY_MIND,    /* what can not be dumped, or does not have to be defined */
  TR_N_PAY_FACTS
} TrPayFact;

const char *tr_pay_level_name (TrChain level);
const char *tr_pay_level_meaning (TrChain level);
const char *tr_pay_level_fact (TrChain level, TrPayFact fact);
const char *tr_pay_level_field (TrChain level, gboolean is_steering);
char *tr_pay_levels_source (TrLanguage language);
gboolean tr_pays_on (TrProject *project, TrChain level);
gboolean tr_steers_on (TrProject *project, TrChain level);
char *tr_pay_levels_text (TrProject *project, TrLanguage language);

G_END_DECLS
