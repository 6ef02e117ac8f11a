/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-rules.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-matrix.h"
#include "tr-money.h"

/* Rules about the money of a contract and the ways to keep an eye on it: funding, payment, budgets, supplementary
 * assignments and monitoring. What holds for all rules about contracts is told in tr-rules-contract.c. */

#define MONITORING_PERCENT 2 /* of the yearly budget */
#define LEAST_TO_BUNDLE 2    /* supplementary assignments */

/* A result is formulated when a KPI that is in use has a target. */
static void
look_for_areas_without_results (TrCheck *check)
{
  if (check->contract->demarcation != TR_DEMARCATION_AREA)
    return;
  TR_EACH_KPI (kpi, check->project) {
    if (!isnan (kpi->target))
      return;
    tr_check_way (check, kpi);
  }
  tr_check_on_page (check, TR_PAGE_AGREEMENT);
  if (tr_check_n_subjects (check) == 0)
    tr_check_say_with (check, N_("The budget follows areas, but there is no KPI with a target."), NULL);
  else
    /* TRANSLATORS: %s is the name of a KPI or several */
    tr_check_say (check, N_("The budget follows areas, but there is no target for %s."),
                  N_("The budget follows areas, but there is no target for %s."));
}

static void
look_for_target_groups (TrCheck *check)
{
  if (check->contract->demarcation == TR_DEMARCATION_TARGET_GROUP)
    tr_check_say_with (check, N_("The budget follows target groups."), NULL);
}

/* The complex half of the matrix is the upper one: emergent and ecosystem. */
static gboolean
is_complex (TrCheck *check, const TrDirection *direction)
{
  const GPtrArray *all = tr_check_of (check, TR_KIND_PLACEMENT, "direction", direction->record.id);
  g_autoptr (GPtrArray) placements = tr_matrix_counted (check->project, all);
  double control, uncertainty;

  return direction->status == TR_STATUS_CHOSEN && tr_matrix_place (placements, &control, &uncertainty) &&
         uncertainty >= TR_MATRIX_MIDDLE;
}

static void
look_for_pay_on_uncertain_effect (TrCheck *check)
{
  gboolean on_outcome = check->contract->pays_outcome, on_impact = check->contract->pays_impact;
  const char *text;

  if (!on_outcome && !on_impact)
    return;
  TR_EACH (TrDirection, direction, check->project, TR_KIND_DIRECTION)
    if (is_complex (check, direction))
      tr_check_subject (check, direction);
  if (on_outcome && on_impact)
    /* TRANSLATORS: %s is the name of a direction or several */
    text = N_("Payment depends on outcome and impact, while cause and effect are uncertain in %s.");
  else if (on_outcome)
    /* TRANSLATORS: %s is the name of a direction or several */
    text = N_("Payment depends on outcome, while cause and effect are uncertain in %s.");
  else
    /* TRANSLATORS: %s is the name of a direction or several */
    text = N_("Payment depends on impact, while cause and effect are uncertain in %s.");
  tr_check_at (check, TR_KIND_CONTRACT, on_outcome ? "pays_outcome" : "pays_impact");
  tr_check_say (check, text, text);
}

/* The levels below outcome that are paid for: “Input (expertise)”, “Output (products)”. Free with g_free(). */
static char *
levels_paid (TrCheck *check)
{
  const TrContract *contract = check->contract;
  const gboolean is_paid[] = { contract->pays_input, contract->pays_throughput, contract->pays_output };
  GString *levels = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (is_paid); i++)
    if (is_paid[i])
      g_string_append_printf (levels, "%s“%s”", levels->len > 0 ? ", " : "",
                              tr_check_text (check, tr_chains[TR_CHAIN_INPUT + i].label));

  return g_string_free (levels, FALSE);
}

/* Who pays on a result steers on it, so then there is nothing to say. */
static void
look_for_no_steering_on_results (TrCheck *check)
{
  const TrContract *contract = check->contract;
  g_autofree char *levels = levels_paid (check);

  if (*levels == '\0' || contract->pays_outcome || contract->pays_impact || contract->steers_outcome ||
      contract->steers_impact)
    return;
  /* TRANSLATORS: %s is one level of the effect chain or several: “Input (expertise)”, “Output (products)” */
  tr_check_say_with (check, N_("Payment depends on %s, but there is no steering on outcome or impact."), levels, NULL);
}

