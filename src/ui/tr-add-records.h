/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-document.h"

G_BEGIN_DECLS

gboolean tr_add_records (TrDocument *document, const char *label, const GPtrArray *records, GError **error);

G_END_DECLS
