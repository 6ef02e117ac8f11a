/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-duplicate.h"

#include <string.h>

#define LEAST_STEM 3 /* letters that stay when the ending of a plural goes */

/* The words of a text in lower case, without accents and punctuation, with one space between them. An apostrophe joins:
 * "foto's" is one word. Free with g_free(). */
char *
tr_duplicate_fold (const char *text)
{
  g_autofree char *lower = g_utf8_casefold (text, -1), *bare = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_new (NULL);

  for (const char *c = bare != NULL ? bare : ""; *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar letter = g_utf8_get_char (c);

    if (g_unichar_ismark (letter) || letter == '\'' || letter == 0x2019)
      continue;
    if (g_unichar_isalnum (letter))
      g_string_append_unichar (folded, letter);
    else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
      g_string_append_c (folded, ' ');
  }
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);

  return g_string_free (folded, FALSE);
}

static gboolean
is_vowel (char letter)
{
  return letter != '\0' && strchr ("aeiou", letter) != NULL;
}

static gboolean
ends_with (const char *word, gsize length, const char *ending)
{
  gsize n = strlen (ending);

  return length >= n + LEAST_STEM && strncmp (word + length - n, ending, n) == 0;
}

/* bussen, scholen, brieven and huizen go back to what bus, school, brief and huis go back to: what Dutch spelling changes
 * before "en" is made the same in the singular and the plural. */
static void
append_stem (GString *stem, const char *word, gsize length)
{
  static const char *const endings[] = { "ssen", "zen", "en", "s", "n", "e" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (ends_with (word, length, endings[i])) {
      length -= strlen (endings[i]);
      break;
    }
  for (gsize i = 0; i < length; i++) {
    gboolean is_last = i + 1 == length;
    char letter = word[i];

    if (i > 0 && letter == word[i - 1] && (is_last || is_vowel (letter)))
      continue;
    g_string_append_c (stem, is_last && letter == 'v' ? 'f' : letter);
  }
}

/* The folded text with its words in the singular, roughly: two texts that differ in a plural become the same. */
static char *
stem_of (const char *folded)
{
  GString *stem = g_string_new (NULL);
  const char *word = folded;

  while (*word != '\0') {
    gsize length = strcspn (word, " ");

    append_stem (stem, word, length);
    word += length;
    if (*word == ' ') {
      g_string_append_c (stem, ' ');
      word++;
    }
  }

  return g_string_free (stem, FALSE);
}

static TrLikeness
compare_folded (const char *folded, const char *stem, const char *other)
{
  g_autofree char *other_folded = tr_duplicate_fold (other), *other_stem = NULL;

  if (*folded == '\0')
    return TR_LIKENESS_NONE;
  if (g_str_equal (folded, other_folded))
    return TR_LIKENESS_SAME;
  other_stem = stem_of (other_folded);

  return g_str_equal (stem, other_stem) ? TR_LIKENESS_NEAR : TR_LIKENESS_NONE;
}

/* How much two texts are alike. Nothing is like a text without letters. */
TrLikeness
tr_duplicate_compare (const char *one, const char *other)
{
  g_autofree char *folded = tr_duplicate_fold (one), *stem = stem_of (folded);

  return compare_folded (folded, stem, other);
}

static gboolean
counts (const TrDuplicateAsk *ask, const TrRecord *record)
{
  return (ask->except == NULL || !g_str_equal (ask->except, record->id)) &&
         (ask->passes == NULL || ask->passes (ask->user_data, record));
}

/* The first record that says the same, or else nearly the same; NULL for none. `likeness` may be NULL. */
const TrRecord *
tr_duplicate_find (TrProject *project, const TrDuplicateAsk *ask, const char *text, TrLikeness *likeness)
{
  g_autofree char *folded = tr_duplicate_fold (text), *stem = stem_of (folded);
  const TrRecord *found = NULL;
  TrLikeness best = TR_LIKENESS_NONE;

  for (guint i = 0; *folded != '\0' && best != TR_LIKENESS_SAME && i < tr_project_count (project, ask->kind); i++) {
    const TrRecord *record = tr_project_at (project, ask->kind, i);
    TrLikeness now = counts (ask, record) ? compare_folded (folded, stem, tr_record_text (record, ask->field))
                                          : TR_LIKENESS_NONE;

    if (now > best) {
      best = now;
      found = record;
    }
  }
  if (likeness != NULL)
    *likeness = best;

  return found;
}
