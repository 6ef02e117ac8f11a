/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-parking.h"

#include <glib/gi18n.h>

#include "tr-document-private.h"
#include "tr-language.h"
#include "tr-session.h"

#define MOST_CHARACTERS 60 /* of an item in the logbook */

static const struct {
  TrKindId kind;
  const char *field;   /* that the text becomes */
  const char *outcome; /* msgid */
} ways[TR_N_BECOMES] = {
  [TR_BECOMES_SIGNAL] = { TR_KIND_SIGNAL, "text", N_("Became a signal") },
  [TR_BECOMES_DIRECTION] = { TR_KIND_DIRECTION, "title", N_("Became a direction") },
  [TR_BECOMES_AGREEMENT] = { TR_KIND_AGREEMENT, "what", N_("Became an agreement") },
};

/* Whether it came up before the session that is going on; between sessions all of it did. */
gboolean
tr_parking_is_earlier (TrProject *project, const TrParked *parked)
{
  const TrSession *now = tr_session_running (project);

  return now == NULL || !g_str_equal (parked->session, now->record.id);
}

static void
add_open (GPtrArray *items, TrProject *project, gboolean is_earlier)
{
  TR_EACH (TrParked, parked, project, TR_KIND_PARKED)
    if (!parked->is_done && tr_parking_is_earlier (project, parked) == is_earlier)
      g_ptr_array_add (items, (gpointer) parked);
}

/* What is open, as TrParked of the project: that of earlier sessions comes first. Free with g_ptr_array_unref(). */
GPtrArray *
tr_parking_open (TrProject *project)
{
  GPtrArray *items = g_ptr_array_new ();

  add_open (items, project, TRUE);
  add_open (items, project, FALSE);

  return items;
}

/* How much of it is open that came up before the session that is going on, or in it. */
guint
tr_parking_count (TrProject *project, gboolean is_earlier)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  add_open (items, project, is_earlier);

  return items->len;
}

static guint
count_without_owner (TrProject *project)
{
  guint n = 0;

  TR_EACH_PARKED (parked, project)
    n += *parked->owner == '\0' ? 1 : 0;

  return n;
}

/* How many items are open and how many have no owner, in the language of the interface; "" when there are none. Free with
 * g_free(). */
char *
tr_parking_summary (TrProject *project)
{
  guint n = tr_parking_count (project, TRUE) + tr_parking_count (project, FALSE);
  guint n_alone = count_without_owner (project);
  g_autofree char *open = NULL, *alone = NULL;

  if (n == 0)
    return g_strdup ("");
  /* TRANSLATORS: items of the parking lot: what came up in a session and is for later */
  open = g_strdup_printf (ngettext ("%u thing for later", "%u things for later", n), n);
  if (n_alone == 0)
    return g_steal_pointer (&open);
  /* TRANSLATORS: after "3 things for later": how many of them nobody comes back to */
  alone = g_strdup_printf (ngettext ("%u without an owner", "%u without an owner", n_alone), n_alone);

  return g_strconcat (open, ", ", alone, NULL);
}

static TrRecord *
parked_new (TrDocument *document, const char *text, TrSide side, const char *today, GError **error)
{
  g_autoptr (TrRecord) record = tr_record_new (TR_KIND_PARKED);
  const TrSession *session = tr_session_running (tr_document_get_project (document));
  const char *page = tr_document_get_page (document);

  if (!tr_record_set (record, tr_kind_field (record->kind, "text"), text, error))
    return NULL;
  tr_record_put (record, "date", today);
  tr_record_put (record, "session", session != NULL ? session->record.id : "");
  tr_record_put (record, "page", tr_choice_index (tr_wheres, page) > TR_WHERE_UNSET ? page : "");
  ((TrParked *) record)->side = (gint) side;

  return g_steal_pointer (&record);
}

static gboolean
add_all (TrDocument *document, TrEdit *edit, const char *const *texts, const TrSide *sides, guint n, const char *today,
         GError **error)
{
  for (guint i = 0; i < n; i++) {
    g_autoptr (TrRecord) record = parked_new (document, texts[i], sides[i], today, error);

    if (record == NULL || !tr_edit_add (edit, record, NULL, error))
      return FALSE;
  }

  return TRUE;
}