/* A year of which the rise of wages is told, and both rates: “2025 (4.96 against 5.2 percent)”. NULL when the
 * indexation keeps up. Free with g_free(). */
static char *
year_behind (TrCheck *check, const TrIndexation *indexation)
{
  gint rate, wage_rate;
  g_autofree char *year = g_strdup_printf ("%d", indexation->year);

  if (isnan (indexation->wage) || tr_contract_rate (check->project, indexation->year, &rate) == TR_RATE_NONE)
    return NULL;
  tr_contract_wage_rate (check->project, indexation->year, &wage_rate);
  if (rate >= wage_rate)
    return NULL;
  /* TRANSLATORS: a year, its indexation and the rise of wages in it */
  return tr_language_fill (tr_check_text (check, N_("%s (%s against %s percent)")),
                           (const char *const[]) { year, tr_check_number (check, tr_money_percent (rate), 2),
                                                   tr_check_number (check, tr_money_percent (wage_rate), 2), NULL });
}

/* Rates have two decimals; what people can not see is no difference. */
static void
look_for_low_indexation (TrCheck *check)
{
  double agreed = check->contract->indexation, expected = check->contract->wage_rise;
  gboolean is_agreed_low = !isnan (agreed) && !isnan (expected) && tr_money_rate (agreed) < tr_money_rate (expected);
  g_autoptr (GPtrArray) years = g_ptr_array_new_with_free_func (g_free);

  TR_EACH (TrIndexation, indexation, check->project, TR_KIND_INDEXATION) {
    char *year = year_behind (check, indexation);

    if (year != NULL) {
      g_ptr_array_add (years, year);
      tr_check_subject (check, indexation);
    }
  }
  if (is_agreed_low && years->len > 0)
    /* TRANSLATORS: two rates, and one year or several, such as “2025 (4.96 against 5.2 percent)” */
    tr_check_say_with (check,
                       N_("The agreed indexation is %s percent a year, while wages are expected to rise by %s percent. "
                          "It also stays behind the wages in %s."),
                       tr_check_number (check, agreed, 2), tr_check_number (check, expected, 2),
                       tr_check_list (check, years), NULL);
  else if (is_agreed_low)
    /* TRANSLATORS: two rates */
    tr_check_say_with (check,
                       N_("The agreed indexation is %s percent a year, while wages are expected to rise by "
                          "%s percent."),
                       tr_check_number (check, agreed, 2), tr_check_number (check, expected, 2), NULL);
  else if (years->len > 0)
    /* TRANSLATORS: one year or several, such as “2025 (4.96 against 5.2 percent)” */
    tr_check_say_with (check, N_("The indexation stays behind the wages in %s."), tr_check_list (check, years), NULL);
}

static gboolean
does_tell (const TrMonitoring *monitoring)
{
  return monitoring->way == TR_WAY_TELLING || monitoring->way == TR_WAY_BOTH;
}

/* What an instrument is called; its kind as long as nobody described it. */
static const char *
instrument_name (TrCheck *check, const TrMonitoring *monitoring)
{
  if (*monitoring->name != '\0')
    return tr_check_name (check, monitoring);

  return tr_check_text (check, tr_monitoring_kinds[monitoring->monitoring_kind].label);
}

/* An instrument of which is not said whether it counts or tells does not tell yet. */
static void
look_for_nothing_that_tells (TrCheck *check)
{
  guint n = tr_project_count (check->project, TR_KIND_MONITORING);

  TR_EACH (TrMonitoring, monitoring, check->project, TR_KIND_MONITORING) {
    if (does_tell (monitoring))
      return;
    tr_check_way (check, monitoring);
  }
  if (n == 0)
    tr_check_say_with (check,
                       N_("No monitoring instrument has been chosen yet that tells the story behind the figures."),
                       NULL);
  else if (n == 1)
    /* TRANSLATORS: %s is the name of a monitoring instrument */
    tr_check_say_with (check, N_("The only monitoring instrument (%s) does not tell the story behind the figures."),
                       instrument_name (check, tr_project_at (check->project, TR_KIND_MONITORING, 0)), NULL);
  else
    /* TRANSLATORS: %s is how many, at least 2 */
    tr_check_say_with (check, N_("None of the %s monitoring instruments tells the story behind the figures."),
                       tr_check_number (check, n, 0), NULL);
}

