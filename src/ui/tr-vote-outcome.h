/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* What came out of a vote: the difference between the sides, the order, a question to talk about, and a button that puts
 * the list in that order.
 *
 * Signals
 *   list (TrVoteOutcome *self): back to the list */
#define TR_TYPE_VOTE_OUTCOME (tr_vote_outcome_get_type ())
G_DECLARE_FINAL_TYPE (TrVoteOutcome, tr_vote_outcome, TR, VOTE_OUTCOME, GtkBox)

GtkWidget *tr_vote_outcome_new (TrDocument *document, const char *vote);

G_END_DECLS
