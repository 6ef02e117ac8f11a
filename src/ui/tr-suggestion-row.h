/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-suggest.h"

G_BEGIN_DECLS

/* An indicator that would help, with why, and what to do with it: the actions suggestion.add, suggestion.compare and
 * suggestion.hide, each with the place of the row. */
#define TR_TYPE_SUGGESTION_ROW (tr_suggestion_row_get_type ())
G_DECLARE_FINAL_TYPE (TrSuggestionRow, tr_suggestion_row, TR, SUGGESTION_ROW, GtkBox)

GtkWidget *tr_suggestion_row_new (guint place);
void tr_suggestion_row_show (TrSuggestionRow *self, const TrSuggestion *suggestion);
gboolean tr_suggestion_row_focus (TrSuggestionRow *self);

G_END_DECLS
