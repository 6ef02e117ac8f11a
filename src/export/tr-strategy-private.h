/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-standing.h"
#include "tr-sheets.h"

G_BEGIN_DECLS

/* The sheet about the strategy matrix: the tables, and the two pictures that lie below them. */

enum {
  TR_STRATEGY_NUMBER,
  TR_STRATEGY_DIRECTION,
  TR_STRATEGY_STATUS,
  TR_STRATEGY_SIDE = TR_STRATEGY_STATUS, /* in the second table */
  TR_STRATEGY_STRATEGY,
  TR_STRATEGY_CONTROL,
  TR_STRATEGY_UNCERTAINTY,
  TR_STRATEGY_PLACEMENTS,
  TR_STRATEGY_DISTANCE,
  TR_STRATEGY_AGREED,
  TR_STRATEGY_MEASURE,
  TR_STRATEGY_N_COLUMNS
};

/* Rows below each other, from 0. */
typedef struct {
  guint first, n;
} TrRows;

/* What the sheet shows, and in which rows. */
typedef struct {
  TrSheets *sheets;
  TrSheet *sheet;
  TrProject *project;
  GPtrArray *standings;    /* TrStanding; the number of a direction is its place here, as in the picture */
  TrRows placed;           /* the directions that somebody placed */
  TrRows side[TR_N_SIDES]; /* the same as each side sees them */
  guint next;              /* the row below what is there */
} TrStrategySheet;

char *tr_strategy_direction_name (const TrStanding *standing);
char *tr_strategy_name (const TrStanding *standing, TrLanguage language);
void tr_strategy_add_chart (TrStrategySheet *self);
void tr_strategy_add_picture (TrStrategySheet *self);

G_END_DECLS
