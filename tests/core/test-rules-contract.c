/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "tr-test-rules.h"

/* The sound project: public contract of 1.2 million euro a year by social tendering (52 weeks), from 2029-01-01 for 48
 * months with twice 24 more; today is 2026-11-24. */

static void
assert_all_silent (TrProject *project, const char *today)
{
  for (guint i = 0; i < tr_rule_count (); i++)
    if (tr_rule_at (i)->topic == TR_TOPIC_CONTRACT)
      tr_test_assert_silent_on (project, today, tr_rule_at (i)->id);
}

static void
test_sound (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  assert_all_silent (project, TR_TEST_TODAY);
  /* a plan that is kept stays sound: in the tender, in the implementation, during the contract and after it */
  assert_all_silent (project, "2028-02-01");
  assert_all_silent (project, "2028-06-01");
  assert_all_silent (project, "2028-12-31");
  assert_all_silent (project, "2029-01-01");
  assert_all_silent (project, "2032-06-01");
  assert_all_silent (project, "2037-01-01");
}

static void
test_all_there (void)
{
  guint n = 0;

  for (guint i = 0; i < tr_rule_count (); i++)
    if (tr_rule_at (i)->topic == TR_TOPIC_CONTRACT) {
      g_autofree char *id = g_strdup_printf ("C%02u", ++n);

      g_assert_cmpstr (tr_rule_at (i)->id, ==, id);
      if (tr_rule_at (i)->field != NULL)
        g_assert_nonnull (tr_kind_field (tr_kind (tr_rule_at (i)->kind), tr_rule_at (i)->field));
    }
  g_assert_cmpuint (n, ==, 33);
}

/* A contract about which nothing is said gives no advice, however much of the dialogue is filled in. */
static void
test_nothing_said (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_remove_all (project, TR_KIND_CONTRACT);
  tr_test_remove_all (project, TR_KIND_MOMENT);
  tr_test_remove_all (project, TR_KIND_MONITORING);
  tr_test_remove_all (project, TR_KIND_SUPPLEMENT);
  tr_test_remove_all (project, TR_KIND_AGREEMENT);
  assert_all_silent (project, TR_TEST_TODAY);
}

/* As soon as something is said, only what is missing in every contract is told; nothing that was left open counts as
 * wrong. */
static void
test_only_a_start (void)
{
  static const char *const missing = "C17 C19 C23 C24 C25 C32 C33";
  g_autoptr (TrProject) project = tr_project_new ();

  tr_test_add (project, TR_KIND_PROJECT, "title", "Jongerenwerk", "municipality", "Veendam", NULL);
  tr_test_add (project, TR_KIND_CONTRACT, "start", "2027-01-01", NULL);
  for (guint i = 0; i < tr_rule_count (); i++) {
    const TrRule *rule = tr_rule_at (i);
    g_autoptr (GPtrArray) findings = tr_advice (project, TR_LANGUAGE_EN, TR_TEST_TODAY);

    if (rule->topic == TR_TOPIC_CONTRACT &&
        (tr_advice_find (findings, rule->id) != NULL) != (strstr (missing, rule->id) != NULL))
      g_error ("%s on a contract that has only a start", rule->id);
  }
}

static void
test_terms (void)
{
  TR_TEST_CONTRACTS ({ "C01", { { "base_months", "35" } }, "$.contract.base_months", "35 months" },
       { "C01", { { "base_months", "24" } }, "$.contract.base_months", "2 years" },
       { "C01", { { "base_months", "12" } }, "$.contract.base_months", "12 months" },
       { "C01", { { "base_months", "1" } }, "$.contract.base_months", "is 1 month." },
       { "C01", { { "base_months", "36" } } },
       { "C01", { { "base_months", "0" } } },
       { "C02", { { "extensions", "0" } }, "$.contract.extensions", "4 years, which ends on 31 December 2032" },
       { "C02", { { "extensions", "1" } } },
       { "C02", { { "extensions", "1" }, { "extension_months", "0" } } },
       { "C02", { { "extensions", "0" }, { "base_months", "0" } } });
}

