/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>

#include "tr-money.h"
#include "tr-test-rules.h"

static TrProject *
project_with (const char *start, const char *base_months, const char *extensions, const char *extension_months,
              const char *budget)
{
  TrProject *project = tr_project_new ();

  tr_test_add (project, TR_KIND_PROJECT, "title", "Jongerenwerk", "municipality", "Veendam", NULL);
  tr_test_add (project, TR_KIND_CONTRACT, "start", start, "base_months", base_months, "extensions", extensions,
               "extension_months", extension_months, "yearly_budget", budget, NULL);

  return project;
}

static void
add_indexation (TrProject *project, const char *year, const char *ova, const char *price, const char *correction,
                const char *wage)
{
  tr_test_add (project, TR_KIND_INDEXATION, "year", year, "ova", ova, "price", price, "correction", correction, "wage",
               wage, NULL);
}

static const TrIndexation *
last_indexation (TrProject *project)
{
  return tr_project_at (project, TR_KIND_INDEXATION, tr_project_count (project, TR_KIND_INDEXATION) - 1);
}

static void
test_rates (void)
{
  static const struct {
    double percent;
    gint rate;
  } cases[] = {
    { 3.9, 390 },   { 4.96, 496 },    { 0, 0 },       { -1.25, -125 },  { 0.125, 13 }, { -0.125, -13 },
    { 1.005, 101 }, { -1.005, -101 }, { 2.675, 268 }, { 4.945, 495 },   { 0.004, 0 },  { -0.004, 0 },
    { 0.005, 1 },   { 1.00499, 100 }, { 100, 10000 }, { -100, -10000 }, { NAN, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (tr_money_rate (cases[i].percent), ==, cases[i].rate);
  for (gint rate = -10000; rate <= 10000; rate++)
    g_assert_cmpint (tr_money_rate (tr_money_percent (rate)), ==, rate);
}

static void
test_divide (void)
{
  static const gint64 cases[][3] = {
    { 7, 2, 4 },
    { -7, 2, -4 },
    { 5, 2, 3 },
    { -5, 2, -3 },
    { 4, 3, 1 },
    { -4, 3, -1 },
    { 5, 3, 2 },
    { -5, 3, -2 },
    { 0, 3, 0 },
    { 6, 3, 2 },
    { 1, 3, 0 },
    { 9, 6, 2 },
    { 8, 6, 1 },
    { G_MAXINT64, 1, G_MAXINT64 },
    { G_MAXINT64, 2, G_MAXINT64 / 2 + 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (tr_money_divide (cases[i][0], cases[i][1]), ==, cases[i][2]);
}

/* The advice of VNG for 2025: provisional 3.944, with the correction over 2024 4.957, published as 4.96. Rounded
 * anywhere earlier it would not come out. */
static void
test_vng_2025 (void)
{
  g_autoptr (TrProject) project = project_with ("2025-01-01", "48", "0", "0", "1000000");
  const TrIndexation *year;

  add_indexation (project, "2025", "4.18", "1.82", "1.013", "");
  year = last_indexation (project);
  g_assert_true (tr_indexation_is_known (year));
  g_assert_cmpint (tr_indexation_thousandths (year, FALSE), ==, 3944);
  g_assert_cmpint (tr_indexation_thousandths (year, TRUE), ==, 4957);
  g_assert_cmpint (tr_indexation_rate (year), ==, 496);

  /* 5.71 less 4.70 as published: 4.954, and with the parts rounded 3.94 and 1.01 */
  add_indexation (project, "2025", "4.18", "1.82", "1.01", "");
  g_assert_cmpint (tr_indexation_rate (last_indexation (project)), ==, 495);
  g_assert_cmpint (tr_money_rate (3.944) + tr_money_rate (1.013), ==, 495);
}

static void
test_indexation (void)
{
  g_autoptr (TrProject) project = project_with ("2025-01-01", "48", "0", "0", "1000000");
  gint rate = -1;

  g_assert_cmpint (tr_contract_rate (project, 2025, &rate), ==, TR_RATE_NONE);
  g_assert_cmpint (rate, ==, 0);
  tr_test_set_contract (project, "indexation", "3.9");
  g_assert_cmpint (tr_contract_rate (project, 2025, &rate), ==, TR_RATE_AGREED);
  g_assert_cmpint (rate, ==, 390);

  /* half is not known */
  add_indexation (project, "2025", "4.18", "", "1.013", "5.5");
  g_assert_false (tr_indexation_is_known (last_indexation (project)));
  g_assert_cmpint (tr_contract_rate (project, 2025, &rate), ==, TR_RATE_AGREED);
  add_indexation (project, "2026", "-1", "-2", "", "");
  g_assert_cmpint (tr_indexation_thousandths (last_indexation (project), TRUE), ==, -1100);
  g_assert_cmpint (tr_contract_rate (project, 2026, &rate), ==, TR_RATE_KNOWN);
  g_assert_cmpint (rate, ==, -110);

  g_assert_cmpint (tr_contract_wage_rate (project, 2025, &rate), ==, TR_RATE_KNOWN);
  g_assert_cmpint (rate, ==, 550);
  g_assert_cmpint (tr_contract_wage_rate (project, 2026, &rate), ==, TR_RATE_NONE);
  tr_test_set_contract (project, "wage_rise", "3.5");
  g_assert_cmpint (tr_contract_wage_rate (project, 2026, &rate), ==, TR_RATE_AGREED);
  g_assert_cmpint (rate, ==, 350);
}

static const TrMoneyYear *
year_at (const TrMoney *money, guint index)
{
  g_assert_cmpuint (index, <, money->years->len);

  return &g_array_index (money->years, TrMoneyYear, index);
}

static void
assert_year (const TrMoney *money, guint index, gint year, gint rate, gint64 yearly, gint64 base, gint64 options)
{
  const TrMoneyYear *one = year_at (money, index);

  g_assert_cmpint (one->year, ==, year);
  g_assert_cmpint (one->rate, ==, rate);
  g_assert_cmpint (one->yearly, ==, yearly);
  g_assert_cmpint (one->base, ==, base);
  g_assert_cmpint (one->options, ==, options);
  g_assert_cmpint (one->total, ==, base + options);
}

static void
test_years (void)
{
  g_autoptr (TrProject) project = project_with ("2025-01-01", "24", "1", "12", "1000000");
  g_autoptr (TrMoney) money = NULL;

  tr_test_set_contract (project, "indexation", "3");
  add_indexation (project, "2025", "9", "9", "", "");
  add_indexation (project, "2026", "4.18", "1.82", "1.013", "");
  money = tr_money_new (project);
  g_assert_cmpuint (money->years->len, ==, 3);
  /* the budget is that of the year of the start, whatever the indexation of that year was */
  assert_year (money, 0, 2025, 0, 100000000, 100000000, 0);
  assert_year (money, 1, 2026, 496, 104960000, 104960000, 0);
  assert_year (money, 2, 2027, 300, 108108800, 0, 108108800);
  g_assert_cmpint (year_at (money, 0)->rate_source, ==, TR_RATE_NONE);
  g_assert_cmpint (year_at (money, 1)->rate_source, ==, TR_RATE_KNOWN);
  g_assert_cmpint (year_at (money, 2)->rate_source, ==, TR_RATE_AGREED);
  g_assert_cmpint (money->base, ==, 204960000);
  g_assert_cmpint (money->total, ==, 313068800);
}

static void
assert_date (const GDate *date, const char *iso)
{
  g_autofree char *text = tr_date_write (date);

  g_assert_cmpstr (text, ==, iso);
}

/* Half a year is half of the budget, whichever half; a month in two years is divided by its days. */
static void
test_parts_of_years (void)
{
  g_autoptr (TrProject) project = project_with ("2027-07-01", "12", "1", "6", "1200000");
  g_autoptr (TrMoney) money = tr_money_new (project), other = NULL;

  g_assert_cmpuint (money->years->len, ==, 2);
  assert_year (money, 0, 2027, 0, 120000000, 60000000, 0);
  assert_year (money, 1, 2028, 0, 120000000, 60000000, 60000000);
  assert_date (&year_at (money, 0)->from, "2027-07-01");
  assert_date (&year_at (money, 0)->to, "2027-12-31");
  assert_date (&year_at (money, 1)->from, "2028-01-01");
  assert_date (&year_at (money, 1)->to, "2028-12-31");

  /* from 16 December 16 days of 31, and from there to 15 December eleven months and 15 days */
  tr_test_set_contract (project, "start", "2027-12-16");
  tr_test_set_contract (project, "extensions", "0");
  other = tr_money_new (project);
  g_assert_cmpuint (other->years->len, ==, 2);
  assert_year (other, 0, 2027, 0, 120000000, 5161290, 0);
  assert_year (other, 1, 2028, 0, 120000000, 114838710, 0);
  assert_date (&year_at (other, 1)->to, "2028-12-15");
  g_assert_cmpint (other->base, ==, 120000000);
}

/* Half a cent goes up, once for each year. */
static void
test_rounding (void)
{
  g_autoptr (TrProject) project = project_with ("2025-01-01", "36", "0", "0", "0.10");
  g_autoptr (TrMoney) money = NULL;

  tr_test_set_contract (project, "indexation", "5");
  money = tr_money_new (project);
  /* 10, 10.5, and from 11 on 11.55 */
  assert_year (money, 0, 2025, 0, 10, 10, 0);
  assert_year (money, 1, 2026, 500, 11, 11, 0);
  assert_year (money, 2, 2027, 500, 12, 12, 0);
}

static void
test_wages (void)
{
  g_autoptr (TrProject) project = project_with ("2025-01-01", "24", "1", "12", "1000000");
  g_autoptr (TrMoney) money = NULL, equal = NULL;

  tr_test_set_contract (project, "indexation", "3");
  tr_test_set_contract (project, "wage_rise", "5");
  add_indexation (project, "2027", "", "", "", "10");
  money = tr_money_new (project);
  g_assert_cmpint (year_at (money, 0)->worth, ==, 100000000);
  g_assert_cmpint (year_at (money, 0)->needed, ==, 100000000);
  /* 1.03 / 1.05, and 1.0609 / 1.155 */
  g_assert_cmpint (year_at (money, 1)->worth, ==, 98095238);
  g_assert_cmpint (year_at (money, 1)->needed, ==, 105000000);
  g_assert_cmpint (year_at (money, 1)->wage_rate, ==, 500);
  g_assert_cmpint (year_at (money, 2)->worth, ==, 91852814);
  g_assert_cmpint (year_at (money, 2)->needed, ==, 115500000);
  g_assert_cmpint (year_at (money, 2)->wage_source, ==, TR_RATE_KNOWN);
  g_assert_cmpint (money->needed, ==, 320500000);
  g_assert_cmpint (money->worth, ==, 289948052);

  /* who follows the wages loses nothing */
  tr_test_set_contract (project, "indexation", "5");
  tr_test_remove_all (project, TR_KIND_INDEXATION);
  equal = tr_money_new (project);
  g_assert_cmpint (equal->needed, ==, equal->total);
  g_assert_cmpint (equal->worth, ==, 300000000);
}

static void
test_nothing_known (void)
{
  g_autoptr (TrProject) empty = project_with ("", "", "", "", ""),
                        no_term = project_with ("2025-01-01", "0", "2", "24", "1000000");
  g_autoptr (TrMoney) nothing = tr_money_new (empty), without = tr_money_new (no_term);

  g_assert_cmpuint (nothing->years->len, ==, 0);
  g_assert_cmpuint (nothing->shares->len, ==, 0);
  g_assert_cmpint (nothing->registration_cost, ==, 0);
  g_assert_cmpuint (without->years->len, ==, 0);
}

static const char *
add_area (TrProject *project, const char *level, const char *budget)
{
  return tr_test_add (project, TR_KIND_AREA, "name", "Wijk", "level", level, "budget", budget, NULL);
}

static void
assert_share (const TrMoney *money, guint index, gint64 yearly, gint64 base, gint64 total)
{
  const TrMoneyShare *share = &g_array_index (money->shares, TrMoneyShare, index);

  g_assert_cmpint (share->yearly, ==, yearly);
  g_assert_cmpint (share->base, ==, base);
  g_assert_cmpint (share->total, ==, total);
}

static void
test_areas (void)
{
  g_autoptr (TrProject) project = project_with ("2025-01-01", "12", "1", "12", "1000");
  g_autoptr (TrMoney) all = NULL, some = NULL, finest = NULL, much = NULL;

  add_area (project, "municipality", "");
  add_area (project, "district", "600");
  add_area (project, "district", "400");
  all = tr_money_new (project);
  g_assert_cmpuint (all->shares->len, ==, 2);
  g_assert_cmpint (all->areas_difference, ==, 0);
  assert_share (all, 0, 60000, 60000, 120000);

  /* what is not divided */
  tr_test_set (project, TR_KIND_AREA, 2, "budget", "150");
  some = tr_money_new (project);
  g_assert_cmpuint (some->shares->len, ==, 3);
  g_assert_cmpint (some->areas_difference, ==, -25000);
  assert_share (some, 2, 25000, 25000, 50000);
  g_assert_cmpstr (g_array_index (some->shares, TrMoneyShare, 2).area, ==, "");

  /* what is too much, in proportion */
  tr_test_set (project, TR_KIND_AREA, 2, "budget", "1400");
  much = tr_money_new (project);
  g_assert_cmpint (much->areas_difference, ==, 100000);
  assert_share (much, 0, 60000, 30000, 60000);
  assert_share (much, 1, 140000, 70000, 140000);

  /* each level tells all of it anew: the finest */
  tr_test_set (project, TR_KIND_AREA, 0, "budget", "1000");
  tr_test_set (project, TR_KIND_AREA, 2, "budget", "400");
  finest = tr_money_new (project);
  g_assert_cmpuint (finest->shares->len, ==, 2);
  g_assert_cmpint (finest->areas_difference, ==, 0);
  assert_share (finest, 1, 40000, 40000, 80000);
}

static void
test_apportion (void)
{
  static const gint64 thirds[] = { 1, 1, 1 }, weights[] = { 5, 3, 0, 2 }, nothing[] = { 0, 0 };
  static const gint64 huge[] = { G_GINT64_CONSTANT (999999999999999), G_GINT64_CONSTANT (999999999999998), 3 };
  gint64 parts[4];

  tr_money_apportion (100, thirds, 3, parts);
  g_assert_cmpint (parts[0], ==, 34);
  g_assert_cmpint (parts[1], ==, 33);
  g_assert_cmpint (parts[2], ==, 33);
  /* 0.5, 0.3, 0 and 0.2: the first lost most */
  tr_money_apportion (1, weights, 4, parts);
  g_assert_cmpint (parts[0], ==, 1);
  g_assert_cmpint (parts[1] + parts[2] + parts[3], ==, 0);
  tr_money_apportion (9, weights, 4, parts);
  /* 4.5, 2.7, 0, 1.8 */
  g_assert_cmpint (parts[0], ==, 4);
  g_assert_cmpint (parts[1], ==, 3);
  g_assert_cmpint (parts[2], ==, 0);
  g_assert_cmpint (parts[3], ==, 2);
  tr_money_apportion (100, nothing, 2, parts);
  g_assert_cmpint (parts[0] + parts[1], ==, 0);
  tr_money_apportion (G_GINT64_CONSTANT (2000000000000000), huge, 3, parts);
  g_assert_cmpint (parts[0], ==, huge[0]);
  g_assert_cmpint (parts[2], ==, 3);
}

/* Whatever the numbers: the parts add up, none is off by a cent or more, and equals do not differ by more than one. */
static void
test_apportion_at_random (void)
{
  for (guint i = 0; i < 3000; i++) {
    guint n = (guint) g_test_rand_int_range (1, 30);
    gint64 total = g_test_rand_int_range (0, G_MAXINT32) * (i % 3 == 0 ? G_GINT64_CONSTANT (40000) : 1), sum = 0,
           left = total;
    gint64 weights[30], parts[30];

    for (guint j = 0; j < n; j++)
      sum += weights[j] = g_test_rand_int_range (0, i % 2 == 0 ? 5 : G_MAXINT32);
    tr_money_apportion (total, weights, n, parts);
    for (guint j = 0; j < n; j++) {
      double share = sum == 0 ? 0 : (double) total * (double) weights[j] / (double) sum;

      left -= parts[j];
      g_assert_cmpfloat (fabs (share - (double) parts[j]), <, 1.0 + share * 1e-9);
      g_assert_true (weights[j] > 0 || parts[j] == 0);
    }
    g_assert_cmpint (left, ==, sum == 0 ? total : 0);
  }
}

static TrProject *
random_project (void)
{
  g_autofree char *start = g_strdup_printf ("20%d-%02d-%02d", g_test_rand_int_range (20, 40),
                                            g_test_rand_int_range (1, 13), g_test_rand_int_range (1, 29));
  g_autofree char *base = g_strdup_printf ("%d", g_test_rand_int_range (1, 130));
  g_autofree char *budget =
      g_strdup_printf ("%d.%02d", g_test_rand_int_range (1, 9000000), g_test_rand_int_range (0, 100));
  g_autofree char *rate = g_strdup_printf ("%d.%02d", g_test_rand_int_range (0, 9), g_test_rand_int_range (0, 100));
  TrProject *project = project_with (start, base, g_test_rand_bit () ? "2" : "0", "17", budget);

  tr_test_set_contract (project, "indexation", rate);
  for (gint i = g_test_rand_int_range (1, 9); i > 0; i--) {
    g_autofree char *area =
        g_strdup_printf ("%d.%02d", g_test_rand_int_range (0, 900000), g_test_rand_int_range (0, 100));

    add_area (project, "neighbourhood", area);
  }

  return project;
}

/* The areas of a year add up to the year, and years and areas to the contract, to the cent. */
static void
test_all_adds_up (void)
{
  for (guint i = 0; i < 300; i++) {
    g_autoptr (TrProject) project = random_project ();
    g_autoptr (TrMoney) money = tr_money_new (project);
    gint64 base = 0, total = 0, of_shares = 0, base_of_shares = 0;

    for (guint y = 0; y < money->years->len; y++) {
      const TrMoneyYear *year = year_at (money, y);
      gint64 areas = 0;

      for (guint j = 0; j < money->shares->len; j++)
        areas += year->areas[j];
      g_assert_cmpint (areas, ==, year->total);
      base += year->base;
      total += year->total;
    }
    for (guint j = 0; j < money->shares->len; j++) {
      of_shares += g_array_index (money->shares, TrMoneyShare, j).total;
      base_of_shares += g_array_index (money->shares, TrMoneyShare, j).base;
    }
    g_assert_cmpint (base, ==, money->base);
    g_assert_cmpint (total, ==, money->total);
    g_assert_cmpint (of_shares, ==, total);
    g_assert_cmpint (base_of_shares, ==, base);
  }
}

/* Without indexation it is what the threshold looks at, but for half a cent a year. */
static void
test_total_without_indexation (void)
{
  for (guint i = 0; i < 300; i++) {
    g_autoptr (TrProject) project = random_project ();
    g_autoptr (TrMoney) money = NULL;

    tr_test_set_contract (project, "indexation", "");
    money = tr_money_new (project);
    g_assert_cmpint (ABS (money->total - tr_contract_total_value (project)), <=, money->years->len + 1);
  }
}

/* The highest that the model takes, for a thousand years. */
static void
test_no_overflow (void)
{
  g_autoptr (TrProject) project = project_with ("2025-12-16", "600", "20", "600", "100000000000");
  g_autoptr (TrMoney) money = NULL, falling = NULL;

  tr_test_set_contract (project, "indexation", "100");
  tr_test_set_contract (project, "wage_rise", "-100");
  add_area (project, "district", "100000000000");
  money = tr_money_new (project);
  g_assert_cmpuint (money->years->len, ==, 1051);
  for (guint i = 1; i + 1 < money->years->len; i++) {
    g_assert_cmpint (year_at (money, i)->total, >=, year_at (money, i - 1)->total);
    g_assert_cmpint (year_at (money, i)->worth, >=, 0);
  }
  tr_test_set_contract (project, "indexation", "-100");
  falling = tr_money_new (project);
  g_assert_cmpint (year_at (falling, 1)->total, ==, 0);
}

static void
test_supplements (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autoptr (TrMoney) money = tr_money_new (project), without = NULL;
  const TrMoneySupplement *first = &g_array_index (money->supplements, TrMoneySupplement, 0);

  g_assert_cmpuint (money->supplements->len, ==, 2);
  g_assert_cmpint (first->yearly, ==, 6000000);
  g_assert_cmpint (first->total, ==, 18000000);
  g_assert_cmpint (first->share, ==, 500);
  g_assert_cmpint (g_array_index (money->supplements, TrMoneySupplement, 1).share, ==, 333);
  g_assert_cmpint (money->supplements_yearly, ==, 10000000);
  g_assert_cmpint (money->supplements_share, ==, 833);
  tr_test_set_contract (project, "yearly_budget", "");
  without = tr_money_new (project);
  g_assert_cmpint (without->supplements_share, ==, 0);
}

static void
test_costs (void)
{
  g_autoptr (TrProject) project = project_with ("2025-01-01", "12", "0", "0", "1000");
  g_autoptr (TrMoney) money = NULL;

  tr_test_set_contract (project, "hourly_rate", "85.50");
  /* 20 minutes, 3 times a quarter, are 4 hours a year; 6 hours a half-year and one that is not yet told are 12 */
  tr_test_add (project, TR_KIND_KPI, "name", "Bereik", "minutes", "20", "registrations", "3", "frequency", "quarter",
               NULL);
  tr_test_add (project, TR_KIND_KPI, "name", "Oud", "minutes", "600", "frequency", "month", "until", "2024-01-01",
               NULL);
  tr_test_add (project, TR_KIND_MONITORING, "hours", "6", "frequency", "half-year", NULL);
  tr_test_add (project, TR_KIND_MONITORING, "frequency", "month", NULL);
  money = tr_money_new (project);
  g_assert_cmpfloat_with_epsilon (money->registration_hours, 4, 1e-9);
  g_assert_cmpint (money->registration_cost, ==, 34200);
  g_assert_cmpfloat_with_epsilon (money->monitoring_hours, 12, 1e-9);
  g_assert_cmpint (money->monitoring_cost, ==, 102600);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/money/rates", test_rates);
  g_test_add_func ("/money/divide", test_divide);
  g_test_add_func ("/money/vng-2025", test_vng_2025);
  g_test_add_func ("/money/indexation", test_indexation);
  g_test_add_func ("/money/years", test_years);
  g_test_add_func ("/money/parts-of-years", test_parts_of_years);
  g_test_add_func ("/money/rounding", test_rounding);
  g_test_add_func ("/money/wages", test_wages);
  g_test_add_func ("/money/nothing-known", test_nothing_known);
  g_test_add_func ("/money/areas", test_areas);
  g_test_add_func ("/money/apportion", test_apportion);
  g_test_add_func ("/money/apportion-at-random", test_apportion_at_random);
  g_test_add_func ("/money/all-adds-up", test_all_adds_up);
  g_test_add_func ("/money/total-without-indexation", test_total_without_indexation);
  g_test_add_func ("/money/no-overflow", test_no_overflow);
  g_test_add_func ("/money/supplements", test_supplements);
  g_test_add_func ("/money/costs", test_costs);

  return g_test_run ();
}
