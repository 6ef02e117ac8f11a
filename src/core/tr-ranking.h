/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-project.h"

G_BEGIN_DECLS

/* The weighted comparison of providers (step 3), and what it rests on. */

typedef struct {
  const TrProvider *provider;
  double score;    /* weighted mean on the scale of 1 to 10; NAN when nothing is scored */
  guint rank;      /* equal scores share a rank; 0 when nothing is scored */
  guint n_missing; /* criteria with weight that nobody scored */
} TrRanked;

/* The scores that count: those of every provider on every criterion with weight. */
typedef struct {
  guint n_scores;
  guint n_together;  /* a consensus */
  guint n_means;     /* the mean of own scores */
  guint n_missing;
  guint n_assessors; /* who gave own scores */
  guint n_own;       /* own scores, of at most n_scores for each assessor */
} TrRankingBasis;

GArray *tr_ranking (TrProject *project);
TrRankingBasis tr_ranking_basis (TrProject *project);
char *tr_ranking_basis_text (const TrRankingBasis *basis, TrLanguage language);

G_END_DECLS
