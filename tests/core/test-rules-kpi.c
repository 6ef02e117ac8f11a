/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */


#include "tr-basket.h"
#include "tr-test-rules.h"

/* Each rule about the KPI basket: the sound project, spoiled in the way that it is about. Those about each KPI by
 * itself are in test-rules-each-kpi.c. */

/* places in the sound project: five KPIs about impact, then six about activities */
enum { N_IMPACT = 5, N_KPIS = 11 };

static void
set_range (TrProject *project, guint from, guint to, const char *field, const char *value)
{
  for (guint i = from; i < to; i++)
    tr_test_set (project, TR_KIND_KPI, i, field, value);
}

static void
add_kpis (TrProject *project, guint n, const char *work_area)
{
  for (guint i = 0; i < n; i++)
    tr_test_add (project, TR_KIND_KPI, "name", "Nog een", "work_area", work_area, NULL);
}

/* All of them, those about each KPI too. */
static void
test_sound (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  guint n = 0;

  for (guint i = 0; i < tr_rule_count (); i++)
    if (tr_rule_at (i)->topic == TR_TOPIC_KPI) {
      g_autofree char *id = g_strdup_printf ("K%02u", ++n);

      g_assert_cmpstr (tr_rule_at (i)->id, ==, id);
      tr_test_assert_silent (project, id);
    }
  g_assert_cmpuint (n, ==, 19);
  g_assert_cmpuint (tr_project_count (project, TR_KIND_KPI), ==, N_KPIS);
}

/* Without KPIs there is nothing to say about them, also when agreements were made. */
static void
test_no_kpis (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_remove_all (project, TR_KIND_KPI);
  for (guint i = 0; i < tr_rule_count (); i++)
    if (tr_rule_at (i)->topic == TR_TOPIC_KPI)
      tr_test_assert_silent (project, tr_rule_at (i)->id);
}

/* What was replaced is out of the basket. */
static void
test_replaced (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_add (project, TR_KIND_KPI, "until", "2030-01-01", "is_settlement", "1", "target", "3", "level", "activity",
               "frequency", "month", "source_frequency", "year", "work_area", "Jeugd", "minutes", "9999", NULL);
  for (guint i = 0; i < tr_rule_count (); i++)
    if (tr_rule_at (i)->topic == TR_TOPIC_KPI)
      tr_test_assert_silent (project, tr_rule_at (i)->id);
}

static void
test_too_many (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  add_kpis (project, 4, "");
  tr_test_assert_silent (project, "K01");
  /* fifteen, and fifteen of another work area */
  add_kpis (project, 15, "Jeugd");
  tr_test_assert_silent (project, "K01");
  add_kpis (project, 1, "Jeugd");
  tr_test_assert_fires (project, "K01", "$.kpis[15]", "16 KPIs for the work area “Jeugd”");
  add_kpis (project, 1, "");
  tr_test_assert_fires (project, "K01", "$.kpis[0]", "“Ouderen” (16) and “Jeugd” (16)");
  tr_test_set (project, TR_KIND_PROJECT, 0, "work_area", "Jeugd");
  tr_test_assert_fires (project, "K01", "$.kpis[0]", "32 KPIs for the work area “Jeugd”");
}

static void
test_too_many_without_area (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_PROJECT, 0, "work_area", "");
  add_kpis (project, 5, "");
  tr_test_assert_fires (project, "K01", "$.kpis[0]", "16 KPIs, for no work area in particular");
}

static void
test_too_few (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_remove (project, TR_KIND_KPI, 10);
  tr_test_assert_silent (project, "K02");
  tr_test_remove (project, TR_KIND_KPI, 0);
  tr_test_assert_fires (project, "K02", "$.kpis", "The work area “Ouderen” has 9 of the 10 KPIs");
  add_kpis (project, 1, "Jeugd");
  tr_test_assert_fires (project, "K02", "$.kpis", "“Ouderen” (9) and “Jeugd” (1)");
  tr_test_remove_where (project, TR_KIND_KPI, "work_area", "Jeugd");
  tr_test_set (project, TR_KIND_PROJECT, 0, "work_area", "");
  tr_test_assert_fires (project, "K02", "$.kpis", "there are 9 of the 10 KPIs");
}

static void
test_one_level (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  set_range (project, N_IMPACT, N_KPIS - 1, "level", "impact");
  tr_test_assert_silent (project, "K03");
  tr_test_set (project, TR_KIND_KPI, N_KPIS - 1, "level", "impact");
  tr_test_assert_fires (project, "K03", "$.kpis", "KPIs about impact: 11. About activities: 0.");
  tr_test_assert_silent (project, "K04");
  tr_test_set_all (project, TR_KIND_KPI, "level", "activity");
  tr_test_assert_fires (project, "K03", "$.kpis", "About activities: 11.");
  /* where it is not stated it may be the other level */
  tr_test_set (project, TR_KIND_KPI, 2, "level", "");
  tr_test_assert_fires (project, "K03", "$.kpis[2].level", "Without a level: “Mist emotionele steun”");
  tr_test_set_all (project, TR_KIND_KPI, "level", "");
  tr_test_assert_silent (project, "K03");
}

