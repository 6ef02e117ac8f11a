/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "tr-exchange.h"
#include "tr-plan.h"
#include "tr-test-rules.h"

/* The sound project: public contract of 1.2 million euro a year by social tendering (52 weeks), from 2029-01-01 for
 * 48 months with twice 24 more. */

static GDate
day (const char *iso)
{
  GDate date;

  g_assert_true (tr_date_read (iso, &date));

  return date;
}

static void
assert_day (const GDate *date, const char *iso)
{
  g_autofree char *text = g_date_valid (date) ? tr_date_write (date) : g_strdup ("");

  g_assert_cmpstr (text, ==, iso);
}

/* The sound project with the usual in place of what it states itself, and without moments of its own. */
static TrProject *
plain_project (void)
{
  TrProject *project = tr_test_sound_project ();

  tr_test_set_contract (project, "notice_months", "0");
  tr_test_set_contract (project, "exit_months", "0");
  tr_test_set_contract (project, "preparation_months", "0");
  tr_test_remove_where (project, TR_KIND_MOMENT, "kind", "other");
  tr_test_remove_where (project, TR_KIND_MOMENT, "kind", "transition");

  return project;
}

static TrProject *
project_with (const char *start, const char *base_months, const char *extensions, const char *extension_months)
{
  TrProject *project = tr_project_new ();

  tr_test_add (project, TR_KIND_PROJECT, "title", "Jongerenwerk", "municipality", "Veendam", NULL);
  tr_test_add (project, TR_KIND_CONTRACT, "start", start, "base_months", base_months, "extensions", extensions,
               "extension_months", extension_months, NULL);

  return project;
}

static const char *
add_moment (TrProject *project, const char *kind, const char *date)
{
  return tr_test_add (project, TR_KIND_MOMENT, "kind", kind, "date", date, NULL);
}

/* An item of the plan of a project: its days, "" for none at all, and whether it follows from a default. */
static void
assert_item (TrProject *project, const char *key, const char *from, const char *to, gboolean is_default)
{
  g_autoptr (TrPlan) plan = tr_plan_new (project);
  const TrPlanItem *item = tr_plan_find (plan, key);

  g_test_message ("%s", key);
  if (*from == '\0') {
    g_assert_null (item);
    return;
  }
  g_assert_nonnull (item);
  assert_day (&item->from, from);
  assert_day (&item->to, *to != '\0' ? to : from);
  g_assert_cmpint (item->is_default, ==, is_default);
}

static void
assert_latest (TrProject *project, const char *key, const char *latest)
{
  g_autoptr (TrPlan) plan = tr_plan_new (project);

  assert_day (&tr_plan_find (plan, key)->latest, latest);
}

static void
test_sound_plan (void)
{
  static const struct {
    const char *key, *from, *to;
    gboolean is_default;
    guint extension;
  } expected[] = {
    { "phase-1", "2027-10-26", "2028-01-31" },  { "prior-notice", "2028-02-01" },
    { "phase-2", "2028-02-01", "2028-03-27" },  { "phase-3", "2028-03-28", "2028-05-15" },
    { "phase-4", "2028-05-16", "2028-06-12" },  { "phase-5", "2028-06-13", "2028-07-03" },
    { "phase-6", "2028-07-15", "2028-12-31" },  { "award-notice", "2028-07-15" },
    { "start", "2029-01-01" },                  { "base-term", "2029-01-01", "2032-12-31" },
    { "kpi-review-1", "2029-07-03" },           { "yearly-talk-1", "2029-11-20" },
    { "election-2030", "2030-03-20" },          { "yearly-talk-2", "2030-11-20", NULL, TRUE },
    { "review-1", "2031-01-14" },               { "decision-1", "2031-10-01" },
    { "extension-1", "2033-01-01", "2034-12-31", FALSE, 1 },
    { "decision-2", "2034-01-02", NULL, TRUE, 1 },
    { "election-2034", "2034-03-15" },
    { "extension-2", "2035-01-01", "2036-12-31", FALSE, 2 },
    { "yearly-talk-8", "2036-11-20", NULL, TRUE, 2 },
    { "end", "2036-12-31", NULL, FALSE, 2 },
  };
  g_autoptr (TrProject) project = plain_project ();
  g_autoptr (TrPlan) plan = tr_plan_new (project);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    assert_item (project, expected[i].key, expected[i].from, expected[i].to != NULL ? expected[i].to : "",
                 expected[i].is_default);
    g_assert_cmpuint (tr_plan_find (plan, expected[i].key)->extension, ==, expected[i].extension);
  }
  assert_day (&plan->begin, "2027-10-26");
  assert_day (&plan->start, "2029-01-01");
  assert_day (&plan->base_end, "2032-12-31");
  assert_day (&plan->end, "2036-12-31");
  g_assert_null (tr_plan_find (plan, "election-2026"));
  g_assert_null (tr_plan_find (plan, "yearly-talk-9"));
}

