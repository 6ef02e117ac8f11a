/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-test-rules.h"

/* Each rule about the dialogue: the sound project, spoiled in the way that it is about. */

static guint
participant (TrProject *project, const char *role)
{
  return tr_test_index_where (project, TR_KIND_PARTICIPANT, "role", role);
}

static void
remove_participant (TrProject *project, const char *role)
{
  tr_test_remove (project, TR_KIND_PARTICIPANT, participant (project, role));
}

static void
set_participant (TrProject *project, const char *role, const char *field, const char *value)
{
  tr_test_set (project, TR_KIND_PARTICIPANT, participant (project, role), field, value);
}

static guint
session_of (TrProject *project, const char *step)
{
  return tr_test_index_where (project, TR_KIND_SESSION, "step", step);
}

static TrProject *
new_project (void)
{
  TrProject *project = tr_project_new ();

  tr_test_add (project, TR_KIND_PROJECT, "title", "Nieuw", NULL);

  return project;
}

static void
test_sound (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  for (guint i = 0; i < tr_rule_count (); i++)
    if (tr_rule_at (i)->topic == TR_TOPIC_PROCESS)
      tr_test_assert_silent (project, tr_rule_at (i)->id);
  g_assert_cmpuint (tr_project_count (project, TR_KIND_SESSION), >, 0);
}

/* A project in which nobody has done anything yet. */
static void
test_empty (void)
{
  g_autoptr (TrProject) project = new_project ();
  g_autoptr (GPtrArray) findings = tr_advice (project, TR_LANGUAGE_EN, TR_TEST_TODAY);

  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpint (((TrFinding *) g_ptr_array_index (findings, i))->rule->topic, !=, TR_TOPIC_PROCESS);
}

static void
test_missing_side (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  remove_participant (project, "Inkoper");
  tr_test_assert_silent (project, "P01");
  remove_participant (project, "Beleidsadviseur Wmo");
  tr_test_assert_fires (project, "P01", "$.participants", "on the side of the municipality.");
  remove_participant (project, "Teamleider sociaal werk");
  tr_test_assert_fires (project, "P01", "$.participants", "on the side of the municipality.");
  remove_participant (project, "Opbouwwerker");
  tr_test_assert_fires (project, "P01", "$.participants", "on the side of the municipality or of social work.");
}

/* A participant without an organisation is on no side. */
static void
test_missing_provider (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  remove_participant (project, "Opbouwwerker");
  tr_test_assert_silent (project, "P01");
  set_participant (project, "Teamleider sociaal werk", "organisation", "");
  tr_test_assert_fires (project, "P01", "$.participants", "on the side of social work.");
}

static void
test_missing_residents (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  remove_participant (project, "Lid ouderenraad");
  remove_participant (project, "Bewoner van Noord");
  tr_test_assert_silent (project, "P02");
  tr_test_remove_where (project, TR_KIND_SIGNAL, "side", "residents");
  tr_test_assert_fires (project, "P02", "$.participants", "the participants (5) and among the signals (5)");
}

static void
test_residents_at_the_table (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_remove_where (project, TR_KIND_SIGNAL, "side", "residents");
  remove_participant (project, "Bewoner van Noord");
  tr_test_assert_silent (project, "P02");
}

static void
test_formal_residents_only (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  set_participant (project, "Bewoner van Noord", "is_formal", "1");
  tr_test_assert_fires (project, "P03", "$.participants[4]", "“Lid ouderenraad” and “Bewoner van Noord”");
  remove_participant (project, "Bewoner van Noord");
  tr_test_assert_fires (project, "P03", "$.participants[4]", "The only resident at the table");
  set_participant (project, "Lid ouderenraad", "is_formal", "0");
  tr_test_assert_silent (project, "P03");
  /* without residents P02 speaks; that other sides are there formally is no matter */
  remove_participant (project, "Lid ouderenraad");
  tr_test_assert_silent (project, "P03");
}

static void
stay_away (TrProject *project, const char *step, const char *role)
{
  const char *session = tr_test_id (project, TR_KIND_SESSION, session_of (project, step));
  const char *id = tr_test_id (project, TR_KIND_PARTICIPANT, participant (project, role));

  for (guint i = tr_project_count (project, TR_KIND_ATTENDANCE); i-- > 0;) {
    const TrAttendance *attendance = tr_project_at (project, TR_KIND_ATTENDANCE, i);

    if (g_str_equal (attendance->session, session) && g_str_equal (attendance->participant, id))
      tr_test_remove (project, TR_KIND_ATTENDANCE, i);
  }
}

