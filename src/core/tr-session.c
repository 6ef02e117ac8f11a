/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-session.h"

#include <string.h>

#include <glib/gi18n.h>

#include "tr-error.h"
#include "tr-language.h"
#include "tr-words.h"

/* The session that goes on; NULL when there is none. */
const TrSession *
tr_session_running (TrProject *project)
{
  TR_EACH (TrSession, session, project, TR_KIND_SESSION)
    if (session->state == TR_SESSION_RUNNING)
      return session;

  return NULL;
}

/* A session of today that did not begin yet; NULL when there is none. */
const TrSession *
tr_session_planned (TrProject *project, const char *today)
{
  TR_EACH (TrSession, session, project, TR_KIND_SESSION)
    if (session->state == TR_SESSION_PLANNED && g_str_equal (session->date, today))
      return session;

  return NULL;
}

/* The first session after today; NULL when there is none. */
const TrSession *
tr_session_next (TrProject *project, const char *today)
{
  const TrSession *next = NULL;

  TR_EACH (TrSession, session, project, TR_KIND_SESSION)
    if (session->state == TR_SESSION_PLANNED && strcmp (session->date, today) > 0 &&
        (next == NULL || strcmp (session->date, next->date) < 0))
      next = session;

  return next;
}

static char *
now_text (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

/* The session itself: one that was planned, or a new one. Its id, to be freed with g_free(). */
static char *
edit_session (TrEdit *edit, const TrSessionBegin *start, GError **error)
{
  g_autoptr (TrRecord) record = tr_record_new (TR_KIND_SESSION);
  g_autofree char *id = g_strdup (start->session), *now = now_text ();

  if (id == NULL) {
    tr_record_put (record, "date", start->today);
    if (!tr_edit_add (edit, record, NULL, error))
      return NULL;
    id = g_strdup (record->id);
  }
  if (!tr_edit_set (edit, TR_KIND_SESSION, id, "date", start->today, error) ||
      !tr_edit_set (edit, TR_KIND_SESSION, id, "step", tr_steps[start->step].name, error) ||
      !tr_edit_set (edit, TR_KIND_SESSION, id, "state", tr_session_states[TR_SESSION_RUNNING].name, error) ||
      !tr_edit_set (edit, TR_KIND_SESSION, id, "began", now, error) ||
      !tr_edit_set (edit, TR_KIND_SESSION, id, "ended", "", error))
    return NULL;

  return g_steal_pointer (&id);
}

static gboolean
remove_absent (TrEdit *edit, TrProject *project, const char *session, const char *const *present, GError **error)
{
  TR_EACH (TrAttendance, attendance, project, TR_KIND_ATTENDANCE)
    if (g_str_equal (attendance->session, session) && !g_strv_contains (present, attendance->participant) &&
        !tr_edit_remove (edit, TR_KIND_ATTENDANCE, attendance->record.id, error))
      return FALSE;

  return TRUE;
}

/* Whoever is here has a line of attendance, and nobody else. */
static gboolean
edit_present (TrEdit *edit, TrProject *project, const char *session, const char *const *present, GError **error)
{
  if (!remove_absent (edit, project, session, present, error))
    return FALSE;
  for (guint i = 0; present[i] != NULL; i++) {
    g_autoptr (TrRecord) record = tr_record_new (TR_KIND_ATTENDANCE);

    if (tr_session_was_there (project, session, present[i]))
      continue;
    tr_record_put (record, "session", session);
    tr_record_put (record, "participant", present[i]);
    if (!tr_edit_add (edit, record, NULL, error))
      return FALSE;
  }

  return TRUE;
}

/* Begins a session as one action. Its id, to be freed with g_free(); NULL with an error, TR_ERROR_INPUT when another
 * one is still going on. */
char *
tr_session_begin (TrDocument *document, const TrSessionBegin *start, GError **error)
{
  g_autoptr (TrProject) project = tr_project_ref (tr_document_get_project (document));
  g_autofree char *id = NULL;
  TrEdit *edit;
  gboolean is_done;

  if (tr_session_running (project) != NULL) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT, _("A session is still going on. End it first."));
    return NULL;
  }
  edit = tr_document_begin (document, _("Session begun"), error);
  if (edit == NULL)
    return NULL;
  id = edit_session (edit, start, error);
  is_done = id != NULL && edit_present (edit, project, id, start->present, error);

  return tr_edit_end (edit, is_done, error) ? g_steal_pointer (&id) : NULL;
}