/* In order of date, each with days in order, and no key twice. */
static void
assert_in_order (TrProject *project)
{
  g_autoptr (TrPlan) plan = tr_plan_new (project);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < plan->items->len; i++) {
    const TrPlanItem *item = g_ptr_array_index (plan->items, i), *before = i > 0 ? plan->items->pdata[i - 1] : item;

    g_assert_cmpint (g_date_compare (&before->from, &item->from), <=, 0);
    g_assert_cmpint (g_date_compare (&item->from, &item->to), <=, 0);
    g_assert_true (tr_plan_item_is_span (item) || g_date_compare (&item->from, &item->to) == 0);
    g_assert_true (g_hash_table_add (keys, item->key));
    g_assert_true (tr_plan_find (plan, item->key) == item);
  }
}

static void
test_order_and_keys (void)
{
  static const char *const kinds[] = { "other", "review",       "kpi-review",   "yearly-talk", "extension-decision",
                                       "exit",  "prior-notice", "award-notice", "transition" };
  g_autoptr (TrProject) sound = plain_project ();

  assert_in_order (sound);
  for (guint i = 0; i < 200; i++) {
    g_autofree char *months = g_strdup_printf ("%d", g_test_rand_int_range (0, 100));
    g_autoptr (TrProject) project =
        project_with (i % 5 == 0 ? "" : "2028-02-29", months, i % 3 == 0 ? "3" : "0", i % 2 == 0 ? "7" : "0");

    tr_test_set_contract (project, "procedure", i % 4 == 0 ? "" : "subsidy");
    tr_test_set_contract (project, "exit_months", i % 7 == 0 ? "11" : "0");
    for (gint n = g_test_rand_int_range (0, 20); n > 0; n--) {
      g_autofree char *date = tr_date_add_days ("2026-01-01", g_test_rand_int_range (0, 4000));

      add_moment (project, kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))], date);
    }
    tr_test_add (project, TR_KIND_MONITORING, "kind", "research", "first", "2028-03-31", "frequency",
                 i % 2 == 0 ? "month" : "", NULL);
    assert_in_order (project);
  }
}

/* Nothing follows from nothing; what has a date of its own is there. */
static void
test_nothing_known (void)
{
  g_autoptr (TrProject) project = project_with ("", "48", "2", "24");
  g_autoptr (TrPlan) empty = tr_plan_new (project), own = NULL;

  g_assert_cmpuint (empty->items->len, ==, 0);
  g_assert_false (g_date_valid (&empty->start));
  add_moment (project, "yearly-talk", "2027-01-01");
  add_moment (project, "extension-decision", "2028-01-01");
  add_moment (project, "exit", "2029-01-01");
  add_moment (project, "review", "");
  tr_test_add (project, TR_KIND_MONITORING, "first", "2027-06-01", "frequency", "month", NULL);
  own = tr_plan_new (project);
  g_assert_cmpuint (own->items->len, ==, 4);
  g_assert_nonnull (tr_plan_find (own, "decision-0"));

  /* a start without terms: the KPI review, and no talks, decisions or elections */
  tr_test_remove_all (project, TR_KIND_MOMENT);
  tr_test_set_contract (project, "start", "2027-01-01");
  tr_test_set_contract (project, "base_months", "0");
  assert_item (project, "kpi-review-1", "2027-07-01", "", TRUE);
  assert_item (project, "yearly-talk-1", "", "", FALSE);
  assert_item (project, "decision-1", "", "", FALSE);
  assert_item (project, "end", "", "", FALSE);
}

static void
test_phases (void)
{
  g_autoptr (TrProject) project = plain_project ();

  /* without notices: back from the start, and publishing by default before the documents, and after the standstill */
  tr_test_remove_all (project, TR_KIND_MOMENT);
  assert_item (project, "phase-1", "2028-01-03", "2028-04-09", FALSE);
  assert_item (project, "phase-6", "2028-09-11", "2028-12-31", FALSE);
  assert_item (project, "prior-notice", "2028-04-10", "", TRUE);
  assert_item (project, "award-notice", "2028-09-11", "", TRUE);

  /* only the award: back from there */
  add_moment (project, "award-notice", "2028-07-03");
  assert_item (project, "phase-5", "2028-06-12", "2028-07-02", FALSE);
  assert_item (project, "phase-6", "2028-07-03", "2028-12-31", FALSE);
  /* an award after the start fixes nothing */
  tr_test_set (project, TR_KIND_MOMENT, 0, "date", "2029-02-01");
  assert_item (project, "phase-6", "2028-09-11", "2028-12-31", FALSE);

  /* a phase that takes no time is not there, and below the threshold nothing has to be published */
  tr_test_remove_all (project, TR_KIND_MOMENT);
  tr_test_set_contract (project, "procedure", "one-to-one");
  assert_item (project, "phase-5", "", "", FALSE);
  assert_item (project, "phase-4", "2028-10-23", "2028-11-05", FALSE);
  tr_test_set_contract (project, "yearly_budget", "93749.99");
  assert_item (project, "prior-notice", "", "", FALSE);
  tr_test_set_contract (project, "yearly_budget", "93750");
  assert_item (project, "prior-notice", "2028-09-04", "", TRUE);
  tr_test_set_contract (project, "instrument", "subsidy");
  assert_item (project, "prior-notice", "", "", FALSE);
}

