/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-suggest-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "tr-basket.h"
#include "tr-language.h"

/* Which indicators would mend what the basket lacks. What fits is told by tr-suggest-match.c. */

#define LEAST_FIT 0.35      /* an impact indicator that fits less is about something else */
#define MOST_CHALLENGES 4   /* to propose a result for */
#define VARIETY 0.15        /* for the first of a life domain or a phase of the work */
#define NEARBY 0.06         /* for a figure of the neighbourhood, half of it for the district: the work is done there */
#define COUNTED 0.1         /* against an impact indicator that is a bare number, which grows with the municipality */

/* Something that is lacking, with how well each indicator would fit there. */
typedef struct {
  TrLack lack;
  const TrChallenge *challenge; /* of TR_LACK_RESULT */
  const TrDirection *direction; /* of TR_LACK_STORY */
  const TrMatch *matches;       /* of each indicator */
} Need;

typedef struct {
  TrProject *project;
  TrLanguage language;
  const GPtrArray *all; /* indicators */
  GPtrArray *keys;      /* of each its folded code and names (GStrv) */
  TrBasket basket;      /* with what was suggested so far */
  GPtrArray *matchers;  /* keep the words of the matches */
  GPtrArray *matches;
  GArray *needs;
  GHashTable *taken;    /* folded codes and names of what the basket has and what was suggested */
  GHashTable *domains;  /* to how often they were taken */
  GPtrArray *suggestions;
} Search;

/* Where the social basis and prevention are in a name: residents who know, help and carry each other, volunteers,
 * informal carers, meeting places, and being early. Parts of words, without accents; a reading of our own. */
static const char *const basis_words[] = {
  "bewonersinitiatie", "andere buurtbewoners", "cohesi",    "elkaar",     "informal",
  "mantelzorg",        "ontmoeting",           "outreach",  "preventi",   "samenhang",
  "samenredzaam",      "steuncontact",         "vangnet",   "veerkracht", "verbonden",
  "vroegsignal",       "vrijwillig",           "volunteer", "weerba",
};

/* What a basket lacks, in a few words; a msgid. */
const char *
tr_lack_label (TrLack lack)
{
  static const char *const labels[TR_N_LACKS] = {
    [TR_LACK_RESULT] = N_("A result for each challenge"),
    [TR_LACK_IMPACT_NATIONAL] = N_("Impact to compare with other municipalities"),
    [TR_LACK_IMPACT] = N_("Enough about impact"),
    [TR_LACK_ACTIVITY] = N_("Enough about activities"),
    [TR_LACK_PREVENTION] = N_("Prevention or the social basis"),
    [TR_LACK_STORY] = N_("Stories where the group is small"),
    [TR_LACK_NUMBER] = N_("A good number"),
  };

  return labels[lack];
}

static gboolean
lacks (const TrBasket *basket, TrLack lack)
{
  switch (lack) {
  case TR_LACK_IMPACT_NATIONAL:
    return basket->n_comparable == 0;
  case TR_LACK_IMPACT:
    return basket->n_comparable > 0 && tr_basket_is_short_of (basket, TR_LEVEL_IMPACT);
  case TR_LACK_ACTIVITY:
    return basket->n_activity == 0 || tr_basket_is_short_of (basket, TR_LEVEL_ACTIVITY);
  case TR_LACK_PREVENTION:
    return basket->n_prevention == 0;
  case TR_LACK_NUMBER:
    return basket->n_kpis < TR_BASKET_LOW;
  case TR_LACK_RESULT:
  case TR_LACK_STORY:
  case TR_N_LACKS:
  default:
    g_return_val_if_reached (FALSE);
  }
}

/* Whether the basket of a project lacks something. */
gboolean
tr_basket_has_lack (TrProject *project, TrLack lack)
{
  TrBasket basket = tr_basket (project);
  g_autoptr (GPtrArray) without = NULL;

  if (lack != TR_LACK_RESULT && lack != TR_LACK_STORY)
    return lacks (&basket, lack);
  without = lack == TR_LACK_RESULT ? tr_basket_challenges_without_result (project) :
                                     tr_basket_directions_without_stories (project);

  return without->len > 0;
}

