/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "tr-error.h"
#include "tr-help.h"

static void
span_free (gpointer data)
{
  TrHelpSpan *span = data;

  g_free (span->text);
  g_free (span->target);
  g_free (span);
}

static void
block_free (gpointer data)
{
  TrHelpBlock *block = data;

  g_free (block->anchor);
  g_free (block->text);
  g_ptr_array_unref (block->spans);
  g_free (block);
}

void
tr_help_topic_free (TrHelpTopic *topic)
{
  g_free (topic->title);
  g_ptr_array_unref (topic->blocks);
  g_free (topic);
}

static gboolean
complain (GError **error, const char *what, const char *text)
{
  g_set_error (error, TR_ERROR, TR_ERROR_INPUT, "help: %s: %s", what, text);

  return FALSE;
}

static void
add_span (TrHelpBlock *block, TrHelpSpanKind kind, const char *text, gsize length, char *target)
{
  TrHelpSpan *span;

  if (length == 0)
    return;
  span = g_new0 (TrHelpSpan, 1);
  span->kind = kind;
  span->text = g_strndup (text, length);
  span->target = target;
  g_ptr_array_add (block->spans, span);
}

/* A mark that opens and closes something in a line. */
typedef struct {
  TrHelpSpanKind kind;
  const char *open;
  const char *close;
} Mark;

static const Mark marks[] = {
  { TR_HELP_KEYS, "{", "}" },
  { TR_HELP_STRONG, "**", "**" },
  { TR_HELP_LINK, "[", "](" },
};

static const Mark *
mark_at (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (text, marks[i].open))
      return &marks[i];

  return NULL;
}

/* Takes one marked piece, and returns what comes behind it; NULL when it is not closed. */
static const char *
take_marked (TrHelpBlock *block, const Mark *mark, const char *text)
{
  const char *start = text + strlen (mark->open), *end = strstr (start, mark->close), *after;
  char *target = NULL;

  if (end == NULL || end == start)
    return NULL;
  after = end + strlen (mark->close);
  if (mark->kind == TR_HELP_LINK) {
    const char *close = strchr (after, ')');

    if (close == NULL || close == after)
      return NULL;
    target = g_strndup (after, (gsize) (close - after));
    after = close + 1;
  }
  add_span (block, mark->kind, start, (gsize) (end - start), target);

  return after;
}

static gboolean
read_spans (TrHelpBlock *block, const char *text, GError **error)
{
  const char *start = text, *at = text;

  while (*at != '\0') {
    const Mark *mark = mark_at (at);

    if (mark == NULL) {
      at++;
      continue;
    }
    add_span (block, TR_HELP_TEXT, start, (gsize) (at - start), NULL);
    start = at = take_marked (block, mark, at);
    if (at == NULL)
      return complain (error, "a mark is not closed", text);
  }
  add_span (block, TR_HELP_TEXT, start, (gsize) (at - start), NULL);

  return TRUE;
}

static char *
plain_text (const TrHelpBlock *block)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < block->spans->len; i++)
    g_string_append (text, ((TrHelpSpan *) block->spans->pdata[i])->text);

  return g_string_free (text, FALSE);
}

/* How a line begins says what it is; `text` is put behind that. */
static TrHelpBlockKind
kind_of (const char **text)
{
  static const struct {
    const char *start;
    TrHelpBlockKind kind;
  } starts[] = {
    { "## ", TR_HELP_HEADING }, { "- ", TR_HELP_ITEM }, { "1. ", TR_HELP_STEP }, { "@keys", TR_HELP_ALL_KEYS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (*text, starts[i].start)) {
      *text += strlen (starts[i].start);
      return starts[i].kind;
    }

  return TR_HELP_PARAGRAPH;
}

/* Takes "(anchor) " from the beginning of a heading. */
static char *
take_anchor (const char **text)
{
  const char *end = **text == '(' ? strstr (*text, ") ") : NULL;
  char *anchor;

  if (end == NULL)
    return NULL;
  anchor = g_strndup (*text + 1, (gsize) (end - *text - 1));
  *text = end + 2;

  return anchor;
}

static gboolean
read_block (TrHelpTopic *topic, const char *text, GError **error)
{
  TrHelpBlock *block = g_new0 (TrHelpBlock, 1);

  block->spans = g_ptr_array_new_with_free_func (span_free);
  g_ptr_array_add (topic->blocks, block);
  block->kind = kind_of (&text);
  if (block->kind == TR_HELP_HEADING)
    block->anchor = take_anchor (&text);
  if (!read_spans (block, text, error))
    return FALSE;
  block->text = plain_text (block);
  if ((*block->text == '\0') != (block->kind == TR_HELP_ALL_KEYS))
    return complain (error, "a line without a text, or one where there is none", topic->id);

  return TRUE;
}

/* Reads a topic. Every line is one block; empty lines part them for the eye. */
TrHelpTopic *
tr_help_parse (const char *id, const char *text, GError **error)
{
  g_autoptr (TrHelpTopic) topic = g_new0 (TrHelpTopic, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  topic->id = g_intern_string (id);
  topic->blocks = g_ptr_array_new_with_free_func (block_free);
  if (lines[0] == NULL || !g_str_has_prefix (lines[0], "# ")) {
    complain (error, "the first line is not a title", id);
    return NULL;
  }
  topic->title = g_strdup (g_strstrip (lines[0] + 2));
  for (guint i = 1; lines[i] != NULL; i++)
    if (*g_strchomp (lines[i]) != '\0' && !read_block (topic, lines[i], error))
      return NULL;

  return g_steal_pointer (&topic);
}
