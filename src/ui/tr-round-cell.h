/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-round.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A place to type in, in the grid of a round. It shows and takes the focus; the grid hears the keys.
 *
 * Signals
 *   picked (TrRoundCell *self): the pointer was pressed on it */
#define TR_TYPE_ROUND_CELL (tr_round_cell_get_type ())
G_DECLARE_FINAL_TYPE (TrRoundCell, tr_round_cell, TR, ROUND_CELL, GtkWidget)

GtkWidget *tr_round_cell_new (TrRoundSpot spot);
TrRoundSpot tr_round_cell_get_spot (TrRoundCell *self);
void tr_round_cell_show (TrRoundCell *self, const char *text, gboolean is_filled, const char *name);
const char *tr_round_cell_get_text (TrRoundCell *self);

G_END_DECLS