static void
test_uneven_mix (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  /* three of ten is 30 percent */
  tr_test_remove (project, TR_KIND_KPI, N_KPIS - 1);
  set_range (project, 0, 2, "level", "activity");
  tr_test_assert_silent (project, "K04");
  add_kpis (project, 1, "");
  tr_test_assert_fires (project, "K04", "$.kpis[10].level",
                        "impact: 3. About activities: 7. Without a level: “Nog een”");
  tr_test_set (project, TR_KIND_KPI, 10, "level", "impact");
  tr_test_assert_silent (project, "K04");
  set_range (project, 0, 9, "level", "impact");
  tr_test_assert_fires (project, "K04", "$.kpis", "KPIs about impact: 10. About activities: 1.");
  tr_test_assert_silent (project, "K03");
  tr_test_set_all (project, TR_KIND_KPI, "level", "");
  tr_test_assert_fires (project, "K04", "$.kpis[0].level",
                        "impact: 0. About activities: 0. Without a level: “Eenzaam”");
}

static void
test_several_areas (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  /* the same in other words is still one */
  tr_test_set (project, TR_KIND_KPI, 4, "work_area", "Ouderen");
  tr_test_assert_silent (project, "K08");
  tr_test_set (project, TR_KIND_KPI, 4, "work_area", "Jeugd");
  tr_test_assert_fires (project, "K08", "$.kpis[4].work_area", "“Ouderen” (10) and “Jeugd” (1)");
  tr_test_set (project, TR_KIND_PROJECT, 0, "is_first", "0");
  tr_test_assert_silent (project, "K08");
}

static void
test_prevention (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autoptr (TrProject) small = tr_project_new ();

  tr_test_set (project, TR_KIND_KPI, tr_test_index_where (project, TR_KIND_KPI, "code", "RIVM:Vrijwilligerswerk"),
               "is_prevention", "0");
  tr_test_assert_silent (project, "K09");
  tr_test_set_all (project, TR_KIND_KPI, "is_prevention", "0");
  tr_test_assert_fires (project, "K09", "$.kpis", "None of the 11 KPIs is about prevention");

  tr_test_add (small, TR_KIND_PROJECT, "title", "Klein", NULL);
  tr_test_add (small, TR_KIND_KPI, "name", "Bezoekers", NULL);
  tr_test_assert_fires (small, "K09", "$.kpis", "The only KPI, “Bezoekers”");
}

static void
test_effort_without_result (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  set_range (project, 1, N_IMPACT, "chain", "output");
  tr_test_assert_silent (project, "K10");
  tr_test_set (project, TR_KIND_KPI, 0, "chain", "throughput");
  tr_test_assert_fires (project, "K10", "$.kpis[0]", "For the challenge “Ouderen die alleen wonen");
  tr_test_assert_fires (project, "K10", "$.kpis[0]", "“Eenzaam”, “Ernstig/zeer ernstig eenzaam”");
  /* an impact KPI that leaves the chain open may well be about an outcome */
  tr_test_set (project, TR_KIND_KPI, 0, "chain", "");
  tr_test_assert_silent (project, "K10");
  tr_test_set (project, TR_KIND_KPI, 0, "level", "activity");
  tr_test_assert_fires (project, "K10", "$.kpis[0]", "“Eenzaam”");
  /* what has no target asks for no result */
  tr_test_set_all (project, TR_KIND_KPI, "target", "");
  tr_test_assert_silent (project, "K10");
}

static void
test_effort_of_another_challenge (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  const char *challenge = tr_test_add (project, TR_KIND_CHALLENGE, "statement", "Jongeren vallen uit", NULL);
  const char *direction = tr_test_add (project, TR_KIND_DIRECTION, "title", "Coach", "challenge", challenge, NULL);

  /* the challenge is known from the direction */
  tr_test_add (project, TR_KIND_KPI, "name", "Gesprekken", "chain", "output", "target", "40", "direction", direction,
               NULL);
  tr_test_assert_fires (project, "K10", "$.kpis[11]",
                        "“Jongeren vallen uit” there is a target on “Gesprekken”, and no KPI");
  tr_test_add (project, TR_KIND_KPI, "name", "Diploma’s", "chain", "outcome", "challenge", challenge, NULL);
  tr_test_assert_silent (project, "K10");
  /* of two challenges nobody knows which one is served */
  tr_test_add (project, TR_KIND_KPI, "name", "Folders", "chain", "output", "target", "40", NULL);
  tr_test_assert_silent (project, "K10");
}

