/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>
#include <string.h>

#include "tr-ranking.h"
#include "tr-scores.h"

/* Own scores and scores together, and how far they lie apart. */

#define MOST 6 /* providers or criteria in a comparison here */

typedef struct {
  TrProject *project;
  const char *providers[MOST], *criteria[MOST]; /* ids */
  guint n_providers, n_criteria;
} Bench;

static const char *G_GNUC_NULL_TERMINATED
add (TrProject *project, TrKindId kind, ...)
{
  TrRecord *record = tr_record_new (kind);
  const char *name;
  va_list fields;

  va_start (fields, kind);
  while ((name = va_arg (fields, const char *)) != NULL) {
    g_autoptr (GError) error = NULL;

    tr_record_set (record, tr_kind_field (record->kind, name), va_arg (fields, const char *), &error);
    g_assert_no_error (error);
  }
  va_end (fields);
  tr_project_take (project, record);

  return record->id;
}

/* Providers A, B, C … and criteria a, b, c … with these weights. */
static void
bench_open (Bench *bench, guint n_providers, guint n_criteria, const gint *weights)
{
  bench->project = tr_project_new ();
  bench->n_providers = n_providers;
  bench->n_criteria = n_criteria;
  add (bench->project, TR_KIND_PROJECT, "title", "Jongerenwerk", NULL);
  for (guint i = 0; i < n_providers; i++)
    bench->providers[i] = add (bench->project, TR_KIND_PROVIDER, "name", (char[]) { (char) ('A' + i), '\0' }, NULL);
  for (guint i = 0; i < n_criteria; i++) {
    g_autofree char *weight = g_strdup_printf ("%d", weights[i]);

    bench->criteria[i]
      = add (bench->project, TR_KIND_CRITERION, "name", (char[]) { (char) ('a' + i), '\0' }, "weight", weight, NULL);
  }
}

static void
bench_close (Bench *bench)
{
  tr_project_unref (bench->project);
}

static void
give (Bench *bench, guint provider, guint criterion, guint assessor, double value)
{
  TrScore *score = tr_record_new (TR_KIND_SCORE);

  tr_record_set (score, tr_kind_field (score->record.kind, "provider"), bench->providers[provider], NULL);
  tr_record_set (score, tr_kind_field (score->record.kind, "criterion"), bench->criteria[criterion], NULL);
  tr_record_set (score, tr_kind_field (score->record.kind, "assessor"), (char[]) { (char) ('0' + assessor), '\0' }, NULL);
  score->value = value;
  tr_project_take (bench->project, score);
}

static void
give_together (Bench *bench, guint provider, guint criterion, double value)
{
  TrConsensus *consensus = tr_record_new (TR_KIND_CONSENSUS);

  tr_record_set (consensus, tr_kind_field (consensus->record.kind, "provider"), bench->providers[provider], NULL);
  tr_record_set (consensus, tr_kind_field (consensus->record.kind, "criterion"), bench->criteria[criterion], NULL);
  consensus->value = value;
  tr_project_take (bench->project, consensus);
}

/* One score for each provider (row) on each criterion. */
static void
give_all (Bench *bench, const double values[][MOST])
{
  for (guint p = 0; p < bench->n_providers; p++)
    for (guint c = 0; c < bench->n_criteria; c++)
      give (bench, p, c, 0, values[p][c]);
}

static void
assert_spread (const TrScores *scores, guint provider, guint criterion, const char *english, const char *dutch)
{
  const TrGiven *given = tr_scores_at (scores, provider, criterion);
  g_autofree char *in_english = tr_given_spread_text (given, TR_LANGUAGE_EN);
  g_autofree char *in_dutch = tr_given_spread_text (given, TR_LANGUAGE_NL);

  g_assert_cmpstr (in_english, ==, english);
  if (dutch != NULL)
    g_assert_nonnull (strstr (in_dutch, dutch));
}

static void
test_given (void)
{
  Bench bench;
  g_autoptr (TrScores) scores = NULL;
  const TrGiven *given;

  bench_open (&bench, 2, 3, (const gint[]) { 50, 30, 20 });
  give (&bench, 0, 0, 0, 6);
  give (&bench, 0, 0, 1, 9);
  give (&bench, 0, 0, 2, 7.5);
  give (&bench, 0, 1, 0, 8);
  give (&bench, 0, 1, 1, NAN); /* opened and not filled in */
  give (&bench, 1, 0, 0, 7);
  give (&bench, 1, 0, 1, 7);
  give (&bench, 1, 1, 0, 6);
  give (&bench, 1, 1, 1, 7);
  give_together (&bench, 0, 0, NAN);
  give_together (&bench, 1, 0, 8);
  give_together (&bench, 1, 0, 3); /* a second one does not count */
  scores = tr_scores_new (bench.project);

  given = tr_scores_at (scores, 0, 0);
  g_assert_cmpuint (given->n_own, ==, 3);
  g_assert_cmpfloat (given->low, ==, 6);
  g_assert_cmpfloat (given->high, ==, 9);
  g_assert_cmpfloat_with_epsilon (given->mean, 7.5, 1e-12);
  g_assert_true (isnan (given->together));
  g_assert_nonnull (given->consensus);
  g_assert_cmpfloat (tr_given_score (given), ==, 7.5);
  g_assert_cmpfloat (tr_given_score (tr_scores_at (scores, 1, 0)), ==, 8);
  g_assert_true (isnan (tr_given_score (tr_scores_at (scores, 0, 2))));
  g_assert_cmpuint (scores->n_assessors, ==, 3);

  assert_spread (scores, 0, 0, "6–9, 3 points apart", "6–9, 3");
  assert_spread (scores, 0, 1, "8, from one assessor", NULL);
  assert_spread (scores, 1, 0, "7, all the same", NULL);
  assert_spread (scores, 1, 1, "6–7, 1 point apart", NULL);
  assert_spread (scores, 1, 2, "no own scores", NULL);
  bench_close (&bench);
}

