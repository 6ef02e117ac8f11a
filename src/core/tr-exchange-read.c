/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n.h>

#include "tr-error.h"
#include "tr-exchange-private.h"
#include "tr-json.h"
#include "tr-language.h"
#include "tr-session.h"

#define LONGEST_WORD 64 /* bytes in a choice, date or reference: longer ones are not worth repeating in a message */

typedef struct {
  JsonObject *root;
  TrProject *project;
  GHashTable *ids;   /* of all kinds together; borrows from the project */
  gboolean is_newer; /* a minor version after ours: what we do not know is kept */
  guint n_records;
} Reader;

/* Where a record is in the file. */
typedef struct {
  const TrKind *kind;
  guint index;
} Place;

static char *
member_path (Place place, const char *member)
{
  g_autofree char *record = place.kind->is_single
                                ? tr_json_path ("$", place.kind->plural)
                                : g_strdup_printf ("$.%s[%u]", place.kind->plural, place.index);

  return member == NULL ? g_steal_pointer (&record) : tr_json_path (record, member);
}

static gboolean
refuse (const char *path, const char *message, GError **error)
{
  g_set_error (error, TR_ERROR, TR_ERROR_INPUT, "%s: %s", path, message);
  return FALSE;
}

static gboolean
refuse_member (Place place, const char *member, const char *message, GError **error)
{
  g_autofree char *path = member_path (place, member);

  return refuse (path, message, error);
}

/* Puts the path before an error that came from the model. */
static gboolean
prefix_member (Place place, const char *member, GError **error)
{
  g_autofree char *path = member_path (place, member);

  g_prefix_error (error, "%s: ", path);
  return FALSE;
}

static gboolean
is_number (JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  return type == G_TYPE_INT64 || type == G_TYPE_DOUBLE;
}

static const char *
node_text (JsonNode *node)
{
  return json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static gboolean
is_word (const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    if ((guchar) *c < 0x20)
      return FALSE;

  return strlen (text) <= LONGEST_WORD;
}

/* The value in the canonical form of tr_record_set(); NULL and what should have been there when the type is another. */
static char *
canonical_value (const TrField *field, JsonNode *node, const char **message)
{
  const char *text = node_text (node);

  switch (field->type) {
  case TR_TYPE_NUMBER:
  case TR_TYPE_COUNT:
  case TR_TYPE_MONEY:
    *message = _("a number is expected here");
    return is_number (node) ? tr_json_number (json_node_get_double (node)) : NULL;
  case TR_TYPE_FLAG:
    *message = _("true or false is expected here");
    if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
      return NULL;
    return g_strdup (json_node_get_boolean (node) ? "1" : "0");
  case TR_TYPE_CHOICE:
  case TR_TYPE_REFERENCE:
  case TR_TYPE_DATE:
    *message = text == NULL ? _("a text is expected here") : _("this is too long or has control characters");
    return text != NULL && is_word (text) ? g_strdup (text) : NULL;
  case TR_TYPE_LINE:
  case TR_TYPE_TEXT:
  default:
    *message = _("a text is expected here");
    return g_strdup (text);
  }
}

static gboolean
read_field (TrRecord *record, Place place, const TrField *field, JsonNode *node, GError **error)
{
  const char *message;
  g_autofree char *value = canonical_value (field, node, &message);

  if (value == NULL)
    return refuse_member (place, field->name, message, error);

  return tr_record_set (record, field, value, error) || prefix_member (place, field->name, error);
}

static gboolean
id_is_possible (const char *id)
{
  gsize length = strspn (id, TR_EXCHANGE_ID_CHARACTERS);

  return length > 0 && length <= TR_EXCHANGE_MAX_ID && id[length] == '\0';
}

static gboolean
read_id (Reader *self, TrRecord *record, Place place, JsonObject *object, GError **error)
{
  JsonNode *node = json_object_get_member (object, "id");
  const char *id = node == NULL ? NULL : node_text (node);
  g_autofree char *message = NULL;

  if (node == NULL)
    return refuse_member (place, "id", _("every record needs an id"), error);
  if (id == NULL)
    return refuse_member (place, "id", _("a text is expected here"), error);
  if (!id_is_possible (id))
    return refuse_member (place, "id",
                          _("an id has 1 to 64 letters (a to z), digits, points, hyphens or underscores"), error);
  if (g_hash_table_contains (self->ids, id)) {
    /* TRANSLATORS: the id of a record in a file */
    message = g_strdup_printf (_("the id “%s” was given to another record before"), id);
    return refuse_member (place, "id", message, error);
  }
  g_free (record->id);
  record->id = g_strdup (id);

  return TRUE;
}

/* Reads the members of a record; those of a newer version go to `extra`. */
static gboolean
read_members (Reader *self, TrRecord *record, Place place, JsonObject *object, JsonObject *extra, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    const TrField *field = tr_kind_field (place.kind, name);

    if (g_str_equal (name, "id"))
      continue;
    if (field == NULL && !self->is_newer)
      return refuse_member (place, name, _("this version of the format has no member with this name"), error);
    if (field == NULL)
      json_object_set_member (extra, name, json_node_ref (node));
    else if (!read_field (record, place, field, node, error))
      return FALSE;
  }

  return TRUE;
}

