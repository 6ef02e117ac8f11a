/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>
#include <string.h>

#include "tr-ranking.h"
#include "tr-scores.h"
#include "tr-sensitivity.h"

/* Own scores and scores together, how far they lie apart, and how much the order of the providers depends on the weights. */

#define MOST 6 /* providers or criteria in a comparison here */
#define N_ASSESSORS 3

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

static TrSensitivity *
look (const gint *weights, guint n_providers, guint n_criteria, const double values[][MOST], Bench *bench)
{
  bench_open (bench, n_providers, n_criteria, weights);
  give_all (bench, values);

  return tr_sensitivity_new (bench->project);
}

/* What is said, about the weights and scores given. */
static void
assert_says (const gint *weights, guint n_providers, guint n_criteria, const double values[][MOST], TrSensitivityKind kind,
             const char *expected)
{
  Bench bench;
  g_autoptr (TrSensitivity) sensitivity = look (weights, n_providers, n_criteria, values, &bench);
  g_autofree char *text = tr_sensitivity_text (sensitivity, TR_LANGUAGE_EN);

  g_assert_cmpint (sensitivity->kind, ==, kind);
  g_assert_cmpstr (text, ==, expected);
  bench_close (&bench);
}

/* A: 9 and 5, B: 5 and 8. Level where 9t + 5(1 - t) = 5t + 8(1 - t), so at t = 3/7. */
static void
test_turns (void)
{
  Bench bench;
  g_autoptr (TrSensitivity) sensitivity
    = look ((const gint[]) { 60, 40 }, 2, 2, (const double[][MOST]) { { 9, 5 }, { 5, 8 } }, &bench);
  g_autofree char *text = tr_sensitivity_text (sensitivity, TR_LANGUAGE_EN);

  g_assert_cmpint (sensitivity->kind, ==, TR_SENSITIVITY_TURNS);
  g_assert_cmpstr (sensitivity->criterion->name, ==, "a");
  g_assert_cmpfloat_with_epsilon (sensitivity->from, 60, 1e-9);
  g_assert_cmpfloat_with_epsilon (sensitivity->to, 300.0 / 7, 1e-9);
  g_assert_cmpfloat_with_epsilon (tr_sensitivity_distance (sensitivity), 60 - 300.0 / 7, 1e-9);
  g_assert_cmpuint (sensitivity->winners->len, ==, 1);
  g_assert_cmpstr (text, ==, "The order turns when the weight of “a” goes from 60% to 42.8%; then “B” is on top.");
  bench_close (&bench);
}

static void
test_words (void)
{
  /* what counts is the share of the sum; level at a half, and the first tenth beyond it is named */
  assert_says ((const gint[]) { 3, 2 }, 2, 2, (const double[][MOST]) { { 9, 5 }, { 5, 9 } }, TR_SENSITIVITY_TURNS,
               "The order turns when the weight of “a” goes from 60% to 49.9%; then “B” is on top.");
  /* more weight instead of less, also from nothing */
  assert_says ((const gint[]) { 100, 0 }, 2, 2, (const double[][MOST]) { { 8, 4 }, { 7, 8 } }, TR_SENSITIVITY_TURNS,
               "The order turns when the weight of “b” goes from 0% to 20.1%; then “B” is on top.");
  /* so close that a tenth does not show it */
  assert_says ((const gint[]) { 100, 99 }, 2, 2, (const double[][MOST]) { { 9, 5 }, { 5, 9 } }, TR_SENSITIVITY_TURNS,
               "The order turns when the weight of “a” goes from 50.3% to 49.9%; then “B” is on top.");
  assert_says ((const gint[]) { 1, 1 }, 2, 2, (const double[][MOST]) { { 9, 5 }, { 5, 8.9999 } }, TR_SENSITIVITY_TURNS,
               "The order turns when the weight of “a” goes from 50% to 49.9%; then “B” is on top.");
  assert_says ((const gint[]) { 1, 1 }, 2, 2, (const double[][MOST]) { { 5, 9 }, { 9, 4.9999 } }, TR_SENSITIVITY_TURNS,
               "The order turns when the weight of “a” goes from 50% to 50.1%; then “B” is on top.");
  assert_says ((const gint[]) { 50, 50 }, 2, 2, (const double[][MOST]) { { 9, 6 }, { 8, 5 } }, TR_SENSITIVITY_FIRM,
               "No change of a single weight turns the order: “A” stays on top.");
  /* no more than level when the other criterion has all the weight */
  assert_says ((const gint[]) { 50, 50 }, 2, 2, (const double[][MOST]) { { 9, 6 }, { 8, 6 } }, TR_SENSITIVITY_FIRM,
               "No change of a single weight turns the order: “A” stays on top.");
  /* one criterion: the others have no proportions to keep */
  assert_says ((const gint[]) { 50 }, 2, 1, (const double[][MOST]) { { 9 }, { 8 } }, TR_SENSITIVITY_FIRM,
               "No change of a single weight turns the order: “A” stays on top.");
}

