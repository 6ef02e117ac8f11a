/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-audience-desk.h"

G_BEGIN_DECLS

/* The line in which a decision is written down as it falls: what, by whom, and who thought otherwise. It comes at the
 * foot of a window when it is asked for and goes when the decision is in the document; then the room sees it. What was
 * typed and not stored waits in it. */
#define TR_TYPE_DECISION_LINE (tr_decision_line_get_type ())
G_DECLARE_FINAL_TYPE (TrDecisionLine, tr_decision_line, TR, DECISION_LINE, GtkBox)

GtkWidget *tr_decision_line_new (TrAudienceDesk *desk);
void tr_decision_line_open (TrDecisionLine *self);
gboolean tr_decision_line_close (TrDecisionLine *self);

G_END_DECLS