static void
test_registration (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_PROJECT, 0, "burden", "75");
  tr_test_assert_silent (project, "K14");
  tr_test_set (project, TR_KIND_PROJECT, 0, "burden", "74");
  tr_test_assert_fires (project, "K14", "$.kpis[8].minutes", "takes 75 minutes a month, and 74 were agreed on");
  tr_test_assert_fires (project, "K14", "$.kpis[8].minutes",
                        "“Aantal unieke deelnemers aan activiteiten” takes the largest part: 20");
  tr_test_set (project, TR_KIND_PROJECT, 0, "burden", "0");
  tr_test_assert_silent (project, "K14");
}

static void
forget_reviews (TrProject *project)
{
  tr_test_remove_where (project, TR_KIND_MOMENT, "kind", "kpi-review");
  tr_test_remove_where (project, TR_KIND_AGREEMENT, "kind", "evaluation");
}

static void
assert_review (const char *date, gboolean is_enough)
{
  g_autoptr (TrProject) by_agreement = tr_test_sound_project (), by_moment = tr_test_sound_project ();

  forget_reviews (by_agreement);
  tr_test_add (by_agreement, TR_KIND_AGREEMENT, "what", "Samen kijken", "kind", "evaluation", "due", date, NULL);
  forget_reviews (by_moment);
  tr_test_add (by_moment, TR_KIND_MOMENT, "kind", "kpi-review", "date", date, NULL);
  if (is_enough) {
    tr_test_assert_silent (by_agreement, "K15");
    tr_test_assert_silent (by_moment, "K15");
  } else {
    tr_test_assert_fires (by_agreement, "K15", "$.agreements", "between 1 May 2029 and 1 September 2029");
    tr_test_assert_fires (by_moment, "K15", "$.agreements", "start on 1 January 2029");
  }
}

static void
test_review_dates (void)
{
  assert_review ("2029-04-30", FALSE);
  assert_review ("2029-05-01", TRUE);
  assert_review ("2029-09-01", TRUE);
  assert_review ("2029-09-02", FALSE);
}

static void
test_review (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  /* one of the two is enough */
  tr_test_remove_where (project, TR_KIND_MOMENT, "kind", "kpi-review");
  tr_test_assert_silent (project, "K15");
  forget_reviews (project);
  tr_test_assert_fires (project, "K15", "$.agreements", "no review is planned between");
  /* where the date is missing is the place to mend it */
  tr_test_add (project, TR_KIND_AGREEMENT, "what", "Samen kijken", "kind", "evaluation", NULL);
  tr_test_assert_fires (project, "K15", "$.agreements[7].due", "no review is planned");
  tr_test_set (project, TR_KIND_PROJECT, 0, "is_first", "0");
  tr_test_assert_silent (project, "K15");
}

static void
test_review_without_start (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_PROJECT, 0, "start", "");
  tr_test_set_contract (project, "start", "");
  tr_test_remove_where (project, TR_KIND_MOMENT, "kind", "review");
  tr_test_assert_silent (project, "K15");
  forget_reviews (project);
  tr_test_assert_fires (project, "K15", "$.agreements", "no review of them is planned.");
  /* without a date it is not planned, whatever the start */
  tr_test_add (project, TR_KIND_MOMENT, "kind", "kpi-review", NULL);
  tr_test_assert_fires (project, "K15", "$.agreements", "no review of them is planned.");
  tr_test_add (project, TR_KIND_AGREEMENT, "what", "Samen kijken", "kind", "evaluation", NULL);
  tr_test_assert_fires (project, "K15", "$.agreements[7].due", "no review of them is planned.");
  tr_test_set (project, TR_KIND_AGREEMENT, 7, "due", "2031-01-01");
  tr_test_assert_silent (project, "K15");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules-kpi/sound", test_sound);
  g_test_add_func ("/rules-kpi/no-kpis", test_no_kpis);
  g_test_add_func ("/rules-kpi/replaced", test_replaced);
  g_test_add_func ("/rules-kpi/K01/too-many", test_too_many);
  g_test_add_func ("/rules-kpi/K01/without-area", test_too_many_without_area);
  g_test_add_func ("/rules-kpi/K02/too-few", test_too_few);
  g_test_add_func ("/rules-kpi/K03/one-level", test_one_level);
  g_test_add_func ("/rules-kpi/K04/uneven-mix", test_uneven_mix);
  g_test_add_func ("/rules-kpi/K08/several-areas", test_several_areas);
  g_test_add_func ("/rules-kpi/K09/prevention", test_prevention);
  g_test_add_func ("/rules-kpi/K10/effort-without-result", test_effort_without_result);
  g_test_add_func ("/rules-kpi/K10/another-challenge", test_effort_of_another_challenge);
  g_test_add_func ("/rules-kpi/K14/registration", test_registration);
  g_test_add_func ("/rules-kpi/K15/dates", test_review_dates);
  g_test_add_func ("/rules-kpi/K15/review", test_review);
  g_test_add_func ("/rules-kpi/K15/without-start", test_review_without_start);

  return g_test_run ();
}