static void
test_ties (void)
{
  assert_says ((const gint[]) { 50, 50 }, 2, 2, (const double[][MOST]) { { 9, 5 }, { 5, 9 } }, TR_SENSITIVITY_LEVEL,
               "“A” and “B” share the first place: the smallest shift of a weight decides between them.");
  /* the same on everything: they stay together, and the third comes above both */
  assert_says ((const gint[]) { 50, 50 }, 3, 2, (const double[][MOST]) { { 7, 7 }, { 7, 7 }, { 5, 6 } }, TR_SENSITIVITY_FIRM,
               "No change of a single weight turns the order: “A” and “B” stay on top together.");
  assert_says ((const gint[]) { 50, 50 }, 3, 2, (const double[][MOST]) { { 7, 7 }, { 7, 7 }, { 4, 9 } }, TR_SENSITIVITY_TURNS,
               "The order turns when the weight of “a” goes from 50% to 39.9%; then “C” is on top.");
  /* two come level at the same point: the one that gains most is above */
  assert_says ((const gint[]) { 50, 50 }, 3, 2, (const double[][MOST]) { { 8, 6 }, { 2, 10 }, { 5, 8 } }, TR_SENSITIVITY_TURNS,
               "The order turns when the weight of “a” goes from 50% to 39.9%; then “B” is on top.");
  /* two that are the same come above together */
  assert_says ((const gint[]) { 50, 50 }, 3, 2, (const double[][MOST]) { { 8, 6 }, { 5, 8 }, { 5, 8 } }, TR_SENSITIVITY_TURNS,
               "The order turns when the weight of “a” goes from 50% to 39.9%; then “B” and “C” are on top together.");
}

static void
test_nothing_to_say (void)
{
  assert_says ((const gint[]) { 50, 50 }, 1, 2, (const double[][MOST]) { { 8, 6 } }, TR_SENSITIVITY_NONE, "");
  assert_says ((const gint[]) { 0, 0 }, 2, 2, (const double[][MOST]) { { 8, 6 }, { 7, 5 } }, TR_SENSITIVITY_NONE, "");
  assert_says ((const gint[]) { 50, 50 }, 2, 2, (const double[][MOST]) { { NAN, NAN }, { NAN, NAN } }, TR_SENSITIVITY_NONE, "");
  assert_says ((const gint[]) { 50, 50 }, 0, 2, NULL, TR_SENSITIVITY_NONE, "");
}

static void
test_missing (void)
{
  /* the one on top lacks a score */
  assert_says ((const gint[]) { 50, 50 }, 3, 2, (const double[][MOST]) { { 9, NAN }, { 7, 5 }, { 6, 6 } }, TR_SENSITIVITY_OPEN,
               "How much the order depends on the weights can not be said yet: scores are missing for “A”.");
  /* nobody is left to compare with */
  assert_says ((const gint[]) { 50, 50 }, 2, 2, (const double[][MOST]) { { 9, 5 }, { 5, NAN } }, TR_SENSITIVITY_OPEN,
               "How much the order depends on the weights can not be said yet: scores are missing for “B”.");
  assert_says ((const gint[]) { 50, 50 }, 3, 2, (const double[][MOST]) { { 9, 6 }, { 5, NAN }, { 5, 8 } }, TR_SENSITIVITY_TURNS,
               "The order turns when the weight of “a” goes from 50% to 33.3%; then “C” is on top. Left out of this, because scores are missing: “B”.");
  /* a criterion without weight that not everybody has a score on can not get any */
  assert_says ((const gint[]) { 50, 50, 0 }, 2, 3, (const double[][MOST]) { { 9, 6, 1 }, { 8, 5, NAN } }, TR_SENSITIVITY_FIRM,
               "No change of a single weight turns the order: “A” stays on top.");
}

/* A random comparison, and the scores that should count in it. */
typedef struct {
  Bench bench;
  gint weights[MOST];
  double scores[MOST][MOST];
} Random;

static double
random_value (void)
{
  return g_test_rand_int_range (2, 21) / 2.0;
}

