/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-phrases.h"

#include <glib/gi18n.h>
#include <math.h>

#define NO_BREAK_SPACE "\302\240"

/* Minutes as people say them: "3 h 40", "40 min". Free with g_free(). */
char *
tr_duration_text (double minutes)
{
  guint whole = (guint) CLAMP (round (minutes), 0, 1e8);

  if (whole < 60)
    /* TRANSLATORS: a number of minutes, short */
    return g_strdup_printf (_("%u min"), whole);
  if (whole % 60 == 0)
    /* TRANSLATORS: a number of hours, short */
    return g_strdup_printf (_("%u h"), whole / 60);

  /* TRANSLATORS: hours and minutes, short: 3 h 40 */
  return g_strdup_printf (_("%u h %02u"), whole / 60, whole % 60);
}

/* A text on one line of at most so many characters, the last an ellipsis when there was more. Free with g_free(). */
char *
tr_shortened_text (const char *text, guint most_characters)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n\t", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= (glong) most_characters)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, (glong) most_characters - 1);

  return g_strconcat (start, "…", NULL);
}

/* A text as the label of a menu, where an underscore would be a mnemonic. Free with g_free(). */
char *
tr_menu_text (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}

/* An enumeration that breaks between its parts and not inside them: "3 providers ·" and "1 chosen", "2 warnings," and "5 tips". Free
 * with g_free(). */
char *
tr_unbroken_text (const char *text)
{
  g_autoptr (GString) unbroken = g_string_new (NULL);

  for (const char *next = text; *next != '\0'; next++) {
    gboolean ends_part = g_str_has_suffix (unbroken->str, ",") || g_str_has_suffix (unbroken->str, "·");

    if (*next == ' ' && !ends_part)
      g_string_append (unbroken, NO_BREAK_SPACE);
    else
      g_string_append_c (unbroken, *next);
  }

  return g_string_free (g_steal_pointer (&unbroken), FALSE);
}

/* Adds a fact to others that stand beside each other, "CBS · every year". An empty text is no fact. */
void
tr_enumerate (GString *enumeration, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (enumeration->len > 0)
    g_string_append (enumeration, " · ");
  g_string_append (enumeration, text);
}

/* The same for texts that are all known, ending with NULL. Free with g_free(). */
char *
tr_enumerated_text (const char *text, ...)
{
  GString *enumeration = g_string_new (NULL);
  va_list texts;

  va_start (texts, text);
  for (; text != NULL; text = va_arg (texts, const char *))
    tr_enumerate (enumeration, text);
  va_end (texts);

  return g_string_free (enumeration, FALSE);
}
