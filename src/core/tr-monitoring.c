/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-monitoring.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-money-words.h"
#include "tr-words.h"

/* What the instruments of the note (N 2.4.5) usually do. The note names them and asks for a balance; which of them
 * count and which tell is our own proposal, to be changed with each. */
static const TrMonitoringWay ways[] = {
  [TR_MONITORING_OTHER] = TR_WAY_UNSET,
  [TR_MONITORING_PROGRESS_TALKS] = TR_WAY_TELLING,
  [TR_MONITORING_STEERING_GROUP] = TR_WAY_TELLING,
  [TR_MONITORING_QUARTERLY_REPORTS] = TR_WAY_BOTH,
  [TR_MONITORING_DEVELOPMENT_GROUPS] = TR_WAY_TELLING,
  [TR_MONITORING_WORKING_VISITS] = TR_WAY_TELLING,
  [TR_MONITORING_EFFECT_MONITOR] = TR_WAY_COUNTING,
  [TR_MONITORING_TEAM_ANALYSIS] = TR_WAY_BOTH,
  [TR_MONITORING_CLIENT_EXPERIENCE] = TR_WAY_TELLING,
  [TR_MONITORING_KPI_REPORTS] = TR_WAY_COUNTING,
  [TR_MONITORING_RESEARCH] = TR_WAY_BOTH,
  [TR_MONITORING_OMBUDSMAN] = TR_WAY_TELLING,
  [TR_MONITORING_ANNUAL_REPORT] = TR_WAY_COUNTING,
};

/* The way an instrument of a kind usually goes. */
TrMonitoringWay
tr_monitoring_usual_way (TrMonitoringKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (ways), TR_WAY_UNSET);

  return ways[kind];
}

/* How often an instrument of a kind comes, where its name says so. */
TrFrequency
tr_monitoring_usual_frequency (TrMonitoringKind kind)
{
  switch (kind) {
  case TR_MONITORING_QUARTERLY_REPORTS:
    return TR_FREQUENCY_QUARTER;
  case TR_MONITORING_ANNUAL_REPORT:
    return TR_FREQUENCY_YEAR;
  case TR_MONITORING_OTHER:
  case TR_MONITORING_PROGRESS_TALKS:
  case TR_MONITORING_STEERING_GROUP:
  case TR_MONITORING_DEVELOPMENT_GROUPS:
  case TR_MONITORING_WORKING_VISITS:
  case TR_MONITORING_EFFECT_MONITOR:
  case TR_MONITORING_TEAM_ANALYSIS:
  case TR_MONITORING_CLIENT_EXPERIENCE:
  case TR_MONITORING_KPI_REPORTS:
  case TR_MONITORING_RESEARCH:
  case TR_MONITORING_OMBUDSMAN:
  default:
    return TR_FREQUENCY_UNSET;
  }
}

/* An instrument of a kind to begin with, with its name in a language. Free with tr_record_free(). */
TrMonitoring *
tr_monitoring_proposal (TrMonitoringKind kind, TrLanguage language)
{
  TrMonitoring *self = tr_record_new (TR_KIND_MONITORING);

  self->monitoring_kind = (gint) kind;
  self->way = (gint) tr_monitoring_usual_way (kind);
  self->frequency = (gint) tr_monitoring_usual_frequency (kind);
  g_free (self->name);
  self->name = g_strdup (tr_language_text (language, tr_monitoring_kinds[kind].label));

  return self;
}

/* How many instruments count, tell or do both, and how many hours a year each of these takes. */
TrMonitoringBalance
tr_monitoring_balance (TrProject *project)
{
  TrMonitoringBalance balance = { 0 };

  TR_EACH (TrMonitoring, monitoring, project, TR_KIND_MONITORING) {
    double hours = tr_monitoring_hours_per_year (monitoring);
    guint *numbers[] = { &balance.n_unset, &balance.n_counting, &balance.n_telling, &balance.n_both };
    double *sums[] = { &balance.unset_hours, &balance.counting_hours, &balance.telling_hours, &balance.both_hours };

    (*numbers[monitoring->way])++;
    *sums[monitoring->way] += hours;
    balance.hours += hours;
    balance.n_no_hours += isnan (monitoring->hours) ? 1 : 0;
  }

  return balance;
}

static char *
number_text (double number, TrLanguage language)
{
  return tr_language_number (language, number, 1);
}

