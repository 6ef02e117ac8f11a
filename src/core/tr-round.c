/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-round.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-language.h"

static gboolean
is_in_round (const TrPlacement *placement, const TrRound *round)
{
  return g_str_equal (placement->round, round->record.id);
}

/* Whether a placement has a place in the grid: one whose participant is gone has not. */
static gboolean
has_column (const TrPlacement *placement, const TrRound *round)
{
  return is_in_round (placement, round) && (round->way == TR_ROUND_PARTICIPANTS) == (*placement->participant != '\0');
}

static void
find_directions (TrRoundGrid *self, TrProject *project)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  TR_EACH (TrPlacement, placement, project, TR_KIND_PLACEMENT)
    if (is_in_round (placement, self->round))
      g_hash_table_add (used, placement->direction);
  TR_EACH (TrDirection, direction, project, TR_KIND_DIRECTION)
    if (g_hash_table_contains (used, direction->record.id))
      g_ptr_array_add (self->directions, (gpointer) direction);
}

/* The place of a participant among those of the same side, from 1 in the order of the project: what G2 or S1 on a voting sheet says. */
guint
tr_round_number (TrProject *project, const TrParticipant *participant)
{
  TrSide side = tr_project_participant_side (project, participant);
  guint number = 1;

  TR_EACH (TrParticipant, other, project, TR_KIND_PARTICIPANT)
    if (other->record.index < participant->record.index && tr_project_participant_side (project, other) == side)
      number++;

  return number;
}

static void
add_participants (TrRoundGrid *self, TrProject *project, TrSide side)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  TR_EACH (TrPlacement, placement, project, TR_KIND_PLACEMENT)
    if (has_column (placement, self->round))
      g_hash_table_add (used, placement->participant);
  TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT)
    if (g_hash_table_contains (used, participant->record.id) && tr_project_participant_side (project, participant) == side) {
      TrRoundColumn column = { participant->record.id, side, tr_round_number (project, participant) };

      g_array_append_val (self->columns, column);
    }
}

static void
add_side (TrRoundGrid *self, TrProject *project, TrSide side)
{
  TR_EACH (TrPlacement, placement, project, TR_KIND_PLACEMENT)
    if (has_column (placement, self->round) && placement->side == (gint) side) {
      TrRoundColumn column = { "", side, 0 };

      g_array_append_val (self->columns, column);
      return;
    }
}

/* Which kind of hand is raised for a placement: that of its quadrant. */
static guint
hand_of (const TrPlacement *placement)
{
  if (isnan (placement->control) || isnan (placement->uncertainty))
    return TR_HAND_UNKNOWN;

  return tr_matrix_quadrant (placement->control, placement->uncertainty);
}

static gboolean
find_cell (const TrRoundGrid *self, const TrPlacement *placement, guint *cell)
{
  for (guint row = 0; row < self->directions->len; row++) {
    if (!g_str_equal (((const TrRecord *) self->directions->pdata[row])->id, placement->direction))
      continue;
    for (guint i = 0; i < self->columns->len; i++) {
      const TrRoundColumn *column = &g_array_index (self->columns, TrRoundColumn, i);

      if (g_str_equal (column->participant, placement->participant) &&
          (*column->participant != '\0' || column->side == (TrSide) placement->side)) {
        *cell = row * self->columns->len + i;
        return TRUE;
      }
    }
  }

  return FALSE;
}

static void
fill_cells (TrRoundGrid *self, TrProject *project)
{
  guint cell;

  self->cells = g_new0 (TrRoundSaid, MAX (self->directions->len * self->columns->len, 1));
  TR_EACH (TrPlacement, placement, project, TR_KIND_PLACEMENT)
  {
    if (!has_column (placement, self->round) || !find_cell (self, placement, &cell))
      continue;
    if (self->round->way != TR_ROUND_HANDS)
      self->cells[cell].placement = placement;
    else if (*placement->date != '\0')
      self->cells[cell].hands[hand_of (placement)]++;
  }
}

/* Who is to say what, and what was said. Borrows from the project, so good until the next change; free with tr_round_grid_free(). */
TrRoundGrid *
tr_round_grid_new (TrProject *project, const TrRound *round)
{
  TrRoundGrid *self = g_new0 (TrRoundGrid, 1);

  self->round = round;
  self->directions = g_ptr_array_new ();
  self->columns = g_array_new (FALSE, FALSE, sizeof (TrRoundColumn));
  self->n_slots = round->way == TR_ROUND_HANDS ? TR_N_HANDS : 1;
  find_directions (self, project);
  for (guint side = TR_SIDE_UNSET; side < TR_N_SIDES; side++)
    if (round->way == TR_ROUND_PARTICIPANTS)
      add_participants (self, project, (TrSide) side);
    else
      add_side (self, project, (TrSide) side);
  fill_cells (self, project);

  return self;
}

