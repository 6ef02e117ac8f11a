/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-continuity.h"

G_BEGIN_DECLS

/* Who was at which session, as a table: what the picture of it and the table beside it are made of. Keeps no records. */

typedef struct {
  char *role;
  TrSide side;
} TrPresencePerson;

typedef struct {
  char *date; /* ISO, may be "" */
  TrStep step;
  gboolean is_noted; /* FALSE: it was not written down who was there */
} TrPresenceSession;

typedef struct {
  TrPresencePerson *people;
  guint n_people;
  TrPresenceSession *sessions; /* in the order of steps, within a step of dates */
  guint n_sessions;
  GArray *continuity; /* of TrContinuity */
  gboolean *is_there; /* a row of sessions for each person: tr_presence_is_there() */
} TrPresence;

TrPresence *tr_presence_new (TrProject *project);
void tr_presence_free (TrPresence *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrPresence, tr_presence_free)

gboolean tr_presence_is_there (const TrPresence *self, guint person, guint session);
gboolean tr_presence_is_noted (const TrPresence *self);

G_END_DECLS
