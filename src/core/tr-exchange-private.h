/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-exchange.h"

G_BEGIN_DECLS

/* What reader, writer and schema have to agree on. */
#define TR_EXCHANGE_FORMAT "trechter"
#define TR_EXCHANGE_MAX_RECORDS 100000
#define TR_EXCHANGE_MAX_ID 64
#define TR_EXCHANGE_ID_CHARACTERS G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "._-"
#define TR_EXCHANGE_ID_PATTERN "^[A-Za-z0-9._-]{1,64}$"

G_END_DECLS
