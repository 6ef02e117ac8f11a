/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-standing.h"

#include <math.h>
#include <string.h>

#define FEWEST_FOR_HALF 4 /* with fewer placements the middle half says nothing */
#define SAME_PLACE 1e-9

/* Whose a placement is: of its participant's side, else of the side it was given for. */
TrSide
tr_placement_side (TrProject *project, const TrPlacement *placement)
{
  const TrParticipant *participant = tr_project_find (project, TR_KIND_PARTICIPANT, placement->participant);

  return participant != NULL ? tr_project_participant_side (project, participant) : (TrSide) placement->side;
}

/* Whether it was given in a round that is not revealed yet: nobody may see it, and nothing may follow from it. */
gboolean
tr_placement_is_hidden (TrProject *project, const TrPlacement *placement)
{
  const TrRound *round = tr_project_find (project, TR_KIND_ROUND, placement->round);

  return round != NULL && !round->is_revealed;
}

static gint
compare_numbers (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/* The value at a share of sorted numbers, between two of them in proportion. */
static double
quantile (const GArray *sorted, double share)
{
  double place = share * (sorted->len - 1);
  guint below = (guint) floor (place), above = MIN (below + 1, sorted->len - 1);
  double low = g_array_index (sorted, double, below), high = g_array_index (sorted, double, above);

  return low + (high - low) * (place - below);
}

static void
measure (GArray *numbers, double *middle, double *low, double *high)
{
  gboolean has_half = numbers->len >= FEWEST_FOR_HALF;

  g_array_sort (numbers, compare_numbers);
  *middle = quantile (numbers, 0.5);
  *low = quantile (numbers, has_half ? 0.25 : 0);
  *high = quantile (numbers, has_half ? 0.75 : 1);
}

static TrMiddle
middle_of (const GPtrArray *placements)
{
  g_autoptr (GArray) controls = g_array_sized_new (FALSE, FALSE, sizeof (double), placements->len);
  g_autoptr (GArray) uncertainties = g_array_sized_new (FALSE, FALSE, sizeof (double), placements->len);
  TrMiddle middle = { placements->len, NAN, NAN, NAN, NAN, NAN, NAN };

  for (guint i = 0; i < placements->len; i++) {
    const TrPlacement *placement = g_ptr_array_index (placements, i);

    g_array_append_val (controls, placement->control);
    g_array_append_val (uncertainties, placement->uncertainty);
  }
  if (middle.n > 0) {
    measure (controls, &middle.control, &middle.control_low, &middle.control_high);
    measure (uncertainties, &middle.uncertainty, &middle.uncertainty_low, &middle.uncertainty_high);
  }

  return middle;
}

static void
find_sides (TrStanding *self, TrProject *project)
{
  GPtrArray *of_side[TR_N_SIDES];
  const TrMiddle *municipality = &self->side[TR_SIDE_MUNICIPALITY], *provider = &self->side[TR_SIDE_PROVIDER];

  for (guint side = 0; side < TR_N_SIDES; side++)
    of_side[side] = g_ptr_array_new ();
  for (guint i = 0; i < self->placements->len; i++)
    g_ptr_array_add (of_side[tr_placement_side (project, self->placements->pdata[i])], self->placements->pdata[i]);
  for (guint side = 0; side < TR_N_SIDES; side++) {
    self->side[side] = middle_of (of_side[side]);
    g_ptr_array_unref (of_side[side]);
  }
  /* without one of them this is NAN, as it should be */
  self->distance = hypot (municipality->control - provider->control, municipality->uncertainty - provider->uncertainty);
}

static TrQuadrant
quadrant_across (double control, double uncertainty)
{
  double to_control = fabs (control - TR_MATRIX_MIDDLE), to_uncertainty = fabs (uncertainty - TR_MATRIX_MIDDLE);

  if (to_control <= to_uncertainty)
    return tr_matrix_quadrant (1 - control - (control == TR_MATRIX_MIDDLE ? TR_MATRIX_BORDER : 0), uncertainty);

  return tr_matrix_quadrant (control, 1 - uncertainty - (uncertainty == TR_MATRIX_MIDDLE ? TR_MATRIX_BORDER : 0));
}

static gint
compare_dates (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The different dates of placements, the oldest first. */
static GPtrArray *
dates_of (const GPtrArray *placements)
{
  GPtrArray *dates = g_ptr_array_new ();

  for (guint i = 0; i < placements->len; i++)
    g_ptr_array_add (dates, ((const TrPlacement *) placements->pdata[i])->date);
  g_ptr_array_sort (dates, compare_dates);
  for (guint i = dates->len; i-- > 1;)
    if (g_str_equal (dates->pdata[i], dates->pdata[i - 1]))
      g_ptr_array_remove_index (dates, i);

  return dates;
}

static void
add_waypoint (GArray *path, const char *date, const GPtrArray *placements)
{
  TrWaypoint now = { date, NAN, NAN }, *before = path->len > 0 ? &g_array_index (path, TrWaypoint, path->len - 1) : NULL;

  if (!tr_matrix_place (placements, &now.control, &now.uncertainty))
    return;
  if (before == NULL || hypot (before->control - now.control, before->uncertainty - now.uncertainty) > SAME_PLACE)
    g_array_append_val (path, now);
}

/* What the position was after each date on which somebody placed. */
static GArray *
path_of (const GPtrArray *placements)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (TrWaypoint));
  g_autoptr (GPtrArray) dates = dates_of (placements);

  for (guint i = 0; i < dates->len; i++) {
    g_autoptr (GPtrArray) until_then = g_ptr_array_new (), latest = NULL;

    for (guint j = 0; j < placements->len; j++)
      if (strcmp (((const TrPlacement *) placements->pdata[j])->date, dates->pdata[i]) <= 0)
        g_ptr_array_add (until_then, placements->pdata[j]);
    latest = tr_matrix_latest (until_then);
    add_waypoint (path, dates->pdata[i], latest);
  }

  return path;
}

