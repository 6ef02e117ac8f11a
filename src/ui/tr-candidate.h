/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* A KPI that one thinks about: one of the basket, told by its id because records are other objects after a change,
 * or one that could come in. */
typedef struct {
  char *id;       /* of the basket; NULL when it is not in it */
  TrRecord *kpi; /* TrKpi; NULL when it is in the basket */
} TrCandidate;

TrCandidate *tr_candidate_new (TrKpi *kpi);
TrCandidate *tr_candidate_new_in_basket (const TrKpi *kpi);
TrCandidate *tr_candidate_copy (const TrCandidate *self);
void tr_candidate_free (TrCandidate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrCandidate, tr_candidate_free)

const TrKpi *tr_candidate_kpi (const TrCandidate *self, TrProject *project);
char *tr_candidate_label (const TrCandidate *self, TrProject *project);
gboolean tr_candidate_add (const TrCandidate *self, GtkWidget *from, TrDocument *document);

GPtrArray *tr_candidates_new (void);
void tr_candidates_add_basket (GPtrArray *candidates, TrProject *project);
guint tr_candidates_most_alike (const GPtrArray *candidates, TrProject *project, guint index);

G_END_DECLS
