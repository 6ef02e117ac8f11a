/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "tr-test-rules.h"

/* Rules about the choice of a partner, S01 to S09. */

typedef struct {
  TrProject *project;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->project = tr_test_sound_project ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  tr_project_unref (fixture->project);
}

static guint
criterion_of (Fixture *fixture, const char *kind)
{
  return tr_test_index_where (fixture->project, TR_KIND_CRITERION, "kind", kind);
}

static void
set_weights (Fixture *fixture, const char *of_price, const char *of_others)
{
  tr_test_set_all (fixture->project, TR_KIND_CRITERION, "weight", of_others);
  tr_test_set (fixture->project, TR_KIND_CRITERION, criterion_of (fixture, "price"), "weight", of_price);
}

static void
test_sound (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < tr_rule_count (); i++)
    if (tr_rule_at (i)->topic == TR_TOPIC_PARTNER)
      tr_test_assert_silent (fixture->project, tr_rule_at (i)->id);
}

/* Price against five others. */
static void
test_price (Fixture *fixture, gconstpointer data)
{
  set_weights (fixture, "49", "10");
  tr_test_assert_silent (fixture->project, "S01");
  set_weights (fixture, "50", "10");
  tr_test_assert_fires (fixture->project, "S01", "$.criteria[5].weight", "“Prijs” counts for 50% of all weight");

  /* what counts is the share, not the number */
  set_weights (fixture, "80", "0");
  tr_test_set (fixture->project, TR_KIND_CRITERION, 0, "weight", "100");
  tr_test_assert_silent (fixture->project, "S01");
  set_weights (fixture, "0", "0");
  tr_test_assert_silent (fixture->project, "S01");
}

static void
test_prices_together (Fixture *fixture, gconstpointer data)
{
  set_weights (fixture, "30", "10");
  tr_test_assert_silent (fixture->project, "S01");
  tr_test_add (fixture->project, TR_KIND_CRITERION, "name", "Overhead", "kind", "price", "weight", "25", NULL);
  tr_test_assert_fires (fixture->project, "S01", "$.criteria[5].weight",
                        "“Prijs” and “Overhead” are about the price and count for 52.4% of all weight");
}

typedef struct {
  const char *rule;
  const char *kind;
  const char *words;
  const char *weightless;
} Needed;

static const Needed needed[] = {
  { "S02", "craftsmanship", "about craftsmanship or a quality label", "Craftsmanship does not count: “Vakmanschap en kwaliteitslabel”" },
  { "S03", "results", "about earlier results and impact", "Earlier results do not count: “Eerdere resultaten”" },
  { "S04", "local-roots", "about local roots", "Local roots do not count: “Geworteld in de wijk”" },
  { "S05", "experience", "about experience with the approach", "Experience with the approach does not count: “Ervaring" },
};

static void
test_needed (Fixture *fixture, gconstpointer data)
{
  const Needed *needs = data;
  guint index = criterion_of (fixture, needs->kind);
  g_autofree char *path = g_strdup_printf ("$.criteria[%u].weight", index);

  /* without weight it does not count, unless nothing has weight yet */
  tr_test_set (fixture->project, TR_KIND_CRITERION, index, "weight", "0");
  tr_test_assert_fires (fixture->project, needs->rule, path, needs->weightless);
  tr_test_set (fixture->project, TR_KIND_CRITERION, index, "weight", "1");
  tr_test_assert_silent (fixture->project, needs->rule);
  tr_test_set_all (fixture->project, TR_KIND_CRITERION, "weight", "0");
  tr_test_assert_silent (fixture->project, needs->rule);

  tr_test_remove (fixture->project, TR_KIND_CRITERION, index);
  tr_test_assert_fires (fixture->project, needs->rule, "$.criteria", needs->words);
  tr_test_assert_fires (fixture->project, needs->rule, "$.criteria", "(5)");
  tr_test_remove_all (fixture->project, TR_KIND_CRITERION);
  tr_test_assert_fires (fixture->project, needs->rule, "$.criteria", "no criteria yet");
}

/* Another criterion of the same kind is enough. */
static void
test_needed_elsewhere (Fixture *fixture, gconstpointer data)
{
  const Needed *needs = data;

  tr_test_set (fixture->project, TR_KIND_CRITERION, criterion_of (fixture, needs->kind), "kind", "other");
  tr_test_assert_fires (fixture->project, needs->rule, "$.criteria", needs->words);
  tr_test_add (fixture->project, TR_KIND_CRITERION, "name", "Nog een", "kind", needs->kind, "weight", "5", NULL);
  tr_test_assert_silent (fixture->project, needs->rule);
}

