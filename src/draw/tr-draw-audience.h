/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-audience.h"
#include "core/tr-pace.h"
#include "tr-draw-matrix.h"
#include "tr-draw-vote.h"

G_BEGIN_DECLS

/* The picture for the room, in the same three steps as the strategy matrix: what it shows, where everything stands, and
 * drawing it. All sizes are in proportion to the picture, so that a small one is the large one seen from far. */

#define TR_AUDIENCE_WIDTH 1920.0 /* pixels of the picture that sizes are told for */
#define TR_AUDIENCE_HEIGHT 1080.0
#define TR_AUDIENCE_LEAST_TYPE 37.4 /* pixels there: 28 points at 96 dots per inch can be read from the back */
#define TR_AUDIENCE_ZOOM_LOW 100    /* percent of what is chosen by itself */
#define TR_AUDIENCE_ZOOM_HIGH 150
#define TR_AUDIENCE_MOST_ROWS 7     /* more is a document */

typedef struct {
  TrAudience *content;
  TrMatrixPicture *matrix; /* NULL when it is told by rows */
  TrVotePicture *vote;     /* what came out of a vote; NULL when it is told otherwise */
  char *family;            /* of the type, NULL for the usual one */
  guint page;              /* from 0; beyond the last is the last */
  double foot;             /* share of the height that is kept free below, for what is typed */
  double zoom;             /* of the letters that are read, 0 or 1 for as they are */
  gboolean is_blank;       /* nothing but the paper */
  gboolean has_clock;      /* there is a place for the time */
} TrAudiencePicture;

/* The time, which stands on the picture and is another each second. */
typedef struct {
  char *time; /* "12:40" */
  char *left; /* "7 minutes left" */
  TrPaceState state;
  double fraction; /* of what is planned, from 0 to 1 */
} TrAudienceClock;

TrAudiencePicture *tr_audience_picture_new (TrProject *project, const TrAudienceAsk *ask);
void tr_audience_picture_free (TrAudiencePicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrAudiencePicture, tr_audience_picture_free)

typedef enum {
  TR_AUDIENCE_TEXT_QUESTION,
  TR_AUDIENCE_TEXT_WHERE,
  TR_AUDIENCE_TEXT_PAGE,
  TR_AUDIENCE_TEXT_SUBJECT,
  TR_AUDIENCE_TEXT_NOTE,
  TR_AUDIENCE_TEXT_STATEMENT,
  TR_AUDIENCE_TEXT_HEADING,
  TR_AUDIENCE_TEXT_ROW,
  TR_AUDIENCE_TEXT_VALUE,
} TrAudienceTextKind;

typedef struct {
  TrAudienceTextKind kind;
  char *text;
  TrBox box;
  double size; /* of the type, pixels */
  guint lines;
} TrAudienceText;

/* The sign before a row; the lock of what is agreed, before its value. */
typedef struct {
  gboolean is_lock;
  TrAudienceMark mark;
  TrSide side;
  guint number;
  TrBox box;
  double size; /* of its letter, pixels */
} TrAudienceSign;

typedef struct {
  double width, height, unit; /* unit: pixels of this picture for one of the picture that sizes are told for */
  GArray *texts;              /* TrAudienceText */
  GArray *signs;              /* TrAudienceSign */
  GArray *rules;              /* double: the height of a thin line below a row */
  TrBox body;                 /* what is below the question */
  TrBox funnel;
  TrBox pie, time, left;  /* of the clock; without a size when there is none */
  double time_size, left_size; /* of their types, pixels */
  TrMatrixLayout *matrix; /* in the body, or NULL */
  TrVoteLayout *vote;     /* in the body, or NULL */
  guint page, n_pages;
  guint first, n_rows; /* the rows of the page */
} TrAudienceLayout;

TrAudienceLayout *tr_audience_layout_new (const TrAudiencePicture *picture, double width, double height);
void tr_audience_layout_free (TrAudienceLayout *self);
guint tr_audience_layout_page_of (const TrAudiencePicture *picture, guint row, double width, double height);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrAudienceLayout, tr_audience_layout_free)

void tr_draw_audience (cairo_t *cr, const TrAudiencePicture *picture, const TrAudienceLayout *layout,
                       const TrPalette *palette);
void tr_draw_audience_clock (cairo_t *cr, const TrAudienceClock *clock, const TrAudiencePicture *picture,
                             const TrAudienceLayout *layout, const TrPalette *palette);

G_END_DECLS
