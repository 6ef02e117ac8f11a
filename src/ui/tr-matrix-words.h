/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-placer.h"
#include "core/tr-strategy.h"

G_BEGIN_DECLS

/* What the strategy matrix shows, in words of the interface. All free with g_free(). */

char *tr_matrix_place_text (double control, double uncertainty);
char *tr_matrix_number_text (double value);
char *tr_matrix_pair_text (double control, double uncertainty);
char *tr_matrix_joint_text (const TrStanding *standing);
char *tr_matrix_strategy_text (const TrStanding *standing);
char *tr_matrix_marker_text (const TrStanding *standing);
char *tr_matrix_apart_text (const TrStanding *standing);
char *tr_matrix_status_text (const TrStanding *standing);
char *tr_matrix_difference_text (const TrStanding *standing);
char *tr_matrix_who_text (TrProject *project, const TrPlacement *placement);
char *tr_matrix_count_text (const GPtrArray *standings);

G_END_DECLS