static void
test_terms (void)
{
  g_autoptr (TrProject) project = project_with ("2028-08-31", "6", "2", "6");

  /* counted from the start: an end in February shortens no later term */
  assert_item (project, "base-term", "2028-08-31", "2029-02-28", FALSE);
  assert_item (project, "extension-1", "2029-03-01", "2029-08-30", FALSE);
  assert_item (project, "extension-2", "2029-08-31", "2030-02-28", FALSE);
  assert_item (project, "end", "2030-02-28", "", FALSE);
  tr_test_set_contract (project, "start", "2028-02-29");
  tr_test_set_contract (project, "base_months", "12");
  assert_item (project, "base-term", "2028-02-29", "2029-02-28", FALSE);
  /* options of which the term is not known */
  tr_test_set_contract (project, "extension_months", "0");
  assert_item (project, "extension-1", "", "", FALSE);
  assert_item (project, "decision-1", "2028-08-03", "", TRUE);
  assert_item (project, "decision-2", "", "", FALSE);
}

static void
test_notice (void)
{
  g_autoptr (TrProject) project = project_with ("2029-01-01", "48", "2", "24");

  /* 12 whole months remain after four years, 6 after two; a day on which somebody is there */
  assert_latest (project, "notice-1", "2031-12-31");
  assert_item (project, "notice-1", "2031-12-31", "", TRUE);
  assert_latest (project, "notice-2", "2034-06-30");
  assert_item (project, "notice-2", "2034-06-30", "", TRUE);
  assert_latest (project, "end-notice", "2036-06-30");
  tr_test_set_contract (project, "base_months", "47");
  assert_latest (project, "notice-1", "2032-05-31");
  /* a month that has no such day */
  tr_test_set_contract (project, "start", "2028-08-31");
  tr_test_set_contract (project, "base_months", "24");
  assert_latest (project, "notice-1", "2030-02-27");
  tr_test_set_contract (project, "notice_months", "9");
  assert_latest (project, "notice-1", "2029-11-29");
  assert_item (project, "notice-1", "2029-11-29", "", FALSE);
  g_assert_cmpint (tr_contract_notice_months (project, 3), ==, 9);
}

static void
test_decisions (void)
{
  g_autoptr (TrProject) project = project_with ("2029-01-01", "48", "2", "24");
  GDate latest;

  /* no procedure: the notice; with one the first of both; and the proposal is four weeks before notice is given */
  g_assert_false (tr_contract_latest_decision (project, 1, &latest));
  assert_latest (project, "decision-1", "2031-12-31");
  tr_test_set_contract (project, "procedure", "social");
  assert_latest (project, "decision-1", "2031-12-31");
  assert_item (project, "decision-1", "2031-12-03", "", TRUE);
  assert_latest (project, "decision-2", "2034-01-02");
  tr_test_set_contract (project, "notice_months", "18");
  assert_latest (project, "decision-1", "2031-06-30");
  /* 2 June is Whit Monday */
  assert_item (project, "decision-1", "2031-05-30", "", TRUE);
  tr_test_set_contract (project, "notice_months", "0");
  tr_test_set_contract (project, "is_summer_blocked", "1");
  /* six weeks earlier, but for the two days in which the standstill runs on */
  assert_latest (project, "decision-1", "2031-11-24");

  /* each is about the first end after it */
  add_moment (project, "extension-decision", "2032-06-01");
  add_moment (project, "extension-decision", "2033-01-01");
  add_moment (project, "extension-decision", "2033-06-01");
  assert_item (project, "decision-1", "2032-06-01", "", FALSE);
  assert_latest (project, "decision-1", "2031-11-24");
  assert_item (project, "decision-2", "2033-01-01", "", FALSE);
  g_assert_cmpuint (tr_contract_extension_on (project, "2032-12-31"), ==, 1);
  g_assert_cmpuint (tr_contract_extension_on (project, "2050-01-01"), ==, 2);
}

