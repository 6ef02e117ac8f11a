/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-basket.h"
#include "tr-test-rules.h"

/* Each rule about a KPI by itself: the sound project, spoiled in the way that it is about. That none of them speaks on
 * the sound project is in test-rules-kpi.c. */

/* places in the sound project */
enum { EENZAAM = 0, ERNSTIG = 1, STEUN = 2, WACHTTIJD = 5, PLEK = 0, SAMEN = 1 };

static void
test_measurable (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_KPI, WACHTTIJD, "unit", "");
  tr_test_assert_fires (project, "K05", "$.kpis[5].unit", "“Wachttijd van aanmelding tot eerste gesprek” has no unit.");
  tr_test_set (project, TR_KIND_KPI, ERNSTIG, "source", "");
  tr_test_assert_fires (project, "K05", "$.kpis[1].source",
                        "“Ernstig/zeer ernstig eenzaam” and “Wachttijd van aanmelding tot");
  tr_test_assert_fires (project, "K05", "$.kpis[1].source", "lack a source, a unit or both.");
  tr_test_set (project, TR_KIND_KPI, WACHTTIJD, "unit", "dagen");
  tr_test_assert_fires (project, "K05", "$.kpis[1].source", "“Ernstig/zeer ernstig eenzaam” has no source.");
  tr_test_set (project, TR_KIND_KPI, ERNSTIG, "unit", "");
  tr_test_assert_fires (project, "K05", "$.kpis[1].unit", "has no source and no unit.");
}

static void
test_story (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_KPI, STEUN, "story", "");
  tr_test_assert_fires (project, "K06", "$.kpis[2].story", "“Mist emotionele steun” has no story.");
  tr_test_set (project, TR_KIND_KPI, ERNSTIG, "story", "");
  tr_test_assert_fires (project, "K06", "$.kpis[1].story", "“Mist emotionele steun” have no story.");
}

static void
test_baseline (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_KPI, STEUN, "baseline", "0");
  tr_test_assert_silent (project, "K07");
  tr_test_set (project, TR_KIND_KPI, STEUN, "baseline", "");
  tr_test_assert_fires (project, "K07", "$.kpis[2].baseline", "“Mist emotionele steun” has no baseline.");
}

static void
test_frequency (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_KPI, WACHTTIJD, "frequency", "half-year");
  tr_test_assert_silent (project, "K11");
  tr_test_set (project, TR_KIND_KPI, WACHTTIJD, "frequency", "month");
  tr_test_assert_fires (project, "K11", "$.kpis[5].frequency",
                        "is to be reported every month, and its source is refreshed every quarter.");
  tr_test_set (project, TR_KIND_KPI, EENZAAM, "frequency", "year");
  tr_test_assert_fires (project, "K11", "$.kpis[0].frequency", "“Eenzaam” and “Wachttijd");
  /* what is not stated can not be compared */
  tr_test_set (project, TR_KIND_KPI, EENZAAM, "source_frequency", "");
  tr_test_set (project, TR_KIND_KPI, WACHTTIJD, "frequency", "");
  tr_test_assert_silent (project, "K11");
}

static void
test_settlement (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_KPI, WACHTTIJD, "is_settlement", "1");
  tr_test_assert_fires (project, "K12", "$.kpis[5].is_settlement", "Money depends on “Wachttijd");
}

static void
test_registrar (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_KPI, EENZAAM, "registrar", "");
  tr_test_assert_fires (project, "K13", "$.kpis[0].registrar", "Nobody registers “Eenzaam” yet.");
}

/* A KPI without name and code can still be told apart. */
static void
test_without_name (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_add (project, TR_KIND_KPI, "unit", "aantal", NULL);
  tr_test_assert_fires (project, "K13", "$.kpis[11].registrar", "Nobody registers KPI 12 yet.");
}

