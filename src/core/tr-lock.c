/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-lock.h"

#include <glib/gi18n.h>

#include "tr-error.h"
#include "tr-language.h"
#include "tr-words.h"

/* Whether records of a kind can be locked. */
gboolean
tr_lock_is_for (TrKindId kind)
{
  return tr_kind_field (tr_kind (kind), "is_locked") != NULL;
}

gboolean
tr_lock_is_on (TrProject *project, TrKindId kind, const char *id)
{
  const TrRecord *record = tr_project_find (project, kind, id);

  return record != NULL && tr_record_is_locked (record);
}

/* Locks a record or unlocks it, as one action. FALSE with TR_ERROR_CONFLICT when it is gone. */
gboolean
tr_lock_set (TrDocument *document, TrKindId kind, const char *id, gboolean is_locked, GError **error)
{
  const TrRecord *record = tr_project_find (tr_document_get_project (document), kind, id);
  g_autofree char *name = NULL, *label = NULL;
  TrEdit *edit;

  g_return_val_if_fail (tr_lock_is_for (kind), FALSE);
  if (record == NULL) {
    g_set_error (error, TR_ERROR, TR_ERROR_CONFLICT, _("%s: this is no longer there"), gettext (tr_kind (kind)->label));
    return FALSE;
  }
  name = tr_words_name (record, tr_language_of_interface ());
  /* TRANSLATORS: a line in the logbook; the name of a record, such as “Coaching” */
  label = g_strdup_printf (is_locked ? _("%s: agreed and locked") : _("%s: unlocked"), name);
  edit = tr_document_begin (document, label, error);

  return tr_edit_end (edit, edit != NULL && tr_edit_set (edit, kind, id, "is_locked", is_locked ? "1" : "0", error), error);
}

/* How many records are locked. */
guint
tr_lock_count (TrProject *project)
{
  guint n = 0;

  for (guint kind = 0; kind < TR_N_KINDS; kind++)
    for (guint i = 0; tr_lock_is_for (kind) && i < tr_project_count (project, kind); i++)
      n += tr_record_is_locked (tr_project_at (project, kind, i)) ? 1 : 0;

  return n;
}
