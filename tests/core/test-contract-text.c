/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "tr-contract-text.h"
#include "tr-pay-levels.h"
#include "tr-terms.h"
#include "tr-test-rules.h"
#include "tr-transition.h"

/* What the page of the contract says back. */

static TrProject *
project_new (void)
{
  TrProject *project = tr_project_new ();

  tr_test_add (project, TR_KIND_PROJECT, "title", "Jongerenwerk", "municipality", "Veendam", NULL);
  tr_test_add (project, TR_KIND_CONTRACT, "instrument", "", NULL);

  return project;
}

/* Takes the text. */
static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

/* Takes the text. */
static void
assert_has (char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in “%s”", words, text);
  g_free (text);
}

static void
test_levels (void)
{
  g_autoptr (TrProject) project = project_new ();

  assert_has (tr_pay_levels_text (project, TR_LANGUAGE_EN), "Nothing has been chosen yet");
  tr_test_set_contract (project, "steers_outcome", "1");
  assert_text (tr_pay_levels_text (project, TR_LANGUAGE_EN),
               "You steer on outcome. What you pay on has not been chosen yet.");
  tr_test_set_contract (project, "pays_input", "1");
  tr_test_set_contract (project, "pays_output", "1");
  assert_has (tr_pay_levels_text (project, TR_LANGUAGE_EN),
              "You pay on input and output and steer on outcome. That is a good beginning");
  tr_test_set_contract (project, "steers_outcome", "0");
  assert_has (tr_pay_levels_text (project, TR_LANGUAGE_EN), "do not steer on anything yet. Neither outcome nor impact");
  tr_test_set_contract (project, "steers_throughput", "1");
  assert_has (tr_pay_levels_text (project, TR_LANGUAGE_EN), "steer on throughput. Neither outcome nor impact");
  tr_test_set_contract (project, "pays_impact", "1");
  assert_has (tr_pay_levels_text (project, TR_LANGUAGE_EN), "cause and effect are often hard to show");
  tr_test_set_contract (project, "pays_throughput", "1");
  tr_test_set_contract (project, "pays_outcome", "1");
  assert_has (tr_pay_levels_text (project, TR_LANGUAGE_EN), "You pay on all five levels and");
  assert_text (tr_pay_levels_source (TR_LANGUAGE_EN), "Het nieuwe contracteren, 2.4.4.1, after Tim Robbe");
}

static void
test_level_facts (void)
{
  for (TrChain level = TR_CHAIN_INPUT; level <= TR_CHAIN_IMPACT; level++) {
    g_assert_cmpstr (tr_pay_level_name (level), !=, "");
    g_assert_cmpstr (tr_pay_level_meaning (level), !=, "");
    g_assert_nonnull (tr_kind_field (tr_kind (TR_KIND_CONTRACT), tr_pay_level_field (level, FALSE)));
    g_assert_nonnull (tr_kind_field (tr_kind (TR_KIND_CONTRACT), tr_pay_level_field (level, TRUE)));
    for (guint fact = 0; fact < TR_N_PAY_FACTS; fact++)
      g_assert_cmpstr (tr_pay_level_fact (level, (TrPayFact) fact), !=, "");
  }
}

/* Each value of each explained choice has a text with a source, or none at all. */
static void
test_explanations (void)
{
  static const char *const fields[] = { "instrument", "procedure", "contractors", "scope", "demarcation", "funding",
                                        "current_funding", "transition", "settlement", "past_performance",
                                        "preparation_role", "tender_role", "contract_role" };
  g_autoptr (TrProject) project = project_new ();

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    const TrField *field = tr_kind_field (tr_kind (TR_KIND_CONTRACT), fields[i]);
    guint n = 0;

    assert_text (tr_contract_explanation (project, fields[i], TR_LANGUAGE_EN), "");
    for (guint choice = 1; choice < tr_choice_count (field->choices); choice++) {
      g_autofree char *text = NULL;

      tr_test_set_contract (project, fields[i], field->choices[choice].name);
      text = tr_contract_explanation (project, fields[i], TR_LANGUAGE_EN);
      g_assert_true (*text == '\0' || g_str_has_suffix (text, ")"));
      n += *text != '\0';
    }
    g_assert_cmpuint (n, >=, 2);
  }
}

