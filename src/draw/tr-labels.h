/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Places labels beside what they belong to, so that none overlaps another, an obstacle or the edge. Where there is no
 * room for a label it is left out and says so: the picture then has to name it elsewhere. */

typedef struct {
  double x, y, width, height;
} TrBox;

typedef struct {
  double x, y;          /* the middle of the marker that is labelled */
  double radius;        /* of the marker */
  double width, height; /* of the label */
  gboolean is_placed;   /* from here on set by tr_labels_place() */
  TrBox box;
  gboolean has_leader;  /* so far from its marker that a line has to lead to it */
} TrLabel;

gboolean tr_box_overlaps (const TrBox *a, const TrBox *b);
gboolean tr_box_contains (const TrBox *outer, const TrBox *inner);
void tr_labels_place (GArray *labels, const TrBox *edge, const GArray *obstacles, const GArray *nuisances);

G_END_DECLS
