/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-test-contract.h"

#include <math.h>

#include "tr-benefit.h"
#include "tr-money.h"
#include "tr-plan.h"

static gpointer add (TrProject *project, TrKindId kind, ...) G_GNUC_NULL_TERMINATED;

/* A record from pairs of a field and a value. */
static gpointer
add (TrProject *project, TrKindId kind, ...)
{
  gpointer record = tr_record_new (kind);
  const char *name;
  va_list pairs;

  va_start (pairs, kind);
  while ((name = va_arg (pairs, const char *)) != NULL) {
    g_autoptr (GError) error = NULL;

    tr_record_set (record, tr_kind_field (tr_kind (kind), name), va_arg (pairs, const char *), &error);
    g_assert_no_error (error);
  }
  va_end (pairs);
  tr_project_take (project, record);

  return record;
}

static void
add_choices (TrProject *project)
{
  add (project, TR_KIND_STANCE, "topic", "funding", "municipality", "2", "provider", "5", "reason", "=1+1", NULL);
  add (project, TR_KIND_MOMENT, "kind", "review", "date", "2028-08-08", "remark", "@SUM(A1:A9)", NULL);
  add (project, TR_KIND_MOMENT, "kind", "other", "date", "2028-09-09", "remark", "+31 6 12345678", NULL);
  add (project, TR_KIND_MONITORING, "kind", "progress-talks", "name", "=HYPERLINK(\"http://example.org\")", "owner",
       "-1",
       "frequency", "quarter", "hours", "2.35", "way", "telling", "first", "2027-04-30", NULL);
  add (project, TR_KIND_MONITORING, "kind", "kpi-reports", "owner", "'Zuid'", "frequency", "four-years", "hours", "7.1",
       "way", "counting", NULL);
  add (project, TR_KIND_MONITORING, "kind", "research", NULL);
}

/* All that may be missing in the line of a business case, and what is there. */
static void
add_benefits (TrProject *project)
{
  add (project, TR_KIND_BENEFIT, "figure", "eenzaamheid", "people", "333", "low_share", "3.35", "high_share", "12.07",
       "remark", "=cmd|' /C calc'!A0", NULL);
  add (project, TR_KIND_BENEFIT, "figure", "beweegrichtlijn", "people", "17", "low_share", "10", "high_share", "10",
       NULL);
  add (project, TR_KIND_BENEFIT, "figure", "rendement", "low_share", "50", "high_share", "99.99", NULL);
  add (project, TR_KIND_BENEFIT, "figure", "weerbaarheid", "people", "20", "low_share", "5", "high_share", "5", NULL);
  add (project, TR_KIND_BENEFIT, "figure", "weerbaarheid", "people", "21", "low_share", "7", "high_share", "9", NULL);
  add (project, TR_KIND_BENEFIT, "figure", "weerbaarheid", "people", "21", "low_share", "9", "high_share", "7", NULL);
  add (project, TR_KIND_BENEFIT, "figure", "=onbekend", "people", "21", NULL);
  add (project, TR_KIND_BENEFIT, "figure", "eenzaamheid", NULL);
}

/* Nothing but the indexation that was agreed. */
static TrProject *
indexed_project (void)
{
  TrProject *project = tr_project_new ();

  add (project, TR_KIND_PROJECT, "title", "Alleen indexatie", NULL);
  add (project, TR_KIND_CONTRACT, "indexation", "2.5", "wage_rise", "3", NULL);

  return project;
}

/* A year in which wages fall to nothing, of a contract that is small enough to count what that makes of the others. */
static TrProject *
wageless_project (void)
{
  TrProject *project = tr_project_new ();

  add (project, TR_KIND_PROJECT, "title", "Zonder loon", NULL);
  add (project, TR_KIND_CONTRACT, "start", "2027-03-17", "base_months", "48", "yearly_budget", "1000.07", "wage_rise",
       "4.15", NULL);
  add (project, TR_KIND_INDEXATION, "year", "2029", "wage", "-100", NULL);

  return project;
}

