/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include <glib/gi18n.h>

#include "tr-error.h"
#include "tr-exchange-private.h"
#include "tr-json.h"

/* Adds the members that a newer version wrote, behind those of ours. */
static void
add_kept (JsonObject *object, const char *json)
{
  g_autoptr (JsonNode) node = json == NULL ? NULL : tr_json_parse (json, -1, NULL);
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    if (!json_object_has_member (object, name))
      json_object_set_member (object, name, json_node_ref (member));
}

static void
add_field (JsonObject *object, const TrRecord *record, const TrField *field)
{
  switch (field->type) {
  case TR_TYPE_CHOICE:
    json_object_set_string_member (object, field->name, field->choices[tr_record_int (record, field)].name);
    break;
  case TR_TYPE_NUMBER:
    json_object_set_double_member (object, field->name, tr_record_number (record, field));
    break;
  case TR_TYPE_MONEY:
    /* euro; up to the highest amount a double holds every cent */
    json_object_set_double_member (object, field->name, (double) tr_record_money (record, field) / 100);
    break;
  case TR_TYPE_COUNT:
    json_object_set_int_member (object, field->name, tr_record_int (record, field));
    break;
  case TR_TYPE_FLAG:
    json_object_set_boolean_member (object, field->name, tr_record_int (record, field));
    break;
  case TR_TYPE_LINE:
  case TR_TYPE_TEXT:
  case TR_TYPE_REFERENCE:
  case TR_TYPE_DATE:
  default:
    json_object_set_string_member (object, field->name, tr_record_text (record, field));
  }
}

/* What is empty reads back as empty and is left out; a choice that has a name for its first value is always there. */
static JsonObject *
record_to_object (const TrRecord *record)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", record->id);
  for (guint i = 0; i < record->kind->n_fields; i++)
    if (!tr_record_is_empty (record, &record->kind->fields[i]))
      add_field (object, record, &record->kind->fields[i]);
  add_kept (object, record->extra);

  return object;
}

static gboolean
is_blank (const TrRecord *record)
{
  if (record->extra != NULL)
    return FALSE;
  for (guint i = 0; i < record->kind->n_fields; i++)
    if (!tr_record_is_empty (record, &record->kind->fields[i]))
      return FALSE;

  return TRUE;
}

/* What a project has one of is an object. A contract about which nothing is said is left out. */
static void
add_single (JsonObject *root, TrProject *project, const TrKind *kind)
{
  const TrRecord *record = tr_project_at (project, kind->id, 0);

  if (record != NULL && !is_blank (record))
    json_object_set_object_member (root, kind->plural, record_to_object (record));
}

static void
add_records (JsonObject *root, TrProject *project, const TrKind *kind)
{
  JsonArray *list;

  if (tr_project_count (project, kind->id) == 0)
    return;
  list = json_array_new ();
  for (guint i = 0; i < tr_project_count (project, kind->id); i++)
    json_array_add_object_element (list, record_to_object (tr_project_at (project, kind->id, i)));

  json_object_set_array_member (root, kind->plural, list);
}

/* The text of a .trechter file. The same project gives the same bytes. What a newer version had added comes out again,
 * under that version. Free with g_free(). */
char *
tr_exchange_format (TrProject *project)
{
  g_autoptr (JsonObject) root = json_object_new ();
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), root);
  g_autofree char *version =
      g_strdup_printf ("%d.%u", TR_EXCHANGE_MAJOR, MAX (tr_project_minor (project), TR_EXCHANGE_MINOR));

  g_return_val_if_fail (tr_project_info (project) != NULL, NULL);
  json_object_set_string_member (root, "format", TR_EXCHANGE_FORMAT);
  json_object_set_string_member (root, "version", version);
  for (guint i = 0; i < TR_N_KINDS; i++)
    if (tr_kind (i)->is_single)
      add_single (root, project, tr_kind (i));
    else
      add_records (root, project, tr_kind (i));
  add_kept (root, tr_project_appendix (project));

  return tr_json_write (node);
}

static gboolean
write_text (GFile *file, const char *text, GError **error)
{
  const char *path = g_file_peek_path (file);

  /* a temporary file beside it, flushed to the disk, renamed */
  if (path != NULL)
    return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                     error);

  return g_file_replace_contents (file, text, strlen (text), NULL, FALSE,
                                  G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL, error);
}

/* Writes a .trechter file that only the user can read. A file that was there before is replaced as a whole or, when
 * something fails (TR_ERROR_STORAGE), not at all. */
gboolean
tr_exchange_write_file (TrProject *project, GFile *file, GError **error)
{
  g_autofree char *text = tr_exchange_format (project);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) problem = NULL;

  if (write_text (file, text, &problem))
    return TRUE;
  /* TRANSLATORS: the name of a file, and why it could not be written in the words of the system */
  g_set_error (error, TR_ERROR, TR_ERROR_STORAGE, _("“%s” could not be written: %s"), name, problem->message);

  return FALSE;
}