static const TrMatch *
match_all (Search *self, TrCatalogue *catalogue, const TrChallenge *only)
{
  TrMatcher *matcher = tr_matcher_new (self->project, catalogue, only);
  TrMatch *matches = g_new0 (TrMatch, self->all->len);

  for (guint i = 0; i < self->all->len; i++)
    matches[i] = tr_matcher_match (matcher, g_ptr_array_index (self->all, i));
  g_ptr_array_add (self->matchers, matcher);
  g_ptr_array_add (self->matches, matches);

  return matches;
}

static void
find_needs (Search *self, TrCatalogue *catalogue)
{
  g_autoptr (GPtrArray) challenges = tr_basket_challenges_without_result (self->project);
  g_autoptr (GPtrArray) directions = tr_basket_directions_without_stories (self->project);
  const TrMatch *matches = match_all (self, catalogue, NULL);

  for (guint i = 0; i < MIN (challenges->len, MOST_CHALLENGES); i++) {
    const TrChallenge *challenge = g_ptr_array_index (challenges, i);
    Need need = { .lack = TR_LACK_RESULT, .challenge = challenge, .matches = match_all (self, catalogue, challenge) };

    g_array_append_val (self->needs, need);
  }
  for (guint lack = TR_LACK_IMPACT_NATIONAL; lack < TR_N_LACKS; lack++) {
    Need need = { .lack = (TrLack) lack, .matches = matches };

    if (lack == TR_LACK_STORY && directions->len > 0)
      need.direction = g_ptr_array_index (directions, 0);
    if (lack == TR_LACK_STORY ? need.direction != NULL : lacks (&self->basket, need.lack))
      g_array_append_val (self->needs, need);
  }
}

static char *
key_of (const char *text)
{
  g_auto (GStrv) folded = tr_words_fold (text);

  return g_strjoinv (" ", folded);
}

static void
take_key (Search *self, char *key)
{
  if (*key != '\0')
    g_hash_table_add (self->taken, key);
  else
    g_free (key);
}

static void
find_keys (Search *self)
{
  for (guint i = 0; i < self->all->len; i++) {
    const TrIndicator *indicator = g_ptr_array_index (self->all, i);
    char **keys = g_new0 (char *, 4);

    keys[0] = key_of (indicator->code);
    keys[1] = key_of (indicator->name_nl);
    keys[2] = key_of (indicator->name_en);
    g_ptr_array_add (self->keys, keys);
  }
}

static gboolean
is_taken (Search *self, guint place)
{
  GStrv keys = g_ptr_array_index (self->keys, place);

  for (guint i = 0; keys[i] != NULL; i++)
    if (g_hash_table_contains (self->taken, keys[i]))
      return TRUE;

  return FALSE;
}

static void
take_domain (Search *self, const char *domain)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->domains, domain));

  g_hash_table_insert (self->domains, (gpointer) domain, GUINT_TO_POINTER (n + 1));
}

static void
take_basket (Search *self)
{
  /* what was replaced had a reason to go */
  TR_EACH (TrKpi, kpi, self->project, TR_KIND_KPI) {
    take_key (self, key_of (kpi->code));
    take_key (self, key_of (kpi->name));
    if (*kpi->until == '\0')
      take_domain (self, kpi->domain);
  }
}

