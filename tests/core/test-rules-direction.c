/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-test-rules.h"

/* The sound project has one challenge and three directions: the first chosen and innovative, the second chosen and proven, the third
 * considered. */
#define MEETING_PLACE "richting-plek"
#define TOGETHER "richting-samen"

static void
test_sound (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  guint n = 0;

  for (guint i = 0; i < tr_rule_count (); i++)
    if (tr_rule_at (i)->topic == TR_TOPIC_DIRECTION) {
      tr_test_assert_silent (project, tr_rule_at (i)->id);
      n++;
    }
  g_assert_cmpuint (n, ==, 12);
}

static void
test_one_direction (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  const char *school;

  tr_test_remove (project, TR_KIND_DIRECTION, 2);
  tr_test_set (project, TR_KIND_DIRECTION, 1, "status", "rejected"); /* explored all the same */
  tr_test_assert_silent (project, "R01");
  tr_test_set (project, TR_KIND_DIRECTION, 1, "challenge", ""); /* there is one challenge that it can be about */
  tr_test_assert_silent (project, "R01");
  tr_test_remove (project, TR_KIND_DIRECTION, 1);
  tr_test_assert_fires (project, "R01", "$.directions", "challenge “Ouderen die alleen wonen raken los");
  tr_test_assert_fires (project, "R01", "$.directions", "one direction only: “Een ontmoetingsplek die bewoners zelf dragen”.");
  tr_test_set (project, TR_KIND_DIRECTION, 0, "challenge", "");
  tr_test_assert_fires (project, "R01", "$.directions", "one direction only: “Een ontmoetingsplek die bewoners zelf dragen”.");

  /* with two challenges nobody knows which of them it is about; none at all is not one */
  school = tr_test_add (project, TR_KIND_CHALLENGE, "statement", "School", NULL);
  tr_test_assert_silent (project, "R01");
  tr_test_set (project, TR_KIND_DIRECTION, 0, "challenge", school);
  tr_test_assert_fires (project, "R01", "$.directions", "“School” you have explored");
  tr_test_add (project, TR_KIND_DIRECTION, "title", "Extra", "challenge", tr_test_id (project, TR_KIND_CHALLENGE, 0), NULL);
  tr_test_assert_fires (project, "R01", "$.directions", "…” and “School” you have explored one direction only.");
}

static void
test_arguments (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  const char *id = tr_test_id (project, TR_KIND_DIRECTION, 2);

  tr_test_remove_where (project, TR_KIND_ARGUMENT, "direction", id); /* only considered */
  tr_test_assert_silent (project, "R02");
  tr_test_remove_where (project, TR_KIND_ARGUMENT, "text", "Er staat een lokaal leeg (voorbeeld)"); /* one advantage is left */
  tr_test_assert_silent (project, "R02");

  tr_test_remove_where (project, TR_KIND_ARGUMENT, "text", "Hangt af van een kleine groep vrijwilligers (voorbeeld)");
  tr_test_assert_fires (project, "R02", "$.arguments",
                        "You chose “Een ontmoetingsplek die bewoners zelf dragen”, and no drawbacks are written down.");
  tr_test_remove_where (project, TR_KIND_ARGUMENT, "direction", TOGETHER);
  tr_test_add (project, TR_KIND_ARGUMENT, "direction", TOGETHER, "kind", "con", "text", "Slow", NULL);
  tr_test_assert_fires (project, "R02", "$.arguments", "alleen zijn”, and of each the advantages or the drawbacks are missing.");
  tr_test_add (project, TR_KIND_ARGUMENT, "direction", MEETING_PLACE, "kind", "con", "text", "Costly", NULL);
  tr_test_assert_fires (project, "R02", "$.arguments", "“Samen optrekken rond ouderen die alleen zijn”, and no advantages are");
  tr_test_remove_all (project, TR_KIND_ARGUMENT);
  tr_test_assert_fires (project, "R02", "$.arguments",
                        "dragen” and “Samen optrekken rond ouderen die alleen zijn”, and no advantages or drawbacks");
}

