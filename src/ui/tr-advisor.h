/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-advice.h"
#include "core/tr-document.h"

G_BEGIN_DECLS

/* What the rules find in a project that is open. It looks after every change of the document, once in a turn of the
 * main loop at most, and when the day turns. There is one for each document, which owns it; nobody else in the window
 * runs the rules.
 *
 * Signals
 *   changed (TrAdvisor *self): the findings are not what they were
 *   solved (TrAdvisor *self, const TrRule *rule): after "changed", what somebody did made an end to this advice. Not
 *     when undo or redo did, when it was set aside, or when its page is empty again */
#define TR_TYPE_ADVISOR (tr_advisor_get_type ())
G_DECLARE_FINAL_TYPE (TrAdvisor, tr_advisor, TR, ADVISOR, GObject)

TrAdvisor *tr_advisor_of (TrDocument *document);
const GPtrArray *tr_advisor_get_findings (TrAdvisor *self);
void tr_advisor_set_today (TrAdvisor *self, const char *today);

G_END_DECLS
