/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-labels.h"

#include <math.h>

/* Every label has a few dozen places where it could stand: around its marker, ever farther away. The label with the
 * fewest places left chooses first, and takes the one that is nearest and covers least. A label that is left without
 * may push away one other, when that one can stand elsewhere. This is no optimum, but it is quick, the same every
 * time, and never lets anything overlap. A line that leads to a label that stands away keeps off what the label itself
 * keeps off, or nobody could tell which name belongs to which marker. */

#define N_ANGLES 16
#define N_RINGS 7
#define GAP 3             /* pixels between marker and label */
#define COST_OF_RING 1.0  /* of standing one ring farther away */
#define COST_OF_COVER 2.5 /* of covering a nuisance */

#define STEP 1.3          /* from ring to ring, in radiuses of the marker */

typedef struct {
  double x1, y1, x2, y2;
} Line;

typedef struct {
  TrBox box;
  double cost;
  guint ring;
  Line leader;
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

  for (guint i = 0; i < boxes->len; i++)
    n += tr_box_overlaps (box, &g_array_index (boxes, TrBox, i)) ? 1 : 0;

  return n;
}

static TrBox
marker_box (const TrLabel *label)
{
  return (TrBox){ label->x - label->radius, label->y - label->radius, 2 * label->radius, 2 * label->radius };
}

/* Whether a line runs through a box (Liang and Barsky: what is left of the line after cutting it at each edge). */
static gboolean
line_crosses (const Line *line, const TrBox *box)
{
  double dx = line->x2 - line->x1, dy = line->y2 - line->y1, from = 0, to = 1;
  const double p[] = { -dx, dx, -dy, dy };
  const double q[] = { line->x1 - box->x, box->x + box->width - line->x1, line->y1 - box->y,
                       box->y + box->height - line->y1 };

  for (guint i = 0; i < 4; i++) {
    if (p[i] == 0 && q[i] <= 0)
      return FALSE;
    if (p[i] < 0)
      from = MAX (from, q[i] / p[i]);
    else if (p[i] > 0)
      to = MIN (to, q[i] / p[i]);
  }

  return from < to;
}

static double
turn (const Line *line, double x, double y)
{
  return (line->x2 - line->x1) * (y - line->y1) - (line->y2 - line->y1) * (x - line->x1);
}

static gboolean
lines_cross (const Line *a, const Line *b)
{
  return turn (a, b->x1, b->y1) * turn (a, b->x2, b->y2) < 0 && turn (b, a->x1, a->y1) * turn (b, a->x2, a->y2) < 0;
}

/* From the rim of the marker to the nearest point of the label. */
static Line
leader_of (const TrLabel *label, const TrBox *box)
{
  Line line = { label->x, label->y, CLAMP (label->x, box->x, box->x + box->width),
                CLAMP (label->y, box->y, box->y + box->height) };
  double length = hypot (line.x2 - line.x1, line.y2 - line.y1),
         share = length > 0 ? MIN (label->radius / length, 1) : 0;

  line.x1 += (line.x2 - line.x1) * share;
  line.y1 += (line.y2 - line.y1) * share;

  return line;
}

static gboolean
covers_marker (const Place *place, const GArray *labels, guint index)
{
  for (guint i = 0; i < labels->len; i++) {
    TrBox marker = marker_box (&g_array_index (labels, TrLabel, i));

    if (tr_box_overlaps (&place->box, &marker) ||
        (i != index && place->ring > 0 && line_crosses (&place->leader, &marker)))
      return TRUE;
  }

  return FALSE;
}

static gboolean
covers_obstacle (const Place *place, const GArray *obstacles)
{
  for (guint i = 0; i < obstacles->len; i++) {
    const TrBox *box = &g_array_index (obstacles, TrBox, i);

    if (tr_box_overlaps (&place->box, box) || (place->ring > 0 && line_crosses (&place->leader, box)))
      return TRUE;
  }

  return FALSE;
}

/* People look for a name below a point first, then beside it, then above; askew only for want of better. */
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

