/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-document.h"

G_BEGIN_DECLS

/* A session that goes on: at most one of a project. It begins with who is here, and ends with a next date. What is
 * changed in between belongs to it, in the logbook as well. */

typedef struct {
  const char *session; /* id of a planned one, NULL for a new one */
  TrStep step;
  const char *const *present; /* ids of participants, ending with NULL */
  const char *today;          /* ISO date */
} TrSessionBegin;

/* Does more in the same action. */
typedef gboolean (*TrSessionMore) (TrEdit *edit, const char *session, gpointer user_data, GError **error);

typedef struct {
  const char *next_date; /* ISO; "" or NULL for none */
  TrStep next_step;
  TrSessionMore more; /* NULL for nothing */
  gpointer user_data;
} TrSessionEnd;

const TrSession *tr_session_running (TrProject *project);
const TrSession *tr_session_planned (TrProject *project, const char *today);
const TrSession *tr_session_next (TrProject *project, const char *today);
char *tr_session_begin (TrDocument *document, const TrSessionBegin *start, GError **error);
gboolean tr_session_end (TrDocument *document, const TrSessionEnd *end, GError **error);

gboolean tr_session_was_there (TrProject *project, const char *session, const char *participant);
const TrSession *tr_session_last_noted (TrProject *project, const char *except);
char *tr_session_continuity_text (TrProject *project, const char *except, const char *const *present,
                                  TrLanguage language);
char *tr_session_name (const TrSession *session, TrLanguage language);
char *tr_session_brought_text (const guint *counts, TrLanguage language);

G_END_DECLS
