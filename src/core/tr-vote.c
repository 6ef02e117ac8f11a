/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-vote.h"

#include <string.h>

#include <glib/gi18n.h>

#include "tr-language.h"
#include "tr-session.h"

/* The grid of a vote: who is to say what, and what was counted. */

#define MOST_PEOPLE 99 /* hands of a side of which it is not known how many are at the table */
#define MOST_TYPED 9999

/* Whether participants vote on sheets of their own: their ballots are kept apart. */
gboolean
tr_vote_is_on_paper (const TrVote *vote)
{
  return vote->way == TR_VOTE_PAPER;
}

static gboolean
is_noted (TrProject *project, const char *session)
{
  TR_EACH (TrAttendance, attendance, project, TR_KIND_ATTENDANCE)
    if (g_str_equal (attendance->session, session))
      return TRUE;

  return FALSE;
}

/* The session that tells who is at the table: that of the vote, or else the last of which it was noted; NULL when it
 * never was. */
static const char *
session_of_table (TrProject *project, const TrVote *vote)
{
  const TrSession *last;

  if (*vote->session != '\0' && is_noted (project, vote->session))
    return vote->session;
  last = tr_session_last_noted (project, NULL);

  return last != NULL ? last->record.id : NULL;
}

static GHashTable *
people_at_table (TrProject *project, const TrVote *vote)
{
  GHashTable *people = g_hash_table_new (g_str_hash, g_str_equal);
  const char *session = session_of_table (project, vote);

  TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT)
    if (session == NULL)
      g_hash_table_add (people, participant->record.id);
  TR_EACH (TrAttendance, attendance, project, TR_KIND_ATTENDANCE)
    if (session != NULL && g_str_equal (attendance->session, session))
      g_hash_table_add (people, attendance->participant);

  return people;
}

static void
find_items (TrVoteGrid *self, TrProject *project)
{
  TR_EACH (TrVoteItem, item, project, TR_KIND_VOTE_ITEM)
    if (g_str_equal (item->vote, self->vote->record.id))
      g_ptr_array_add (self->items, (gpointer) item);
}

static guint
row_of (const TrVoteGrid *self, const char *item)
{
  guint row = 0;

  while (row < self->items->len && !g_str_equal (((const TrRecord *) self->items->pdata[row])->id, item))
    row++;

  return row;
}

static void
add_column (TrVoteGrid *self, const char *participant, TrSide side, guint number, guint people)
{
  TrRoundColumn column = { participant, side, number };

  g_array_append_val (self->columns, column);
  g_array_append_val (self->people, people);
}

/* Those at the table, and whoever handed in a sheet all the same. */
static GHashTable *
find_voters (const TrVoteGrid *self, TrProject *project)
{
  GHashTable *voters = people_at_table (project, self->vote);

  TR_EACH (TrBallot, ballot, project, TR_KIND_BALLOT)
    if (*ballot->participant != '\0' && row_of (self, ballot->item) < self->items->len)
      g_hash_table_add (voters, ballot->participant);

  return voters;
}

static void
add_participants (TrVoteGrid *self, TrProject *project, GHashTable *voters, TrSide side)
{
  TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT)
    if (g_hash_table_contains (voters, participant->record.id) &&
        tr_project_participant_side (project, participant) == side)
      add_column (self, participant->record.id, side, tr_round_number (project, participant), 1);
}

static gboolean
has_ballots (const TrVoteGrid *self, TrProject *project, TrSide side)
{
  TR_EACH (TrBallot, ballot, project, TR_KIND_BALLOT)
    if (*ballot->participant == '\0' && ballot->side == (gint) side && row_of (self, ballot->item) < self->items->len)
      return TRUE;

  return FALSE;
}

