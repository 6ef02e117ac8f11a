/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-document.h"

G_BEGIN_DECLS

/* Time in a session: how long each part may take, how long it took, and whether the talk is ahead of that or behind. */

#define TR_PACE_EXTRA 5 /* minutes that are added with one key */

/* Where the time of a part stands. */
typedef enum {
  TR_PACE_FREE,    /* nothing planned */
  TR_PACE_RUNNING,
  TR_PACE_ENDING,  /* the last minute */
  TR_PACE_OVER,
} TrPaceState;

typedef struct {
  char *key;     /* what the clock calls it: the name of its page, or the id of the time box of a part without one */
  char *title;
  guint minutes; /* planned, 0 for none */
  guint seconds; /* it took so far */
} TrPacePart;

typedef struct {
  GPtrArray *parts;          /* TrPacePart: those of the plan in their order, then pages that took time without one */
  const TrPacePart *current; /* NULL when nothing is planned for it and it took no time yet */
  guint planned, elapsed;    /* seconds of the whole session */
  gint ahead;                /* seconds; below 0 behind */
  gboolean has_plan;
} TrPace;

TrPace *tr_pace_new (TrProject *project, const char *session, GHashTable *seconds, const char *key);
void tr_pace_free (TrPace *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrPace, tr_pace_free)

TrPaceState tr_pace_state (const TrPace *self);
gint tr_pace_left (const TrPace *self);
char *tr_pace_clock_text (const TrPace *self);
char *tr_pace_left_text (const TrPace *self);
char *tr_pace_ahead_text (const TrPace *self);

guint tr_pace_minutes (TrProject *project, const char *session, const char *page);
gboolean tr_pace_plan (TrDocument *document, const char *session, const char *page, guint minutes, GError **error);
gboolean tr_pace_propose (TrDocument *document, const char *session, const guint *minutes, GError **error);
gboolean tr_pace_extend (TrDocument *document, const char *session, const char *page, guint seconds, GError **error);
gboolean tr_pace_store_spent (TrEdit *edit, TrProject *project, const char *session, GHashTable *seconds, GError **error);

/* The clock: names of parts to seconds, kept in the library beside what can be undone. Free with g_hash_table_unref(). */
GHashTable *tr_pace_read_clock (TrDocument *document, const char *session, GError **error);
gboolean tr_pace_write_clock (TrDocument *document, const char *session, const char *key, guint seconds, GError **error);
guint tr_pace_seconds (GHashTable *seconds, const char *key);
void tr_pace_add_seconds (GHashTable *seconds, const char *key, guint more);

/* Counts whole seconds on a clock that nobody sets. Begins with zeros. */
typedef struct {
  gint64 last_us; /* 0 while it stands still */
  gint64 rest_us;
} TrPaceTicker;

guint tr_pace_ticker_step (TrPaceTicker *self, gint64 now_us, gboolean is_running);

G_END_DECLS
