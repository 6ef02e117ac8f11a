/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>
#include <time.h>

#include "tr-basket.h"
#include "tr-exchange.h"
#include "tr-suggest.h"
#include "tr-test-rules.h"

/* places in the sound project: five KPIs about impact, then six about activities */
enum { N_IMPACT = 5, N_KPIS = 11 };

typedef struct {
  TrCatalogue *catalogue;
  TrProject *project;
  GPtrArray *found;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->catalogue = tr_catalogue_new (NULL);
  fixture->project = tr_test_sound_project ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->found, g_ptr_array_unref);
  tr_catalogue_free (fixture->catalogue);
  tr_project_unref (fixture->project);
}

static void
suggest (Fixture *fixture, guint most)
{
  g_clear_pointer (&fixture->found, g_ptr_array_unref);
  fixture->found = tr_suggest (fixture->project, fixture->catalogue, TR_LANGUAGE_EN, most);
}

static const TrSuggestion *
at (Fixture *fixture, guint place)
{
  g_assert_cmpuint (place, <, fixture->found->len);

  return g_ptr_array_index (fixture->found, place);
}

static gboolean
has_code (Fixture *fixture, const char *code)
{
  for (guint i = 0; i < fixture->found->len; i++)
    if (g_str_equal (at (fixture, i)->indicator->code, code))
      return TRUE;

  return FALSE;
}

/* Exactly this is lacking, and everything that is proposed is for that. */
static void
assert_lacks_only (Fixture *fixture, TrLack expected)
{
  for (guint lack = 0; lack < TR_N_LACKS; lack++)
    if (tr_basket_has_lack (fixture->project, (TrLack) lack) != (lack == expected))
      g_error ("lack %u is %s", lack, lack == expected ? "missing" : "too much");
  suggest (fixture, 6);
  g_assert_cmpuint (fixture->found->len, >, 0);
  for (guint i = 0; i < fixture->found->len; i++) {
    g_assert_cmpint (at (fixture, i)->lack, ==, expected);
    g_assert_null (strstr (at (fixture, i)->why, "%s"));
  }
}

static void
set_range (Fixture *fixture, guint from, guint to, const char *field, const char *value)
{
  for (guint i = from; i < to; i++)
    tr_test_set (fixture->project, TR_KIND_KPI, i, field, value);
}

static void
test_sound (Fixture *fixture, gconstpointer data)
{
  for (guint lack = 0; lack < TR_N_LACKS; lack++) {
    g_assert_false (tr_basket_has_lack (fixture->project, (TrLack) lack));
    g_assert_cmpstr (tr_lack_label ((TrLack) lack), !=, NULL);
  }
  suggest (fixture, 0);
  g_assert_cmpuint (fixture->found->len, ==, 0);
}

static void
test_result (Fixture *fixture, gconstpointer data)
{
  set_range (fixture, 0, N_IMPACT, "chain", "output");
  assert_lacks_only (fixture, TR_LACK_RESULT);
  g_assert_cmpint (at (fixture, 0)->indicator->level, ==, TR_LEVEL_IMPACT);
  g_assert_cmpstr (at (fixture, 0)->challenge, ==, "opgave-ouderen");
  g_assert_nonnull (strstr (at (fixture, 0)->why, "“Ouderen die alleen wonen raken los"));
  /* a target is what asks for a result */
  tr_test_set_all (fixture->project, TR_KIND_KPI, "target", "");
  g_assert_false (tr_basket_has_lack (fixture->project, TR_LACK_RESULT));
}

static void
test_national (Fixture *fixture, gconstpointer data)
{
  set_range (fixture, 0, N_IMPACT, "source", "Eigen peiling");
  assert_lacks_only (fixture, TR_LACK_IMPACT_NATIONAL);
  for (guint i = 0; i < fixture->found->len; i++) {
    g_assert_true (tr_source_is_national (at (fixture, i)->indicator->source));
    g_assert_cmpint (at (fixture, i)->indicator->level, ==, TR_LEVEL_IMPACT);
    g_assert_cmpstr (at (fixture, i)->indicator->unit, !=, "aantal");
  }
  g_assert_nonnull (strstr (at (fixture, 0)->why, "has the figure of other municipalities"));
}

