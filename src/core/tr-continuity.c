/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-continuity.h"

/* The ids of all who were at one session of the step or more. */
static GHashTable *
people_of (TrProject *project, TrStep step)
{
  GHashTable *people = g_hash_table_new (g_str_hash, g_str_equal);

  TR_EACH (TrAttendance, attendance, project, TR_KIND_ATTENDANCE) {
    const TrSession *session = tr_project_find (project, TR_KIND_SESSION, attendance->session);

    if (session != NULL && (TrStep) session->step == step)
      g_hash_table_add (people, attendance->participant);
  }

  return people;
}

static guint
count_both (GHashTable *one, GHashTable *other)
{
  GHashTableIter iter;
  gpointer participant;
  guint n = 0;

  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &participant, NULL))
    n += g_hash_table_contains (other, participant) ? 1 : 0;

  return n;
}

/* How the people of each step compare to those of the step before it: of TrContinuity, in order of steps. Free with
 * g_array_unref().
 *
 * A step whose sessions have no attendance noted at all says nothing about who was there, and neither does a step
 * without sessions: both are left out, and with them the comparisons on either side. Steps are not compared across such
 * a gap, because who came and went in between is not known. When it was noted for some sessions of a step, those are
 * taken for the step. */
GArray *
tr_continuity (TrProject *project)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (TrContinuity));
  g_autoptr (GHashTable) earlier = people_of (project, TR_STEP_PREPARATION);

  for (guint step = TR_STEP_PREPARATION + 1; step < TR_N_STEPS; step++) {
    GHashTable *later = people_of (project, (TrStep) step);
    TrContinuity continuity = {
      .earlier = (TrStep) (step - 1),
      .later = (TrStep) step,
      .n_later = g_hash_table_size (later),
      .n_both = count_both (later, earlier),
    };

    if (g_hash_table_size (earlier) > 0 && continuity.n_later > 0)
      g_array_append_val (all, continuity);
    g_hash_table_unref (earlier);
    earlier = later;
  }

  return all;
}

/* Whether too few stayed: fewer than half of the later step were in the earlier one (P04). What follows the preparation
 * never is thin: that often begins with the municipality alone, and settles who else belongs at the table. */
gboolean
tr_continuity_is_thin (const TrContinuity *continuity)
{
  return continuity->earlier != TR_STEP_PREPARATION && continuity->n_both * 2 < continuity->n_later;
}