static void
test_end_of_term_in_words (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set_contract (project, "extensions", "0");
  tr_test_set_contract (project, "base_months", "6");
  tr_test_set_contract (project, "start", "2028-08-31");
  tr_test_assert_fires (project, "C02", "$.contract.extensions", "28 February 2029");
  tr_test_set_contract (project, "start", "");
  tr_test_set (project, TR_KIND_PROJECT, 0, "start", "");
  tr_test_assert_fires (project, "C02", "$.contract.extensions", "After the base term of 6 months there is");
}

static void
test_review (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  guint review = tr_test_index_where (project, TR_KIND_MOMENT, "kind", "review");

  tr_test_set_contract (project, "revision_clause", "");
  tr_test_assert_fires (project, "C03", "$.contract.revision_clause", "8 years in all and has no revision clause.");
  tr_test_set (project, TR_KIND_MOMENT, review, "date", "");
  tr_test_assert_fires (project, "C03", "$.contract.revision_clause", "no revision clause and no date for a review");
  tr_test_set_contract (project, "revision_clause", "Na twee jaar.");
  tr_test_assert_fires (project, "C03", "$.moments[4].date", "has no date for a review");
  tr_test_remove (project, TR_KIND_MOMENT, review);
  tr_test_assert_fires (project, "C03", "$.moments", "has no date for a review");

  /* five years in all, and a month less */
  tr_test_set_contract (project, "extensions", "1");
  tr_test_set_contract (project, "extension_months", "12");
  tr_test_assert_fires (project, "C03", "$.moments", "5 years in all");
  tr_test_set_contract (project, "extension_months", "11");
  tr_test_assert_silent (project, "C03");
}

static void
test_monitoring_of_long_term (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_remove_all (project, TR_KIND_MONITORING);
  tr_test_assert_fires (project, "C04", "$.monitoring", "8 years");
  tr_test_set_contract (project, "extensions", "0");
  tr_test_set_contract (project, "base_months", "60");
  tr_test_assert_fires (project, "C04", "$.monitoring", "5 years");
  tr_test_set_contract (project, "base_months", "59");
  tr_test_assert_silent (project, "C04");
}

static void
test_form (void)
{
  TR_TEST_CONTRACTS ({ "C05", { { "instrument", "subsidy" }, { "settlement", "bonus" } },
                       "$.contract.has_execution_agreement", "“Bonus”" },
       { "C05", { { "instrument", "subsidy" }, { "settlement", "malus" } },
         "$.contract.has_execution_agreement", "“Malus”" },
       { "C05", { { "instrument", "subsidy" }, { "settlement", "claw-back" } },
         "$.contract.has_execution_agreement", "“Claw-back”" },
       { "C05", { { "instrument", "subsidy" }, { "settlement", "none" } } },
       { "C05", { { "instrument", "subsidy" }, { "settlement", "" } } },
       { "C05", { { "instrument", "subsidy" }, { "settlement", "bonus" }, { "has_execution_agreement", "1" } } },
       { "C05", { { "settlement", "bonus" } } },
       { "C06", { { "instrument", "subsidy" }, { "has_detailed_conditions", "1" } },
         "$.contract.has_detailed_conditions", "in detail" },
       { "C06", { { "instrument", "subsidy" } } },
       { "C06", { { "has_detailed_conditions", "1" } } },
       { "C08", { { "instrument", "open-house" } }, "$.contract.instrument", "“Open house”" },
       { "C08", { { "instrument", "insourcing" } }, "$.contract.instrument", "“Insourcing or quasi-insourcing”" },
       { "C08", { { "instrument", "subsidy" } } },
       { "C08", { { "instrument", "" } } },
       { "C08", { { "instrument", "open-house" }, { "is_challenge_based", "0" } } });
}

static void
test_choices (void)
{
  TR_TEST_CONTRACTS ({ "C13", { { "contractors", "unlimited" } }, "$.contract.contractors", "unlimited" },
       { "C13", { { "contractors", "limited" } } },
       { "C13", { { "contractors", "" } } },
       { "C14", { { "scope", "products" } }, "$.contract.scope", "standard products" },
       { "C14", { { "scope", "" } } },
       { "C15", { { "past_performance", "excludes" } }, "$.contract.past_performance", "Past performance" },
       { "C15", { { "past_performance", "unused" } } },
       { "C15", { { "past_performance", "" } } },
       { "C26", { { "is_change_substantial", "1" } }, "$.contract.change_clause", "change clause" },
       { "C26", { { "change_clause", "" } } });
}

