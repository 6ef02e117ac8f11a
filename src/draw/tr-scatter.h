/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-labels.h"

G_BEGIN_DECLS

/* Moves discs that would cover each other apart, as little as needed, so that what has the same place stays visible. */
typedef struct {
  double x, y;     /* where it belongs */
  double radius;   /* of the room that it needs */
  double at_x, at_y; /* where it stands: set by tr_scatter() */
} TrDisc;

void tr_scatter (GArray *discs, const TrBox *bounds);

G_END_DECLS
