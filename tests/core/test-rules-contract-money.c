/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-test-rules.h"

/* The sound project: 1.2 million euro a year in two districts (700,000 and 500,000), supplementary assignments of
 * 60,000 for 36 months and 40,000 for 24, and 72 hours of monitoring a year at 85 euro. That it is sound is looked at
 * in test-rules-contract.c. */

static void
test_choices (void)
{
  TR_TEST_CONTRACTS (
      { "C10", { { "demarcation", "target-group" } }, "$.contract.demarcation", "target groups" },
      { "C10", { { "demarcation", "product" } } },
      { "C10", { { "demarcation", "" } } },
      { "C29", { { "has_hours_accounting", "1" } }, "$.contract.has_hours_accounting", "“Task (fixed budget)”" },
      { "C29", { { "has_hours_accounting", "1" }, { "funding", "lump-sum" } },
        "$.contract.has_hours_accounting", "“Lump sum”" },
      { "C29", { { "has_hours_accounting", "1" }, { "funding", "effort" } } },
      { "C29", { { "has_hours_accounting", "1" }, { "funding", "" } } },
      { "C30", { { "transition", "" } }, "$.contract.transition", "“Effort (hours times price)”" },
      { "C30", { { "transition", "" }, { "current_funding", "output" } },
        "$.contract.transition", "“Output (result per client)”" },
      { "C30", { { "transition", "" }, { "current_funding", "task" } } },
      { "C30", { { "transition", "" }, { "current_funding", "" } } },
      { "C32", { { "tailored_fund", "" } }, "$.contract.tailored_fund", "tailored fund" });
}

static void
test_results_of_areas (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set_all (project, TR_KIND_KPI, "target", "");
  tr_test_assert_fires (project, "C09", "$.kpis[0].target", "follows areas, but there is no target for “");
  tr_test_set (project, TR_KIND_KPI, 3, "target", "0");
  tr_test_assert_silent (project, "C09");
  /* a KPI that was replaced does not count */
  tr_test_set (project, TR_KIND_KPI, 3, "until", "2026-01-01");
  tr_test_assert_fires (project, "C09", "$.kpis[0].target", "there is no target for");
  tr_test_remove_all (project, TR_KIND_KPI);
  tr_test_assert_fires (project, "C09", "$.kpis", "there is no KPI with a target");
  tr_test_set_contract (project, "demarcation", "");
  tr_test_assert_silent (project, "C09");
}

static void
test_payment_on_effect (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set_contract (project, "pays_impact", "1");
  tr_test_assert_fires (project, "C11", "$.contract.pays_impact", "on impact, while");
  tr_test_assert_fires (project, "C11", "$.contract.pays_impact",
                        "“Een ontmoetingsplek die bewoners zelf dragen” and “Samen optrekken");
  tr_test_set_contract (project, "pays_outcome", "1");
  tr_test_assert_fires (project, "C11", "$.contract.pays_outcome", "on outcome and impact, while");
  tr_test_set_contract (project, "pays_impact", "0");
  tr_test_assert_fires (project, "C11", "$.contract.pays_outcome", "on outcome, while");

  /* only what was chosen, and what lies on the line or above it */
  tr_test_set (project, TR_KIND_DIRECTION, 0, "status", "considered");
  tr_test_assert_fires (project, "C11", "$.contract.pays_outcome", "uncertain in “Samen");
  tr_test_set_all (project, TR_KIND_PLACEMENT, "uncertainty", "0.5");
  tr_test_assert_fires (project, "C11", "$.contract.pays_outcome", "uncertain in “Samen");
  tr_test_set_all (project, TR_KIND_PLACEMENT, "uncertainty", "0.49");
  tr_test_assert_silent (project, "C11");
  tr_test_remove_all (project, TR_KIND_PLACEMENT);
  tr_test_assert_silent (project, "C11");
}

