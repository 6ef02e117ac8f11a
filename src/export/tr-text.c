/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-text.h"

#include <string.h>

#define SHEET_NAME_MOST 31

/* Replaces every {name} in `pattern` by the text behind it: pairs of name and text, then NULL. The texts may hold anything. Free
 * with g_free(). */
char *
tr_fill (const char *pattern, ...)
{
  g_autoptr (GString) filled = g_string_new (NULL);
  const char *rest = pattern;

  while (*rest != '\0') {
    const char *name;
    gsize step = 0;
    va_list pairs;

    va_start (pairs, pattern);
    while (*rest == '{' && step == 0 && (name = va_arg (pairs, const char *)) != NULL) {
      const char *text = va_arg (pairs, const char *);

      if (g_str_has_prefix (rest, name)) {
        g_string_append (filled, text);
        step = strlen (name);
      }
    }
    va_end (pairs);
    if (step == 0) {
      g_string_append_c (filled, *rest);
      step = 1;
    }
    rest += step;
  }

  return g_string_free (g_steal_pointer (&filled), FALSE);
}

static gsize
units (gunichar c)
{
  return c > 0xffff ? 2 : 1;
}

static gboolean
is_allowed (gunichar c)
{
  if (c == '\n' || c == '\t')
    return TRUE;
  return c >= 0x20 && !(c >= 0x7f && c < 0xa0) && c != 0xfffe && c != 0xffff;
}

/* Whether the text can go in as it is: valid, no longer than `most`, nothing in it that XML or a cell refuses. */
static gboolean
is_clean (const char *text, gsize most)
{
  gsize length = 0;
  const guchar *byte = (const guchar *) text;

  for (; *byte >= 0x20 && *byte < 0x7f; byte++)
    length++;
  if (*byte == '\0')
    return length <= most;
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (const char *rest = (const char *) byte; *rest != '\0'; rest = g_utf8_next_char (rest)) {
    gunichar c = g_utf8_get_char (rest);

    if (!is_allowed (c))
      return FALSE;
    length += units (c);
  }

  return length <= most;
}

static gsize
length_of (const char *text)
{
  gsize length = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    length += units (g_utf8_get_char (text));

  return length;
}

/* The text without control characters and not longer than `most`; a text that is too long is cut and ends with `note`. */
static char *
clean (const char *text, gsize most, const char *note)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) result = g_string_new (NULL);
  gsize length = 0, room = most - MIN (most, length_of (note)), cut = 0;

  for (const char *rest = valid; *rest != '\0'; rest = g_utf8_next_char (rest)) {
    gunichar c = g_utf8_get_char (rest);

    if (c == '\r') {
      if (rest[1] == '\n')
        continue;
      c = '\n';
    }
    length += units (c);
    if (length > most) {
      g_string_truncate (result, cut);
      g_string_append (result, note);
      break;
    }
    g_string_append_unichar (result, is_allowed (c) ? c : ' ');
    if (length <= room)
      cut = result->len;
  }

  return g_string_free (g_steal_pointer (&result), FALSE);
}

/* The text as a cell can hold it: `text` itself where nothing is wrong with it, else a text that is put in `owned` for the
 * caller to free. */
const char *
tr_text_for_cell (const char *text, gsize most, const char *note, char **owned)
{
  *owned = NULL;
  if (is_clean (text, most))
    return text;
  *owned = clean (text, most, note);

  return *owned;
}

/* A clean copy of at most `most` units that ends with an ellipsis when it was cut. Free with g_free(). */
char *
tr_text_cut (const char *text, gsize most)
{
  return clean (text, most, "…");
}

