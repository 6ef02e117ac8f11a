/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* What would help: some indicators that would mend what the KPI basket lacks. One that is added or put away makes room
 * for the next. Hidden while nothing is lacking.
 *
 * Signals
 *   added (TrSuggestionList *self, const char *id): a KPI came into the basket */
#define TR_TYPE_SUGGESTION_LIST (tr_suggestion_list_get_type ())
G_DECLARE_FINAL_TYPE (TrSuggestionList, tr_suggestion_list, TR, SUGGESTION_LIST, GtkBox)

GtkWidget *tr_suggestion_list_new (TrDocument *document);
void tr_suggestion_list_set_wanted (TrSuggestionList *self, gboolean is_wanted);
void tr_suggestion_list_renew (TrSuggestionList *self);
gboolean tr_suggestion_list_focus (TrSuggestionList *self);
void tr_suggestion_list_add_candidates (TrSuggestionList *self, GPtrArray *candidates);

G_END_DECLS
