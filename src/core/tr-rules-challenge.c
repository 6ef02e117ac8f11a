/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-rules.h"

#include <math.h>

#include <glib/gi18n.h>

/* Rules about the challenge: O01 to O08. */

#define FEWEST_SIGNALS 2 /* that could come from two sides */

/* O01; signals without a side say nothing about it, but perhaps only that is missing, so they are the place to go to */
static void
look_for_one_side_only (TrCheck *check)
{
  TrSide only = TR_SIDE_UNSET;

  TR_EACH (TrSignal, signal, check->project, TR_KIND_SIGNAL) {
    if (signal->side == TR_SIDE_UNSET)
      continue;
    if (only != TR_SIDE_UNSET && (TrSide) signal->side != only)
      return;
    only = (TrSide) signal->side;
  }
  if (only == TR_SIDE_UNSET || tr_project_count (check->project, TR_KIND_SIGNAL) < FEWEST_SIGNALS)
    return;

  TR_EACH (TrSignal, signal, check->project, TR_KIND_SIGNAL)
    if (signal->side == TR_SIDE_UNSET)
      tr_check_way (check, signal);
  /* TRANSLATORS: %s is Municipality, Social work, Residents or Partners */
  tr_check_say_with (check, N_("All signals come from one side: %s."),
                     tr_check_text (check, tr_sides[only].label), NULL);
}

/* O02; a data point without a value is no figure yet, so it is the place to go to */
static void
look_for_missing_figures (TrCheck *check)
{
  TR_EACH (TrSignal, signal, check->project, TR_KIND_SIGNAL)
    if (signal->signal_kind == TR_SIGNAL_KIND_FIGURE)
      return;
  TR_EACH (TrDataPoint, point, check->project, TR_KIND_DATA_POINT)
    if (!isnan (point->value))
      return;

  TR_EACH (TrDataPoint, point, check->project, TR_KIND_DATA_POINT)
    tr_check_way (check, point);
  if (tr_check_n_subjects (check) == 0)
    /* TRANSLATORS: %s is the number of signals, may be 0 or 1 */
    tr_check_say_with (check, N_("There is no figure yet, neither among the signals (%s) nor as a data point."),
                       tr_check_number (check, tr_project_count (check->project, TR_KIND_SIGNAL), 0), NULL);
  /* TRANSLATORS: %s is the indicator of a data point or of several */
  tr_check_say (check, N_("There is no figure yet: %s has no value, and no signal is a figure."),
                N_("There is no figure yet: %s have no value, and no signal is a figure."));
}

/* O03; a story that another side tells, or nobody in particular, is not the residents' own */
static void
look_for_missing_story (TrCheck *check)
{
  guint n = 0;

  TR_EACH (TrSignal, signal, check->project, TR_KIND_SIGNAL)
    if (signal->side == TR_SIDE_RESIDENTS) {
      n++;
      if (signal->signal_kind == TR_SIGNAL_KIND_STORY)
        return;
    }

  if (n == 0)
    /* TRANSLATORS: %s is the number of signals, may be 0 or 1 */
    tr_check_say_with (check, N_("The signals (%s) hold no story of a resident."),
                       tr_check_number (check, tr_project_count (check->project, TR_KIND_SIGNAL), 0), NULL);
  else
    /* TRANSLATORS: %s is the number of signals on the side of the residents, at least 1 */
    tr_check_say_with (check, N_("None of the residents' signals (%s) is a story."),
                       tr_check_number (check, n, 0), NULL);
}

static void
find_challenges_without (TrCheck *check, const char *field_name)
{
  const TrField *field = tr_kind_field (tr_kind (TR_KIND_CHALLENGE), field_name);

  TR_EACH (TrChallenge, challenge, check->project, TR_KIND_CHALLENGE)
    if (tr_record_is_empty (challenge, field))
      tr_check_subject (check, challenge);
}

/* O04 */
static void
look_for_missing_area (TrCheck *check)
{
  find_challenges_without (check, "area");
  /* TRANSLATORS: %s is a challenge or several */
  tr_check_say (check, N_("%s does not say for which area it holds."), N_("%s do not say for which area they hold."));
}

/* O05 */
static void
look_for_missing_target_group (TrCheck *check)
{
  find_challenges_without (check, "target_group");
  /* TRANSLATORS: %s is a challenge or several */
  tr_check_say (check, N_("%s has no target group."), N_("%s have no target group."));
}

/* O06 */
static void
look_for_missing_desired_situation (TrCheck *check)
{
  find_challenges_without (check, "desired");
  /* TRANSLATORS: %s is a challenge or several */
  tr_check_say (check, N_("%s has no desired situation."), N_("%s have no desired situation."));
}

/* O07 */
static void
look_for_missing_causes (TrCheck *check)
{
  find_challenges_without (check, "causes");
  /* TRANSLATORS: %s is a challenge or several */
  tr_check_say (check, N_("%s has no causes."), N_("%s have no causes."));
}

