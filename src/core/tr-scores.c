/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-scores.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-language.h"
#include "tr-words.h"

#define MOST_DECIMALS 2 /* of a score */

static TrGiven *
find_given (TrScores *self, TrProject *project, const char *provider_id, const char *criterion_id)
{
  const TrRecord *provider = tr_project_find (project, TR_KIND_PROVIDER, provider_id);
  const TrRecord *criterion = tr_project_find (project, TR_KIND_CRITERION, criterion_id);

  return provider != NULL && criterion != NULL ? &self->given[provider->index * self->n_criteria + criterion->index] : NULL;
}

static void
add_own (TrGiven *given, double value)
{
  given->low = given->n_own == 0 ? value : MIN (given->low, value);
  given->high = given->n_own == 0 ? value : MAX (given->high, value);
  /* the sum until all are there */
  given->mean = given->n_own == 0 ? value : given->mean + value;
  given->n_own++;
}

static void
gather_own (TrScores *self, TrProject *project)
{
  g_autoptr (GHashTable) assessors = g_hash_table_new (g_str_hash, g_str_equal);

  TR_EACH (TrScore, score, project, TR_KIND_SCORE) {
    TrGiven *given = find_given (self, project, score->provider, score->criterion);

    if (given == NULL || isnan (score->value))
      continue;
    add_own (given, score->value);
    g_hash_table_add (assessors, score->assessor);
  }
  self->n_assessors = g_hash_table_size (assessors);
  for (guint i = 0; i < self->n_providers * self->n_criteria; i++)
    if (self->given[i].n_own > 0)
      self->given[i].mean /= self->given[i].n_own;
}

/* Of two for the same provider and criterion, which only a file can have, the first with a number counts. */
static void
gather_together (TrScores *self, TrProject *project)
{
  TR_EACH (TrConsensus, consensus, project, TR_KIND_CONSENSUS) {
    TrGiven *given = find_given (self, project, consensus->provider, consensus->criterion);

    if (given == NULL || !isnan (given->together) || (given->consensus != NULL && isnan (consensus->value)))
      continue;
    given->together = consensus->value;
    given->consensus = consensus;
  }
}

/* All scores of a project in one go. Borrows its records, so it is good until the project changes. */
TrScores *
tr_scores_new (TrProject *project)
{
  TrScores *self = g_new0 (TrScores, 1);

  self->n_providers = tr_project_count (project, TR_KIND_PROVIDER);
  self->n_criteria = tr_project_count (project, TR_KIND_CRITERION);
  self->given = g_new0 (TrGiven, MAX (1, self->n_providers * self->n_criteria));
  for (guint i = 0; i < self->n_providers * self->n_criteria; i++)
    self->given[i].low = self->given[i].high = self->given[i].mean = self->given[i].together = NAN;
  gather_own (self, project);
  gather_together (self, project);

  return self;
}

void
tr_scores_free (TrScores *self)
{
  if (self == NULL)
    return;
  g_free (self->given);
  g_free (self);
}

/* What a provider was given on a criterion, both by their place in the project. */
const TrGiven *
tr_scores_at (const TrScores *self, guint provider, guint criterion)
{
  g_return_val_if_fail (provider < self->n_providers && criterion < self->n_criteria, NULL);
  return &self->given[provider * self->n_criteria + criterion];
}

/* The score that counts: the consensus where there is one, else the mean of the own scores, in which every assessor has the same say.
 * NAN when nobody gave a score. */
double
tr_given_score (const TrGiven *given)
{
  return isnan (given->together) ? given->mean : given->together;
}

/* How many points the lowest and the highest own score lie apart; 0 for less than two. */
double
tr_given_distance (const TrGiven *given)
{
  return given->n_own < 2 ? 0 : given->high - given->low;
}

/* All weights together, of which the share of each is what counts. */
gint
tr_criteria_weight_sum (TrProject *project)
{
  gint sum = 0;

  TR_EACH (TrCriterion, criterion, project, TR_KIND_CRITERION)
    sum += criterion->weight;

  return sum;
}

/* Where the own scores lie furthest apart, at least TR_SCORES_APART, of what has no consensus yet: that is what the table has to talk
 * about now. Of equal distances the criterion with the highest weight, then the first in the project. A criterion without weight
 * among others with weight does not count, so it is not worth a talk. NULL when there is nothing. */
const TrGiven *
tr_scores_to_talk_about (const TrScores *self, TrProject *project, const TrProvider **provider, const TrCriterion **criterion)
{
  const TrGiven *widest = NULL;
  double most = TR_SCORES_APART - 1e-9;
  gint weight = -1, sum = tr_criteria_weight_sum (project);

  TR_EACH (TrCriterion, asked, project, TR_KIND_CRITERION)
  {
    if (asked->weight == 0 && sum > 0)
      continue;
    TR_EACH (TrProvider, judged, project, TR_KIND_PROVIDER)
    {
      const TrGiven *given = tr_scores_at (self, judged->record.index, asked->record.index);
      double distance = tr_given_distance (given);

      if (!isnan (given->together) || distance < most || (distance < most + 1e-9 && asked->weight <= weight))
        continue;
      widest = given;
      most = distance;
      weight = asked->weight;
      *provider = judged;
      *criterion = asked;
    }
  }

  return widest;
}

/* The own scores in words: "6–9, 3 points apart". Free with g_free(). */
char *
tr_given_spread_text (const TrGiven *given, TrLanguage language)
{
  double distance = tr_given_distance (given);
  g_autofree char *low = tr_language_number (language, given->low, MOST_DECIMALS);
  g_autofree char *high = tr_language_number (language, given->high, MOST_DECIMALS);
  g_autofree char *apart = tr_language_number (language, distance, MOST_DECIMALS);

  if (given->n_own == 0)
    return g_strdup (tr_language_text (language, N_("no own scores")));
  if (given->n_own == 1)
    /* TRANSLATORS: a score that only one assessor gave */
    return tr_words_say (language, N_("%s, from one assessor"), low, NULL);
  if (distance == 0)
    /* TRANSLATORS: a score that all assessors gave */
    return tr_words_say (language, N_("%s, all the same"), low, NULL);

  /* TRANSLATORS: lowest and highest score of the assessors, and how many points between them: "6–9, 3 points apart" */
  return tr_words_say (language, g_str_equal (apart, "1") ? N_("%s–%s, %s point apart") : N_("%s–%s, %s points apart"), low, high, apart,
                       NULL);
}