static void
test_funding (void)
{
  g_autoptr (TrProject) project = project_new ();

  assert_has (tr_contract_funding_text (project, TR_LANGUAGE_EN), "has not been chosen");
  tr_test_set_contract (project, "funding", "task");
  assert_has (tr_contract_funding_text (project, TR_LANGUAGE_EN), "Say how that is today");
  tr_test_set_contract (project, "current_funding", "task");
  assert_text (tr_contract_funding_text (project, TR_LANGUAGE_EN), "The funding stays as it is: task (fixed budget).");
  tr_test_set_contract (project, "current_funding", "effort");
  assert_has (tr_contract_funding_text (project, TR_LANGUAGE_EN), "Choose a path for that.");
  tr_test_set_contract (project, "transition", "pilot");
  tr_test_set_contract (project, "has_hours_accounting", "1");
  assert_has (tr_contract_funding_text (project, TR_LANGUAGE_EN),
              "from effort (hours times price) to task (fixed budget). Accounting for hours does not go");
}

static void
test_roles_and_test (void)
{
  g_autoptr (TrProject) project = project_new ();

  assert_text (tr_contract_roles_text (project, TR_LANGUAGE_EN),
               "No role has been stated yet for: the preparation, the tender and the contract.");
  tr_test_set_contract (project, "preparation_role", "networking");
  tr_test_set_contract (project, "tender_role", "networking");
  tr_test_set_contract (project, "contract_role", "networking");
  assert_has (tr_contract_roles_text (project, TR_LANGUAGE_EN), "In all phases the municipality is networking.");
  tr_test_set_contract (project, "tender_role", "lawful");
  assert_has (tr_contract_roles_text (project, TR_LANGUAGE_EN), "is networking, in the tender lawful and");

  tr_test_set_contract (project, "test_conditions", "x");
  assert_has (tr_contract_test_text (project, TR_LANGUAGE_EN), "begin with what the resident wants");
  tr_test_set_contract (project, "test_effect", "x");
  assert_text (tr_contract_test_text (project, TR_LANGUAGE_EN), "Still open: the basic values and the ethics.");
  tr_test_set_contract (project, "test_values", "x");
  tr_test_set_contract (project, "test_ethics", "x");
  assert_has (tr_contract_test_text (project, TR_LANGUAGE_EN), "All four questions");
}

static void
test_conditions (void)
{
  g_autoptr (TrProject) project = project_new ();

  assert_text (tr_contract_conditions_text (project, TR_LANGUAGE_EN),
               "Nothing yet about: revision, change, past performance and a tailored fund.");
  tr_test_set_contract (project, "revision_clause", "x");
  assert_has (tr_contract_conditions_text (project, TR_LANGUAGE_EN),
              "laid down about: revision. Nothing yet about: change");
  assert_has (tr_contract_threshold_text (project, TR_LANGUAGE_EN), "Fill in term and budget");
  tr_test_set_contract (project, "base_months", "24");
  tr_test_set_contract (project, "yearly_budget", "250000");
  assert_text (tr_contract_threshold_text (project, TR_LANGUAGE_EN),
               "€\u00a0250,000 a year for 2 years with all options is €\u00a0500,000 without indexation: below the "
               "threshold of €\u00a0750,000, without VAT.");
  tr_test_set_contract (project, "yearly_budget", "375000");
  assert_has (tr_contract_threshold_text (project, TR_LANGUAGE_EN), "is reached.");
}

