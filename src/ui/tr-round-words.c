/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-round-words.h"

#include <math.h>

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "draw/tr-draw-side.h"

/* What stands above a column and on a voting sheet: "G2", or "G" for a side together. */
char *
tr_round_code_text (const TrRoundColumn *column)
{
  const char *letter = tr_draw_side_letter (column->side, tr_language_of_interface ());

  return column->number > 0 ? g_strdup_printf ("%s%u", letter, column->number) : g_strdup (letter);
}

/* Who fills in a column: a role, or a side. */
char *
tr_round_column_text (TrProject *project, const TrRoundColumn *column)
{
  const TrParticipant *participant = tr_project_find (project, TR_KIND_PARTICIPANT, column->participant);

  return g_strdup (participant != NULL ? participant->role : gettext (tr_sides[column->side].label));
}

/* What a raised hand says. */
char *
tr_round_hand_text (guint hand)
{
  return g_strdup (hand == TR_HAND_UNKNOWN ? _("don't know") : gettext (tr_matrix_label ((TrQuadrant) hand)));
}

/* What is seen of a place to type in. As long as it is hidden all that was filled in looks the same, "don't know" too. */
char *
tr_round_cell_text (const TrRoundGrid *grid, TrRoundSpot spot, gboolean is_shown)
{
  const TrRoundSaid *said = tr_round_grid_said (grid, spot);

  if (!tr_round_grid_is_filled (grid, spot))
    return g_strdup ("");
  if (!is_shown)
    return g_strdup ("••");
  if (grid->round->way == TR_ROUND_HANDS)
    return g_strdup_printf ("%u", said->hands[tr_round_grid_hand (grid, spot.slot)]);
  if (tr_round_grid_is_unknown (grid, spot))
    return g_strdup ("?");

  return g_strdup_printf ("%u %u", tr_digit_of (said->placement->control), tr_digit_of (said->placement->uncertainty));
}

static char *
state_text (const TrRoundGrid *grid, TrRoundSpot spot, gboolean is_shown)
{
  const TrRoundSaid *said = tr_round_grid_said (grid, spot);

  if (!tr_round_grid_is_filled (grid, spot))
    /* TRANSLATORS: a place in the grid of a round: nothing was typed in it yet */
    return g_strdup (_("empty"));
  if (!is_shown)
    /* TRANSLATORS: a place in the grid of a round: something was typed in it, which is hidden */
    return g_strdup (_("filled in"));
  if (grid->round->way == TR_ROUND_HANDS) {
    guint n = said->hands[tr_round_grid_hand (grid, spot.slot)];

    return g_strdup_printf (ngettext ("%u hand", "%u hands", n), n);
  }
  if (tr_round_grid_is_unknown (grid, spot))
    return g_strdup (_("don't know"));

  return tr_round_place_text (said->placement->control, said->placement->uncertainty);
}

/* A place to type in, for who can not see the grid. */
char *
tr_round_cell_name (TrProject *project, const TrRoundGrid *grid, TrRoundSpot spot, gboolean is_shown)
{
  const TrDirection *direction = grid->directions->pdata[spot.row];
  const TrRoundColumn *column = tr_round_grid_column (grid, spot.slot);
  g_autofree char *code = tr_round_code_text (column), *who = tr_round_column_text (project, column);
  g_autofree char *state = state_text (grid, spot, is_shown), *hand = NULL;

  if (grid->round->way != TR_ROUND_HANDS)
    return g_strdup_printf ("%s, %s %s: %s", direction->title, code, who, state);
  hand = tr_round_hand_text (tr_round_grid_hand (grid, spot.slot));

  return g_strdup_printf ("%s, %s, %s: %s", direction->title, who, hand, state);
}

char *
tr_round_progress_text (const TrRoundGrid *grid)
{
  guint n_filled, n_all;

  tr_round_grid_progress (grid, &n_filled, &n_all);

  /* TRANSLATORS: how far a round is, such as "37 of 96" */
  return g_strdup_printf (_("%u of %u"), n_filled, n_all);
}

