/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-test-rules.h"

/* Each rule about the challenge: the sound project, spoiled in the way that it is about. */

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
    if (tr_rule_at (i)->topic == TR_TOPIC_CHALLENGE)
      tr_test_assert_silent (project, tr_rule_at (i)->id);
  g_assert_cmpuint (tr_project_count (project, TR_KIND_CHALLENGE), >, 0);
}

/* As long as only the preparation was begun, the challenge is not asked for. */
static void
test_not_begun (void)
{
  g_autoptr (TrProject) project = new_project ();
  g_autoptr (GPtrArray) findings = NULL;

  tr_test_add (project, TR_KIND_PARTICIPANT, "role", "Inkoper", NULL);
  findings = tr_advice (project, TR_LANGUAGE_EN, TR_TEST_TODAY);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpint (((TrFinding *) g_ptr_array_index (findings, i))->rule->topic, !=, TR_TOPIC_CHALLENGE);
}

static void
test_one_side_only (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_remove_where (project, TR_KIND_SIGNAL, "side", "residents");
  tr_test_remove_where (project, TR_KIND_SIGNAL, "side", "partners");
  tr_test_assert_silent (project, "O01");
  tr_test_remove_where (project, TR_KIND_SIGNAL, "side", "municipality");
  tr_test_assert_fires (project, "O01", "$.signals", "from one side: Social work.");
  /* one signal has no choice */
  tr_test_remove (project, TR_KIND_SIGNAL, 1);
  g_assert_cmpuint (tr_project_count (project, TR_KIND_SIGNAL), ==, 1);
  tr_test_assert_silent (project, "O01");
}

static void
test_signals_without_side (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set_all (project, TR_KIND_SIGNAL, "side", "");
  tr_test_assert_silent (project, "O01");
  tr_test_set (project, TR_KIND_SIGNAL, 0, "side", "municipality");
  tr_test_assert_fires (project, "O01", "$.signals[1].side", "from one side: Municipality.");
  tr_test_set (project, TR_KIND_SIGNAL, 1, "side", "provider");
  tr_test_assert_silent (project, "O01");
}

static void
test_missing_figures (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set_all (project, TR_KIND_SIGNAL, "kind", "story");
  tr_test_set (project, TR_KIND_DATA_POINT, 1, "value", "");
  tr_test_assert_silent (project, "O02");
  tr_test_remove (project, TR_KIND_DATA_POINT, 0);
  tr_test_assert_fires (project, "O02", "$.data_points[0].value",
                        "“Extra zorgkosten van iemand die eenzaam is” has no value");
  /* nothing is a value too */
  tr_test_set (project, TR_KIND_DATA_POINT, 0, "value", "0");
  tr_test_assert_silent (project, "O02");
  tr_test_remove (project, TR_KIND_DATA_POINT, 0);
  tr_test_assert_fires (project, "O02", "$.data_points", "the signals (6)");
  tr_test_set (project, TR_KIND_SIGNAL, 5, "kind", "figure");
  tr_test_assert_silent (project, "O02");
}

static void
test_missing_story (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  guint residents = tr_test_index_where (project, TR_KIND_SIGNAL, "side", "residents");

  tr_test_set (project, TR_KIND_SIGNAL, residents, "kind", "observation");
  tr_test_assert_fires (project, "O03", "$.signals", "None of the residents' signals (1) is a story.");
  /* what another side tells is not the residents' own story */
  tr_test_set (project, TR_KIND_SIGNAL, 0, "kind", "story");
  tr_test_assert_fires (project, "O03", "$.signals", "None of the residents' signals (1) is a story.");
  tr_test_set (project, TR_KIND_SIGNAL, 0, "side", "residents");
  tr_test_assert_silent (project, "O03");
  tr_test_remove_where (project, TR_KIND_SIGNAL, "side", "residents");
  tr_test_assert_fires (project, "O03", "$.signals", "The signals (4) hold no story");
}

