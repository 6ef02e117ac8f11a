/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-draw-vote.h"

G_BEGIN_DECLS

/* In sizes of the type. */
#define TR_VOTE_RANK 1.7 /* width */
#define TR_VOTE_DISC 1.9 /* of the letter */
#define TR_VOTE_GAP 0.55
#define TR_VOTE_PADDING 0.28

/* A layout in the making. */
typedef struct {
  const TrVotePicture *picture;
  const TrVoteSize *size;
  TrVoteLayout *layout;
  gboolean has_columns; /* a column for each side, else a bar below the other */
  double text_x, text_width;
  double bar_x, track_x, track_width, value_width; /* of bars */
  double side_x, side_width, total_width;          /* of columns */
  double head;    /* height of what stands above the columns */
  double *height; /* of each line of the picture */
} TrVoteMaking;

gboolean tr_vote_measure_item (const TrVoteMaking *self, const char *text, double *height);
double tr_vote_measure (const TrVoteMaking *self, TrVoteTextKind kind, const char *text, double width, double *height);
void tr_vote_add_text (TrVoteMaking *self, TrVoteTextKind kind, const char *words, TrBox box);

gboolean tr_vote_set_columns (TrVoteMaking *self);
double tr_vote_column_line_height (const TrVoteMaking *self, double words);
void tr_vote_add_column_line (TrVoteMaking *self, const TrVoteLine *line, double y, double height);
void tr_vote_add_column_heads (TrVoteMaking *self);

G_END_DECLS
