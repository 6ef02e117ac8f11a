/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-round.h"

G_BEGIN_DECLS

/* The grid of a round or a vote: a row for each direction or item, a column for everybody who has a say. One place in it has the cursor;
 * Tab leads out of it.
 *
 * Signals
 *   picked (TrRoundTable *self): the cursor was put somewhere with the pointer */
#define TR_TYPE_ROUND_TABLE (tr_round_table_get_type ())
G_DECLARE_FINAL_TYPE (TrRoundTable, tr_round_table, TR, ROUND_TABLE, GtkBox)

/* What a grid shows. Texts are made by functions, which get the data. */
typedef struct {
  const char *id;        /* of the round or vote */
  const char *name;      /* of the grid, for who can not see it */
  const GPtrArray *rows; /* TrRecord */
  const GArray *columns; /* TrRoundColumn */
  guint n_slots;         /* places to type in for each column */
  char *(*title) (gconstpointer data, guint row);
  char *(*text) (gconstpointer data, TrRoundSpot spot);
  char *(*describe) (gconstpointer data, TrRoundSpot spot);
  gboolean (*is_filled) (gconstpointer data, TrRoundSpot spot);
  gconstpointer data;
} TrRoundTableView;

GtkWidget *tr_round_table_new (void);
void tr_round_table_show_view (TrRoundTable *self, TrProject *project, const TrRoundTableView *view);
void tr_round_table_show (TrRoundTable *self, TrProject *project, const TrRoundGrid *grid, gboolean is_shown);
TrRoundSpot tr_round_table_get_cursor (TrRoundTable *self);
void tr_round_table_set_cursor (TrRoundTable *self, TrRoundSpot spot);
void tr_round_table_set_pending (TrRoundTable *self, const char *text);
gboolean tr_round_table_has_focus (TrRoundTable *self);

G_END_DECLS
