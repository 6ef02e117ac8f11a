/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-model.h"

G_BEGIN_DECLS

/* Some out of a list, folded to a line that says how many: the directions of a round, or who places. What was ticked stays so when the list
 * changes, and what is new is ticked.
 *
 * Signals
 *   changed (TrRoundPicks *self): something was ticked, or no longer */
#define TR_TYPE_ROUND_PICKS (tr_round_picks_get_type ())
G_DECLARE_FINAL_TYPE (TrRoundPicks, tr_round_picks, TR, ROUND_PICKS, GtkBox)

/* What the folded line says, of how many that are ticked and how many there are. Free with g_free(). */
typedef char *(*TrRoundPicksText) (guint n_ticked, guint n_all);

/* One of the list. */
typedef struct {
  const char *id;
  const char *name;
  TrSide side;       /* whose mark it carries */
  gboolean is_usual; /* ticked until somebody takes that away */
} TrRoundPick;

GtkWidget *tr_round_picks_new (TrRoundPicksText text);
void tr_round_picks_show (TrRoundPicks *self, const GArray *picks);
GStrv tr_round_picks_get (TrRoundPicks *self);

G_END_DECLS