static void
test_areas (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  guint drawback = tr_test_index_where (project, TR_KIND_ARGUMENT, "text", "Hangt af van een kleine groep vrijwilligers (voorbeeld)");
  guint advantage = tr_test_index_where (project, TR_KIND_ARGUMENT, "text", "Er staat een lokaal leeg (voorbeeld)");

  tr_test_set (project, TR_KIND_ARGUMENT, advantage, "area", ""); /* the drawback still names one */
  tr_test_assert_silent (project, "R03");
  tr_test_set (project, TR_KIND_ARGUMENT, drawback, "area", "");
  tr_test_assert_fires (project, "R03", "$.arguments",
                        "No advantage or drawback of “Een ontmoetingsplek die bewoners zelf dragen” names an area");
  tr_test_set_all (project, TR_KIND_ARGUMENT, "area", "");
  tr_test_assert_fires (project, "R03", "$.arguments", "of “Een ontmoetingsplek die bewoners zelf dragen” and “Samen optrekken");
  tr_test_remove (project, TR_KIND_AREA, 2);
  tr_test_assert_fires (project, "R03", "$.arguments", "Samen optrekken");
  tr_test_remove (project, TR_KIND_AREA, 1); /* of one area there is nothing to tell apart */
  tr_test_assert_silent (project, "R03");
}

static void
test_novelty (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_DIRECTION, 0, "status", "parked"); /* looked at all the same */
  tr_test_assert_silent (project, "R04");
  tr_test_set (project, TR_KIND_DIRECTION, 0, "novelty", "");
  tr_test_assert_fires (project, "R04", "$.directions[0].novelty", "alleen zijn” and “Huisbezoek bij de 75e verjaardag” none is");
  tr_test_remove (project, TR_KIND_DIRECTION, 2);
  tr_test_remove (project, TR_KIND_DIRECTION, 0);
  tr_test_assert_fires (project, "R04", "$.directions[0].novelty", "The only direction, “Samen optrekken");
  tr_test_remove (project, TR_KIND_DIRECTION, 0); /* other rules miss what is not there */
  tr_test_assert_silent (project, "R04");
}

static void
test_evidence (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  g_assert_cmpstr (((const TrDirection *) tr_project_at (project, TR_KIND_DIRECTION, 2))->evidence, ==, "");
  tr_test_assert_silent (project, "R05"); /* that one is considered */
  tr_test_set (project, TR_KIND_DIRECTION, 1, "evidence", "");
  tr_test_assert_fires (project, "R05", "$.directions[1].evidence",
                        "You chose “Samen optrekken rond ouderen die alleen zijn”, and no evidence is written down for it.");
  tr_test_set (project, TR_KIND_DIRECTION, 2, "status", "chosen");
  tr_test_assert_fires (project, "R05", "$.directions[1].evidence", "and “Huisbezoek bij de 75e verjaardag”, and no evidence");
}

static void
test_people (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_DIRECTION, 2, "professionals", "");
  tr_test_set (project, TR_KIND_DIRECTION, 2, "partners", ""); /* only considered */
  tr_test_set (project, TR_KIND_DIRECTION, 0, "professionals", "");
  tr_test_assert_silent (project, "R06");
  tr_test_set (project, TR_KIND_DIRECTION, 0, "partners", "");
  tr_test_assert_fires (project, "R06", "$.directions[0].professionals", "You chose “Een ontmoetingsplek die bewoners zelf dragen”, and");
  tr_test_set (project, TR_KIND_DIRECTION, 0, "professionals", "Opbouwwerk");
  tr_test_assert_silent (project, "R06");
}

static void
test_residents (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_DIRECTION, 2, "residents", ""); /* only considered */
  tr_test_assert_silent (project, "R07");
  tr_test_set (project, TR_KIND_DIRECTION, 1, "residents", "");
  tr_test_assert_fires (project, "R07", "$.directions[1].residents", "You chose “Samen optrekken rond ouderen die alleen zijn”, and it");
}

