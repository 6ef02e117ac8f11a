/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-presence.h"
#include "tr-test-rules.h"

static void
attend (TrProject *project, const char *session, const char *participant)
{
  tr_test_add (project, TR_KIND_ATTENDANCE, "session", session, "participant", participant, NULL);
}

static void
test_table (void)
{
  g_autoptr (TrProject) project = tr_project_new ();
  const char *residents = tr_test_add (project, TR_KIND_ORGANISATION, "name", "Street", "side", "residents", NULL);
  const char *one = tr_test_add (project, TR_KIND_PARTICIPANT, "role", "Resident", "organisation", residents, NULL);
  const char *other = tr_test_add (project, TR_KIND_PARTICIPANT, "role", "Adviser", NULL);
  const char *undated = tr_test_add (project, TR_KIND_SESSION, "step", "challenge", NULL);
  const char *late = tr_test_add (project, TR_KIND_SESSION, "step", "challenge", "date", "2026-05-01", NULL);
  const char *early = tr_test_add (project, TR_KIND_SESSION, "step", "challenge", "date", "2026-04-01", NULL);
  g_autoptr (TrPresence) presence = NULL;

  tr_test_add (project, TR_KIND_SESSION, "step", "preparation", "date", "2026-06-01", NULL);
  attend (project, late, one);
  attend (project, late, one); /* noted twice is there once */
  attend (project, early, other);
  attend (project, undated, "somebody who is gone");
  presence = tr_presence_new (project);

  g_assert_cmpuint (presence->n_people, ==, 2);
  g_assert_cmpstr (presence->people[0].role, ==, "Resident");
  g_assert_cmpint (presence->people[0].side, ==, TR_SIDE_RESIDENTS);
  g_assert_cmpint (presence->people[1].side, ==, TR_SIDE_UNSET);

  g_assert_cmpuint (presence->n_sessions, ==, 4);
  g_assert_cmpstr (presence->sessions[0].date, ==, "2026-06-01"); /* steps go before dates */
  g_assert_cmpstr (presence->sessions[1].date, ==, "2026-04-01");
  g_assert_cmpstr (presence->sessions[2].date, ==, "2026-05-01");
  g_assert_cmpstr (presence->sessions[3].date, ==, "");
  g_assert_false (presence->sessions[0].is_noted);
  g_assert_true (presence->sessions[1].is_noted);
  g_assert_false (presence->sessions[3].is_noted);

  g_assert_true (tr_presence_is_there (presence, 0, 2));
  g_assert_true (tr_presence_is_there (presence, 1, 1));
  g_assert_false (tr_presence_is_there (presence, 0, 1));
  g_assert_false (tr_presence_is_there (presence, 1, 2));
  g_assert_false (tr_presence_is_there (presence, 1, 0));
  g_assert_true (tr_presence_is_noted (presence));
  g_assert_cmpuint (presence->continuity->len, ==, 0);
}

static void
test_nothing (void)
{
  g_autoptr (TrProject) project = tr_project_new ();
  g_autoptr (TrPresence) nobody = tr_presence_new (project), unnoted = NULL;

  g_assert_cmpuint (nobody->n_people, ==, 0);
  g_assert_cmpuint (nobody->n_sessions, ==, 0);
  g_assert_false (tr_presence_is_noted (nobody));
  tr_test_add (project, TR_KIND_SESSION, "step", "challenge", NULL);
  tr_test_add (project, TR_KIND_PARTICIPANT, "role", "Adviser", NULL);
  unnoted = tr_presence_new (project);
  g_assert_false (tr_presence_is_noted (unnoted));
  g_assert_false (tr_presence_is_there (unnoted, 0, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/presence/table", test_table);
  g_test_add_func ("/presence/nothing", test_nothing);

  return g_test_run ();
}
