/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-error.h"

G_DEFINE_QUARK (tr-error-quark, tr_error)
