/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>

#include "tr-monitoring.h"
#include "tr-test-rules.h"

typedef char *(*Say) (TrProject *project, TrLanguage language);

static void
assert_says (TrProject *project, Say say, const char *expected)
{
  g_autofree char *text = say (project, TR_LANGUAGE_EN);

  g_assert_cmpstr (text, ==, expected);
}

/* Every kind of the menu has a way, and gives a record that can be stored. */
static void
test_proposals (void)
{
  for (guint kind = 0; kind < tr_choice_count (tr_monitoring_kinds); kind++) {
    g_autoptr (TrRecord) record = &tr_monitoring_proposal ((TrMonitoringKind) kind, TR_LANGUAGE_EN)->record;
    const TrMonitoring *monitoring = (const TrMonitoring *) record;
    const TrField *culprit = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_true (tr_record_check (record, &culprit, &error));
    g_assert_no_error (error);
    g_assert_cmpstr (monitoring->name, ==, tr_monitoring_kinds[kind].label);
    g_assert_cmpint (monitoring->way == TR_WAY_UNSET, ==, kind == TR_MONITORING_OTHER);
    g_assert_true (isnan (monitoring->hours));
  }
}

static void
test_balance (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  TrMonitoringBalance balance = tr_monitoring_balance (project);

  g_assert_cmpuint (balance.n_counting, ==, 1);
  g_assert_cmpuint (balance.n_telling, ==, 2);
  g_assert_cmpuint (balance.n_both, ==, 1);
  g_assert_cmpfloat (balance.hours, ==, 72);
  g_assert_cmpfloat (balance.telling_hours, ==, 36);
  assert_says (project, tr_monitoring_balance_text, "counting: 1 · both: 1 · telling: 2");
  assert_says (project, tr_monitoring_advice_text, "Counting and telling are both there.");
  assert_says (project, tr_monitoring_hours_text, "Together 72 hours a year, of all who take part: €\u00a06,120.");
  tr_test_set (project, TR_KIND_MONITORING, 2, "hours", "");
  tr_test_set_contract (project, "hourly_rate", "");
  assert_says (project, tr_monitoring_hours_text,
               "Together 52 hours a year, of all who take part. The hours of 1 of them are not known yet.");
}

static void
test_advice (void)
{
  static const struct {
    const char *way, *text;
  } cases[] = {
    { "", "Say of each whether it counts, tells, or does both." },
    { "counting", "There is only counting. Add something that tells the story behind the figures." },
    { "telling", "There is only telling. Add something that counts, so that you can see whether it gets better." },
    { "both", "Counting and telling are both there." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (TrProject) project = tr_test_sound_project ();

    tr_test_set_all (project, TR_KIND_MONITORING, "way", cases[i].way);
    assert_says (project, tr_monitoring_advice_text, cases[i].text);
    tr_test_remove_all (project, TR_KIND_MONITORING);
    assert_says (project, tr_monitoring_advice_text, "");
    assert_says (project, tr_monitoring_balance_text, "");
    assert_says (project, tr_monitoring_hours_text, "");
  }
}

static void
assert_one (TrProject *project, const char *expected)
{
  g_autofree char *text =
      tr_monitoring_text (tr_project_at (project, TR_KIND_MONITORING, 0), project, TR_LANGUAGE_EN);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_one (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  assert_one (project, "24 hours a year: €\u00a02,040.");
  tr_test_set_contract (project, "hourly_rate", "");
  assert_one (project, "24 hours a year.");
  tr_test_set (project, TR_KIND_MONITORING, 0, "frequency", "");
  assert_one (project, "6 hours a year, when it comes once a year: say how often.");
  tr_test_set (project, TR_KIND_MONITORING, 0, "hours", "");
  assert_one (project, "How many hours does it take each time, of all together?");
}

static const TrMeeting *
find_meeting (const GPtrArray *meetings, const char *key)
{
  for (guint i = 0; i < meetings->len; i++) {
    const TrMeeting *meeting = g_ptr_array_index (meetings, i);

    if (g_str_equal (meeting->key, key))
      return meeting;
  }
  g_assert_not_reached ();
}

static void
test_meetings (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autoptr (GPtrArray) meetings = NULL;
  GDate today;

  tr_date_read ("2029-06-20", &today);
  meetings = tr_meetings_new (project, &today, TR_LANGUAGE_EN);
  for (guint i = 1; i < meetings->len; i++)
    g_assert_cmpint (g_date_compare (&((TrMeeting *) meetings->pdata[i - 1])->date,
                                     &((TrMeeting *) meetings->pdata[i])->date),
                     <=, 0);
  g_assert_cmpint (find_meeting (meetings, "monitoring-monitor-voortgang-1")->ground, ==, TR_GROUND_STATED);
  g_assert_true (find_meeting (meetings, "monitoring-monitor-voortgang-1")->is_past);
  g_assert_cmpstr (find_meeting (meetings, "monitoring-monitor-voortgang-1")->text, ==,
                   "Voortgangsgesprek (voorbeeld)");
  g_assert_cmpint (find_meeting (meetings, "monitoring-monitor-voortgang-2")->ground, ==, TR_GROUND_FOLLOWS);
  g_assert_cmpint (find_meeting (meetings, "kpi-review-1")->ground, ==, TR_GROUND_STATED);
  g_assert_false (find_meeting (meetings, "kpi-review-1")->is_past);
  tr_test_remove_all (project, TR_KIND_MOMENT);
  g_clear_pointer (&meetings, g_ptr_array_unref);
  meetings = tr_meetings_new (project, &today, TR_LANGUAGE_EN);
  g_assert_cmpint (find_meeting (meetings, "kpi-review-1")->ground, ==, TR_GROUND_PROPOSAL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/monitoring/proposals", test_proposals);
  g_test_add_func ("/monitoring/balance", test_balance);
  g_test_add_func ("/monitoring/advice", test_advice);
  g_test_add_func ("/monitoring/one", test_one);
  g_test_add_func ("/monitoring/meetings", test_meetings);

  return g_test_run ();
}