/* Nobody decides in weeks in which the project stands still: before them, and never after the notice. */
static void
test_decision_in_blocked_weeks (void)
{
  g_autoptr (TrProject) project = project_with ("2029-03-01", "24", "1", "24");
  g_autoptr (TrPlan) plan = NULL;
  const TrPlanItem *decision;

  assert_item (project, "decision-1", "2030-08-02", "", TRUE);
  tr_test_set_contract (project, "is_summer_blocked", "1");
  plan = tr_plan_new (project);
  decision = tr_plan_find (plan, "decision-1");
  g_assert_cmpint (tr_block_on (&decision->from), ==, TR_BLOCK_NONE);
  g_assert_cmpint (g_date_compare (&decision->from, &decision->latest), <, 0);
}

static void
test_reviews (void)
{
  g_autoptr (TrProject) project = project_with ("2029-01-01", "48", "2", "24");

  assert_item (project, "review-1", "2030-12-31", "", TRUE);
  assert_item (project, "kpi-review-1", "2029-06-29", "", TRUE);
  add_moment (project, "review", "2032-02-29");
  add_moment (project, "review", "2031-02-28");
  add_moment (project, "kpi-review", "2029-12-25");
  /* stated days stay as they are, numbered in the order of the records */
  assert_item (project, "review-1", "2032-02-29", "", FALSE);
  assert_item (project, "review-2", "2031-02-28", "", FALSE);
  assert_item (project, "kpi-review-1", "2029-12-25", "", FALSE);
}

static void
test_yearly_talks (void)
{
  g_autoptr (TrProject) project = project_with ("2028-02-29", "30", "1", "6");

  /* the last month of each year begins on the 29th */
  assert_item (project, "yearly-talk-1", "2029-01-29", "", TRUE);
  assert_item (project, "yearly-talk-2", "2030-01-29", "", TRUE);
  assert_item (project, "yearly-talk-3", "2031-01-29", "", TRUE);
  assert_item (project, "yearly-talk-4", "", "", FALSE);

  /* on the last day of the second year, and a second one in it; the third follows the first of them */
  add_moment (project, "yearly-talk", "2030-02-27");
  add_moment (project, "yearly-talk", "2030-01-01");
  assert_item (project, "yearly-talk-1", "2029-01-29", "", TRUE);
  assert_item (project, "yearly-talk-2", "2030-02-27", "", FALSE);
  assert_item (project, "yearly-talk-3", "2031-02-27", "", TRUE);
  assert_in_order (project);
  tr_test_set (project, TR_KIND_MOMENT, 0, "date", "2030-02-28");
  assert_item (project, "yearly-talk-3", "2030-02-28", "", FALSE);
  tr_test_set (project, TR_KIND_MOMENT, 0, "date", "2028-02-28");
  assert_item (project, "yearly-talk-0", "2028-02-28", "", FALSE);
}

static void
test_exits (void)
{
  g_autoptr (TrProject) project = project_with ("2029-01-01", "48", "2", "24");

  assert_item (project, "exit-1", "", "", FALSE);
  tr_test_set_contract (project, "exit_months", "24");
  assert_item (project, "exit-1", "2030-12-31", "", FALSE);
  assert_item (project, "exit-2", "2032-12-31", "", FALSE);
  assert_item (project, "exit-3", "2034-12-31", "", FALSE);
  /* not at the end */
  assert_item (project, "exit-4", "", "", FALSE);

  /* a record moves the one it is near to, and one in the middle of two is of its own */
  add_moment (project, "exit", "2033-03-01");
  add_moment (project, "exit", "2033-02-01");
  assert_item (project, "exit-1", "2030-12-31", "", FALSE);
  assert_item (project, "exit-2", "2033-03-01", "", FALSE);
  assert_item (project, "exit-3", "2034-12-31", "", FALSE);
  assert_item (project, "exit-4", "2033-02-01", "", FALSE);
}

static void
test_monitoring (void)
{
  g_autoptr (TrProject) project = project_with ("2029-01-01", "24", "0", "0");
  const char *id =
      tr_test_add (project, TR_KIND_MONITORING, "kind", "research", "first", "2029-01-31", "frequency", "month", NULL);
  const char *yearly = tr_test_add (project, TR_KIND_MONITORING, "kind", "working-visits", "first", "2029-06-01", NULL);
  g_autofree char *first = g_strdup_printf ("monitoring-%s-1", id), *second = g_strdup_printf ("monitoring-%s-2", id);
  g_autofree char *third = g_strdup_printf ("monitoring-%s-3", id), *last = g_strdup_printf ("monitoring-%s-24", id);
  g_autofree char *after = g_strdup_printf ("monitoring-%s-25", id),
                  *next = g_strdup_printf ("monitoring-%s-2", yearly);

  assert_item (project, first, "2029-01-31", "", FALSE);
  /* the end of each month, and the Friday before Easter is Thursday: 31 March 2029 is the Saturday between */
  assert_item (project, second, "2029-02-28", "", FALSE);
  assert_item (project, third, "2029-03-29", "", FALSE);
  assert_item (project, last, "2030-12-31", "", FALSE);
  assert_item (project, after, "", "", FALSE);
  /* it is not said how often */
  assert_item (project, next, "2030-05-31", "", TRUE);
}

