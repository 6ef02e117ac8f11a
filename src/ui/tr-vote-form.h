/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* What a vote begins with: the question, how is voted, and what about. Enter starts it as it is.
 *
 * Signals
 *   started (TrVoteForm *self, const char *vote) */
#define TR_TYPE_VOTE_FORM (tr_vote_form_get_type ())
G_DECLARE_FINAL_TYPE (TrVoteForm, tr_vote_form, TR, VOTE_FORM, GtkBox)

GtkWidget *tr_vote_form_new (TrDocument *document, TrKindId kind);
gboolean tr_vote_form_has_items (TrProject *project, TrKindId kind);

G_END_DECLS