static gboolean
has_planned_on (TrProject *project, const char *date)
{
  TR_EACH (TrSession, session, project, TR_KIND_SESSION)
    if (session->state == TR_SESSION_PLANNED && g_str_equal (session->date, date))
      return TRUE;

  return FALSE;
}

/* One that is planned on that day already is enough. */
static gboolean
plan_next (TrEdit *edit, TrProject *project, const TrSessionEnd *end, GError **error)
{
  g_autoptr (TrRecord) record = NULL;

  if (end->next_date == NULL || *end->next_date == '\0' || has_planned_on (project, end->next_date))
    return TRUE;
  record = tr_record_new (TR_KIND_SESSION);
  if (!tr_record_set (record, tr_kind_field (record->kind, "date"), end->next_date, error))
    return FALSE;
  tr_record_put (record, "step", tr_steps[end->next_step].name);

  return tr_edit_add (edit, record, NULL, error);
}

/* Now; but a session does not end before it began, also when the clock was set back meanwhile. Free with g_free(). */
static char *
end_of (const TrSession *session)
{
  g_autofree char *now = now_text ();

  return g_strdup (strcmp (now, session->began) < 0 ? session->began : now);
}

/* Ends the session that goes on, as one action; the next one is planned with it. */
gboolean
tr_session_end (TrDocument *document, const TrSessionEnd *end, GError **error)
{
  g_autoptr (TrProject) project = tr_project_ref (tr_document_get_project (document));
  const TrSession *running = tr_session_running (project);
  g_autofree char *id = NULL, *now = NULL;
  TrEdit *edit;
  gboolean is_done;

  if (running == NULL) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT, _("No session is going on."));
    return FALSE;
  }
  id = g_strdup (running->record.id);
  now = end_of (running);
  edit = tr_document_begin (document, _("Session ended"), error);
  if (edit == NULL)
    return FALSE;
  is_done = plan_next (edit, project, end, error) &&
            (end->more == NULL || end->more (edit, id, end->user_data, error)) &&
            tr_edit_set (edit, TR_KIND_SESSION, id, "state", tr_session_states[TR_SESSION_ENDED].name, error) &&
            tr_edit_set (edit, TR_KIND_SESSION, id, "ended", now, error);

  return tr_edit_end (edit, is_done, error);
}

/* Whether a participant was at a session, as far as that was noted. */
gboolean
tr_session_was_there (TrProject *project, const char *session, const char *participant)
{
  TR_EACH (TrAttendance, attendance, project, TR_KIND_ATTENDANCE)
    if (g_str_equal (attendance->session, session) && g_str_equal (attendance->participant, participant))
      return TRUE;

  return FALSE;
}

/* The last session, by date, of which it was noted who was there, other than `except` (an id, or NULL). NULL when
 * there is none. */
const TrSession *
tr_session_last_noted (TrProject *project, const char *except)
{
  const TrSession *last = NULL;

  TR_EACH (TrAttendance, attendance, project, TR_KIND_ATTENDANCE) {
    const TrSession *session = tr_project_find (project, TR_KIND_SESSION, attendance->session);

    if (session != NULL && g_strcmp0 (session->record.id, except) != 0 &&
        (last == NULL || strcmp (session->date, last->date) >= 0))
      last = session;
  }

  return last;
}

/* Whether somebody was at any session before. */
static gboolean
was_ever_there (TrProject *project, const char *except, const char *participant)
{
  TR_EACH (TrAttendance, attendance, project, TR_KIND_ATTENDANCE)
    if (g_strcmp0 (attendance->session, except) != 0 && g_str_equal (attendance->participant, participant))
      return TRUE;

  return FALSE;
}

