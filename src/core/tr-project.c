/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-project.h"

#include <math.h>
#include <string.h>

struct _TrProject {
  gatomicrefcount ref_count;
  GPtrArray *records[TR_N_KINDS]; /* in order */
  GHashTable *by_id[TR_N_KINDS];  /* borrows from records */
  char *appendix;
  guint minor;
};

/* A project without any record: tr_project_info() is NULL until one was taken. */
TrProject *
tr_project_new (void)
{
  TrProject *self = g_new0 (TrProject, 1);

  g_atomic_ref_count_init (&self->ref_count);
  for (guint i = 0; i < TR_N_KINDS; i++) {
    self->records[i] = g_ptr_array_new_with_free_func (tr_record_free);
    self->by_id[i] = g_hash_table_new (g_str_hash, g_str_equal);
  }

  return self;
}

TrProject *
tr_project_ref (TrProject *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
tr_project_unref (TrProject *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < TR_N_KINDS; i++) {
    g_hash_table_unref (self->by_id[i]);
    g_ptr_array_unref (self->records[i]);
  }
  g_free (self->appendix);
  g_free (self);
}

/* The project's own record; NULL only in a project that is being built. */
const TrProjectInfo *
tr_project_info (TrProject *self)
{
  return tr_project_at (self, TR_KIND_PROJECT, 0);
}

static gpointer
make_empty_contract (gpointer data)
{
  return tr_record_new (TR_KIND_CONTRACT);
}

/* The project's contract. Never NULL: a project that came from a file without one has an empty one. */
const TrContract *
tr_project_contract (TrProject *self)
{
  static GOnce once = G_ONCE_INIT;
  const TrContract *contract = tr_project_at (self, TR_KIND_CONTRACT, 0);

  return contract != NULL ? contract : g_once (&once, make_empty_contract, NULL);
}

/* All records of a kind, in order. Owned by the project; changes with it. */
const GPtrArray *
tr_project_all (TrProject *self, TrKindId kind)
{
  return self->records[kind];
}

guint
tr_project_count (TrProject *self, TrKindId kind)
{
  return self->records[kind]->len;
}

/* The record at a place in the order, NULL past the end. */
gconstpointer
tr_project_at (TrProject *self, TrKindId kind, guint index)
{
  return index < self->records[kind]->len ? g_ptr_array_index (self->records[kind], index) : NULL;
}

/* The record with an id, NULL when there is none or the id is "" or NULL. Owned by the project. */
gpointer
tr_project_find (TrProject *self, TrKindId kind, const char *id)
{
  return id == NULL ? NULL : g_hash_table_lookup (self->by_id[kind], id);
}

/* The records of a kind whose reference `field` is `id`, in order. The array is the caller's, the records are the project's. */
GPtrArray *
tr_project_where (TrProject *self, TrKindId kind, const char *field, const char *id)
{
  const TrField *reference = tr_kind_field (tr_kind (kind), field);
  GPtrArray *found = g_ptr_array_new ();

  g_return_val_if_fail (reference != NULL && reference->type == TR_TYPE_REFERENCE, found);
  for (guint i = 0; i < self->records[kind]->len; i++) {
    gpointer record = g_ptr_array_index (self->records[kind], i);

    if (g_str_equal (tr_record_text (record, reference), id))
      g_ptr_array_add (found, record);
  }

  return found;
}

/* The side of the organisation a participant belongs to. */
TrSide
tr_project_participant_side (TrProject *self, const TrParticipant *participant)
{
  const TrOrganisation *organisation = tr_project_find (self, TR_KIND_ORGANISATION, participant->organisation);

  return organisation != NULL ? (TrSide) organisation->side : TR_SIDE_UNSET;
}

const char *
tr_project_appendix (TrProject *self)
{
  return self->appendix;
}

void
tr_project_set_appendix (TrProject *self, const char *json)
{
  g_free (self->appendix);
  self->appendix = g_strdup (json);
}

guint
tr_project_minor (TrProject *self)
{
  return self->minor;
}

void
tr_project_set_minor (TrProject *self, guint minor)
{
  self->minor = minor;
}

static void
renumber (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    ((TrRecord *) g_ptr_array_index (records, i))->index = i;
}

static gint
compare_positions (gconstpointer a, gconstpointer b)
{
  const TrRecord *one = *(const TrRecord *const *) a, *other = *(const TrRecord *const *) b;

  if (one->position != other->position)
    return one->position < other->position ? -1 : 1;
  return strcmp (one->id, other->id);
}

/* Puts a record in the project, which owns it from now on. It replaces the one with the same id; a new one comes last. A
 * record without a position gets the next. */
void
tr_project_take (TrProject *self, gpointer record)
{
  TrRecord *added = record;
  GPtrArray *records = self->records[added->kind->id];
  TrRecord *old = g_hash_table_lookup (self->by_id[added->kind->id], added->id);

  if (old != NULL) {
    added->index = old->index;
    records->pdata[old->index] = added;
    g_hash_table_replace (self->by_id[added->kind->id], added->id, added);
    tr_record_free (old);
    return;
  }
  if (isnan (added->position))
    added->position = records->len == 0 ? 1 : ((TrRecord *) g_ptr_array_index (records, records->len - 1))->position + 1;
  added->index = records->len;
  g_ptr_array_add (records, added);
  g_hash_table_insert (self->by_id[added->kind->id], added->id, added);
}

void
tr_project_drop (TrProject *self, TrKindId kind, const char *id)
{
  TrRecord *record = g_hash_table_lookup (self->by_id[kind], id);

  if (record == NULL)
    return;
  g_hash_table_remove (self->by_id[kind], id);
  g_ptr_array_remove_index (self->records[kind], record->index);
  renumber (self->records[kind]);
}

/* Puts the records of a kind in the order of their positions, equal ones by id. */
void
tr_project_sort (TrProject *self, TrKindId kind)
{
  g_ptr_array_sort (self->records[kind], compare_positions);
  renumber (self->records[kind]);
}

static void
renew_references (TrRecord *record, GHashTable *renamed)
{
  for (guint i = 0; i < record->kind->n_fields; i++) {
    const TrField *field = &record->kind->fields[i];

    if (field->type == TR_TYPE_REFERENCE && !tr_record_is_empty (record, field)) {
      const char *id = g_hash_table_lookup (renamed, tr_record_text (record, field));

      if (id != NULL)
        tr_record_set (record, field, id, NULL);
    }
  }
}

/* Gives every record a fresh id and mends the references, so that a project can stand beside the one it was copied from. */
void
tr_project_renew_ids (TrProject *self)
{
  g_autoptr (GHashTable) renamed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint kind = 0; kind < TR_N_KINDS; kind++) {
    g_hash_table_remove_all (self->by_id[kind]);
    for (guint i = 0; i < self->records[kind]->len; i++) {
      TrRecord *record = g_ptr_array_index (self->records[kind], i);
      char *old_id = record->id;

      record->id = g_uuid_string_random ();
      g_hash_table_insert (renamed, old_id, record->id);
      g_hash_table_insert (self->by_id[kind], record->id, record);
    }
  }
  for (guint kind = 0; kind < TR_N_KINDS; kind++)
    for (guint i = 0; i < self->records[kind]->len; i++)
      renew_references (g_ptr_array_index (self->records[kind], i), renamed);
}
