/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-advice.h"

G_BEGIN_DECLS

/* The tables of rules, one or two for each topic; they end with an entry without id. */
extern const TrRule tr_rules_process[], tr_rules_challenge[], tr_rules_direction[], tr_rules_partner[], tr_rules_kpi[],
    tr_rules_each_kpi[], tr_rules_contract[], tr_rules_contract_money[];

G_END_DECLS