static void
test_notices (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_remove_where (project, TR_KIND_MOMENT, "kind", "award-notice");
  tr_test_assert_fires (project, "C07", "$.moments", "no date for the award notice");
  tr_test_set (project, TR_KIND_MOMENT, 0, "date", "");
  tr_test_assert_fires (project, "C07", "$.moments[0].date",
                        "9,600,000 over its whole term and has no dates for the prior notice and");
  tr_test_add (project, TR_KIND_MOMENT, "kind", "award-notice", "date", "2028-07-15", NULL);
  tr_test_assert_fires (project, "C07", "$.moments[0].date", "no date for the prior notice");

  /* 750,000 euro with options, and a cent less */
  tr_test_set_contract (project, "base_months", "24");
  tr_test_set_contract (project, "extensions", "1");
  tr_test_set_contract (project, "extension_months", "12");
  tr_test_set_contract (project, "yearly_budget", "250000");
  tr_test_assert_fires (project, "C07", "$.moments[0].date", "€\u00a0750,000 over");
  tr_test_set_contract (project, "yearly_budget", "249999.99");
  tr_test_assert_silent (project, "C07");
  tr_test_set_contract (project, "yearly_budget", "250000");
  tr_test_set_contract (project, "instrument", "subsidy");
  tr_test_assert_silent (project, "C07");
}

static void
test_yearly_talk (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  guint talk = tr_test_index_where (project, TR_KIND_MOMENT, "kind", "yearly-talk");

  tr_test_set (project, TR_KIND_MOMENT, talk, "date", "");
  tr_test_assert_fires (project, "C19", "$.moments[3].date", "yearly talk");
  tr_test_remove (project, TR_KIND_MOMENT, talk);
  tr_test_assert_fires (project, "C19", "$.moments", "yearly talk");
}

static void
test_decision_on_extension (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  guint decision = tr_test_index_where (project, TR_KIND_MOMENT, "kind", "extension-decision");

  /* 52 weeks before 2033-01-01 is 2032-01-03 */
  tr_test_set (project, TR_KIND_MOMENT, decision, "date", "2032-01-03");
  tr_test_assert_silent (project, "C20");
  tr_test_set (project, TR_KIND_MOMENT, decision, "date", "2032-01-04");
  tr_test_assert_fires (project, "C20", "$.moments[5].date", "on 4 January 2032 and the term ends on 31 December 2032");
  tr_test_assert_fires (project, "C20", "$.moments[5].date",
                        "(“Social tendering”) takes 52 weeks, so decide by 3 January 2032.");

  /* on the day after the first end the decision is about the second one, 2034-12-31 */
  tr_test_set (project, TR_KIND_MOMENT, decision, "date", "2032-12-31");
  tr_test_assert_fires (project, "C20", "$.moments[5].date", "31 December 2032 and the term ends on 31 December 2032");
  tr_test_set (project, TR_KIND_MOMENT, decision, "date", "2033-01-01");
  tr_test_assert_silent (project, "C20");
  tr_test_set (project, TR_KIND_MOMENT, decision, "date", "2034-06-01");
  tr_test_assert_fires (project, "C20", "$.moments[5].date", "the term ends on 31 December 2034");
  /* nothing follows the last extension, so a decision then is about the one before */
  tr_test_set (project, TR_KIND_MOMENT, decision, "date", "2035-06-01");
  tr_test_assert_fires (project, "C20", "$.moments[5].date", "the term ends on 31 December 2034");

  tr_test_add (project, TR_KIND_MOMENT, "kind", "extension-decision", "date", "2032-06-01", NULL);
  tr_test_assert_fires (project, "C20", "$.moments[5].date",
                        "on 1 June 2035 and 1 June 2032 come too late. The term of the first ends on 31 December 2034");
  tr_test_set_contract (project, "procedure", "");
  tr_test_assert_silent (project, "C20");
}