/* A project of these names, or NULL. */
TrProject *
tr_test_contract_project (const char *name)
{
  gboolean is_changed = g_str_equal (name, "cents-changed");
  TrProject *project;

  if (g_str_equal (name, "indexed"))
    return indexed_project ();
  if (g_str_equal (name, "wageless"))
    return wageless_project ();
  if (!is_changed && !g_str_equal (name, "cents"))
    return NULL;
  project = tr_project_new ();
  add (project, TR_KIND_PROJECT, "title", "Oneven centen", "municipality", "Veendam", NULL);
  add (project, TR_KIND_AREA, "name", "=Noord", "budget", "333333.33", NULL);
  add (project, TR_KIND_AREA, "name", "'Zuid'!", "budget", "0.01", NULL);
  add (project, TR_KIND_AREA, "name", "Oost", "budget", "500000.05", NULL);
  add (project, TR_KIND_CONTRACT, "start", "2027-03-17", "base_months", "29", "extensions", "3", "extension_months",
       "7",
       "instrument", "subsidy", "procedure", "subsidy", "yearly_budget", is_changed ? "1000000.05" : "1234567.89",
       "indexation", is_changed ? "-1.5" : "2.35", "wage_rise", is_changed ? "0.05" : "4.15", "hourly_rate", "87.65",
       "pays_output", "1", "steers_output", "1", "revision_clause", "=1+1", "lean_price", "subsidy",
       "dialogue_weeks", "9.5", "standstill_weeks", "0", "is_summer_blocked", "1", "is_election_blocked", "1", NULL);
  add (project, TR_KIND_INDEXATION, "year", "2028", "ova", is_changed ? "7.77" : "4.18", "price", "1.82", "correction",
       "1.013", NULL);
  add (project, TR_KIND_INDEXATION, "year", "2029", "ova", "3.05", "wage", "-0.35", NULL);
  add (project, TR_KIND_INDEXATION, "year", "2026", "ova", "3", "price", "2.5", "correction", "-0.125", "wage", "2",
       NULL);
  add (project, TR_KIND_SUPPLEMENT, "title", "=SOM(A1)", "budget", "10000.07", "months", "7", "start", "2027-06-01",
       NULL);
  add (project, TR_KIND_SUPPLEMENT, "title", "Eettafel", "budget", "25000.50", "has_own_account", "1", "fit", "no",
       NULL);
  add_choices (project);
  add_benefits (project);

  return project;
}

static void
add_cents (JsonBuilder *builder, const char *name, gint64 cents)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, cents);
}

static void
print_year (JsonBuilder *builder, const TrMoney *money, const TrMoneyYear *year)
{
  json_builder_begin_object (builder);
  add_cents (builder, "year", year->year);
  add_cents (builder, "yearly", year->yearly);
  add_cents (builder, "base", year->base);
  add_cents (builder, "options", year->options);
  add_cents (builder, "total", year->total);
  add_cents (builder, "needed", year->needed);
  add_cents (builder, "worth", year->worth);
  json_builder_set_member_name (builder, "areas");
  json_builder_begin_array (builder);
  for (guint i = 0; i < money->shares->len; i++)
    json_builder_add_int_value (builder, year->areas[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_money (JsonBuilder *builder, TrProject *project)
{
  g_autoptr (TrMoney) money = tr_money_new (project);

  json_builder_begin_object (builder);
  add_cents (builder, "base", money->base);
  add_cents (builder, "total", money->total);
  add_cents (builder, "needed", money->needed);
  add_cents (builder, "worth", money->worth);
  add_cents (builder, "registration", money->registration_cost);
  add_cents (builder, "monitoring", money->monitoring_cost);
  json_builder_set_member_name (builder, "years");
  json_builder_begin_array (builder);
  for (guint i = 0; i < money->years->len; i++)
    print_year (builder, money, &g_array_index (money->years, TrMoneyYear, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "supplements");
  json_builder_begin_array (builder);
  for (guint i = 0; i < money->supplements->len; i++)
    json_builder_add_int_value (builder, g_array_index (money->supplements, TrMoneySupplement, i).total);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_benefits (JsonBuilder *builder, TrProject *project)
{
  g_autoptr (GPtrArray) figures = tr_figures_shipped ();
  g_autoptr (TrBusinessCase) found = tr_business_case_new (project, figures);

  json_builder_begin_object (builder);
  add_cents (builder, "n_year", found->n_year);
  add_cents (builder, "year_low", found->year_low);
  add_cents (builder, "year_high", found->year_high);
  add_cents (builder, "n_once", found->n_once);
  add_cents (builder, "once_low", found->once_low);
  add_cents (builder, "once_high", found->once_high);
  json_builder_set_member_name (builder, "lines");
  json_builder_begin_array (builder);
  for (guint i = 0; i < found->results->len; i++) {
    const TrBenefitResult *result = &g_array_index (found->results, TrBenefitResult, i);

    json_builder_begin_object (builder);
    add_cents (builder, "low", result->status == TR_BENEFIT_RANGE ? result->low : 0);
    add_cents (builder, "high", result->status == TR_BENEFIT_RANGE ? result->high : 0);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_plan (JsonBuilder *builder, TrProject *project)
{
  g_autoptr (TrPlan) plan = tr_plan_new (project);

  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->items->len; i++) {
    const TrPlanItem *item = g_ptr_array_index (plan->items, i);
    g_autofree char *day = tr_date_write (&item->from);

    json_builder_begin_object (builder);
    json_builder_set_member_name (builder, "is_monitoring");
    json_builder_add_boolean_value (builder, item->kind == TR_PLAN_MONITORING);
    json_builder_set_member_name (builder, "from");
    json_builder_add_string_value (builder, day);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

/* Prints what the sheets about the contract have to come to, amounts in cents. */
void
tr_test_contract_print (JsonBuilder *builder, TrProject *project)
{
  json_builder_set_member_name (builder, "money");
  print_money (builder, project);
  json_builder_set_member_name (builder, "benefits");
  print_benefits (builder, project);
  json_builder_set_member_name (builder, "plan");
  print_plan (builder, project);
}