static void
test_steering_on_results (void)
{
  TR_TEST_CONTRACTS (
      { "C12", { { "steers_outcome", "0" }, { "steers_impact", "0" } }, "$.contract.steers_outcome",
        "on “Throughput (work processes)”, “Output (products)”, but" },
      { "C12",
        { { "steers_outcome", "0" }, { "steers_impact", "0" }, { "pays_throughput", "0" }, { "pays_output", "0" },
          { "pays_input", "1" } },
        "$.contract.steers_outcome", "on “Input (expertise)”, but" },
      { "C12", { { "steers_outcome", "0" } } },
      { "C12", { { "steers_impact", "0" } } },
      { "C12", { { "steers_outcome", "0" }, { "steers_impact", "0" }, { "pays_outcome", "1" } } },
      { "C12",
        { { "steers_outcome", "0" }, { "steers_impact", "0" }, { "pays_throughput", "0" }, { "pays_output", "0" } } });
}

static void
test_indexation (void)
{
  TR_TEST_CONTRACTS (
      { "C16", { { "indexation", "3.49" } },
        "$.contract.indexation", "3.49 percent a year, while wages are expected to rise by 3.5 percent" },
      { "C16", { { "indexation", "3.5" } } },
      { "C16", { { "indexation", "-0.5" }, { "wage_rise", "0" } }, "$.contract.indexation", "-0.5 percent" },
      /* the advice of VNG for 2025: 3.944 is paid as 3.94 */
      { "C16", { { "indexation", "3.94" }, { "wage_rise", "3.944" } } },
      { "C16", { { "indexation", "0" }, { "wage_rise", "" } } },
      { "C16", { { "indexation", "" } } });
}

/* A year speaks when its wages are told: against its own indexation when that is known, else as agreed. */
static void
test_indexation_by_year (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  guint year;

  tr_test_remove_all (project, TR_KIND_INDEXATION);
  tr_test_add (project, TR_KIND_INDEXATION, "year", "2025", "ova", "4.18", "price", "1.82", "correction", "1.013", NULL);
  tr_test_add (project, TR_KIND_INDEXATION, "year", "2030", "wage", "3.9", NULL);
  tr_test_assert_silent (project, "C16");
  tr_test_set (project, TR_KIND_INDEXATION, 0, "wage", "4.96");
  tr_test_assert_silent (project, "C16");
  tr_test_set (project, TR_KIND_INDEXATION, 0, "wage", "4.97");
  tr_test_assert_fires (project, "C16", "$.contract.indexation", "behind the wages in 2025 (4.96 against 4.97 "
                                                                 "percent).");
  tr_test_set (project, TR_KIND_INDEXATION, 1, "wage", "3.91");
  tr_test_assert_fires (project, "C16", "$.contract.indexation",
                        "2025 (4.96 against 4.97 percent) and 2030 (3.9 against 3.91 percent).");
  tr_test_set_contract (project, "indexation", "3.4");
  tr_test_assert_fires (project, "C16", "$.contract.indexation",
                        "expected to rise by 3.5 percent. It also stays behind the wages in 2025 (4.96");

  /* nothing to compare with */
  tr_test_remove (project, TR_KIND_INDEXATION, 0);
  tr_test_set_contract (project, "indexation", "");
  tr_test_assert_silent (project, "C16");
  year = tr_project_count (project, TR_KIND_INDEXATION) - 1;
  tr_test_set (project, TR_KIND_INDEXATION, year, "ova", "2");
  tr_test_set (project, TR_KIND_INDEXATION, year, "price", "2");
  tr_test_assert_fires (project, "C16", "$.contract.indexation", "2030 (2 against 3.91 percent)");
}

static void
test_counting_and_telling (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set_all (project, TR_KIND_MONITORING, "way", "counting");
  tr_test_assert_fires (project, "C17", "$.monitoring[0].way", "None of the 4");
  tr_test_set (project, TR_KIND_MONITORING, 2, "way", "");
  tr_test_assert_fires (project, "C17", "$.monitoring[0].way", "None of the 4");
  tr_test_set (project, TR_KIND_MONITORING, 2, "way", "both");
  tr_test_assert_silent (project, "C17");
  tr_test_set (project, TR_KIND_MONITORING, 2, "way", "telling");
  tr_test_assert_silent (project, "C17");

  tr_test_remove (project, TR_KIND_MONITORING, 2);
  tr_test_remove (project, TR_KIND_MONITORING, 1);
  tr_test_remove (project, TR_KIND_MONITORING, 0);
  tr_test_assert_fires (project, "C17", "$.monitoring[0].way", "“Overzicht van de KPI's (voorbeeld)”");
  tr_test_set (project, TR_KIND_MONITORING, 0, "name", "");
  tr_test_assert_fires (project, "C17", "$.monitoring[0].way", "(Reports on KPIs)");
  tr_test_remove (project, TR_KIND_MONITORING, 0);
  tr_test_assert_fires (project, "C17", "$.monitoring", "yet that tells the story");
}

