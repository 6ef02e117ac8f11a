/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-matrix.h"

G_BEGIN_DECLS

/* The questions that place a direction on the strategy matrix: six about uncertainty and six about control, each to be answered from
 * 1 to 5 or with "don't know". They are our own working text and say so on screen. */

#define TR_ANSWER_UNKNOWN 0
#define TR_ANSWER_LOW 1
#define TR_ANSWER_HIGH 5

typedef enum { TR_AXIS_CONTROL, TR_AXIS_UNCERTAINTY, TR_N_AXES } TrAxis;

TrAxis tr_question_axis (TrQuestion question);
const char *tr_question_text (TrQuestion question);
const char *tr_question_low (TrQuestion question);
const char *tr_question_high (TrQuestion question);
double tr_question_place (TrQuestion question, gint value);
gboolean tr_question_position (const gint *values, double *control, double *uncertainty);
void tr_question_values (TrProject *project, const char *placement, gint *values);

G_END_DECLS