/* The two sides that the dialogue is between are always there, others when they are at the table or were counted. */
static void
add_side (TrVoteGrid *self, TrProject *project, GHashTable *people, TrSide side, gboolean is_wanted)
{
  guint n = 0;

  TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT)
    n += g_hash_table_contains (people, participant->record.id) &&
                 tr_project_participant_side (project, participant) == side
             ? 1
             : 0;
  if (n > 0 || is_wanted || has_ballots (self, project, side))
    add_column (self, "", side, 0, n);
}

static void
add_columns (TrVoteGrid *self, TrProject *project, gboolean with_all_sides)
{
  gboolean is_paper = tr_vote_is_on_paper (self->vote);
  g_autoptr (GHashTable) people = people_at_table (project, self->vote);
  g_autoptr (GHashTable) voters = is_paper ? find_voters (self, project) : NULL;

  for (guint i = 1; i <= TR_N_SIDES; i++) {
    TrSide side = (TrSide) (i % TR_N_SIDES); /* who has no side comes last */
    gboolean is_core = side == TR_SIDE_MUNICIPALITY || side == TR_SIDE_PROVIDER;

    if (is_paper)
      add_participants (self, project, voters, side);
    /* what participants said who are gone since is counted with their side */
    if (!is_paper || has_ballots (self, project, side))
      add_side (self, project, people, side, !is_paper && (is_core || (with_all_sides && side != TR_SIDE_UNSET)));
  }
}

static gboolean
is_in_column (const TrBallot *ballot, const TrRoundColumn *column)
{
  return g_str_equal (ballot->participant, column->participant) &&
         (*column->participant != '\0' || ballot->side == (gint) column->side);
}

static void
count_ballot (TrVoteGrid *self, const TrBallot *ballot, guint row)
{
  for (guint i = 0; i < self->columns->len; i++) {
    TrVoteSaid *said = &self->cells[row * self->columns->len + i];

    if (!is_in_column (ballot, &g_array_index (self->columns, TrRoundColumn, i)))
      continue;
    if (said->ballot == NULL)
      said->ballot = ballot;
    said->votes += (guint) ballot->votes;
    said->unknown += (guint) ballot->unknown;
  }
}

/* Who is to say what, and what was counted; `with_all_sides`: also of sides that nobody at the table is of. Borrows from
 * the project, so good until the next change; free with tr_vote_grid_free(). */
TrVoteGrid *
tr_vote_grid_new (TrProject *project, const TrVote *vote, gboolean with_all_sides)
{
  TrVoteGrid *self = g_new0 (TrVoteGrid, 1);

  self->vote = vote;
  self->items = g_ptr_array_new ();
  self->columns = g_array_new (FALSE, FALSE, sizeof (TrRoundColumn));
  self->people = g_array_new (FALSE, FALSE, sizeof (guint));
  find_items (self, project);
  add_columns (self, project, with_all_sides);
  self->cells = g_new0 (TrVoteSaid, MAX (self->items->len * self->columns->len, 1));
  TR_EACH (TrBallot, ballot, project, TR_KIND_BALLOT) {
    guint row = row_of (self, ballot->item);

    if (row < self->items->len)
      count_ballot (self, ballot, row);
  }

  return self;
}

void
tr_vote_grid_free (TrVoteGrid *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->items);
  g_array_unref (self->columns);
  g_array_unref (self->people);
  g_free (self->cells);
  g_free (self);
}

/* Who votes in a column. */
const TrRoundColumn *
tr_vote_grid_column (const TrVoteGrid *self, guint slot)
{
  g_return_val_if_fail (slot < self->columns->len, NULL);
  return &g_array_index (self->columns, TrRoundColumn, slot);
}

/* What was counted in a spot. Owned by the grid. */
const TrVoteSaid *
tr_vote_grid_said (const TrVoteGrid *self, TrRoundSpot spot)
{
  g_return_val_if_fail (spot.row < self->items->len && spot.slot < self->columns->len, NULL);
  return &self->cells[spot.row * self->columns->len + spot.slot];
}