static void
test_half_stays (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  stay_away (project, "direction", "Praktijkondersteuner");
  stay_away (project, "direction", "Opbouwwerker");
  stay_away (project, "direction", "Lid ouderenraad");
  /* of seven people three had been there before */
  tr_test_assert_fires (project, "P04", "$.sessions[3]",
                        "Step Partner had 7 people, of whom only 3 had also taken part in step Direction.");
  stay_away (project, "partner", "Inkoper");
  tr_test_assert_silent (project, "P04");
}

static void
test_nobody_stays (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  const char *session = tr_test_id (project, TR_KIND_SESSION, session_of (project, "partner"));

  tr_test_remove_where (project, TR_KIND_ATTENDANCE, "session", session);
  tr_test_assert_silent (project, "P04");
  tr_test_add (project, TR_KIND_ATTENDANCE, "session", session, "participant",
               tr_test_add (project, TR_KIND_PARTICIPANT, "role", "Nieuwe inkoper", NULL), NULL);
  tr_test_assert_fires (project, "P04", "$.sessions[3]",
                        "In each of the steps Partner and Agreements, fewer than half");
  tr_test_remove (project, TR_KIND_SESSION, session_of (project, "agreement"));
  tr_test_assert_fires (project, "P04", "$.sessions[3]",
                        "Nobody who took part in step Partner had also taken part in step Direction.");
}

static void
test_missing_professionals (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  set_participant (project, "Opbouwwerker", "is_executing", "0");
  tr_test_assert_fires (project, "P05", "$.participants[2].is_executing",
                        "“Teamleider sociaal werk” and “Opbouwwerker” are");
  /* one on another side is no professional of social work */
  set_participant (project, "Inkoper", "is_executing", "1");
  tr_test_assert_fires (project, "P05", "$.participants[2].is_executing", "nobody who does the work");
  tr_test_remove (project, TR_KIND_SESSION, session_of (project, "challenge"));
  tr_test_assert_fires (project, "P05", "$.participants[2].is_executing", "nobody who does the work");
  tr_test_remove (project, TR_KIND_SESSION, session_of (project, "agreement"));
  tr_test_assert_silent (project, "P05");
}

static void
test_no_professionals_at_all (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  remove_participant (project, "Opbouwwerker");
  tr_test_assert_fires (project, "P05", "$.participants[2].is_executing",
                        "only “Teamleider sociaal werk” is at the table");
  remove_participant (project, "Teamleider sociaal werk");
  tr_test_assert_fires (project, "P05", "$.participants", "Nobody from social work");
}

static void
test_missing_roles (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_AGREEMENT, 0, "side", "residents");
  tr_test_assert_fires (project, "P06", "$.agreements", "the role of the municipality");
  tr_test_set (project, TR_KIND_AGREEMENT, 0, "side", "municipality");
  tr_test_assert_silent (project, "P06");
  tr_test_set (project, TR_KIND_AGREEMENT, 1, "kind", "other");
  tr_test_assert_fires (project, "P06", "$.agreements", "the role of social work");
  tr_test_set (project, TR_KIND_AGREEMENT, 1, "kind", "role");
  tr_test_set (project, TR_KIND_AGREEMENT, 1, "side", "");
  tr_test_assert_fires (project, "P06", "$.agreements[1].side", "the role of social work");
  tr_test_remove_where (project, TR_KIND_AGREEMENT, "kind", "role");
  tr_test_assert_fires (project, "P06", "$.agreements", "the roles of the municipality and of social work");
}

static void
test_skipped_step (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_remove_all (project, TR_KIND_CRITERION);
  tr_test_assert_silent (project, "P07");
  tr_test_remove_all (project, TR_KIND_PROVIDER);
  tr_test_assert_fires (project, "P07", "$.criteria",
                        "Step Partner is still empty, while there is something in step Agreements");
  tr_test_remove_all (project, TR_KIND_DIRECTION);
  tr_test_assert_fires (project, "P07", "$.directions", "The steps Direction and Partner are still empty");
  tr_test_remove_all (project, TR_KIND_KPI);
  tr_test_remove_all (project, TR_KIND_AGREEMENT);
  tr_test_assert_silent (project, "P07");
}