static void
test_theory (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  g_assert_cmpstr (((const TrDirection *) tr_project_at (project, TR_KIND_DIRECTION, 2))->theory_if, ==, "");
  tr_test_assert_silent (project, "R08"); /* that one is considered */
  tr_test_set (project, TR_KIND_DIRECTION, 0, "theory_because", "");
  tr_test_assert_fires (project, "R08", "$.directions[0].theory_if", "dragen” is not complete; what is missing: “because”.");
  tr_test_set (project, TR_KIND_DIRECTION, 0, "theory_if", "");
  tr_test_assert_fires (project, "R08", "$.directions[0].theory_if", "what is missing: “if” and “because”.");
  tr_test_set (project, TR_KIND_DIRECTION, 0, "theory_then", "");
  tr_test_assert_fires (project, "R08", "$.directions[0].theory_if", "dragen”, and it has no change theory.");
  tr_test_set (project, TR_KIND_DIRECTION, 1, "theory_then", "");
  tr_test_assert_fires (project, "R08", "$.directions[0].theory_if", "alleen zijn”, and they have no complete change theory.");
}

static void
test_knowledge (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_DIRECTION, 1, "has_experience", "0");
  tr_test_assert_fires (project, "R09", "$.directions[1].has_scientific",
                        "“Samen optrekken rond ouderen die alleen zijn” does not rest yet on: knowledge from experience.");
  tr_test_set (project, TR_KIND_DIRECTION, 1, "has_scientific", "0");
  tr_test_set (project, TR_KIND_DIRECTION, 1, "has_professional", "0");
  tr_test_assert_fires (project, "R09", "$.directions[1].has_scientific",
                        "scientific knowledge, knowledge of professionals and knowledge from experience.");
  tr_test_set (project, TR_KIND_DIRECTION, 0, "has_professional", "0");
  tr_test_assert_fires (project, "R09", "$.directions[0].has_scientific", "dragen” and “Samen optrekken");

  tr_test_set (project, TR_KIND_DIRECTION, 0, "status", "considered"); /* also before it is chosen */
  tr_test_assert_fires (project, "R09", "$.directions[0].has_scientific", "dragen” and “Samen optrekken");
  tr_test_set (project, TR_KIND_DIRECTION, 0, "status", "parked");
  tr_test_set (project, TR_KIND_DIRECTION, 1, "status", "rejected");
  tr_test_assert_silent (project, "R09");
  tr_test_set (project, TR_KIND_DIRECTION, 1, "status", "chosen");
  tr_test_set (project, TR_KIND_DIRECTION, 1, "theory_because", ""); /* first the theory: R08 */
  tr_test_assert_silent (project, "R09");
}

static void
test_preparation (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  g_assert_cmpint (((const TrDirection *) tr_project_at (project, TR_KIND_DIRECTION, 1))->preparation, ==, 0);
  tr_test_assert_silent (project, "R10"); /* that one is proven */
  tr_test_set (project, TR_KIND_DIRECTION, 0, "preparation", "1");
  tr_test_assert_silent (project, "R10");
  tr_test_set (project, TR_KIND_DIRECTION, 0, "preparation", "");
  tr_test_assert_fires (project, "R10", "$.directions[0].preparation", "“Een ontmoetingsplek die bewoners zelf dragen” is new, and no");
  tr_test_set (project, TR_KIND_DIRECTION, 0, "status", "considered");
  tr_test_assert_silent (project, "R10");
}

static void
test_placement (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_remove_where (project, TR_KIND_PLACEMENT, "participant", "deelnemer-beleid");
  tr_test_remove_where (project, TR_KIND_PLACEMENT, "participant", "deelnemer-teamleider"); /* one each is left */
  tr_test_assert_silent (project, "R11");
  tr_test_set (project, TR_KIND_PLACEMENT, 0, "control", ""); /* half a placement is none */
  tr_test_assert_fires (project, "R11", "$.placements", "You chose “Een ontmoetingsplek die bewoners zelf dragen”, and nobody");
  tr_test_set (project, TR_KIND_DIRECTION, 0, "status", "considered");
  tr_test_assert_silent (project, "R11");
  tr_test_remove_all (project, TR_KIND_PLACEMENT);
  tr_test_set (project, TR_KIND_DIRECTION, 0, "status", "chosen");
  tr_test_assert_fires (project, "R11", "$.placements", "and nobody has placed them on the strategy matrix.");
}

