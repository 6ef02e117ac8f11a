/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-audience-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-ranking.h"
#include "tr-scores.h"
#include "tr-words.h"

/* What the room sees of the comparison of providers: what is looked at, who is compared and what is still missing; once
 * nothing is, what comes out. */

/* How far a provider is scored on the criteria that count. */
typedef struct {
  guint n_all, n_missing;
  gboolean has_any;
} Scored;

static gboolean
is_out (const TrProvider *provider)
{
  return provider->status == TR_STATUS_REJECTED || provider->status == TR_STATUS_PARKED;
}

/* A criterion is done when a score was given together, or when everybody who scores gave one. */
static Scored
scored_of (TrProject *project, const TrScores *scores, const TrProvider *provider)
{
  Scored scored = { 0, 0, FALSE };

  TR_EACH (TrCriterion, criterion, project, TR_KIND_CRITERION) {
    const TrGiven *given = tr_scores_at (scores, provider->record.index, criterion->record.index);
    gboolean is_done = !isnan (given->together) || (given->n_own > 0 && given->n_own == scores->n_assessors);

    if (criterion->weight <= 0)
      continue;
    scored.n_all++;
    scored.n_missing += is_done ? 0 : 1;
    scored.has_any = scored.has_any || !isnan (tr_given_score (given));
  }

  return scored;
}

/* Whether everybody who scores is ready: a ranking in sight before that would steer the others. */
static gboolean
is_ready (TrProject *project, const TrScores *scores, gboolean *has_any)
{
  gboolean is_complete = TRUE;

  *has_any = FALSE;
  TR_EACH (TrProvider, provider, project, TR_KIND_PROVIDER) {
    Scored scored = scored_of (project, scores, provider);

    if (is_out (provider))
      continue;
    *has_any = *has_any || scored.has_any;
    is_complete = is_complete && scored.n_missing == 0;
  }

  return is_complete && *has_any;
}

static void
add_ranking (TrAudience *self, TrProject *project, TrLanguage language)
{
  g_autoptr (GArray) ranking = tr_ranking (project);
  guint before = 0, rank = 0, n = 0;

  for (guint i = 0; i < ranking->len; i++) {
    const TrRanked *ranked = &g_array_index (ranking, TrRanked, i);
    TrAudienceRow *row;

    if (ranked->rank == 0 || is_out (ranked->provider))
      continue;
    n++;
    /* who is out leaves no hole in the numbers */
    rank = ranked->rank == before ? rank : n;
    before = ranked->rank;
    row = tr_audience_add_row (self, TR_AUDIENCE_NUMBER, &ranked->provider->record, ranked->provider->name);
    row->number = rank;
    tr_audience_take (&row->value, tr_language_number (language, ranked->score, 1));
    tr_audience_mark_locked (row, ranked->provider->is_locked, language);
  }
}

/* What is missing, and nothing of what was given. */
static char *
missing_text (const Scored *scored, TrLanguage language)
{
  g_autofree char *missing = tr_language_number (language, scored->n_missing, 0);
  g_autofree char *all = tr_language_number (language, scored->n_all, 0);

  if (!scored->has_any)
    return g_strdup (tr_language_text (language, N_("no score yet")));
  if (scored->n_missing == 0)
    /* TRANSLATORS: of a provider: every criterion has a score, that of others not yet */
    return g_strdup (tr_language_text (language, N_("all scored")));

  /* TRANSLATORS: of a provider: on how many criteria a score is missing, of how many; such as "missing: 2 of 5" */
  return tr_words_say (language, N_("missing: %s of %s"), missing, all, NULL);
}

/* Providers that are compared, or those that are no longer. */
static void
add_providers (TrAudience *self, TrProject *project, const TrScores *scores, gboolean are_out, TrLanguage language)
{
  TR_EACH (TrProvider, provider, project, TR_KIND_PROVIDER) {
    Scored scored = scored_of (project, scores, provider);
    TrAudienceRow *row;

    if (is_out (provider) != are_out)
      continue;
    row = tr_audience_add_row (self, TR_AUDIENCE_PLAIN, &provider->record, provider->name);
    if (are_out)
      tr_audience_take (&row->value, g_strdup (tr_language_text (language, tr_statuses[provider->status].label)));
    else if (scored.n_all > 0)
      tr_audience_take (&row->value, missing_text (&scored, language));
    tr_audience_mark_locked (row, provider->is_locked, language);
  }
}

static void
add_criteria (TrAudience *self, TrProject *project, TrLanguage language)
{
  gint sum = tr_criteria_weight_sum (project);

  TR_EACH (TrCriterion, criterion, project, TR_KIND_CRITERION) {
    TrAudienceRow *row = tr_audience_add_row (self, TR_AUDIENCE_PLAIN, &criterion->record, criterion->name);
    g_autofree char *share = tr_language_number (language, sum > 0 ? 100.0 * criterion->weight / sum : 0, 0);

    if (criterion->weight > 0)
      tr_audience_take (&row->value, g_strconcat (share, " %", NULL));
    tr_audience_mark_locked (row, criterion->is_locked, language);
  }
}

static void
add_heading (TrAudience *self, const char *msgid)
{
  tr_audience_add_row (self, TR_AUDIENCE_HEADING, NULL, tr_language_text (self->language, msgid));
}

/* Until somebody scored, what is looked at comes first; then who is compared. */
void
tr_audience_fill_partner (TrAudience *self, TrProject *project, const TrAudienceAsk *ask)
{
  g_autoptr (TrScores) scores = tr_scores_new (project);
  gboolean has_any, has_providers = tr_project_count (project, TR_KIND_PROVIDER) > 0;

  if (is_ready (project, scores, &has_any)) {
    add_ranking (self, project, ask->language);
    add_providers (self, project, scores, TRUE, ask->language);
    return;
  }
  if (!has_any) {
    add_criteria (self, project, ask->language);
    if (has_providers && self->rows->len > 0)
      add_heading (self, N_("Providers"));
  }
  add_providers (self, project, scores, FALSE, ask->language);
  add_providers (self, project, scores, TRUE, ask->language);
  if (has_any) {
    add_heading (self, N_("Criteria"));
    add_criteria (self, project, ask->language);
  }
}
