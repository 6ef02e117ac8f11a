/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-document.h"
#include "tr-question.h"

G_BEGIN_DECLS

/* Placing one direction by its questions: who answers, what they answered today, and where that puts the direction. */
typedef struct {
  const char *direction;
  const char *participant; /* "" when it is not one participant */
  TrSide side;             /* who answers then; TR_SIDE_UNSET for all together */
  const char *today;       /* ISO date: of another day is another sitting */
} TrSitting;

#define TR_ANSWER_NONE (-1) /* not answered, which is something else than "don't know" */

const TrPlacement *tr_sitting_placement (const TrSitting *self, TrProject *project);
void tr_sitting_answers (const TrSitting *self, TrProject *project, gint *values);
gboolean tr_sitting_answer (const TrSitting *self, TrDocument *document, TrQuestion question, gint value, GError **error);

/* What was answered to a question about a direction by all whose placement counts, and in the sitting itself. */
typedef struct {
  guint n[TR_N_SIDES][TR_ANSWER_HIGH + 1]; /* by side and answer; TR_ANSWER_UNKNOWN is "don't know" */
  guint n_known;
  gint low, high; /* the outermost answers; 0 without any */
} TrSpread;

void tr_sitting_spread (const TrSitting *self, TrProject *project, TrQuestion question, TrSpread *spread);
GArray *tr_sitting_by_spread (const TrSitting *self, TrProject *project);

G_END_DECLS