/* The rate may be that of any professional; what is told is where most of the hours go. */
static void
look_for_costly_monitoring (TrCheck *check)
{
  const TrMonitoring *heaviest = NULL;
  gint64 budget = check->contract->yearly_budget, rate = check->contract->hourly_rate, cost;
  double hours = 0;

  TR_EACH (TrMonitoring, monitoring, check->project, TR_KIND_MONITORING) {
    double of_one = tr_monitoring_hours_per_year (monitoring);

    if (heaviest == NULL || of_one > tr_monitoring_hours_per_year (heaviest))
      heaviest = monitoring;
    hours += of_one;
  }
  cost = llround (hours * (double) rate);
  if (budget == 0 || heaviest == NULL || cost * 100 <= budget * MONITORING_PERCENT)
    return;
  tr_check_subject (check, heaviest);
  /* TRANSLATORS: a number of hours, an amount, an amount for an hour, an amount, the name of a monitoring instrument */
  tr_check_say_with (check,
                     N_("Monitoring takes %s hours a year. That is %s at a rate of %s, more than two percent of the "
                        "yearly budget of %s. Most hours go to %s."),
                     tr_check_number (check, hours, 1), tr_check_money (check, cost), tr_check_money (check, rate),
                     tr_check_money (check, budget), instrument_name (check, heaviest), NULL);
}

typedef struct {
  guint n_with_term, n_short;
  gint64 budget;
} Supplements;

static gboolean
is_short (const TrSupplement *supplement)
{
  return supplement->months > 0 && supplement->months < TR_SUPPLEMENT_SHORT;
}

static Supplements
count_supplements (TrProject *project)
{
  Supplements all = { 0 };

  TR_EACH (TrSupplement, supplement, project, TR_KIND_SUPPLEMENT) {
    all.n_with_term += supplement->months > 0 ? 1 : 0;
    all.n_short += is_short (supplement) ? 1 : 0;
    all.budget += supplement->budget;
  }

  return all;
}

/* More than a fifth: exactly a fifth is not. Half: at least half of those with a term, of which there have to be two
 * before there is anything to bundle. */
static void
look_for_many_supplements (TrCheck *check)
{
  Supplements all = count_supplements (check->project);
  gint64 budget = check->contract->yearly_budget;
  gboolean is_much = budget > 0 && all.budget * TR_SUPPLEMENTS_PART > budget;
  gboolean is_brief = all.n_with_term >= LEAST_TO_BUNDLE && all.n_short * 2 >= all.n_with_term;
  const char *sum = tr_check_money (check, all.budget), *main_sum = tr_check_money (check, budget);

  TR_EACH (TrSupplement, supplement, check->project, TR_KIND_SUPPLEMENT)
    if (is_much || (is_brief && is_short (supplement)))
      tr_check_subject (check, supplement);
  if (is_much && is_brief)
    /* TRANSLATORS: two amounts; two numbers, the first is at least 1 and the second, of those with a term, at least 2 */
    tr_check_say_with (check,
                       N_("The supplementary assignments come to %s a year, more than a fifth of the yearly budget "
                          "of %s. Shorter than two years: %s of the %s with a term."),
                       sum, main_sum, tr_check_number (check, all.n_short, 0),
                       tr_check_number (check, all.n_with_term, 0), NULL);
  else if (is_much)
    /* TRANSLATORS: two amounts */
    tr_check_say_with (check,
                       N_("The supplementary assignments come to %s a year, more than a fifth of the yearly budget "
                          "of %s."),
                       sum, main_sum, NULL);
  else
    /* TRANSLATORS: %s is the name of a supplementary assignment or several */
    tr_check_say (check, N_("At least half of the supplementary assignments with a term run for less than two years: %s."),
                  N_("At least half of the supplementary assignments with a term run for less than two years: %s."));
}

