/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-sensitivity.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tr-language.h"
#include "tr-ranking.h"
#include "tr-scores.h"
#include "tr-words.h"

/* The smallest change of one weight that brings another provider on top.
 *
 * A weight counts by its share of the sum. When the share of one criterion becomes t and the others keep their proportions, the total
 * of a provider is t * score + (1 - t) * rest, where rest is its weighted mean on the other criteria. So every total is a straight line
 * in t, and where two lines cross is reckoned and not searched for.
 *
 * - The order turns where another provider comes level; beyond that it is on top. One that only comes level when the share is 0 or 100
 *   never comes on top, so that is no turn.
 * - When several share the first place now, any shift decides between them, unless their lines are the same for every criterion; they
 *   then stay together and count as one.
 * - When several come level at the same point, the one that gains most beyond it is on top; several when they gain alike.
 * - Of equal changes the criterion that comes first in the project is named, and of its two directions the one down.
 * - A provider that lacks a score on a criterion with weight is left out: its total is provisional, and a line through what is not known
 *   would pretend to know. When such a one is on top, or fewer than two remain, nothing is said.
 * - A criterion without weight can get some, if all who are compared have a score on it. One that has all the weight is passed over: the
 *   others have no proportions to keep. */

#define LEVEL 5e-7  /* totals that differ less are equal, as in tr_ranking() */
#define ALIKE 1e-9  /* the same for shares and for slopes */
#define MOST_DECIMALS 4

/* One who is compared. */
typedef struct {
  const TrProvider *provider;
  double total;
  gboolean is_leader;
  double slope; /* how much the total gains for each unit of the share of the criterion that is looked at */
} Contender;

/* A turn that was found: how far away, and for which criterion. */
typedef struct {
  double distance; /* as a share; INFINITY when there is none */
  double share;    /* of the criterion now */
  int direction;   /* -1: less weight, 1: more */
  const TrCriterion *criterion;
} Turn;

static void
set_slopes (GArray *contenders, const TrScores *scores, guint criterion, double share)
{
  for (guint i = 0; i < contenders->len; i++) {
    Contender *contender = &g_array_index (contenders, Contender, i);
    double score = tr_given_score (tr_scores_at (scores, contender->provider->record.index, criterion));
    double weighed = share > 0 ? share * score : 0;

    contender->slope = score - (contender->total - weighed) / (1 - share);
  }
}

static const Contender *
find_leader (const GArray *contenders)
{
  guint i = 0;

  while (!g_array_index (contenders, Contender, i).is_leader)
    i++;

  return &g_array_index (contenders, Contender, i);
}

/* Whether a shift of this criterion's weight parts those who share the first place. */
static gboolean
parts_leaders (const GArray *contenders)
{
  const Contender *leader = find_leader (contenders);

  for (guint i = 0; i < contenders->len; i++) {
    const Contender *contender = &g_array_index (contenders, Contender, i);

    if (contender->is_leader && fabs (contender->slope - leader->slope) > LEVEL)
      return TRUE;
  }

  return FALSE;
}

/* How far the share has to go until a contender is level with the leader; INFINITY when it never comes above. */
static double
distance_to (const Contender *contender, const Contender *leader, double share, int direction)
{
  double gap = leader->total - contender->total, speed = direction * (contender->slope - leader->slope);
  double room = direction < 0 ? share : 1 - share;

  return contender->is_leader || speed * room - gap <= LEVEL ? INFINITY : gap / speed;
}

static void
find_turn (const GArray *contenders, const TrCriterion *criterion, double share, Turn *turn)
{
  const Contender *leader = find_leader (contenders);

  for (int direction = -1; direction <= 1; direction += 2)
    for (guint i = 0; i < contenders->len; i++) {
      double distance = distance_to (&g_array_index (contenders, Contender, i), leader, share, direction);

      if (distance < turn->distance - ALIKE || (isinf (turn->distance) && isfinite (distance)))
        *turn = (Turn) { distance, share, direction, criterion };
    }
}

