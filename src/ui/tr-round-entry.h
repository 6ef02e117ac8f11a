/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* A round that is being filled in: the grid, what is typed now in large type, and the button that reveals it all. What was typed is hidden
 * as long as nobody asks for it, because the room looks on.
 *
 * Two digits fill a place and lead to the next; each place is an action of its own. */
#define TR_TYPE_ROUND_ENTRY (tr_round_entry_get_type ())
G_DECLARE_FINAL_TYPE (TrRoundEntry, tr_round_entry, TR, ROUND_ENTRY, GtkBox)

GtkWidget *tr_round_entry_new (TrDocument *document, const char *round);
void tr_round_entry_set_today (TrRoundEntry *self, const char *today);

G_END_DECLS