/* "Go there" leads to the step that is empty, whichever that is. */
static void
test_skipped_first_step (void)
{
  g_autoptr (TrProject) project = new_project ();
  g_autoptr (GPtrArray) findings = NULL;

  tr_test_add (project, TR_KIND_DIRECTION, "title", "Richting", NULL);
  tr_test_assert_fires (project, "P07", "$.participants",
                        "The steps Preparation and Challenge are still empty, while there is something in step Direction");
  tr_test_add (project, TR_KIND_AREA, "name", "Noord", NULL);
  tr_test_assert_fires (project, "P07", "$.signals", "Step Challenge is still empty");
  findings = tr_advice (project, TR_LANGUAGE_EN, TR_TEST_TODAY);
  g_assert_cmpint (tr_advice_find (findings, "P07")->page, ==, TR_PAGE_CHALLENGE);
  g_assert_cmpint (tr_advice_find (findings, "P07")->kind, ==, TR_KIND_SIGNAL);
  tr_test_add (project, TR_KIND_SIGNAL, "text", "Signaal", NULL);
  tr_test_assert_silent (project, "P07");
}

static void
test_missing_evaluation (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  guint evaluation = tr_test_index_where (project, TR_KIND_AGREEMENT, "kind", "evaluation");

  tr_test_set (project, TR_KIND_AGREEMENT, evaluation, "due", "");
  /* the moments of the contract will do */
  tr_test_assert_silent (project, "P08");
  tr_test_remove_where (project, TR_KIND_MOMENT, "kind", "review");
  tr_test_remove_where (project, TR_KIND_MOMENT, "kind", "kpi-review");
  tr_test_assert_silent (project, "P08");
  tr_test_set_all (project, TR_KIND_MOMENT, "date", "");
  tr_test_assert_fires (project, "P08", "$.agreements[3].due",
                        "“Na een half jaar kijken we samen naar cijfers en verhalen");
  tr_test_set (project, TR_KIND_AGREEMENT, evaluation, "due", "2029-07-03");
  tr_test_assert_silent (project, "P08");
  tr_test_remove (project, TR_KIND_AGREEMENT, evaluation);
  tr_test_assert_fires (project, "P08", "$.agreements", "agreements (7), but no moment is planned");
  tr_test_remove_all (project, TR_KIND_AGREEMENT);
  tr_test_assert_silent (project, "P08");
}

/* A decision on extension or the end of the term is no moment to evaluate together. */
static void
test_other_moments (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_remove_where (project, TR_KIND_AGREEMENT, "kind", "evaluation");
  tr_test_set_all (project, TR_KIND_MOMENT, "kind", "extension-decision");
  tr_test_assert_fires (project, "P08", "$.agreements", "no moment is planned");
  tr_test_set (project, TR_KIND_MOMENT, 0, "kind", "yearly-talk");
  tr_test_assert_silent (project, "P08");
}

static void
test_uninformed_council (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_remove_where (project, TR_KIND_AGREEMENT, "kind", "council");
  tr_test_assert_fires (project, "P09", "$.agreements", "the council and the executive of Voorbeeldgemeente");
  tr_test_set (project, TR_KIND_PROJECT, 0, "municipality", "");
  tr_test_assert_fires (project, "P09", "$.agreements", "the council and the executive are informed");
}

/* What belongs in step 4 is not asked before somebody has begun with it. */
static void
test_before_agreements (void)
{
  g_autoptr (TrProject) project = new_project ();

  tr_test_add (project, TR_KIND_PROVIDER, "name", "A", NULL);
  tr_test_assert_silent (project, "P06");
  tr_test_assert_silent (project, "P09");
  tr_test_add (project, TR_KIND_KPI, "name", "K", NULL);
  tr_test_assert_fires (project, "P06", "$.agreements", "roles");
  tr_test_assert_fires (project, "P09", "$.agreements", "council");
}

static void
test_loose_agenda (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_PROJECT, 0, "cycle", "");
  tr_test_assert_fires (project, "P10", "$.project.cycle", "the challenge “Ouderen die alleen wonen raken los");
  tr_test_add (project, TR_KIND_CHALLENGE, "statement", "Nog een", NULL);
  tr_test_assert_fires (project, "P10", "$.project.cycle", "the 2 challenges are tied");
  tr_test_remove_all (project, TR_KIND_CHALLENGE);
  tr_test_assert_silent (project, "P10");
}