static void
test_client_experience (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_remove_where (project, TR_KIND_MONITORING, "kind", "client-experience");
  tr_test_assert_fires (project, "C23", "$.monitoring", "does not look at client experience");
  tr_test_remove_all (project, TR_KIND_MONITORING);
  tr_test_assert_fires (project, "C23", "$.monitoring", "yet for client experience");
}

/* 24 + 16 + 20 + 12 hours cost 6,120 euro; two percent is 24,000. */
static void
test_cost_of_monitoring (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set_contract (project, "yearly_budget", "306000");
  tr_test_assert_silent (project, "C18");
  tr_test_set_contract (project, "yearly_budget", "305999.5");
  tr_test_assert_fires (project, "C18", "$.monitoring[0].hours",
                        "72 hours a year. That is €\u00a06,120 at a rate of €\u00a085");
  tr_test_assert_fires (project, "C18", "$.monitoring[0].hours",
                        "budget of €\u00a0305,999.50. Most hours go to “Voortgangsgesprek");
  tr_test_set (project, TR_KIND_MONITORING, 2, "frequency", "month");
  tr_test_set (project, TR_KIND_MONITORING, 2, "name", "");
  tr_test_assert_fires (project, "C18", "$.monitoring[2].hours", "292 hours a year. That is €\u00a024,820");
  tr_test_assert_fires (project, "C18", "$.monitoring[2].hours", "go to Client experience.");
  tr_test_set_contract (project, "hourly_rate", "0");
  tr_test_assert_silent (project, "C18");
  tr_test_set_contract (project, "hourly_rate", "85");
  tr_test_set_contract (project, "yearly_budget", "0");
  tr_test_assert_silent (project, "C18");
  tr_test_set_contract (project, "yearly_budget", "1");
  tr_test_remove_all (project, TR_KIND_MONITORING);
  tr_test_assert_silent (project, "C18");
}

static void
test_much_in_supplements (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_SUPPLEMENT, 0, "budget", "200000");
  tr_test_assert_silent (project, "C21");
  tr_test_set (project, TR_KIND_SUPPLEMENT, 0, "budget", "200000.01");
  tr_test_assert_fires (project, "C21", "$.supplements[0]",
                        "€\u00a0240,000.01 a year, more than a fifth of the yearly budget of €\u00a01,200,000.");
  tr_test_set (project, TR_KIND_SUPPLEMENT, 1, "months", "23");
  tr_test_assert_fires (project, "C21", "$.supplements[0]", "Shorter than two years: 1 of the 2 with a term.");
  tr_test_set (project, TR_KIND_SUPPLEMENT, 1, "months", "24");
  tr_test_set_contract (project, "yearly_budget", "0");
  tr_test_assert_silent (project, "C21");
}

static void
test_short_supplements (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_SUPPLEMENT, 1, "months", "23");
  tr_test_assert_fires (project, "C21", "$.supplements[1]", "assignments with a term run for less than two years: “Eettafel in Zuid (voorbeeld)”.");
  /* one of three is less than half; a third without a term says nothing */
  tr_test_add (project, TR_KIND_SUPPLEMENT, "title", "Buurtcamping", NULL);
  tr_test_assert_fires (project, "C21", "$.supplements[1]", "Eettafel");
  tr_test_set (project, TR_KIND_SUPPLEMENT, 2, "months", "24");
  tr_test_assert_silent (project, "C21");
  tr_test_set (project, TR_KIND_SUPPLEMENT, 2, "months", "12");
  tr_test_assert_fires (project, "C21", "$.supplements[1]", "“Eettafel in Zuid (voorbeeld)” and “Buurtcamping”");

  /* one alone can not be bundled */
  tr_test_remove (project, TR_KIND_SUPPLEMENT, 2);
  tr_test_remove (project, TR_KIND_SUPPLEMENT, 0);
  tr_test_assert_silent (project, "C21");
}