static void
test_stories (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_DIRECTION, PLEK, "people", "49");
  tr_test_assert_silent (project, "K16");
  tr_test_set (project, TR_KIND_DIRECTION, PLEK, "stories", "");
  tr_test_assert_fires (project, "K16", "$.directions[0].stories",
                        "“Een ontmoetingsplek die bewoners zelf dragen” has KPIs");
  tr_test_assert_fires (project, "K16", "$.directions[0].stories", "People in its target group: 49.");
  tr_test_set (project, TR_KIND_DIRECTION, PLEK, "people", "50");
  tr_test_assert_silent (project, "K16");
  /* not known */
  tr_test_set (project, TR_KIND_DIRECTION, PLEK, "people", "0");
  tr_test_assert_silent (project, "K16");
  tr_test_set (project, TR_KIND_DIRECTION, PLEK, "people", "1");
  tr_test_set (project, TR_KIND_DIRECTION, SAMEN, "people", "12");
  tr_test_set (project, TR_KIND_DIRECTION, SAMEN, "stories", "");
  tr_test_assert_fires (project, "K16", "$.directions[0].stories",
                        "” and “Samen optrekken rond ouderen die alleen zijn” have KPIs");
}

static void
test_stories_elsewhere (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autofree char *plek = g_strdup (tr_test_id (project, TR_KIND_DIRECTION, PLEK));

  tr_test_set (project, TR_KIND_DIRECTION, PLEK, "people", "20");
  tr_test_set (project, TR_KIND_DIRECTION, PLEK, "stories", "");
  tr_test_set (project, TR_KIND_DIRECTION, PLEK, "status", "rejected");
  tr_test_assert_silent (project, "K16");
  tr_test_set (project, TR_KIND_DIRECTION, PLEK, "status", "considered");
  tr_test_assert_fires (project, "K16", "$.directions[0].stories", "20");
  /* a whole word, in either language */
  tr_test_add (project, TR_KIND_KPI, "name", "Overlast", "domain", "Storend gedrag", "direction", plek, NULL);
  tr_test_assert_fires (project, "K16", "$.directions[0].stories", "20");
  tr_test_set (project, TR_KIND_KPI, tr_project_count (project, TR_KIND_KPI) - 1, "domain", "Counting and STORIES");
  tr_test_assert_silent (project, "K16");
  tr_test_remove (project, TR_KIND_KPI, tr_project_count (project, TR_KIND_KPI) - 1);
  tr_test_assert_fires (project, "K16", "$.directions[0].stories", "20");
  /* as EIG-1001 of the catalogue */
  tr_test_add (project, TR_KIND_KPI, "name", "Verhalen", "domain", "Verhaal (tellen en vertellen)", "direction", plek,
               NULL);
  tr_test_assert_silent (project, "K16");
  tr_test_remove_where (project, TR_KIND_KPI, "direction", plek);
  tr_test_assert_silent (project, "K16");
}

static void
test_comparable (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_KPI, EENZAAM, "source", "waarstaatjegemeente.nl (voorbeeld)");
  tr_test_assert_silent (project, "K17");
  tr_test_set (project, TR_KIND_KPI, EENZAAM, "source", "Korte peiling bij deelnemers");
  tr_test_assert_fires (project, "K17", "$.kpis[0].source", "“Eenzaam” can not be compared");
  tr_test_set (project, TR_KIND_KPI, EENZAAM, "domain", "Verhaal (tellen en vertellen)");
  tr_test_assert_silent (project, "K17");
  tr_test_set (project, TR_KIND_KPI, ERNSTIG, "source", "");
  tr_test_assert_silent (project, "K17");
  tr_test_assert_fires (project, "K05", "$.kpis[1].source", "has no source");
}

static void
test_strategy (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  /* ecosystem: outcome and impact */
  tr_test_set (project, TR_KIND_KPI, EENZAAM, "chain", "outcome");
  tr_test_assert_silent (project, "K18");
  tr_test_set (project, TR_KIND_KPI, EENZAAM, "chain", "output");
  tr_test_assert_fires (project, "K18", "$.kpis[0].chain", "“Eenzaam” is on the level Output (products).");
  tr_test_assert_fires (project, "K18", "$.kpis[0].chain",
                        "direction: “Samen optrekken rond ouderen die alleen zijn” (Ecosystem).");
  /* emergent: throughput to outcome */
  tr_test_set (project, TR_KIND_KPI, WACHTTIJD, "chain", "input");
  tr_test_assert_fires (project, "K18", "$.kpis[0].chain", "“Eenzaam” and “Wachttijd");
  tr_test_assert_fires (project, "K18", "$.kpis[0].chain",
                        "(Ecosystem) and “Een ontmoetingsplek die bewoners zelf dragen” (Emergent).");
  /* not stated, and placed by nobody */
  tr_test_set (project, TR_KIND_KPI, EENZAAM, "chain", "");
  tr_test_assert_fires (project, "K18", "$.kpis[5].chain", "Input");
  tr_test_remove_all (project, TR_KIND_PLACEMENT);
  tr_test_assert_silent (project, "K18");
}