static void
test_levels (Fixture *fixture, gconstpointer data)
{
  /* two of eleven */
  set_range (fixture, 0, 3, "level", "activity");
  assert_lacks_only (fixture, TR_LACK_IMPACT);
  g_assert_cmpint (at (fixture, 0)->indicator->level, ==, TR_LEVEL_IMPACT);
  g_assert_nonnull (strstr (at (fixture, 0)->why, "Less than 30 percent"));

  set_range (fixture, 0, 9, "level", "impact");
  assert_lacks_only (fixture, TR_LACK_ACTIVITY);
  g_assert_cmpint (at (fixture, 0)->indicator->level, ==, TR_LEVEL_ACTIVITY);
  /* four of eleven is enough */
  set_range (fixture, N_IMPACT, 7, "level", "activity");
  g_assert_false (tr_basket_has_lack (fixture->project, TR_LACK_ACTIVITY));
}

static void
test_prevention (Fixture *fixture, gconstpointer data)
{
  TrKpi *kpi;

  tr_test_set_all (fixture->project, TR_KIND_KPI, "is_prevention", "0");
  assert_lacks_only (fixture, TR_LACK_PREVENTION);
  g_assert_true (has_code (fixture, "VM:VeelContactMetAndereBuurtbewoners"));
  g_assert_false (has_code (fixture, "VM:OverlastDoorBuurtbewoners"));
  kpi = tr_suggestion_to_kpi (at (fixture, 0), TR_LANGUAGE_NL);
  g_assert_true (kpi->is_prevention);
  tr_record_free (kpi);
}

static void
test_stories (Fixture *fixture, gconstpointer data)
{
  tr_test_set (fixture->project, TR_KIND_DIRECTION, 0, "stories", "");
  tr_test_set (fixture->project, TR_KIND_DIRECTION, 0, "people", "50");
  g_assert_false (tr_basket_has_lack (fixture->project, TR_LACK_STORY));
  tr_test_set (fixture->project, TR_KIND_DIRECTION, 0, "people", "49");
  assert_lacks_only (fixture, TR_LACK_STORY);
  g_assert_cmpuint (fixture->found->len, ==, 1);
  g_assert_cmpstr (at (fixture, 0)->indicator->code, ==, "EIG-1001");
  g_assert_cmpstr (at (fixture, 0)->direction, ==, "richting-plek");
  tr_test_set (fixture->project, TR_KIND_DIRECTION, 0, "status", "parked");
  g_assert_false (tr_basket_has_lack (fixture->project, TR_LACK_STORY));
}

static void
test_number (Fixture *fixture, gconstpointer data)
{
  tr_test_remove (fixture->project, TR_KIND_KPI, N_KPIS - 1);
  g_assert_false (tr_basket_has_lack (fixture->project, TR_LACK_NUMBER));
  tr_test_remove (fixture->project, TR_KIND_KPI, 0);
  assert_lacks_only (fixture, TR_LACK_NUMBER);
  g_assert_nonnull (strstr (at (fixture, 0)->why, "9 of the 10"));
}

static void
test_fits (Fixture *fixture, gconstpointer data)
{
  tr_test_remove_all (fixture->project, TR_KIND_KPI);
  suggest (fixture, 12);
  g_assert_cmpuint (fixture->found->len, ==, 12);
  g_assert_cmpint (at (fixture, 0)->lack, ==, TR_LACK_IMPACT_NATIONAL);
  g_assert_cmpstr (at (fixture, 0)->indicator->code, ==, "RIVM:Eenzaam");
  g_assert_nonnull (strstr (at (fixture, 0)->why, "“eenzaam”"));
  g_assert_nonnull (strstr (at (fixture, 0)->why, "Sociale relaties"));
  g_assert_cmpstr (at (fixture, 0)->challenge, ==, "opgave-ouderen");
  g_assert_cmpstr (at (fixture, 0)->direction, ==, "richting-samen");
  g_assert_false (has_code (fixture, "BBV:vsv"));
}

static void
test_other_theme (Fixture *fixture, gconstpointer data)
{
  tr_project_unref (fixture->project);
  fixture->project = tr_exchange_example ("jongerenwerk", NULL);
  tr_test_remove_all (fixture->project, TR_KIND_KPI);
  suggest (fixture, 12);
  g_assert_true (has_code (fixture, "BBV:vsv"));
  g_assert_true (has_code (fixture, "KWB:PercentageJongerenMetJeugdzorg"));
  g_assert_true (has_code (fixture, "RIVM:Eenzaam"));
}