/* Those boxes that a place of a label, or the leader to it, could touch. */
static GArray *
within_reach (const TrLabel *label, const GArray *boxes)
{
  double away = label->radius + GAP + N_RINGS * STEP * label->radius;
  TrBox reach = { label->x - away - label->width, label->y - away - label->height, 2 * (away + label->width),
                  2 * (away + label->height) };
  GArray *near = g_array_new (FALSE, FALSE, sizeof (TrBox));

  for (guint i = 0; boxes != NULL && i < boxes->len; i++)
    if (tr_box_overlaps (&g_array_index (boxes, TrBox, i), &reach))
      g_array_append_val (near, g_array_index (boxes, TrBox, i));

  return near;
}

static GArray *
places_of (const GArray *labels, guint index, const TrBox *edge, const GArray *obstacles, const GArray *nuisances)
{
  const TrLabel *label = &g_array_index (labels, TrLabel, index);
  g_autoptr (GArray) forbidden = within_reach (label, obstacles), unwanted = within_reach (label, nuisances);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint ring = 0; ring < N_RINGS; ring++)
    for (guint i = 0; i < N_ANGLES; i++) {
      Place place = { .box = box_at (label, nth_angle (i), GAP + ring * STEP * label->radius), .ring = ring };

      place.leader = leader_of (label, &place.box);
      if (!tr_box_contains (edge, &place.box) || covers_obstacle (&place, forbidden) ||
          covers_marker (&place, labels, index))
        continue;
      place.cost =
        ring * COST_OF_RING + count_overlaps (&place.box, unwanted) * COST_OF_COVER + i * COST_OF_RING / N_ANGLES;
      g_array_append_val (places, place);
    }

  return places;
}

/* Whether a label that was placed, or its leader, is in the way of a place or of the leader to it. */
static gboolean
is_in_the_way (const TrLabel *label, const Place *place)
{
  Line leader = leader_of (label, &label->box);

  return tr_box_overlaps (&label->box, &place->box) ||
         (place->ring > 0 && line_crosses (&place->leader, &label->box)) ||
         (label->has_leader && line_crosses (&leader, &place->box)) ||
         (label->has_leader && place->ring > 0 && lines_cross (&leader, &place->leader));
}

/* Which label stands in the way of a place; more than one: G_MAXUINT - 1, none: G_MAXUINT. */
#define NOBODY G_MAXUINT
#define SEVERAL (G_MAXUINT - 1)

static guint
who_is_at (const GArray *labels, const Place *place, guint except)
{
  guint found = NOBODY;

  for (guint i = 0; i < labels->len; i++) {
    const TrLabel *label = &g_array_index (labels, TrLabel, i);

    if (i == except || !label->is_placed || !is_in_the_way (label, place))
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
    n += who_is_at (labels, &g_array_index (places, Place, i), index) == NOBODY ? 1 : 0;

  return n;
}

static void
take (TrLabel *label, const Place *place)
{
  label->is_placed = TRUE;
  label->box = place->box;
  label->has_leader = place->ring > 0;
}

/* The cheapest place that nobody is at, and that is out of the way of `newcomer` when that is given. */
static const Place *
cheapest_free (const GArray *labels, const GArray *places, guint index, const TrLabel *newcomer)
{
  const Place *best = NULL;

  for (guint i = 0; i < places->len; i++) {
    const Place *place = &g_array_index (places, Place, i);

    if ((best == NULL || place->cost < best->cost) && who_is_at (labels, place, index) == NOBODY &&
        (newcomer == NULL || !is_in_the_way (newcomer, place)))
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
    guint other = who_is_at (labels, place, index);
    TrLabel newcomer = *label;
    const Place *elsewhere;

    if (other == NOBODY || other == SEVERAL)
      continue;
    take (&newcomer, place);
    elsewhere = cheapest_free (labels, places->pdata[other], other, &newcomer);
    if (elsewhere == NULL)
      continue;
    take (&g_array_index (labels, TrLabel, other), elsewhere);
    *label = newcomer;
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

/* Places labels (TrLabel) within an edge. Obstacles (TrBox, or NULL) and all markers are never covered; nuisances
 * (TrBox, or NULL) are covered when there is nothing better. */
void
tr_labels_place (GArray *labels, const TrBox *edge, const GArray *obstacles, const GArray *nuisances)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree gboolean *is_done = g_new0 (gboolean, labels->len);
  int next;

  for (guint i = 0; i < labels->len; i++) {
    TrLabel *label = &g_array_index (labels, TrLabel, i);

    label->is_placed = label->has_leader = FALSE;
    g_ptr_array_add (places, places_of (labels, i, edge, obstacles, nuisances));
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
