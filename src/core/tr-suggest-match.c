/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-suggest-private.h"

#include <math.h>
#include <string.h>

#define SHORTEST_WORD 4
#define SHORTEST_STEM 5     /* letters that words have to share at their beginning, at least … */
#define SURE_STEM 6         /* … and so many when they are less than LEAST_SHARED percent of the shorter one */
#define LEAST_SHARED 65
#define SURE 0.9            /* how sure the best word can make us */
#define DOMAIN_STRENGTH 0.5 /* of a word that belongs to the life domain, against one that is in the name */

/* A word of the project. */
typedef struct {
  char *folded;
  char *written;
  double weight; /* of the place that it is in */
  TrAbout about;
  const char *record;
} Word;

/* What a word of an indicator is worth. */
typedef struct {
  const Word *word; /* of the project, NULL for none */
  double strength;
} Hit;

struct _TrMatcher {
  TrLanguage language;
  GPtrArray *words;        /* Word, each once, in the order in which they come up */
  GHashTable *by_folded;   /* to Word */
  GHashTable *hits;        /* folded word of an indicator to Hit */
  GHashTable *domain_hits; /* life domain to Hit */
  GHashTable *frequencies; /* folded word to how often it is in the names of indicators */
  guint n_indicators;
};

/* Words that say nothing about what a text is about, without accents. Shorter ones are left out anyhow. */
static const char *const empty_words[] = {
  "aanbod", "aandeel", "aanpak", "aantal", "about", "again", "alle", "allemaal", "alles", "also", "altijd",
  "ander", "andere", "anders", "area", "basis", "because", "been", "before", "bekend", "bestaat", "beter",
  "between", "bewust", "bijna", "binnen", "binnenkomt", "blijft", "blijven", "buiten", "buurt", "buurten", "daar",
  "daarom", "deze", "dimensie", "direct", "district", "doen", "doet", "door", "durf", "eerder", "eerst", "eigen",
  "elkaar", "elke", "ergens", "ernstig", "every", "everyone", "from", "gaan", "gaat", "gebied", "gebieden", "geen",
  "gemeente", "gemeenten", "geregistreerde", "gesprek", "geven", "goed", "groep", "groeps", "have", "hebben",
  "heeft", "heel", "hele", "helpen", "helpt", "hier", "houden", "houdt", "ieder", "iedere", "iedereen", "ieders",
  "iemand", "informatie", "into", "inwoners", "jaar", "juist", "keer", "kennen", "kent", "kijken", "kijkt",
  "komen", "komt", "krijgen", "kunnen", "langer", "leren", "less", "loopt", "maakt", "maar", "maken", "meedoen",
  "meer", "meest", "mens", "mensen", "minder", "moeten", "more", "most", "much", "municipality", "naar", "neemt",
  "neighbourhood", "nemen", "niemand", "niet", "niets", "nieuw", "nieuwe", "number", "often", "omdat", "omgeving",
  "onder", "only", "onze", "other", "over", "people", "percentage", "personen", "persoon", "plek", "plekken",
  "prettig", "raakt", "raken", "rapportcijfer", "reden", "regio", "samen", "schaalscore", "score", "share",
  "signalen", "sociaal", "social", "some", "soms", "soort", "spreekt", "spreken", "staan", "staat", "stap",
  "steeds", "steun", "terug", "than", "that", "their", "them", "then", "there", "they", "this", "thuis", "toch",
  "tussen", "type", "uren", "vaak", "vallen", "valt", "veel", "vinden", "vindt", "voelen", "voelt", "voor",
  "voorbeeld", "vorm", "vormen", "vragen", "waar", "waarin", "waarom", "wanneer", "want", "weer", "weinig",
  "welke", "werd", "werk", "werken", "werkt", "weten", "what", "when", "where", "which", "wijk", "wijken", "will",
  "willen", "with", "without", "wonen", "woont", "worden", "wordt", "work", "would", "zeer", "zeggen", "zelf",
  "zetten", "zich", "zien", "zijn", "zitten", "zoals", "zodat", "zonder",
};

