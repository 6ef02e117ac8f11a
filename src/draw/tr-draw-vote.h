/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <pango/pangocairo.h>

#include "core/tr-vote.h"
#include "tr-labels.h"
#include "tr-palette.h"

G_BEGIN_DECLS

/* What came out of a vote: a line for each item, most votes first, with a bar for each side that voted, or in the room
 * a column for each. A side is told by
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
  char *total;    /* the same in two: "7" */
  char *unknown;  /* "don't know: 2", "" for nobody */
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
  gboolean is_for_room; /* as many lines on a page as can be */
} TrVoteSize;

typedef enum {
  TR_VOTE_TEXT_RANK,
  TR_VOTE_TEXT_LETTER,
  TR_VOTE_TEXT_ITEM,
  TR_VOTE_TEXT_NOTE,
  TR_VOTE_TEXT_SIDE,
  TR_VOTE_TEXT_VALUE,
  TR_VOTE_TEXT_HEAD,  /* above a column */
  TR_VOTE_TEXT_CELL,  /* in it */
  TR_VOTE_TEXT_TOTAL,
} TrVoteTextKind;

typedef struct {
  TrVoteTextKind kind;
  char *text;
  TrBox box;
} TrVoteText;

typedef struct {
  TrSide side;
  double share;
  TrBox shape; /* without a size where a column says which side it is */
  TrBox track; /* all of a side; without a size above a column */
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
  guint n_cut;          /* titles that do not show to their end, on any page */
} TrVoteLayout;

TrVoteLayout *tr_vote_layout_new (const TrVotePicture *picture, const TrVoteSize *size, guint page);
void tr_vote_layout_free (TrVoteLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrVoteLayout, tr_vote_layout_free)

PangoAlignment tr_vote_text_align (TrVoteTextKind kind);
gboolean tr_vote_text_is_bold (TrVoteTextKind kind);
guint tr_vote_text_lines (TrVoteTextKind kind);
void tr_draw_vote (cairo_t *cr, const TrVoteLayout *layout, const TrPalette *palette);

G_END_DECLS
