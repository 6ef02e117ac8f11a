/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-funnel.h"
#include "tr-language.h"
#include "tr-project.h"

G_BEGIN_DECLS

/* What the room sees of a page of a project while the chair works on it: the question, and some lines. Everything here
 * is fit to be projected: a text of the project comes in only when tests/core/test-audience.c lists its field as
 * public. */

/* Pages that are only there for the room. */
#define TR_AUDIENCE_CLOSING "closing"     /* what the session brought */
#define TR_AUDIENCE_DECISIONS "decisions" /* all that was decided */

typedef enum {
  TR_AUDIENCE_PLAIN,
  TR_AUDIENCE_HEADING, /* above the rows that follow */
  TR_AUDIENCE_SIDE,    /* what one of the sides says */
  TR_AUDIENCE_PRO,
  TR_AUDIENCE_CON,
  TR_AUDIENCE_NUMBER,  /* a rank, or what a direction is called on the matrix */
  TR_AUDIENCE_LETTER,  /* what can be voted for: `number` counts its letter from 0 */
} TrAudienceMark;

typedef struct {
  TrAudienceMark mark;
  TrSide side;
  guint number;
  char *id;    /* of the record, "" for what is none */
  char *text;
  char *value; /* at the end of the line: a date, a score; "" for none */
  gboolean is_locked; /* agreed; the value says so as well */
} TrAudienceRow;

/* What is asked for. */
typedef struct {
  const char *page;
  const char *direction; /* id of the one that is open, NULL for none */
  TrLanguage language;
  const GDate *today;
  const char *vote; /* id of the one that is open, NULL for none: it is shown in place of the page */
  const char *decision; /* id of one that falls now: nothing else is shown; NULL for none */
} TrAudienceAsk;

typedef struct {
  TrLanguage language;
  char *question;
  char *where;    /* "step 2 of 4 · Direction" */
  char *subject;  /* what the rows are about, "" for nothing in particular */
  char *note;     /* how far something is that is still hidden, "" for nothing */
  char *statement; /* said as large as there is room for, above the rows; "" for nothing */
  gint step;      /* TrStep, -1 on a page beside the steps */
  TrFunnelStep funnel[TR_N_STEPS];
  GPtrArray *rows; /* TrAudienceRow */
  gboolean has_matrix; /* the rows are told by the strategy matrix */
  gboolean is_hidden;  /* a round or vote is not revealed: nobody sees where anything stands */
  char *vote;          /* the vote whose result tells the rows, "" for none */
} TrAudience;

TrAudience *tr_audience_new (TrProject *project, const TrAudienceAsk *ask);
void tr_audience_set_question (TrAudience *self, const char *question);
void tr_audience_free (TrAudience *self);
char *tr_audience_text (const TrAudience *self);
gboolean tr_audience_may_name (TrKindId kind);
char *tr_audience_taken_back (const char *label, guint64 kinds, gboolean is_redo);
char *tr_audience_text_of (const TrAudience *self, guint first, guint n);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrAudience, tr_audience_free)

G_END_DECLS