/* What is not known to fit is not proposed; activities are of all work. */
static void
test_nothing_said (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrProject) empty = tr_project_new ();

  tr_project_take (empty, tr_record_new (TR_KIND_PROJECT));
  tr_project_unref (fixture->project);
  fixture->project = g_steal_pointer (&empty);
  suggest (fixture, 8);
  g_assert_cmpuint (fixture->found->len, ==, 8);
  for (guint i = 0; i < fixture->found->len; i++) {
    const TrSuggestion *suggestion = at (fixture, i);

    g_assert_true (suggestion->indicator->level == TR_LEVEL_ACTIVITY || suggestion->lack == TR_LACK_PREVENTION);
    g_assert_cmpstr (suggestion->challenge, ==, "");
    g_assert_cmpfloat (suggestion->score, ==, 0);
  }
}

static void
test_only_the_catalogue (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  tr_test_remove_all (fixture->project, TR_KIND_KPI);
  suggest (fixture, 0);
  for (guint i = 0; i < fixture->found->len; i++) {
    const TrIndicator *indicator = at (fixture, i)->indicator;

    g_assert_true (tr_catalogue_find (fixture->catalogue, indicator->code) == indicator);
    g_assert_cmpstr (tr_indicator_name (indicator, TR_LANGUAGE_NL), !=, "");
    g_assert_false (g_str_has_prefix (indicator->domain, "Context"));
    g_assert_true (g_hash_table_add (seen, indicator->code));
  }
}

static void
test_not_what_is_there (Fixture *fixture, gconstpointer data)
{
  tr_test_remove_all (fixture->project, TR_KIND_KPI);
  tr_test_add (fixture->project, TR_KIND_KPI, "code", "rivm:EENZAAM", "name", "Zoals wij het noemen", NULL);
  tr_test_add (fixture->project, TR_KIND_KPI, "code", "", "name", " emotioneel EENZAAM", NULL);
  tr_test_add (fixture->project, TR_KIND_KPI, "code", "x", "name", "Socially lonely", NULL);
  tr_test_add (fixture->project, TR_KIND_KPI, "code", "EIG-306", "name", "Bezoeken", "until", "2026-01-01", NULL);
  suggest (fixture, 0);
  g_assert_true (has_code (fixture, "RIVM:ErnstigZeerErnstigEenzaam"));
  g_assert_false (has_code (fixture, "RIVM:Eenzaam"));
  g_assert_false (has_code (fixture, "RIVM:EmotioneelEenzaam"));
  g_assert_false (has_code (fixture, "RIVM:SociaalEenzaam"));
  /* what was replaced had a reason to go */
  g_assert_false (has_code (fixture, "EIG-306"));
}

static void
test_own_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) tr_indicator_free);
  TrIndicator *own = g_new0 (TrIndicator, 1);

  own->code = g_strdup ("i.4.1.3");
  own->name_nl = g_strdup ("Ouderen die zich eenzaam voelen (voorbeeld)");
  g_ptr_array_add (list, own);
  set_range (fixture, 0, N_IMPACT, "chain", "output");
  suggest (fixture, 0);
  g_assert_false (has_code (fixture, "i.4.1.3"));
  tr_catalogue_free (fixture->catalogue);
  fixture->catalogue = tr_catalogue_new (list);
  suggest (fixture, 1);
  g_assert_true (has_code (fixture, "i.4.1.3"));
}

static void
test_same_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) first = NULL;

  tr_test_remove_all (fixture->project, TR_KIND_KPI);
  suggest (fixture, 9);
  first = g_steal_pointer (&fixture->found);
  suggest (fixture, 9);
  g_assert_cmpuint (first->len, ==, 9);
  for (guint i = 0; i < first->len; i++) {
    const TrSuggestion *one = g_ptr_array_index (first, i);

    g_assert_true (one->indicator == at (fixture, i)->indicator);
    g_assert_cmpstr (one->why, ==, at (fixture, i)->why);
  }
  suggest (fixture, 4);
  g_assert_cmpuint (fixture->found->len, ==, 4);
}