void
tr_round_grid_free (TrRoundGrid *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->directions);
  g_array_unref (self->columns);
  g_free (self->cells);
  g_free (self);
}

/* How many places to type in a row has. */
guint
tr_round_grid_n_slots (const TrRoundGrid *self)
{
  return self->columns->len * self->n_slots;
}

/* Who fills in a place to type in. */
const TrRoundColumn *
tr_round_grid_column (const TrRoundGrid *self, guint slot)
{
  g_return_val_if_fail (slot < tr_round_grid_n_slots (self), NULL);
  return &g_array_index (self->columns, TrRoundColumn, slot / self->n_slots);
}

/* What was said in a spot. Of hands it is that of all the kinds together. Owned by the grid. */
const TrRoundSaid *
tr_round_grid_said (const TrRoundGrid *self, TrRoundSpot spot)
{
  g_return_val_if_fail (spot.row < self->directions->len && spot.slot < tr_round_grid_n_slots (self), NULL);
  return &self->cells[spot.row * self->columns->len + spot.slot / self->n_slots];
}

/* Which kind of hand is counted there. */
guint
tr_round_grid_hand (const TrRoundGrid *self, guint slot)
{
  return slot % self->n_slots;
}

/* Whether anything was said in a spot: hands of its kind, or an answer, also that they do not know. */
gboolean
tr_round_grid_is_filled (const TrRoundGrid *self, TrRoundSpot spot)
{
  const TrRoundSaid *said = tr_round_grid_said (self, spot);

  if (self->round->way == TR_ROUND_HANDS)
    return said->hands[tr_round_grid_hand (self, spot.slot)] > 0;

  return said->placement != NULL && *said->placement->date != '\0';
}

/* Whether they said that they do not know. */
gboolean
tr_round_grid_is_unknown (const TrRoundGrid *self, TrRoundSpot spot)
{
  const TrRoundSaid *said = tr_round_grid_said (self, spot);

  return self->round->way != TR_ROUND_HANDS && tr_round_grid_is_filled (self, spot) && hand_of (said->placement) == TR_HAND_UNKNOWN;
}

static gboolean
is_any_filled (const TrRoundGrid *self, guint row, guint column)
{
  for (guint i = 0; i < self->n_slots; i++)
    if (tr_round_grid_is_filled (self, (TrRoundSpot) { row, column * self->n_slots + i }))
      return TRUE;

  return FALSE;
}

/* How much of the round was filled in; "don't know" counts. Of raised hands a cell is filled in as soon as one hand was counted. */
void
tr_round_grid_progress (const TrRoundGrid *self, guint *n_filled, guint *n_all)
{
  *n_filled = 0;
  *n_all = self->directions->len * self->columns->len;
  for (guint row = 0; row < self->directions->len; row++)
    for (guint column = 0; column < self->columns->len; column++)
      *n_filled += is_any_filled (self, row, column) ? 1 : 0;
}

static guint
place_in_order (const TrRoundGrid *self, TrRoundOrder order, TrRoundSpot spot)
{
  return order == TR_ORDER_BY_ROW ? spot.row * tr_round_grid_n_slots (self) + spot.slot : spot.slot * self->directions->len + spot.row;
}

static TrRoundSpot
spot_in_order (const TrRoundGrid *self, TrRoundOrder order, guint place)
{
  guint width = order == TR_ORDER_BY_ROW ? tr_round_grid_n_slots (self) : self->directions->len;

  return order == TR_ORDER_BY_ROW ? (TrRoundSpot) { place / width, place % width } : (TrRoundSpot) { place % width, place / width };
}

/* Looks from a place in the order on, round the end, for one that is not filled in. */
static gboolean
find_open (const TrRoundGrid *self, TrRoundOrder order, guint from, TrRoundSpot *spot)
{
  guint n = tr_round_grid_n_slots (self) * self->directions->len;

  for (guint i = 0; i < n; i++) {
    TrRoundSpot candidate = spot_in_order (self, order, (from + i) % n);

    if (!tr_round_grid_is_filled (self, candidate)) {
      *spot = candidate;
      return TRUE;
    }
  }

  return FALSE;
}