/* The object as text on one line, NULL when it has no members. */
static char *
object_text (JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);

  return json_object_get_size (object) == 0 ? NULL : tr_json_write_compact (node);
}

static gboolean
read_record (Reader *self, Place place, JsonNode *node, GError **error)
{
  g_autoptr (TrRecord) record = tr_record_new (place.kind->id);
  g_autoptr (JsonObject) extra = json_object_new ();
  const TrField *culprit = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse_member (place, NULL, _("an object is expected here"), error);
  if (!read_id (self, record, place, json_node_get_object (node), error) ||
      !read_members (self, record, place, json_node_get_object (node), extra, error))
    return FALSE;
  if (!tr_record_check (record, &culprit, error))
    return prefix_member (place, culprit == NULL ? NULL : culprit->name, error);

  record->extra = object_text (extra);
  g_hash_table_add (self->ids, record->id);
  tr_project_take (self->project, g_steal_pointer (&record));

  return TRUE;
}

static gboolean
read_list (Reader *self, const TrKind *kind, JsonNode *node, GError **error)
{
  g_autofree char *path = g_strdup_printf ("$.%s", kind->plural);
  JsonArray *list;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (path, _("a list is expected here"), error);
  list = json_node_get_array (node);
  self->n_records += json_array_get_length (list);
  if (self->n_records > TR_EXCHANGE_MAX_RECORDS)
    return refuse (path, _("there are more records in this file than a project can have"), error);

  for (guint i = 0; i < json_array_get_length (list); i++)
    if (!read_record (self, (Place) { kind, i }, json_array_get_element (list, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
read_records (Reader *self, GError **error)
{
  if (!json_object_has_member (self->root, "project"))
    return refuse ("$.project", _("the project itself is missing"), error);

  for (guint i = 0; i < TR_N_KINDS; i++) {
    const TrKind *kind = tr_kind (i);
    JsonNode *node = json_object_get_member (self->root, kind->plural);

    if (node == NULL)
      continue;
    if (kind->is_single ? !read_record (self, (Place) { kind, 0 }, node, error) : !read_list (self, kind, node, error))
      return FALSE;
  }

  return TRUE;
}

/* Refuses a reference to nothing or to a record of another kind. */
static gboolean
check_reference (Reader *self, const TrRecord *record, const TrField *field, GError **error)
{
  const char *id = tr_record_text (record, field);
  g_autofree char *kind = NULL;
  g_autofree char *message = NULL;

  if (*id == '\0' || tr_project_find (self->project, field->target, id) != NULL)
    return TRUE;
  /* within a sentence: area, but KPI */
  kind = field->target == TR_KIND_KPI ? g_strdup (_(tr_kind (field->target)->label))
                                      : g_utf8_strdown (_(tr_kind (field->target)->label), -1);
  /* TRANSLATORS: a kind of record, like area or KPI, and an id: there is no area with the id "x" */
  message = g_strdup_printf (_("there is no %s with the id “%s”"), kind, id);

  return refuse_member ((Place) { record->kind, record->index }, field->name, message, error);
}

static gboolean
check_record_references (Reader *self, const TrRecord *record, GError **error)
{
  for (guint i = 0; i < record->kind->n_fields; i++) {
    const TrField *field = &record->kind->fields[i];

    if (field->type == TR_TYPE_REFERENCE && !check_reference (self, record, field, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
check_references (Reader *self, GError **error)
{
  for (guint kind = 0; kind < TR_N_KINDS; kind++)
    for (guint i = 0; i < tr_project_count (self->project, kind); i++)
      if (!check_record_references (self, tr_project_at (self->project, kind, i), error))
        return FALSE;

  return TRUE;
}

/* How a session is called in a message: by its date, or by its place when it has none. Free with g_free(). */
static char *
session_called (const TrSession *session)
{
  return *session->date != '\0' ? tr_session_name (session, tr_language_of_interface ())
                                : member_path ((Place) { session->record.kind, session->record.index }, NULL);
}

/* One session at a time goes on: what is written down belongs to it. */
static gboolean
check_sessions (Reader *self, GError **error)
{
  const TrSession *running = tr_session_running (self->project);

  TR_EACH (TrSession, session, self->project, TR_KIND_SESSION) {
    g_autofree char *first = NULL, *second = NULL, *message = NULL;

    if (session->state != TR_SESSION_RUNNING || session == running)
      continue;
    first = session_called (running);
    second = session_called (session);
    /* TRANSLATORS: two sessions in a file, which both say that they go on */
    message = g_strdup_printf (_("“%s” and “%s” both go on, and only one session can; end one of them"), first, second);
    return refuse_member ((Place) { session->record.kind, session->record.index }, "state", message, error);
  }

  return TRUE;
}

static gboolean
is_known_member (const char *name)
{
  if (g_str_equal (name, "format") || g_str_equal (name, "version"))
    return TRUE;
  for (guint i = 0; i < TR_N_KINDS; i++)
    if (g_str_equal (name, tr_kind (i)->plural))
      return TRUE;

  return FALSE;
}

/* Keeps the members of the file that are for a later version. */
static gboolean
read_appendix (Reader *self, GError **error)
{
  g_autoptr (JsonObject) appendix = json_object_new ();
  g_autofree char *text = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, self->root);
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    g_autofree char *path = tr_json_path ("$", name);

    if (is_known_member (name))
      continue;
    if (!self->is_newer)
      return refuse (path, _("this version of the format has no member with this name"), error);
    json_object_set_member (appendix, name, json_node_ref (node));
  }

  text = object_text (appendix);
  tr_project_set_appendix (self->project, text);

  return TRUE;
}

static gboolean
read_version (Reader *self, const char *text, GError **error)
{
  g_autoptr (GRegex) regex = g_regex_new ("^(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})\\z", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *major = NULL;
  g_autofree char *minor = NULL;

  if (text == NULL || !g_regex_match (regex, text, 0, &match))
    return refuse ("$.version", _("a version like “1.0” is expected here"), error);
  major = g_match_info_fetch (match, 1);
  minor = g_match_info_fetch (match, 2);
  if (atoi (major) > TR_EXCHANGE_MAJOR) {
    /* TRANSLATORS: the version of a file's format, like 2.0. "$.version" is a place in the file and stays. */
    g_set_error (error, TR_ERROR, TR_ERROR_VERSION,
                 _("$.version: this file (version %s) was made by a newer Trechter; update Trechter to open it"), text);
    return FALSE;
  }
  if (atoi (major) < TR_EXCHANGE_MAJOR)
    return refuse ("$.version", _("a version like “1.0” is expected here"), error);
  self->is_newer = atoi (minor) > TR_EXCHANGE_MINOR;
  tr_project_set_minor (self->project, (guint) atoi (minor));

  return TRUE;
}

static gboolean
read_head (Reader *self, GError **error)
{
  JsonNode *format = json_object_get_member (self->root, "format");
  JsonNode *version = json_object_get_member (self->root, "version");

  if (format == NULL || g_strcmp0 (node_text (format), TR_EXCHANGE_FORMAT) != 0)
    return refuse ("$.format", _("this is not a Trechter file: “trechter” is expected here"), error);

  return read_version (self, version == NULL ? NULL : node_text (version), error);
}

/* Reads a project from the text of a .trechter file (`length` bytes, -1 when it ends with zero). Everything is checked
 * first; an error is TR_ERROR_INPUT, or TR_ERROR_VERSION for a newer major version, and its message begins with the
 * place: a path like `$.signals[3].area`, or line and column where the text is not JSON. Free with tr_project_unref().
 * */
TrProject *
tr_exchange_parse (const char *data, gssize length, GError **error)
{
  g_autoptr (JsonNode) node = tr_json_parse (data, length, error);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (TrProject) project = tr_project_new ();
  Reader self = { .project = project, .ids = ids };

  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (node)) {
    refuse ("$", _("an object is expected here"), error);
    return NULL;
  }
  self.root = json_node_get_object (node);
  if (!read_head (&self, error) || !read_appendix (&self, error) || !read_records (&self, error) ||
      !check_references (&self, error) || !check_sessions (&self, error))
    return NULL;

  return g_steal_pointer (&project);
}

/* The size of a file in bytes; -1 when it can not be a project file. */
static goffset
acceptable_size (GFile *file, GError **error)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE, 0, NULL, error);

  if (info == NULL)
    return -1;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR) {
    g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT, _("$: this is not a file but a folder or device"));
    return -1;
  }
  if (g_file_info_get_size (info) > TR_JSON_MAX_SIZE) {
    g_set_error (error, TR_ERROR, TR_ERROR_INPUT, _("$: this is larger than %d MB, which no project is"),
                 TR_JSON_MAX_SIZE / (1024 * 1024));
    return -1;
  }

  return g_file_info_get_size (info);
}

/* Reads a .trechter file as tr_exchange_parse() does. The size is checked before anything is loaded. The messages do
 * not name the file, which the caller knows; where there is none, or none that may be read, it is TR_ERROR_STORAGE. */
TrProject *
tr_exchange_read_file (GFile *file, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *data = NULL;
  goffset size = acceptable_size (file, &problem);
  gsize n_read = 0;

  if (size >= 0)
    stream = g_file_read (file, NULL, &problem);
  if (stream != NULL) {
    data = g_malloc ((gsize) size + 1);
    g_input_stream_read_all (G_INPUT_STREAM (stream), data, (gsize) size, &n_read, NULL, &problem);
  }
  if (problem == NULL)
    return tr_exchange_parse (data, (gssize) n_read, error);

  if (problem->domain == TR_ERROR)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error_literal (error, TR_ERROR, TR_ERROR_STORAGE,
                         _("There is no such file. Look whether its name and folder are right, and whether it was moved."));
  else if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error_literal (error, TR_ERROR, TR_ERROR_STORAGE,
                         _("You may not read this file. Ask its owner, or whoever looks after the folder."));
  else
    /* TRANSLATORS: why a file could not be read, in the words of the system */
    g_set_error (error, TR_ERROR, TR_ERROR_INPUT, _("$: this can not be read: %s"), problem->message);

  return NULL;
}