static void
test_decision_needs_terms (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  guint decision = tr_test_index_where (project, TR_KIND_MOMENT, "kind", "extension-decision");

  tr_test_set (project, TR_KIND_MOMENT, decision, "date", "2032-08-01");
  /* one-to-one takes 24 weeks: 2032-07-17 */
  tr_test_set_contract (project, "procedure", "one-to-one");
  tr_test_assert_fires (project, "C20", "$.moments[5].date", "decide by 17 July 2032");
  tr_test_set (project, TR_KIND_MOMENT, decision, "date", "");
  tr_test_assert_silent (project, "C20");
  tr_test_set (project, TR_KIND_MOMENT, decision, "date", "2032-08-01");
  tr_test_set_contract (project, "base_months", "0");
  tr_test_assert_silent (project, "C20");

  /* from 2028-08-31 six months last until 2029-02-28, and 24 weeks before 2029-03-01 is 2028-09-14 */
  tr_test_set_contract (project, "start", "2028-08-31");
  tr_test_set_contract (project, "base_months", "6");
  tr_test_set (project, TR_KIND_MOMENT, decision, "date", "2028-09-14");
  tr_test_assert_silent (project, "C20");
  tr_test_set (project, TR_KIND_MOMENT, decision, "date", "2028-09-15");
  tr_test_assert_fires (project, "C20", "$.moments[5].date", "ends on 28 February 2029");
}

/* Without a date the decision is the notice: 12 months before 2033-01-01 is two days before 52 weeks are. */
static void
test_notice (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set_contract (project, "notice_months", "11");
  tr_test_assert_silent (project, "C20");
  tr_test_remove_where (project, TR_KIND_MOMENT, "kind", "extension-decision");
  tr_test_assert_fires (project, "C20", "$.contract.notice_months",
                        "given 11 months before the term ends on 31 December 2032. A new procedure");
  tr_test_set_contract (project, "notice_months", "12");
  tr_test_assert_silent (project, "C20");
  tr_test_set_contract (project, "notice_months", "0");
  tr_test_assert_silent (project, "C20");
  tr_test_set_contract (project, "notice_months", "11");
  tr_test_set_contract (project, "extensions", "0");
  tr_test_assert_silent (project, "C20");
}

/* The weeks are the project's own: 50.5 and not 52, of which 12.5 for the dialogue. */
static void
test_own_weeks (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set_contract (project, "dialogue_weeks", "12.5");
  tr_test_set_contract (project, "start", "2027-11-13");
  tr_test_assert_silent (project, "C27");
  tr_test_set_contract (project, "start", "2027-11-12");
  tr_test_assert_fires (project, "C27", "$.contract.start", "takes 50.5 weeks: the earliest start is 13 November 2027");
  tr_test_set_contract (project, "start", "2029-01-01");
  tr_test_set_contract (project, "standstill_weeks", "0");
  tr_test_set_contract (project, "tender_role", "");
  tr_test_remove_where (project, TR_KIND_MOMENT, "kind", "prior-notice");
  tr_test_remove_where (project, TR_KIND_MOMENT, "kind", "award-notice");
  tr_test_assert_silent_on (project, "2028-04-30", "C25");
  tr_test_assert_fires_on (project, "2028-05-01", "C25", "$.contract.tender_role", "in the tender");
}

static void
test_start (void)
{
  /* 52 weeks from today is 2027-11-23, 43 weeks is 2027-09-21 */
  TR_TEST_CONTRACTS ({ "C27", { { "start", "2027-11-22" } },
                       "$.contract.start", "planned on 22 November 2027. Counted from 24 November 2026" },
       { "C27", { { "start", "2027-11-22" } },
         "$.contract.start", "“Social tendering” takes 52 weeks: the earliest start is 23 November 2027." },
       { "C27", { { "start", "2027-11-23" } } },
       { "C27", { { "start", "2027-09-20" }, { "procedure", "classic" } }, "$.contract.start", "21 September 2027" },
       { "C27", { { "start", "2027-09-21" }, { "procedure", "classic" } } },
       { "C27", { { "start", "2027-01-01" }, { "procedure", "" } } },
       { "C27", { { "start", "2026-11-25" } }, "$.contract.start", "25 November 2026" },
       { "C27", { { "start", "2026-11-24" } } },
       { "C27", { { "start", "2020-01-01" } } });
}

