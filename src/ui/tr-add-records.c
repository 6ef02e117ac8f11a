/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-add-records.h"

/* Adds records behind the others of their kinds, as one action that the logbook calls `label`. All of them, or none. */
gboolean
tr_add_records (TrDocument *document, const char *label, const GPtrArray *records, GError **error)
{
  TrEdit *edit = tr_document_begin (document, label, error);

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (!tr_edit_add (edit, g_ptr_array_index (records, i), NULL, error)) {
      tr_edit_cancel (edit);
      return FALSE;
    }

  return tr_edit_commit (edit, error);
}
