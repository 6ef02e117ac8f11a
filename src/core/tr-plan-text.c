/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-plan.h"

#include <glib/gi18n.h>

#include "tr-words.h"

#define DAYS_OF_WEEK 7
#define IN_WEEKS_FROM 14 /* days */

/* The name of a phase of a procedure; a msgid. */
const char *
tr_phase_name (TrPhase phase)
{
  static const char *const names[TR_N_PHASES] = {
    [TR_PHASE_DIALOGUE] = N_("Dialogue and consultation"),
    [TR_PHASE_DOCUMENTS] = N_("Documents and decision"),
    [TR_PHASE_BIDS] = N_("Bids or applications"),
    [TR_PHASE_ASSESSMENT] = N_("Assessment and interviews"),
    /* TRANSLATORS: the time after the award decision in which others can object ("standstill") */
    [TR_PHASE_STANDSTILL] = N_("Standstill"),
    [TR_PHASE_IMPLEMENTATION] = N_("Implementation"),
  };

  g_return_val_if_fail (phase < TR_N_PHASES, "");
  return names[phase];
}

/* What has been done when a phase is over; a msgid. */
static const char *
phase_result (TrPhase phase)
{
  static const char *const results[TR_N_PHASES] = {
    [TR_PHASE_DIALOGUE] = N_("The dialogue is concluded"),
    /* TRANSLATORS: the call for bids or for applications has been written and decided on ("uitvraag") */
    [TR_PHASE_DOCUMENTS] = N_("The request is ready"),
    [TR_PHASE_BIDS] = N_("Last day for bids or applications"),
    [TR_PHASE_ASSESSMENT] = N_("Decide on the award"),
    [TR_PHASE_STANDSTILL] = N_("End of the standstill"),
    [TR_PHASE_IMPLEMENTATION] = N_("Everything is ready for the start"),
  };

  return results[phase];
}

/* What has to be done when a phase is to begin; a msgid. */
static const char *
phase_begin (TrPhase phase)
{
  static const char *const begins[TR_N_PHASES] = {
    [TR_PHASE_DIALOGUE] = N_("Begin the dialogue"),
    [TR_PHASE_DOCUMENTS] = N_("Begin to write the request"),
    /* TRANSLATORS: the time in which providers can bid or apply begins */
    [TR_PHASE_BIDS] = N_("First day for bids or applications"),
    [TR_PHASE_ASSESSMENT] = N_("Begin the assessment"),
    [TR_PHASE_STANDSTILL] = N_("The standstill begins"),
    [TR_PHASE_IMPLEMENTATION] = N_("Begin the implementation"),
  };

  return begins[phase];
}

/* The name of a lane in the picture of the plan. */
const char *
tr_plan_lane_name (TrLane lane, TrLanguage language)
{
  static const char *const names[TR_N_LANES] = {
    [TR_LANE_DIALOGUE] = N_("Dialogue"),      [TR_LANE_PROCEDURE] = N_("Procedure"),
    [TR_LANE_TERM] = N_("Term"),              [TR_LANE_DECISION] = N_("Decisions"),
    [TR_LANE_EVALUATION] = N_("Evaluation"),  [TR_LANE_MONITORING] = N_("Monitoring"),
    [TR_LANE_TRANSITION] = N_("Transition"),
    /* TRANSLATORS: what follows on this contract, as the name of a row in a picture */
    [TR_LANE_NEXT] = N_("Next assignment"),   [TR_LANE_COUNCIL] = N_("Council"),
    [TR_LANE_OTHER] = N_("Other moments"),
  };

  g_return_val_if_fail (lane < TR_N_LANES, "");
  return tr_language_text (language, names[lane]);
}

