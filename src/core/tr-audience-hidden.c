/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-audience-private.h"

#include <glib/gi18n.h>

#include "tr-round.h"
#include "tr-standing.h"
#include "tr-vote.h"
#include "tr-words.h"

/* What the room sees of what everybody gives at once: a round on the matrix and a vote. Until it is revealed that is
 * how much is in, and nothing of what it says. */

/* Two numbers in one of two sentences: the second when all is in. */
static char *
progress_text (guint n_in, guint n_all, const char *some, const char *complete, TrLanguage language)
{
  g_autofree char *in = tr_language_number (language, n_in, 0), *all = tr_language_number (language, n_all, 0);

  if (n_in > 0 && n_in == n_all)
    return tr_words_say (language, complete, all, NULL);

  return tr_words_say (language, some, in, all, NULL);
}

static char *
round_text (TrProject *project, const TrRound *round, TrLanguage language)
{
  g_autoptr (TrRoundGrid) grid = tr_round_grid_new (project, round);
  guint n_filled, n_all;

  tr_round_grid_progress (grid, &n_filled, &n_all);

  return progress_text (n_filled, n_all,
                        /* TRANSLATORS: a round in which everybody places in silence: how much of it is filled in */
                        N_("Not revealed yet: %s of %s filled in"),
                        /* TRANSLATORS: a round in which everybody placed: the number of placements */
                        N_("All %s are filled in: we can reveal them"), language);
}

/* The rows are for who can not see the picture. */
void
tr_audience_fill_matrix (TrAudience *self, TrProject *project, const TrAudienceAsk *ask)
{
  g_autoptr (GPtrArray) standings = tr_standings (project);
  const TrRound *running = tr_round_running (project);

  self->has_matrix = standings->len > 0;
  self->is_hidden = running != NULL;
  if (running != NULL)
    tr_audience_take (&self->note, round_text (project, running, ask->language));
  for (guint i = 0; i < standings->len; i++) {
    const TrStanding *standing = g_ptr_array_index (standings, i);
    TrAudienceRow *row = tr_audience_add_row (self, TR_AUDIENCE_NUMBER, &standing->direction->record,
                                              standing->direction->title);

    row->number = i + 1;
    if (!self->is_hidden && standing->all.n > 0)
      tr_audience_take (&row->value, g_strdup (tr_language_text (ask->language, tr_matrix_label (standing->quadrant))));
  }
}

/* How many sides or sheets are in. */
static char *
vote_text (const TrVoteGrid *grid, TrLanguage language)
{
  guint n_in = tr_vote_grid_n_in (grid), n_all = grid->columns->len;

  if (tr_vote_is_on_paper (grid->vote))
    return progress_text (n_in, n_all,
                          /* TRANSLATORS: a vote on paper: how many sheets were typed in, of how many people */
                          N_("Not revealed yet: %s of %s sheets are in"),
                          /* TRANSLATORS: a vote on paper: the number of sheets */
                          N_("All %s sheets are in: we can reveal them"), language);

  return progress_text (n_in, n_all,
                        /* TRANSLATORS: a vote by raised hands or dots: of how many sides all was counted */
                        N_("Not revealed yet: %s of %s sides are counted"),
                        /* TRANSLATORS: a vote by raised hands or dots: the number of sides */
                        N_("All %s sides are counted: we can reveal it"), language);
}

static void
add_vote_row (TrAudience *self, const TrVoteItem *item, guint letter, char *value)
{
  TrAudienceRow *row = tr_audience_add_row (self, TR_AUDIENCE_LETTER, &item->record, item->text);

  row->number = letter;
  tr_audience_take (&row->value, value);
}

/* What can be voted for, with its letters; once it is revealed, what came out. The rows are for who can not see the
 * picture. */
void
tr_audience_fill_vote (TrAudience *self, TrProject *project, const TrVote *vote, TrLanguage language)
{
  g_autoptr (TrVoteResult) result = NULL;

  tr_audience_take (&self->question, g_strdup (vote->question));
  if (!vote->is_revealed) {
    g_autoptr (TrVoteGrid) grid = tr_vote_grid_new (project, vote, FALSE);

    self->is_hidden = TRUE;
    tr_audience_take (&self->note, vote_text (grid, language));
    for (guint row = 0; row < grid->items->len; row++)
      add_vote_row (self, grid->items->pdata[row], row, g_strdup (""));
    return;
  }
  result = tr_vote_result_new (project, vote);
  tr_audience_take (&self->vote, g_strdup (vote->record.id));
  tr_audience_take (&self->subject, tr_vote_headline_text (result, language));
  tr_audience_take (&self->note, tr_vote_best_text (result, language));
  for (guint i = 0; i < result->ranked->len; i++) {
    const TrVoteRanked *ranked = &g_array_index (result->ranked, TrVoteRanked, i);

    add_vote_row (self, ranked->item, ranked->index, tr_language_number (language, ranked->votes, 0));
  }
}
