/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-vote.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-language.h"
#include "tr-words.h"

/* What came out of a vote. The order is that of the votes as everybody in the room can add them up. A share is what makes
 * sides of different size comparable: of raised hands and ticked sheets the part of the people of that side, of dots the
 * part of the dots that the side gave. Where the shares of municipality and social work lie furthest apart is the headline. */

#define ALIKE 0.2 /* of a side: less than one in five is no difference to talk about */

static gboolean
is_share_of_people (const TrVote *vote)
{
  return vote->way == TR_VOTE_HANDS || (vote->way == TR_VOTE_PAPER && vote->dots == 0);
}

static void
add_cell (TrVoteRanked *ranked, TrSide side, const TrVoteSaid *said)
{
  TrVoteCount *count = &ranked->side[side];

  if (said->ballot == NULL)
    return;
  count->is_in = TRUE;
  count->votes += said->votes;
  count->unknown += said->unknown;
  ranked->votes += said->votes;
  ranked->unknown += said->unknown;
}

static void
add_item (TrVoteResult *self, const TrVoteGrid *grid, guint row)
{
  TrVoteRanked ranked = { .item = grid->items->pdata[row], .index = row };

  for (guint slot = 0; slot < grid->columns->len; slot++)
    add_cell (&ranked, tr_vote_grid_column (grid, slot)->side, tr_vote_grid_said (grid, (TrRoundSpot) { row, slot }));
  self->votes += ranked.votes;
  self->unknown += ranked.unknown;
  g_array_append_val (self->ranked, ranked);
}

static gint
compare_ranked (gconstpointer a, gconstpointer b)
{
  const TrVoteRanked *one = a, *other = b;

  if (one->votes != other->votes)
    return one->votes > other->votes ? -1 : 1;

  return one->index < other->index ? -1 : 1;
}

/* 1, 2, 2, 4: who ties has the same rank, and the next counts them all. */
static void
set_ranks (TrVoteResult *self)
{
  g_array_sort (self->ranked, compare_ranked);
  for (guint i = 0; i < self->ranked->len; i++) {
    TrVoteRanked *ranked = &g_array_index (self->ranked, TrVoteRanked, i), *before = i > 0 ? ranked - 1 : NULL;

    ranked->rank = i + 1;
    if (before != NULL && before->votes == ranked->votes) {
      ranked->rank = before->rank;
      ranked->is_tied = before->is_tied = TRUE;
    }
  }
}

/* Who of a side handed in a sheet, of those who are still there. How many sheets came from people who are gone since is
 * not known: basis_of() allows for as many as the votes for one item show. */
static guint
n_sheets (const TrVoteGrid *grid, TrSide side)
{
  guint n = 0;

  for (guint slot = 0; slot < grid->columns->len; slot++) {
    const TrRoundColumn *column = tr_vote_grid_column (grid, slot);

    if (column->side == side && *column->participant != '\0')
      n += tr_vote_grid_n_open (grid, slot) < grid->items->len ? 1 : 0;
  }

  return n;
}

static guint
people_of (const TrVoteGrid *grid, TrSide side)
{
  for (guint slot = 0; slot < grid->columns->len; slot++)
    if (tr_vote_grid_column (grid, slot)->side == side && !tr_vote_is_on_paper (grid->vote))
      return g_array_index (grid->people, guint, slot);

  return n_sheets (grid, side);
}

/* What a share of a side is a share of. Of people: those at the table, and never fewer than raised a hand or said that they
 * do not know for one item. */
static guint
basis_of (const TrVoteResult *self, const TrVoteGrid *grid, TrSide side)
{
  guint basis = is_share_of_people (self->vote) ? people_of (grid, side) : 0;
  gboolean is_in = FALSE;

  for (guint i = 0; i < self->ranked->len; i++) {
    const TrVoteCount *count = &g_array_index (self->ranked, TrVoteRanked, i).side[side];

    is_in = is_in || count->is_in;
    basis = is_share_of_people (self->vote) ? MAX (basis, count->votes + count->unknown) : basis + count->votes;
  }

  return is_in ? basis : 0;
}

/* By whole numbers, so that equal differences are equal. */
static guint64
apart_of (const TrVoteResult *self, const TrVoteRanked *ranked)
{
  const TrVoteCount *one = &ranked->side[TR_SIDE_MUNICIPALITY], *other = &ranked->side[TR_SIDE_PROVIDER];
  gint64 difference = (gint64) one->votes * self->basis[TR_SIDE_PROVIDER] -
                      (gint64) other->votes * self->basis[TR_SIDE_MUNICIPALITY];

  return one->is_in && other->is_in ? (guint64) ABS (difference) : 0;
}

static void
find_apart (TrVoteResult *self)
{
  guint64 most = 0;

  self->apart = -1;
  for (guint i = 0; i < self->ranked->len; i++) {
    guint64 apart = apart_of (self, &g_array_index (self->ranked, TrVoteRanked, i));

    if (apart > most) {
      most = apart;
      self->apart = (gint) i;
    }
  }
}

/* What came out, also as long as it is hidden: who shows it looks whether it may. Borrows from the project, so good until
 * the next change; free with tr_vote_result_free(). */
TrVoteResult *
tr_vote_result_new (TrProject *project, const TrVote *vote)
{
  TrVoteResult *self = g_new0 (TrVoteResult, 1);
  g_autoptr (TrVoteGrid) grid = tr_vote_grid_new (project, vote, FALSE);

  self->vote = vote;
  self->ranked = g_array_new (FALSE, FALSE, sizeof (TrVoteRanked));
  for (guint row = 0; row < grid->items->len; row++)
    add_item (self, grid, row);
  set_ranks (self);
  for (guint side = 0; side < TR_N_SIDES; side++)
    self->basis[side] = basis_of (self, grid, (TrSide) side);
  find_apart (self);

  return self;
}

