/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-phrases.h"

#include <glib/gi18n.h>
#include <math.h>

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

/* A text of at most so many characters, the last an ellipsis when there was more. Free with g_free(). */
char *
tr_shortened_text (const char *text, guint most_characters)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= (glong) most_characters)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, (glong) most_characters - 1);

  return g_strconcat (start, "…", NULL);
}
