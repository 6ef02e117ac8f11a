/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-vote-trail.h"

typedef struct {
  char *item;
  char *participant; /* "" for a side together */
  TrSide side;
} Place;

struct _TrVoteTrail {
  GPtrArray *places; /* Place */
};

static void
place_free (gpointer data)
{
  Place *place = data;

  g_free (place->item);
  g_free (place->participant);
  g_free (place);
}

TrVoteTrail *
tr_vote_trail_new (void)
{
  TrVoteTrail *self = g_new (TrVoteTrail, 1);

  self->places = g_ptr_array_new_with_free_func (place_free);

  return self;
}

void
tr_vote_trail_free (TrVoteTrail *self)
{
  g_ptr_array_unref (self->places);
  g_free (self);
}

static const char *
item_at (const TrVoteGrid *grid, guint row)
{
  return ((const TrRecord *) grid->items->pdata[row])->id;
}

static gboolean
is_at (const Place *place, const TrVoteGrid *grid, TrRoundSpot spot)
{
  const TrRoundColumn *column = tr_vote_grid_column (grid, spot.slot);

  return g_str_equal (place->item, item_at (grid, spot.row)) && g_str_equal (place->participant, column->participant) &&
         (*column->participant != '\0' || place->side == column->side);
}

/* Adds a place. FALSE when it is the last already: the digits of one number count once. */
gboolean
tr_vote_trail_add (TrVoteTrail *self, const TrVoteGrid *grid, TrRoundSpot spot)
{
  const TrRoundColumn *column = tr_vote_grid_column (grid, spot.slot);
  Place *place;

  if (self->places->len > 0 && is_at (self->places->pdata[self->places->len - 1], grid, spot))
    return FALSE;
  place = g_new (Place, 1);
  place->item = g_strdup (item_at (grid, spot.row));
  place->participant = g_strdup (column->participant);
  place->side = column->side;
  g_ptr_array_add (self->places, place);

  return TRUE;
}

/* Where the last place is in the grid now. FALSE when there is none, or when it is in sight no longer. */
gboolean
tr_vote_trail_last (const TrVoteTrail *self, const TrVoteGrid *grid, TrRoundSpot *spot)
{
  if (self->places->len == 0)
    return FALSE;
  for (guint row = 0; row < grid->items->len; row++)
    for (guint slot = 0; slot < grid->columns->len; slot++)
      if (is_at (self->places->pdata[self->places->len - 1], grid, (TrRoundSpot) { row, slot })) {
        *spot = (TrRoundSpot) { row, slot };
        return TRUE;
      }

  return FALSE;
}

/* Forgets the last place. */
void
tr_vote_trail_drop (TrVoteTrail *self)
{
  if (self->places->len > 0)
    g_ptr_array_set_size (self->places, (gint) self->places->len - 1);
}