/* Puts on the lot what came up now, on the page that is open: all as one action, or none. */
gboolean
tr_parking_add (TrDocument *document, const char *const *texts, const TrSide *sides, guint n, const char *today, GError **error)
{
  TrEdit *edit = tr_document_begin (document, NULL, error);

  return tr_edit_end (edit, edit != NULL && add_all (document, edit, texts, sides, n, today, error), error);
}

static char *
start_of (const char *text)
{
  return g_utf8_strlen (text, -1) > MOST_CHARACTERS ? g_utf8_substring (text, 0, MOST_CHARACTERS) : g_strdup (text);
}

static TrEdit *
begin (TrDocument *document, const char *template, const char *id, GError **error)
{
  const TrParked *parked = tr_project_find (tr_document_get_project (document), TR_KIND_PARKED, id);
  g_autofree char *start = start_of (parked != NULL ? parked->text : "");
  const char *const texts[] = { start, NULL };
  g_autofree char *label = tr_language_fill (template, texts);

  return tr_document_begin (document, label, error);
}

static gboolean
finish (TrEdit *edit, const char *id, const char *outcome, GError **error)
{
  return tr_edit_set (edit, TR_KIND_PARKED, id, "is_done", "1", error) &&
         tr_edit_set (edit, TR_KIND_PARKED, id, "outcome", outcome, error);
}

/* Takes an item off the lot, with what came of it ("" for nothing to say), as one action. */
gboolean
tr_parking_finish (TrDocument *document, const char *id, const char *outcome, GError **error)
{
  /* TRANSLATORS: a line in the logbook: what came up and was for later */
  TrEdit *edit = begin (document, _("For later “%s”: dealt with"), id, error);

  return tr_edit_end (edit, edit != NULL && finish (edit, id, outcome, error), error);
}

/* Puts an item back on the lot; what came of it stays to be read. */
gboolean
tr_parking_reopen (TrDocument *document, const char *id, GError **error)
{
  /* TRANSLATORS: a line in the logbook: what came up and was for later */
  TrEdit *edit = begin (document, _("For later “%s”: open again"), id, error);

  return tr_edit_end (edit, edit != NULL && tr_edit_set (edit, TR_KIND_PARKED, id, "is_done", "0", error), error);
}

/* The kind of record that an item becomes. */
TrKindId
tr_becomes_kind (TrBecomes becomes)
{
  return ways[becomes].kind;
}

static TrRecord *
create (TrProject *project, const TrParked *parked, TrBecomes becomes, GError **error)
{
  g_autoptr (TrRecord) record = tr_record_new (ways[becomes].kind);
  const TrParticipant *owner = tr_project_find (project, TR_KIND_PARTICIPANT, parked->owner);
  const TrField *side = tr_kind_field (record->kind, "side"), *who = tr_kind_field (record->kind, "who");

  if (!tr_record_set (record, tr_kind_field (record->kind, ways[becomes].field), parked->text, error))
    return NULL;
  if (side != NULL)
    tr_record_set (record, side, tr_sides[parked->side].name, NULL);
  if (who != NULL && owner != NULL)
    tr_record_set (record, who, owner->role, NULL);
  /* as on the page: under the only challenge */
  if (becomes == TR_BECOMES_DIRECTION && tr_project_count (project, TR_KIND_CHALLENGE) == 1)
    tr_record_put (record, "challenge", ((const TrRecord *) tr_project_at (project, TR_KIND_CHALLENGE, 0))->id);

  return g_steal_pointer (&record);
}

/* Makes something of an item, which is off the lot then: one action, that undo takes back as a whole. Returns the id of
 * what it became; free with g_free(). */
char *
tr_parking_turn (TrDocument *document, const char *id, TrBecomes becomes, GError **error)
{
  TrProject *project = tr_document_get_project (document);
  const TrParked *parked = tr_project_find (project, TR_KIND_PARKED, id);
  g_autoptr (TrRecord) record = NULL;
  TrEdit *edit;

  g_return_val_if_fail (parked != NULL, NULL);
  record = create (project, parked, becomes, error);
  if (record == NULL)
    return NULL;
  edit = tr_document_begin (document, NULL, error);
  if (!tr_edit_end (edit,
                    edit != NULL && tr_edit_add (edit, record, NULL, error) &&
                      finish (edit, id, _(ways[becomes].outcome), error),
                    error))
    return NULL;

  return g_strdup (record->id);
}