static void
look_for_supplements_that_do_not_fit (TrCheck *check)
{
  TR_EACH (TrSupplement, supplement, check->project, TR_KIND_SUPPLEMENT)
    if (supplement->fit == TR_FIT_NO)
      tr_check_subject (check, supplement);
  /* TRANSLATORS: %s is the name of a supplementary assignment or several */
  tr_check_say (check, N_("%s does not fit the main assignment."), N_("%s do not fit the main assignment."));
}

static void
look_for_no_client_experience (TrCheck *check)
{
  guint n = tr_project_count (check->project, TR_KIND_MONITORING);

  TR_EACH (TrMonitoring, monitoring, check->project, TR_KIND_MONITORING)
    if (monitoring->monitoring_kind == TR_MONITORING_CLIENT_EXPERIENCE)
      return;
  if (n == 0)
    tr_check_say_with (check, N_("No monitoring instrument has been chosen yet for client experience."), NULL);
  else
    tr_check_say_with (check, N_("The monitoring does not look at client experience."), NULL);
}

#define ALL_LEVELS -1

static gint64
budget_of_areas (TrProject *project)
{
  gint64 budget = 0;

  TR_EACH (TrArea, area, project, TR_KIND_AREA)
    budget += area->budget;

  return budget;
}

/* Which budgets are off, when they do not add up: those of one level, or of all. That can be told in more than one way, so
 * it is what comes nearest. All together is no way once a level is right by itself: then the others tell it again. */
static gint
level_that_is_off (TrProject *project, gint64 budget)
{
  gint64 all = budget_of_areas (project), least = ABS (all - budget);
  gint level = ALL_LEVELS;

  TR_EACH (TrArea, area, project, TR_KIND_AREA)
    if (area->budget > 0 && tr_area_level_budget (project, area->level) == budget)
      least = G_MAXINT64;
  TR_EACH (TrArea, area, project, TR_KIND_AREA) {
    gint64 off = ABS (tr_area_level_budget (project, area->level) - budget);

    if (area->budget > 0 && off > 0 && off < least) {
      least = off;
      level = area->level;
    }
  }

  return level;
}

static void
say_level (TrCheck *check, gint level, gint64 sum, gint64 budget)
{
  const char *text;

  if (sum > budget)
    /* TRANSLATORS: a level of areas, such as District; three amounts */
    text = N_("The budgets on the level “%s” add up to %s. That is %s more than the yearly budget of %s.");
  else
    /* TRANSLATORS: a level of areas, such as District; three amounts */
    text = N_("The budgets on the level “%s” add up to %s. That is %s less than the yearly budget of %s.");
  tr_check_say_with (check, text, tr_check_text (check, tr_area_levels[level].label), tr_check_money (check, sum),
                     tr_check_money (check, ABS (sum - budget)), tr_check_money (check, budget), NULL);
}

/* To the cent. Nothing is said as long as no area or not the contract has a budget. */
static void
look_for_areas_that_do_not_add_up (TrCheck *check)
{
  gint64 budget = check->contract->yearly_budget, sum = budget_of_areas (check->project);
  const char *text;
  gint level;

  if (budget == 0 || sum == 0 || sum == budget || tr_area_levels_add_up (check->project, budget))
    return;
  level = level_that_is_off (check->project, budget);
  TR_EACH (TrArea, area, check->project, TR_KIND_AREA)
    if (area->budget > 0 && (level == ALL_LEVELS || area->level == level))
      tr_check_way (check, area);
  if (level != ALL_LEVELS) {
    say_level (check, level, tr_area_level_budget (check->project, level), budget);
    return;
  }
  if (sum > budget)
    /* TRANSLATORS: three amounts */
    text = N_("The budgets of the areas add up to %s. That is %s more than the yearly budget of %s.");
  else
    /* TRANSLATORS: three amounts */
    text = N_("The budgets of the areas add up to %s. That is %s less than the yearly budget of %s.");
  tr_check_say_with (check, text, tr_check_money (check, sum), tr_check_money (check, ABS (sum - budget)),
                     tr_check_money (check, budget), NULL);
}

