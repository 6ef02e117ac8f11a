/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-document.h"

G_BEGIN_DECLS

/* Decisions, written down as they fall. */

#define TR_SIDE_BIT(side) (1u << (side)) /* sides are told as bits */

typedef struct {
  const char *text;
  const char *page; /* a name of tr_wheres; others count as none */
  guint sides;      /* who decided it */
  const char *dissent;
  const char *today; /* ISO date */
} TrDecided;

char *tr_decision_add (TrDocument *document, const TrDecided *decided, GError **error);
const char *tr_decision_side_field (TrSide side);
guint tr_decision_sides (const TrDecision *decision);
char *tr_decision_sides_text (const TrDecision *decision, TrLanguage language);
GPtrArray *tr_decisions_of (TrProject *project, const char *session);
GPtrArray *tr_decision_notes (TrProject *project);

G_END_DECLS
