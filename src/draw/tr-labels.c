/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-labels.h"

#include <math.h>

/* Every label has a few dozen places where it could stand: around its marker, ever farther away. The label with the fewest places left
 * chooses first, and takes the one that is nearest and covers least. A label that is left without may push away one other, when that one
 * can stand elsewhere. This is no optimum, but it is quick, the same every time, and never lets anything overlap. */

#define N_ANGLES 16
#define N_RINGS 7
#define GAP 3             /* pixels between marker and label */
#define COST_OF_RING 1.0  /* of standing one ring farther away */
#define COST_OF_COVER 2.5 /* of covering a nuisance */

typedef struct {
  TrBox box;
  double cost;
  guint ring;
} Place;

gboolean
tr_box_overlaps (const TrBox *a, const TrBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

gboolean
tr_box_contains (const TrBox *outer, const TrBox *inner)
{
  return inner->x >= outer->x && inner->y >= outer->y && inner->x + inner->width <= outer->x + outer->width &&
         inner->y + inner->height <= outer->y + outer->height;
}

static guint
count_overlaps (const TrBox *box, const GArray *boxes)
{
  guint n = 0;

  for (guint i = 0; boxes != NULL && i < boxes->len; i++)
    n += tr_box_overlaps (box, &g_array_index (boxes, TrBox, i)) ? 1 : 0;

  return n;
}

static TrBox
marker_box (const TrLabel *label)
{
  return (TrBox){ label->x - label->radius, label->y - label->radius, 2 * label->radius, 2 * label->radius };
}

static gboolean
covers_marker (const TrBox *box, const GArray *labels)
{
  for (guint i = 0; i < labels->len; i++) {
    TrBox marker = marker_box (&g_array_index (labels, TrLabel, i));

    if (tr_box_overlaps (box, &marker))
      return TRUE;
  }

  return FALSE;
}

/* Above and below stand nearest in the order of angles, as people read a label under a point best; then beside, then askew. */
static double
nth_angle (guint i)
{
  static const guint order[N_ANGLES] = { 4, 0, 8, 12, 2, 6, 14, 10, 1, 7, 15, 9, 3, 5, 13, 11 };

  return 2 * G_PI * order[i] / N_ANGLES;
}

/* The label on a ring around its marker, touching the ring from outside. */
static TrBox
box_at (const TrLabel *label, double angle, double distance)
{
  double dx = cos (angle), dy = sin (angle);
  double x = label->x + dx * (label->radius + distance), y = label->y + dy * (label->radius + distance);

  return (TrBox){ x + (dx - 1) / 2 * label->width, y + (dy - 1) / 2 * label->height, label->width, label->height };
}

static GArray *
places_of (const TrLabel *label, const GArray *labels, const TrBox *edge, const GArray *obstacles, const GArray *nuisances)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint ring = 0; ring < N_RINGS; ring++)
    for (guint i = 0; i < N_ANGLES; i++) {
      Place place = { .box = box_at (label, nth_angle (i), GAP + ring * label->height), .ring = ring };

      if (!tr_box_contains (edge, &place.box) || count_overlaps (&place.box, obstacles) > 0 || covers_marker (&place.box, labels))
        continue;
      place.cost = ring * COST_OF_RING + count_overlaps (&place.box, nuisances) * COST_OF_COVER + i * COST_OF_RING / N_ANGLES;
      g_array_append_val (places, place);
    }

  return places;
}

/* Which label stands in the way of a place; more than one: G_MAXUINT - 1, none: G_MAXUINT. */
#define NOBODY G_MAXUINT
#define SEVERAL (G_MAXUINT - 1)

static guint
who_is_at (const GArray *labels, const TrBox *box, guint except)
{
  guint found = NOBODY;

  for (guint i = 0; i < labels->len; i++) {
    const TrLabel *label = &g_array_index (labels, TrLabel, i);

    if (i == except || !label->is_placed || !tr_box_overlaps (&label->box, box))
      continue;
    if (found != NOBODY)
      return SEVERAL;
    found = i;
  }

  return found;
}

static guint
count_free (const GArray *labels, const GArray *places, guint index)
{
  guint n = 0;

  for (guint i = 0; i < places->len; i++)
    n += who_is_at (labels, &g_array_index (places, Place, i).box, index) == NOBODY ? 1 : 0;

  return n;
}

static void
take (TrLabel *label, const Place *place)
{
  label->is_placed = TRUE;
  label->box = place->box;
  label->has_leader = place->ring > 0;
}

/* The cheapest place that nobody is at, and that does not touch `keep_free` when that is given. */
static const Place *
cheapest_free (const GArray *labels, const GArray *places, guint index, const TrBox *keep_free)
{
  const Place *best = NULL;

  for (guint i = 0; i < places->len; i++) {
    const Place *place = &g_array_index (places, Place, i);

    if ((best == NULL || place->cost < best->cost) && who_is_at (labels, &place->box, index) == NOBODY &&
        (keep_free == NULL || !tr_box_overlaps (&place->box, keep_free)))
      best = place;
  }

  return best;
}

/* Lets a label push one other away to where that can stand as well. */
static void
push_in (GArray *labels, GPtrArray *places, guint index)
{
  TrLabel *label = &g_array_index (labels, TrLabel, index);
  const GArray *own = places->pdata[index];

  for (guint i = 0; i < own->len; i++) {
    const Place *place = &g_array_index (own, Place, i);
    guint other = who_is_at (labels, &place->box, index);
    const Place *elsewhere;

    if (other == NOBODY || other == SEVERAL)
      continue;
    elsewhere = cheapest_free (labels, places->pdata[other], other, &place->box);
    if (elsewhere == NULL)
      continue;
    take (&g_array_index (labels, TrLabel, other), elsewhere);
    take (label, place);
    return;
  }
}

static int
most_pressed (const GArray *labels, const GPtrArray *places, const gboolean *is_done)
{
  int found = -1;
  guint fewest = G_MAXUINT;

  for (guint i = 0; i < labels->len; i++) {
    guint n = is_done[i] ? G_MAXUINT : count_free (labels, places->pdata[i], i);

    if (n < fewest) {
      fewest = n;
      found = (int) i;
    }
  }

  return found;
}

/* Places labels (TrLabel) within an edge. Obstacles (TrBox, or NULL) and all markers are never covered; nuisances (TrBox, or NULL) are covered
 * when there is nothing better. */
void
tr_labels_place (GArray *labels, const TrBox *edge, const GArray *obstacles, const GArray *nuisances)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree gboolean *is_done = g_new0 (gboolean, labels->len);
  int next;

  for (guint i = 0; i < labels->len; i++) {
    TrLabel *label = &g_array_index (labels, TrLabel, i);

    label->is_placed = label->has_leader = FALSE;
    g_ptr_array_add (places, places_of (label, labels, edge, obstacles, nuisances));
  }
  while ((next = most_pressed (labels, places, is_done)) >= 0) {
    const Place *place = cheapest_free (labels, places->pdata[next], (guint) next, NULL);

    is_done[next] = TRUE;
    if (place != NULL)
      take (&g_array_index (labels, TrLabel, next), place);
    else
      push_in (labels, places, (guint) next);
  }
}
