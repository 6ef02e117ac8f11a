/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-capture.h"

#include <string.h>

#include "draw/tr-draw-side.h"

static void
captured_free (gpointer data)
{
  TrCaptured *captured = data;

  g_free (captured->text);
  g_free (captured);
}

/* Past the dash, dot or number that a list in a document or mail puts before its lines. */
static const char *
skip_bullet (const char *line)
{
  g_autoptr (GRegex) bullet = g_regex_new ("^(?:[-–—*•·▪◦‣]|\\d{1,3}[.)])\\s+", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  int end = 0;

  if (g_regex_match (bullet, line, 0, &match))
    g_match_info_fetch_pos (match, 0, NULL, &end);

  return line + end;
}

/* Past "s: ", which says whose line it is. */
static const char *
skip_side (const char *line, TrLanguage language, TrSide *side)
{
  for (TrSide i = TR_SIDE_MUNICIPALITY; i < TR_N_SIDES; i++) {
    g_autofree char *prefix = g_strconcat (tr_draw_side_letter (i, language), ":", NULL);
    gsize length = strlen (prefix);

    if (g_ascii_strncasecmp (line, prefix, length) == 0) {
      *side = i;
      for (line += length; g_ascii_isspace (*line);)
        line++;
      return line;
    }
  }

  return line;
}

/* The lines of `text` as TrCaptured, without empty ones and without the bullets of a pasted list. With `has_sides` a
 * line may begin with the letter of a side and a colon. Free with g_ptr_array_unref(). */
GPtrArray *
tr_capture_lines (const char *text, TrLanguage language, gboolean has_sides)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (captured_free);
  g_auto (GStrv) parts = g_regex_split_simple ("\\R", text, 0, 0);
  gboolean is_list = g_strv_length (parts) > 1;

  for (char **part = parts; *part != NULL; part++) {
    const char *start = g_strstrip (g_strdelimit (*part, "\t\v\f", ' '));
    TrSide side = TR_SIDE_UNSET;
    TrCaptured *captured;

    if (is_list)
      start = skip_bullet (start);
    if (has_sides)
      start = skip_side (start, language, &side);
    if (*start == '\0')
      continue;
    captured = g_new (TrCaptured, 1);
    captured->text = g_strdup (start);
    captured->side = side;
    g_ptr_array_add (lines, captured);
  }

  return lines;
}
