/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "draw/tr-draw-matrix.h"

G_BEGIN_DECLS

#define TR_TEST_FAMILY "DejaVu Sans" /* what every machine that builds has, so that widths are the same */

TrProject *tr_test_matrix_project (GRand *random, guint n_directions, guint n_people);
TrMatrixPicture *tr_test_matrix_picture (TrProject *project);

G_END_DECLS
