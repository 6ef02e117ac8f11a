/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-exchange-private.h"
#include "tr-json.h"

/* The schema follows from the table of fields (tr-model.c), as reading and writing do. It describes the version that
 * this program writes; a file of a newer minor version has its own. Texts are not translated: the schema is one file
 * for all. */

#define DIALECT "https://json-schema.org/draft/2020-12/schema"
#define LINE_PATTERN "^[^\\u0000-\\u001f]*$"
#define TEXT_PATTERN "^[^\\u0000-\\u0008\\u000b-\\u001f]*$"
#define DATE_PATTERN "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$"

static void
describe_text (JsonObject *schema, const TrField *field)
{
  json_object_set_string_member (schema, "type", "string");
  if (field->is_required)
    json_object_set_int_member (schema, "minLength", 1);
  json_object_set_int_member (schema, "maxLength", field->max_length);
  json_object_set_string_member (schema, "pattern", field->type == TR_TYPE_LINE ? LINE_PATTERN : TEXT_PATTERN);
}

static void
describe_choice (JsonObject *schema, const TrField *field)
{
  JsonArray *names = json_array_new ();

  for (const TrChoice *choice = field->choices; choice->name != NULL; choice++)
    json_array_add_string_element (names, choice->name);
  json_object_set_array_member (schema, "enum", names);
}

static void
describe_range (JsonObject *schema, const TrField *field)
{
  json_object_set_string_member (schema, "type", field->type == TR_TYPE_COUNT ? "integer" : "number");
  json_object_set_double_member (schema, "minimum", field->low);
  json_object_set_double_member (schema, "maximum", field->high);
  if (field->type == TR_TYPE_MONEY)
    json_object_set_string_member (schema, "$comment", "euro, with at most two decimals");
}

static void
describe_reference (JsonObject *schema, const TrField *field)
{
  g_autofree char *comment = g_strdup_printf ("the id of one of the %s", tr_kind (field->target)->plural);

  json_object_set_string_member (schema, "$ref", "#/$defs/id");
  json_object_set_string_member (schema, "$comment", comment);
}

static JsonObject *
describe_field (const TrField *field)
{
  JsonObject *schema = json_object_new ();

  json_object_set_string_member (schema, "description", field->label);
  switch (field->type) {
  case TR_TYPE_CHOICE:
    describe_choice (schema, field);
    break;
  case TR_TYPE_REFERENCE:
    describe_reference (schema, field);
    break;
  case TR_TYPE_DATE:
    json_object_set_string_member (schema, "$ref", "#/$defs/date");
    break;
  case TR_TYPE_NUMBER:
  case TR_TYPE_COUNT:
  case TR_TYPE_MONEY:
    describe_range (schema, field);
    break;
  case TR_TYPE_FLAG:
    json_object_set_string_member (schema, "type", "boolean");
    break;
  case TR_TYPE_LINE:
  case TR_TYPE_TEXT:
  default:
    describe_text (schema, field);
  }

  return schema;
}

static JsonObject *
describe_reference_to (const char *definition)
{
  JsonObject *schema = json_object_new ();
  g_autofree char *reference = g_strdup_printf ("#/$defs/%s", definition);

  json_object_set_string_member (schema, "$ref", reference);

  return schema;
}

/* Closes the description of an object: these members and no others. */
static void
close_object (JsonObject *schema, JsonObject *properties, JsonArray *required)
{
  json_object_set_string_member (schema, "type", "object");
  json_object_set_object_member (schema, "properties", properties);
  json_object_set_array_member (schema, "required", required);
  json_object_set_boolean_member (schema, "additionalProperties", FALSE);
}

static JsonObject *
describe_kind (const TrKind *kind)
{
  JsonObject *schema = json_object_new ();
  JsonObject *properties = json_object_new ();
  JsonArray *required = json_array_new ();

  json_object_set_string_member (schema, "description", kind->label);
  json_object_set_object_member (properties, "id", describe_reference_to ("id"));
  json_array_add_string_element (required, "id");
  for (guint i = 0; i < kind->n_fields; i++) {
    json_object_set_object_member (properties, kind->fields[i].name, describe_field (&kind->fields[i]));
    if (kind->fields[i].is_required)
      json_array_add_string_element (required, kind->fields[i].name);
  }
  close_object (schema, properties, required);

  return schema;
}

static JsonObject *
describe_pattern (const char *description, const char *format, const char *pattern)
{
  JsonObject *schema = json_object_new ();

  json_object_set_string_member (schema, "description", description);
  json_object_set_string_member (schema, "type", "string");
  if (format != NULL)
    json_object_set_string_member (schema, "format", format);
  json_object_set_string_member (schema, "pattern", pattern);

  return schema;
}

static JsonObject *
describe_definitions (void)
{
  JsonObject *definitions = json_object_new ();

  json_object_set_object_member (definitions, "id",
                                 describe_pattern ("Names a record; no other record of the file has the same", NULL,
                                                   TR_EXCHANGE_ID_PATTERN));
  json_object_set_object_member (definitions, "date", describe_pattern ("A day: 2027-01-31", "date", DATE_PATTERN));
  for (guint i = 0; i < TR_N_KINDS; i++)
    json_object_set_object_member (definitions, tr_kind (i)->name, describe_kind (tr_kind (i)));

  return definitions;
}

static JsonObject *
describe_constant (const char *value)
{
  JsonObject *schema = json_object_new ();

  json_object_set_string_member (schema, "const", value);

  return schema;
}

static JsonObject *
describe_list (const TrKind *kind)
{
  JsonObject *schema = json_object_new ();

  json_object_set_string_member (schema, "type", "array");
  json_object_set_int_member (schema, "maxItems", TR_EXCHANGE_MAX_RECORDS);
  json_object_set_object_member (schema, "items", describe_reference_to (kind->name));

  return schema;
}

static void
describe_file (JsonObject *schema)
{
  JsonObject *properties = json_object_new ();
  JsonArray *required = json_array_new ();
  g_autofree char *version = g_strdup_printf ("%d.%d", TR_EXCHANGE_MAJOR, TR_EXCHANGE_MINOR);

  json_object_set_object_member (properties, "format", describe_constant (TR_EXCHANGE_FORMAT));
  json_object_set_object_member (properties, "version", describe_constant (version));
  for (guint i = 0; i < TR_N_KINDS; i++)
    json_object_set_object_member (properties, tr_kind (i)->plural,
                                   tr_kind (i)->is_single ? describe_reference_to (tr_kind (i)->name) : describe_list (tr_kind (i)));

  json_array_add_string_element (required, "format");
  json_array_add_string_element (required, "version");
  json_array_add_string_element (required, "project");
  close_object (schema, properties, required);
}

/* The JSON Schema of a .trechter file, as it is in data/trechter.schema.json. Free with g_free(). */
char *
tr_exchange_schema (void)
{
  g_autoptr (JsonObject) schema = json_object_new ();
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), schema);

  json_object_set_string_member (schema, "$schema", DIALECT);
  json_object_set_string_member (schema, "title", "Trechter project");
  json_object_set_string_member (schema, "description",
                                 "All of a project of Trechter. The order of a list is the order on screen; a "
                                 "member that is empty may be left out.");
  describe_file (schema);
  json_object_set_object_member (schema, "$defs", describe_definitions ());

  return tr_json_write (node);
}
