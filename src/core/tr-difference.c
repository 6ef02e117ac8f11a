/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-difference.h"

#include <math.h>

#include "tr-round.h"

void
tr_difference_free (TrDifference *self)
{
  if (self == NULL)
    return;
  tr_standing_free (self->standing);
  g_free (self);
}

static TrApart
apart_of (const TrStanding *standing)
{
  if (standing->all.n == 0)
    return TR_APART_UNPLACED;
  if (isnan (standing->distance))
    return TR_APART_TOO_FEW;
  /* what lies one step apart is computed, and not exactly that */
  if (standing->distance >= TR_DIFFERENCE_LEAST - 1e-9)
    return TR_APART_SIDES;

  return standing->is_divided ? TR_APART_PEOPLE : TR_APART_NOT;
}

/* How far people lie apart over an axis: the sides, or else everybody. */
static double
width_over (const TrDifference *self, TrAxis axis)
{
  const TrStanding *standing = self->standing;

  if (self->apart == TR_APART_SIDES)
    return axis == TR_AXIS_CONTROL
               ? fabs (standing->side[TR_SIDE_MUNICIPALITY].control - standing->side[TR_SIDE_PROVIDER].control)
               : fabs (standing->side[TR_SIDE_MUNICIPALITY].uncertainty - standing->side[TR_SIDE_PROVIDER].uncertainty);

  return axis == TR_AXIS_CONTROL ? standing->all.control_high - standing->all.control_low
                                 : standing->all.uncertainty_high - standing->all.uncertainty_low;
}

static double
width_of (const TrDifference *self)
{
  return self->standing->all.n == 0 ? 0 : hypot (width_over (self, TR_AXIS_CONTROL), width_over (self, TR_AXIS_UNCERTAINTY));
}

static void
count_unknown (TrDifference *self, TrProject *project, const TrRound *round)
{
  const char *direction = self->standing->direction->record.id;

  TR_EACH (TrPlacement, placement, project, TR_KIND_PLACEMENT)
    if (g_str_equal (placement->round, round->record.id) && g_str_equal (placement->direction, direction) &&
        *placement->date != '\0' && (isnan (placement->control) || isnan (placement->uncertainty))) {
      self->n_unknown++;
      self->n_unknown_of[tr_placement_side (project, placement)]++;
    }
}

static TrDifference *
difference_new (TrProject *project, const TrRound *round, const TrDirection *direction)
{
  TrDifference *self = g_new0 (TrDifference, 1);

  self->standing = tr_standing_in_round (project, direction, round);
  self->apart = apart_of (self->standing);
  self->axis = width_over (self, TR_AXIS_CONTROL) > width_over (self, TR_AXIS_UNCERTAINTY) ? TR_AXIS_CONTROL : TR_AXIS_UNCERTAINTY;
  self->question = self->apart == TR_APART_SIDES ? tr_standing_question (project, self->standing)
                   : self->axis == TR_AXIS_CONTROL ? TR_QUESTION_DECISIVE
                                                   : TR_QUESTION_SURE;
  count_unknown (self, project, round);

  return self;
}

static gint
compare_differences (gconstpointer a, gconstpointer b)
{
  const TrDifference *one = *(const TrDifference *const *) a, *other = *(const TrDifference *const *) b;
  double width = width_of (one), other_width = width_of (other);

  if (one->apart != other->apart)
    return (gint) one->apart - (gint) other->apart;
  if (fabs (width - other_width) > 1e-9)
    return width > other_width ? -1 : 1;

  return (gint) one->standing->direction->record.index - (gint) other->standing->direction->record.index;
}

/* What a round says of its directions, those that people see most differently first. TrDifference; borrows from
 * the project, free with g_ptr_array_unref(). */
GPtrArray *
tr_differences (TrProject *project, const TrRound *round)
{
  GPtrArray *differences = g_ptr_array_new_with_free_func ((GDestroyNotify) tr_difference_free);
  g_autoptr (TrRoundGrid) grid = tr_round_grid_new (project, round);

  for (guint i = 0; i < grid->directions->len; i++)
    g_ptr_array_add (differences, difference_new (project, round, grid->directions->pdata[i]));
  g_ptr_array_sort (differences, compare_differences);

  return differences;
}
