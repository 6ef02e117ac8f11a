/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* What a round brought, in large type: the direction that municipality and social work see most differently, the question
 * to talk about, and what comes next. Follows the project, so it stays true when somebody changes their mind.
 *
 * Signals
 *   questions (TrRoundResult *self, const char *direction): the table wants to answer the questions about a direction
 *   matrix (TrRoundResult *self): to be seen on the matrix */
#define TR_TYPE_ROUND_RESULT (tr_round_result_get_type ())
G_DECLARE_FINAL_TYPE (TrRoundResult, tr_round_result, TR, ROUND_RESULT, GtkBox)

GtkWidget *tr_round_result_new (TrDocument *document, const char *round);

G_END_DECLS