/* Who is on top just beyond a turn. The slopes are those of its criterion. */
static void
add_winners (const GArray *contenders, const Turn *turn, GPtrArray *winners)
{
  const Contender *leader = find_leader (contenders);
  double best = -INFINITY;

  for (guint i = 0; i < contenders->len; i++) {
    const Contender *contender = &g_array_index (contenders, Contender, i);
    double speed = turn->direction * contender->slope;

    if (distance_to (contender, leader, turn->share, turn->direction) > turn->distance + ALIKE || speed < best - LEVEL)
      continue;
    if (speed > best + LEVEL)
      g_ptr_array_set_size (winners, 0);
    best = MAX (best, speed);
    g_ptr_array_add (winners, (gpointer) contender->provider);
  }
}

static gboolean
is_scored_by_all (const GArray *contenders, const TrScores *scores, guint criterion)
{
  for (guint i = 0; i < contenders->len; i++)
    if (isnan (tr_given_score (
          tr_scores_at (scores, g_array_index (contenders, Contender, i).provider->record.index, criterion))))
      return FALSE;

  return TRUE;
}

static void
look_for_turn (TrSensitivity *self, TrProject *project, GArray *contenders)
{
  g_autoptr (TrScores) scores = tr_scores_new (project);
  double sum = tr_criteria_weight_sum (project);
  Turn turn = { .distance = INFINITY };

  TR_EACH (TrCriterion, criterion, project, TR_KIND_CRITERION)
  {
    double share = criterion->weight / sum;

    if (share >= 1 || !is_scored_by_all (contenders, scores, criterion->record.index))
      continue;
    set_slopes (contenders, scores, criterion->record.index, share);
    if (parts_leaders (contenders)) {
      self->kind = TR_SENSITIVITY_LEVEL;
      return;
    }
    find_turn (contenders, criterion, share, &turn);
  }

  self->kind = isinf (turn.distance) ? TR_SENSITIVITY_FIRM : TR_SENSITIVITY_TURNS;
  if (self->kind == TR_SENSITIVITY_FIRM)
    return;
  set_slopes (contenders, scores, turn.criterion->record.index, turn.share);
  add_winners (contenders, &turn, self->winners);
  self->criterion = turn.criterion;
  self->from = 100 * turn.share;
  self->to = 100 * (turn.share + turn.direction * turn.distance);
}

/* Who can be compared, in the order of the project. Those who can not are put in left_out. */
static GArray *
find_contenders (TrSensitivity *self, TrProject *project, const GArray *ranking)
{
  GArray *contenders = g_array_new (FALSE, FALSE, sizeof (Contender));

  TR_EACH (TrProvider, provider, project, TR_KIND_PROVIDER)
    for (guint i = 0; i < ranking->len; i++) {
      const TrRanked *ranked = &g_array_index (ranking, TrRanked, i);
      Contender contender = { .provider = provider, .total = ranked->score, .is_leader = ranked->rank == 1 };

      if (ranked->provider != provider)
        continue;
      if (contender.is_leader)
        g_ptr_array_add (self->leaders, (gpointer) provider);
      if (ranked->n_missing > 0)
        g_ptr_array_add (self->left_out, (gpointer) provider);
      else
        g_array_append_val (contenders, contender);
    }

  return contenders;
}

static gboolean
is_any_left_out (const GPtrArray *providers, const GPtrArray *left_out)
{
  for (guint i = 0; i < providers->len; i++)
    if (g_ptr_array_find ((GPtrArray *) left_out, g_ptr_array_index (providers, i), NULL))
      return TRUE;

  return FALSE;
}

/* Looks which change of one weight is the smallest that brings another provider on top. */
TrSensitivity *
tr_sensitivity_new (TrProject *project)
{
  TrSensitivity *self = g_new0 (TrSensitivity, 1);
  g_autoptr (GArray) ranking = tr_ranking (project), contenders = NULL;

  self->leaders = g_ptr_array_new ();
  self->winners = g_ptr_array_new ();
  self->left_out = g_ptr_array_new ();
  contenders = find_contenders (self, project, ranking);

  /* the first in the ranking has no place when nothing counts or nobody gave a score */
  if (ranking->len < 2 || g_array_index (ranking, TrRanked, 0).rank == 0)
    self->kind = TR_SENSITIVITY_NONE;
  else if (contenders->len < 2 || is_any_left_out (self->leaders, self->left_out))
    self->kind = TR_SENSITIVITY_OPEN;
  else
    look_for_turn (self, project, contenders);

  return self;
}