/* The first place that is not filled in. FALSE when all are. */
gboolean
tr_round_grid_first (const TrRoundGrid *self, TrRoundOrder order, TrRoundSpot *spot)
{
  return find_open (self, order, 0, spot);
}

/* The place to go on to after one was filled in: the next that is not, if need be from the beginning. Of raised hands
 * it is just the next one, because nobody raising a hand is a count as well. FALSE when there is none. */
gboolean
tr_round_grid_next (const TrRoundGrid *self, TrRoundOrder order, TrRoundSpot *spot)
{
  guint n = tr_round_grid_n_slots (self) * self->directions->len, place = place_in_order (self, order, *spot);

  if (self->round->way != TR_ROUND_HANDS)
    return n > 0 && find_open (self, order, (place + 1) % n, spot);
  if (place + 1 >= n)
    return FALSE;
  *spot = spot_in_order (self, order, place + 1);

  return TRUE;
}

/* The round that is not revealed yet; NULL when there is none. Of several, which only a file from elsewhere can bring, the last. */
const TrRound *
tr_round_running (TrProject *project)
{
  const TrRound *running = NULL;

  TR_EACH (TrRound, round, project, TR_KIND_ROUND)
    if (!round->is_revealed)
      running = round;

  return running;
}

/* The place, 0 to 1, that a digit stands for: 1 is low, 9 is high, 5 is the middle. */
double
tr_digit_place (guint digit)
{
  g_return_val_if_fail (digit >= TR_DIGIT_LOW && digit <= TR_DIGIT_HIGH, NAN);
  return (double) (digit - TR_DIGIT_LOW) / (TR_DIGIT_HIGH - TR_DIGIT_LOW);
}

/* The digit that is nearest to a place. */
guint
tr_digit_of (double place)
{
  return TR_DIGIT_LOW + (guint) lround (CLAMP (place, 0, 1) * (TR_DIGIT_HIGH - TR_DIGIT_LOW));
}

/* Where a raised hand for a strategy is put. */
void
tr_quadrant_centre (TrQuadrant quadrant, double *control, double *uncertainty)
{
  *control = quadrant == TR_QUADRANT_INTEGRATED || quadrant == TR_QUADRANT_ECOSYSTEM ? 0.75 : 0.25;
  *uncertainty = quadrant == TR_QUADRANT_EMERGENT || quadrant == TR_QUADRANT_ECOSYSTEM ? 0.75 : 0.25;
}

/* The letters that stand for the strategies, one for each in the order of TrQuadrant. */
const char *
tr_entry_letters (TrLanguage language)
{
  /* TRANSLATORS: four different letters: for the strategies niche, integrated, emergent and ecosystem, in this order. Keys in a round. */
  const char *letters = tr_language_context_text (language, "letters of strategies", NC_ ("letters of strategies", "NIEC"));

  return g_utf8_strlen (letters, -1) == TR_N_QUADRANTS ? letters : "NIEC";
}

static TrEntryStep
take_digit (TrEntry *self, guint digit)
{
  if (self->digit == 0) {
    self->digit = digit;
    return TR_ENTRY_HALF;
  }
  self->control = tr_digit_place (self->digit);
  self->uncertainty = tr_digit_place (digit);
  self->digit = 0;

  return TR_ENTRY_WHOLE;
}

/* Takes a key that was pressed. Begin with a TrEntry of zeros; after a whole entry it is ready for the next. A nought
 * is no digit of the scale: after the first digit it is a slip and ignored. */
TrEntryStep
tr_entry_take (TrEntry *self, const char *letters, gunichar key)
{
  gint digit = g_unichar_digit_value (key), hand = 0;

  if (digit >= TR_DIGIT_LOW && digit <= TR_DIGIT_HIGH)
    return take_digit (self, (guint) digit);
  if (key == '?' || (digit == 0 && self->digit == 0)) {
    *self = (TrEntry) { 0, NAN, NAN };
    return TR_ENTRY_WHOLE;
  }
  for (const char *letter = letters; *letter != '\0'; letter = g_utf8_next_char (letter), hand++)
    if (g_unichar_toupper (key) == g_unichar_toupper (g_utf8_get_char (letter))) {
      self->digit = 0;
      tr_quadrant_centre ((TrQuadrant) hand, &self->control, &self->uncertainty);
      return TR_ENTRY_WHOLE;
    }

  return TR_ENTRY_IGNORED;
}
