/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-rules.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "tr-contract.h"
#include "tr-scores.h"
#include "tr-sensitivity.h"

/* Rules about the choice of a partner: S01 to S09. */

#define PRICE_SHARE 50    /* percent of all weight (S01) */
#define SENSITIVE_POINTS 5 /* percentage points of all weight (S07) */

/* S01: the share counts, not the number that was filled in. */
static void
look_for_price_alone (TrCheck *check)
{
  gint sum = tr_criteria_weight_sum (check->project), price = 0;
  const char *share;

  TR_EACH (TrCriterion, criterion, check->project, TR_KIND_CRITERION)
    if (criterion->criterion_kind == TR_CRITERION_PRICE && criterion->weight > 0) {
      price += criterion->weight;
      tr_check_subject (check, criterion);
    }
  if (price == 0 || 100 * price < PRICE_SHARE * sum)
    return;

  share = tr_check_number (check, 100.0 * price / sum, 1);
  if (tr_check_n_subjects (check) == 1)
    /* TRANSLATORS: a criterion, and its share of all weight */
    tr_check_say_with (check, N_("%s counts for %s%% of all weight."), tr_check_names (check, check->subjects), share, NULL);
  else
    /* TRANSLATORS: several criteria, and their share of all weight */
    tr_check_say_with (check, N_("%s are about the price and count for %s%% of all weight together."), tr_check_names (check, check->subjects), share,
                       NULL);
}

/* S02 to S05: a criterion of this kind that has no weight while others do is as good as none; it is named then. Without criteria there
 * is none of this kind either. */
static void
look_for_criterion (TrCheck *check, TrCriterionKind kind, const char *none, const char *weightless)
{
  guint n = tr_project_count (check->project, TR_KIND_CRITERION);
  gint sum = tr_criteria_weight_sum (check->project);
  gboolean is_there = FALSE;

  TR_EACH (TrCriterion, criterion, check->project, TR_KIND_CRITERION)
    if (criterion->criterion_kind == (gint) kind) {
      is_there |= criterion->weight > 0 || sum == 0;
      tr_check_subject (check, criterion);
    }
  if (is_there)
    return;

  if (tr_check_n_subjects (check) > 0) {
    tr_check_at (check, TR_KIND_CRITERION, "weight");
    tr_check_say_with (check, weightless, tr_check_names (check, check->subjects), NULL);
  } else if (n == 0)
    tr_check_say_with (check, N_("There are no criteria yet."), NULL);
  else
    tr_check_say_with (check, none, tr_check_number (check, n, 0), NULL);
}

static void
look_for_craftsmanship (TrCheck *check)
{
  look_for_criterion (check, TR_CRITERION_CRAFTSMANSHIP,
                      /* TRANSLATORS: the number of criteria */
                      N_("Among the criteria (%s) there is none about craftsmanship or a quality label."),
                      /* TRANSLATORS: a criterion or several */
                      N_("Craftsmanship does not count: %s has weight 0."));
}

static void
look_for_results (TrCheck *check)
{
  look_for_criterion (check, TR_CRITERION_RESULTS,
                      /* TRANSLATORS: the number of criteria */
                      N_("Among the criteria (%s) there is none about earlier results and impact."),
                      /* TRANSLATORS: a criterion or several */
                      N_("Earlier results do not count: %s has weight 0."));
}

static void
look_for_local_roots (TrCheck *check)
{
  look_for_criterion (check, TR_CRITERION_LOCAL_ROOTS,
                      /* TRANSLATORS: the number of criteria */
                      N_("Among the criteria (%s) there is none about local roots."),
                      /* TRANSLATORS: a criterion or several */
                      N_("Local roots do not count: %s has weight 0."));
}

static void
look_for_experience (TrCheck *check)
{
  look_for_criterion (check, TR_CRITERION_EXPERIENCE,
                      /* TRANSLATORS: the number of criteria */
                      N_("Among the criteria (%s) there is none about experience with the approach."),
                      /* TRANSLATORS: a criterion or several */
                      N_("Experience with the approach does not count: %s has weight 0."));
}