/* What can be typed. */
char *
tr_round_keys_text (const TrRound *round)
{
  const char *letters = tr_entry_letters (tr_language_of_interface ());
  g_autoptr (GString) names = g_string_new (NULL);

  if (round->way == TR_ROUND_HANDS)
    return g_strdup (_("Type the number of hands, Enter or space goes on, Delete empties. Each hand counts in the middle of its "
                       "strategy: that is coarser than two numbers from everybody."));
  for (guint i = 0; i < TR_N_QUADRANTS; i++) {
    const char *letter = g_utf8_offset_to_pointer (letters, i);

    g_string_append_printf (names, "%s%.*s %s", i > 0 ? ", " : "", (int) (g_utf8_next_char (letter) - letter), letter,
                            gettext (tr_matrix_label ((TrQuadrant) i)));
  }

  /* TRANSLATORS: the keys in a round; the place is for letters with the names of the strategies */
  return g_strdup_printf (_("Control 1–9, then uncertainty 1–9 (1 is low, 9 is high). Or one letter for the middle of a strategy: %s. "
                            "0 or ?: don't know. Enter skips, the arrows go elsewhere, Delete empties, Backspace corrects the "
                            "last."),
                          names->str);
}

/* How many people of a side are at the table; without a side everybody. */
static guint
n_at_table (TrProject *project, TrSide side)
{
  guint n = 0;

  TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT)
    n += side == TR_SIDE_UNSET || tr_project_participant_side (project, participant) == side ? 1 : 0;

  return n;
}

/* Of raised hands: that there are more than people of a side at the table, for the direction with the cursor; "" when there are not, or
 * when nobody of that side is known. It may be right, so it is no reason to refuse. */
char *
tr_round_excess_text (TrProject *project, const TrRoundGrid *grid, TrRoundSpot spot)
{
  const TrRoundColumn *column = tr_round_grid_column (grid, spot.slot);
  const TrRoundSaid *said = tr_round_grid_said (grid, spot);
  guint n_people = n_at_table (project, column->side), n_hands = 0;
  g_autofree char *who = tr_round_column_text (project, column), *hands = NULL;

  if (grid->round->way != TR_ROUND_HANDS)
    return g_strdup ("");
  for (guint hand = 0; hand < TR_N_HANDS; hand++)
    n_hands += said->hands[hand];
  if (n_people == 0 || n_hands <= n_people)
    return g_strdup ("");
  hands = g_strdup_printf (ngettext ("%u hand", "%u hands", n_hands), n_hands);

  /* TRANSLATORS: more hands were counted than there are people: the name of a side, then "14 hands" */
  return g_strdup_printf (ngettext ("%s: %s for this direction, and %u participant. Count again?",
                                    "%s: %s for this direction, and %u participants. Count again?", n_people),
                          who, hands, n_people);
}

/* A place in the numbers that people use. */
char *
tr_round_place_text (double control, double uncertainty)
{
  /* TRANSLATORS: a place on the matrix; both are numbers from 1 to 9 */
  return g_strdup_printf (_("control %u, uncertainty %u"), tr_digit_of (control), tr_digit_of (uncertainty));
}

/* A strategy with the place in numbers. */
char *
tr_round_strategy_text (double control, double uncertainty)
{
  g_autofree char *place = tr_round_place_text (control, uncertainty);

  return g_strdup_printf ("%s (%s)", gettext (tr_matrix_label (tr_matrix_quadrant (control, uncertainty))), place);
}

/* What a difference is about, above its direction. */
char *
tr_round_headline_text (const TrDifference *difference)
{
  switch (difference->apart) {
  case TR_APART_SIDES:
    return g_strdup (_("Here municipality and social work see it differently"));
  case TR_APART_PEOPLE:
    return g_strdup (_("Here people see it differently, on both sides"));
  case TR_APART_NOT:
    return g_strdup (_("Here you agree"));
  case TR_APART_TOO_FEW:
    return g_strdup (_("Too few answers to compare"));
  case TR_APART_UNPLACED:
  default:
    return g_strdup (_("Nobody placed this in this round"));
  }
}

