/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-document.h"
#include "tr-standing.h"

G_BEGIN_DECLS

/* Who puts directions on the strategy matrix: a participant, a side together, or everyone together. */
typedef struct {
  char *participant; /* id; "" when it is not one participant */
  TrSide side;       /* whose placement it is then; TR_SIDE_UNSET for everyone together */
} TrPlacer;

TrPlacer *tr_placer_new (const char *participant, TrSide side);
TrPlacer *tr_placer_copy (const TrPlacer *self);
void tr_placer_free (TrPlacer *self);
gboolean tr_placer_equal (const TrPlacer *one, const TrPlacer *other);
gboolean tr_placer_exists (const TrPlacer *self, TrProject *project);
char *tr_placer_name (const TrPlacer *self, TrProject *project);
TrSide tr_placer_side (const TrPlacer *self, TrProject *project);

const TrPlacement *tr_placer_find (const TrPlacer *self, TrProject *project, const char *direction);
TrPlacement *tr_placer_propose (const TrPlacer *self, TrProject *project, const char *direction, double control,
                                double uncertainty, const char *today);
gboolean tr_placer_put (const TrPlacer *self, TrDocument *document, const char *direction, double control,
                        double uncertainty, const char *today, GError **error);
gboolean tr_placer_remove (const TrPlacer *self, TrDocument *document, const char *direction, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrPlacer, tr_placer_free)

G_END_DECLS