/* The same with every run of white space as one space. Free with g_free(). */
char *
tr_text_one_line (const char *text, gsize most)
{
  g_autofree char *whole = clean (text, G_MAXSIZE, "");
  g_autoptr (GString) line = g_string_new (NULL);

  for (const char *rest = whole; *rest != '\0'; rest = g_utf8_next_char (rest)) {
    gunichar c = g_utf8_get_char (rest);

    if (!g_unichar_isspace (c))
      g_string_append_unichar (line, c);
    else if (line->len > 0 && line->str[line->len - 1] != ' ')
      g_string_append_c (line, ' ');
  }

  return tr_text_cut (g_strchomp (line->str), most);
}

/* The width of the longest line, in characters of ordinary width. */
gsize
tr_text_width (const char *text)
{
  gsize width = 0, widest = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar c = (guchar) *text < 0x80 ? (gunichar) *text : g_utf8_get_char (text);

    if (c == '\n')
      width = 0;
    else
      width += c >= 0x1100 && g_unichar_iswide (c) ? 2 : 1;
    widest = MAX (widest, width);
  }

  return widest;
}

/* How many lines a text takes in a column of a width, broken between words. */
gsize
tr_text_lines (const char *text, gsize width)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);
  gsize lines = 0;

  for (guint i = 0; paragraphs[i] != NULL; i++) {
    g_auto (GStrv) words = g_strsplit (paragraphs[i], " ", -1);
    gsize used = 0;

    lines++;
    for (guint word = 0; words[word] != NULL; word++) {
      gsize length = tr_text_width (words[word]);

      if (used > 0 && used + 1 + length > width) {
        lines++;
        used = 0;
      }
      lines += length / (width + 1);
      used += (used > 0 ? 1 : 0) + length % (width + 1);
    }
  }

  return lines;
}

/* A variant of `text` that is not in `taken` yet, whatever the capitals; it is put there. Free with g_free(). */
char *
tr_text_unique (const char *text, GHashTable *taken, gsize most)
{
  g_autofree char *candidate = tr_text_cut (text, most);

  for (guint i = 2;; i++) {
    g_autofree char *composed = g_utf8_normalize (candidate, -1, G_NORMALIZE_ALL_COMPOSE);
    g_autofree char *key = g_utf8_casefold (composed, -1);
    g_autofree char *suffix = NULL, *stem = NULL;

    if (g_hash_table_add (taken, g_steal_pointer (&key)))
      return g_steal_pointer (&candidate);
    suffix = g_strdup_printf (" (%u)", i);
    stem = tr_text_cut (text, most - strlen (suffix));
    g_free (candidate);
    candidate = g_strconcat (stem, suffix, NULL);
  }
}

/* The criterion with which SUMIFS finds a label and nothing else: asterisks and question marks mean themselves. Free with
 * g_free(). */
char *
tr_text_criterion (const char *label)
{
  g_autoptr (GString) criterion = g_string_new ("=");

  for (; *label != '\0'; label++) {
    if (strchr ("*?~", *label) != NULL)
      g_string_append_c (criterion, '~');
    g_string_append_c (criterion, *label);
  }

  return g_string_free (g_steal_pointer (&criterion), FALSE);
}

/* A text as a literal inside a formula, which takes 255 characters at most. Free with g_free(). */
char *
tr_text_quoted (const char *text)
{
  g_autofree char *line = tr_text_one_line (text, 255);
  g_auto (GStrv) parts = g_strsplit (line, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);

  return g_strconcat ("\"", doubled, "\"", NULL);
}

/* A name that a sheet may have and that none in `taken` has. Free with g_free(). */
char *
tr_text_sheet_name (const char *text, GHashTable *taken)
{
  g_autofree char *line = tr_text_one_line (text, SHEET_NAME_MOST);
  char *start = line, *end;

  g_strdelimit (line, "[]:*?/\\", ' ');
  while (*start == '\'' || *start == ' ')
    start++;
  for (end = start + strlen (start); end > start && (end[-1] == '\'' || end[-1] == ' '); end--)
    end[-1] = '\0';

  return tr_text_unique (*start == '\0' ? "1" : start, taken, SHEET_NAME_MOST);
}