/* How many of the instruments count, do both, or tell; in the order of a bar from counting to telling. */
char *
tr_monitoring_balance_text (TrProject *project, TrLanguage language)
{
  TrMonitoringBalance balance = tr_monitoring_balance (project);
  const guint numbers[] = { balance.n_counting, balance.n_both, balance.n_telling, balance.n_unset };
  static const char *const parts[] = {
    /* TRANSLATORS: %s is how many instruments of monitoring count (figures) */
    N_("counting: %s"),
    /* TRANSLATORS: %s is how many instruments of monitoring both count and tell */
    N_("both: %s"),
    /* TRANSLATORS: %s is how many instruments of monitoring tell (stories) */
    N_("telling: %s"),
    /* TRANSLATORS: of so many instruments of monitoring is not said whether they count or tell */
    N_("not stated: %s"),
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autofree char *number = number_text (numbers[i], language);
    g_autofree char *part = tr_words_say (language, parts[i], number, NULL);

    if (numbers[i] > 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  }

  return g_string_free (text, FALSE);
}

/* What the balance asks for. */
char *
tr_monitoring_advice_text (TrProject *project, TrLanguage language)
{
  TrMonitoringBalance balance = tr_monitoring_balance (project);
  const char *text = "";

  if (balance.n_counting + balance.n_telling + balance.n_both == 0)
    text = balance.n_unset > 0 ? N_("Say of each whether it counts, tells, or does both.") : "";
  else if (balance.n_telling + balance.n_both == 0)
    text = N_("There is only counting. Add something that tells the story behind the figures.");
  else if (balance.n_counting + balance.n_both == 0)
    text = N_("There is only telling. Add something that counts, so that you can see whether it gets better.");
  else if (balance.n_unset == 0)
    text = N_("Counting and telling are both there.");

  return g_strdup (*text != '\0' ? tr_language_text (language, text) : "");
}

/* The hours that all of it takes in a year, and what they cost. */
char *
tr_monitoring_hours_text (TrProject *project, TrLanguage language)
{
  TrMonitoringBalance balance = tr_monitoring_balance (project);
  gint64 cost = llround (balance.hours * (double) tr_project_contract (project)->hourly_rate);
  g_autofree char *hours = number_text (balance.hours, language), *amount = tr_money_whole_text (cost, language);
  g_autofree char *open = number_text (balance.n_no_hours, language), *rest = NULL, *text = NULL;

  if (balance.hours <= 0)
    return g_strdup ("");
  text = cost > 0 ? tr_words_say (language,
                                  /* TRANSLATORS: a number of hours, an amount */
                                  N_("Together %s hours a year, of all who take part: %s."), hours, amount, NULL)
                  /* TRANSLATORS: a number of hours */
                  : tr_words_say (language, N_("Together %s hours a year, of all who take part."), hours, NULL);
  if (balance.n_no_hours == 0)
    return g_steal_pointer (&text);
  /* TRANSLATORS: %s is how many instruments of monitoring */
  rest = tr_words_say (language, N_("The hours of %s of them are not known yet."), open, NULL);

  return g_strconcat (text, " ", rest, NULL);
}

/* What one instrument takes in a year, or what is missing to know that. */
char *
tr_monitoring_text (const TrMonitoring *monitoring, TrProject *project, TrLanguage language)
{
  double hours = tr_monitoring_hours_per_year (monitoring);
  gint64 cost = llround (hours * (double) tr_project_contract (project)->hourly_rate);
  g_autofree char *number = number_text (hours, language), *amount = tr_money_whole_text (cost, language);

  if (isnan (monitoring->hours))
    return g_strdup (tr_language_text (language, N_("How many hours does it take each time, of all together?")));
  if (monitoring->frequency == TR_FREQUENCY_UNSET)
    /* TRANSLATORS: %s is a number of hours */
    return tr_words_say (language, N_("%s hours a year, when it comes once a year: say how often."), number, NULL);
  if (cost > 0)
    /* TRANSLATORS: a number of hours, an amount */
    return tr_words_say (language, N_("%s hours a year: %s."), number, amount, NULL);

  /* TRANSLATORS: %s is a number of hours */
  return tr_words_say (language, N_("%s hours a year."), number, NULL);
}

static void
meeting_free (gpointer data)
{
  TrMeeting *self = data;

  g_free (self->key);
  g_free (self->text);
  g_free (self);
}

/* When everybody meets about this contract (TrMeeting), in order of date: all instruments with a first date, reviews
 * and yearly talks. Free with g_ptr_array_unref(). */
GPtrArray *
tr_meetings_new (TrProject *project, const GDate *today, TrLanguage language)
{
  g_autoptr (TrPlan) plan = tr_plan_new (project);
  GPtrArray *meetings = g_ptr_array_new_with_free_func (meeting_free);

  for (guint i = 0; i < plan->items->len; i++) {
    const TrPlanItem *item = g_ptr_array_index (plan->items, i);
    TrMeeting *meeting;

    if (item->lane != TR_LANE_MONITORING && item->lane != TR_LANE_EVALUATION)
      continue;
    meeting = g_new0 (TrMeeting, 1);
    meeting->key = g_strdup (item->key);
    meeting->date = item->from;
    meeting->text = tr_plan_item_text (item, language);
    meeting->ground = tr_date_ground (item);
    meeting->is_past = g_date_compare (&item->from, today) < 0;
    g_ptr_array_add (meetings, meeting);
  }

  return meetings;
}
