/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-difference.h"
#include "core/tr-round.h"

G_BEGIN_DECLS

/* What a round shows, in words of the interface. All free with g_free(). */

char *tr_round_code_text (const TrRoundColumn *column);
char *tr_round_column_text (TrProject *project, const TrRoundColumn *column);
char *tr_round_hand_text (guint hand);
char *tr_round_cell_text (const TrRoundGrid *grid, TrRoundSpot spot, gboolean is_shown);
char *tr_round_cell_name (TrProject *project, const TrRoundGrid *grid, TrRoundSpot spot, gboolean is_shown);
char *tr_round_progress_text (const TrRoundGrid *grid);
char *tr_round_excess_text (TrProject *project, const TrRoundGrid *grid, TrRoundSpot spot);
char *tr_round_keys_text (const TrRound *round);

char *tr_round_place_text (double control, double uncertainty);
char *tr_round_strategy_text (double control, double uncertainty);
char *tr_round_headline_text (const TrDifference *difference);
char *tr_round_axis_text (const TrDifference *difference);
char *tr_round_unknown_text (const TrDifference *difference);
char *tr_round_side_text (const TrDifference *difference, TrSide side);
char *tr_round_short_text (const TrDifference *difference);

G_END_DECLS
