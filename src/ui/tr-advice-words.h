/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-advice.h"

G_BEGIN_DECLS

/* How advice is named and counted, in the language of the window. */

const char *tr_severity_icon (TrSeverity severity);
const char *tr_severity_class (TrSeverity severity);
char *tr_severity_count_text (TrSeverity severity, guint n);
char *tr_advice_count_text (const GPtrArray *findings, int page);
char *tr_advice_mark_text (const GPtrArray *findings, int page);
char *tr_advice_concern_text (const GPtrArray *findings, int page);
char *tr_rule_heading_text (const TrRule *rule);
char *tr_rule_solved_text (const TrRule *rule);

G_END_DECLS
