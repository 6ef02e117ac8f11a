/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-test-rules.h"

/* What was set aside speaks again when it is about more, and not when there is only another way to solve it. */

static void
test_more_subjects (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_KPI, 0, "story", "");
  tr_test_set_aside (project, "K06");
  tr_test_assert_aside (project, "K06", TRUE);
  tr_test_set (project, TR_KIND_KPI, 1, "story", "");
  tr_test_assert_aside (project, "K06", FALSE);
}

/* A record that waits for its date is a step forward. */
static void
test_moments (void)
{
  static const struct {
    const char *rule, *kind;
  } cases[] = { { "C03", "review" }, { "C07", "prior-notice" }, { "C19", "yearly-talk" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (TrProject) project = tr_test_sound_project ();

    tr_test_remove_where (project, TR_KIND_MOMENT, "kind", cases[i].kind);
    tr_test_set_aside (project, cases[i].rule);
    tr_test_add (project, TR_KIND_MOMENT, "kind", cases[i].kind, NULL);
    tr_test_assert_aside (project, cases[i].rule, TRUE);
  }
}

static void
test_agreements (void)
{
  static const struct {
    const char *rule, *kind;
  } cases[] = { { "P06", "role" }, { "P08", "evaluation" }, { "K15", "evaluation" }, { "C24", "facilities" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (TrProject) project = tr_test_sound_project ();

    tr_test_remove_all (project, TR_KIND_MOMENT);
    tr_test_remove_where (project, TR_KIND_AGREEMENT, "kind", cases[i].kind);
    tr_test_set_aside (project, cases[i].rule);
    tr_test_add (project, TR_KIND_AGREEMENT, "what", "Samen", "kind", cases[i].kind, NULL);
    tr_test_assert_aside (project, cases[i].rule, TRUE);
  }
}

/* The first agreement on facilities is better than none; another one without an owner is not. */
static void
test_facilities (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set_all (project, TR_KIND_AGREEMENT, "who", "");
  tr_test_remove_where (project, TR_KIND_AGREEMENT, "kind", "facilities");
  tr_test_add (project, TR_KIND_AGREEMENT, "what", "Laptops", "kind", "facilities", NULL);
  tr_test_set_aside (project, "C24");
  tr_test_add (project, TR_KIND_AGREEMENT, "what", "Zalen", "kind", "facilities", NULL);
  tr_test_assert_aside (project, "C24", FALSE);
}

static void
test_people (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  guint worker = tr_test_index_where (project, TR_KIND_PARTICIPANT, "role", "Opbouwwerker");
  guint leader = tr_test_index_where (project, TR_KIND_PARTICIPANT, "role", "Teamleider sociaal werk");
  const TrParticipant *participant = tr_project_at (project, TR_KIND_PARTICIPANT, leader);

  tr_test_set (project, TR_KIND_PARTICIPANT, worker, "is_executing", "0");
  tr_test_set_aside (project, "P05");
  tr_test_add (project, TR_KIND_PARTICIPANT, "role", "Bestuurder", "organisation", participant->organisation, NULL);
  tr_test_assert_aside (project, "P05", TRUE);
}

static void
test_challenge (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set_all (project, TR_KIND_SIGNAL, "kind", "story");
  tr_test_set_all (project, TR_KIND_SIGNAL, "side", "municipality");
  tr_test_remove_all (project, TR_KIND_DATA_POINT);
  tr_test_set_aside (project, "O01");
  tr_test_set_aside (project, "O02");
  tr_test_add (project, TR_KIND_SIGNAL, "text", "Signaal", NULL);
  tr_test_add (project, TR_KIND_DATA_POINT, "indicator", "Eenzaam", NULL);
  tr_test_assert_aside (project, "O01", TRUE);
  tr_test_assert_aside (project, "O02", TRUE);
}

/* O08 is about challenges, though it names the directions; R04 is about all that there is. */
static void
test_directions (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autofree char *first = g_strdup (tr_test_id (project, TR_KIND_CHALLENGE, 0));
  const char *second;

  tr_test_set_all (project, TR_KIND_DIRECTION, "approach", "individual");
  tr_test_set_all (project, TR_KIND_DIRECTION, "novelty", "");
  tr_test_set_aside (project, "O08");
  tr_test_set_aside (project, "R04");
  tr_test_add (project, TR_KIND_DIRECTION, "title", "Maatje", "challenge", first, "approach", "individual", NULL);
  tr_test_assert_aside (project, "O08", TRUE);
  tr_test_assert_aside (project, "R04", TRUE);
  second = tr_test_add (project, TR_KIND_CHALLENGE, "statement", "Jongeren", NULL);
  tr_test_add (project, TR_KIND_DIRECTION, "title", "Coach", "challenge", second, "approach", "individual", NULL);
  tr_test_assert_aside (project, "O08", FALSE);
}

static void
test_levels (void)
{
  g_autoptr (TrProject) one = tr_test_sound_project (), uneven = tr_test_sound_project ();

  tr_test_set_all (one, TR_KIND_KPI, "level", "impact");
  tr_test_set_aside (one, "K03");
  tr_test_set (one, TR_KIND_KPI, 0, "level", "");
  tr_test_assert_aside (one, "K03", TRUE);
  tr_test_set_all (uneven, TR_KIND_KPI, "level", "impact");
  tr_test_set (uneven, TR_KIND_KPI, 0, "level", "activity");
  tr_test_set_aside (uneven, "K04");
  tr_test_set (uneven, TR_KIND_KPI, 1, "level", "");
  tr_test_assert_aside (uneven, "K04", TRUE);
}

static void
test_money (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set_all (project, TR_KIND_KPI, "target", "");
  tr_test_set_all (project, TR_KIND_AREA, "budget", "");
  tr_test_set (project, TR_KIND_AREA, 1, "budget", "100");
  tr_test_remove_all (project, TR_KIND_MONITORING);
  tr_test_set_aside (project, "C09");
  tr_test_set_aside (project, "C17");
  tr_test_set_aside (project, "C28");
  tr_test_add (project, TR_KIND_KPI, "name", "Nog een", NULL);
  tr_test_add (project, TR_KIND_MONITORING, "name", "Cijfers", "way", "counting", NULL);
  tr_test_set (project, TR_KIND_AREA, 2, "budget", "200");
  tr_test_assert_aside (project, "C09", TRUE);
  tr_test_assert_aside (project, "C17", TRUE);
  tr_test_assert_aside (project, "C28", TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/set-aside/more-subjects", test_more_subjects);
  g_test_add_func ("/set-aside/moments", test_moments);
  g_test_add_func ("/set-aside/agreements", test_agreements);
  g_test_add_func ("/set-aside/facilities", test_facilities);
  g_test_add_func ("/set-aside/people", test_people);
  g_test_add_func ("/set-aside/challenge", test_challenge);
  g_test_add_func ("/set-aside/directions", test_directions);
  g_test_add_func ("/set-aside/levels", test_levels);
  g_test_add_func ("/set-aside/money", test_money);

  return g_test_run ();
}