/* S06: the label holds up to and including its last day. Who was rejected needs none. */
static void
look_for_expired_label (TrCheck *check)
{
  const char *start = tr_contract_start (check->project);
  const TrProvider *first = NULL;

  TR_EACH (TrProvider, provider, check->project, TR_KIND_PROVIDER)
    if (provider->quality_label == TR_LABEL_YES && provider->status != TR_STATUS_REJECTED && *provider->label_until != '\0' &&
        strcmp (provider->label_until, start) < 0) {
      first = first != NULL ? first : provider;
      tr_check_subject (check, provider);
    }
  if (first == NULL)
    return;

  if (tr_check_n_subjects (check) == 1)
    /* TRANSLATORS: a provider, the last day of its quality label, the first day of the contract */
    tr_check_say_with (check, N_("The label of %s is valid until %s; the contract starts on %s."), tr_check_names (check, check->subjects),
                       tr_check_date (check, first->label_until), tr_check_date (check, start), NULL);
  else
    /* TRANSLATORS: several providers, the first day of the contract */
    tr_check_say_with (check, N_("The labels of %s run out before the contract starts on %s."), tr_check_names (check, check->subjects),
                       tr_check_date (check, start), NULL);
}

/* S07: a shared first place is as sensitive as can be. */
static void
look_for_sensitivity (TrCheck *check)
{
  g_autoptr (TrSensitivity) sensitivity = tr_sensitivity_new (check->project);
  g_autofree char *text = NULL;

  if (tr_sensitivity_distance (sensitivity) > SENSITIVE_POINTS + 1e-9)
    return;
  text = tr_sensitivity_text (sensitivity, check->language);
  if (sensitivity->criterion != NULL)
    tr_check_subject (check, sensitivity->criterion);
  /* TRANSLATORS: %s is a whole sentence: how the order of the providers depends on the weights */
  tr_check_say_with (check, N_("The outcome is sensitive. %s"), text, NULL);
}

/* S08: who was rejected has been compared as well. */
static void
look_for_one_to_one (TrCheck *check)
{
  if (check->contract->procedure != TR_PROCEDURE_ONE_TO_ONE || tr_project_count (check->project, TR_KIND_PROVIDER) < 2)
    return;
  TR_EACH (TrProvider, provider, check->project, TR_KIND_PROVIDER)
    tr_check_subject (check, provider);
  /* TRANSLATORS: the number of providers, and their names */
  tr_check_say_with (check, N_("The procedure is one-to-one, while %s providers are compared: %s."),
                     tr_check_number (check, tr_check_n_subjects (check), 0), tr_check_names (check, check->subjects), NULL);
}

static gboolean
is_resident (TrProject *project, const char *participant_id)
{
  const TrParticipant *participant = tr_project_find (project, TR_KIND_PARTICIPANT, participant_id);

  return participant != NULL && tr_project_participant_side (project, participant) == TR_SIDE_RESIDENTS;
}

/* S09: as long as nobody gave a score, residents at the table may still do so. */
static void
look_for_residents (TrCheck *check)
{
  guint n_scores = 0, n_seats = 0;

  TR_EACH (TrScore, score, check->project, TR_KIND_SCORE) {
    if (isnan (score->value))
      continue;
    n_scores++;
    if (is_resident (check->project, score->assessor))
      return;
  }
  TR_EACH (TrParticipant, participant, check->project, TR_KIND_PARTICIPANT)
    n_seats += is_resident (check->project, participant->record.id) ? 1 : 0;

  if (n_seats == 0) {
    tr_check_on_page (check, TR_PAGE_PREPARATION);
    tr_check_solved_by (check, TR_KIND_PARTICIPANT);
    tr_check_say_with (check, N_("There is no resident at the table who could assess the providers."), NULL);
  } else if (n_scores > 0)
    /* TRANSLATORS: the number of scores */
    tr_check_say_with (check, N_("Of the scores that were given (%s) none is a resident's."), tr_check_number (check, n_scores, 0), NULL);
}

