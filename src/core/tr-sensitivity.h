/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-project.h"

G_BEGIN_DECLS

/* How much the order of the providers depends on the weights. */
typedef enum {
  TR_SENSITIVITY_NONE,  /* there is nothing to compare: fewer than two providers, no weights, or no scores */
  TR_SENSITIVITY_OPEN,  /* nothing can be said yet, because scores are missing */
  TR_SENSITIVITY_LEVEL, /* several are on top, and the smallest shift of a weight decides between them */
  TR_SENSITIVITY_FIRM,  /* no change of one weight brings another on top */
  TR_SENSITIVITY_TURNS, /* a change of one weight does */
} TrSensitivityKind;

/* Borrows records of the project, so it is good until that changes. */
typedef struct {
  TrSensitivityKind kind;
  const TrCriterion *criterion; /* whose weight turns the order */
  double from, to;              /* its share now and where the order turns, in percent of all weight */
  GPtrArray *leaders;           /* TrProvider: who is on top now */
  GPtrArray *winners;           /* who is on top beyond `to` */
  GPtrArray *left_out;          /* who lacks scores */
} TrSensitivity;

TrSensitivity *tr_sensitivity_new (TrProject *project);
void tr_sensitivity_free (TrSensitivity *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrSensitivity, tr_sensitivity_free)

double tr_sensitivity_distance (const TrSensitivity *self);
char *tr_sensitivity_text (const TrSensitivity *self, TrLanguage language);

G_END_DECLS
