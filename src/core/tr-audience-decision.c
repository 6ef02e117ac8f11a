/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-audience-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "tr-decision.h"
#include "tr-session.h"
#include "tr-words.h"

#define MOST_SIDES 2 /* on lines of their own: the room is for the decision */

/* What the room sees of decisions: one as it falls, and all of them at the end. */

/* Each on a line of its own with its sign; of many, one line with all of them. */
static void
add_sides (TrAudience *self, const TrDecision *decision)
{
  guint sides = tr_decision_sides (decision), n_sides = 0;
  g_autofree char *names = tr_decision_sides_text (decision, self->language), *text = NULL;

  for (guint side = TR_SIDE_MUNICIPALITY; side < TR_N_SIDES; side++)
    n_sides += sides & TR_SIDE_BIT (side) ? 1 : 0;
  if (n_sides > MOST_SIDES) {
    text = tr_words_say (self->language, N_("Decided by: %s"), names, NULL);
    tr_audience_add_row (self, TR_AUDIENCE_PLAIN, NULL, text);
    return;
  }
  for (guint side = TR_SIDE_MUNICIPALITY; side < TR_N_SIDES; side++)
    if (sides & TR_SIDE_BIT (side))
      tr_audience_add_row (self, TR_AUDIENCE_SIDE, NULL, tr_language_text (self->language, tr_sides[side].label))->side =
          (TrSide) side;
}

static void
add_dissent (TrAudience *self, const TrDecision *decision)
{
  g_autofree char *text = NULL;

  if (*decision->dissent == '\0')
    return;
  text = tr_words_say (self->language, N_("Thought otherwise: %s"), decision->dissent, NULL);
  tr_audience_add_row (self, TR_AUDIENCE_PLAIN, NULL, text);
}

/* A decision as it falls: the room sees nothing else. */
void
tr_audience_fill_decided (TrAudience *self, const TrDecision *decision)
{
  /* TRANSLATORS: in large type above a decision that falls now */
  tr_audience_take (&self->question, g_strdup (tr_language_text (self->language, N_("This we decide"))));
  tr_audience_take (&self->statement, g_strdup (decision->text));
  add_sides (self, decision);
  add_dissent (self, decision);
}

static void
add_decisions (TrAudience *self, const GPtrArray *decisions)
{
  for (guint i = 0; i < decisions->len; i++) {
    const TrDecision *decision = g_ptr_array_index (decisions, i);

    tr_audience_add_row (self, TR_AUDIENCE_NUMBER, &decision->record, decision->text)->number = i + 1;
    add_dissent (self, decision);
  }
  if (decisions->len == 0)
    tr_audience_add_row (self, TR_AUDIENCE_PLAIN, NULL, tr_language_text (self->language, N_("Nothing was decided.")));
}

static void
add_parked (TrAudience *self, TrProject *project)
{
  gboolean is_first = TRUE;

  TR_EACH_PARKED (parked, project) {
    const TrParticipant *owner = tr_project_find (project, TR_KIND_PARTICIPANT, parked->owner);
    TrAudienceRow *row;

    if (is_first)
      tr_audience_add_row (self, TR_AUDIENCE_HEADING, NULL, tr_language_text (self->language, N_("For later")));
    is_first = FALSE;
    row = tr_audience_add_row (self, TR_AUDIENCE_PLAIN, &parked->record, parked->text);
    if (owner != NULL)
      tr_audience_take (&row->value, g_strdup (owner->role));
  }
}

/* The session that goes on, else the one that ended last; NULL when none did. */
static const TrSession *
session_at_hand (TrProject *project)
{
  const TrSession *last = tr_session_running (project);

  if (last != NULL)
    return last;
  TR_EACH (TrSession, session, project, TR_KIND_SESSION)
    if (*session->ended != '\0' && (last == NULL || strcmp (session->ended, last->ended) >= 0))
      last = session;

  return last;
}

/* What is read at the end: what was decided and who thought otherwise, what is for later, and when we meet again. */
void
tr_audience_fill_closing (TrAudience *self, TrProject *project, const TrAudienceAsk *ask)
{
  g_autofree char *today = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (ask->today),
                                            (gint) g_date_get_month (ask->today), g_date_get_day (ask->today));
  const TrSession *session = session_at_hand (project), *next = tr_session_next (project, today);
  g_autoptr (GPtrArray) decisions = tr_decisions_of (project, session != NULL ? session->record.id : NULL);
  TrAudienceRow *row;

  tr_audience_take (&self->question, g_strdup (tr_language_text (self->language, N_("What did we decide?"))));
  add_decisions (self, decisions);
  add_parked (self, project);
  if (next == NULL)
    return;
  tr_audience_add_row (self, TR_AUDIENCE_HEADING, NULL, tr_language_text (self->language, N_("Next session")));
  row = tr_audience_add_row (self, TR_AUDIENCE_PLAIN, &next->record,
                             tr_language_text (self->language, tr_steps[next->step].label));
  tr_audience_take (&row->value, tr_language_date (self->language, next->date));
}

void
tr_audience_fill_decisions (TrAudience *self, TrProject *project, const TrAudienceAsk *ask)
{
  g_autoptr (GPtrArray) decisions = tr_decisions_of (project, NULL);

  tr_audience_take (&self->question, g_strdup (tr_language_text (self->language, N_("What did we decide?"))));
  add_decisions (self, decisions);
}
