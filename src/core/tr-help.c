/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-help.h"

#include <gio/gio.h>
#include <string.h>

#define RESOURCE "/nl/trechter/help/%s/%s.md"
#define N_LANGUAGES (TR_LANGUAGE_EN + 1)
#define CHARACTERS_BEFORE 30 /* of an excerpt, before what was found */
#define CHARACTERS_AFTER 70

/* The texts are part of the program: what is wrong with them the tests find, so reading them asserts. */

static const char *const languages[N_LANGUAGES] = { "nl", "en" };

/* In the order in which they are listed. A page of a project has the topic of its name; the others have no page. */
static const char *const topics[] = {
  "start", "preparation", "challenge", "direction", "partner", "agreement", "matrix", "contract", "advice",
  "decisions", "logbook", "meeting", "output", "files", "keys", "access", "words", NULL,
};

static TrHelpTopic *
read_topic (const char *id, TrLanguage language)
{
  g_autofree char *path = g_strdup_printf (RESOURCE, languages[language], id);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  TrHelpTopic *topic;

  g_assert (bytes != NULL);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  topic = tr_help_parse (id, text, &error);
  g_assert_no_error (error);

  return topic;
}

/* The ids of all topics in order, ends with NULL. */
const char *const *
tr_help_topics (void)
{
  return topics;
}

/* A topic, read once and kept as long as the program runs; NULL when there is none of that id. */
const TrHelpTopic *
tr_help_topic (const char *id, TrLanguage language)
{
  static TrHelpTopic *read[G_N_ELEMENTS (topics)][N_LANGUAGES];
  static GMutex mutex;
  const TrHelpTopic *topic = NULL;

  g_mutex_lock (&mutex);
  for (guint i = 0; topics[i] != NULL; i++)
    if (g_str_equal (topics[i], id)) {
      if (read[i][language] == NULL)
        read[i][language] = read_topic (id, language);
      topic = read[i][language];
    }
  g_mutex_unlock (&mutex);

  return topic;
}

/* What "topic" or "topic#anchor" leads to, and in `block` the place of the heading, 0 for the beginning. NULL when there
 * is no such topic, or no such part of it. */
const TrHelpTopic *
tr_help_find (const char *target, TrLanguage language, guint *block)
{
  g_auto (GStrv) parts = g_strsplit (target, "#", 2);
  const TrHelpTopic *topic = parts[0] != NULL ? tr_help_topic (parts[0], language) : NULL;

  *block = 0;
  if (topic == NULL || parts[1] == NULL)
    return topic;
  for (guint i = 0; i < topic->blocks->len; i++)
    if (g_strcmp0 (((TrHelpBlock *) topic->blocks->pdata[i])->anchor, parts[1]) == 0) {
      *block = i;
      return topic;
    }

  return NULL;
}

/* The topic about a page of the program, by the name that the page has in files; the beginning for one without. */
const char *
tr_help_topic_of_page (const char *page)
{
  for (guint i = 0; page != NULL && topics[i] != NULL; i++)
    if (g_str_equal (topics[i], page))
      return topics[i];

  return topics[0];
}

static void
hit_free (gpointer data)
{
  TrHelpHit *hit = data;

  g_free (hit->excerpt);
  g_free (hit);
}

/* The text without case and accents. `places` (or NULL) gets, for every byte of it, the character of `text` that it
 * comes from. */
static char *
fold (const char *text, GArray *places)
{
  GString *folded = g_string_new (NULL);
  guint place = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at), place++) {
    g_autofree char *one = g_utf8_normalize (at, g_utf8_next_char (at) - at, G_NORMALIZE_ALL);
    g_autofree char *low = g_utf8_casefold (one, -1);

    for (const char *c = low; *c != '\0'; c = g_utf8_next_char (c))
      if (g_unichar_type (g_utf8_get_char (c)) != G_UNICODE_NON_SPACING_MARK)
        g_string_append_unichar (folded, g_utf8_get_char (c));
    while (places != NULL && places->len < folded->len)
      g_array_append_val (places, place);
  }

  return g_string_free (folded, FALSE);
}

/* Some words of a text around a character of it. */
static char *
excerpt_around (const char *text, guint place)
{
  glong length = g_utf8_strlen (text, -1), from = MAX ((glong) place - CHARACTERS_BEFORE, 0);
  glong to = MIN ((glong) place + CHARACTERS_AFTER, length);
  const char *start = g_utf8_offset_to_pointer (text, from), *end = g_utf8_offset_to_pointer (text, to);

  /* whole words */
  while (start > text && start[-1] != ' ')
    start--;
  while (*end != '\0' && *end != ' ')
    end++;

  return g_strdup_printf ("%s%.*s%s", start > text ? "… " : "", (int) (end - start), start, *end != '\0' ? " …" : "");
}

/* Where a text has a word, with an excerpt; NULL when it has not. */
static char *
find_word (const char *text, const char *word)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *folded = fold (text, places);
  const char *found = strstr (folded, word);

  return found != NULL ? excerpt_around (text, g_array_index (places, guint, found - folded)) : NULL;
}

static gboolean
has_all (const TrHelpTopic *topic, const char *const *words)
{
  GString *all = g_string_new (topic->title);
  g_autofree char *folded = NULL;

  for (guint i = 0; i < topic->blocks->len; i++)
    g_string_append_printf (all, "\n%s", ((TrHelpBlock *) topic->blocks->pdata[i])->text);
  folded = fold (all->str, NULL);
  g_string_free (all, TRUE);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static TrHelpHit *
make_hit (const TrHelpTopic *topic, const char *word)
{
  g_autofree char *folded = fold (topic->title, NULL);
  TrHelpHit *hit = g_new0 (TrHelpHit, 1);

  hit->topic = topic;
  if (strstr (folded, word) != NULL)
    hit->excerpt = g_strdup ("");
  for (guint i = 0; hit->excerpt == NULL && i < topic->blocks->len; i++) {
    hit->excerpt = find_word (((TrHelpBlock *) topic->blocks->pdata[i])->text, word);
    hit->block = i;
  }

  return hit;
}

/* The topics that have all these words, as TrHelpHit: first those with the first word in their title. Without words all
 * topics. Free with g_ptr_array_unref(). */
GPtrArray *
tr_help_search (const char *words, TrLanguage language)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (hit_free);
  g_autofree char *folded = fold (words, NULL);
  g_auto (GStrv) parts = g_strsplit_set (g_strstrip (folded), " \t", -1);
  guint n_in_title = 0;

  for (guint i = 0; topics[i] != NULL; i++) {
    const TrHelpTopic *topic = tr_help_topic (topics[i], language);
    TrHelpHit *hit;

    if (!has_all (topic, (const char *const *) parts))
      continue;
    hit = make_hit (topic, parts[0] != NULL ? parts[0] : "");
    g_ptr_array_insert (hits, *hit->excerpt == '\0' ? (int) n_in_title++ : -1, hit);
  }

  return hits;
}