/* Options of which nobody said how long they are: the first can be decided on, and nothing has an end. */
static void
assert_terms_without_months (TrProject *project)
{
  g_autoptr (GArray) terms = NULL;
  g_autoptr (TrPlan) plan = NULL;
  const TrTerm *base;

  tr_test_set_contract (project, "extension_months", "0");
  terms = tr_terms (project);
  plan = tr_plan_new (project);
  base = &g_array_index (terms, TrTerm, 0);
  g_assert_cmpuint (terms->len, ==, 1);
  g_assert_cmpint (g_date_compare (&base->notice, &tr_plan_find (plan, "notice-1")->from), ==, 0);
  g_assert_true (g_date_valid (&base->decide));
  g_assert_null (tr_plan_find (plan, "notice-2"));
  assert_has (tr_terms_text (project, TR_LANGUAGE_EN), "Fill in how long an extension is");
}

static void
test_terms (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autoptr (GArray) terms = tr_terms (project);
  const TrTerm *base = &g_array_index (terms, TrTerm, 0), *last = &g_array_index (terms, TrTerm, 2);

  g_assert_cmpuint (terms->len, ==, 3);
  assert_text (tr_date_write (&base->end), "2032-12-31");
  assert_text (tr_date_write (&base->notice), "2031-12-31");
  g_assert_true (g_date_valid (&base->decide));
  assert_text (tr_date_write (&last->end), "2036-12-31");
  g_assert_true (g_date_valid (&last->notice));
  g_assert_false (g_date_valid (&last->decide));
  assert_text (tr_term_name (base, TR_LANGUAGE_EN), "Base term");
  assert_text (tr_term_name (last, TR_LANGUAGE_EN), "Extension 2");
  assert_has (tr_terms_text (project, TR_LANGUAGE_EN),
              "It lasts 4 years for sure and 8 years with all options, until ");
  assert_terms_without_months (project);
  tr_test_set_contract (project, "extensions", "0");
  assert_has (tr_terms_text (project, TR_LANGUAGE_EN), "without an option to extend");
  tr_test_set_contract (project, "base_months", "");
  assert_has (tr_terms_text (project, TR_LANGUAGE_EN), "Fill in the base term");
}

static void
test_procedure (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  TrPhaseSpan spans[TR_N_PHASES];
  GDate today, late;

  tr_date_read ("2026-11-24", &today);
  tr_date_read ("2028-11-24", &late);
  g_assert_true (tr_contract_spans (project, spans));
  for (guint phase = 1; phase < TR_N_PHASES; phase++)
    g_assert_cmpint (g_date_days_between (&spans[phase - 1].to, &spans[phase].from), >=, 1);
  for (guint phase = 0; phase < TR_N_PHASES; phase++)
    g_assert_nonnull (tr_kind_field (tr_kind (TR_KIND_CONTRACT), tr_phase_field ((TrPhase) phase)));
  assert_has (tr_contract_procedure_text (project, &today, TR_LANGUAGE_EN),
              "It takes 52 weeks, so the dialogue begins by ");
  assert_has (tr_contract_procedure_text (project, &today, TR_LANGUAGE_EN), "From today that fits, with ");
  tr_test_remove_all (project, TR_KIND_MOMENT);
  assert_has (tr_contract_procedure_text (project, &late, TR_LANGUAGE_EN), "does not fit any more");
  tr_test_set_contract (project, "procedure", "");
  g_assert_false (tr_contract_spans (project, spans));
  assert_has (tr_contract_procedure_text (project, &today, TR_LANGUAGE_EN), "Choose a procedure");
}

