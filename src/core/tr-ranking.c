/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-funnel.h"

#include <math.h>

/* Scores that differ less than this are equal: a sum of fractions is not exact. */
#define PRECISION 1e6

/* The mean of what the assessors gave a provider on a criterion, each with the same say; NAN when nobody gave a
 * score. */
double
tr_ranking_criterion_mean (TrProject *project, const char *provider, const char *criterion)
{
  double sum = 0;
  guint n = 0;

  TR_EACH (TrScore, score, project, TR_KIND_SCORE) {
    if (isnan (score->value) || !g_str_equal (score->provider, provider) || !g_str_equal (score->criterion, criterion))
      continue;

    sum += score->value;
    n++;
  }

  return n > 0 ? sum / n : NAN;
}

static TrRanked
rate (TrProject *project, const TrProvider *provider)
{
  TrRanked ranked = { .provider = provider, .score = NAN };
  double sum = 0;
  gint weights = 0;

  TR_EACH (TrCriterion, criterion, project, TR_KIND_CRITERION) {
    double mean;

    if (criterion->weight <= 0)
      continue;

    mean = tr_ranking_criterion_mean (project, provider->record.id, criterion->record.id);
    if (isnan (mean)) {
      ranked.n_missing++;
      continue;
    }

    sum += mean * criterion->weight;
    weights += criterion->weight;
  }

  if (weights > 0)
    ranked.score = sum / weights;

  return ranked;
}

static gint64
rounded (const TrRanked *ranked)
{
  return isnan (ranked->score) ? -1 : llround (ranked->score * PRECISION);
}

static gint
compare (gconstpointer a, gconstpointer b)
{
  const TrRanked *one = a, *other = b;

  if (rounded (one) != rounded (other))
    return rounded (one) > rounded (other) ? -1 : 1;

  return one->provider->record.index < other->provider->record.index ? -1 : 1;
}

/* The providers (TrRanked), best first, those with nothing scored last, equal ones in the order of the project.
 *
 * A score is the weighted mean, on the scale of 1 to 10, of the means per criterion (tr_ranking_criterion_mean());
 * what counts of a weight is its share of the sum. A criterion without weight does not count. One that nobody scored
 * is left out of the mean and counted in n_missing: a missing score is unknown, not low, so a rank with n_missing is
 * provisional. Equal scores share a rank and the next rank is skipped (1, 1, 3). With no weight on anything there is
 * nothing to rank. Free with g_array_unref(). */
GArray *
tr_ranking (TrProject *project)
{
  GArray *ranking = g_array_new (FALSE, FALSE, sizeof (TrRanked));

  TR_EACH (TrProvider, provider, project, TR_KIND_PROVIDER) {
    TrRanked ranked = rate (project, provider);

    g_array_append_val (ranking, ranked);
  }

  g_array_sort (ranking, compare);

  for (guint i = 0; i < ranking->len; i++) {
    TrRanked *ranked = &g_array_index (ranking, TrRanked, i);

    if (isnan (ranked->score))
      break;

    ranked->rank = i > 0 && rounded (ranked) == rounded (ranked - 1) ? ranked[-1].rank : i + 1;
  }

  return ranking;
}
