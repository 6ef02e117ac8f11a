/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-question.h"

G_BEGIN_DECLS

/* Where directions stand on the strategy matrix: together, each side, how far apart, and how it shifted. Only placements count that are
 * complete and were revealed, of each participant the latest. */

/* Where some people put a direction: the median on each axis, and how far their placements spread. */
typedef struct {
  guint n;                                  /* of how many people */
  double control, uncertainty;              /* NAN without any */
  double control_low, control_high;         /* the middle half of the placements; of fewer than four, all of them */
  double uncertainty_low, uncertainty_high;
} TrMiddle;

/* A position that held from a date on. */
typedef struct {
  const char *date; /* "" for before any date */
  double control, uncertainty;
} TrWaypoint;

typedef struct {
  const TrDirection *direction;
  GPtrArray *placements; /* TrPlacement, those that count */
  TrMiddle all;                 /* its place is where the direction stands: see tr_matrix_place() */
  const TrPlacement *joint;     /* what everybody gave together; NULL when they did not */
  guint n_since;                /* how many placements came after that, which decide as well */
  TrMiddle side[TR_N_SIDES];
  double distance;    /* between the medians of municipality and provider; NAN when one of them has none */
  TrQuadrant quadrant;
  TrQuadrant other;   /* of a borderline case: the strategy across the nearest axis; else the same */
  gboolean is_borderline;
  gboolean is_divided; /* rule R12 */
  GArray *path;        /* TrWaypoint, the oldest first, the last is now */
} TrStanding;

TrStanding *tr_standing_new (TrProject *project, const TrDirection *direction);
TrStanding *tr_standing_in_round (TrProject *project, const TrDirection *direction, const TrRound *round);
TrStanding *tr_standing_if (TrProject *project, const TrDirection *direction, const TrPlacement *placement);
GPtrArray *tr_standings (TrProject *project);
void tr_standing_free (TrStanding *self);
const TrStanding *tr_standings_widest (const GPtrArray *standings);
TrQuestion tr_standing_question (TrProject *project, const TrStanding *self);
TrSide tr_placement_side (TrProject *project, const TrPlacement *placement);
gboolean tr_placement_is_hidden (TrProject *project, const TrPlacement *placement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrStanding, tr_standing_free)

G_END_DECLS
