/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-advice.h"
#include "core/tr-document.h"

G_BEGIN_DECLS

/* Not following an advice, with the reason, and following it after all. Each is one action of the document. */

gboolean tr_set_aside (TrDocument *document, const TrFinding *finding, const char *reason, GError **error);
gboolean tr_bring_back (TrDocument *document, const char *rule_id, GError **error);
const char *tr_set_aside_title (const char *rule_id);

G_END_DECLS
