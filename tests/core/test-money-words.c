/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>

#include "tr-money-words.h"
#include "tr-test-rules.h"

/* What the money of a contract comes to, in words. */

typedef char *(*Say) (const TrMoney *money, TrProject *project, TrLanguage language);

static void
assert_says (TrProject *project, Say say, const char *expected)
{
  g_autoptr (TrMoney) money = tr_money_new (project);
  g_autofree char *text = say (money, project, TR_LANGUAGE_EN);

  g_assert_cmpstr (text, ==, expected);
}

static char *
say_totals (const TrMoney *money, TrProject *project, TrLanguage language)
{
  return tr_money_totals_text (money, language);
}

static char *
say_wages (const TrMoney *money, TrProject *project, TrLanguage language)
{
  return tr_money_wages_text (money, language);
}

static void
test_missing (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  const char *fields[TR_MONEY_N_NEEDED];

  g_assert_cmpuint (tr_money_missing (project, fields), ==, 0);
  tr_test_set_contract (project, "start", "");
  tr_test_set (project, TR_KIND_PROJECT, 0, "start", "");
  tr_test_set_contract (project, "yearly_budget", "");
  tr_test_set_contract (project, "base_months", "");
  g_assert_cmpuint (tr_money_missing (project, fields), ==, 3);
  g_assert_cmpstr (fields[0], ==, "yearly_budget");
  g_assert_cmpstr (fields[1], ==, "start");
  g_assert_cmpstr (fields[2], ==, "base_months");
  assert_says (project, say_totals, "");
  assert_says (project, say_wages, "");
}

static void
test_amounts (void)
{
  static const struct {
    gint64 cents;
    const char *whole, *exact;
  } cases[] = {
    { 0, "€\u00a00", "€\u00a00.00" },
    { 49, "€\u00a00", "€\u00a00.49" },
    { 50, "€\u00a01", "€\u00a00.50" },
    { -50, "-€\u00a01", "-€\u00a00.50" },
    { 124000000, "€\u00a01,240,000", "€\u00a01,240,000.00" },
    { 124000001, "€\u00a01,240,000", "€\u00a01,240,000.01" },
  };
  g_autofree char *dutch = tr_money_exact_text (124000000, TR_LANGUAGE_NL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *whole = tr_money_whole_text (cases[i].cents, TR_LANGUAGE_EN);
    g_autofree char *exact = tr_money_exact_text (cases[i].cents, TR_LANGUAGE_EN);

    g_assert_cmpstr (whole, ==, cases[i].whole);
    g_assert_cmpstr (exact, ==, cases[i].exact);
  }
  g_assert_cmpstr (dutch, ==, "€\u00a01.240.000,00");
}

static void
assert_year (TrProject *project, guint year, const char *rate, const char *days)
{
  g_autoptr (TrMoney) money = tr_money_new (project);
  g_autofree char *rate_text = tr_money_year_rate_text (money, year, TR_LANGUAGE_EN);
  g_autofree char *days_text =
      tr_money_days_text (&g_array_index (money->years, TrMoneyYear, year), TR_LANGUAGE_EN);

  g_assert_cmpstr (rate_text, ==, rate);
  g_assert_cmpstr (days_text, ==, days);
}

static void
test_years (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  assert_year (project, 0, "first year", "365 days");
  assert_year (project, 1, "3.85%, known", "365 days");
  assert_year (project, 3, "3.9%, agreed", "366 days");
  tr_test_set_contract (project, "indexation", "");
  assert_year (project, 3, "nothing filled in", "366 days");
  tr_test_set_contract (project, "start", "2029-12-31");
  assert_year (project, 0, "first year", "1 day");
}

static void
test_totals (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_remove_all (project, TR_KIND_INDEXATION);
  tr_test_set_contract (project, "indexation", "0");
  assert_says (project, say_totals,
               "Over the whole term that is €\u00a04,800,000 without the options, and €\u00a09,600,000 with all of "
               "them.");
  tr_test_set_contract (project, "extensions", "");
  assert_says (project, say_totals, "Over the whole term that is €\u00a04,800,000.");
}

