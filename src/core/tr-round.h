/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-document.h"
#include "tr-matrix.h"

G_BEGIN_DECLS

/* A round: everybody at the table places the same directions, in silence, and what they said is hidden until it is
 * revealed all at once. Its placements are there from the start, without a date: that tells what is to be filled in,
 * also after a restart. One with a date was filled in; without a place on the matrix it is "don't know". */

/* What a raised hand can be for: one of the strategies, or "don't know". */
#define TR_HAND_UNKNOWN TR_N_QUADRANTS
#define TR_N_HANDS (TR_N_QUADRANTS + 1)

/* Who fills in a column of the grid. */
typedef struct {
  const char *participant; /* id; "" for a side together */
  TrSide side;             /* whose mark it carries */
  guint number;            /* of a participant within the side, from 1; 0 for a side together */
} TrRoundColumn;

/* What one of them said about a direction. */
typedef struct {
  const TrPlacement *placement; /* NULL: they were not in the round from the start, or hands are counted */
  guint hands[TR_N_HANDS];      /* in a round by raised hands */
} TrRoundSaid;

typedef struct {
  const TrRound *round;
  GPtrArray *directions; /* TrDirection: the rows, in the project's order */
  GArray *columns;       /* TrRoundColumn: by side, then in the project's order */
  TrRoundSaid *cells;    /* row by row */
  guint n_slots;         /* places to type in for each cell: one, or one for each kind of hand */
} TrRoundGrid;

/* A place to type in. In a round by raised hands each column has TR_N_HANDS of them side by side. */
typedef struct {
  guint row, slot;
} TrRoundSpot;

typedef enum {
  TR_ORDER_BY_COLUMN, /* one sheet after the other */
  TR_ORDER_BY_ROW,    /* one direction after the other */
} TrRoundOrder;

TrRoundGrid *tr_round_grid_new (TrProject *project, const TrRound *round);
void tr_round_grid_free (TrRoundGrid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrRoundGrid, tr_round_grid_free)

guint tr_round_grid_n_slots (const TrRoundGrid *self);
const TrRoundColumn *tr_round_grid_column (const TrRoundGrid *self, guint slot);
const TrRoundSaid *tr_round_grid_said (const TrRoundGrid *self, TrRoundSpot spot);
guint tr_round_grid_hand (const TrRoundGrid *self, guint slot);
gboolean tr_round_grid_is_filled (const TrRoundGrid *self, TrRoundSpot spot);
gboolean tr_round_grid_is_unknown (const TrRoundGrid *self, TrRoundSpot spot);
void tr_round_grid_progress (const TrRoundGrid *self, guint *n_filled, guint *n_all);
gboolean tr_round_grid_first (const TrRoundGrid *self, TrRoundOrder order, TrRoundSpot *spot);
gboolean tr_round_grid_next (const TrRoundGrid *self, TrRoundOrder order, TrRoundSpot *spot);

const TrRound *tr_round_running (TrProject *project);
guint tr_round_number (TrProject *project, const TrParticipant *participant);

/* Reading what is typed: a digit for control and one for uncertainty, the letter of a strategy, or "don't know". */
#define TR_DIGIT_LOW 1
#define TR_DIGIT_HIGH 9

typedef enum {
  TR_ENTRY_IGNORED, /* this key says nothing here */
  TR_ENTRY_HALF,    /* the first of two digits */
  TR_ENTRY_WHOLE,
} TrEntryStep;

typedef struct {
  guint digit;                 /* the first of two, 0 for none */
  double control, uncertainty; /* of a whole entry; NAN for "don't know" */
} TrEntry;

TrEntryStep tr_entry_take (TrEntry *self, const char *letters, gunichar key);
const char *tr_entry_letters (TrLanguage language);
double tr_digit_place (guint digit);
guint tr_digit_of (double place);
void tr_quadrant_centre (TrQuadrant quadrant, double *control, double *uncertainty);

/* What changes a round; each is one action. `today` is an ISO date. */
char *tr_round_start (TrDocument *document, TrRoundWay way, const char *const *directions, const char *const *participants,
                      const TrSide *sides, guint n_sides, const char *today, GError **error);
gboolean tr_round_put (TrDocument *document, const char *round, const char *direction, const TrRoundColumn *column, double control,
                       double uncertainty, const char *today, GError **error);
gboolean tr_round_clear (TrDocument *document, const char *round, const char *direction, const TrRoundColumn *column, GError **error);
gboolean tr_round_put_hands (TrDocument *document, const char *round, const char *direction, TrSide side, guint hand, guint n_hands,
                             const char *today, GError **error);
gboolean tr_round_reveal (TrDocument *document, const char *round, const char *today, GError **error);
gboolean tr_round_remove (TrDocument *document, const char *round, GError **error);

G_END_DECLS