static void
test_strategy_at_the_border (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_KPI, EENZAAM, "chain", "throughput");
  tr_test_set_all (project, TR_KIND_PLACEMENT, "control", "0.56");
  tr_test_assert_fires (project, "K18", "$.kpis[0].chain", "“Eenzaam”");
  tr_test_set_all (project, TR_KIND_PLACEMENT, "control", "0.55");
  tr_test_assert_silent (project, "K18");
}

/* What is hidden in a round that goes on tells nothing yet. */
static void
test_strategy_in_a_round (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autofree char *round = g_strdup (tr_test_add (project, TR_KIND_ROUND, "date", "2026-11-01", NULL));

  tr_test_set (project, TR_KIND_KPI, EENZAAM, "chain", "output");
  tr_test_set_all (project, TR_KIND_PLACEMENT, "round", round);
  tr_test_assert_silent (project, "K18");
  tr_test_set (project, TR_KIND_ROUND, 0, "is_revealed", "1");
  tr_test_assert_fires (project, "K18", "$.kpis[0].chain", "“Eenzaam”");
}

static void
test_attribution (void)
{
  g_autoptr (TrProject) project = tr_test_sound_project ();

  tr_test_set (project, TR_KIND_KPI, WACHTTIJD, "attribution", "alone");
  tr_test_assert_silent (project, "K19");
  tr_test_set (project, TR_KIND_KPI, EENZAAM, "attribution", "alone");
  tr_test_assert_fires (project, "K19", "$.kpis[0].attribution",
                        "all of “Eenzaam”, and more parties contribute to “Samen optrekken");
  tr_test_set (project, TR_KIND_KPI, ERNSTIG, "attribution", "alone");
  tr_test_assert_fires (project, "K19", "$.kpis[0].attribution", "“Eenzaam” and “Ernstig/zeer ernstig eenzaam”");
  /* one party only */
  tr_test_set (project, TR_KIND_DIRECTION, SAMEN, "partners", "");
  tr_test_assert_silent (project, "K19");
  tr_test_set_all (project, TR_KIND_PROVIDER, "status", "chosen");
  tr_test_assert_fires (project, "K19", "$.kpis[0].attribution", "“Eenzaam”");
  tr_test_set_all (project, TR_KIND_KPI, "direction", "");
  tr_test_assert_silent (project, "K19");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules-each-kpi/K05/measurable", test_measurable);
  g_test_add_func ("/rules-each-kpi/K06/story", test_story);
  g_test_add_func ("/rules-each-kpi/K07/baseline", test_baseline);
  g_test_add_func ("/rules-each-kpi/K11/frequency", test_frequency);
  g_test_add_func ("/rules-each-kpi/K12/settlement", test_settlement);
  g_test_add_func ("/rules-each-kpi/K13/registrar", test_registrar);
  g_test_add_func ("/rules-each-kpi/K13/without-name", test_without_name);
  g_test_add_func ("/rules-each-kpi/K16/stories", test_stories);
  g_test_add_func ("/rules-each-kpi/K16/stories-elsewhere", test_stories_elsewhere);
  g_test_add_func ("/rules-each-kpi/K17/comparable", test_comparable);
  g_test_add_func ("/rules-each-kpi/K18/strategy", test_strategy);
  g_test_add_func ("/rules-each-kpi/K18/at-the-border", test_strategy_at_the_border);
  g_test_add_func ("/rules-each-kpi/K18/in-a-round", test_strategy_in_a_round);
  g_test_add_func ("/rules-each-kpi/K19/attribution", test_attribution);

  return g_test_run ();
}