static void
test_to_kpi (Fixture *fixture, gconstpointer data)
{
  TrKpi *kpi;

  tr_test_remove_all (fixture->project, TR_KIND_KPI);
  suggest (fixture, 1);
  kpi = tr_suggestion_to_kpi (at (fixture, 0), TR_LANGUAGE_NL);
  g_assert_cmpstr (kpi->code, ==, "RIVM:Eenzaam");
  g_assert_cmpstr (kpi->challenge, ==, "opgave-ouderen");
  g_assert_cmpstr (kpi->direction, ==, "richting-samen");
  g_assert_false (kpi->is_prevention);
  g_assert_true (tr_kpi_is_comparable (kpi));
  tr_record_free (kpi);
}

static void
add_challenges (TrProject *project, guint n_words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "woord%uzonderbetekenis ", i);
  tr_test_remove_all (project, TR_KIND_KPI);
  for (guint i = 0; i < 10; i++) {
    const char *id = tr_test_add (project, TR_KIND_CHALLENGE, "statement", "Jongeren zijn eenzaam", "causes", text->str,
                                  NULL);

    tr_test_add (project, TR_KIND_KPI, "name", "Bezoekers", "chain", "output", "target", "5", "challenge", id, NULL);
  }
}

/* Of the processor, the least of some rounds. */
static clock_t
time_of_suggestions (Fixture *fixture)
{
  clock_t least = 0;

  for (guint round = 0; round < 3; round++) {
    clock_t before = clock (), taken;

    suggest (fixture, 12);
    g_assert_cmpuint (fixture->found->len, ==, 12);
    taken = clock () - before;
    least = round == 0 ? taken : MIN (least, taken);
  }

  return least;
}

/* Four times as many words take about four times as long, not sixteen times. */
static void
test_much_text (Fixture *fixture, gconstpointer data)
{
  clock_t for_some, for_many;

  add_challenges (fixture->project, 50);
  for_some = time_of_suggestions (fixture);
  tr_test_remove_all (fixture->project, TR_KIND_CHALLENGE);
  add_challenges (fixture->project, 200);
  for_many = time_of_suggestions (fixture);
  g_test_message ("%.4f s for some, %.4f s for many", (double) for_some / CLOCKS_PER_SEC,
                  (double) for_many / CLOCKS_PER_SEC);
  g_assert_cmpint (for_many, <, 10 * for_some);
}

static void
test_sources (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *all = tr_catalogue_all (fixture->catalogue);

  g_assert_false (tr_source_is_national (""));
  g_assert_false (tr_source_is_national ("Registratie sociaalwerkorganisatie"));
  g_assert_false (tr_source_is_national ("Peiling onder politieke partijen, cbsite, Elisa"));
  g_assert_true (tr_source_is_national ("cbs"));
  g_assert_true (tr_source_is_national ("Cijfers van GGD’en"));
  g_assert_true (tr_source_is_national ("https://www.waarstaatjegemeente.nl/sociaal"));
  for (guint i = 0; i < all->len; i++) {
    const TrIndicator *indicator = g_ptr_array_index (all, i);

    if (indicator->level == TR_LEVEL_IMPACT)
      g_assert_true (tr_source_is_national (indicator->source) ==
                     (indicator->origin == TR_ORIGIN_PUBLIC && !g_str_has_prefix (indicator->code, "GM-")));
  }
}

#define ADD(path, function) g_test_add ("/suggest/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("sound", test_sound);
  ADD ("result", test_result);
  ADD ("national", test_national);
  ADD ("levels", test_levels);
  ADD ("prevention", test_prevention);
  ADD ("stories", test_stories);
  ADD ("number", test_number);
  ADD ("fits", test_fits);
  ADD ("other-theme", test_other_theme);
  ADD ("nothing-said", test_nothing_said);
  ADD ("only-the-catalogue", test_only_the_catalogue);
  ADD ("not-what-is-there", test_not_what_is_there);
  ADD ("own-list", test_own_list);
  ADD ("same-again", test_same_again);
  ADD ("to-kpi", test_to_kpi);
  ADD ("much-text", test_much_text);
  ADD ("sources", test_sources);

  return g_test_run ();
}