const TrRule tr_rules_partner[] = {
  { "S01", TR_TOPIC_PARTNER, TR_SEVERITY_WARNING, TR_PAGE_PARTNER, TR_KIND_CRITERION, "weight", "G stap 3 tips gemeenten",
    N_("The price decides"),
    N_("Criteria of the kind Price together have half or more of all weight."),
    N_("Do not choose on price alone: craftsmanship and impact decide."),
    look_for_price_alone },
  { "S02", TR_TOPIC_PARTNER, TR_SEVERITY_WARNING, TR_PAGE_PARTNER, TR_KIND_CRITERION, NULL, "G stap 3",
    N_("Craftsmanship is not a criterion"),
    N_("No criterion is of the kind Craftsmanship and quality label, or it has no weight while others do."),
    N_("Take up craftsmanship as a criterion, for instance with the Kwaliteitslabel Sociaal Werk."),
    look_for_craftsmanship },
  { "S03", TR_TOPIC_PARTNER, TR_SEVERITY_TIP, TR_PAGE_PARTNER, TR_KIND_CRITERION, NULL, "G stap 3 tips gemeenten",
    N_("Earlier results are not a criterion"),
    N_("No criterion is of the kind Earlier results and impact, or it has no weight while others do."),
    N_("Look at what a provider has achieved before as well, in concrete results."),
    look_for_results },
  { "S04", TR_TOPIC_PARTNER, TR_SEVERITY_TIP, TR_PAGE_PARTNER, TR_KIND_CRITERION, NULL, "G stap 3 tips gemeenten",
    N_("Local context is not a criterion"),
    N_("No criterion is of the kind Local roots, or it has no weight while others do."),
    N_("Weigh the local context too: does the provider know the neighbourhoods, and is it known there?"),
    look_for_local_roots },
  { "S05", TR_TOPIC_PARTNER, TR_SEVERITY_TIP, TR_PAGE_PARTNER, TR_KIND_CRITERION, NULL, "G stap 3 interventies",
    N_("Experience with the approach is not a criterion"),
    N_("No criterion is of the kind Experience with the approach, or it has no weight while others do."),
    N_("Look at the approaches that a provider has experience with."),
    look_for_experience },
  { "S06", TR_TOPIC_PARTNER, TR_SEVERITY_WARNING, TR_PAGE_PARTNER, TR_KIND_PROVIDER, "label_until", "G stap 3 vakmanschap",
    N_("Quality label runs out before the start"),
    N_("The quality label of a provider that was not rejected is no longer valid on the day the contract starts."),
    N_("The label is valid for two years: ask when it will be tested again."),
    look_for_expired_label },
  { "S07", TR_TOPIC_PARTNER, TR_SEVERITY_WARNING, TR_PAGE_PARTNER, TR_KIND_CRITERION, "weight", "own: sensitivity",
    N_("A small change of weights turns the outcome"),
    N_("Another provider comes on top when one weight gets at most five percentage points more or less while the others keep their "
       "proportions, or the first place is shared. Providers that lack scores are left out."),
    N_("Talk about the choice; do not rely on the sum alone."),
    look_for_sensitivity },
  { "S08", TR_TOPIC_PARTNER, TR_SEVERITY_WARNING, TR_PAGE_CONTRACT, TR_KIND_CONTRACT, "procedure", "N 3.3",
    N_("One-to-one with several providers"),
    N_("The procedure is one-to-one negotiation, and the comparison has two providers or more."),
    N_("One-to-one is only allowed when it is certain that there is only one provider."),
    look_for_one_to_one },
  { "S09", TR_TOPIC_PARTNER, TR_SEVERITY_TIP, TR_PAGE_PARTNER, TR_KIND_SCORE, NULL, "N 3.3",
    N_("Residents do not take part in the assessment"),
    N_("There are scores, and none is from a participant of the residents; or no participant is a resident."),
    N_("Think about letting residents take part in the assessment. Give them a seat under Preparation and ask for their scores."),
    look_for_residents },
  { NULL },
};
