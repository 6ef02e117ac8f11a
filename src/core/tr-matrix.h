/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-project.h"

G_BEGIN_DECLS

/* Ebrahim's strategy matrix ("Measuring Social Change", 2019, as used in the evaluation of Zaanstad, 2.8 and 3.3): control over what
 * the effect needs from left to right, uncertainty about cause and effect from bottom to top, both from 0 to 1. */
typedef enum { TR_QUADRANT_NICHE, TR_QUADRANT_INTEGRATED, TR_QUADRANT_EMERGENT, TR_QUADRANT_ECOSYSTEM, TR_N_QUADRANTS } TrQuadrant;

#define TR_MATRIX_MIDDLE 0.5
#define TR_MATRIX_BORDER 0.05 /* this close to an axis is a borderline case */

TrQuadrant tr_matrix_quadrant (double control, double uncertainty);
gboolean tr_matrix_is_borderline (double control, double uncertainty);
gboolean tr_matrix_fits (TrQuadrant quadrant, TrChain chain);
gboolean tr_matrix_fits_place (double control, double uncertainty, TrChain chain);
const char *tr_matrix_label (TrQuadrant quadrant);
GPtrArray *tr_matrix_revealed (TrProject *project, const char *direction);
GPtrArray *tr_matrix_placements (TrProject *project, const char *direction);
GPtrArray *tr_matrix_counted (TrProject *project, const GPtrArray *placements);
GPtrArray *tr_matrix_latest (const GPtrArray *placements);
gboolean tr_matrix_median (const GPtrArray *placements, double *control, double *uncertainty);
const TrPlacement *tr_matrix_joint (const GPtrArray *counting);
GPtrArray *tr_matrix_deciding (const GPtrArray *counting);
gboolean tr_matrix_place (const GPtrArray *counting, double *control, double *uncertainty);
gboolean tr_matrix_position (TrProject *project, const char *direction, double *control, double *uncertainty);
gboolean tr_matrix_is_divided (const GPtrArray *placements);

G_END_DECLS
