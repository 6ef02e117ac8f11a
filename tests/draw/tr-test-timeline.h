/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "draw/tr-draw-timeline.h"
#include "tr-test-matrix.h"

G_BEGIN_DECLS

TrProject *tr_test_timeline_project (GRand *random, guint n_moments, guint n_instruments);
TrTimelinePicture *tr_test_timeline_picture (TrProject *project, const char *today);

G_END_DECLS
