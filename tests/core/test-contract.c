/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>
#include <string.h>

#include "tr-contract.h"
#include "tr-test-rules.h"

static TrProject *
project_with (const char *start, const char *base_months, const char *extensions, const char *extension_months)
{
  TrProject *project = tr_project_new ();

  tr_test_add (project, TR_KIND_PROJECT, "title", "Jongerenwerk", "municipality", "Veendam", NULL);
  tr_test_add (project, TR_KIND_CONTRACT, "start", start, "base_months", base_months, "extensions", extensions,
               "extension_months", extension_months, NULL);

  return project;
}

static void
test_months (void)
{
  static const struct {
    const char *date;
    gint months;
    const char *expected;
  } cases[] = {
    { "2029-01-01", 0, "2029-01-01" },   { "2029-01-01", 48, "2033-01-01" },  { "2029-01-31", 1, "2029-02-28" },
    { "2028-01-31", 1, "2028-02-29" },   { "2028-02-29", 12, "2029-02-28" },  { "2028-02-29", 48, "2032-02-29" },
    { "2028-08-31", 1, "2028-09-30" },   { "2028-11-30", 3, "2029-02-28" },   { "2028-12-31", 1, "2029-01-31" },
    { "2029-03-31", -1, "2029-02-28" },  { "2028-03-31", -1, "2028-02-29" },  { "2029-01-15", -1, "2028-12-15" },
    { "2029-01-15", -24, "2027-01-15" }, { "2100-01-31", 1, "2100-02-28" },   { "2000-01-31", 1, "2000-02-29" },
    { "", 12, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *date = tr_date_add_months (cases[i].date, cases[i].months);

    g_assert_cmpstr (date, ==, cases[i].expected);
  }
}

static void
test_days (void)
{
  static const struct {
    const char *date;
    gint days;
    const char *expected;
  } cases[] = {
    { "2028-02-28", 1, "2028-02-29" },  { "2029-02-28", 1, "2029-03-01" },    { "2028-12-31", 1, "2029-01-01" },
    { "2029-01-01", -1, "2028-12-31" }, { "2028-03-01", -1, "2028-02-29" },   { "2026-11-24", 364, "2027-11-23" },
    { "2028-01-01", 366, "2029-01-01" }, { "2026-11-24", 0, "2026-11-24" },   { "", 1, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *date = tr_date_add_days (cases[i].date, cases[i].days);

    g_assert_cmpstr (date, ==, cases[i].expected);
    g_assert_cmpint (tr_date_days_between (cases[i].date, date), ==, *date != '\0' ? cases[i].days : 0);
  }
  g_assert_cmpint (tr_date_days_between ("", "2029-01-01"), ==, 0);
  g_assert_cmpint (tr_date_days_between ("2029-01-01", ""), ==, 0);
}

/* Days and back, months and back where there is room: what was added can be taken away. */
static void
test_dates_there_and_back (void)
{
  for (guint i = 0; i < 2000; i++) {
    g_autofree char *date = tr_date_add_days ("2000-01-01", g_test_rand_int_range (0, 40000));
    gint days = g_test_rand_int_range (-5000, 5000), months = g_test_rand_int_range (0, 600);
    g_autofree char *later = tr_date_add_days (date, days), *day_back = tr_date_add_days (later, -days);
    g_autofree char *far = tr_date_add_months (date, months), *month_back = tr_date_add_months (far, -months);

    g_assert_cmpstr (day_back, ==, date);
    g_assert_cmpint (tr_date_days_between (date, later), ==, days);
    g_assert_cmpint (strncmp (month_back, date, strlen ("2000-01")), ==, 0);
    g_assert_cmpstr (month_back, <=, date);
    if (strcmp (date + strlen ("2000-01-"), "28") <= 0)
      g_assert_cmpstr (month_back, ==, date);
  }
}

static void
test_council_elections (void)
{
  static const struct {
    const char *date, *expected;
  } cases[] = {
    { "2018-03-21", "2018-03-21" }, { "2022-03-15", "2018-03-21" }, { "2022-03-16", "2022-03-16" },
    { "2024-02-29", "2022-03-16" }, { "2025-12-31", "2022-03-16" }, { "2026-01-01", "2022-03-16" },
    { "2026-03-17", "2022-03-16" }, { "2026-03-18", "2026-03-18" }, { "2026-11-24", "2026-03-18" },
    { "2029-01-01", "2026-03-18" }, { "2030-03-20", "2030-03-20" }, { "2034-03-14", "2030-03-20" },
    { "2034-03-15", "2034-03-15" }, { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *election = tr_date_council_election (cases[i].date);

    g_assert_cmpstr (election, ==, cases[i].expected);
  }
}

static void
test_lead_times (void)
{
  static const guint weeks[TR_N_PROCEDURES] = {
    [TR_PROCEDURE_SOCIAL] = 52,     [TR_PROCEDURE_CLASSIC] = 43, [TR_PROCEDURE_BEST_VALUE] = 48,
    [TR_PROCEDURE_ONE_TO_ONE] = 24, [TR_PROCEDURE_SUBSIDY] = 46,
  };

  for (guint procedure = 0; procedure < TR_N_PROCEDURES; procedure++)
    g_assert_cmpuint (tr_procedure_weeks (procedure), ==, weeks[procedure]);
  g_assert_cmpuint (tr_procedure_phase_weeks (TR_PROCEDURE_SOCIAL, TR_PHASE_DIALOGUE), ==, 14);
  g_assert_cmpuint (tr_procedure_phase_weeks (TR_PROCEDURE_SUBSIDY, TR_PHASE_ASSESSMENT), ==, 13);
  g_assert_cmpuint (tr_procedure_phase_weeks (TR_PROCEDURE_ONE_TO_ONE, TR_PHASE_STANDSTILL), ==, 0);
  g_assert_cmpuint (tr_procedure_phase_weeks (TR_PROCEDURE_CLASSIC, TR_PHASE_IMPLEMENTATION), ==, 16);
}

static void
test_lead_times_of_one_contract (void)
{
  static const char *const fields[TR_N_PHASES] = {
    "dialogue_weeks", "documents_weeks", "bids_weeks", "assessment_weeks", "standstill_weeks", "implementation_weeks",
  };
  g_autoptr (TrProject) project = project_with ("2029-01-01", "48", "0", "0");

  g_assert_cmpfloat (tr_contract_weeks (project), ==, 0);
  tr_test_set_contract (project, "procedure", "classic");
  g_assert_cmpfloat (tr_contract_weeks (project), ==, 43);
  /* nought is stated: none */
  tr_test_set_contract (project, "standstill_weeks", "0");
  g_assert_cmpfloat (tr_contract_phase_weeks (project, TR_PHASE_STANDSTILL), ==, 0);
  g_assert_cmpfloat (tr_contract_weeks (project), ==, 40);
  for (guint phase = 0; phase < TR_N_PHASES; phase++) {
    g_autofree char *weeks = g_strdup_printf ("%u.5", phase);

    tr_test_set_contract (project, fields[phase], weeks);
    g_assert_cmpfloat (tr_contract_phase_weeks (project, (TrPhase) phase), ==, phase + 0.5);
  }
  g_assert_cmpfloat (tr_contract_weeks (project), ==, 18);
}

static void
test_start (void)
{
  g_autoptr (TrProject) project = project_with ("", "48", "0", "0");
  g_autofree char *unknown = tr_contract_base_end (project);
  g_autofree char *end = NULL;

  g_assert_cmpstr (tr_contract_start (project), ==, "");
  g_assert_cmpstr (unknown, ==, "");
  tr_test_set (project, TR_KIND_PROJECT, 0, "start", "2028-01-01");
  g_assert_cmpstr (tr_contract_start (project), ==, "2028-01-01");
  tr_test_set_contract (project, "start", "2029-01-01");
  g_assert_cmpstr (tr_contract_start (project), ==, "2029-01-01");
  end = tr_contract_base_end (project);
  g_assert_cmpstr (end, ==, "2032-12-31");
}

static void
test_end_of_term (void)
{
  static const struct {
    const char *start, *months, *expected;
  } cases[] = {
    { "2029-01-01", "48", "2032-12-31" }, { "2028-02-29", "48", "2032-02-28" }, { "2028-03-01", "12", "2029-02-28" },
    { "2027-03-01", "12", "2028-02-29" }, { "2029-07-15", "6", "2030-01-14" },  { "2029-01-01", "1", "2029-01-31" },
    /* the next term can not begin on 29, 30 or 31 February: this one lasts until the month ends */
    { "2028-02-29", "12", "2029-02-28" }, { "2028-08-31", "6", "2029-02-28" },  { "2027-08-31", "6", "2028-02-29" },
    { "2029-01-30", "1", "2029-02-28" },  { "2029-01-29", "1", "2029-02-28" },  { "2029-01-28", "1", "2029-02-27" },
    { "2029-05-31", "1", "2029-06-30" },  { "2029-03-31", "12", "2030-03-30" }, { "2029-01-01", "0", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (TrProject) project = project_with (cases[i].start, cases[i].months, "0", "0");
    g_autofree char *end = tr_contract_base_end (project);

    g_assert_cmpstr (end, ==, cases[i].expected);
  }
}

static void
test_end_of_extensions (void)
{
  static const char *const expected[] = { "2029-02-28", "2029-08-30", "2030-02-28", "2030-08-30" };
  g_autoptr (TrProject) project = project_with ("2028-08-31", "6", "3", "6");

  /* counted from the start: an end in February shortens no later term */
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_autofree char *end = tr_contract_end (project, (gint) i);

    g_assert_cmpstr (end, ==, expected[i]);
  }
}

static void
assert_value (const char *base_months, const char *extensions, const char *extension_months, const char *budget,
              gint months, gint64 cents)
{
  g_autoptr (TrProject) project = project_with ("2029-01-01", base_months, extensions, extension_months);

  tr_test_set_contract (project, "yearly_budget", budget);
  g_assert_cmpint (tr_contract_total_months (project), ==, months);
  g_assert_cmpint (tr_contract_total_value (project), ==, cents);
}

static void
test_total_value (void)
{
  assert_value ("48", "2", "24", "1200000", 96, 960000000);
  assert_value ("36", "0", "0", "250000", 36, 75000000);
  assert_value ("36", "0", "12", "250000", 36, 75000000);
  assert_value ("36", "1", "0", "250000", 36, 75000000);
  assert_value ("24", "1", "12", "250000", 36, 75000000);
  /* options on a term that is not known are worth nothing yet */
  assert_value ("0", "2", "24", "1200000", 0, 0);
  assert_value ("48", "2", "24", "0", 96, 0);
  /* a twelfth of a year: 0.01 / 12 is nothing, 0.06 / 12 is half a cent and rounds up */
  assert_value ("1", "0", "0", "0.01", 1, 0);
  assert_value ("1", "0", "0", "0.05", 1, 0);
  assert_value ("1", "0", "0", "0.06", 1, 1);
  assert_value ("1", "0", "0", "100", 1, 833);
  assert_value ("2", "0", "0", "100", 2, 1667);
  assert_value ("7", "1", "6", "100000.01", 13, 10833334);
  /* the highest that the model takes: no overflow */
  assert_value ("600", "20", "600", "100000000000", 12600, G_GINT64_CONSTANT (10500000000000000));
}

static void
assert_hours (const char *frequency, const char *hours, double expected)
{
  g_autoptr (TrRecord) monitoring = tr_record_new (TR_KIND_MONITORING);

  tr_record_set (monitoring, tr_kind_field (monitoring->kind, "frequency"), frequency, NULL);
  tr_record_set (monitoring, tr_kind_field (monitoring->kind, "hours"), hours, NULL);
  g_assert_cmpfloat_with_epsilon (tr_monitoring_hours_per_year ((const TrMonitoring *) monitoring), expected, 1e-9);
}

static void
test_hours_of_monitoring (void)
{
  assert_hours ("month", "2", 24);
  assert_hours ("quarter", "6", 24);
  assert_hours ("half-year", "8", 16);
  assert_hours ("year", "20", 20);
  assert_hours ("two-years", "20", 10);
  assert_hours ("four-years", "1.5", 0.375);
  assert_hours ("", "20", 20);
  assert_hours ("month", "", 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contract/date/months", test_months);
  g_test_add_func ("/contract/date/days", test_days);
  g_test_add_func ("/contract/date/there-and-back", test_dates_there_and_back);
  g_test_add_func ("/contract/date/council-election", test_council_elections);
  g_test_add_func ("/contract/lead-times", test_lead_times);
  g_test_add_func ("/contract/lead-times-of-one-contract", test_lead_times_of_one_contract);
  g_test_add_func ("/contract/start", test_start);
  g_test_add_func ("/contract/end-of-term", test_end_of_term);
  g_test_add_func ("/contract/end-of-extensions", test_end_of_extensions);
  g_test_add_func ("/contract/total-value", test_total_value);
  g_test_add_func ("/contract/hours-of-monitoring", test_hours_of_monitoring);

  return g_test_run ();
}