/* The election was on 18 March 2026, the coalition agreement is of 11 June. */
static void
test_late_beginning (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  guint challenge;

  tr_test_remove (project, TR_KIND_SESSION, session_of (project, "preparation"));
  tr_test_assert_silent (project, "P11");
  challenge = session_of (project, "challenge");
  tr_test_set (project, TR_KIND_SESSION, challenge, "date", "2026-03-18");
  tr_test_assert_silent (project, "P11");
  tr_test_set (project, TR_KIND_SESSION, challenge, "date", "2026-03-17");
  tr_test_assert_fires (project, "P11", "$.sessions",
                        "between the election of 18 March 2026 and the coalition agreement of 11 June 2026");
  tr_test_set (project, TR_KIND_SESSION, challenge, "date", "2026-06-11");
  tr_test_assert_silent (project, "P11");
  tr_test_set (project, TR_KIND_SESSION, challenge, "date", "2026-06-12");
  tr_test_assert_fires (project, "P11", "$.sessions", "the contract starts on 1 January 2029");
  tr_test_set (project, TR_KIND_SESSION, challenge, "date", "");
  tr_test_assert_fires (project, "P11", "$.sessions", "No session");
}

/* The next election is on 20 March 2030: a contract from then on belongs to the next council. */
static void
test_next_council (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_remove_all (project, TR_KIND_SESSION);
  tr_test_assert_fires (project, "P11", "$.sessions", "No session");
  tr_test_set_contract (project, "start", "2030-03-19");
  tr_test_assert_fires (project, "P11", "$.sessions", "starts on 19 March 2030");
  tr_test_set_contract (project, "start", "2030-03-20");
  tr_test_assert_silent (project, "P11");
  /* the start of the project stands for that of the contract */
  tr_test_set_contract (project, "start", "");
  tr_test_assert_fires (project, "P11", "$.sessions", "starts on 1 January 2029");
  tr_test_set (project, TR_KIND_PROJECT, 0, "start", "");
  tr_test_assert_silent (project, "P11");
  tr_test_set (project, TR_KIND_PROJECT, 0, "start", "2029-01-01");
  tr_test_set (project, TR_KIND_PROJECT, 0, "coalition", "");
  tr_test_assert_silent (project, "P11");
  tr_test_set (project, TR_KIND_PROJECT, 0, "coalition", "2022-06-01");
  tr_test_assert_silent (project, "P11");
}

static void
test_many_contacts (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_PROVIDER, 1, "contacts", "2");
  tr_test_assert_fires (project, "P12", "$.providers[1].contacts",
                        "at the municipality: “Aanbieder B (voorbeeld)” (2).");
  tr_test_set (project, TR_KIND_PROVIDER, 0, "contacts", "3");
  tr_test_assert_fires (project, "P12", "$.providers[0].contacts",
                        "“Aanbieder A (voorbeeld)” (3) and “Aanbieder B (voorbeeld)” (2)");
  tr_test_set (project, TR_KIND_PROVIDER, 0, "contacts", "1");
  tr_test_set (project, TR_KIND_PROVIDER, 1, "status", "rejected");
  tr_test_assert_silent (project, "P12");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules-process/sound", test_sound);
  g_test_add_func ("/rules-process/empty", test_empty);
  g_test_add_func ("/rules-process/p01/missing-side", test_missing_side);
  g_test_add_func ("/rules-process/p01/missing-provider", test_missing_provider);
  g_test_add_func ("/rules-process/p02/missing-residents", test_missing_residents);
  g_test_add_func ("/rules-process/p02/residents-at-the-table", test_residents_at_the_table);
  g_test_add_func ("/rules-process/p03", test_formal_residents_only);
  g_test_add_func ("/rules-process/p04/half-stays", test_half_stays);
  g_test_add_func ("/rules-process/p04/nobody-stays", test_nobody_stays);
  g_test_add_func ("/rules-process/p05/missing-professionals", test_missing_professionals);
  g_test_add_func ("/rules-process/p05/none-at-all", test_no_professionals_at_all);
  g_test_add_func ("/rules-process/p06", test_missing_roles);
  g_test_add_func ("/rules-process/p06-p09/before-agreements", test_before_agreements);
  g_test_add_func ("/rules-process/p07/skipped-step", test_skipped_step);
  g_test_add_func ("/rules-process/p07/skipped-first-step", test_skipped_first_step);
  g_test_add_func ("/rules-process/p08/missing-evaluation", test_missing_evaluation);
  g_test_add_func ("/rules-process/p08/other-moments", test_other_moments);
  g_test_add_func ("/rules-process/p09", test_uninformed_council);
  g_test_add_func ("/rules-process/p10", test_loose_agenda);
  g_test_add_func ("/rules-process/p11/late-beginning", test_late_beginning);
  g_test_add_func ("/rules-process/p11/next-council", test_next_council);
  g_test_add_func ("/rules-process/p12", test_many_contacts);

  return g_test_run ();
}
