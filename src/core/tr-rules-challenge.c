/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-rules.h"

#include <glib/gi18n.h>

const TrRule tr_rules_challenge[] = {
  { NULL },
};
