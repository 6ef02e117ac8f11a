/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-presence.h"

#include <string.h>

/* By step, then by date; what has no date comes last, and otherwise the order is the project's. */
static gint
compare_sessions (gconstpointer a, gconstpointer b)
{
  const TrSession *one = *(const TrSession *const *) a, *other = *(const TrSession *const *) b;
  gboolean has_date = *one->date != '\0', other_has_date = *other->date != '\0';
  int by_date = strcmp (one->date, other->date);

  if (one->step != other->step)
    return one->step < other->step ? -1 : 1;
  if (has_date != other_has_date)
    return has_date ? -1 : 1;
  if (by_date != 0)
    return by_date;

  return one->record.index < other->record.index ? -1 : 1;
}

/* The sessions in order, and in `places` the place of each by its id. */
static void
add_sessions (TrPresence *self, TrProject *project, GHashTable *places)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  TR_EACH (TrSession, session, project, TR_KIND_SESSION)
    g_ptr_array_add (sorted, (gpointer) session);
  g_ptr_array_sort (sorted, compare_sessions);

  self->n_sessions = sorted->len;
  self->sessions = g_new0 (TrPresenceSession, sorted->len);
  for (guint i = 0; i < sorted->len; i++) {
    const TrSession *session = g_ptr_array_index (sorted, i);

    self->sessions[i].date = g_strdup (session->date);
    self->sessions[i].step = (TrStep) session->step;
    g_hash_table_insert (places, session->record.id, GUINT_TO_POINTER (i));
  }
}

static void
add_people (TrPresence *self, TrProject *project)
{
  self->n_people = tr_project_count (project, TR_KIND_PARTICIPANT);
  self->people = g_new0 (TrPresencePerson, self->n_people);
  TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT) {
    TrPresencePerson *person = &self->people[participant->record.index];

    person->role = g_strdup (participant->role);
    person->side = tr_project_participant_side (project, participant);
  }
}

static void
add_attendance (TrPresence *self, TrProject *project, GHashTable *places)
{
  self->is_there = g_new0 (gboolean, (gsize) self->n_people * self->n_sessions);
  TR_EACH (TrAttendance, attendance, project, TR_KIND_ATTENDANCE) {
    const TrRecord *participant = tr_project_find (project, TR_KIND_PARTICIPANT, attendance->participant);
    gpointer place;

    if (participant == NULL || !g_hash_table_lookup_extended (places, attendance->session, NULL, &place))
      continue;
    self->sessions[GPOINTER_TO_UINT (place)].is_noted = TRUE;
    self->is_there[(gsize) participant->index * self->n_sessions + GPOINTER_TO_UINT (place)] = TRUE;
  }
}

/* Who was at which session of a project. Free with tr_presence_free(). */
TrPresence *
tr_presence_new (TrProject *project)
{
  TrPresence *self = g_new0 (TrPresence, 1);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  add_people (self, project);
  add_sessions (self, project, places);
  add_attendance (self, project, places);
  self->continuity = tr_continuity (project);

  return self;
}

void
tr_presence_free (TrPresence *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_people; i++)
    g_free (self->people[i].role);
  for (guint i = 0; i < self->n_sessions; i++)
    g_free (self->sessions[i].date);
  g_free (self->people);
  g_free (self->sessions);
  g_free (self->is_there);
  g_array_unref (self->continuity);
  g_free (self);
}

gboolean
tr_presence_is_there (const TrPresence *self, guint person, guint session)
{
  g_return_val_if_fail (person < self->n_people && session < self->n_sessions, FALSE);

  return self->is_there[(gsize) person * self->n_sessions + session];
}

/* Whether it was written down of any session who was there: without that there is nothing to see. */
gboolean
tr_presence_is_noted (const TrPresence *self)
{
  for (guint i = 0; i < self->n_sessions; i++)
    if (self->sessions[i].is_noted)
      return TRUE;

  return FALSE;
}