/* The contract starts on 1 January 2029. */
static void
test_label (Fixture *fixture, gconstpointer data)
{
  tr_test_set (fixture->project, TR_KIND_PROVIDER, 0, "label_until", "2029-01-01");
  tr_test_assert_silent (fixture->project, "S06");
  tr_test_set (fixture->project, TR_KIND_PROVIDER, 0, "label_until", "2028-12-31");
  tr_test_assert_fires (fixture->project, "S06", "$.providers[0].label_until",
                        "“Aanbieder A (voorbeeld)” is valid until 31 December 2028; the contract starts on 1 January 2029");

  tr_test_set (fixture->project, TR_KIND_PROVIDER, 1, "label_until", "2020-01-01"); /* has none any more */
  tr_test_assert_fires (fixture->project, "S06", "$.providers[0].label_until", "The label of");
  tr_test_set (fixture->project, TR_KIND_PROVIDER, 1, "quality_label", "yes");
  tr_test_assert_fires (fixture->project, "S06", "$.providers[0].label_until",
                        "The labels of “Aanbieder A (voorbeeld)” and “Aanbieder B (voorbeeld)”");

  tr_test_set_all (fixture->project, TR_KIND_PROVIDER, "status", "rejected");
  tr_test_assert_silent (fixture->project, "S06");
}

/* A contract without a date starts with the project; without both there is nothing to compare. */
static void
test_label_start (Fixture *fixture, gconstpointer data)
{
  tr_test_set (fixture->project, TR_KIND_PROVIDER, 0, "label_until", "2028-12-31");
  tr_test_set_contract (fixture->project, "start", "");
  tr_test_set (fixture->project, TR_KIND_PROJECT, 0, "start", "2029-02-01");
  tr_test_assert_fires (fixture->project, "S06", "$.providers[0].label_until", "1 February 2029");
  tr_test_set (fixture->project, TR_KIND_PROJECT, 0, "start", "");
  tr_test_assert_silent (fixture->project, "S06");
}

/* Two criteria, of which each provider is good at one. */
static void
make_close (Fixture *fixture, const char *first_weight, const char *second_weight)
{
  static const char *const values[2][2] = { { "9", "5" }, { "5", "9" } };
  const char *weights[2] = { first_weight, second_weight };
  const char *assessor = tr_test_id (fixture->project, TR_KIND_PARTICIPANT, 5);

  tr_test_remove_all (fixture->project, TR_KIND_CRITERION);
  for (guint i = 0; i < 2; i++) {
    const char *criterion
      = tr_test_add (fixture->project, TR_KIND_CRITERION, "name", i == 0 ? "Vakmanschap" : "Wortels", "weight", weights[i], NULL);

    for (guint p = 0; p < 2; p++)
      tr_test_add (fixture->project, TR_KIND_SCORE, "provider", tr_test_id (fixture->project, TR_KIND_PROVIDER, p), "criterion", criterion,
                   "assessor", assessor, "value", values[p][i], NULL);
  }
}

static void
test_sensitivity (Fixture *fixture, gconstpointer data)
{
  make_close (fixture, "56", "44"); /* level at 50, six points away */
  tr_test_assert_silent (fixture->project, "S07");
  make_close (fixture, "55", "45");
  tr_test_assert_fires (fixture->project, "S07", "$.criteria[0].weight",
                        "weight of “Vakmanschap” goes from 55% to 49.9%; then “Aanbieder B (voorbeeld)” is on top");
  make_close (fixture, "11", "9"); /* the same shares */
  tr_test_assert_fires (fixture->project, "S07", "$.criteria[0].weight", "from 55% to 49.9%");
  make_close (fixture, "50", "50");
  tr_test_assert_fires (fixture->project, "S07", "$.criteria", "“Aanbieder A (voorbeeld)” and “Aanbieder B (voorbeeld)” share");
}

/* A consensus takes the place of the own scores, here too. */
static void
test_sensitivity_of_consensus (Fixture *fixture, gconstpointer data)
{
  make_close (fixture, "55", "45");
  tr_test_add (fixture->project, TR_KIND_CONSENSUS, "provider", tr_test_id (fixture->project, TR_KIND_PROVIDER, 1), "criterion",
               tr_test_id (fixture->project, TR_KIND_CRITERION, 1), "value", "6", NULL);
  tr_test_assert_silent (fixture->project, "S07");
}

/* With one provider nothing turns, and a provider that lacks scores is not spoken about. */
static void
test_sensitivity_unknown (Fixture *fixture, gconstpointer data)
{
  make_close (fixture, "55", "45");
  tr_test_remove (fixture->project, TR_KIND_SCORE, tr_project_count (fixture->project, TR_KIND_SCORE) - 1);
  tr_test_assert_silent (fixture->project, "S07");
  tr_test_remove (fixture->project, TR_KIND_PROVIDER, 1);
  tr_test_assert_silent (fixture->project, "S07");
}

