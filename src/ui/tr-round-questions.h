/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-sitting.h"

G_BEGIN_DECLS

/* The twelve questions that place a direction, one at a time in large type: 1 to 5 answers and goes on, 0 is "don't know",
 * Backspace goes back. After the last it shows where the answers put the direction, and how far those of everybody lie apart.
 *
 * Signals
 *   matrix (TrRoundQuestions *self): to be seen on the matrix */
#define TR_TYPE_ROUND_QUESTIONS (tr_round_questions_get_type ())
G_DECLARE_FINAL_TYPE (TrRoundQuestions, tr_round_questions, TR, ROUND_QUESTIONS, GtkBox)

GtkWidget *tr_round_questions_new (TrDocument *document, const TrSitting *sitting);
void tr_round_questions_go_to (TrRoundQuestions *self, guint question);
guint tr_round_questions_get_place (TrRoundQuestions *self);

G_END_DECLS