static void
test_wages (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  const char *fields[TR_MONEY_N_NEEDED];

  tr_test_remove_all (project, TR_KIND_INDEXATION);
  tr_test_set_contract (project, "extensions", "");
  tr_test_set_contract (project, "base_months", "24");
  tr_test_set_contract (project, "indexation", "2");
  tr_test_set_contract (project, "wage_rise", "");
  assert_says (project, say_wages, "");
  g_assert_cmpuint (tr_money_missing_for_wages (project, fields), ==, 1);
  g_assert_cmpstr (fields[0], ==, "wage_rise");
  tr_test_set_contract (project, "wage_rise", "2");
  g_assert_cmpuint (tr_money_missing_for_wages (project, fields), ==, 0);
  assert_says (project, say_wages, "The budget follows the wages exactly.");
  tr_test_set_contract (project, "wage_rise", "3");
  assert_says (project, say_wages,
               "To follow the wages takes €\u00a02,436,000: €\u00a012,000 more than there is. In wages of 2029 the "
               "total is worth "
               "€\u00a02,388,350.");
  tr_test_set_contract (project, "wage_rise", "1");
  assert_says (project, say_wages,
               "To follow the wages takes €\u00a02,412,000: €\u00a012,000 less than there is. In wages of 2029 the "
               "total is worth "
               "€\u00a02,411,881.");
  tr_test_set_contract (project, "base_months", "12");
  assert_says (project, say_wages, "");
}

static void
assert_indexation (const char *const values[5], const char *rate, const char *wage, const char *place)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  const TrIndexation *indexation;
  g_autofree char *rate_text = NULL, *wage_text = NULL, *place_text = NULL;

  tr_test_add (project, TR_KIND_INDEXATION, "year", values[0], "ova", values[1], "price", values[2], "correction",
               values[3], "wage", values[4], NULL);
  indexation = tr_project_at (project, TR_KIND_INDEXATION, tr_project_count (project, TR_KIND_INDEXATION) - 1);
  rate_text = tr_indexation_rate_text (indexation, TR_LANGUAGE_EN);
  wage_text = tr_indexation_wage_text (indexation, TR_LANGUAGE_EN);
  place_text = tr_indexation_place_text (indexation, project, TR_LANGUAGE_EN);
  g_assert_cmpstr (rate_text, ==, rate);
  g_assert_cmpstr (wage_text, ==, wage);
  g_assert_cmpstr (place_text, ==, place);
}

#define VALUES(...) ((const char *const[]) { __VA_ARGS__ })

/* The percentages that VNG published for 2025 are the first case. */
static void
test_indexation (void)
{
  assert_indexation (VALUES ("2033", "4.18", "1.82", "1.013", "5"),
                     "90% of 4.18 plus 10% of 1.82 is 3.944. With the correction of 1.013 that is 4.957. The "
                     "indexation is 4.96%.",
                     "That is 0.04 percentage points less than the wages rise.", "");
  assert_indexation (VALUES ("2033", "4", "2", "", "3.8"), "90% of 4 plus 10% of 2 is 3.8. The indexation is 3.8%.",
                     "That is as much as the wages rise.", "");
  assert_indexation (VALUES ("2033", "4", "2", "0", "3.5"), "90% of 4 plus 10% of 2 is 3.8. The indexation is 3.8%.",
                     "That is 0.3 percentage points more than the wages rise.", "");
  assert_indexation (VALUES ("2033", "4", "", "", "3"),
                     "Fill in OVA and price index; until then the agreed indexation counts in this year.", "", "");
  assert_indexation (VALUES ("2030", "4", "2", "", ""), "90% of 4 plus 10% of 2 is 3.8. The indexation is 3.8%.", "",
                     "2030 is there more than once; the first counts.");
  assert_indexation (VALUES ("2029", "4", "2", "", ""), "90% of 4 plus 10% of 2 is 3.8. The indexation is 3.8%.", "",
                     "The contract starts in 2029: its budget is that of this year, and is raised from the next "
                     "year on.");
  assert_indexation (VALUES ("2041", "4", "2", "", ""), "90% of 4 plus 10% of 2 is 3.8. The indexation is 3.8%.", "",
                     "The contract does not run in 2041, so this does not count.");
}