/* Rules on one field of a challenge: with the challenge empty there, with a second one that is, and with neither. */
static void
assert_field_rule (const char *rule, const char *field, const char *words)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autofree char *path = g_strconcat ("$.challenges[0].", field, NULL);
  g_autofree char *second_path = g_strconcat ("$.challenges[1].", field, NULL);
  const TrField *of_field = tr_kind_field (tr_kind (TR_KIND_CHALLENGE), field);
  g_autofree char *value = tr_record_get (tr_project_at (project, TR_KIND_CHALLENGE, 0), of_field);

  tr_test_set (project, TR_KIND_CHALLENGE, 0, field, "");
  tr_test_assert_fires (project, rule, path, "“Ouderen die alleen wonen raken los van hun buurt");
  tr_test_assert_fires (project, rule, path, words);
  tr_test_add (project, TR_KIND_CHALLENGE, "statement", "Jongeren zonder richting", NULL);
  tr_test_assert_fires (project, rule, path, "and “Jongeren zonder richting”");
  tr_test_set (project, TR_KIND_CHALLENGE, 0, field, value);
  tr_test_assert_fires (project, rule, second_path, "“Jongeren zonder richting”");
  tr_test_set (project, TR_KIND_CHALLENGE, 1, field, value);
  tr_test_assert_silent (project, rule);
}

static void
test_missing_area (void)
{
  assert_field_rule ("O04", "area", "for which area it holds");
}

static void
test_missing_target_group (void)
{
  assert_field_rule ("O05", "target_group", "has no target group");
}

static void
test_missing_desired_situation (void)
{
  assert_field_rule ("O06", "desired", "has no desired situation");
}

static void
test_missing_causes (void)
{
  assert_field_rule ("O07", "causes", "has no causes");
}

static void
test_individual_only (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_DIRECTION, 0, "approach", "individual");
  tr_test_assert_silent (project, "O08");
  tr_test_set (project, TR_KIND_DIRECTION, 1, "approach", "");
  tr_test_assert_silent (project, "O08");
  tr_test_set (project, TR_KIND_DIRECTION, 1, "approach", "individual");
  tr_test_assert_fires (project, "O08", "$.directions[0].approach", "For “Ouderen die alleen wonen raken los");
  /* one that names no challenge is about the only one there is */
  tr_test_set_all (project, TR_KIND_DIRECTION, "challenge", "");
  tr_test_assert_fires (project, "O08", "$.directions[0].approach", "For “Ouderen die alleen wonen raken los");
  tr_test_set (project, TR_KIND_DIRECTION, 0, "challenge", tr_test_id (project, TR_KIND_CHALLENGE, 0));
  tr_test_set (project, TR_KIND_DIRECTION, 1, "approach", "collective");
  tr_test_assert_silent (project, "O08");
  /* a collective one that was weighed and rejected was looked at */
  tr_test_set (project, TR_KIND_DIRECTION, 1, "approach", "collective");
  tr_test_set (project, TR_KIND_DIRECTION, 1, "status", "rejected");
  tr_test_assert_silent (project, "O08");
}

/* A collective direction of one challenge is none for another; a challenge without directions is not judged. */
static void
test_individual_for_one_challenge (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  const char *challenge = tr_test_add (project, TR_KIND_CHALLENGE, "statement", "Jongeren zonder richting", NULL);

  tr_test_assert_silent (project, "O08");
  tr_test_add (project, TR_KIND_DIRECTION, "title", "Een maatje", "challenge", challenge, "approach", "individual",
               NULL);
  tr_test_assert_fires (project, "O08", "$.directions[3].approach", "For “Jongeren zonder richting” there are");
  tr_test_set (project, TR_KIND_DIRECTION, 3, "challenge", "");
  tr_test_assert_silent (project, "O08");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules-challenge/sound", test_sound);
  g_test_add_func ("/rules-challenge/not-begun", test_not_begun);
  g_test_add_func ("/rules-challenge/o01/one-side-only", test_one_side_only);
  g_test_add_func ("/rules-challenge/o01/signals-without-side", test_signals_without_side);
  g_test_add_func ("/rules-challenge/o02", test_missing_figures);
  g_test_add_func ("/rules-challenge/o03", test_missing_story);
  g_test_add_func ("/rules-challenge/o04", test_missing_area);
  g_test_add_func ("/rules-challenge/o05", test_missing_target_group);
  g_test_add_func ("/rules-challenge/o06", test_missing_desired_situation);
  g_test_add_func ("/rules-challenge/o07", test_missing_causes);
  g_test_add_func ("/rules-challenge/o08/individual-only", test_individual_only);
  g_test_add_func ("/rules-challenge/o08/one-challenge", test_individual_for_one_challenge);

  return g_test_run ();
}