static void
test_fit_of_supplements (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_SUPPLEMENT, 0, "fit", "");
  tr_test_assert_silent (project, "C22");
  tr_test_set (project, TR_KIND_SUPPLEMENT, 1, "fit", "no");
  tr_test_assert_fires (project, "C22", "$.supplements[1].fit", "“Eettafel in Zuid (voorbeeld)” does not");
  tr_test_set (project, TR_KIND_SUPPLEMENT, 0, "fit", "no");
  tr_test_assert_fires (project, "C22", "$.supplements[0].fit", "“Valpreventie in de buurt (voorbeeld)” and “Eettafel");
}

static void
test_budgets_of_areas (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_AREA, 2, "budget", "500000.01");
  tr_test_assert_fires (project, "C28", "$.areas[1].budget",
                        "to €\u00a01,200,000.01. That is €\u00a00.01 more than the yearly budget of €\u00a01,200,000.");
  tr_test_set (project, TR_KIND_AREA, 2, "budget", "0");
  tr_test_assert_fires (project, "C28", "$.areas[1].budget", "to €\u00a0700,000. That is €\u00a0500,000 less");
  tr_test_set (project, TR_KIND_AREA, 2, "budget", "500000");

  /* told again for the whole municipality: each level adds up */
  tr_test_set (project, TR_KIND_AREA, 0, "budget", "1200000");
  tr_test_assert_silent (project, "C28");
  tr_test_set (project, TR_KIND_AREA, 0, "budget", "1100000");
  tr_test_assert_fires (project, "C28", "$.areas[0].budget",
                        "level “Municipality” add up to €\u00a01,100,000. That is €\u00a0100,000 less than");
  /* the other way about, and with none that adds up: what comes nearest */
  tr_test_set (project, TR_KIND_AREA, 0, "budget", "1200000");
  tr_test_set (project, TR_KIND_AREA, 2, "budget", "500000.01");
  tr_test_assert_fires (project, "C28", "$.areas[1].budget",
                        "level “District” add up to €\u00a01,200,000.01. That is €\u00a00.01 more than");
  tr_test_set (project, TR_KIND_AREA, 0, "budget", "1100000");
  tr_test_assert_fires (project, "C28", "$.areas[1].budget", "level “District” add up to €\u00a01,200,000.01.");
  tr_test_set (project, TR_KIND_AREA, 2, "budget", "500000");
  /* areas of different levels beside each other */
  tr_test_set (project, TR_KIND_AREA, 0, "budget", "0");
  tr_test_set (project, TR_KIND_AREA, 2, "level", "neighbourhood");
  tr_test_assert_silent (project, "C28");

  tr_test_set_all (project, TR_KIND_AREA, "budget", "0");
  tr_test_assert_silent (project, "C28");
  tr_test_set (project, TR_KIND_AREA, 1, "budget", "700000");
  tr_test_set_contract (project, "yearly_budget", "0");
  tr_test_assert_silent (project, "C28");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/contract-money/choices", test_choices);
  g_test_add_func ("/rules/contract-money/results-of-areas", test_results_of_areas);
  g_test_add_func ("/rules/contract-money/payment-on-effect", test_payment_on_effect);
  g_test_add_func ("/rules/contract-money/steering-on-results", test_steering_on_results);
  g_test_add_func ("/rules/contract-money/indexation", test_indexation);
  g_test_add_func ("/rules/contract-money/indexation-by-year", test_indexation_by_year);
  g_test_add_func ("/rules/contract-money/counting-and-telling", test_counting_and_telling);
  g_test_add_func ("/rules/contract-money/client-experience", test_client_experience);
  g_test_add_func ("/rules/contract-money/cost-of-monitoring", test_cost_of_monitoring);
  g_test_add_func ("/rules/contract-money/much-in-supplements", test_much_in_supplements);
  g_test_add_func ("/rules/contract-money/short-supplements", test_short_supplements);
  g_test_add_func ("/rules/contract-money/fit-of-supplements", test_fit_of_supplements);
  g_test_add_func ("/rules/contract-money/budgets-of-areas", test_budgets_of_areas);

  return g_test_run ();
}
