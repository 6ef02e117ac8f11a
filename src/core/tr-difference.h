/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-standing.h"

G_BEGIN_DECLS

/* What a round brings to the table: on which direction people see it most differently, on which next, and what to ask about it. */

typedef enum {
  TR_APART_SIDES,  /* municipality and provider lie apart */
  TR_APART_PEOPLE, /* they do not, but people do: no strategy holds two thirds of them (rule R12) */
  TR_APART_NOT,
  TR_APART_TOO_FEW,  /* not both sides placed it, so that there is nothing to compare */
  TR_APART_UNPLACED, /* nobody placed it */
} TrApart;

typedef struct {
  TrStanding *standing; /* by what was said in the round only */
  TrApart apart;
  TrAxis axis;         /* on which they lie farthest apart */
  TrQuestion question; /* to talk about */
  guint n_unknown;     /* how many said that they do not know */
  guint n_unknown_of[TR_N_SIDES];
} TrDifference;

/* One step on the scale of 1 to 9 in which people answer: less is not a difference. */
#define TR_DIFFERENCE_LEAST 0.125

GPtrArray *tr_differences (TrProject *project, const TrRound *round);
void tr_difference_free (TrDifference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrDifference, tr_difference_free)

G_END_DECLS
