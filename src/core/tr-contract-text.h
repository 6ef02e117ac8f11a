/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-language.h"
#include "tr-project.h"

G_BEGIN_DECLS

/* What the choices of a contract mean, in a sentence or two with its source; and what the parts of the page say back
 * about what was filled in. All in the language asked for, to be freed with g_free(); "" when there is nothing to
 * say. */

char *tr_contract_explanation (TrProject *project, const char *field, TrLanguage language);

char *tr_contract_funding_text (TrProject *project, TrLanguage language);
char *tr_contract_roles_text (TrProject *project, TrLanguage language);
char *tr_contract_test_text (TrProject *project, TrLanguage language);
char *tr_contract_conditions_text (TrProject *project, TrLanguage language);
char *tr_contract_threshold_text (TrProject *project, TrLanguage language);

G_END_DECLS
