/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-vote-words.h"

#include <glib/gi18n.h>

#include "core/tr-language.h"
#include "core/tr-words.h"
#include "tr-round-words.h"

/* What votes are about: the page whose list it is, and what is asked about it unless the chair asks something else. */
static const struct {
  TrKindId kind;
  TrWhere page;
  const char *question; /* msgid */
} lists[] = {
  { TR_KIND_SIGNAL, TR_WHERE_CHALLENGE, N_("Which signals matter most?") },
  { TR_KIND_CHALLENGE, TR_WHERE_CHALLENGE, N_("Which challenge comes first?") },
  { TR_KIND_DIRECTION, TR_WHERE_DIRECTION, N_("Which directions do we go on with?") },
  { TR_KIND_CRITERION, TR_WHERE_PARTNER, N_("What matters most in a partner?") },
  { TR_KIND_PROVIDER, TR_WHERE_PARTNER, N_("Whom do we go on with?") },
  { TR_KIND_KPI, TR_WHERE_AGREEMENT, N_("Which KPIs do we really want?") },
};

/* The question that a vote about records of a kind begins with. */
const char *
tr_vote_question_for (TrKindId kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (lists[i].kind == kind)
      return _(lists[i].question);

  return "";
}

TrWhere
tr_vote_page_of (TrKindId kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (lists[i].kind == kind)
      return lists[i].page;

  return TR_WHERE_UNSET;
}

/* What stands in front of a row: its letter, as the room sees it, and the text. */
char *
tr_vote_title_text (const TrVoteGrid *grid, guint row)
{
  g_autofree char *letter = tr_vote_letter (row);

  return g_strdup_printf ("%s  %s", letter, ((const TrVoteItem *) grid->items->pdata[row])->text);
}

static gboolean
is_person (const TrVoteGrid *grid, TrRoundSpot spot)
{
  return *tr_vote_grid_column (grid, spot.slot)->participant != '\0';
}

/* What is seen of a place to type in. As long as it is hidden all that was counted looks the same. */
char *
tr_vote_cell_text (const TrVoteGrid *grid, TrRoundSpot spot, gboolean is_shown)
{
  const TrVoteSaid *said = tr_vote_grid_said (grid, spot);

  if (said->ballot == NULL)
    return g_strdup ("");
  if (!is_shown)
    return g_strdup ("•");
  if (is_person (grid, spot))
    return said->unknown > 0 ? g_strdup ("?") : g_strdup_printf ("%u", said->votes);

  return said->unknown > 0 ? g_strdup_printf ("%u · ?%u", said->votes, said->unknown)
                           : g_strdup_printf ("%u", said->votes);
}

static char *
state_text (const TrVoteGrid *grid, TrRoundSpot spot, gboolean is_shown)
{
  const TrVoteSaid *said = tr_vote_grid_said (grid, spot);
  g_autofree char *votes = NULL, *unknown = NULL;

  if (said->ballot == NULL)
    return g_strdup (_("empty"));
  if (!is_shown)
    return g_strdup (_("filled in"));
  if (is_person (grid, spot) && said->unknown > 0)
    return g_strdup (_("don't know"));
  votes = g_strdup_printf (ngettext ("%u vote", "%u votes", said->votes), said->votes);
  if (said->unknown == 0)
    return g_steal_pointer (&votes);
  unknown = g_strdup_printf (ngettext ("%u person does not know", "%u people do not know", said->unknown), said->unknown);

  return g_strdup_printf ("%s, %s", votes, unknown);
}

/* A place to type in, for who can not see the grid. */
char *
tr_vote_cell_name (TrProject *project, const TrVoteGrid *grid, TrRoundSpot spot, gboolean is_shown)
{
  g_autofree char *title = tr_vote_title_text (grid, spot.row), *state = state_text (grid, spot, is_shown);
  g_autofree char *who = tr_round_column_text (project, tr_vote_grid_column (grid, spot.slot));

  return g_strdup_printf ("%s, %s: %s", title, who, state);
}

/* What can be typed. */
char *
tr_vote_keys_text (const TrVote *vote)
{
  if (tr_vote_is_on_paper (vote) && vote->dots == 0)
    return g_strdup (_("Sheet by sheet: 1 is a vote, 0 is none, ? is “don't know”. Enter skips, the arrows go elsewhere, Delete "
                       "empties, Backspace corrects the last."));
  if (tr_vote_is_on_paper (vote))
    return g_strdup (_("Sheet by sheet: type how many votes, ? is “don't know”. Enter skips, the arrows go elsewhere, Delete empties, "
                       "Backspace corrects the last."));

  return g_strdup (_("Type how many hands there are. Does somebody not know? Type ? and how many. Enter goes on, the arrows go elsewhere, "
                     "Delete empties, Backspace corrects the last."));
}

