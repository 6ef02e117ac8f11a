/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-document.h"
#include "tr-round.h"

G_BEGIN_DECLS

/* A vote without devices: raised hands and dots are counted in for each side, sheets of paper for each participant. What
 * was counted is hidden until it is revealed. A ballot is there as soon as something was counted, also when that is 0:
 * without one nobody has said anything yet. */

/* What was counted in one place of the grid. */
typedef struct {
  const TrBallot *ballot; /* NULL: nothing was counted yet */
  guint votes, unknown;
} TrVoteSaid;

typedef struct {
  const TrVote *vote;
  GPtrArray *items;  /* TrVoteItem: the rows, in their order */
  GArray *columns;   /* TrRoundColumn: sides, or participants by side */
  GArray *people;    /* guint, for each column: who is at the table of a side; 0 when that is not known */
  TrVoteSaid *cells; /* row by row */
} TrVoteGrid;

TrVoteGrid *tr_vote_grid_new (TrProject *project, const TrVote *vote, gboolean with_all_sides);
void tr_vote_grid_free (TrVoteGrid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrVoteGrid, tr_vote_grid_free)

const TrRoundColumn *tr_vote_grid_column (const TrVoteGrid *self, guint slot);
const TrVoteSaid *tr_vote_grid_said (const TrVoteGrid *self, TrRoundSpot spot);
guint tr_vote_grid_most (const TrVoteGrid *self, guint slot);
gboolean tr_vote_grid_first (const TrVoteGrid *self, TrRoundSpot *spot);
gboolean tr_vote_grid_next (const TrVoteGrid *self, TrRoundSpot *spot);
guint tr_vote_grid_n_open (const TrVoteGrid *self, guint slot);
guint tr_vote_grid_n_in (const TrVoteGrid *self);
gboolean tr_vote_grid_left (const TrVoteGrid *self, guint slot, gint *left);
void tr_vote_grid_progress (const TrVoteGrid *self, guint *n_filled, guint *n_all);
gboolean tr_vote_is_on_paper (const TrVote *vote);
GPtrArray *tr_votes_of (TrProject *project, TrKindId kind);
const TrVote *tr_vote_last (TrProject *project);
char *tr_vote_letter (guint index);

/* Reading what is typed: a number, which is whole as soon as it can not become longer, or how many do not know. */
typedef struct {
  guint number;
  gboolean is_counting; /* a digit of it was typed, and the next belongs to it */
  gboolean is_unknown;  /* it is about those who do not know */
} TrVoteTyped;

TrEntryStep tr_vote_typed_take (TrVoteTyped *self, guint most, gunichar key);
gboolean tr_vote_key_is_unknown (gunichar key, TrLanguage language);

/* What a side said about an item. */
typedef struct {
  gboolean is_in; /* anything was counted of it */
  guint votes, unknown;
} TrVoteCount;

typedef struct {
  const TrVoteItem *item;
  guint index; /* in the vote, from 0: its letter */
  guint rank;  /* from 1; the same for those with as many votes */
  gboolean is_tied;
  guint votes, unknown;
  TrVoteCount side[TR_N_SIDES];
} TrVoteRanked;

typedef struct {
  const TrVote *vote;
  GArray *ranked;         /* TrVoteRanked: most votes first, those that tie in the order of the vote */
  guint basis[TR_N_SIDES]; /* what a share of a side is a share of: people or dots; 0: the side did not vote */
  guint votes, unknown;   /* of all together */
  gint apart;             /* in `ranked`: on which item municipality and social work differ most; -1 when on none */
} TrVoteResult;

TrVoteResult *tr_vote_result_new (TrProject *project, const TrVote *vote);
void tr_vote_result_free (TrVoteResult *self);
double tr_vote_share (const TrVoteResult *self, const TrVoteRanked *ranked, TrSide side);
gboolean tr_vote_is_apart (const TrVoteResult *self);
double tr_vote_difference (const TrVoteResult *self, const TrVoteRanked *ranked);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrVoteResult, tr_vote_result_free)

char *tr_vote_share_text (const TrVoteResult *self, const TrVoteRanked *ranked, TrSide side, TrLanguage language);
char *tr_vote_headline_text (const TrVoteResult *self, TrLanguage language);
char *tr_vote_unknown_text (const TrVoteResult *self, TrLanguage language);
char *tr_vote_best_text (const TrVoteResult *self, TrLanguage language);

/* What changes a vote; each is one action. */
typedef struct {
  const char *question;
  TrWhere page;
  TrVoteWay way;
  guint dots; /* for each person, 0 when they are not limited */
  TrKindId kind;
  const char *const *ids; /* of the records to vote for */
} TrVotePlan;

char *tr_vote_start (TrDocument *document, const TrVotePlan *plan, const char *today, GError **error);
gboolean tr_vote_put (TrDocument *document, const char *item, const TrRoundColumn *column, guint votes, guint unknown,
                      GError **error);
gboolean tr_vote_clear (TrDocument *document, const char *item, const TrRoundColumn *column, GError **error);
gboolean tr_vote_reveal (TrDocument *document, const char *vote, GError **error);
gboolean tr_vote_remove (TrDocument *document, const char *vote, GError **error);

/* Putting the list in the order of what came out. */
const TrRecord *tr_vote_item_record (TrProject *project, const TrVoteItem *item);
TrPriority tr_vote_priority (const TrVoteResult *self, const TrVoteRanked *ranked);
gboolean tr_vote_can_order (TrProject *project, const TrVoteResult *result);
gboolean tr_vote_order (TrDocument *document, const char *vote, GError **error);

G_END_DECLS