/* The table of phases, the plan and the sentence say the same, also when a notice has a date that moves the phases. */
static void
test_dated_notices (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  TrPhaseSpan usual[TR_N_PHASES], spans[TR_N_PHASES];
  g_autoptr (TrPlan) plan = NULL;
  g_autofree char *begin = NULL;
  GDate today;

  tr_date_read ("2026-11-24", &today);
  tr_test_remove_all (project, TR_KIND_MOMENT);
  g_assert_true (tr_contract_spans (project, usual));
  tr_test_add (project, TR_KIND_MOMENT, "kind", "prior-notice", NULL);
  tr_test_add (project, TR_KIND_MOMENT, "kind", "prior-notice", "date", "2028-02-01", NULL);
  tr_test_add (project, TR_KIND_MOMENT, "kind", "award-notice", "date", "2028-08-21", NULL);
  g_assert_true (tr_contract_spans (project, spans));
  g_assert_cmpint (g_date_compare (&usual[TR_PHASE_DIALOGUE].from, &spans[TR_PHASE_DIALOGUE].from), !=, 0);
  assert_text (tr_date_write (&spans[TR_PHASE_DIALOGUE].to), "2028-01-31");
  assert_text (tr_date_write (&spans[TR_PHASE_IMPLEMENTATION].from), "2028-08-21");
  plan = tr_plan_new (project);
  for (guint phase = 0; phase < TR_N_PHASES; phase++) {
    g_autofree char *key = g_strdup_printf ("phase-%u", phase + 1);
    const TrPlanItem *item = tr_plan_find (plan, key);

    g_assert_cmpint (g_date_compare (&item->from, &spans[phase].from), ==, 0);
    g_assert_cmpint (g_date_compare (&item->to, &spans[phase].to), ==, 0);
  }
  begin = tr_plan_date_text (&spans[TR_PHASE_DIALOGUE].from, TR_LANGUAGE_EN);
  assert_has (tr_contract_procedure_text (project, &today, TR_LANGUAGE_EN), begin);
}

static void
test_moments (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  GDate today;

  tr_date_read ("2029-08-01", &today);
  assert_has (tr_contract_moments_text (project, &today, TR_LANGUAGE_EN), "Dates fixed: 10. The next is ");
  assert_has (tr_contract_moments_text (project, &today, TR_LANGUAGE_EN), "“Elke wijk een eigen budget (voorbeeld)”.");
  tr_test_add (project, TR_KIND_MOMENT, "kind", "review", NULL);
  assert_has (tr_contract_moments_text (project, &today, TR_LANGUAGE_EN), "Still without a date: 1.");
  tr_test_remove_all (project, TR_KIND_MOMENT);
  assert_has (tr_contract_moments_text (project, &today, TR_LANGUAGE_EN), "No date has been fixed");
}

/* A step is proposed until it is a moment, in whichever language it was made one. */
static void
test_transition (void)
{
  g_autoptr (TrProject) project = project_new ();
  const char *first = tr_transition_step (TR_TRANSITION_AREA_FIRST, 0);
  g_autoptr (GPtrArray) all = NULL, rest = NULL, none = tr_transition_suggestions (project);

  g_assert_cmpuint (none->len, ==, 0);
  assert_has (tr_transition_text (project, TR_LANGUAGE_EN), "No path");
  tr_test_set_contract (project, "transition", "area-first");
  all = tr_transition_suggestions (project);
  g_assert_cmpuint (all->len, ==, 4);
  assert_has (tr_transition_text (project, TR_LANGUAGE_EN), "no step has been planned");
  tr_test_add (project, TR_KIND_MOMENT, "kind", "transition", "remark", tr_language_text (TR_LANGUAGE_NL, first), NULL);
  tr_test_add (project, TR_KIND_MOMENT, "kind", "transition", "remark", all->pdata[2], "date", "2029-01-01", NULL);
  rest = tr_transition_suggestions (project);
  g_assert_cmpuint (rest->len, ==, 2);
  g_assert_cmpstr (rest->pdata[0], ==, tr_transition_step (TR_TRANSITION_AREA_FIRST, 1));
  assert_text (tr_transition_text (project, TR_LANGUAGE_EN), "Steps planned: 2, of which 1 with a date.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contract-text/levels", test_levels);
  g_test_add_func ("/contract-text/level-facts", test_level_facts);
  g_test_add_func ("/contract-text/explanations", test_explanations);
  g_test_add_func ("/contract-text/funding", test_funding);
  g_test_add_func ("/contract-text/roles-and-test", test_roles_and_test);
  g_test_add_func ("/contract-text/conditions", test_conditions);
  g_test_add_func ("/contract-text/terms", test_terms);
  g_test_add_func ("/contract-text/procedure", test_procedure);
  g_test_add_func ("/contract-text/dated-notices", test_dated_notices);
  g_test_add_func ("/contract-text/moments", test_moments);
  g_test_add_func ("/contract-text/transition", test_transition);

  return g_test_run ();
}
