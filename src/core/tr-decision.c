/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-decision.h"

#include <glib/gi18n.h>

#include "tr-language.h"
#include "tr-session.h"
#include "tr-words.h"

static const char *const side_fields[TR_N_SIDES] = {
  [TR_SIDE_MUNICIPALITY] = "has_municipality",
  [TR_SIDE_PROVIDER] = "has_provider",
  [TR_SIDE_RESIDENTS] = "has_residents",
  [TR_SIDE_PARTNERS] = "has_partners",
};

/* The field that says that a side decided it; NULL for no side. */
const char *
tr_decision_side_field (TrSide side)
{
  return side_fields[side];
}

/* Writes down a decision of the session that goes on, as one action; without a session it has none. Its id, to be freed
 * with g_free(). */
char *
tr_decision_add (TrDocument *document, const TrDecided *decided, GError **error)
{
  const TrSession *running = tr_session_running (tr_document_get_project (document));
  const char *page = tr_choice_index (tr_wheres, decided->page) >= 0 ? decided->page : "";

  return tr_document_add (document, TR_KIND_DECISION, error, "text", decided->text, "page", page, "session",
                          running != NULL ? running->record.id : "", "date", decided->today, "has_municipality",
                          decided->sides & TR_SIDE_BIT (TR_SIDE_MUNICIPALITY) ? "1" : "0", "has_provider",
                          decided->sides & TR_SIDE_BIT (TR_SIDE_PROVIDER) ? "1" : "0", "has_residents",
                          decided->sides & TR_SIDE_BIT (TR_SIDE_RESIDENTS) ? "1" : "0", "has_partners",
                          decided->sides & TR_SIDE_BIT (TR_SIDE_PARTNERS) ? "1" : "0", "dissent", decided->dissent,
                          NULL);
}

/* Who decided it, as bits. */
guint
tr_decision_sides (const TrDecision *decision)
{
  return (decision->has_municipality ? TR_SIDE_BIT (TR_SIDE_MUNICIPALITY) : 0) |
         (decision->has_provider ? TR_SIDE_BIT (TR_SIDE_PROVIDER) : 0) |
         (decision->has_residents ? TR_SIDE_BIT (TR_SIDE_RESIDENTS) : 0) |
         (decision->has_partners ? TR_SIDE_BIT (TR_SIDE_PARTNERS) : 0);
}

/* "Municipality and Social work"; "" when it was not said who. Free with g_free(). */
char *
tr_decision_sides_text (const TrDecision *decision, TrLanguage language)
{
  g_autoptr (GPtrArray) sides = g_ptr_array_new ();
  guint bits = tr_decision_sides (decision);

  for (guint side = TR_SIDE_MUNICIPALITY; side < TR_N_SIDES; side++)
    if (bits & TR_SIDE_BIT (side))
      g_ptr_array_add (sides, (gpointer) tr_language_text (language, tr_sides[side].label));

  return sides->len > 0 ? tr_words_list (sides, language) : g_strdup ("");
}

/* The decisions of a session in the order in which they fell; with NULL all of them. Free with g_ptr_array_unref(). */
GPtrArray *
tr_decisions_of (TrProject *project, const char *session)
{
  GPtrArray *decisions = g_ptr_array_new ();

  TR_EACH (TrDecision, decision, project, TR_KIND_DECISION)
    if (session == NULL || g_str_equal (decision->session, session))
      g_ptr_array_add (decisions, (gpointer) decision);

  return decisions;
}

/* The sessions with a text about what was decided, from before decisions were written down one by one. Free with
 * g_ptr_array_unref(). */
GPtrArray *
tr_decision_notes (TrProject *project)
{
  GPtrArray *sessions = g_ptr_array_new ();

  TR_EACH (TrSession, session, project, TR_KIND_SESSION)
    if (*session->decisions != '\0')
      g_ptr_array_add (sessions, (gpointer) session);

  return sessions;
}