/* Words that tell something in a project ("sociale basis") and too little in the name of an indicator. */
static const char *const empty_in_names[] = { "ouder", "social", "sociale" };

/* Which words belong to the life domains of the catalogue: beginnings, without accents. A reading of our own. */
static const struct {
  const char *domain;
  const char *stems[24];
} domains[] = {
  { "Sociale relaties",
    { "alleen", "contact", "eenza", "huiselijk", "isolement", "loneli", "lonely", "mantelzorg", "netwerk", "ontmoet",
      "relatie", "sociale", "vangnet", "verbonden", "vriend" } },
  { "Werk, opleiding en activiteiten",
    { "activiteit", "arbeid", "baan", "dagbesteding", "diploma", "education", "leren", "opleiding", "participatie",
      "school", "talent", "verzuim", "vrijwillig", "volunteer", "werk", "werkloos" } },
  { "Opgroeien en jeugd",
    { "child", "gezin", "jeugd", "jong", "kind", "opgroei", "opvoed", "ouderschap", "young", "youth" } },
  { "Gezondheid en mentaal welbevinden",
    { "angst", "beweg", "depress", "gezond", "health", "leefstijl", "mentaal", "mental", "psych", "somber", "sport",
      "stress", "veerkracht", "vitaal", "vitali", "weerbaar", "welbevinden" } },
  { "Financiën en bestaanszekerheid",
    { "armoed", "bestaanszeker", "bijstand", "debt", "financ", "geld", "inkomen", "minima", "poverty", "rondkomen",
      "schuld", "uitkering" } },
  { "Leefbaarheid",
    { "criminal", "leefba", "nuisance", "onveilig", "overlast", "rondhang", "safety", "veilig", "verloeder" } },
  { "Gebruik van zorg en ondersteuning",
    { "care", "hulpvraag", "jeugdhulp", "maatwerk", "ondersteun", "tweedelijn", "thuiszorg", "zorg" } },
};

static void
free_word (gpointer data)
{
  Word *word = data;

  g_free (word->folded);
  g_free (word->written);
  g_free (word);
}

static gboolean
is_empty_word (const char *folded)
{
  if (g_utf8_strlen (folded, -1) < SHORTEST_WORD || g_ascii_isdigit (*folded))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (empty_words); i++)
    if (g_str_equal (empty_words[i], folded))
      return TRUE;

  return FALSE;
}

static gboolean
is_empty_in_name (const char *folded)
{
  for (guint i = 0; i < G_N_ELEMENTS (empty_in_names); i++)
    if (g_str_equal (empty_in_names[i], folded))
      return TRUE;

  return is_empty_word (folded);
}