void
tr_sensitivity_free (TrSensitivity *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->leaders);
  g_ptr_array_unref (self->winners);
  g_ptr_array_unref (self->left_out);
  g_free (self);
}

/* How many percentage points one weight has to change before another provider is on top: 0 when the first place is shared, INFINITY
 * when that takes no change of one weight or can not be said. */
double
tr_sensitivity_distance (const TrSensitivity *self)
{
  if (self->kind == TR_SENSITIVITY_LEVEL)
    return 0;

  return self->kind == TR_SENSITIVITY_TURNS ? fabs (self->to - self->from) : INFINITY;
}

/* The first number with so many decimals at which the order has really turned: one past the point where two are level. */
static double
beyond (const TrSensitivity *self, guint decimals)
{
  double unit = pow (10, decimals), scaled = self->to * unit;
  double past = self->to < self->from ? ceil (scaled - 1e-6) - 1 : floor (scaled + 1e-6) + 1;

  return CLAMP (past / unit, 0, 100);
}

static char *
turning_text (const TrSensitivity *self, TrLanguage language)
{
  g_autofree char *name = tr_words_name (self->criterion, language), *winners = tr_words_names (self->winners, language);
  g_autofree char *from = NULL, *to = NULL;

  /* with one decimal, unless that makes both the same */
  for (guint decimals = 1; from == NULL || (g_str_equal (from, to) && decimals <= MOST_DECIMALS); decimals++) {
    g_free (from);
    g_free (to);
    from = tr_language_number (language, self->from, decimals);
    to = tr_language_number (language, beyond (self, decimals), decimals);
  }

  if (self->winners->len == 1)
    /* TRANSLATORS: a criterion, its share of all weight now, the share from which the order is another, a provider */
    return tr_words_say (language, N_("The order turns when the weight of %s goes from %s%% to %s%%; then %s is on top."), name, from, to, winners, NULL);

  /* TRANSLATORS: a criterion, its share of all weight now, the share from which the order is another, several providers */
  return tr_words_say (language, N_("The order turns when the weight of %s goes from %s%% to %s%%; then %s are on top together."), name, from, to,
                       winners, NULL);
}

static char *
standing_text (const TrSensitivity *self, TrLanguage language)
{
  g_autofree char *leaders = tr_words_names (self->leaders, language);

  if (self->kind == TR_SENSITIVITY_LEVEL)
    /* TRANSLATORS: several providers */
    return tr_words_say (language, N_("%s share the first place: the smallest shift of a weight decides between them."), leaders, NULL);
  if (self->leaders->len == 1)
    /* TRANSLATORS: a provider */
    return tr_words_say (language, N_("No change of a single weight turns the order: %s stays on top."), leaders, NULL);

  /* TRANSLATORS: several providers */
  return tr_words_say (language, N_("No change of a single weight turns the order: %s stay on top together."), leaders, NULL);
}

/* What the ranking is worth, in a sentence; "" when there is nothing to compare. Free with g_free(). */
char *
tr_sensitivity_text (const TrSensitivity *self, TrLanguage language)
{
  g_autofree char *missing = tr_words_names (self->left_out, language), *sentence = NULL, *rest = NULL;

  if (self->kind == TR_SENSITIVITY_NONE)
    return g_strdup ("");
  if (self->kind == TR_SENSITIVITY_OPEN)
    /* TRANSLATORS: one provider or several */
    return tr_words_say (language, N_("How much the order depends on the weights can not be said yet: scores are missing for %s."), missing,
                         NULL);
  sentence = self->kind == TR_SENSITIVITY_TURNS ? turning_text (self, language) : standing_text (self, language);
  if (self->left_out->len == 0)
    return g_steal_pointer (&sentence);

  /* TRANSLATORS: one provider or several */
  rest = tr_words_say (language, N_("Left out of this, because scores are missing: %s."), missing, NULL);

  return g_strconcat (sentence, " ", rest, NULL);
}