static const char *
template_of (const TrPlanItem *item)
{
  static const char *const templates[TR_N_PLAN_KINDS] = {
    [TR_PLAN_PRIOR_NOTICE] = N_("Publish the prior notice"),
    [TR_PLAN_AWARD_NOTICE] = N_("Publish the award notice"),
    [TR_PLAN_START] = N_("The contract starts"),
    [TR_PLAN_END] = N_("The contract ends"),
    /* TRANSLATORS: to say in time whether it is extended; %s is the number of an extension */
    [TR_PLAN_NOTICE] = N_("Give notice about extension %s"),
    [TR_PLAN_END_NOTICE] = N_("Say what follows when the contract ends"),
    /* TRANSLATORS: %s is the number of an extension */
    [TR_PLAN_DECISION] = N_("Decide on extension %s"),
    /* TRANSLATORS: a day on which one may leave a contract; %s is a number */
    [TR_PLAN_EXIT] = N_("Exit moment %s"),
    [TR_PLAN_REVIEW] = N_("Review the contract together"),
    [TR_PLAN_KPI_REVIEW] = N_("See whether the KPIs still fit"),
    /* TRANSLATORS: %s is the number of a year of the contract, from 1 */
    [TR_PLAN_YEARLY_TALK] = N_("Talk about year %s and about going on"),
    /* TRANSLATORS: %s is the number of a step */
    [TR_PLAN_TRANSITION] = N_("Step %s of the transition"),
    [TR_PLAN_PREPARATION] = N_("Preparation of the next assignment"),
    [TR_PLAN_NEXT_BEGIN] = N_("Last day to begin the next procedure"),
    [TR_PLAN_ELECTION] = N_("Election of the council"),
    /* TRANSLATORS: a date in a plan of which nothing more is known */
    [TR_PLAN_OTHER] = N_("Moment"),
  };

  if (item->kind == TR_PLAN_DECISION && item->number == 0)
    return N_("Decide on extension");
  if (item->kind == TR_PLAN_YEARLY_TALK && item->number == 0)
    return N_("Talk about going on");
  if (item->kind == TR_PLAN_YEARLY_TALK && item->is_last)
    /* TRANSLATORS: %s is the number of a year of the contract, after which it can not be extended */
    return N_("Talk about year %s");

  return templates[item->kind];
}

static char *
text_of_term (const TrPlanItem *item, TrLanguage language)
{
  g_autofree char *term = tr_language_term (language, item->months);
  g_autofree char *number = tr_language_number (language, item->number, 0);

  if (item->kind == TR_PLAN_BASE_TERM)
    /* TRANSLATORS: %s is a term, such as “4 years” */
    return tr_words_say (language, N_("Base term of %s"), term, NULL);

  /* TRANSLATORS: the number of an extension, and its term, such as “2 years” */
  return tr_language_fill (tr_language_text (language, N_("Extension %s, of %s")),
                           (const char *const[]) { number, term, NULL });
}

/* What an item is, in a language: “Decide on extension 1”. What the user calls it goes before where we have no
 * better name. Free with g_free(). */
char *
tr_plan_item_text (const TrPlanItem *item, TrLanguage language)
{
  gboolean is_named =
      item->kind == TR_PLAN_MONITORING || item->kind == TR_PLAN_TRANSITION || item->kind == TR_PLAN_OTHER;
  g_autofree char *number = NULL;

  if (is_named && *item->label != '\0')
    return g_strdup (item->label);
  if (item->kind == TR_PLAN_MONITORING)
    return g_strdup (tr_language_text (language, item->what));
  if (item->kind == TR_PLAN_PHASE)
    return g_strdup (tr_language_text (language, tr_phase_name ((TrPhase) (item->number - 1))));
  if (item->kind == TR_PLAN_BASE_TERM || item->kind == TR_PLAN_EXTENSION)
    return text_of_term (item, language);
  number = tr_language_number (language, item->number, 0);

  return tr_words_say (language, template_of (item), number, NULL);
}

/* What falls due on the day of tr_plan_item_due(): where the item is the phase in which the request is made, “Begin to
 * write the request” and, once it has begun or without today, “The request is ready”. Free with g_free(). */
char *
tr_plan_item_due_text (const TrPlanItem *item, const GDate *today, TrLanguage language)
{
  g_autofree char *number = NULL;

  if (item->kind == TR_PLAN_PHASE && today != NULL && g_date_compare (&item->from, today) > 0)
    return g_strdup (tr_language_text (language, phase_begin ((TrPhase) (item->number - 1))));
  if (item->kind == TR_PLAN_PHASE)
    return g_strdup (tr_language_text (language, phase_result ((TrPhase) (item->number - 1))));
  if (item->kind == TR_PLAN_PREPARATION)
    return g_strdup (tr_language_text (language, N_("Begin to prepare the next assignment")));
  if (item->kind != TR_PLAN_EXTENSION)
    return tr_plan_item_text (item, language);
  number = tr_language_number (language, item->number, 0);

  /* TRANSLATORS: the term of an extension begins; %s is its number */
  return tr_words_say (language, N_("Extension %s begins"), number, NULL);
}