static gboolean
are_all_individual (const GPtrArray *directions)
{
  for (guint i = 0; i < directions->len; i++)
    if (((const TrDirection *) g_ptr_array_index (directions, i))->approach != TR_APPROACH_INDIVIDUAL)
      return FALSE;

  return directions->len > 0;
}

/* O08. Parked and rejected directions count: who weighed a collective one did look. The directions are the subjects,
 * because their approach is the field that solves it; the challenge is named, and one of them stands for it. */
static void
look_for_individual_approaches_only (TrCheck *check)
{
  g_autoptr (GPtrArray) challenges = g_ptr_array_new ();

  TR_EACH (TrChallenge, challenge, check->project, TR_KIND_CHALLENGE) {
    g_autoptr (GPtrArray) directions = tr_check_directions (check, challenge);

    if (!are_all_individual (directions))
      continue;
    g_ptr_array_add (challenges, (gpointer) tr_check_name (check, challenge));
    tr_check_subject (check, g_ptr_array_index (directions, 0));
    for (guint i = 1; i < directions->len; i++)
      tr_check_way (check, g_ptr_array_index (directions, i));
  }

  if (challenges->len > 0)
    /* TRANSLATORS: %s is a challenge or several */
    tr_check_say_with (check, N_("For %s there are individual approaches only."),
                       tr_check_list (check, challenges), NULL);
}

const TrRule tr_rules_challenge[] = {
  { "O01", TR_TOPIC_CHALLENGE, TR_SEVERITY_WARNING, TR_PAGE_CHALLENGE, TR_KIND_SIGNAL, "side",
    "G stap 1",
    N_("Signals from one side only"),
    N_("There are two signals or more, and those that have a side all come from the same one."),
    N_("Lay the signals of municipality and social work next to each other before you put the challenge into words. "
       "Note for every signal from which side it comes."),
    look_for_one_side_only },
  { "O02", TR_TOPIC_CHALLENGE, TR_SEVERITY_WARNING, TR_PAGE_CHALLENGE, TR_KIND_DATA_POINT, "value",
    "G stap 1 tips gemeenten",
    N_("No figures behind the challenge"),
    N_("No signal is a figure, and no data point has a value."),
    N_("Support the challenge with data on the area or the target group. Add a figure with its source."),
    look_for_missing_figures },
  { "O03", TR_TOPIC_CHALLENGE, TR_SEVERITY_WARNING, TR_PAGE_CHALLENGE, TR_KIND_SIGNAL, NULL,
    "G stap 1 tips gemeenten; Z 3.3",
    N_("No story of a resident"),
    N_("No signal on the side of the residents is a story."),
    N_("Complete the figures with stories of residents. Add what a resident told, without names, as a signal of the "
       "kind Story on the side of the residents."),
    look_for_missing_story },
  { "O04", TR_TOPIC_CHALLENGE, TR_SEVERITY_WARNING, TR_PAGE_CHALLENGE, TR_KIND_CHALLENGE, "area",
    "N 1; N 2.4.2",
    N_("Challenge without an area"),
    N_("A challenge has no area."),
    N_("Demarcate the area in which the challenge holds: the municipality, a district or a neighbourhood."),
    look_for_missing_area },
  { "O05", TR_TOPIC_CHALLENGE, TR_SEVERITY_TIP, TR_PAGE_CHALLENGE, TR_KIND_CHALLENGE, "target_group",
    "N 1; N 2.4.3",
    N_("Challenge without a target group"),
    N_("A challenge has no target group."),
    N_("Say for whom the challenge is, without losing sight of prevention."),
    look_for_missing_target_group },
  { "O06", TR_TOPIC_CHALLENGE, TR_SEVERITY_WARNING, TR_PAGE_CHALLENGE, TR_KIND_CHALLENGE, "desired",
    "G stap 1",
    N_("Challenge without a desired situation"),
    N_("A challenge has no desired situation."),
    N_("Describe what it looks like when it works out. That makes it concrete for the next step, in which you look for "
       "directions."),
    look_for_missing_desired_situation },
  { "O07", TR_TOPIC_CHALLENGE, TR_SEVERITY_TIP, TR_PAGE_CHALLENGE, TR_KIND_CHALLENGE, "causes",
    "G stap 1",
    N_("Challenge without causes"),
    N_("A challenge has no causes."),
    N_("Look for causes, and not only for what you see happen. Note them with the challenge."),
    look_for_missing_causes },
  { "O08", TR_TOPIC_CHALLENGE, TR_SEVERITY_TIP, TR_PAGE_DIRECTION, TR_KIND_DIRECTION, "approach",
    "N 2.3",
    N_("Individual approaches only"),
    N_("A challenge has one direction or more, parked and rejected ones included, and every one of them is an "
       "individual approach. A direction that names no challenge counts when the project has one challenge."),
    N_("First look for collective solutions before you choose an individual approach. Add a collective direction and "
       "weigh it too."),
    look_for_individual_approaches_only },
  { NULL },
};