static void
assert_supplement (const char *budget, const char *months, const char *start, const char *expected)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autoptr (TrMoney) money = NULL;
  g_autofree char *text = NULL;

  tr_test_set (project, TR_KIND_SUPPLEMENT, 0, "budget", budget);
  tr_test_set (project, TR_KIND_SUPPLEMENT, 0, "months", months);
  tr_test_set (project, TR_KIND_SUPPLEMENT, 0, "start", start);
  money = tr_money_new (project);
  text = tr_supplement_text (money, tr_project_at (project, TR_KIND_SUPPLEMENT, 0), project, TR_LANGUAGE_EN);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_supplement (void)
{
  assert_supplement ("60000", "36", "2029-03-01",
                     "€\u00a0180,000 in all. That is 5 percent of the main budget each year. It runs up to and "
                     "including 29 February 2032.");
  assert_supplement ("60000", "18", "",
                     "€\u00a090,000 in all. That is 5 percent of the main budget each year. Shorter than two years.");
  /* as the contract reckons its own terms: no day is lost where a month has no 31st */
  assert_supplement ("", "25", "2027-01-31", "It runs up to and including 28 February 2029.");
  assert_supplement ("", "24", "2036-01-01", "It runs up to and including 31 December 2037, longer than the contract.");
  assert_supplement ("", "", "", "");
}

static void
test_supplements (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  assert_says (project, tr_supplements_text, "Together €\u00a0100,000 a year. That is 8.3 percent of the main budget.");
  assert_says (project, tr_supplements_warning, "");
  tr_test_set (project, TR_KIND_SUPPLEMENT, 0, "budget", "200000");
  tr_test_set (project, TR_KIND_SUPPLEMENT, 0, "has_own_account", "1");
  assert_says (project, tr_supplements_warning,
               "2 of them are accounted for on their own: each of those costs time every year.");
  tr_test_set (project, TR_KIND_SUPPLEMENT, 0, "budget", "200001");
  tr_test_set (project, TR_KIND_SUPPLEMENT, 0, "has_own_account", "0");
  assert_says (project, tr_supplements_warning,
               "That is more than a fifth: bundle them, or bring them into the main assignment.");
  tr_test_set_contract (project, "yearly_budget", "");
  assert_says (project, tr_supplements_text,
               "Together €\u00a0240,001 a year. Fill in the budget a year to see which share that is.");
  assert_says (project, tr_supplements_warning, "");
  tr_test_remove_all (project, TR_KIND_SUPPLEMENT);
  assert_says (project, tr_supplements_text, "");
}

static void
test_cost (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  const char *fields[TR_MONEY_N_NEEDED];

  g_assert_cmpuint (tr_money_missing_for_cost (project, fields), ==, 0);
  g_assert_cmpuint (tr_money_missing_for_benefits (project, fields), ==, 0);
  tr_test_set_all (project, TR_KIND_KPI, "minutes", "");
  assert_says (project, tr_money_registration_text,
               "Say with each KPI how many minutes a registration takes, to see what registering costs.");
  /* 4 × 6 + 2 × 8 + 20 + 2 × 6 hours, at 85 euro */
  assert_says (project, tr_money_monitoring_text, "Monitoring takes 72 hours a year: €\u00a06,120.");
  assert_says (project, tr_money_burden_text, "Together 72 hours and €\u00a06,120 a year: 0.51 percent of the budget.");
  tr_test_set_contract (project, "yearly_budget", "");
  assert_says (project, tr_money_burden_text,
               "Together 72 hours and €\u00a06,120 a year.");
  g_assert_cmpuint (tr_money_missing_for_benefits (project, fields), ==, 1);
  tr_test_set_contract (project, "hourly_rate", "");
  g_assert_cmpuint (tr_money_missing_for_cost (project, fields), ==, 2);
  g_assert_cmpstr (fields[0], ==, "hourly_rate");
  assert_says (project, tr_money_monitoring_text,
               "Monitoring takes 72 hours a year.");
  assert_says (project, tr_money_burden_text, "");
  tr_test_remove_all (project, TR_KIND_MONITORING);
  assert_says (project, tr_money_monitoring_text,
               "Choose under Monitoring how you keep an eye on it and how many hours that takes.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/money-words/missing", test_missing);
  g_test_add_func ("/money-words/amounts", test_amounts);
  g_test_add_func ("/money-words/years", test_years);
  g_test_add_func ("/money-words/totals", test_totals);
  g_test_add_func ("/money-words/wages", test_wages);
  g_test_add_func ("/money-words/indexation", test_indexation);
  g_test_add_func ("/money-words/supplement", test_supplement);
  g_test_add_func ("/money-words/supplements", test_supplements);
  g_test_add_func ("/money-words/cost", test_cost);

  return g_test_run ();
}
