/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-strategy.h"

#include <glib/gi18n.h>

/* Causality and what to measure are after the source; the rest is ours. */
static const struct {
  const char *heading;
  gboolean is_own;
} advices[TR_N_STRATEGY_ADVICES] = {
  [TR_ADVICE_CAUSALITY] = { N_("Cause and effect"), FALSE },
  [TR_ADVICE_MEASURE] = { N_("What to measure"), FALSE },
  [TR_ADVICE_AGREE] = { N_("What to agree on"), TRUE },
  [TR_ADVICE_ACCOUNT] = { N_("How to account for it"), TRUE },
  [TR_ADVICE_PITFALL] = { N_("What goes wrong"), TRUE },
  [TR_ADVICE_CONTRACT] = { N_("What it means for the contract"), TRUE },
  [TR_ADVICE_EXAMPLE] = { N_("Examples from social work"), TRUE },
};

static const char *const texts[TR_N_QUADRANTS][TR_N_STRATEGY_ADVICES] = {
  [TR_QUADRANT_NICHE] = {
    [TR_ADVICE_CAUSALITY] = N_("Clear: what we do leads to what we want."),
    [TR_ADVICE_MEASURE] = N_("The output: what was delivered, to whom."),
    [TR_ADVICE_AGREE] = N_("A fixed norm and a check of quality. A few output KPIs, each month or quarter."),
    [TR_ADVICE_ACCOUNT] = N_("Delivered as agreed, and of good quality."),
    [TR_ADVICE_PITFALL] = N_("Asking for impact on society. Counting without looking at quality."),
    [TR_ADVICE_CONTRACT] = N_("Funding by output can fit."),
    [TR_ADVICE_EXAMPLE] = N_("A desk that helps with forms. A meal service."),
  },
  [TR_QUADRANT_INTEGRATED] = {
    [TR_ADVICE_CAUSALITY] = N_("Linear but complicated: a chain of steps, each of which has to work."),
    [TR_ADVICE_MEASURE] = N_("Output, and the outcome for each person. Sometimes the outcome for society."),
    [TR_ADVICE_AGREE] = N_("The moments of handing over, the outcome for each client, and the result of the chain."),
    [TR_ADVICE_ACCOUNT] = N_("Results of each step, and of the chain together."),
    [TR_ADVICE_PITFALL] = N_("Judging one link for what the whole chain does."),
    [TR_ADVICE_CONTRACT] = N_("Output, and following the outcome."),
    [TR_ADVICE_EXAMPLE] = N_("Help with debts, from an early signal to aftercare."),
  },
  [TR_QUADRANT_EMERGENT] = {
    [TR_ADVICE_CAUSALITY] = N_("Complex: what works shows itself along the way."),
    [TR_ADVICE_MEASURE] = N_("Influence: the effects in between."),
    [TR_ADVICE_AGREE] = N_("Short cycles of learning. Signals, stories and effects in between."),
    [TR_ADVICE_ACCOUNT] = N_("A plausible contribution, and what was learnt."),
    [TR_ADVICE_PITFALL] = N_("Fixed targets in numbers. Paying on outcome. Stopping before an effect can show."),
    [TR_ADVICE_CONTRACT] = N_("Task-based funding, a longer term and a revision clause."),
    [TR_ADVICE_EXAMPLE] = N_("Building a community. The first outreach work in a neighbourhood."),
  },
  [TR_QUADRANT_ECOSYSTEM] = {
    [TR_ADVICE_CAUSALITY] = N_("Complex: many parties together bring the effect about."),
    [TR_ADVICE_MEASURE] = N_("The outcome for each person, and the outcome for society."),
    [TR_ADVICE_AGREE] = N_("A shared agenda and shared data. One party that keeps the whole together."),
    [TR_ADVICE_ACCOUNT] = N_("Jointly: to each other, to residents and to the council."),
    [TR_ADVICE_PITFALL] = N_("One party that claims the result. Too many KPIs. No owner."),
    [TR_ADVICE_CONTRACT] = N_("Task-based funding, a longer term and a revision clause."),
    [TR_ADVICE_EXAMPLE] = N_("Loneliness or early school leaving, taken on by many partners."),
  },
};

/* What a piece of advice is about; a msgid. */
const char *
tr_strategy_heading (TrStrategyAdvice advice)
{
  g_return_val_if_fail (advice < TR_N_STRATEGY_ADVICES, "");
  return advices[advice].heading;
}

/* What an advice is in a quadrant of the matrix; a msgid. */
const char *
tr_strategy_text (TrQuadrant quadrant, TrStrategyAdvice advice)
{
  g_return_val_if_fail (quadrant < TR_N_QUADRANTS && advice < TR_N_STRATEGY_ADVICES, "");
  return texts[quadrant][advice];
}

/* Whether the text is our own working text, which the screen has to say. */
gboolean
tr_strategy_is_own (TrStrategyAdvice advice)
{
  g_return_val_if_fail (advice < TR_N_STRATEGY_ADVICES, TRUE);
  return advices[advice].is_own;
}

/* What to measure in a few words, to stand in the quadrant of a picture; a msgid. */
const char *
tr_strategy_short (TrQuadrant quadrant)
{
  static const char *const shorts[TR_N_QUADRANTS] = {
    [TR_QUADRANT_NICHE] = N_("measure direct results that can be counted"),
    [TR_QUADRANT_INTEGRATED] = N_("measure results and effects for each person"),
    [TR_QUADRANT_EMERGENT] = N_("measure your influence: effects in between"),
    [TR_QUADRANT_ECOSYSTEM] = N_("measure effects for residents and for society"),
  };

  g_return_val_if_fail (quadrant < TR_N_QUADRANTS, "");
  return shorts[quadrant];
}

/* Where the texts that are not our own come from; a msgid. */
const char *
tr_strategy_source (void)
{
  return N_("Ebrahim, Measuring Social Change (2019), as used in the evaluation of Zaanstad, 2.8 and 3.3");
}
