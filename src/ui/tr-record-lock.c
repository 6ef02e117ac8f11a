/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-record-lock.h"

#include <glib/gi18n.h>

#include "core/tr-lock.h"
#include "tr-feedback.h"
#include "tr-record-row.h"

/* Locks a record that is agreed, or unlocks it, and says so with a way back. `from` is any widget in the window. */
void
tr_record_toggle_lock (GtkWidget *from, TrDocument *document, TrKindId kind, const char *id)
{
  TrProject *project = tr_document_get_project (document);
  const TrRecord *record = tr_project_find (project, kind, id);
  g_autofree char *name = record != NULL ? tr_record_name (record) : NULL, *what = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_locked = !tr_lock_is_on (project, kind, id);

  if (record == NULL)
    return;
  if (!tr_lock_set (document, kind, id, is_locked, &error)) {
    tr_feedback_error (from, _("This could not be saved"), error);
    return;
  }
  /* TRANSLATORS: a toast; %s is the title of a record */
  what = g_strdup_printf (is_locked ? _("“%s” is agreed and locked") : _("“%s” can be changed again"), name);
  tr_feedback_done (from, what, TRUE);
}