static void
test_next_assignment (void)
{
  g_autoptr (TrProject) project = project_with ("2019-01-01", "96", "0", "0");

  assert_item (project, "preparation", "2025-01-01", "2026-12-31", TRUE);
  assert_item (project, "next-begin", "", "", FALSE);
  tr_test_set_contract (project, "preparation_months", "30");
  assert_item (project, "preparation", "2024-07-01", "2026-12-31", FALSE);
  tr_test_set_contract (project, "procedure", "social");
  assert_latest (project, "next-begin", "2026-01-02");
  assert_item (project, "next-begin", "2026-01-02", "", TRUE);
  assert_item (project, "election-2018", "2018-03-21", "", FALSE);
  assert_item (project, "election-2022", "2022-03-16", "", FALSE);
  assert_item (project, "election-2026", "2026-03-18", "", FALSE);
}

/* Feasible to the day, and then by how many days it is not. */
static void
test_feasibility (void)
{
  g_autoptr (TrProject) project = plain_project ();
  GDate today = day ("2026-11-24");
  TrFeasibility result;

  tr_test_set_contract (project, "start", "2027-11-23");
  result = tr_plan_feasibility (project, &today);
  g_assert_true (result.is_known);
  g_assert_cmpint (result.days_short, ==, 0);
  g_assert_cmpint (result.blocked_days, ==, 0);
  g_assert_cmpfloat (result.weeks, ==, 52);
  assert_day (&result.first_start, "2027-11-23");
  tr_test_set_contract (project, "start", "2027-09-01");
  g_assert_cmpint (tr_plan_feasibility (project, &today).days_short, ==, 83);
  tr_test_set_contract (project, "start", "2028-01-01");
  g_assert_cmpint (tr_plan_feasibility (project, &today).days_short, ==, -39);

  /* with the weeks that stand still: a summer and two ends of a year */
  tr_test_set_contract (project, "is_summer_blocked", "1");
  tr_test_set_contract (project, "is_year_end_blocked", "1");
  result = tr_plan_feasibility (project, &today);
  g_assert_cmpint (result.blocked_days, ==, g_date_days_between (&today, &result.first_start) - 364);
  g_assert_cmpint (result.days_short, ==,
                   g_date_days_between (&(GDate[]){ day ("2028-01-01") }[0], &result.first_start));
  assert_day (&result.first_start, "2028-02-01");

  tr_test_set_contract (project, "start", "2026-11-24");
  g_assert_false (tr_plan_feasibility (project, &today).is_known);
  tr_test_set_contract (project, "start", "2028-01-01");
  tr_test_set_contract (project, "procedure", "");
  g_assert_false (tr_plan_feasibility (project, &today).is_known);
}

static void
test_feasibility_under_way (void)
{
  g_autoptr (TrProject) project = plain_project ();
  GDate today = day ("2028-06-01");
  TrFeasibility result = tr_plan_feasibility (project, &today);

  g_assert_cmpint (result.first_phase, ==, TR_PHASE_DOCUMENTS);
  assert_day (&result.counted_from, "2028-02-01");
  assert_day (&result.first_start, "2028-10-24");
  today = day ("2028-07-15");
  result = tr_plan_feasibility (project, &today);
  g_assert_cmpint (result.first_phase, ==, TR_PHASE_IMPLEMENTATION);
  assert_day (&result.first_start, "2028-11-04");
}

static void
assert_next (TrProject *project, const char *today, const char *expected)
{
  g_autoptr (TrPlan) plan = tr_plan_new (project);
  g_autoptr (GString) keys = g_string_new (NULL);
  g_autoptr (GPtrArray) next = NULL;
  GDate date = day (today);

  next = tr_plan_next (plan, &date, 4);
  for (guint i = 0; i < next->len; i++) {
    const TrPlanItem *item = g_ptr_array_index (next, i);

    g_string_append_printf (keys, "%s%s%s", i > 0 ? " " : "", item->key,
                            tr_plan_state (plan, item, &date) == TR_PLAN_OVERDUE ? "!" : "");
  }
  g_assert_cmpstr (keys->str, ==, expected);
}

