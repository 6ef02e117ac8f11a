/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-add-records.h"

#include <glib/gi18n.h>

#include "tr-capture.h"

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

static gboolean
set_all (TrRecord *record, GHashTable *values, GError **error)
{
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, values);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (!tr_record_set (record, tr_kind_field (record->kind, name), value, error))
      return FALSE;

  return TRUE;
}

static TrRecord *
create_record (const TrAddedLines *where, const TrCaptured *line, GError **error)
{
  g_autoptr (TrRecord) record = tr_record_new (where->kind);
  const TrField *side = tr_kind_field (record->kind, "side");

  if (!set_all (record, where->presets, error) || !set_all (record, where->filters, error) ||
      !tr_record_set (record, where->field, line->text, error))
    return NULL;
  if (line->side != TR_SIDE_UNSET && side != NULL && !tr_record_set (record, side, tr_sides[line->side].name, error))
    return NULL;

  return g_steal_pointer (&record);
}

static gboolean
add_lines_to (TrEdit *edit, const TrAddedLines *where, const GPtrArray *lines, GHashTable *ids, char **last, GError **error)
{
  for (guint i = 0; i < lines->len; i++) {
    g_autoptr (TrRecord) record = create_record (where, g_ptr_array_index (lines, i), error);

    if (record == NULL || !tr_edit_add (edit, record, NULL, error)) {
      if (lines->len > 1)
        /* TRANSLATORS: before a message about one of the lines that were pasted */
        g_prefix_error (error, _("Line %u: "), i + 1);
      return FALSE;
    }
    g_hash_table_add (ids, g_strdup (record->id));
    g_free (*last);
    *last = g_strdup (record->id);
  }

  return TRUE;
}

/* Adds a record for each line (TrCaptured), all as one action, or none. Their ids come into `ids`, a set that owns what
 * it holds, and the last of them into `last`. */
gboolean
tr_add_lines (TrDocument *document, const TrAddedLines *where, const GPtrArray *lines, GHashTable *ids, char **last,
              GError **error)
{
  TrEdit *edit = tr_document_begin (document, NULL, error);

  if (edit == NULL)
    return FALSE;
  if (!add_lines_to (edit, where, lines, ids, last, error)) {
    tr_edit_cancel (edit);
    return FALSE;
  }

  return tr_edit_commit (edit, error);
}

/* Whether fields have the values that are wanted: names of fields to canonical values. */
gboolean
tr_record_has_values (const TrRecord *record, GHashTable *values)
{
  GHashTableIter iter;
  gpointer name, wanted;

  g_hash_table_iter_init (&iter, values);
  while (g_hash_table_iter_next (&iter, &name, &wanted)) {
    g_autofree char *value = tr_record_get (record, tr_kind_field (record->kind, name));

    if (!g_str_equal (value, wanted))
      return FALSE;
  }

  return TRUE;
}
