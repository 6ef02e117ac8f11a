/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-presence.h"

G_BEGIN_DECLS

/* Who was at which session in words: a sentence for each two steps, and a table of participants by sessions. */
#define TR_TYPE_CONTINUITY_TABLE (tr_continuity_table_get_type ())
G_DECLARE_FINAL_TYPE (TrContinuityTable, tr_continuity_table, TR, CONTINUITY_TABLE, GtkBox)

GtkWidget *tr_continuity_table_new (void);
void tr_continuity_table_show (TrContinuityTable *self, const TrPresence *presence);
char *tr_continuity_sentence (const TrContinuity *continuity);

G_END_DECLS
