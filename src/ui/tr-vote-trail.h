/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-vote.h"

G_BEGIN_DECLS

/* The places in which something was counted since the view came, the last at the end. By who and what they are about: in
 * the grid they move when a side or an item comes or goes. */
typedef struct _TrVoteTrail TrVoteTrail;

TrVoteTrail *tr_vote_trail_new (void);
void tr_vote_trail_free (TrVoteTrail *self);
gboolean tr_vote_trail_add (TrVoteTrail *self, const TrVoteGrid *grid, TrRoundSpot spot);
gboolean tr_vote_trail_last (const TrVoteTrail *self, const TrVoteGrid *grid, TrRoundSpot *spot);
void tr_vote_trail_drop (TrVoteTrail *self);

G_END_DECLS
