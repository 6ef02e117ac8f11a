/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-side-summary.h"

#include <glib/gi18n.h>

/* What a page says back about who was heard. */

static char *
count_text (TrSide side, guint n)
{
  switch (side) {
  case TR_SIDE_MUNICIPALITY:
    /* TRANSLATORS: a number of signals or participants; part of an enumeration */
    return g_strdup_printf (_("%u from the municipality"), n);
  case TR_SIDE_PROVIDER:
    return g_strdup_printf (_("%u from social work"), n);
  case TR_SIDE_RESIDENTS:
    return g_strdup_printf (_("%u from residents"), n);
  case TR_SIDE_PARTNERS:
    return g_strdup_printf (_("%u from partners"), n);
  case TR_SIDE_UNSET:
  case TR_N_SIDES:
  default:
    return g_strdup_printf (_("%u without a side"), n);
  }
}

static const char *const not_heard[TR_N_SIDES] = {
  [TR_SIDE_MUNICIPALITY] = N_("none from the municipality yet"),
  [TR_SIDE_PROVIDER] = N_("none from social work yet"),
  [TR_SIDE_RESIDENTS] = N_("none from residents yet"),
};

/* Takes both texts. */
static char *
join (char *texts, char *text)
{
  g_autofree char *first = texts, *second = text;

  if (first == NULL)
    return g_steal_pointer (&second);

  /* TRANSLATORS: an enumeration and its next part: "3 from the municipality, 3 from social work" */
  return g_strdup_printf (_("%s, %s"), first, second);
}

/* "6 signals: 3 from the municipality, 3 from social work; none from residents yet". Partners are not missed: not
 * every subject has them. */
static char *
summarise (const char *total, const guint *n_of)
{
  g_autofree char *heard = NULL, *missed = NULL;

  for (guint i = 0; i < TR_N_SIDES; i++) {
    TrSide side = (TrSide) ((i + 1) % TR_N_SIDES); /* those without a side last */

    if (n_of[side] > 0)
      heard = join (g_steal_pointer (&heard), count_text (side, n_of[side]));
    else if (not_heard[side] != NULL)
      missed = join (g_steal_pointer (&missed), g_strdup (gettext (not_heard[side])));
  }

  if (missed == NULL)
    /* TRANSLATORS: "6 signals", and an enumeration of whose they are */
    return g_strdup_printf (_("%s: %s"), total, heard);

  /* TRANSLATORS: "6 signals", an enumeration of whose they are, and an enumeration of who was not heard yet */
  return g_strdup_printf (_("%s: %s; %s"), total, heard, missed);
}

/* Which sides the signals come from, "" when there are none. Free with g_free(). */
char *
tr_signals_summary (TrProject *project)
{
  guint n = tr_project_count (project, TR_KIND_SIGNAL), n_of[TR_N_SIDES] = { 0 };
  g_autofree char *total = g_strdup_printf (ngettext ("%u signal", "%u signals", n), n);

  if (n == 0)
    return g_strdup ("");
  TR_EACH (TrSignal, signal, project, TR_KIND_SIGNAL)
    n_of[signal->side]++;

  return summarise (total, n_of);
}

/* Which sides sit at the table, "" when nobody does. Free with g_free(). */
char *
tr_participants_summary (TrProject *project)
{
  guint n = tr_project_count (project, TR_KIND_PARTICIPANT), n_of[TR_N_SIDES] = { 0 };
  g_autofree char *total = g_strdup_printf (ngettext ("%u participant", "%u participants", n), n);

  if (n == 0)
    return g_strdup ("");
  TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT)
    n_of[tr_project_participant_side (project, participant)]++;

  return summarise (total, n_of);
}