static void
test_start_under_way (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  /* that of the project counts when the contract has none */
  tr_test_set_contract (project, "start", "");
  tr_test_set (project, TR_KIND_PROJECT, 0, "start", "2027-06-01");
  tr_test_assert_fires (project, "C27", "$.contract.start", "1 June 2027");
  tr_test_set (project, TR_KIND_PROJECT, 0, "start", "");
  tr_test_assert_silent (project, "C27");

  /* prior notice on 2028-02-01, then 38 weeks: 2028-10-24; award notice on 2028-07-15, then 16 weeks: 2028-11-04 */
  tr_test_set_contract (project, "start", "2028-10-24");
  tr_test_assert_fires_on (project, "2028-01-31", "C27", "$.contract.start", "Counted from 31 January 2028");
  tr_test_assert_silent_on (project, "2028-02-01", "C27");
  tr_test_assert_fires_on (project, "2028-07-15", "C27", "$.contract.start",
                           "takes 16 weeks: the earliest start is 4 November 2028");
  tr_test_set_contract (project, "start", "2028-10-23");
  tr_test_assert_fires_on (project, "2028-06-01", "C27", "$.contract.start", "Counted from 1 February 2028");
  tr_test_set_contract (project, "start", "2028-11-04");
  tr_test_assert_silent_on (project, "2028-07-15", "C27");
}

/* Weeks in which the procedure stands still make it longer: for a start, for a decision, and for the beginning of
 * the tender. */
static void
test_blocked_weeks (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  guint decision = tr_test_index_where (project, TR_KIND_MOMENT, "kind", "extension-decision");

  tr_test_set (project, TR_KIND_MOMENT, decision, "date", "2031-12-01");
  tr_test_set_contract (project, "start", "2028-01-31");
  tr_test_assert_silent (project, "C27");
  tr_test_set_contract (project, "is_summer_blocked", "1");
  tr_test_set_contract (project, "is_year_end_blocked", "1");
  tr_test_assert_fires (project, "C27", "$.contract.start",
                        "takes 52 weeks, without those in which it stands still: the earliest start is 1 February "
                        "2028.");
  tr_test_set_contract (project, "start", "2028-02-01");
  tr_test_assert_silent (project, "C27");

  tr_test_set_contract (project, "start", "2029-01-01");
  tr_test_set_contract (project, "is_year_end_blocked", "0");
  tr_test_assert_fires (project, "C20", "$.moments[5].date", "takes 52 weeks, so decide by 24 November 2031.");
  tr_test_set (project, TR_KIND_MOMENT, decision, "date", "2031-11-24");
  tr_test_assert_silent (project, "C20");

  /* the summer of 2028 lies between: six weeks before 10 April */
  tr_test_remove_all (project, TR_KIND_MOMENT);
  tr_test_set_contract (project, "tender_role", "");
  tr_test_assert_silent_on (project, "2028-02-27", "C25");
  tr_test_assert_fires_on (project, "2028-02-28", "C25", "$.contract.tender_role", "in the tender");
}

static void
test_steering_role (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set_contract (project, "preparation_role", "");
  tr_test_assert_fires (project, "C25", "$.contract.preparation_role", "in the preparation");
  tr_test_assert_silent_on (project, "2028-02-01", "C25");
  tr_test_set_contract (project, "tender_role", "");
  tr_test_assert_fires_on (project, "2028-02-01", "C25", "$.contract.tender_role", "in the tender");
  tr_test_assert_silent_on (project, "2029-01-01", "C25");
  tr_test_set_contract (project, "contract_role", "");
  tr_test_assert_fires_on (project, "2028-12-31", "C25", "$.contract.tender_role", "in the tender");
  tr_test_assert_fires_on (project, "2029-01-01", "C25", "$.contract.contract_role", "during the contract");

  /* without notices 38 weeks before the start: 2028-04-10 */
  tr_test_remove_all (project, TR_KIND_MOMENT);
  tr_test_assert_fires_on (project, "2028-04-09", "C25", "$.contract.preparation_role", "in the preparation");
  tr_test_assert_fires_on (project, "2028-04-10", "C25", "$.contract.tender_role", "in the tender");
  tr_test_set_contract (project, "procedure", "");
  tr_test_assert_fires_on (project, "2028-12-31", "C25", "$.contract.preparation_role", "in the preparation");
}