static void
add_word (TrMatcher *self, const char *written, const Word *place)
{
  g_auto (GStrv) folded = tr_words_fold (written);
  Word *known;

  if (folded[0] == NULL || is_empty_word (folded[0]))
    return;
  known = g_hash_table_lookup (self->by_folded, folded[0]);
  if (known != NULL && known->weight >= place->weight)
    return;
  if (known == NULL) {
    known = g_new0 (Word, 1);
    known->folded = g_strdup (folded[0]);
    g_ptr_array_add (self->words, known);
    g_hash_table_insert (self->by_folded, known->folded, known);
  }
  g_free (known->written);
  known->written = g_strdup (written);
  known->weight = place->weight;
  known->about = place->about;
  known->record = place->record;
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static void
add_text (TrMatcher *self, const char *text, double weight, TrAbout about, const char *record)
{
  const Word place = { .weight = weight, .about = about, .record = record };
  const char *end;

  for (const char *begin = text; *begin != '\0'; begin = *end != '\0' ? g_utf8_next_char (end) : end) {
    g_autofree char *written = NULL;

    for (end = begin; *end != '\0' && is_letter (g_utf8_get_char (end));)
      end = g_utf8_next_char (end);
    written = g_strndup (begin, end - begin);
    add_word (self, written, &place);
  }
}

static void
add_challenge (TrMatcher *self, const TrChallenge *challenge)
{
  const char *id = challenge->record.id;

  add_text (self, challenge->statement, 1, TR_ABOUT_CHALLENGE, id);
  add_text (self, challenge->target_group, 0.9, TR_ABOUT_CHALLENGE, id);
  add_text (self, challenge->desired, 0.9, TR_ABOUT_CHALLENGE, id);
  add_text (self, challenge->policy_goal, 0.8, TR_ABOUT_CHALLENGE, id);
  add_text (self, challenge->causes, 0.7, TR_ABOUT_CHALLENGE, id);
}

static void
add_direction (TrMatcher *self, const TrDirection *direction)
{
  double weight = direction->status == TR_STATUS_CHOSEN ? 0.7 : 0.35;

  if (direction->status == TR_STATUS_PARKED || direction->status == TR_STATUS_REJECTED)
    return;
  add_text (self, direction->title, weight, TR_ABOUT_DIRECTION, direction->record.id);
  add_text (self, direction->theory_then, weight, TR_ABOUT_DIRECTION, direction->record.id);
  add_text (self, direction->description, weight * 0.8, TR_ABOUT_DIRECTION, direction->record.id);
}

static void
add_project (TrMatcher *self, TrProject *project, const TrChallenge *only)
{
  const TrProjectInfo *info = tr_project_info (project);

  TR_EACH (TrChallenge, challenge, project, TR_KIND_CHALLENGE)
    if (only == NULL || only == challenge)
      add_challenge (self, challenge);
  add_text (self, info->theme, 0.8, TR_ABOUT_THEME, "");
  add_text (self, info->work_area, 0.8, TR_ABOUT_WORK_AREA, "");
  TR_EACH (TrDirection, direction, project, TR_KIND_DIRECTION)
    if (only == NULL || g_str_equal (direction->challenge, only->record.id))
      add_direction (self, direction);
}

static void
count_words (TrMatcher *self, TrCatalogue *catalogue)
{
  const GPtrArray *all = tr_catalogue_all (catalogue);

  self->n_indicators = all->len;
  for (guint i = 0; i < all->len; i++) {
    g_auto (GStrv) tokens = tr_words_fold (tr_indicator_name (g_ptr_array_index (all, i), self->language));

    for (guint j = 0; tokens[j] != NULL; j++) {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->frequencies, tokens[j]));

      g_hash_table_insert (self->frequencies, g_strdup (tokens[j]), GUINT_TO_POINTER (n + 1));
    }
  }
}

/* What the project is about, or only one of its challenges with its directions. Free with tr_matcher_free(), before the
 * project changes. */
TrMatcher *
tr_matcher_new (TrProject *project, TrCatalogue *catalogue, const TrChallenge *only)
{
  TrMatcher *self = g_new0 (TrMatcher, 1);

  self->language = (TrLanguage) tr_project_info (project)->language;
  self->words = g_ptr_array_new_with_free_func (free_word);
  self->by_folded = g_hash_table_new (g_str_hash, g_str_equal);
  self->hits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->domain_hits = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->frequencies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_project (self, project, only);
  count_words (self, catalogue);

  return self;
}

void
tr_matcher_free (TrMatcher *self)
{
  g_hash_table_unref (self->frequencies);
  g_hash_table_unref (self->domain_hits);
  g_hash_table_unref (self->hits);
  g_hash_table_unref (self->by_folded);
  g_ptr_array_unref (self->words);
  g_free (self);
}

/* How much alike two folded words are: Dutch puts words together ("schooluitval", "schoolverlaters") and bends them
 * ("eenzame", "eenzaam"), so a beginning in common counts, and a long word within another ("buurtbewoners"). */
