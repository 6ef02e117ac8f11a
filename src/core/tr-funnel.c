/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-funnel.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tr-basket.h"
#include "tr-ranking.h"

/* From this share on a step is shown as filled well: one of its parts may still be open. */
#define WELL 0.75

/* Parts of a step, each worth as much. */
typedef struct {
  double done;
  guint n;
} Tally;

/* Counts a part of which `share` (0 to 1) is there. */
static void
count (Tally *tally, double share)
{
  tally->done += CLAMP (share, 0, 1);
  tally->n++;
}

static double
share_of (guint some, guint all)
{
  return all > 0 ? (double) some / all : 0;
}

static gboolean
has_text (const char *text)
{
  return *text != '\0';
}

/* Organisations and participants: both municipality and provider must be there. */
static void
count_people (TrProject *project, Tally *tally)
{
  gboolean has_organisation[TR_N_SIDES] = { FALSE }, has_participant[TR_N_SIDES] = { FALSE };

  TR_EACH (TrOrganisation, organisation, project, TR_KIND_ORGANISATION)
    has_organisation[organisation->side] = TRUE;
  TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT)
    has_participant[tr_project_participant_side (project, participant)] = TRUE;

  count (tally, share_of (has_organisation[TR_SIDE_MUNICIPALITY] + has_organisation[TR_SIDE_PROVIDER], 2));
  count (tally, share_of (has_participant[TR_SIDE_MUNICIPALITY] + has_participant[TR_SIDE_PROVIDER], 2));
}

static Tally
tally_preparation (TrProject *project)
{
  const TrProjectInfo *info = tr_project_info (project);
  Tally tally = { 0 };

  count (&tally, info != NULL && (has_text (info->work_area) || has_text (info->theme)));
  count (&tally, info != NULL && (has_text (info->purpose) || has_text (info->start)));
  count (&tally, tr_project_count (project, TR_KIND_AREA) > 0);
  count_people (project, &tally);
  count (&tally, tr_project_count (project, TR_KIND_SESSION) > 0);
  return tally;
}

static Tally
tally_challenge (TrProject *project)
{
  guint n = tr_project_count (project, TR_KIND_CHALLENGE), n_demarcated = 0, n_desired = 0, n_sides = 0;
  gboolean has_side[TR_N_SIDES] = { FALSE }, has_figure = tr_project_count (project, TR_KIND_DATA_POINT) > 0;
  Tally tally = { 0 };

  TR_EACH (TrSignal, signal, project, TR_KIND_SIGNAL) {
    has_side[signal->side] = TRUE;
    has_figure |= signal->signal_kind == TR_SIGNAL_KIND_FIGURE;
  }

  TR_EACH (TrChallenge, challenge, project, TR_KIND_CHALLENGE) {
    n_demarcated += (has_text (challenge->target_group) ? 1 : 0) + (has_text (challenge->area) ? 1 : 0);
    n_desired += has_text (challenge->desired) ? 1 : 0;
  }

  for (guint side = TR_SIDE_MUNICIPALITY; side < TR_N_SIDES; side++)
    n_sides += has_side[side] ? 1 : 0;

  count (&tally, tr_project_count (project, TR_KIND_SIGNAL) > 0);
  count (&tally, n_sides / 2.0);
  count (&tally, has_figure);
  count (&tally, n > 0);
  count (&tally, share_of (n_demarcated, 2 * n));
  count (&tally, share_of (n_desired, n));
  return tally;
}

/* A half for a pro, a half for a con. */
static double
weighed (TrProject *project, const TrDirection *direction)
{
  gboolean has[2] = { FALSE };

  TR_EACH (TrArgument, argument, project, TR_KIND_ARGUMENT)
    if (g_str_equal (argument->direction, direction->record.id))
      has[argument->argument_kind] = TRUE;

  return (has[TR_ARGUMENT_PRO] + has[TR_ARGUMENT_CON]) / 2.0;
}

static Tally
tally_direction (TrProject *project)
{
  guint n_chosen = 0, n_carried = 0, n_theory = 0;
  double n_weighed = 0;
  Tally tally = { 0 };

  TR_EACH (TrDirection, direction, project, TR_KIND_DIRECTION) {
    if (direction->status != TR_STATUS_CHOSEN)
      continue;

    n_chosen++;
    n_weighed += weighed (project, direction);
    n_carried += (has_text (direction->professionals) || has_text (direction->partners) ? 1 : 0) +
                 (has_text (direction->residents) ? 1 : 0);
    n_theory += has_text (direction->theory_if) && has_text (direction->theory_then) ? 1 : 0;
  }

  count (&tally, tr_project_count (project, TR_KIND_DIRECTION) / 2.0);
  count (&tally, n_chosen > 0);
  count (&tally, n_chosen > 0 ? n_weighed / n_chosen : 0);
  count (&tally, share_of (n_carried, 2 * n_chosen));
  count (&tally, share_of (n_theory, n_chosen));
  return tally;
}

