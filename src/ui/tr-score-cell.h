/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"
#include "core/tr-scores.h"

G_BEGIN_DECLS

/* What one assessor, or all together, give one provider on one criterion: a number to type, and why. */
#define TR_TYPE_SCORE_CELL (tr_score_cell_get_type ())
G_DECLARE_FINAL_TYPE (TrScoreCell, tr_score_cell, TR, SCORE_CELL, GtkBox)

GtkWidget *tr_score_cell_new (TrDocument *document, TrKindId kind, const char *provider, const char *criterion);
void tr_score_cell_set_assessor (TrScoreCell *self, const char *participant);
void tr_score_cell_update (TrScoreCell *self);
void tr_score_cell_show_spread (TrScoreCell *self, const TrGiven *given, gboolean is_to_talk_about);
gboolean tr_score_cell_ask (TrScoreCell *self);
gboolean tr_score_cell_flush (TrScoreCell *self);
const char *tr_score_cell_get_provider (TrScoreCell *self);
const char *tr_score_cell_get_criterion (TrScoreCell *self);
GtkEditable *tr_score_cell_get_entry (TrScoreCell *self);

G_END_DECLS