static double
likeness (const char *one, const char *other)
{
  gsize n_one = strlen (one), n_other = strlen (other), shorter = MIN (n_one, n_other), shared = 0;

  while (shared < shorter && one[shared] == other[shared])
    shared++;
  if (shared == n_one && shared == n_other)
    return 1;
  if (shared == shorter && shared >= SHORTEST_STEM)
    return 0.8;
  if (shared >= SURE_STEM || (shared >= SHORTEST_STEM && shared * 100 >= LEAST_SHARED * shorter))
    return 0.6;
  if (shorter >= SURE_STEM && strstr (n_one > n_other ? one : other, n_one > n_other ? other : one) != NULL)
    return 0.6;

  return 0;
}

/* A word in the names of few indicators tells more than one that many have: 1 for a single one, half of it for all. */
static double
rarity (TrMatcher *self, const char *token)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->frequencies, token));

  return n == 0 || self->n_indicators < 2 ? 1 : 1 - 0.5 * log (n) / log (self->n_indicators);
}

static Hit
find_hit (TrMatcher *self, const char *token)
{
  Hit best = { NULL, 0 }, *known = g_hash_table_lookup (self->hits, token);
  guint n_words;

  if (known != NULL)
    return *known;
  n_words = is_empty_in_name (token) ? 0 : self->words->len;
  for (guint i = 0; i < n_words; i++) {
    const Word *word = g_ptr_array_index (self->words, i);
    double strength = likeness (word->folded, token) * word->weight;

    if (strength > best.strength)
      best = (Hit) { word, strength };
  }
  best.strength *= rarity (self, token);
  g_hash_table_insert (self->hits, g_strdup (token), g_memdup2 (&best, sizeof best));

  return best;
}

static gboolean
has_stem (const char *const *stems, const char *folded)
{
  for (guint i = 0; stems[i] != NULL; i++)
    if (g_str_has_prefix (folded, stems[i]))
      return TRUE;

  return FALSE;
}

/* The weightiest word of the project that belongs to a life domain. */
static Hit
look_for_domain (TrMatcher *self, const char *const *stems)
{
  Hit best = { NULL, 0 };

  for (guint i = 0; i < self->words->len; i++) {
    const Word *word = g_ptr_array_index (self->words, i);

    if (word->weight > best.strength && has_stem (stems, word->folded))
      best = (Hit) { word, word->weight };
  }
  best.strength *= DOMAIN_STRENGTH;

  return best;
}

static Hit
find_domain (TrMatcher *self, const char *name)
{
  Hit best = { NULL, 0 }, *known = g_hash_table_lookup (self->domain_hits, name);

  if (known != NULL)
    return *known;
  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    if (g_str_equal (domains[i].domain, name))
      best = look_for_domain (self, domains[i].stems);
  g_hash_table_insert (self->domain_hits, (gpointer) name, g_memdup2 (&best, sizeof best));

  return best;
}

/* The two words that tell most: a long name is no better for having more words. */
typedef struct {
  Hit first, second;
} Best;

static void
take_hit (Best *best, Hit hit)
{
  if (hit.strength > best->first.strength) {
    best->second = best->first;
    best->first = hit;
  } else if (hit.strength > best->second.strength) {
    best->second = hit;
  }
}

/* How well an indicator fits, and by which word. */
TrMatch
tr_matcher_match (TrMatcher *self, const TrIndicator *indicator)
{
  TrMatch match = { .word = "", .record = "" };
  g_auto (GStrv) tokens = tr_words_fold (tr_indicator_name (indicator, self->language));
  Hit domain = find_domain (self, indicator->domain);
  Best best = { 0 };

  for (guint i = 0; tokens[i] != NULL; i++)
    take_hit (&best, find_hit (self, tokens[i]));
  /* chances: together they never come to more than one */
  match.score = 1 - (1 - best.first.strength * SURE) * (1 - best.second.strength * SURE) * (1 - domain.strength * SURE);
  take_hit (&best, domain);
  if (best.first.word != NULL) {
    match.about = best.first.word->about;
    match.word = best.first.word->written;
    match.record = best.first.word->record;
  }

  return match;
}