static void
give_random (Random *random, guint p, guint c, gboolean may_be_missing)
{
  guint n = may_be_missing && g_test_rand_int_range (0, 12) == 0 ? 0 : (guint) g_test_rand_int_range (1, N_ASSESSORS + 1);
  double sum = 0;

  for (guint i = 0; i < n; i++) {
    double value = random_value ();

    give (&random->bench, p, c, i, value);
    sum += value;
  }
  random->scores[p][c] = n > 0 ? sum / n : NAN;
  if (g_test_rand_int_range (0, 4) == 0) {
    random->scores[p][c] = random_value ();
    give_together (&random->bench, p, c, random->scores[p][c]);
  }
}

static void
random_open (Random *random, gboolean may_be_missing)
{
  guint n_providers = (guint) g_test_rand_int_range (2, 5), n_criteria = (guint) g_test_rand_int_range (1, MOST + 1);

  for (guint c = 0; c < n_criteria; c++)
    random->weights[c] = g_test_rand_int_range (0, 5) == 0 ? 0 : g_test_rand_int_range (1, 41);
  bench_open (&random->bench, n_providers, n_criteria, random->weights);
  for (guint p = 0; p < n_providers; p++)
    for (guint c = 0; c < n_criteria; c++)
      give_random (random, p, c, may_be_missing);
}

static double
sum_without (const Random *random, guint criterion)
{
  double sum = 0;

  for (guint c = 0; c < random->bench.n_criteria; c++)
    sum += c == criterion ? 0 : random->weights[c];

  return sum;
}

/* The weighted mean of a provider when one criterion has this share and the others divide the rest as before. */
static double
total_at (const Random *random, guint provider, guint criterion, double share)
{
  double others = sum_without (random, criterion), total = 0;

  for (guint c = 0; c < random->bench.n_criteria; c++) {
    double part = c == criterion ? share : (1 - share) * random->weights[c] / others;

    if (part > 0)
      total += part * random->scores[provider][c];
  }

  return total;
}

static gboolean
holds (const GPtrArray *providers, const Random *random, guint provider)
{
  for (guint i = 0; i < providers->len; i++)
    if (((const TrProvider *) g_ptr_array_index (providers, i))->record.index == provider)
      return TRUE;

  return FALSE;
}

/* By how much the best of those who are on top now lies above the best of the others, at another share of one criterion. */
static double
lead_at (const Random *random, const TrSensitivity *sensitivity, guint criterion, double share)
{
  double best = -INFINITY, other = -INFINITY;

  for (guint p = 0; p < random->bench.n_providers; p++) {
    double total = total_at (random, p, criterion, share);

    if (holds (sensitivity->left_out, random, p))
      continue;
    if (holds (sensitivity->leaders, random, p))
      best = MAX (best, total);
    else
      other = MAX (other, total);
  }

  return best - other;
}

static gboolean
can_move (const Random *random, const TrSensitivity *sensitivity, guint criterion)
{
  if (sum_without (random, criterion) == 0)
    return FALSE;
  for (guint p = 0; p < random->bench.n_providers; p++)
    if (isnan (random->scores[p][criterion]) && !holds (sensitivity->left_out, random, p))
      return FALSE;

  return TRUE;
}

/* The first share, a tenth of a point at a time, at which another is on top; with the end of the scale as the last. NAN: none. */
static double
first_turn (const Random *random, const TrSensitivity *sensitivity, guint criterion, int direction)
{
  double from = random->weights[criterion] / (sum_without (random, criterion) + random->weights[criterion]);

  for (guint step = 1;; step++) {
    double share = CLAMP (from + direction * 0.001 * step, 0, 1);

    if (lead_at (random, sensitivity, criterion, share) < -1e-6)
      return fabs (share - from) * 100;
    if (share <= 0 || share >= 1)
      return NAN;
  }
}

static double
smallest_turn (const Random *random, const TrSensitivity *sensitivity)
{
  double smallest = INFINITY;

  for (guint c = 0; c < random->bench.n_criteria; c++)
    for (int direction = -1; can_move (random, sensitivity, c) && direction <= 1; direction += 2) {
      double turn = first_turn (random, sensitivity, c, direction);

      smallest = isnan (turn) ? smallest : MIN (smallest, turn);
    }

  return smallest;
}