static void
test_next (void)
{
  g_autoptr (TrProject) project = plain_project ();

  tr_test_remove_all (project, TR_KIND_MONITORING);
  assert_next (project, "2026-11-24", "phase-1 phase-2 prior-notice phase-3");
  /* what a notice that has been given is behind is over */
  assert_next (project, "2028-02-02", "phase-2 phase-3 phase-4 phase-5");
  assert_next (project, "2028-05-01", "phase-2! phase-3 phase-4 phase-5");
  assert_next (project, "2028-07-15", "award-notice phase-6 start kpi-review-1");
  assert_next (project, "2029-01-02", "kpi-review-1 yearly-talk-1 election-2030 yearly-talk-2");
  /* what has a date counts as done, what has none is late for half a year */
  assert_next (project, "2029-11-21", "election-2030 yearly-talk-2 review-1 decision-1");
  assert_next (project, "2030-11-21", "yearly-talk-2! review-1 decision-1 yearly-talk-3");
  assert_next (project, "2031-05-20", "decision-1 yearly-talk-3 notice-1 yearly-talk-4");
  /* a decision is open until the term ends, and with it the notice */
  assert_next (project, "2032-01-02", "yearly-talk-3! yearly-talk-4 exit-1 extension-1");
  tr_test_remove_where (project, TR_KIND_MOMENT, "kind", "extension-decision");
  assert_next (project, "2032-01-02", "yearly-talk-3! decision-1! notice-1! yearly-talk-4");
  assert_next (project, "2032-12-31", "decision-1! notice-1! yearly-talk-4! exit-1");
  assert_next (project, "2033-06-01", "yearly-talk-5 decision-2 election-2034 notice-2");
  /* the preparation in front while it runs */
  assert_next (project, "2036-08-01", "next-begin! end-notice! preparation yearly-talk-8");
  assert_next (project, "2038-01-01", "");
}

static void
assert_gaps (TrProject *project, const char *today, const char *expected)
{
  g_autoptr (TrPlan) plan = tr_plan_new (project);
  g_autoptr (GString) texts = g_string_new (NULL);
  g_autoptr (GArray) gaps = NULL;
  GDate date = day (today);

  gaps = tr_plan_gaps (plan, &date);
  for (guint i = 0; i < gaps->len; i++) {
    g_autofree char *text = tr_plan_gap_text (&g_array_index (gaps, TrPlanGap, i), TR_LANGUAGE_EN);

    g_string_append_printf (texts, "%s%s", i > 0 ? "|" : "", text);
  }
  g_assert_cmpstr (texts->str, ==, expected);
}

static void
test_gaps (void)
{
  g_autoptr (TrProject) project = plain_project ();
  guint decision = tr_test_index_where (project, TR_KIND_MOMENT, "kind", "extension-decision");
  guint award = tr_test_index_where (project, TR_KIND_MOMENT, "kind", "award-notice");

  assert_gaps (project, TR_TEST_TODAY, "");
  /* what is stated is held against the procedure, and against a term of notice that is stated too */
  tr_test_set (project, TR_KIND_MOMENT, decision, "date", "2032-01-04");
  assert_gaps (project, TR_TEST_TODAY, "Planned 1 day too late; the last safe day is 3 January 2032: Decide on "
                                       "extension 1.");
  tr_test_set (project, TR_KIND_MOMENT, decision, "date", "2032-01-01");
  assert_gaps (project, TR_TEST_TODAY, "");
  tr_test_set_contract (project, "notice_months", "12");
  assert_gaps (project, TR_TEST_TODAY, "Planned 1 day too late; the last safe day is 31 December 2031: Decide on "
                                       "extension 1.");
  tr_test_set_contract (project, "notice_months", "");
  /* what has been decided is no gap any more, and what has not been is one from the day on */
  assert_gaps (project, "2032-02-01", "");
  tr_test_set (project, TR_KIND_MOMENT, decision, "date", "");
  assert_gaps (project, "2031-12-31", "");
  assert_gaps (project, "2032-01-15",
               "Should have been done 2 weeks and 1 day ago; the last safe day was 31 December 2031: Decide on "
               "extension 1.");

  /* 38 weeks from 2028-02-01 without the implementation are 2028-07-04 */
  tr_test_set (project, TR_KIND_MOMENT, award, "date", "2028-07-03");
  assert_gaps (project, TR_TEST_TODAY, "The award notice comes 1 day too early after the prior notice. The first "
                                       "possible day is 4 July 2028.");
  tr_test_set (project, TR_KIND_MOMENT, award, "date", "2028-10-10");
  assert_gaps (project, TR_TEST_TODAY, "The implementation is 1 day too short. Award by 9 October 2028 at the latest, "
                                       "or start later.");
  tr_test_remove_all (project, TR_KIND_MOMENT);
  tr_test_set_contract (project, "start", "2027-09-01");
  tr_test_set_contract (project, "implementation_weeks", "10");
  assert_gaps (project, TR_TEST_TODAY,
               "The start comes 5 weeks and 6 days too early for this procedure. The first feasible start is 12 "
               "October 2027.|"
               "The implementation is 2 weeks too short. Award by 9 June 2027 at the latest, or start later.");
}

