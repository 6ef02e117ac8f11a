/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-round.h"
#include "tr-paper.h"

G_BEGIN_DECLS

/* For the files that draw voting sheets. */

/* Somebody who gets a sheet. */
typedef struct {
  char *code; /* "G2"; of a blank sheet its number */
  char *role; /* "" for a blank sheet */
} TrVoter;

typedef struct {
  TrPaper *paper;
  GPtrArray *directions; /* TrDirection, those at hand */
  const TrVote *vote;    /* NULL for a round */
  GPtrArray *items;      /* TrVoteItem, of the vote */
  GArray *voters;        /* TrVoter */
  gboolean is_blank;     /* the voters are only numbered */
} TrVoting;

void tr_voting_draw_matrix (const TrVoting *self, double x, double y, double size);
char *tr_voting_letters_text (TrLanguage language);

void tr_voting_draw_sheet (TrVoting *self, const TrVoter *voter);
void tr_voting_draw_forms (TrVoting *self);
void tr_voting_draw_ballots (TrVoting *self);

G_END_DECLS