static void
append_sentence (GString *text, char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

static void
append_roles (GString *text, const GPtrArray *roles, const char *msgid, TrLanguage language)
{
  g_autofree char *names = roles->len > 0 ? tr_words_list (roles, language) : NULL;

  if (names != NULL)
    append_sentence (text, tr_words_say (language, msgid, names, NULL));
}

/* Whether the same people are at the table as the last time, in sentences: how many, who is new and who is not here.
 * `except` is the session that it is about, or NULL. "" when nobody is here. Free with g_free(). */
char *
tr_session_continuity_text (TrProject *project, const char *except, const char *const *present, TrLanguage language)
{
  const TrSession *last = tr_session_last_noted (project, except);
  g_autoptr (GPtrArray) fresh = g_ptr_array_new (), missing = g_ptr_array_new ();
  GString *text = g_string_new (NULL);
  guint n_here = 0, n_before = 0;

  TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT) {
    const char *id = participant->record.id;
    gboolean is_here = g_strv_contains (present, id);
    gboolean was_there = last != NULL && tr_session_was_there (project, last->record.id, id);

    n_here += is_here ? 1 : 0;
    n_before += is_here && was_there ? 1 : 0;
    if (is_here && !was_ever_there (project, except, id))
      g_ptr_array_add (fresh, participant->role);
    if (!is_here && was_there)
      g_ptr_array_add (missing, participant->role);
  }
  if (n_here > 0 && last == NULL) {
    append_sentence (text, g_strdup (tr_language_text (language, N_("It was not noted before who was there."))));
  } else if (n_here > 0) {
    g_autofree char *before = tr_language_number (language, n_before, 0), *here = tr_language_number (language, n_here, 0);

    /* TRANSLATORS: how many of those who are here now were there at the session before */
    append_sentence (text, tr_words_say (language, N_("%s of the %s who are here were there last time as well."), before,
                                         here, NULL));
    /* TRANSLATORS: roles of people who are at the table for the first time */
    append_roles (text, fresh, N_("New: %s."), language);
    /* TRANSLATORS: roles of people who were there last time and are not here now */
    append_roles (text, missing, N_("Not here: %s."), language);
  }

  return g_string_free (text, FALSE);
}

/* "Session of 24 November 2026 · Direction". Free with g_free(). */
char *
tr_session_name (const TrSession *session, TrLanguage language)
{
  const char *step = tr_language_text (language, tr_steps[session->step].label);
  g_autofree char *date = *session->date != '\0' ? tr_language_date (language, session->date) : NULL;

  if (date == NULL)
    /* TRANSLATORS: a session without a date; the step of the dialogue it is about */
    return tr_words_say (language, N_("Session · %s"), step, NULL);
  /* TRANSLATORS: a session: its date, and the step of the dialogue it is about */
  return tr_words_say (language, N_("Session of %s · %s"), date, step, NULL);
}

/* What is counted, in the order in which it is said. */
static const struct {
  TrKindId kind;
  const char *one, *many; /* msgids */
} counted[] = {
  { TR_KIND_SIGNAL, N_("%s signal"), N_("%s signals") },
  { TR_KIND_CHALLENGE, N_("%s challenge"), N_("%s challenges") },
  { TR_KIND_DIRECTION, N_("%s direction"), N_("%s directions") },
  { TR_KIND_ARGUMENT, N_("%s argument"), N_("%s arguments") },
  { TR_KIND_PLACEMENT, N_("%s placement on the matrix"), N_("%s placements on the matrix") },
  { TR_KIND_CRITERION, N_("%s criterion"), N_("%s criteria") },
  { TR_KIND_PROVIDER, N_("%s provider"), N_("%s providers") },
  { TR_KIND_KPI, N_("%s KPI"), N_("%s KPIs") },
  { TR_KIND_AGREEMENT, N_("%s agreement"), N_("%s agreements") },
  { TR_KIND_DECISION, N_("%s decision"), N_("%s decisions") },
  { TR_KIND_PARKED, N_("%s item for later"), N_("%s items for later") },
};

/* "Added: 8 signals, 2 directions and 3 decisions." from what tr_document_count_added() counted; "" when it was nothing.
 * Free with g_free(). */
char *
tr_session_brought_text (const guint *counts, TrLanguage language)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  GString *list = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (counted); i++) {
    guint n = counts[counted[i].kind];
    g_autofree char *number = tr_language_number (language, n, 0);

    if (n > 0)
      g_ptr_array_add (parts, tr_words_say (language, n == 1 ? counted[i].one : counted[i].many, number, NULL));
  }
  for (guint i = 0; i < parts->len; i++) {
    if (i > 0)
      g_string_append (list, i == parts->len - 1 ? tr_language_text (language, N_(" and ")) : ", ");
    g_string_append (list, g_ptr_array_index (parts, i));
  }
  text = g_string_free (list, FALSE);

  /* TRANSLATORS: what a session added, such as "8 signals, 2 directions and 3 decisions" */
  return parts->len > 0 ? tr_words_say (language, N_("Added: %s."), text, NULL) : g_strdup ("");
}
