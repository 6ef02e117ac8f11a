/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-placer.h"
#include "draw/tr-draw-matrix.h"

G_BEGIN_DECLS

/* What someone who works with the strategy matrix has in hand: who places, which direction is looked at, and a
 * placement that is being moved but not written yet. Picture, table and panel beside it all show one desk, and so agree
 * at every moment.
 *
 * Signals
 *   changed (self): directions or placements are different
 *   moved (self, direction): the placement in hand is somewhere else, and where this direction stands with it
 *   chosen (self): another direction is looked at, or none
 *   placer (self): someone else places
 *   held (self): a placement was taken in hand, or is no longer
 *   wants-details (self): the direction that is looked at was opened
 *   failed (self, error): what was in hand could not be written, and is dropped */
#define TR_TYPE_MATRIX_DESK (tr_matrix_desk_get_type ())
G_DECLARE_FINAL_TYPE (TrMatrixDesk, tr_matrix_desk, TR, MATRIX_DESK, GObject)

#define TR_MATRIX_STEP 0.01 /* of an arrow key */
#define TR_MATRIX_STRIDE 0.05

TrMatrixDesk *tr_matrix_desk_new (TrDocument *document);
TrDocument *tr_matrix_desk_get_document (TrMatrixDesk *self);
TrProject *tr_matrix_desk_get_project (TrMatrixDesk *self);
void tr_matrix_desk_set_today (TrMatrixDesk *self, const char *today);

const GPtrArray *tr_matrix_desk_get_standings (TrMatrixDesk *self);
const TrStanding *tr_matrix_desk_find (TrMatrixDesk *self, const char *direction);
TrMatrixPicture *tr_matrix_desk_get_picture (TrMatrixDesk *self);

const TrPlacer *tr_matrix_desk_get_placer (TrMatrixDesk *self);
void tr_matrix_desk_set_placer (TrMatrixDesk *self, const TrPlacer *placer);
const TrPlacement *tr_matrix_desk_own (TrMatrixDesk *self, const char *direction);

const char *tr_matrix_desk_get_chosen (TrMatrixDesk *self);
void tr_matrix_desk_choose (TrMatrixDesk *self, const char *direction);
void tr_matrix_desk_open (TrMatrixDesk *self, const char *direction);

const char *tr_matrix_desk_get_held (TrMatrixDesk *self);
gboolean tr_matrix_desk_get_origin (TrMatrixDesk *self, double *control, double *uncertainty);
void tr_matrix_desk_hold (TrMatrixDesk *self, const char *direction, double control, double uncertainty);
void tr_matrix_desk_enter (TrMatrixDesk *self, const char *direction, double control, double uncertainty);
void tr_matrix_desk_nudge (TrMatrixDesk *self, const char *direction, double control, double uncertainty);
gboolean tr_matrix_desk_settle (TrMatrixDesk *self);
void tr_matrix_desk_drop (TrMatrixDesk *self);
gboolean tr_matrix_desk_remove (TrMatrixDesk *self, const char *direction);

G_END_DECLS