/* The highest number that can be right in a column: a number that can not become longer is whole. */
guint
tr_vote_grid_most (const TrVoteGrid *self, guint slot)
{
  guint people = g_array_index (self->people, guint, slot), dots = (guint) self->vote->dots;

  if (*tr_vote_grid_column (self, slot)->participant != '\0')
    return MAX (dots, 1);
  people = people > 0 ? people : MOST_PEOPLE;

  return self->vote->way == TR_VOTE_DOTS ? people * MAX (dots, 1) : people;
}

/* Hands and dots are counted item by item, paper comes sheet by sheet. */
static TrRoundSpot
spot_in_order (const TrVoteGrid *self, guint place)
{
  guint width = self->columns->len, height = self->items->len;

  return tr_vote_is_on_paper (self->vote) ? (TrRoundSpot) { place % height, place / height }
                                          : (TrRoundSpot) { place / width, place % width };
}

static guint
place_in_order (const TrVoteGrid *self, TrRoundSpot spot)
{
  return tr_vote_is_on_paper (self->vote) ? spot.slot * self->items->len + spot.row
                                          : spot.row * self->columns->len + spot.slot;
}

static gboolean
find_open (const TrVoteGrid *self, guint from, TrRoundSpot *spot)
{
  guint n = self->items->len * self->columns->len;

  for (guint i = 0; i < n; i++) {
    TrRoundSpot candidate = spot_in_order (self, (from + i) % n);

    if (tr_vote_grid_said (self, candidate)->ballot == NULL) {
      *spot = candidate;
      return TRUE;
    }
  }

  return FALSE;
}

/* The first place where nothing was counted. FALSE when there is none. */
gboolean
tr_vote_grid_first (const TrVoteGrid *self, TrRoundSpot *spot)
{
  return find_open (self, 0, spot);
}

/* The place to go on to: the next where nothing was counted, if need be from the beginning. FALSE when there is none. */
gboolean
tr_vote_grid_next (const TrVoteGrid *self, TrRoundSpot *spot)
{
  return find_open (self, place_in_order (self, *spot) + 1, spot);
}

/* In how many places of a column nothing was counted. */
guint
tr_vote_grid_n_open (const TrVoteGrid *self, guint slot)
{
  guint n = 0;

  for (guint row = 0; row < self->items->len; row++)
    n += tr_vote_grid_said (self, (TrRoundSpot) { row, slot })->ballot == NULL ? 1 : 0;

  return n;
}

/* How many columns are complete: sides that were counted, sheets that were typed in. */
guint
tr_vote_grid_n_in (const TrVoteGrid *self)
{
  guint n = 0;

  for (guint slot = 0; slot < self->columns->len; slot++)
    n += tr_vote_grid_n_open (self, slot) == 0 && self->items->len > 0 ? 1 : 0;

  return n;
}

void
tr_vote_grid_progress (const TrVoteGrid *self, guint *n_filled, guint *n_all)
{
  *n_all = self->items->len * self->columns->len;
  *n_filled = *n_all;
  for (guint slot = 0; slot < self->columns->len; slot++)
    *n_filled -= tr_vote_grid_n_open (self, slot);
}

/* How many dots a side or participant has left; below 0 they gave too many. FALSE when dots are not limited, or it is not
 * known how many people have them. */
gboolean
tr_vote_grid_left (const TrVoteGrid *self, guint slot, gint *left)
{
  guint people = g_array_index (self->people, guint, slot);

  if (self->vote->dots == 0 || people == 0 || self->vote->way == TR_VOTE_HANDS)
    return FALSE;
  *left = (gint) people * self->vote->dots;
  for (guint row = 0; row < self->items->len; row++)
    *left -= (gint) tr_vote_grid_said (self, (TrRoundSpot) { row, slot })->votes;

  return TRUE;
}

