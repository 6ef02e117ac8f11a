/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-vote.h"

G_BEGIN_DECLS

/* What the widgets for votes say, in the language of the interface. Free what they return with g_free(). */

char *tr_vote_title_text (const TrVoteGrid *grid, guint row);
char *tr_vote_cell_text (const TrVoteGrid *grid, TrRoundSpot spot, gboolean is_shown);
char *tr_vote_cell_name (TrProject *project, const TrVoteGrid *grid, TrRoundSpot spot, gboolean is_shown);
char *tr_vote_keys_text (const TrVote *vote);
char *tr_vote_check_text (TrProject *project, const TrVoteGrid *grid, TrRoundSpot spot);
char *tr_vote_missing_text (TrProject *project, const TrVote *vote);
char *tr_vote_talk_text (const TrVoteResult *result);
char *tr_vote_line_text (const TrVote *vote);
const char *tr_vote_question_for (TrKindId kind);
TrWhere tr_vote_page_of (TrKindId kind);

G_END_DECLS