static void
test_agreements (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  guint facilities = tr_test_index_where (project, TR_KIND_AGREEMENT, "kind", "facilities");

  tr_test_set (project, TR_KIND_AGREEMENT, facilities, "who", "");
  tr_test_assert_silent (project, "C24");
  tr_test_set (project, TR_KIND_AGREEMENT, facilities, "side", "");
  tr_test_assert_fires (project, "C24", "$.agreements[5].who", "“Sociaal werk zorgt voor het registratiesysteem");
  tr_test_add (project, TR_KIND_AGREEMENT, "what", "Laptops", "kind", "facilities", NULL);
  tr_test_assert_fires (project, "C24", "$.agreements[5].who", "“Laptops” do not");
  tr_test_remove_where (project, TR_KIND_AGREEMENT, "kind", "facilities");
  tr_test_assert_fires (project, "C24", "$.agreements", "facilities");

  tr_test_remove_where (project, TR_KIND_AGREEMENT, "kind", "feedback");
  tr_test_assert_fires (project, "C33", "$.agreements", "signals from practice");

  tr_test_remove_where (project, TR_KIND_AGREEMENT, "kind", "continuity");
  tr_test_assert_fires (project, "C31", "$.contract.continuity", "one main contractor");
  tr_test_set_contract (project, "continuity", "Bij uitval neemt de gemeente het over.");
  tr_test_assert_silent (project, "C31");
  tr_test_set_contract (project, "continuity", "");
  tr_test_set_contract (project, "contractors", "limited");
  tr_test_assert_silent (project, "C31");
  tr_test_set_contract (project, "contractors", "");
  tr_test_assert_silent (project, "C31");
}

static void
assert_page (TrProject *project, const char *rule, TrPage page)
{
  g_autoptr (GPtrArray) findings = tr_advice (project, TR_LANGUAGE_NL, TR_TEST_TODAY);

  g_assert_cmpint (tr_advice_find (findings, rule)->page, ==, page);
}

/* Agreements and targets are made on the page of the agreements. */
static void
test_pages (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_remove_all (project, TR_KIND_AGREEMENT);
  tr_test_set_all (project, TR_KIND_KPI, "target", "");
  tr_test_set_contract (project, "scope", "products");
  assert_page (project, "C09", TR_PAGE_AGREEMENT);
  assert_page (project, "C14", TR_PAGE_CONTRACT);
  assert_page (project, "C24", TR_PAGE_AGREEMENT);
  assert_page (project, "C31", TR_PAGE_CONTRACT);
  assert_page (project, "C33", TR_PAGE_AGREEMENT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/contract/sound", test_sound);
  g_test_add_func ("/rules/contract/all-there", test_all_there);
  g_test_add_func ("/rules/contract/nothing-said", test_nothing_said);
  g_test_add_func ("/rules/contract/only-a-start", test_only_a_start);
  g_test_add_func ("/rules/contract/terms", test_terms);
  g_test_add_func ("/rules/contract/end-of-term-in-words", test_end_of_term_in_words);
  g_test_add_func ("/rules/contract/review", test_review);
  g_test_add_func ("/rules/contract/monitoring-of-long-term", test_monitoring_of_long_term);
  g_test_add_func ("/rules/contract/form", test_form);
  g_test_add_func ("/rules/contract/choices", test_choices);
  g_test_add_func ("/rules/contract/notices", test_notices);
  g_test_add_func ("/rules/contract/yearly-talk", test_yearly_talk);
  g_test_add_func ("/rules/contract/decision-on-extension", test_decision_on_extension);
  g_test_add_func ("/rules/contract/decision-needs-terms", test_decision_needs_terms);
  g_test_add_func ("/rules/contract/notice", test_notice);
  g_test_add_func ("/rules/contract/own-weeks", test_own_weeks);
  g_test_add_func ("/rules/contract/start", test_start);
  g_test_add_func ("/rules/contract/start-under-way", test_start_under_way);
  g_test_add_func ("/rules/contract/blocked-weeks", test_blocked_weeks);
  g_test_add_func ("/rules/contract/steering-role", test_steering_role);
  g_test_add_func ("/rules/contract/agreements", test_agreements);
  g_test_add_func ("/rules/contract/pages", test_pages);

  return g_test_run ();
}
