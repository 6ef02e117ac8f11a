/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-model.h"

G_BEGIN_DECLS

/* The help: topics in both languages that are part of the program (data/help), written in a small markup that
 * data/help/README.md describes. */

typedef enum {
  TR_HELP_TEXT,
  TR_HELP_STRONG, /* a name as it is on the screen */
  TR_HELP_KEYS,   /* "Ctrl+Z" */
  TR_HELP_LINK,   /* to another topic, or to a part of one */
} TrHelpSpanKind;

typedef struct {
  TrHelpSpanKind kind;
  char *text;
  char *target; /* of a link: "topic" or "topic#anchor"; NULL for all else */
} TrHelpSpan;

typedef enum {
  TR_HELP_HEADING,
  TR_HELP_PARAGRAPH,
  TR_HELP_ITEM,     /* of a list */
  TR_HELP_STEP,     /* of a list in which the order counts; numbered from 1 after any other block */
  TR_HELP_ALL_KEYS, /* here stand all keys of the program; has no text */
} TrHelpBlockKind;

typedef struct {
  TrHelpBlockKind kind;
  char *anchor;     /* of a heading, NULL when it has none */
  GPtrArray *spans; /* TrHelpSpan */
  char *text;       /* all spans together */
} TrHelpBlock;

typedef struct {
  const char *id;
  char *title;
  GPtrArray *blocks; /* TrHelpBlock */
} TrHelpTopic;

/* A topic in which something was found. */
typedef struct {
  const TrHelpTopic *topic;
  guint block;   /* where it is; 0 when it is in the title */
  char *excerpt; /* some words around it */
} TrHelpHit;

TrHelpTopic *tr_help_parse (const char *id, const char *text, GError **error);
void tr_help_topic_free (TrHelpTopic *topic);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrHelpTopic, tr_help_topic_free)

const char *const *tr_help_topics (void);
const TrHelpTopic *tr_help_topic (const char *id, TrLanguage language);
const TrHelpTopic *tr_help_find (const char *target, TrLanguage language, guint *block);
const char *tr_help_topic_of_page (const char *page);
GPtrArray *tr_help_search (const char *words, TrLanguage language);

G_END_DECLS