/* On which axis most, with the numbers; "" when there is nothing to tell. */
char *
tr_round_axis_text (const TrDifference *difference)
{
  const TrStanding *standing = difference->standing;
  const TrMiddle *one = &standing->side[TR_SIDE_MUNICIPALITY], *other = &standing->side[TR_SIDE_PROVIDER];
  gboolean is_control = difference->axis == TR_AXIS_CONTROL;
  guint from, to;

  if (difference->apart == TR_APART_SIDES) {
    from = tr_digit_of (is_control ? one->control : one->uncertainty);
    to = tr_digit_of (is_control ? other->control : other->uncertainty);
  } else if (difference->apart == TR_APART_PEOPLE) {
    from = tr_digit_of (is_control ? standing->all.control_low : standing->all.uncertainty_low);
    to = tr_digit_of (is_control ? standing->all.control_high : standing->all.uncertainty_high);
  } else {
    return g_strdup ("");
  }

  /* TRANSLATORS: what two sides differ on most: numbers from 1 to 9 */
  return g_strdup_printf (is_control ? _("Most of all on control: %u against %u, on a scale of 1 to 9.")
                                     : _("Most of all on uncertainty: %u against %u, on a scale of 1 to 9."),
                          from, to);
}

/* How many do not know; "" when nobody said so. */
char *
tr_round_unknown_text (const TrDifference *difference)
{
  if (difference->n_unknown == 0)
    return g_strdup ("");

  return g_strdup_printf (ngettext ("%u person does not know", "%u people do not know", difference->n_unknown), difference->n_unknown);
}

/* What a side said together, such as "Municipality: Niche (control 2, uncertainty 3)", or that it said nothing; "" of a side that need
 * not answer. */
char *
tr_round_side_text (const TrDifference *difference, TrSide side)
{
  const TrMiddle *spot = &difference->standing->side[side];
  const char *name = side != TR_SIDE_UNSET ? gettext (tr_sides[side].label) : _("Everyone together");
  g_autofree char *place = NULL;

  if (spot->n > 0) {
    place = tr_round_strategy_text (spot->control, spot->uncertainty);
    return g_strdup_printf ("%s: %s", name, place);
  }
  if (difference->n_unknown_of[side] > 0)
    return g_strdup_printf ("%s: %s", name, _("don't know"));
  if (side != TR_SIDE_MUNICIPALITY && side != TR_SIDE_PROVIDER)
    return g_strdup ("");

  /* TRANSLATORS: the name of a side that placed nothing */
  return g_strdup_printf (_("%s: no answer in this round"), name);
}

static char *
side_text (const TrStanding *standing, TrSide side)
{
  return g_strdup_printf ("%s: %s", gettext (tr_sides[side].label),
                          gettext (tr_matrix_label (tr_matrix_quadrant (standing->side[side].control, standing->side[side].uncertainty))));
}

/* A difference in one line, under the title of its direction. */
char *
tr_round_short_text (const TrDifference *difference)
{
  const TrStanding *standing = difference->standing;

  if (difference->apart == TR_APART_SIDES) {
    g_autofree char *one = side_text (standing, TR_SIDE_MUNICIPALITY), *other = side_text (standing, TR_SIDE_PROVIDER);
    g_autofree char *axis = tr_round_axis_text (difference);

    return g_strdup_printf ("%s · %s. %s", one, other, axis);
  }
  if (difference->apart == TR_APART_PEOPLE) {
    g_autofree char *axis = tr_round_axis_text (difference);

    /* TRANSLATORS: a sentence follows that says how far people are apart */
    return g_strdup_printf (_("People differ within the sides. %s"), axis);
  }
  if (difference->apart == TR_APART_TOO_FEW || difference->apart == TR_APART_UNPLACED)
    return tr_round_headline_text (difference);

  /* TRANSLATORS: the strategy that people agree on */
  return g_strdup_printf (_("You agree: %s"), gettext (tr_matrix_label (standing->quadrant)));
}
