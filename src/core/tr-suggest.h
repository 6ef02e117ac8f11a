/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-catalogue.h"
#include "tr-project.h"

G_BEGIN_DECLS

/* Indicators of the catalogue that would mend what the KPI basket lacks, those first that fit what the project is
 * about. Nothing is made up: a suggestion is an entry of the catalogue with its own name, source and rhythm. */

/* What a basket can lack, the most urgent first; the rules about KPIs speak of the same. */
typedef enum {
  TR_LACK_RESULT,          /* a challenge has targets on effort and products, and no outcome or impact (K10) */
  TR_LACK_IMPACT_NATIONAL, /* no impact KPI that can be compared with other municipalities (K17) */
  TR_LACK_IMPACT,          /* impact has less than its share (K03, K04) */
  TR_LACK_ACTIVITY,        /* activities have less than their share (K03, K04) */
  TR_LACK_PREVENTION,      /* nothing about prevention or the social basis (K09) */
  TR_LACK_STORY,           /* a direction is for few people and gathers no stories (K16) */
  TR_LACK_NUMBER,          /* fewer than make a good beginning (K02) */
  TR_N_LACKS
} TrLack;

typedef struct {
  const TrIndicator *indicator; /* the catalogue's */
  TrLack lack;                  /* what it mends */
  char *challenge;              /* id of the challenge that it fits best, "" when none stands out */
  char *direction;              /* id of the direction that it fits best, "" when none stands out */
  char *why;                    /* which lack it mends, and why this one, in sentences */
  double score;                 /* 0 to 1: how well it fits what the project is about */
} TrSuggestion;

GPtrArray *tr_suggest (TrProject *project, TrCatalogue *catalogue, TrLanguage language, guint most);
gboolean tr_basket_has_lack (TrProject *project, TrLack lack);
const char *tr_lack_label (TrLack lack);
TrKpi *tr_suggestion_to_kpi (const TrSuggestion *self, TrLanguage language);
void tr_suggestion_free (TrSuggestion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrSuggestion, tr_suggestion_free)

G_END_DECLS
