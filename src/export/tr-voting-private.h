/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <pango/pangocairo.h>

#include "core/tr-language.h"
#include "core/tr-round.h"

G_BEGIN_DECLS

/* For the files that draw voting sheets. Sizes are in points. */

#define TR_PAPER_SHORT 595.28 /* A4 */
#define TR_PAPER_LONG 841.89
#define TR_PAPER_MARGIN 40.0
#define TR_PAPER_FOOT 24.0 /* above the lower margin, with the page numbers */
#define TR_PAPER_LINE 0.7

/* Somebody who gets a sheet. */
typedef struct {
  char *code; /* "G2"; of a blank sheet its number */
  char *role; /* "" for a blank sheet */
} TrVoter;

typedef struct {
  cairo_surface_t *surface;
  cairo_t *cr;
  TrLanguage language;
  char *title;           /* of the project, on one line */
  GPtrArray *directions; /* TrDirection, those at hand */
  GArray *voters;        /* TrVoter */
  gboolean is_blank;     /* the voters are only numbered */
  double width, height;  /* of the page under way */
} TrVoting;

typedef struct {
  double size;
  gboolean is_bold;
  guint lines;
  PangoAlignment align;
} TrVotingText;

double tr_voting_text (const TrVoting *self, const TrVotingText *style, const char *text, double x, double y, double width);
double tr_voting_text_height (const TrVotingText *style, const char *text, double width);
void tr_voting_begin_page (TrVoting *self, gboolean is_wide);
void tr_voting_end_page (TrVoting *self, const char *name, guint page, guint n_pages);
void tr_voting_rule (const TrVoting *self, double x1, double y1, double x2, double y2);
void tr_voting_box (const TrVoting *self, double x, double y, double width, double height);
void tr_voting_draw_matrix (const TrVoting *self, double x, double y, double size);
char *tr_voting_letters_text (TrLanguage language);

void tr_voting_draw_sheet (TrVoting *self, const TrVoter *voter);
void tr_voting_draw_forms (TrVoting *self);

G_END_DECLS