static void
test_halves (void)
{
  Bench bench;
  g_autoptr (TrScores) scores = NULL;

  bench_open (&bench, 1, 1, (const gint[]) { 1 });
  give (&bench, 0, 0, 0, 6.5);
  give (&bench, 0, 0, 1, 9);
  scores = tr_scores_new (bench.project);
  assert_spread (scores, 0, 0, "6.5–9, 2.5 points apart", "6,5–9, 2,5");
  bench_close (&bench);
}

static void
assert_talk (Bench *bench, int provider, int criterion)
{
  g_autoptr (TrScores) scores = tr_scores_new (bench->project);
  const TrProvider *judged = NULL;
  const TrCriterion *asked = NULL;
  const TrGiven *given = tr_scores_to_talk_about (scores, bench->project, &judged, &asked);

  if (provider < 0) {
    g_assert_null (given);
    return;
  }
  g_assert_true (given == tr_scores_at (scores, (guint) provider, (guint) criterion));
  g_assert_cmpuint (judged->record.index, ==, provider);
  g_assert_cmpuint (asked->record.index, ==, criterion);
}

static void
test_talk (void)
{
  Bench bench;

  bench_open (&bench, 2, 4, (const gint[]) { 20, 50, 30, 0 });
  assert_talk (&bench, -1, -1);
  give (&bench, 0, 0, 0, 6);
  give (&bench, 0, 0, 1, 7.9);
  assert_talk (&bench, -1, -1); /* nearly the same is nothing to talk about */
  give (&bench, 0, 0, 2, 8);
  assert_talk (&bench, 0, 0);
  give (&bench, 1, 2, 0, 4);
  give (&bench, 1, 2, 1, 6); /* as far apart, with a higher weight */
  assert_talk (&bench, 1, 2);
  give (&bench, 0, 2, 0, 4);
  give (&bench, 0, 2, 1, 7);
  assert_talk (&bench, 0, 2);
  give (&bench, 0, 3, 0, 1);
  give (&bench, 0, 3, 1, 10); /* does not count */
  assert_talk (&bench, 0, 2);
  give_together (&bench, 0, 2, 6); /* has been talked about */
  assert_talk (&bench, 1, 2);
  give_together (&bench, 1, 2, 6);
  assert_talk (&bench, 0, 0);
  bench_close (&bench);
}

/* As long as nothing has weight, all may count. */
static void
test_talk_without_weights (void)
{
  Bench bench;

  bench_open (&bench, 1, 1, (const gint[]) { 0 });
  give (&bench, 0, 0, 0, 1);
  give (&bench, 0, 0, 1, 10);
  assert_talk (&bench, 0, 0);
  bench_close (&bench);
}

static void
test_ranking_of_consensus (void)
{
  Bench bench;
  g_autoptr (GArray) ranking = NULL;

  bench_open (&bench, 2, 2, (const gint[]) { 50, 50 });
  give_all (&bench, (const double[][MOST]) { { 9, 9 }, { 6, NAN } });
  give_together (&bench, 0, 0, 5);
  give_together (&bench, 1, 1, 9);
  ranking = tr_ranking (bench.project);
  g_assert_cmpstr (g_array_index (ranking, TrRanked, 0).provider->name, ==, "B");
  g_assert_cmpfloat_with_epsilon (g_array_index (ranking, TrRanked, 0).score, 7.5, 1e-9);
  g_assert_cmpuint (g_array_index (ranking, TrRanked, 0).n_missing, ==, 0);
  g_assert_cmpfloat_with_epsilon (g_array_index (ranking, TrRanked, 1).score, 7, 1e-9);
  bench_close (&bench);
}

static void
assert_basis (Bench *bench, const char *expected)
{
  TrRankingBasis basis = tr_ranking_basis (bench->project);
  g_autofree char *text = tr_ranking_basis_text (&basis, TR_LANGUAGE_EN);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_basis (void)
{
  Bench bench;

  bench_open (&bench, 2, 3, (const gint[]) { 50, 50, 0 });
  assert_basis (&bench, "");
  give_all (&bench, (const double[][MOST]) { { 9, 8, NAN }, { 6, NAN, NAN } });
  assert_basis (&bench, "The order rests on the means of the assessors' own scores. Still missing: 1 of 4 scores, so the order is "
                        "provisional. Not everybody scored everything: 3 of 4 own scores are there.");
  give (&bench, 1, 1, 0, 7);
  assert_basis (&bench, "The order rests on the means of the assessors' own scores.");
  give_together (&bench, 0, 0, 8);
  assert_basis (&bench, "Given together: 1 of 4 scores. The rest are means of the assessors' own scores.");
  give (&bench, 1, 1, 1, 8); /* a second assessor, who only scored one */
  assert_basis (&bench, "Given together: 1 of 4 scores. The rest are means of the assessors' own scores. Not everybody scored "
                        "everything: 5 of 8 own scores are there.");
  for (guint i = 1; i < 4; i++)
    give_together (&bench, i / 2, i % 2, 7);
  assert_basis (&bench, "The order rests on the scores that the assessors gave together. Not everybody scored everything: 5 of 8 own "
                        "scores are there.");
  bench_close (&bench);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scores/given", test_given);
  g_test_add_func ("/scores/halves", test_halves);
  g_test_add_func ("/scores/talk", test_talk);
  g_test_add_func ("/scores/talk/without-weights", test_talk_without_weights);
  g_test_add_func ("/scores/ranking", test_ranking_of_consensus);
  g_test_add_func ("/scores/basis", test_basis);

  return g_test_run ();
}
