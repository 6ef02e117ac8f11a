/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-ranking.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-language.h"
#include "tr-scores.h"
#include "tr-words.h"

/* Scores that differ less than this are equal: a sum of fractions is not exact. */
#define PRECISION 1e6

static TrRanked
rate (TrProject *project, const TrScores *scores, const TrProvider *provider)
{
  TrRanked ranked = { .provider = provider, .score = NAN };
  double sum = 0;
  gint weights = 0;

  TR_EACH (TrCriterion, criterion, project, TR_KIND_CRITERION) {
    double score = tr_given_score (tr_scores_at (scores, provider->record.index, criterion->record.index));

    if (criterion->weight <= 0)
      continue;
    if (isnan (score)) {
      ranked.n_missing++;
      continue;
    }

    sum += score * criterion->weight;
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
 * A score is the weighted mean, on the scale of 1 to 10, of the scores per criterion: the consensus where
 * there is one, else the mean of the own scores (tr_given_score()). What counts of a weight is its share of the sum. A criterion without weight does not count. One that nobody scored
 * is left out of the mean and counted in n_missing: a missing score is unknown, not low, so a rank with n_missing is
 * provisional. Equal scores share a rank and the next rank is skipped (1, 1, 3). With no weight on anything there is
 * nothing to rank. Free with g_array_unref(). */
GArray *
tr_ranking (TrProject *project)
{
  GArray *ranking = g_array_new (FALSE, FALSE, sizeof (TrRanked));
  g_autoptr (TrScores) scores = tr_scores_new (project);

  TR_EACH (TrProvider, provider, project, TR_KIND_PROVIDER) {
    TrRanked ranked = rate (project, scores, provider);

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

static void
count_given (TrRankingBasis *basis, const TrGiven *given)
{
  basis->n_scores++;
  basis->n_own += given->n_own;
  if (!isnan (given->together))
    basis->n_together++;
  else if (given->n_own > 0)
    basis->n_means++;
  else
    basis->n_missing++;
}

/* What the ranking rests on. */
TrRankingBasis
tr_ranking_basis (TrProject *project)
{
  g_autoptr (TrScores) scores = tr_scores_new (project);
  TrRankingBasis basis = { .n_assessors = scores->n_assessors };

  TR_EACH (TrCriterion, criterion, project, TR_KIND_CRITERION)
    TR_EACH (TrProvider, provider, project, TR_KIND_PROVIDER)
      if (criterion->weight > 0)
        count_given (&basis, tr_scores_at (scores, provider->record.index, criterion->record.index));

  return basis;
}

static char *
kind_text (const TrRankingBasis *basis, TrLanguage language)
{
  g_autofree char *together = tr_language_number (language, basis->n_together, 0);
  g_autofree char *all = tr_language_number (language, basis->n_scores, 0);

  if (basis->n_together == 0)
    return g_strdup (tr_language_text (language, N_("The order rests on the means of the assessors' own scores.")));
  if (basis->n_means == 0)
    return g_strdup (tr_language_text (language, N_("The order rests on the scores that the assessors gave together.")));

  /* TRANSLATORS: two numbers: "Given together: 4 of 12 scores." */
  return tr_words_say (language, N_("Given together: %s of %s scores. The rest are means of the assessors' own scores."), together, all,
                       NULL);
}

static char *
missing_text (const TrRankingBasis *basis, TrLanguage language)
{
  g_autofree char *missing = tr_language_number (language, basis->n_missing, 0);
  g_autofree char *all = tr_language_number (language, basis->n_scores, 0);

  if (basis->n_missing == 0)
    return g_strdup ("");

  /* TRANSLATORS: two numbers: "Still missing: 1 of 12 scores, so the order is provisional." */
  return tr_words_say (language, N_("Still missing: %s of %s scores, so the order is provisional."), missing, all, NULL);
}

/* How far the assessors are with their own scores; "" when each scored everything. */
static char *
own_text (const TrRankingBasis *basis, TrLanguage language)
{
  guint n_all = basis->n_scores * basis->n_assessors;
  g_autofree char *own = tr_language_number (language, basis->n_own, 0);
  g_autofree char *all = tr_language_number (language, n_all, 0);

  if (basis->n_own >= n_all)
    return g_strdup ("");

  /* TRANSLATORS: two numbers: "Not everybody scored everything: 30 of 36 own scores are there." */
  return tr_words_say (language, N_("Not everybody scored everything: %s of %s own scores are there."), own, all, NULL);
}

/* The same in sentences; "" when nobody gave a score yet. Free with g_free(). */
char *
tr_ranking_basis_text (const TrRankingBasis *basis, TrLanguage language)
{
  g_autofree char *kind = kind_text (basis, language), *missing = missing_text (basis, language), *own = own_text (basis, language);

  if (basis->n_missing == basis->n_scores)
    return g_strdup ("");

  return g_strconcat (kind, *missing != '\0' ? " " : "", missing, *own != '\0' ? " " : "", own, NULL);
}