static void
look_for_hours_under_fixed_budget (TrCheck *check)
{
  const TrContract *contract = check->contract;

  if (contract->has_hours_accounting &&
      (contract->funding == TR_FUNDING_TASK || contract->funding == TR_FUNDING_LUMP_SUM))
    /* TRANSLATORS: %s is a kind of funding, as in its list: task, lump sum */
    tr_check_say_with (check, N_("The funding is “%s”, and yet hours have to be accounted for."),
                       tr_check_text (check, tr_fundings[contract->funding].label), NULL);
}

/* Production is what is paid by number: hours and products (effort) or clients (output). */
static void
look_for_no_transition (TrCheck *check)
{
  const TrContract *contract = check->contract;

  if (contract->transition == TR_TRANSITION_UNSET &&
      (contract->current_funding == TR_FUNDING_EFFORT || contract->current_funding == TR_FUNDING_OUTPUT))
    /* TRANSLATORS: %s is a kind of funding, as in its list: effort, output */
    tr_check_say_with (check, N_("Funding today is “%s”, and no transition path has been chosen."),
                       tr_check_text (check, tr_fundings[contract->current_funding].label), NULL);
}

static void
look_for_no_tailored_fund (TrCheck *check)
{
  if (*check->contract->tailored_fund == '\0')
    tr_check_say_with (check, N_("No tailored fund or free budget for professionals has been agreed."), NULL);
}