static Tally
tally_partner (TrProject *project)
{
  g_autoptr (GArray) ranking = tr_ranking (project);
  guint n_weighted = 0, n_missing = 0, n_chosen = 0, n_reasons = 0;
  Tally tally = { 0 };

  TR_EACH (TrCriterion, criterion, project, TR_KIND_CRITERION)
    n_weighted += criterion->weight > 0 ? 1 : 0;

  for (guint i = 0; i < ranking->len; i++)
    n_missing += g_array_index (ranking, TrRanked, i).n_missing;

  TR_EACH (TrProvider, provider, project, TR_KIND_PROVIDER)
    if (provider->status == TR_STATUS_CHOSEN) {
      n_chosen++;
      n_reasons += has_text (provider->reason) ? 1 : 0;
    }

  count (&tally, tr_project_count (project, TR_KIND_CRITERION) / 2.0);
  count (&tally, share_of (n_weighted, tr_project_count (project, TR_KIND_CRITERION)));
  count (&tally, ranking->len > 0);
  count (&tally, share_of (n_weighted * ranking->len - n_missing, n_weighted * ranking->len));
  count (&tally, n_chosen > 0);
  count (&tally, share_of (n_reasons, n_chosen));
  return tally;
}

static Tally
tally_agreement (TrProject *project)
{
  TrBasket basket = tr_basket (project);
  gboolean has_evaluation = FALSE;
  Tally tally = { 0 };

  TR_EACH (TrAgreement, agreement, project, TR_KIND_AGREEMENT)
    has_evaluation |= agreement->agreement_kind == TR_AGREEMENT_EVALUATION;

  count (&tally, share_of (basket.n_kpis, TR_BASKET_LOW));
  count (&tally, (MIN (basket.n_impact, 1) + MIN (basket.n_activity, 1)) / 2.0);
  count (&tally, share_of (basket.n_kpis - basket.n_without_story, basket.n_kpis));
  count (&tally, share_of (basket.n_kpis - basket.n_without_baseline, basket.n_kpis));
  count (&tally, tr_project_count (project, TR_KIND_AGREEMENT) > 0);
  count (&tally, has_evaluation);
  return tally;
}

/* How far a step is: the share of its parts that are there, each part worth as much. It says what is there, not
 * whether it is good.
 *
 * - preparation: work area or theme; purpose or period; an area; organisations of the municipality and of social
 *   work; participants of both; a session. Title and municipality do not count: every project has them.
 * - challenge: a signal; signals from two sides or more; a figure; a challenge; target group and area of the
 *   challenges; their desired situations.
 * - direction: two directions or more; one is chosen; of the chosen ones: a pro and a con; who carries it and how
 *   residents are involved; if and then of the change theory.
 * - partner: two criteria or more; weights; a provider; scores (every provider on every weighted criterion); one is
 *   chosen; with the reason.
 * - agreement: ten KPIs; both levels; their stories; their baselines; an agreement; one about evaluation.
 *
 * Half a pair counts half, and a share of the records counts as that share. The parts follow the steps of Succesvol
 * partnerschap. */
TrFunnelStep
tr_funnel_step (TrProject *project, TrStep step)
{
  static Tally (*const tallies[TR_N_STEPS]) (TrProject *) = { tally_preparation, tally_challenge, tally_direction,
                                                              tally_partner, tally_agreement };
  TrFunnelStep result = { TR_FILLED_EMPTY, 0 };
  Tally tally;

  g_return_val_if_fail (step < TR_N_STEPS, result);

  tally = tallies[step](project);
  result.fraction = tally.done / tally.n;
  if (result.fraction >= WELL)
    result.filled = TR_FILLED_WELL;
  else if (result.fraction > 0)
    result.filled = TR_FILLED_THIN;

  return result;
}

/* Adds a part to a summary; `text` is taken. */
static void
append (GString *summary, char *text)
{
  if (summary->len > 0)
    g_string_append (summary, " · ");

  g_string_append (summary, text);
  g_free (text);
}

static guint
count_chosen (TrProject *project, TrKindId kind)
{
  const TrField *status = tr_kind_field (tr_kind (kind), "status");
  guint n = 0;

  for (guint i = 0; i < tr_project_count (project, kind); i++)
    n += tr_record_int (tr_project_at (project, kind, i), status) == TR_STATUS_CHOSEN ? 1 : 0;

  return n;
}

static void
append_chosen (GString *summary, TrProject *project, TrKindId kind)
{
  guint n = count_chosen (project, kind);

  if (n > 0)
    /* TRANSLATORS: how many directions or providers were chosen */
    append (summary, g_strdup_printf (ngettext ("%u chosen", "%u chosen", n), n));
}