static void
test_one_to_one (Fixture *fixture, gconstpointer data)
{
  tr_test_set_contract (fixture->project, "procedure", "one-to-one");
  tr_test_assert_fires (fixture->project, "S08", "$.contract.procedure",
                        "2 providers are compared: “Aanbieder A (voorbeeld)” and “Aanbieder B (voorbeeld)”");
  tr_test_set (fixture->project, TR_KIND_PROVIDER, 1, "status", "rejected");
  tr_test_assert_fires (fixture->project, "S08", "$.contract.procedure", "2 providers");
  tr_test_remove (fixture->project, TR_KIND_PROVIDER, 1);
  tr_test_assert_silent (fixture->project, "S08");
}

static void
test_other_procedures (Fixture *fixture, gconstpointer data)
{
  static const char *const others[] = { "", "social", "classic", "best-value", "subsidy" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    tr_test_set_contract (fixture->project, "procedure", others[i]);
    tr_test_assert_silent (fixture->project, "S08");
  }
}

static void
test_residents (Fixture *fixture, gconstpointer data)
{
  tr_test_set (fixture->project, TR_KIND_SCORE, 2, "value", "7"); /* still a resident's */
  tr_test_assert_silent (fixture->project, "S09");
  tr_test_remove_where (fixture->project, TR_KIND_SCORE, "assessor", "deelnemer-bewoner");
  tr_test_assert_fires (fixture->project, "S09", "$.scores", "Of the scores that were given (24) none is a resident's");

  /* opened and not filled in is no score */
  tr_test_add (fixture->project, TR_KIND_SCORE, "provider", "aanbieder-a", "criterion", "criterium-prijs", "assessor", "deelnemer-bewoner",
               NULL);
  tr_test_assert_fires (fixture->project, "S09", "$.scores", "(24)");

  /* as long as nobody gave a score, residents at the table may still */
  tr_test_remove_all (fixture->project, TR_KIND_SCORE);
  tr_test_assert_silent (fixture->project, "S09");
  tr_test_remove_where (fixture->project, TR_KIND_ORGANISATION, "side", "residents");
  tr_test_assert_fires (fixture->project, "S09", "$.participants", "no resident at the table");
}

/* What nobody has begun is no mistake. */
static void
test_not_begun (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrProject) project = tr_project_new ();
  g_autoptr (GPtrArray) findings = NULL;

  tr_test_add (project, TR_KIND_PROJECT, "title", "Leeg", NULL);
  findings = tr_advice (project, TR_LANGUAGE_NL, TR_TEST_TODAY);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpint (((const TrFinding *) g_ptr_array_index (findings, i))->rule->topic, !=, TR_TOPIC_PARTNER);
}

/* Every rule that speaks about this project says something in Dutch too, and nothing is left to be filled in. */
static void
test_dutch (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;

  tr_test_remove_all (fixture->project, TR_KIND_CRITERION);
  tr_test_set_contract (fixture->project, "procedure", "one-to-one");
  tr_test_set (fixture->project, TR_KIND_PROVIDER, 0, "label_until", "2028-12-31");
  findings = tr_advice (fixture->project, TR_LANGUAGE_NL, TR_TEST_TODAY);
  for (guint i = 0; i < findings->len; i++) {
    const TrFinding *finding = g_ptr_array_index (findings, i);

    g_assert_null (strstr (finding->message, "%s"));
    g_assert_true (g_utf8_validate (finding->message, -1, NULL));
  }
  g_assert_nonnull (tr_advice_find (findings, "S06"));
}

#define ADD(path, data, test) g_test_add ("/rules-partner/" path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("sound", NULL, test_sound);
  ADD ("S01", NULL, test_price);
  ADD ("S01/together", NULL, test_prices_together);
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++) {
    g_autofree char *path = g_strdup_printf ("/rules-partner/%s", needed[i].rule), *elsewhere = g_strconcat (path, "/elsewhere", NULL);

    g_test_add (path, Fixture, &needed[i], set_up, test_needed, tear_down);
    g_test_add (elsewhere, Fixture, &needed[i], set_up, test_needed_elsewhere, tear_down);
  }
  ADD ("S06", NULL, test_label);
  ADD ("S06/start", NULL, test_label_start);
  ADD ("S07", NULL, test_sensitivity);
  ADD ("S07/consensus", NULL, test_sensitivity_of_consensus);
  ADD ("S07/unknown", NULL, test_sensitivity_unknown);
  ADD ("S08", NULL, test_one_to_one);
  ADD ("S08/other-procedures", NULL, test_other_procedures);
  ADD ("S09", NULL, test_residents);
  ADD ("not-begun", NULL, test_not_begun);
  ADD ("dutch", NULL, test_dutch);

  return g_test_run ();
}
