/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-question.h"

#include <math.h>

#include <glib/gi18n.h>

/* What is asked, and what the ends of the scale mean. The order is that of TrQuestion. */
static const struct {
  TrAxis axis;
  gboolean is_reversed; /* a high answer means a low place on the axis */
  const char *text, *low, *high;
} questions[TR_N_QUESTIONS] = {
  [TR_QUESTION_SURE] = { TR_AXIS_UNCERTAINTY, TRUE, N_("If we do this well, how sure is it that the effect comes?"),
                         N_("very unsure"), N_("almost certain") },
  [TR_QUESTION_EVIDENCE] = { TR_AXIS_UNCERTAINTY, TRUE, N_("How solid is the evidence that this works?"), N_("hardly any"),
                             N_("very solid") },
  [TR_QUESTION_ELSEWHERE] = { TR_AXIS_UNCERTAINTY, TRUE, N_("Does the same approach work in the same way elsewhere?"),
                              N_("different everywhere"), N_("the same everywhere") },
  [TR_QUESTION_CAUSES] = { TR_AXIS_UNCERTAINTY, FALSE, N_("How many causes of the problem lie beyond our reach?"), N_("almost none"),
                           N_("almost all") },
  [TR_QUESTION_TIME] = { TR_AXIS_UNCERTAINTY, FALSE, N_("How long does it take before an effect shows?"), N_("a few weeks"),
                         N_("many years") },
  [TR_QUESTION_STORY] = { TR_AXIS_UNCERTAINTY, TRUE,
                          N_("Do professionals, residents and researchers tell the same story of why it works?"),
                          N_("very different stories"), N_("one and the same story") },
  [TR_QUESTION_DECISIVE] = { TR_AXIS_CONTROL, FALSE, N_("Who carries out the activities that decide on the effect?"),
                             N_("mostly others"), N_("we ourselves") },
  [TR_QUESTION_CONDITIONS] = { TR_AXIS_CONTROL, FALSE,
                               N_("Can we set the conditions ourselves: money, access, housing, rules?"), N_("not at all"),
                               N_("fully") },
  [TR_QUESTION_ORGANISATIONS] = { TR_AXIS_CONTROL, TRUE, N_("How many organisations have to deliver for it to work?"),
                                  N_("one"), N_("very many") },
  [TR_QUESTION_COURSE] = { TR_AXIS_CONTROL, FALSE, N_("Can we change course at once when it does not work?"), N_("hardly"),
                           N_("at once") },
  [TR_QUESTION_MANDATE] = { TR_AXIS_CONTROL, FALSE, N_("Do we have the mandate to do what is needed?"), N_("no mandate"),
                            N_("full mandate") },
  [TR_QUESTION_REACH] = { TR_AXIS_CONTROL, FALSE, N_("Do we reach the people it is about ourselves?"), N_("only through others"),
                          N_("all of them ourselves") },
};

TrAxis
tr_question_axis (TrQuestion question)
{
  g_return_val_if_fail (question < TR_N_QUESTIONS, TR_AXIS_CONTROL);
  return questions[question].axis;
}

/* The question in full; a msgid. */
const char *
tr_question_text (TrQuestion question)
{
  g_return_val_if_fail (question < TR_N_QUESTIONS, "");
  return questions[question].text;
}

/* What answer 1 means; a msgid. */
const char *
tr_question_low (TrQuestion question)
{
  g_return_val_if_fail (question < TR_N_QUESTIONS, "");
  return questions[question].low;
}

/* What answer 5 means; a msgid. */
const char *
tr_question_high (TrQuestion question)
{
  g_return_val_if_fail (question < TR_N_QUESTIONS, "");
  return questions[question].high;
}

/* The place on its axis, 0 to 1, that an answer stands for; NAN for "don't know". */
double
tr_question_place (TrQuestion question, gint value)
{
  double place;

  if (value < TR_ANSWER_LOW || value > TR_ANSWER_HIGH)
    return NAN;
  place = (double) (value - TR_ANSWER_LOW) / (TR_ANSWER_HIGH - TR_ANSWER_LOW);

  return questions[question].is_reversed ? 1 - place : place;
}

/* The position that TR_N_QUESTIONS answers come to: on each axis the mean of what was answered, NAN where nothing was. FALSE unless there is
 * an answer for both axes. */
gboolean
tr_question_position (const gint *values, double *control, double *uncertainty)
{
  double sum[TR_N_AXES] = { 0 };
  guint n[TR_N_AXES] = { 0 };

  for (guint question = 0; question < TR_N_QUESTIONS; question++) {
    double place = tr_question_place ((TrQuestion) question, values[question]);

    if (isnan (place))
      continue;
    sum[questions[question].axis] += place;
    n[questions[question].axis]++;
  }
  *control = n[TR_AXIS_CONTROL] > 0 ? sum[TR_AXIS_CONTROL] / n[TR_AXIS_CONTROL] : NAN;
  *uncertainty = n[TR_AXIS_UNCERTAINTY] > 0 ? sum[TR_AXIS_UNCERTAINTY] / n[TR_AXIS_UNCERTAINTY] : NAN;

  return n[TR_AXIS_CONTROL] > 0 && n[TR_AXIS_UNCERTAINTY] > 0;
}

/* Reads the TR_N_QUESTIONS answers that were given for a placement; "don't know" where there is none. */
void
tr_question_values (TrProject *project, const char *placement, gint *values)
{
  for (guint question = 0; question < TR_N_QUESTIONS; question++)
    values[question] = TR_ANSWER_UNKNOWN;
  TR_EACH (TrAnswer, answer, project, TR_KIND_ANSWER)
    if (g_str_equal (answer->placement, placement))
      values[answer->question] = answer->value;
}