static void
summarise_preparation (TrProject *project, GString *summary)
{
  guint n_organisations = tr_project_count (project, TR_KIND_ORGANISATION);
  guint n_participants = tr_project_count (project, TR_KIND_PARTICIPANT);
  guint n_sessions = tr_project_count (project, TR_KIND_SESSION);
  guint n_areas = tr_project_count (project, TR_KIND_AREA);

  if (n_participants > 0)
    /* TRANSLATORS: what a step of the funnel holds */
    append (summary, g_strdup_printf (ngettext ("%u participant", "%u participants", n_participants), n_participants));
  else if (n_organisations > 0)
    /* TRANSLATORS: what a step of the funnel holds */
    append (summary,
            g_strdup_printf (ngettext ("%u organisation", "%u organisations", n_organisations), n_organisations));
  else if (n_areas > 0)
    /* TRANSLATORS: what a step of the funnel holds */
    append (summary, g_strdup_printf (ngettext ("%u area", "%u areas", n_areas), n_areas));
  if (n_sessions > 0)
    /* TRANSLATORS: what a step of the funnel holds */
    append (summary, g_strdup_printf (ngettext ("%u session", "%u sessions", n_sessions), n_sessions));
}

static void
summarise_challenge (TrProject *project, GString *summary)
{
  guint n_signals = tr_project_count (project, TR_KIND_SIGNAL);
  guint n_challenges = tr_project_count (project, TR_KIND_CHALLENGE);

  if (n_signals > 0)
    /* TRANSLATORS: what a step of the funnel holds */
    append (summary, g_strdup_printf (ngettext ("%u signal", "%u signals", n_signals), n_signals));
  if (n_challenges > 0)
    /* TRANSLATORS: what a step of the funnel holds */
    append (summary, g_strdup_printf (ngettext ("%u challenge", "%u challenges", n_challenges), n_challenges));
}

static void
summarise_direction (TrProject *project, GString *summary)
{
  guint n = tr_project_count (project, TR_KIND_DIRECTION);

  if (n > 0)
    /* TRANSLATORS: how many directions were explored */
    append (summary, g_strdup_printf (ngettext ("%u explored", "%u explored", n), n));

  append_chosen (summary, project, TR_KIND_DIRECTION);
}

static void
summarise_partner (TrProject *project, GString *summary)
{
  guint n_criteria = tr_project_count (project, TR_KIND_CRITERION);
  guint n_providers = tr_project_count (project, TR_KIND_PROVIDER);

  /* the funnel is narrow here: once a choice was made the criteria are history */
  if (n_criteria > 0 && count_chosen (project, TR_KIND_PROVIDER) == 0)
    /* TRANSLATORS: what a step of the funnel holds */
    append (summary, g_strdup_printf (ngettext ("%u criterion", "%u criteria", n_criteria), n_criteria));
  if (n_providers > 0)
    /* TRANSLATORS: what a step of the funnel holds */
    append (summary, g_strdup_printf (ngettext ("%u provider", "%u providers", n_providers), n_providers));

  append_chosen (summary, project, TR_KIND_PROVIDER);
}

static void
summarise_agreement (TrProject *project, GString *summary)
{
  guint n_kpis = tr_basket (project).n_kpis;
  guint n_agreements = tr_project_count (project, TR_KIND_AGREEMENT);

  if (n_kpis > 0)
    /* TRANSLATORS: what a step of the funnel holds */
    append (summary, g_strdup_printf (ngettext ("%u KPI", "%u KPIs", n_kpis), n_kpis));
  if (n_agreements > 0)
    /* TRANSLATORS: what a step of the funnel holds */
    append (summary, g_strdup_printf (ngettext ("%u agreement", "%u agreements", n_agreements), n_agreements));
}

/* What a step holds in a few words of the interface's language, as "7 signals · 1 challenge". Free with g_free(). */
char *
tr_funnel_summary (TrProject *project, TrStep step)
{
  static void (*const summaries[TR_N_STEPS]) (TrProject *, GString *) = { summarise_preparation, summarise_challenge,
                                                                          summarise_direction, summarise_partner,
                                                                          summarise_agreement };
  GString *summary = g_string_new (NULL);

  g_return_val_if_fail (step < TR_N_STEPS, g_string_free (summary, FALSE));

  summaries[step](project, summary);
  if (summary->len == 0)
    /* TRANSLATORS: a step of the funnel in which nothing has been filled in yet */
    g_string_append (summary, C_("funnel step", "empty"));

  return g_string_free (summary, FALSE);
}

/* The name of a step in the interface's language. */
const char *
tr_funnel_title (TrStep step)
{
  g_return_val_if_fail (step < TR_N_STEPS, "");
  return _(tr_steps[step].label);
}
