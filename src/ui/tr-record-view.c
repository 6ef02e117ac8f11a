/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-record-view.h"

#include <string.h>

#include "tr-add-records.h"

void
tr_record_view_init (TrRecordView *view)
{
  view->filters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

void
tr_record_view_clear (TrRecordView *view)
{
  g_clear_pointer (&view->filters, g_hash_table_unref);
  g_clear_pointer (&view->words, g_free);
}

/* Lets through only records in which somebody finds these words; all with "". */
void
tr_record_view_set_words (TrRecordView *view, const char *words)
{
  g_free (view->words);
  view->words = *words != '\0' ? g_utf8_casefold (words, -1) : NULL;
}

/* Whether a text of the record has these words, which are folded. */
static gboolean
has_words (const TrRecord *record, const char *words)
{
  for (guint i = 0; i < record->kind->n_fields; i++) {
    const TrField *field = &record->kind->fields[i];
    g_autofree char *folded = NULL;

    if (field->type != TR_TYPE_LINE && field->type != TR_TYPE_TEXT)
      continue;
    folded = g_utf8_casefold (tr_record_text (record, field), -1);
    if (strstr (folded, words) != NULL)
      return TRUE;
  }

  return FALSE;
}

/* Whether the record is to be seen. */
gboolean
tr_record_view_has (const TrRecordView *view, const TrRecord *record)
{
  return (view->sieve == NULL || view->sieve (record)) && (view->words == NULL || has_words (record, view->words)) &&
         tr_record_has_values (record, view->filters);
}

/* The record that is to be seen after this one, in the order of the records; NULL after the last. Borrowed. */
const char *
tr_record_view_after (const TrRecordView *view, TrProject *project, const char *id)
{
  const TrRecord *record = tr_project_find (project, view->kind, id);

  while (record != NULL && (record = tr_project_at (project, view->kind, record->index + 1)) != NULL)
    if (tr_record_view_has (view, record))
      return record->id;

  return NULL;
}

/* All records that are to be seen, in order. The array is the caller's, the records are the project's. */
GPtrArray *
tr_record_view_all (const TrRecordView *view, TrProject *project)
{
  const GPtrArray *all = tr_project_all (project, view->kind);
  GPtrArray *seen = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (tr_record_view_has (view, g_ptr_array_index (all, i)))
      g_ptr_array_add (seen, g_ptr_array_index (all, i));
  if (view->order != NULL)
    g_ptr_array_sort (seen, view->order);

  return seen;
}