static gboolean
is_about_basis (GStrv keys)
{
  const char *name = *keys[1] != '\0' ? keys[1] : keys[2];

  for (guint i = 0; i < G_N_ELEMENTS (basis_words); i++)
    if (strstr (name, basis_words[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* A bare number, not a share: it can not be laid beside that of a larger municipality. */
static gboolean
is_bare_number (const TrIndicator *indicator)
{
  return g_str_has_prefix (indicator->unit, "aantal") && strstr (indicator->unit, " per ") == NULL &&
         strchr (indicator->unit, '%') == NULL;
}

static gboolean
is_suitable (const TrIndicator *indicator, GStrv keys, TrLack lack, TrLevel level, double fit)
{
  gboolean is_impact = indicator->level == TR_LEVEL_IMPACT, is_fitting = fit >= LEAST_FIT;

  switch (lack) {
  case TR_LACK_IMPACT_NATIONAL:
    return is_impact && is_fitting && tr_source_is_national (indicator->source) && !is_bare_number (indicator);
  case TR_LACK_RESULT:
  case TR_LACK_IMPACT:
    return is_impact && is_fitting;
  case TR_LACK_ACTIVITY:
    return indicator->level == TR_LEVEL_ACTIVITY;
  case TR_LACK_PREVENTION:
    return is_about_basis (keys);
  case TR_LACK_NUMBER:
    return indicator->level == level && (!is_impact || is_fitting);
  case TR_LACK_STORY:
  case TR_N_LACKS:
  default:
    return FALSE;
  }
}

/* Whether it is about what lies fixed: the population, the dwellings, the distances. No social work changes that. */
static gboolean
is_setting (const TrIndicator *indicator)
{
  return g_str_has_prefix (indicator->domain, "Context") || g_str_equal (indicator->domain, "Wonen") ||
         g_str_equal (indicator->unit, "km");
}

/* Whether it may be proposed at all: nobody can choose what has no name, and stories are no remedy for what needs a
 * figure. */
static gboolean
is_candidate (Search *self, const Need *need, guint place, TrLevel level)
{
  const TrIndicator *indicator = g_ptr_array_index (self->all, place);

  if (*tr_indicator_name (indicator, TR_LANGUAGE_NL) == '\0' || is_setting (indicator))
    return FALSE;
  if (tr_domain_is_stories (indicator->domain))
    return need->lack == TR_LACK_STORY;

  return is_suitable (indicator, g_ptr_array_index (self->keys, place), need->lack, level, need->matches[place].score);
}

static double
value_of (Search *self, const TrIndicator *indicator, double fit)
{
  guint n_same = GPOINTER_TO_UINT (g_hash_table_lookup (self->domains, indicator->domain));
  double value = fit + VARIETY / (1 + n_same);

  if (g_str_has_prefix (indicator->lowest_area, "buurt"))
    value += NEARBY;
  else if (g_str_has_prefix (indicator->lowest_area, "wijk"))
    value += NEARBY / 2;
  if (indicator->level == TR_LEVEL_IMPACT && is_bare_number (indicator))
    value -= COUNTED;

  return value;
}

/* The place of the best indicator that is not taken; -1 when there is none. */
static gint
find_best (Search *self, const Need *need, TrLevel level)
{
  gint best = -1;
  double most = -G_MAXDOUBLE;

  for (guint i = 0; i < self->all->len; i++) {
    const TrIndicator *indicator = g_ptr_array_index (self->all, i);
    double value = value_of (self, indicator, need->matches[i].score);

    if (value > most && !is_taken (self, i) && is_candidate (self, need, i, level)) {
      best = (gint) i;
      most = value;
    }
  }

  return best;
}

/* Takes the sentence, if there is one. */
static void
add_sentence (GString *text, char *sentence)
{
  if (sentence == NULL)
    return;
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

#define SENTENCE(self, msgid, ...) \
  tr_language_fill (tr_language_text ((self)->language, (msgid)), (const char *const[]) { __VA_ARGS__, NULL })

static char *
sentence_of_lack (Search *self, const Need *need)
{
  g_autofree char *number = tr_language_number (self->language, tr_basket (self->project).n_kpis, 0);
  g_autofree char *share = tr_language_number (self->language, TR_BASKET_LEAST_SHARE, 0);
  g_autofree char *low = tr_language_number (self->language, TR_BASKET_LOW, 0);
  g_autofree char *name = need->challenge != NULL || need->direction != NULL ?
    tr_language_quote (need->challenge != NULL ? need->challenge->statement : need->direction->title) : NULL;

  switch (need->lack) {
  case TR_LACK_RESULT:
    /* TRANSLATORS: %s is a challenge */
    return SENTENCE (self, N_("For the challenge %s there are only targets on effort, none on a result."), name);
  case TR_LACK_IMPACT_NATIONAL:
    return SENTENCE (self, N_("No impact KPI can be compared with other municipalities yet."), NULL);
  case TR_LACK_IMPACT:
    /* TRANSLATORS: %s is a number */
    return SENTENCE (self, N_("Less than %s percent of the KPIs is about impact."), share);
  case TR_LACK_ACTIVITY:
    if (tr_basket (self->project).n_activity == 0)
      return SENTENCE (self, N_("No KPI is about activities yet."), NULL);
    /* TRANSLATORS: %s is a number */
    return SENTENCE (self, N_("Less than %s percent of the KPIs is about activities."), share);
  case TR_LACK_PREVENTION:
    return SENTENCE (self, N_("No KPI is about prevention or the social basis yet."), NULL);
  case TR_LACK_STORY:
    /* TRANSLATORS: %s is a direction */
    return SENTENCE (self, N_("The direction %s is for few people, and gathers no stories yet."), name);
  case TR_LACK_NUMBER:
  case TR_N_LACKS:
  default:
    /* TRANSLATORS: two numbers: how many KPIs there are, and how many there should be at least */
    return SENTENCE (self, N_("So far there are %s of the %s KPIs that make a good beginning."), number, low);
  }
}

static char *
sentence_of_fit (Search *self, const TrMatch *match)
{
  const TrDirection *direction = tr_project_find (self->project, TR_KIND_DIRECTION, match->record);
  g_autofree char *word = tr_language_quote (match->word);
  g_autofree char *name = direction != NULL ? tr_language_quote (direction->title) : NULL;

  switch (match->about) {
  case TR_ABOUT_CHALLENGE:
    /* TRANSLATORS: %s is a word out of the challenge */
    return SENTENCE (self, N_("It fits the challenge, which speaks of %s."), word);
  case TR_ABOUT_THEME:
    /* TRANSLATORS: %s is a word out of the theme */
    return SENTENCE (self, N_("It fits the theme, which speaks of %s."), word);
  case TR_ABOUT_WORK_AREA:
    /* TRANSLATORS: %s is a word out of the work area */
    return SENTENCE (self, N_("It fits the work area, which speaks of %s."), word);
  case TR_ABOUT_DIRECTION:
    /* TRANSLATORS: a direction, and a word out of it */
    return SENTENCE (self, N_("It fits the direction %s, which speaks of %s."), name, word);
  case TR_ABOUT_NOTHING:
  default:
    return NULL;
  }
}

static char *
sentence_of_domain (Search *self, const TrIndicator *indicator)
{
  if (*indicator->domain == '\0' || tr_domain_is_stories (indicator->domain))
    return NULL;
  if (indicator->level == TR_LEVEL_ACTIVITY)
    /* TRANSLATORS: %s is a phase of the work, as the KPI model calls it, such as Startfase */
    return SENTENCE (self, N_("Phase of the work: %s."), indicator->domain);

  /* TRANSLATORS: %s is a life domain, as the KPI model calls it, such as Sociale relaties */
  return SENTENCE (self, N_("Life domain: %s."), indicator->domain);
}

static char *
sentence_of_source (Search *self, const TrIndicator *indicator)
{
  if (indicator->level != TR_LEVEL_IMPACT || !tr_source_is_national (indicator->source))
    return NULL;

  /* TRANSLATORS: %s is a source, such as CBS */
  return SENTENCE (self, N_("Its source, %s, has the figure of other municipalities as well."), indicator->source);
}

static char *
tell_why (Search *self, const Need *need, const TrIndicator *indicator, const TrMatch *match)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_sentence (text, sentence_of_lack (self, need));
  add_sentence (text, sentence_of_fit (self, match));
  add_sentence (text, sentence_of_domain (self, indicator));
  add_sentence (text, sentence_of_source (self, indicator));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const TrDirection *
direction_of (Search *self, const TrMatch *match)
{
  return match->about == TR_ABOUT_DIRECTION ? tr_project_find (self->project, TR_KIND_DIRECTION, match->record) : NULL;
}

static void
suggest (Search *self, const Need *need, guint place)
{
  const TrIndicator *indicator = g_ptr_array_index (self->all, place);
  const TrMatch *match = &need->matches[place];
  TrSuggestion *suggestion = g_new0 (TrSuggestion, 1);
  const TrDirection *direction = need->direction != NULL ? need->direction : direction_of (self, match);
  const char *of_direction = direction != NULL ? direction->challenge : "";
  const char *challenge = match->about == TR_ABOUT_CHALLENGE ? match->record : of_direction;
  gboolean is_chosen = direction != NULL && (direction == need->direction || direction->status == TR_STATUS_CHOSEN);

  suggestion->indicator = indicator;
  suggestion->lack = need->lack;
  suggestion->challenge = g_strdup (need->challenge != NULL ? need->challenge->record.id : challenge);
  suggestion->direction = g_strdup (is_chosen ? direction->record.id : "");
  suggestion->why = tell_why (self, need, indicator, match);
  suggestion->score = match->score;
  g_ptr_array_add (self->suggestions, suggestion);

  for (GStrv key = g_ptr_array_index (self->keys, place); *key != NULL; key++)
    take_key (self, g_strdup (*key));
  take_domain (self, indicator->domain);
  self->basket.n_impact += indicator->level == TR_LEVEL_IMPACT ? 1 : 0;
  self->basket.n_activity += indicator->level == TR_LEVEL_ACTIVITY ? 1 : 0;
}

/* One suggestion for something that is lacking, if there is one. */
static gboolean
suggest_for (Search *self, const Need *need)
{
  TrLevel thin = self->basket.n_impact <= self->basket.n_activity ? TR_LEVEL_IMPACT : TR_LEVEL_ACTIVITY;
  TrLevel other = thin == TR_LEVEL_IMPACT ? TR_LEVEL_ACTIVITY : TR_LEVEL_IMPACT;
  gint place = find_best (self, need, thin);

  if (place < 0 && need->lack == TR_LACK_NUMBER)
    place = find_best (self, need, other);
  if (place < 0)
    return FALSE;
  suggest (self, need, (guint) place);

  return TRUE;
}

/* At most `most` indicators (TrSuggestion; 0: all) that would mend what the basket lacks: for each lack the one that
 * fits best, then for each the second, and so on, the most urgent lack first. None that the basket has already, by code
 * or by name. None when nothing is lacking. The array is the caller's, the indicators are the catalogue's. */
GPtrArray *
tr_suggest (TrProject *project, TrCatalogue *catalogue, TrLanguage language, guint most)
{
  Search search = {
    .project = project,
    .language = language,
    .all = tr_catalogue_all (catalogue),
    .basket = tr_basket (project),
    .keys = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev),
    .matchers = g_ptr_array_new_with_free_func ((GDestroyNotify) tr_matcher_free),
    .matches = g_ptr_array_new_with_free_func (g_free),
    .needs = g_array_new (FALSE, FALSE, sizeof (Need)),
    .taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .domains = g_hash_table_new (g_str_hash, g_str_equal),
    .suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) tr_suggestion_free),
  };

  find_keys (&search);
  find_needs (&search, catalogue);
  take_basket (&search);
  for (guint before = G_MAXUINT; before != search.suggestions->len;) {
    before = search.suggestions->len;
    for (guint i = 0; i < search.needs->len; i++)
      if (most == 0 || search.suggestions->len < most)
        suggest_for (&search, &g_array_index (search.needs, Need, i));
  }

  g_ptr_array_unref (search.keys);
  g_ptr_array_unref (search.matches);
  g_ptr_array_unref (search.matchers);
  g_array_unref (search.needs);
  g_hash_table_unref (search.taken);
  g_hash_table_unref (search.domains);

  return search.suggestions;
}

/* A KPI that begins as a copy of the suggested indicator, tied to what it fits. Free with tr_record_free(). */
TrKpi *
tr_suggestion_to_kpi (const TrSuggestion *self, TrLanguage language)
{
  TrKpi *kpi = tr_indicator_to_kpi (self->indicator, language);
  const TrKind *kind = kpi->record.kind;

  tr_record_set (kpi, tr_kind_field (kind, "challenge"), self->challenge, NULL);
  tr_record_set (kpi, tr_kind_field (kind, "direction"), self->direction, NULL);
  /* that is why it was proposed */
  kpi->is_prevention = self->lack == TR_LACK_PREVENTION;

  return kpi;
}

void
tr_suggestion_free (TrSuggestion *self)
{
  if (self == NULL)
    return;
  g_free (self->challenge);
  g_free (self->direction);
  g_free (self->why);
  g_free (self);
}
