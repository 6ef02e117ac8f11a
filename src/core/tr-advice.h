/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-language.h"
#include "tr-project.h"
#include "tr-words.h"

G_BEGIN_DECLS

/* Advice: a table of rules, each a question to a project, and what they find in one. Rules advise and never block; a project can
 * set one aside with a reason (TrSetAside). Everything here is pure: a project in, findings out. */

/* In the order in which they are told. */
typedef enum { TR_SEVERITY_ERROR, TR_SEVERITY_WARNING, TR_SEVERITY_TIP, TR_N_SEVERITIES } TrSeverity;

typedef enum {
  TR_TOPIC_PROCESS,
  TR_TOPIC_CHALLENGE,
  TR_TOPIC_DIRECTION,
  TR_TOPIC_PARTNER,
  TR_TOPIC_KPI,
  TR_TOPIC_CONTRACT,
  TR_N_TOPICS
} TrTopic;

/* Where a finding is solved, in the order of the funnel. The first are the steps. */
typedef enum {
  TR_PAGE_PREPARATION = TR_STEP_PREPARATION,
  TR_PAGE_CHALLENGE = TR_STEP_CHALLENGE,
  TR_PAGE_DIRECTION = TR_STEP_DIRECTION,
  TR_PAGE_PARTNER = TR_STEP_PARTNER,
  TR_PAGE_AGREEMENT = TR_STEP_AGREEMENT,
  TR_PAGE_CONTRACT,
  TR_N_PAGES
} TrPage;

typedef struct _TrCheck TrCheck;

/* Texts are msgids. A new rule is an entry in the table of its topic (tr-rules-….c) and a test. */
typedef struct {
  const char *id; /* K06; never given to another rule */
  TrTopic topic;
  TrSeverity severity;
  TrPage page;
  TrKindId kind;      /* what solves it: a field of a record of this kind … */
  const char *field;  /* … or NULL: a record that has to be added, removed or linked */
  const char *source; /* G, N, Z or J and the place in it, or own: tr_rule_source() */
  const char *title;  /* what is the matter, in a few words */
  const char *when;   /* when it speaks, with every threshold */
  const char *advice; /* what to do */
  void (*look) (TrCheck *check);
  const char *list;   /* of agreements or moments: the kind that it is about (of moments several, with |); else NULL */
} TrRule;

/* What a rule found in a project. Keeps ids, no records. */
typedef struct {
  const TrRule *rule;
  TrPage page;
  TrKindId kind;       /* of the subjects */
  TrKindId place;      /* what solves it, mostly as the rule says: a field of a record of this kind … */
  const char *field;   /* … or NULL */
  GPtrArray *subjects; /* ids, in order; none for what is about the project as a whole */
  guint n_about;       /* how many of them it is about: the others are only the way to solve it */
  char *message;       /* what was found, by name */
  char *path;          /* where it is solved, in the file: $.kpis[2].story */
  char *reason;        /* why it was set aside; NULL when it was not */
  char *reason_date;   /* ISO, may be "" */
  gboolean is_aside;   /* FALSE with a reason: it is about more since, so it speaks again */
} TrFinding;

guint tr_rule_count (void);
const TrRule *tr_rule_at (guint index);
const TrRule *tr_rule_find (const char *id);
char *tr_source_text (const char *source, TrLanguage language);
char *tr_rule_source (const TrRule *rule, TrLanguage language);
const char *tr_severity_name (TrSeverity severity);
const char *tr_severity_label (TrSeverity severity);
const char *tr_topic_name (TrTopic topic);
const char *tr_topic_label (TrTopic topic);
const char *tr_page_name (TrPage page);

GPtrArray *tr_advice (TrProject *project, TrLanguage language, const char *today);
guint tr_advice_count (const GPtrArray *findings, int page, int severity);
const TrFinding *tr_advice_find (const GPtrArray *findings, const char *rule_id);
gboolean tr_advice_is_begun (TrProject *project, TrPage page);
void tr_finding_free (TrFinding *self);
char *tr_today (void);

/* What a rule works with. */
struct _TrCheck {
  TrProject *project;
  const TrProjectInfo *info;
  const TrContract *contract; /* never NULL */
  TrLanguage language;
  const char *today; /* ISO */

  /*< private >*/
  const TrRule *rule;
  TrPage page;
  TrKindId place;
  const char *field;
  GPtrArray *subjects; /* records */
  guint n_ways;        /* of the subjects */
  char *message;
  GHashTable *groups;   /* const TrField * to GHashTable of id to GPtrArray of records */
  GStringChunk *texts;
};

void tr_check_subject (TrCheck *check, gconstpointer record);
void tr_check_way (TrCheck *check, gconstpointer record);
guint tr_check_n_subjects (TrCheck *check);
void tr_check_say (TrCheck *check, const char *one, const char *several);
void tr_check_say_with (TrCheck *check, const char *msgid, ...) G_GNUC_NULL_TERMINATED;
const char *tr_check_name (TrCheck *check, gconstpointer record);
const char *tr_check_quote (TrCheck *check, const char *text);
const char *tr_check_number (TrCheck *check, double value, guint most_decimals);
const char *tr_check_date (TrCheck *check, const char *iso_date);
const char *tr_check_money (TrCheck *check, gint64 cents);
const char *tr_check_term (TrCheck *check, gint months);
const char *tr_check_text (TrCheck *check, const char *msgid);
const char *tr_check_list (TrCheck *check, const GPtrArray *texts);
const char *tr_check_names (TrCheck *check, const GPtrArray *records);
void tr_check_on_page (TrCheck *check, TrPage page);
void tr_check_at (TrCheck *check, TrKindId kind, const char *field);
void tr_check_solved_by (TrCheck *check, TrKindId kind);
const GPtrArray *tr_check_of (TrCheck *check, TrKindId kind, const char *field, const char *id);
GPtrArray *tr_check_directions (TrCheck *check, const TrChallenge *challenge);

G_END_DECLS