/* The spread is that of all placements; the place is that of those that decide. */
static void
find_place (TrStanding *self)
{
  g_autoptr (GPtrArray) deciding = tr_matrix_deciding (self->placements);

  self->all = middle_of (self->placements);
  tr_matrix_median (deciding, &self->all.control, &self->all.uncertainty);
  self->joint = tr_matrix_joint (self->placements);
  self->n_since = self->joint != NULL ? deciding->len - 1 : 0;
}

static TrStanding *
standing_of (TrProject *project, const TrDirection *direction, const GPtrArray *revealed)
{
  TrStanding *self = g_new0 (TrStanding, 1);

  self->direction = direction;
  self->placements = tr_matrix_latest (revealed);
  find_place (self);
  self->path = path_of (revealed);
  find_sides (self, project);
  if (self->all.n > 0) {
    self->quadrant = tr_matrix_quadrant (self->all.control, self->all.uncertainty);
    self->is_borderline = tr_matrix_is_borderline (self->all.control, self->all.uncertainty);
    self->other = self->is_borderline ? quadrant_across (self->all.control, self->all.uncertainty) : self->quadrant;
    self->is_divided = tr_matrix_is_divided (self->placements);
  }

  return self;
}

/* Where a direction stands. Borrows from the project; free with tr_standing_free(). */
TrStanding *
tr_standing_new (TrProject *project, const TrDirection *direction)
{
  g_autoptr (GPtrArray) revealed = tr_matrix_revealed (project, direction->record.id);

  return standing_of (project, direction, revealed);
}

/* Where a direction stands by what was said in one round, and nothing else. Borrows from the project; free with tr_standing_free(). */
TrStanding *
tr_standing_in_round (TrProject *project, const TrDirection *direction, const TrRound *round)
{
  g_autoptr (GPtrArray) said = tr_matrix_revealed (project, direction->record.id);

  for (guint i = said->len; i-- > 0;)
    if (!g_str_equal (((const TrPlacement *) said->pdata[i])->round, round->record.id))
      g_ptr_array_remove_index (said, i);

  return standing_of (project, direction, said);
}