/* A day for people. Free with g_free(). */
char *
tr_plan_date_text (const GDate *date, TrLanguage language)
{
  g_autofree char *text = g_date_valid (date) ? tr_date_write (date) : g_strdup ("");

  return tr_language_date (language, text);
}

/* A number of days as people say it: 1 day, 13 days, 2 weeks, 6 weeks and 1 day. Free with g_free(). */
char *
tr_plan_days_text (gint days, TrLanguage language)
{
  gint weeks = days < IN_WEEKS_FROM ? 0 : days / DAYS_OF_WEEK, rest = days - weeks * DAYS_OF_WEEK;
  g_autofree char *weeks_text = tr_language_number (language, weeks, 0);
  g_autofree char *rest_text = tr_language_number (language, rest, 0);

  if (weeks == 0)
    /* TRANSLATORS: %s is a number of days, other than 1 */
    return tr_words_say (language, rest == 1 ? N_("1 day") : N_("%s days"), rest_text, NULL);
  if (rest == 0)
    /* TRANSLATORS: %s is a number of weeks, at least 2 */
    return tr_words_say (language, N_("%s weeks"), weeks_text, NULL);
  if (rest == 1)
    /* TRANSLATORS: %s is a number of weeks, at least 2 */
    return tr_words_say (language, N_("%s weeks and 1 day"), weeks_text, NULL);

  /* TRANSLATORS: a number of weeks and one of days, both at least 2 */
  return tr_language_fill (tr_language_text (language, N_("%s weeks and %s days")),
                           (const char *const[]) { weeks_text, rest_text, NULL });
}

/* What does not fit, by how much, and what would. Free with g_free(). */
char *
tr_plan_gap_text (const TrPlanGap *gap, TrLanguage language)
{
  static const char *const templates[] = {
    /* TRANSLATORS: a number of weeks or days, and a date */
    [TR_GAP_START] = N_("The start comes %s too early for this procedure. The first feasible start is %s."),
    /* TRANSLATORS: a number of weeks or days, a date, and what is decided */
    [TR_GAP_DECISION] = N_("Planned %s too late; the last safe day is %s: %s."),
    /* TRANSLATORS: a number of weeks or days, a date, and what is decided */
    [TR_GAP_MISSED] = N_("Should have been done %s ago; the last safe day was %s: %s."),
    /* TRANSLATORS: a number of weeks or days, and a date */
    [TR_GAP_AWARD] = N_("The award notice comes %s too early after the prior notice. The first possible day is %s."),
    /* TRANSLATORS: a number of weeks or days, and a date */
    [TR_GAP_IMPLEMENTATION] = N_("The implementation is %s too short. Award by %s at the latest, or start later."),
  };
  g_autofree char *days = tr_plan_days_text (gap->days, language);
  g_autofree char *date = tr_plan_date_text (&gap->date, language);
  g_autofree char *what = gap->item != NULL ? tr_plan_item_text (gap->item, language) : g_strdup ("");

  return tr_language_fill (tr_language_text (language, templates[gap->kind]),
                           (const char *const[]) { days, date, what, NULL });
}

/* What has to be told before anybody can say whether the dates fit: the start, the term or, as long as the start is
 * still to come, the procedure. "" when all of it is there. Free with g_free(). */
char *
tr_plan_lacks_text (const TrPlan *self, const GDate *today, TrLanguage language)
{
  const TrContract *contract = tr_project_contract (self->project);
  const char *text = "";

  if (!g_date_valid (&self->start))
    text = N_("It can not be told yet: fill in the start of the contract.");
  else if (!g_date_valid (&self->base_end))
    text = N_("It can not be told yet: fill in the base term.");
  else if (contract->procedure == TR_PROCEDURE_UNSET && g_date_compare (&self->start, today) > 0)
    text = N_("Whether there is time enough before the start can not be told yet: choose a procedure.");

  return g_strdup (*text != '\0' ? tr_language_text (language, text) : "");
}
