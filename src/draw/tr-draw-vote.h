/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <pango/pangocairo.h>

#include "core/tr-vote.h"
#include "tr-labels.h"
#include "tr-palette.h"

G_BEGIN_DECLS

/* What came out of a vote: a line for each item, most votes first, with a bar for each side that voted. A side is told by
 * shape, letter and colour, a tie by the same rank, and the item on which municipality and social work differ most by a
 * frame. In three steps: what it shows, where everything stands, and drawing it. */

typedef struct {
  TrSide side;
  double share; /* 0 to 1; NAN when the side said nothing about it */
  char *text;   /* "4 of 6" */
} TrVoteBar;

typedef struct {
  char *rank;     /* "1", or "2 =" for a tie */
  char *letter;
  char *text;
  char *note;     /* how many votes in all, and how many do not know */
  GArray *bars;   /* TrVoteBar */
  gboolean is_apart;
} TrVoteLine;

typedef struct {
  GPtrArray *lines; /* TrVoteLine */
  TrLanguage language;
} TrVotePicture;

TrVotePicture *tr_vote_picture_new (TrProject *project, const TrVote *vote, TrLanguage language);
void tr_vote_picture_free (TrVotePicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrVotePicture, tr_vote_picture_free)

/* How large all becomes. */
typedef struct {
  const char *family; /* NULL for the usual one */
  double type;        /* pixels, of all letters */
  double width;
  double height;      /* of a page */
  guint most;         /* lines on a page */
} TrVoteSize;

typedef enum { TR_VOTE_TEXT_RANK, TR_VOTE_TEXT_LETTER, TR_VOTE_TEXT_ITEM, TR_VOTE_TEXT_NOTE, TR_VOTE_TEXT_SIDE, TR_VOTE_TEXT_VALUE } TrVoteTextKind;

typedef struct {
  TrVoteTextKind kind;
  char *text;
  TrBox box;
} TrVoteText;

typedef struct {
  TrSide side;
  double share;
  TrBox shape;
  TrBox track; /* all of a side */
} TrVoteTrack;

typedef struct {
  const char *family;
  double type;
  double width, height; /* what is taken of the page */
  GArray *texts;        /* TrVoteText */
  GArray *tracks;       /* TrVoteTrack */
  GArray *lines;        /* TrBox, of each line of the page */
  gint apart;           /* in `lines`, -1 for none */
  guint page, n_pages;
  guint first, n_lines;
} TrVoteLayout;

TrVoteLayout *tr_vote_layout_new (const TrVotePicture *picture, const TrVoteSize *size, guint page);
void tr_vote_layout_free (TrVoteLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrVoteLayout, tr_vote_layout_free)

PangoAlignment tr_vote_text_align (TrVoteTextKind kind);
gboolean tr_vote_text_is_bold (TrVoteTextKind kind);
guint tr_vote_text_lines (TrVoteTextKind kind);
void tr_draw_vote (cairo_t *cr, const TrVoteLayout *layout, const TrPalette *palette);

G_END_DECLS