void
tr_vote_result_free (TrVoteResult *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->ranked);
  g_free (self);
}

/* The part of a side that an item has, from 0 to 1; NAN when the side said nothing about it. */
double
tr_vote_share (const TrVoteResult *self, const TrVoteRanked *ranked, TrSide side)
{
  if (!ranked->side[side].is_in)
    return NAN;

  return self->basis[side] > 0 ? (double) ranked->side[side].votes / self->basis[side] : 0;
}

/* How far municipality and social work lie apart, from 0 to 1; NAN unless both said something. */
double
tr_vote_difference (const TrVoteResult *self, const TrVoteRanked *ranked)
{
  return fabs (tr_vote_share (self, ranked, TR_SIDE_MUNICIPALITY) - tr_vote_share (self, ranked, TR_SIDE_PROVIDER));
}

/* Whether municipality and social work differ enough anywhere to talk about it. */
gboolean
tr_vote_is_apart (const TrVoteResult *self)
{
  return self->apart >= 0 &&
         tr_vote_difference (self, &g_array_index (self->ranked, TrVoteRanked, self->apart)) >= ALIKE;
}

/* "4 of 6", or of dots "5 (28 %)"; "–" when a side said nothing. Free with g_free(). */
char *
tr_vote_share_text (const TrVoteResult *self, const TrVoteRanked *ranked, TrSide side, TrLanguage language)
{
  g_autofree char *votes = tr_language_number (language, ranked->side[side].votes, 0), *of = NULL;

  if (!ranked->side[side].is_in)
    return g_strdup ("–");
  if (is_share_of_people (self->vote)) {
    of = tr_language_number (language, self->basis[side], 0);
    /* TRANSLATORS: how many people of a side voted for something, and how many there are: “4 of 6” */
    return tr_words_say (language, N_("%s of %s"), votes, of, NULL);
  }
  of = tr_language_number (language, 100 * tr_vote_share (self, ranked, side), 0);

  return g_strdup_printf ("%s (%s %%)", votes, of);
}

/* Where municipality and social work differ most, or that they do not. Free with g_free(). */
char *
tr_vote_headline_text (const TrVoteResult *self, TrLanguage language)
{
  const TrVoteRanked *apart = self->apart >= 0 ? &g_array_index (self->ranked, TrVoteRanked, self->apart) : NULL;
  g_autofree char *letter = NULL, *one = NULL, *other = NULL;

  if (self->votes + self->unknown == 0)
    return g_strdup (tr_language_text (language, N_("Nobody voted")));
  if (self->basis[TR_SIDE_MUNICIPALITY] == 0 || self->basis[TR_SIDE_PROVIDER] == 0)
    return g_strdup (tr_language_text (language, N_("Municipality and social work did not both vote, so there is nothing "
                                                    "to compare")));
  if (apart == NULL || !tr_vote_is_apart (self))
    return g_strdup (tr_language_text (language, N_("Municipality and social work see it alike")));
  letter = tr_vote_letter (apart->index);
  one = tr_vote_share_text (self, apart, TR_SIDE_MUNICIPALITY, language);
  other = tr_vote_share_text (self, apart, TR_SIDE_PROVIDER, language);

  /* TRANSLATORS: the headline of a vote: the letter of what was voted for, then how many of each side, such as “4 of 6” */
  return tr_words_say (language, N_("They differ most on %s: municipality %s, social work %s"), letter, one, other, NULL);
}

/* How often people said that they do not know; "" when nobody did. Free with g_free(). */
char *
tr_vote_unknown_text (const TrVoteResult *self, TrLanguage language)
{
  const TrVoteRanked *most = NULL;
  g_autofree char *all = NULL, *letter = NULL, *number = NULL;

  for (guint i = 0; i < self->ranked->len; i++) {
    const TrVoteRanked *ranked = &g_array_index (self->ranked, TrVoteRanked, i);

    if (ranked->unknown > (most != NULL ? most->unknown : 0))
      most = ranked;
  }
  if (most == NULL)
    return g_strdup ("");
  all = tr_language_number (language, self->unknown, 0);
  letter = tr_vote_letter (most->index);
  number = tr_language_number (language, most->unknown, 0);

  /* TRANSLATORS: how often “don't know” was said in a vote, the letter of what most of it was about, and how often there */
  return tr_words_say (language, N_("Don't know: %s times, most on %s (%s)"), all, letter, number, NULL);
}

/* What has most votes, also when several share that; "" when nothing has any. Free with g_free(). */
char *
tr_vote_best_text (const TrVoteResult *self, TrLanguage language)
{
  g_autoptr (GPtrArray) letters = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL, *votes = NULL;

  for (guint i = 0; i < self->ranked->len; i++) {
    const TrVoteRanked *ranked = &g_array_index (self->ranked, TrVoteRanked, i);

    if (ranked->rank == 1 && ranked->votes > 0)
      g_ptr_array_add (letters, tr_vote_letter (ranked->index));
  }
  if (letters->len == 0)
    return g_strdup ("");
  list = tr_words_list (letters, language);
  votes = tr_language_number (language, g_array_index (self->ranked, TrVoteRanked, 0).votes, 0);
  if (letters->len > 1)
    /* TRANSLATORS: a tie in a vote: letters such as “A and C”, and how many votes each has */
    return tr_words_say (language, N_("Most votes, a tie: %s (%s each)"), list, votes, NULL);

  /* TRANSLATORS: the letter of what has most votes, and how many */
  return tr_words_say (language, N_("Most votes: %s (%s)"), list, votes, NULL);
}