/* Just beyond the turn those who are said to be on top are, and those who were are not. */
static void
assert_winners (const Random *random, const TrSensitivity *sensitivity)
{
  double beyond = (sensitivity->to + (sensitivity->to < sensitivity->from ? -1e-4 : 1e-4)) / 100;
  guint criterion = sensitivity->criterion->record.index;
  double best = -INFINITY;

  for (guint p = 0; p < random->bench.n_providers; p++)
    if (!holds (sensitivity->left_out, random, p))
      best = MAX (best, total_at (random, p, criterion, beyond));
  g_assert_cmpuint (sensitivity->winners->len, >, 0);
  for (guint p = 0; p < random->bench.n_providers; p++)
    if (holds (sensitivity->winners, random, p)) {
      g_assert_cmpfloat_with_epsilon (total_at (random, p, criterion, beyond), best, 1e-7);
      g_assert_false (holds (sensitivity->leaders, random, p));
    }
  g_assert_cmpfloat_with_epsilon (lead_at (random, sensitivity, criterion, sensitivity->to / 100), 0, 1e-6);
  g_assert_cmpfloat (lead_at (random, sensitivity, criterion, beyond), <, 0);
}

/* Whether some shift of a tenth parts those who share the first place. */
static gboolean
is_parted (const Random *random, const TrSensitivity *sensitivity)
{
  for (guint c = 0; c < random->bench.n_criteria; c++) {
    double from = random->weights[c] / (sum_without (random, c) + random->weights[c]), low = INFINITY, high = -INFINITY;
    double share = from > 0.5 ? from - 0.001 : from + 0.001;

    if (!can_move (random, sensitivity, c))
      continue;
    for (guint p = 0; p < random->bench.n_providers; p++)
      if (holds (sensitivity->leaders, random, p)) {
        low = MIN (low, total_at (random, p, c, share));
        high = MAX (high, total_at (random, p, c, share));
      }
    if (high - low > 1e-8)
      return TRUE;
  }

  return FALSE;
}

static void
assert_agrees (const Random *random, const TrSensitivity *sensitivity)
{
  double found;

  if (sensitivity->kind == TR_SENSITIVITY_LEVEL) {
    g_assert_cmpuint (sensitivity->leaders->len, >, 1);
    g_assert_true (is_parted (random, sensitivity));
    return;
  }
  found = smallest_turn (random, sensitivity);
  if (sensitivity->kind == TR_SENSITIVITY_FIRM) {
    g_assert_true (isinf (found));
    return;
  }

  g_assert_cmpint (sensitivity->kind, ==, TR_SENSITIVITY_TURNS);
  g_assert_cmpfloat (sensitivity->to, >=, 0);
  g_assert_cmpfloat (sensitivity->to, <=, 100);
  /* going by tenths finds it at most a tenth later, and never sooner */
  g_assert_cmpfloat (found, >=, tr_sensitivity_distance (sensitivity) - 1e-6);
  g_assert_cmpfloat (found, <=, tr_sensitivity_distance (sensitivity) + 0.1 + 1e-3);
  assert_winners (random, sensitivity);
}

static void
test_random (gconstpointer may_be_missing)
{
  guint n_of_kind[TR_SENSITIVITY_TURNS + 1] = { 0 };

  for (guint i = 0; i < 400; i++) {
    Random random = { 0 };
    g_autoptr (TrSensitivity) sensitivity = NULL;

    random_open (&random, GPOINTER_TO_INT (may_be_missing));
    sensitivity = tr_sensitivity_new (random.bench.project);
    n_of_kind[sensitivity->kind]++;
    if (sensitivity->kind >= TR_SENSITIVITY_LEVEL)
      assert_agrees (&random, sensitivity);
    bench_close (&random.bench);
  }
  g_test_message ("none %u, open %u, level %u, firm %u, turns %u", n_of_kind[TR_SENSITIVITY_NONE], n_of_kind[TR_SENSITIVITY_OPEN],
                  n_of_kind[TR_SENSITIVITY_LEVEL], n_of_kind[TR_SENSITIVITY_FIRM], n_of_kind[TR_SENSITIVITY_TURNS]);
  g_assert_cmpuint (n_of_kind[TR_SENSITIVITY_FIRM], >, 20);
  g_assert_cmpuint (n_of_kind[TR_SENSITIVITY_TURNS], >, 100);
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
  g_test_add_func ("/sensitivity/turns", test_turns);
  g_test_add_func ("/sensitivity/words", test_words);
  g_test_add_func ("/sensitivity/ties", test_ties);
  g_test_add_func ("/sensitivity/nothing", test_nothing_to_say);
  g_test_add_func ("/sensitivity/missing", test_missing);
  g_test_add_data_func ("/sensitivity/random", GINT_TO_POINTER (FALSE), test_random);
  g_test_add_data_func ("/sensitivity/random/missing", GINT_TO_POINTER (TRUE), test_random);

  return g_test_run ();
}