const TrRule tr_rules_contract_money[] = {
  { "C09", TR_TOPIC_CONTRACT, TR_SEVERITY_WARNING, TR_PAGE_CONTRACT, TR_KIND_KPI, "target",
    "N 1; N 2.4.2",
    N_("Area funding without results"),
    N_("The budget follows areas, and no KPI that is in use has a target."),
    N_("Without results, area funding is availability funding in disguise: agree on the results for the area."),
    look_for_areas_without_results },
  { "C10", TR_TOPIC_CONTRACT, TR_SEVERITY_WARNING, TR_PAGE_CONTRACT, TR_KIND_CONTRACT, "demarcation",
    "N 2.4.3 waarschuwing",
    N_("Budget by target group"),
    N_("The budget follows target groups."),
    N_("A border around a target group hinders prevention for those who are just outside. Let the budget follow an "
       "area."),
    look_for_target_groups },
  { "C11", TR_TOPIC_CONTRACT, TR_SEVERITY_WARNING, TR_PAGE_CONTRACT, TR_KIND_CONTRACT, "pays_outcome",
    "N 2.4.4.1; Z 3.3",
    N_("Payment on an uncertain effect"),
    N_("Payment depends on outcome or impact, and a chosen direction lies in the complex half of the strategy "
       "matrix, where the effect is uncertain, or on the border of it."),
    N_("Cause and effect are hard to show here: do not pay on it yet."),
    look_for_pay_on_uncertain_effect },
  { "C12", TR_TOPIC_CONTRACT, TR_SEVERITY_TIP, TR_PAGE_CONTRACT, TR_KIND_CONTRACT, "steers_outcome",
    "N 2.4.4.1",
    N_("No steering on results"),
    N_("Payment depends on input, throughput or output, and there is neither payment nor steering on outcome or "
       "impact."),
    N_("Feel free to pay on effort or product, but steer on results at the same time."),
    look_for_no_steering_on_results },
  { "C16", TR_TOPIC_CONTRACT, TR_SEVERITY_WARNING, TR_PAGE_CONTRACT, TR_KIND_CONTRACT, "indexation",
    "Z 1.7",
    N_("Indexation below the rise of wages"),
    N_("Both rates are stated, and the agreed indexation is lower than the expected rise of collective-agreement "
       "wages; or the rise of wages in a year is stated, and the indexation of that year is lower: 90 percent of the "
       "OVA, 10 percent of prices and the correction where these are known, else as agreed. All rates are rounded to "
       "hundredths of a percent."),
    N_("Indexation below the rise of wages in the collective agreement puts the work under pressure."),
    look_for_low_indexation },
  { "C17", TR_TOPIC_CONTRACT, TR_SEVERITY_WARNING, TR_PAGE_CONTRACT, TR_KIND_MONITORING, "way",
    "N 2.4.5",
    N_("Monitoring without stories"),
    N_("Something is said about the contract, and no monitoring instrument is marked as telling, or as counting and "
       "telling."),
    N_("Look for a balance between counting and telling."),
    look_for_nothing_that_tells },
  { "C18", TR_TOPIC_CONTRACT, TR_SEVERITY_TIP, TR_PAGE_CONTRACT, TR_KIND_MONITORING, "hours",
    "N 2.4.5",
    N_("Monitoring takes a lot of time"),
    N_("Budget a year and rate for an hour are stated, and the hours of all monitoring in a year cost more than two "
       "percent of that budget. An instrument of which is not said how often counts once a year."),
    N_("Keep monitoring in proportion to the size of the assignment."),
    look_for_costly_monitoring },
  { "C21", TR_TOPIC_CONTRACT, TR_SEVERITY_WARNING, TR_PAGE_CONTRACT, TR_KIND_SUPPLEMENT, NULL,
    "Z 1.1; Z 2.3",
    N_("Many or short supplementary assignments"),
    N_("The supplementary assignments together cost more in a year than a fifth of the budget a year; or there are "
       "two or more with a term, and at least half of those run for less than two years (24 months)."),
    N_("Bundle supplementary assignments, or bring them into the main assignment."),
    look_for_many_supplements },
  { "C22", TR_TOPIC_CONTRACT, TR_SEVERITY_WARNING, TR_PAGE_CONTRACT, TR_KIND_SUPPLEMENT, "fit",
    "Z 1.1; Z 2.3",
    N_("Supplementary assignment that does not fit"),
    N_("It is marked that a supplementary assignment does not fit the main assignment."),
    N_("Beware of steering from the side: test every supplementary assignment against the main one."),
    look_for_supplements_that_do_not_fit },
  { "C23", TR_TOPIC_CONTRACT, TR_SEVERITY_TIP, TR_PAGE_CONTRACT, TR_KIND_MONITORING, NULL,
    "N 2.4.5",
    N_("Client experience is not measured"),
    N_("Something is said about the contract, and no monitoring instrument is of the kind client experience."),
    N_("Measure the experience of residents as well."),
    look_for_no_client_experience },
  { "C28", TR_TOPIC_CONTRACT, TR_SEVERITY_ERROR, TR_PAGE_CONTRACT, TR_KIND_AREA, "budget",
    "own: arithmetic; N 2.4.3 A",
    N_("Budgets of areas do not add up"),
    N_("The contract and at least one area have a budget a year, and those of the areas do not add up to that of the"
       " contract: not all together, and not those of each level (municipality, district, neighbourhood) by itself. Told is the sum that"
       " comes nearest; once one level adds up, that of another level."),
    N_("Correct the budgets of the areas or the yearly budget, so that they agree."),
    look_for_areas_that_do_not_add_up },
  { "C29", TR_TOPIC_CONTRACT, TR_SEVERITY_WARNING, TR_PAGE_CONTRACT, TR_KIND_CONTRACT, "has_hours_accounting",
    "Z 3.3; Z 3.5",
    N_("Hours accounted for under a fixed budget"),
    N_("The funding is for a task or a lump sum, and hours have to be accounted for."),
    N_("With a fixed budget for a task or a lump sum no hours need to be accounted for: that only takes time."),
    look_for_hours_under_fixed_budget },
  { "C30", TR_TOPIC_CONTRACT, TR_SEVERITY_TIP, TR_PAGE_CONTRACT, TR_KIND_CONTRACT, "transition",
    "N 2.4.3",
    N_("No transition path"),
    N_("Funding today is by effort or by output, and no transition path has been chosen."),
    N_("Choose a path: in one go, first area, first results, or a pilot in one neighbourhood."),
    look_for_no_transition },
  { "C32", TR_TOPIC_CONTRACT, TR_SEVERITY_TIP, TR_PAGE_CONTRACT, TR_KIND_CONTRACT, "tailored_fund",
    "Z 3.5",
    N_("No tailored fund"),
    N_("Something is said about the contract, and the tailored fund or free budget is not filled in."),
    N_("A tailored budget gives professionals room to do what is needed."),
    look_for_no_tailored_fund },
  { NULL },
};
