/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-matrix.h"

G_BEGIN_DECLS

/* What each strategy of the matrix means for measuring, agreeing and accounting. What is not from the source is our own working text and
 * has to say so where it is shown: tr_strategy_is_own(). */

typedef enum {
  TR_ADVICE_CAUSALITY,
  TR_ADVICE_MEASURE,
  TR_ADVICE_AGREE,
  TR_ADVICE_ACCOUNT,
  TR_ADVICE_PITFALL,
  TR_ADVICE_CONTRACT,
  TR_ADVICE_EXAMPLE,
  TR_N_STRATEGY_ADVICES
} TrStrategyAdvice;

const char *tr_strategy_heading (TrStrategyAdvice advice);
const char *tr_strategy_text (TrQuadrant quadrant, TrStrategyAdvice advice);
gboolean tr_strategy_is_own (TrStrategyAdvice advice);
const char *tr_strategy_short (TrQuadrant quadrant);
const char *tr_strategy_source (void);

G_END_DECLS
