/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-project.h"

G_BEGIN_DECLS

/* The scores of step 3, gathered: what was given to each provider on each criterion, by each assessor alone and by all together. */

/* Points between the lowest and the highest own score from which there is something to talk about. */
#define TR_SCORES_APART 2

/* What was given to one provider on one criterion. Numbers that are not there are NAN. */
typedef struct {
  guint n_own;           /* own scores of assessors */
  double low, high, mean; /* of those */
  double together;       /* the consensus */
  const TrConsensus *consensus;
} TrGiven;

typedef struct {
  guint n_providers, n_criteria;
  guint n_assessors; /* who gave at least one score */
  TrGiven *given;
} TrScores;

TrScores *tr_scores_new (TrProject *project);
void tr_scores_free (TrScores *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrScores, tr_scores_free)

const TrGiven *tr_scores_at (const TrScores *self, guint provider, guint criterion);
const TrGiven *tr_scores_to_talk_about (const TrScores *self, TrProject *project, const TrProvider **provider,
                                        const TrCriterion **criterion);

gint tr_criteria_weight_sum (TrProject *project);
double tr_given_score (const TrGiven *given);
double tr_given_distance (const TrGiven *given);
char *tr_given_spread_text (const TrGiven *given, TrLanguage language);

G_END_DECLS