/* What an item refers to; NULL when that is gone. */
const TrRecord *
tr_vote_item_record (TrProject *project, const TrVoteItem *item)
{
  static const TrKindId kinds[] = { TR_KIND_SIGNAL,    TR_KIND_CHALLENGE, TR_KIND_DIRECTION,
                                    TR_KIND_CRITERION, TR_KIND_PROVIDER,  TR_KIND_KPI };
  const char *const ids[] = { item->signal,    item->challenge, item->direction,
                              item->criterion, item->provider,  item->kpi };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (*ids[i] != '\0')
      return tr_project_find (project, kinds[i], ids[i]);

  return NULL;
}

/* The kind of the list that a vote is about; when all of that is gone, what its page begins with. */
static TrKindId
kind_of (TrProject *project, const TrVote *vote)
{
  static const TrKindId first_kinds[TR_N_WHERES] = {
    [TR_WHERE_CHALLENGE] = TR_KIND_SIGNAL,
    [TR_WHERE_DIRECTION] = TR_KIND_DIRECTION,
    [TR_WHERE_PARTNER] = TR_KIND_CRITERION,
    [TR_WHERE_AGREEMENT] = TR_KIND_KPI,
  };

  TR_EACH (TrVoteItem, item, project, TR_KIND_VOTE_ITEM) {
    const TrRecord *record = g_str_equal (item->vote, vote->record.id) ? tr_vote_item_record (project, item) : NULL;

    if (record != NULL)
      return record->kind->id;
  }

  return first_kinds[vote->page];
}

/* The votes (TrVote) about records of a kind, the last first. Free with g_ptr_array_unref(). */
GPtrArray *
tr_votes_of (TrProject *project, TrKindId kind)
{
  GPtrArray *votes = g_ptr_array_new ();

  TR_EACH (TrVote, vote, project, TR_KIND_VOTE)
    if (kind_of (project, vote) == kind)
      g_ptr_array_insert (votes, 0, (gpointer) vote);

  return votes;
}

/* The last vote that is not revealed yet, or else the last of all: the one that paper is for. NULL when there is none. */
const TrVote *
tr_vote_last (TrProject *project)
{
  const TrVote *last = NULL;

  TR_EACH (TrVote, vote, project, TR_KIND_VOTE)
    if (last == NULL || last->is_revealed || !vote->is_revealed)
      last = vote;

  return last;
}

/* What an item is called on the wall and on paper: A to Z, then AA. Free with g_free(). */
char *
tr_vote_letter (guint index)
{
  char first = (char) ('A' + index / 26 - 1), last = (char) ('A' + index % 26);

  return index < 26 ? g_strdup_printf ("%c", last) : g_strdup_printf ("%c%c", first, last);
}

/* Whether a key says "don't know": a question mark everywhere, and a letter of the language. */
gboolean
tr_vote_key_is_unknown (gunichar key, TrLanguage language)
{
  /* TRANSLATORS: one letter: the key for “don't know” while votes are counted in */
  const char *letter = tr_language_context_text (language, "key in a vote", NC_ ("key in a vote", "d"));

  return key == '?' || g_unichar_toupper (key) == g_unichar_toupper (g_utf8_get_char (letter));
}

/* Takes a digit of a number of at most `most`. It is half as long as another digit could make it longer; its number holds
 * all the same. After a whole one the next digit begins anew. */
TrEntryStep
tr_vote_typed_take (TrVoteTyped *self, guint most, gunichar key)
{
  gint digit = g_unichar_digit_value (key);
  guint number;

  if (digit < 0)
    return TR_ENTRY_IGNORED;
  number = (self->is_counting ? self->number * 10 : 0) + (guint) digit;
  if (number > MOST_TYPED)
    return TR_ENTRY_IGNORED;
  self->number = number;
  self->is_counting = number > 0 && number * 10 <= most;

  return self->is_counting ? TR_ENTRY_HALF : TR_ENTRY_WHOLE;
}