/* In a round that is hidden nobody sees who placed what, but it has been placed. */
static void
test_hidden_placement (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_remove_all (project, TR_KIND_PLACEMENT);
  tr_test_add (project, TR_KIND_ROUND, "id", "ronde", "date", "2026-11-01", NULL);
  tr_test_add (project, TR_KIND_PLACEMENT, "direction", MEETING_PLACE, "round", "ronde", "control", "0.3", NULL);
  tr_test_assert_fires (project, "R11", "$.placements", "and nobody has placed them");
  tr_test_set (project, TR_KIND_PLACEMENT, 0, "uncertainty", "0.8");
  tr_test_assert_fires (project, "R11", "$.placements", "You chose “Samen optrekken rond ouderen die alleen zijn”, and nobody");
  tr_test_add (project, TR_KIND_PLACEMENT, "direction", TOGETHER, "round", "ronde", "control", "0.3", "uncertainty", "0.8", NULL);
  tr_test_assert_silent (project, "R11");
}

static void
place (TrProject *project, guint index, const char *control, const char *uncertainty)
{
  tr_test_set (project, TR_KIND_PLACEMENT, index, "control", control);
  tr_test_set (project, TR_KIND_PLACEMENT, index, "uncertainty", uncertainty);
}

static void
test_division (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  place (project, 0, "0.9", "0.1"); /* two of three agree: exactly two thirds */
  tr_test_assert_silent (project, "R12");
  place (project, 1, "0.2", "0.2");
  tr_test_assert_fires (project, "R12", "$.placements",
                        "“Een ontmoetingsplek die bewoners zelf dragen” in the same quadrant: Niche (1), Integrated (1), Emergent (1).");
  place (project, 3, "0.1", "0.1");
  place (project, 4, "0.1", "0.9");
  tr_test_assert_fires (project, "R12", "$.placements", "dragen” and “Samen optrekken rond ouderen die alleen zijn” belong.");
  tr_test_set (project, TR_KIND_DIRECTION, 1, "status", "considered"); /* also before it is chosen */
  tr_test_assert_fires (project, "R12", "$.placements", "dragen” and “Samen optrekken rond ouderen die alleen zijn” belong.");
  tr_test_set (project, TR_KIND_DIRECTION, 0, "status", "rejected");
  tr_test_set (project, TR_KIND_DIRECTION, 1, "status", "parked");
  tr_test_assert_silent (project, "R12");

  /* who looked again counts once, with the latest */
  tr_test_set (project, TR_KIND_DIRECTION, 0, "status", "chosen");
  tr_test_add (project, TR_KIND_PLACEMENT, "direction", MEETING_PLACE, "participant", "deelnemer-beleid", "control", "0.3",
               "uncertainty", "0.8", "date", "2026-09-01", NULL);
  tr_test_assert_silent (project, "R12");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules-direction/sound", test_sound);
  g_test_add_func ("/rules-direction/R01", test_one_direction);
  g_test_add_func ("/rules-direction/R02", test_arguments);
  g_test_add_func ("/rules-direction/R03", test_areas);
  g_test_add_func ("/rules-direction/R04", test_novelty);
  g_test_add_func ("/rules-direction/R05", test_evidence);
  g_test_add_func ("/rules-direction/R06", test_people);
  g_test_add_func ("/rules-direction/R07", test_residents);
  g_test_add_func ("/rules-direction/R08", test_theory);
  g_test_add_func ("/rules-direction/R09", test_knowledge);
  g_test_add_func ("/rules-direction/R10", test_preparation);
  g_test_add_func ("/rules-direction/R11", test_placement);
  g_test_add_func ("/rules-direction/R11/hidden", test_hidden_placement);
  g_test_add_func ("/rules-direction/R12", test_division);

  return g_test_run ();
}