/* Where a direction would stand with one placement more, or, when one of its placements has the same id, with that in its place. Borrows from
 * the project and from the placement; free with tr_standing_free(). */
TrStanding *
tr_standing_if (TrProject *project, const TrDirection *direction, const TrPlacement *placement)
{
  g_autoptr (GPtrArray) revealed = tr_matrix_revealed (project, direction->record.id);

  for (guint i = revealed->len; i-- > 0;)
    if (g_str_equal (((const TrRecord *) revealed->pdata[i])->id, placement->record.id))
      g_ptr_array_remove_index (revealed, i);
  g_ptr_array_add (revealed, (gpointer) placement); /* last, as tr_placer_put() puts it */

  return standing_of (project, direction, revealed);
}

void
tr_standing_free (TrStanding *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->placements);
  g_array_unref (self->path);
  g_free (self);
}

/* The standings of all directions that are looked at: not those that were rejected or parked, unless somebody placed them. In the order of the
 * project; free with g_ptr_array_unref(). */
GPtrArray *
tr_standings (TrProject *project)
{
  GPtrArray *standings = g_ptr_array_new_with_free_func ((GDestroyNotify) tr_standing_free);

  TR_EACH (TrDirection, direction, project, TR_KIND_DIRECTION) {
    TrStanding *standing = tr_standing_new (project, direction);
    gboolean is_in_play = direction->status == TR_STATUS_CONSIDERED || direction->status == TR_STATUS_CHOSEN;

    if (is_in_play || standing->all.n > 0)
      g_ptr_array_add (standings, standing);
    else
      tr_standing_free (standing);
  }

  return standings;
}

/* The direction on which municipality and provider lie farthest apart: the headline of the conversation. NULL when no direction was placed
 * by both, or when they agree on all. */
const TrStanding *
tr_standings_widest (const GPtrArray *standings)
{
  const TrStanding *widest = NULL;

  for (guint i = 0; i < standings->len; i++) {
    const TrStanding *standing = g_ptr_array_index (standings, i);

    if (standing->distance > (widest != NULL ? widest->distance : 0))
      widest = standing;
  }

  return widest;
}

/* The mean place that a side's answers to a question stand for; NAN without any. */
static double
side_answer (TrProject *project, const TrStanding *self, TrQuestion question, TrSide side)
{
  double sum = 0;
  guint n = 0;

  TR_EACH (TrAnswer, answer, project, TR_KIND_ANSWER) {
    const TrPlacement *placement = tr_project_find (project, TR_KIND_PLACEMENT, answer->placement);
    double place = tr_question_place ((TrQuestion) answer->question, answer->value);

    if (answer->question != (gint) question || isnan (place) || !g_ptr_array_find (self->placements, placement, NULL) ||
        tr_placement_side (project, placement) != side)
      continue;
    sum += place;
    n++;
  }

  return n > 0 ? sum / n : NAN;
}

/* The question to talk about: the one that municipality and provider answered most differently; without answers of both a first question on
 * the axis that divides them most. */
TrQuestion
tr_standing_question (TrProject *project, const TrStanding *self)
{
  const TrMiddle *municipality = &self->side[TR_SIDE_MUNICIPALITY], *provider = &self->side[TR_SIDE_PROVIDER];
  double over_control = fabs (municipality->control - provider->control);
  double over_uncertainty = fabs (municipality->uncertainty - provider->uncertainty), most = 0;
  TrQuestion found = over_control > over_uncertainty ? TR_QUESTION_DECISIVE : TR_QUESTION_SURE;

  for (guint question = 0; question < TR_N_QUESTIONS; question++) {
    double difference = fabs (side_answer (project, self, (TrQuestion) question, TR_SIDE_MUNICIPALITY) -
                              side_answer (project, self, (TrQuestion) question, TR_SIDE_PROVIDER));

    if (difference > most) {
      most = difference;
      found = (TrQuestion) question;
    }
  }

  return found;
}
