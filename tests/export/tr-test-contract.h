/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <json-glib/json-glib.h>

#include "tr-project.h"

G_BEGIN_DECLS

/* A contract with odd cents, months in two years and hostile names: "cents", and "cents-changed" with other amounts and
 * rates. Also "indexed", with nothing but rates, and "wageless", with a year in which wages fall to nothing. */

TrProject *tr_test_contract_project (const char *name);
void tr_test_contract_print (JsonBuilder *builder, TrProject *project);

G_END_DECLS