static void
assert_text (TrProject *project, const char *key, const char *text, const char *due_text)
{
  g_autoptr (TrPlan) plan = tr_plan_new (project);
  g_autofree char *is = tr_plan_item_text (tr_plan_find (plan, key), TR_LANGUAGE_EN);
  g_autofree char *falls_due = tr_plan_item_due_text (tr_plan_find (plan, key), NULL, TR_LANGUAGE_EN);

  g_assert_cmpstr (is, ==, text);
  g_assert_cmpstr (falls_due, ==, due_text);
}

static void
test_texts (void)
{
  g_autoptr (TrProject) project = plain_project ();
  const char *own =
      tr_test_add (project, TR_KIND_MOMENT, "kind", "other", "date", "2029-05-01", "remark", "Feest", NULL);
  const char *step = tr_test_add (project, TR_KIND_MOMENT, "kind", "transition", "date", "2029-05-01", NULL);
  g_autofree char *own_key = g_strdup_printf ("other-%s", own), *step_key = g_strdup_printf ("transition-%s", step);

  assert_text (project, "phase-2", "Documents and decision", "The request is ready");
  assert_text (project, "base-term", "Base term of 4 years", "Base term of 4 years");
  assert_text (project, "extension-2", "Extension 2, of 2 years", "Extension 2 begins");
  assert_text (project, "decision-1", "Decide on extension 1", "Decide on extension 1");
  assert_text (project, "notice-2", "Give notice about extension 2", "Give notice about extension 2");
  assert_text (project, "yearly-talk-3", "Talk about year 3 and about going on", "Talk about year 3 and about going "
                                                                                 "on");
  assert_text (project, "yearly-talk-8", "Talk about year 8", "Talk about year 8");
  assert_text (project, "preparation", "Preparation of the next assignment", "Begin to prepare the next assignment");
  assert_text (project, "election-2030", "Election of the council", "Election of the council");
  assert_text (project, own_key, "Feest", "Feest");
  assert_text (project, step_key, "Step 1 of the transition", "Step 1 of the transition");
  assert_text (project, "monitoring-monitor-voortgang-2", "Voortgangsgesprek (voorbeeld)", "Voortgangsgesprek "
                                                                                           "(voorbeeld)");
  tr_test_set_all (project, TR_KIND_MONITORING, "name", "");
  assert_text (project, "monitoring-monitor-voortgang-2", "Progress talks", "Progress talks");
  for (guint lane = 0; lane < TR_N_LANES; lane++)
    g_assert_cmpstr (tr_plan_lane_name ((TrLane) lane, TR_LANGUAGE_EN), !=, "");
}

static void
assert_lacks (TrProject *project, const char *today, const char *word)
{
  g_autoptr (TrPlan) plan = tr_plan_new (project);
  GDate date = day (today);
  g_autofree char *text = tr_plan_lacks_text (plan, &date, TR_LANGUAGE_EN);

  if (*word == '\0')
    g_assert_cmpstr (text, ==, "");
  else
    g_assert_nonnull (strstr (text, word));
}

/* Without a start or a term nobody can say that it fits, and without a procedure not as long as the start is to come. */
static void
test_lacks (void)
{
  g_autoptr (TrProject) project = project_with ("2029-03-01", "24", "1", "24");

  tr_test_set_contract (project, "procedure", "");
  assert_lacks (project, "2029-03-01", "");
  assert_lacks (project, "2029-02-28", "procedure");
  tr_test_set_contract (project, "procedure", "social");
  assert_lacks (project, "2029-02-28", "");
  tr_test_set_contract (project, "base_months", "");
  assert_lacks (project, "2029-02-28", "base term");
  tr_test_set_contract (project, "start", "");
  tr_test_set (project, TR_KIND_PROJECT, 0, "start", "");
  assert_lacks (project, "2029-02-28", "start");
}

