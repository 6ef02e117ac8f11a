/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-round.h"

G_BEGIN_DECLS

/* The grid of a round: a row for each direction, a column for everybody who places. One place in it has the cursor; Tab leads out of it.
 *
 * Signals
 *   picked (TrRoundTable *self): the cursor was put somewhere with the pointer */
#define TR_TYPE_ROUND_TABLE (tr_round_table_get_type ())
G_DECLARE_FINAL_TYPE (TrRoundTable, tr_round_table, TR, ROUND_TABLE, GtkBox)

GtkWidget *tr_round_table_new (void);
void tr_round_table_show (TrRoundTable *self, TrProject *project, const TrRoundGrid *grid, gboolean is_shown);
TrRoundSpot tr_round_table_get_cursor (TrRoundTable *self);
void tr_round_table_set_cursor (TrRoundTable *self, TrRoundSpot spot);
void tr_round_table_set_pending (TrRoundTable *self, const char *text);
gboolean tr_round_table_has_focus (TrRoundTable *self);

G_END_DECLS