static char *
excess_text (const TrVoteGrid *grid, TrRoundSpot spot, const char *who)
{
  const TrVoteSaid *said = tr_vote_grid_said (grid, spot);
  guint people = g_array_index (grid->people, guint, spot.slot), n = said->votes + said->unknown;
  g_autofree char *hands = NULL;

  if (grid->vote->way != TR_VOTE_HANDS || people == 0 || n <= people)
    return g_strdup ("");
  hands = g_strdup_printf (ngettext ("%u hand", "%u hands", n), n);

  /* TRANSLATORS: more hands were counted than there are people: the name of a side, then “14 hands” */
  return g_strdup_printf (ngettext ("%s: %s, and %u participant. Count again?", "%s: %s, and %u participants. Count again?", people),
                          who, hands, people);
}

/* What may be wrong in the column with the cursor: more hands than people, dots that are left or too many; "" when nothing
 * is. It may be right, so it is no reason to refuse. */
char *
tr_vote_check_text (TrProject *project, const TrVoteGrid *grid, TrRoundSpot spot)
{
  g_autofree char *who = tr_round_column_text (project, tr_vote_grid_column (grid, spot.slot));
  gint left;

  if (!tr_vote_grid_left (grid, spot.slot, &left))
    return excess_text (grid, spot, who);
  if (left < 0)
    /* TRANSLATORS: who votes, and how many more dots were counted than they have */
    return g_strdup_printf (ngettext ("%s: %u dot too many. Count again?", "%s: %u dots too many. Count again?", (guint) -left),
                            who, (guint) -left);

  /* TRANSLATORS: who votes, and how many of their dots were not counted yet */
  return g_strdup_printf (ngettext ("%s: %u dot left", "%s: %u dots left", (guint) left), who, (guint) left);
}

/* Who did not vote, or not about everything; "" when nobody. */
char *
tr_vote_missing_text (TrProject *project, const TrVote *vote)
{
  g_autoptr (TrVoteGrid) grid = tr_vote_grid_new (project, vote, FALSE);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint slot = 0; slot < grid->columns->len; slot++)
    if (tr_vote_grid_n_open (grid, slot) > 0)
      g_ptr_array_add (names, tr_round_column_text (project, tr_vote_grid_column (grid, slot)));
  if (names->len == 0 || grid->items->len == 0)
    return g_strdup ("");
  list = tr_words_list (names, tr_language_of_interface ());

  /* TRANSLATORS: sides or participants who did not vote about everything */
  return g_strdup_printf (_("Not complete: %s"), list);
}

static guint
n_best (const TrVoteResult *result)
{
  guint n = 0;

  for (guint i = 0; i < result->ranked->len; i++)
    n += g_array_index (result->ranked, TrVoteRanked, i).rank == 1 ? 1 : 0;

  return n;
}

/* What to talk about, by what came out: the difference first, then what nobody knows, then a tie. */
char *
tr_vote_talk_text (const TrVoteResult *result)
{
  const TrVoteRanked *apart = result->apart >= 0 ? &g_array_index (result->ranked, TrVoteRanked, result->apart) : NULL;
  g_autofree char *letter = apart != NULL ? tr_vote_letter (apart->index) : NULL;

  if (result->votes + result->unknown == 0)
    return g_strdup ("");
  if (apart != NULL && tr_vote_is_apart (result))
    /* TRANSLATORS: a question to the room; the place is for the letter of what was voted for */
    return g_strdup_printf (_("What does one side see in %s that the other does not see?"), letter);
  if (result->unknown > result->votes)
    return g_strdup (_("What do you need to know before you can choose?"));
  if (n_best (result) > 1)
    return g_strdup (_("What decides between those that tie?"));

  return g_strdup (_("Who misses something that ended low?"));
}

/* "24 November 2026 · Raised hands · Which signals matter most?" */
char *
tr_vote_line_text (const TrVote *vote)
{
  g_autofree char *date = tr_language_date (tr_language_of_interface (), vote->date);

  return g_strdup_printf ("%s · %s · %s", date, gettext (tr_vote_ways[vote->way].label), vote->question);
}