/* Of a phase that has not begun the beginning comes next, of one that runs the end. */
static void
test_due (void)
{
  static const struct {
    const char *today, *due, *text;
  } cases[] = { { "2027-10-25", "2027-10-26", "Begin the dialogue" },
                { "2027-10-26", "2028-01-31", "The dialogue is concluded" } };
  g_autoptr (TrProject) project = plain_project ();
  g_autoptr (TrPlan) plan = tr_plan_new (project);
  const TrPlanItem *dialogue = tr_plan_find (plan, "phase-1");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    GDate today = day (cases[i].today), due;
    g_autofree char *text = tr_plan_item_due_text (dialogue, &today, TR_LANGUAGE_EN);

    tr_plan_item_due (dialogue, &today, &due);
    assert_day (&due, cases[i].due);
    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

/* No item without a sentence, in either language. */
static void
test_all_have_texts (void)
{
  g_autoptr (TrProject) project = plain_project ();
  g_autoptr (TrPlan) plan = tr_plan_new (project);

  for (guint i = 0; i < plan->items->len; i++)
    for (guint language = TR_LANGUAGE_NL; language <= TR_LANGUAGE_EN; language++) {
      g_autofree char *text = tr_plan_item_text (plan->items->pdata[i], (TrLanguage) language);
      g_autofree char *due = tr_plan_item_due_text (plan->items->pdata[i], NULL, (TrLanguage) language);

      g_assert_true (*text != '\0' && *due != '\0');
      g_assert_null (strchr (text, '%'));
    }
}

static void
test_days (void)
{
  static const struct {
    gint days;
    const char *text;
  } cases[] = { { 1, "1 day" }, { 2, "2 days" }, { 13, "13 days" }, { 14, "2 weeks" }, { 15, "2 weeks and 1 day" },
                { 20, "2 weeks and 6 days" }, { 364, "52 weeks" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = tr_plan_days_text (cases[i].days, TR_LANGUAGE_EN);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

/* An election in an extension comes about all the same; what is agreed for that extension does not. */
static void
test_election_is_certain (void)
{
  g_autoptr (TrProject) project = plain_project ();
  g_autoptr (TrPlan) plan = tr_plan_new (project);

  g_assert_cmpuint (tr_plan_find (plan, "election-2034")->extension, ==, 0);
  g_assert_cmpuint (tr_plan_find (plan, "yearly-talk-6")->extension, >, 0);
}

/* The example is planned from end to end, and keeps to its own terms. */
static void
test_example (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autoptr (TrPlan) plan = tr_plan_new (project);
  guint n[TR_N_LANES] = { 0 };

  for (guint i = 0; i < plan->items->len; i++)
    n[((const TrPlanItem *) plan->items->pdata[i])->lane]++;
  for (guint lane = 0; lane < TR_N_LANES; lane++)
    g_assert_cmpuint (n[lane], >, 0);
  assert_gaps (project, TR_TEST_TODAY, "");
  assert_item (project, "notice-2", "2033-12-30", "", FALSE);
  assert_latest (project, "notice-2", "2033-12-31");
  assert_item (project, "exit-1", "2030-12-31", "", FALSE);
  assert_item (project, "exit-2", "2032-12-31", "", FALSE);
  assert_in_order (project);
}

/* Zaanstad as the report tells it: eight years until the end of 2026, and the next assignment from 2027. */
static void
test_zaanstad (void)
{
  g_autoptr (TrProject) project = tr_exchange_example ("zaanstad", NULL);

  assert_item (project, "base-term", "2019-01-01", "2026-12-31", FALSE);
  assert_item (project, "preparation", "2025-01-01", "2026-12-31", TRUE);
  assert_next (project, "2025-03-01", "preparation yearly-talk-7 end-notice election-2026");
  assert_gaps (project, "2025-03-01", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/sound", test_sound_plan);
  g_test_add_func ("/plan/order-and-keys", test_order_and_keys);
  g_test_add_func ("/plan/nothing-known", test_nothing_known);
  g_test_add_func ("/plan/phases", test_phases);
  g_test_add_func ("/plan/terms", test_terms);
  g_test_add_func ("/plan/notice", test_notice);
  g_test_add_func ("/plan/decisions", test_decisions);
  g_test_add_func ("/plan/decision-in-blocked-weeks", test_decision_in_blocked_weeks);
  g_test_add_func ("/plan/reviews", test_reviews);
  g_test_add_func ("/plan/yearly-talks", test_yearly_talks);
  g_test_add_func ("/plan/exits", test_exits);
  g_test_add_func ("/plan/monitoring", test_monitoring);
  g_test_add_func ("/plan/next-assignment", test_next_assignment);
  g_test_add_func ("/plan/feasibility", test_feasibility);
  g_test_add_func ("/plan/feasibility-under-way", test_feasibility_under_way);
  g_test_add_func ("/plan/next", test_next);
  g_test_add_func ("/plan/gaps", test_gaps);
  g_test_add_func ("/plan/texts", test_texts);
  g_test_add_func ("/plan/lacks", test_lacks);
  g_test_add_func ("/plan/due", test_due);
  g_test_add_func ("/plan/all-have-texts", test_all_have_texts);
  g_test_add_func ("/plan/days", test_days);
  g_test_add_func ("/plan/election-is-certain", test_election_is_certain);
  g_test_add_func ("/plan/example", test_example);
  g_test_add_func ("/plan/zaanstad", test_zaanstad);

  return g_test_run ();
}
