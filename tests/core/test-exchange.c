/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <locale.h>
#include <string.h>

#include <glib/gstdio.h>

#include "tr-error.h"
#include "tr-exchange.h"
#include "tr-json.h"
#include "tr-test-project.h"
#include "tr-test-system.h"

#define HEAD "{\"format\": \"trechter\", \"version\": \"1.0\", "
#define PROJECT "\"project\": {\"id\": \"p\", \"title\": \"T\"}"
#define WITH(rest) HEAD PROJECT ", " rest "}"
#define ABOUT(rest) HEAD "\"project\": {\"id\": \"p\", \"title\": \"T\", " rest "}}"
#define LONG_ID "0123456789012345678901234567890123456789012345678901234567890123"

typedef struct {
  const char *name;
  const char *text;
  const char *place; /* that the message has to begin with; NULL when the text is fine */
} Case;

static const Case cases[] = {
  { "smallest", HEAD PROJECT "}", NULL },
  { "empty-members", ABOUT ("\"start\": \"\", \"theme\": \"\", \"burden\": 0, \"is_first\": false"), NULL },
  { "empty-list", WITH ("\"areas\": []"), NULL },
  { "any-order",
    "{\"areas\": [{\"name\": \"A\", \"id\": \"a\"}], " PROJECT ", "
    "\"version\": \"1.0\", \"format\": \"trechter\"}", NULL },
  { "forward-reference",
    WITH ("\"signals\": [{\"id\": \"s\", \"text\": \"S\", \"area\": \"a\"}], "
          "\"areas\": [{\"id\": \"a\", \"name\": \"A\"}]"), NULL },
  { "longest-id", WITH ("\"areas\": [{\"id\": \"" LONG_ID "\", \"name\": \"A\"}]"), NULL },
  { "whole-written-as-fraction", ABOUT ("\"burden\": 5.0"), NULL },
  { "contract", WITH ("\"contract\": {\"id\": \"c\", \"base_months\": 48, \"yearly_budget\": 1250000.5}"), NULL },
  { "money-is-whole", WITH ("\"contract\": {\"id\": \"c\", \"yearly_budget\": 100000000000}"), NULL },
  { "official-code", WITH ("\"kpis\": [{\"id\": \"k\", \"code\": \"i.3.1.1\", \"origin\": \"official\"}]"), NULL },

  { "not-json", "%PDF-1.7", "line 1, column 1: " },
  { "twice", HEAD "\"version\": \"1.0\"}", "line 1, column 42: " },
  { "list", "[]", "$: " },
  { "text", "\"trechter\"", "$: " },
  { "null", "null", "$: " },
  { "no-format", "{\"version\": \"1.0\"}", "$.format: " },
  { "other-format", "{\"format\": \"excel\", \"version\": \"1.0\"}", "$.format: " },
  { "format-number", "{\"format\": 1, \"version\": \"1.0\"}", "$.format: " },
  { "format-null", "{\"format\": null, \"version\": \"1.0\"}", "$.format: " },
  { "no-version", "{\"format\": \"trechter\"}", "$.version: " },
  { "version-number", "{\"format\": \"trechter\", \"version\": 1.0}", "$.version: " },
  { "version-word", "{\"format\": \"trechter\", \"version\": \"one\"}", "$.version: " },
  { "version-half", "{\"format\": \"trechter\", \"version\": \"1\"}", "$.version: " },
  { "version-line-break", "{\"format\": \"trechter\", \"version\": \"1.0\\n\"}", "$.version: " },
  { "version-zero", "{\"format\": \"trechter\", \"version\": \"0.9\"}", "$.version: " },
  { "version-huge", "{\"format\": \"trechter\", \"version\": \"1.4294967296\"}", "$.version: " },
  { "no-project", HEAD "\"areas\": []}", "$.project: " },
  { "project-list", HEAD "\"project\": []}", "$.project: " },
  { "project-null", HEAD "\"project\": null}", "$.project: " },
  { "list-is-object", WITH ("\"areas\": {}"), "$.areas: " },
  { "list-is-null", WITH ("\"areas\": null"), "$.areas: " },
  { "record-is-text", WITH ("\"areas\": [\"A\"]"), "$.areas[0]: " },
  { "record-is-null", WITH ("\"areas\": [{\"id\": \"a\", \"name\": \"A\"}, null]"), "$.areas[1]: " },
  { "contract-is-list", WITH ("\"contract\": []"), "$.contract: " },
  { "contract-without-id", WITH ("\"contract\": {\"base_months\": 48}"), "$.contract.id: " },
  { "contract-member", WITH ("\"contract\": {\"id\": \"c\", \"months\": 48}"), "$.contract.months: " },
  { "money-below-cents", WITH ("\"contract\": {\"id\": \"c\", \"yearly_budget\": 0.125}"), "$.contract.yearly_budget: " },
  { "money-below-nought", WITH ("\"contract\": {\"id\": \"c\", \"yearly_budget\": -1}"), "$.contract.yearly_budget: " },
  { "money-too-much", WITH ("\"contract\": {\"id\": \"c\", \"yearly_budget\": 1e12}"), "$.contract.yearly_budget: " },
  { "set-aside-of-nothing", WITH ("\"set_asides\": [{\"id\": \"s\", \"rule\": \"x\", \"reason\": \"R\"}]"), "$.set_asides[0].rule: " },
  { "kpi-replaces-itself", WITH ("\"kpis\": [{\"id\": \"k\", \"name\": \"K\", \"successor\": \"k\"}]"), "$.kpis[0].successor: " },
  { "unknown-list", WITH ("\"aeras\": []"), "$.aeras: " },
  { "unknown-member", WITH ("\"areas\": [{\"id\": \"a\", \"naam\": \"A\"}]"), "$.areas[0].naam: " },
  { "unknown-odd-member", ABOUT ("\"a b\\n\": 1"), "$.project[\"a b\\n\"]: " },
  { "position-is-not-in-files",
    WITH ("\"areas\": [{\"id\": \"a\", \"name\": \"A\", \"position\": 1}]"), "$.areas[0].position: " },

  { "no-id", WITH ("\"areas\": [{\"name\": \"A\"}]"), "$.areas[0].id: " },
  { "no-project-id", HEAD "\"project\": {\"title\": \"T\"}}", "$.project.id: " },
  { "id-number", WITH ("\"areas\": [{\"id\": 1, \"name\": \"A\"}]"), "$.areas[0].id: " },
  { "id-empty", WITH ("\"areas\": [{\"id\": \"\", \"name\": \"A\"}]"), "$.areas[0].id: " },
  { "id-too-long", WITH ("\"areas\": [{\"id\": \"" LONG_ID "4\", \"name\": \"A\"}]"), "$.areas[0].id: " },
  { "id-with-space", WITH ("\"areas\": [{\"id\": \"a b\", \"name\": \"A\"}]"), "$.areas[0].id: " },
  { "id-with-line-break", WITH ("\"areas\": [{\"id\": \"a\\n\", \"name\": \"A\"}]"), "$.areas[0].id: " },
  { "id-with-accent", WITH ("\"areas\": [{\"id\": \"é\", \"name\": \"A\"}]"), "$.areas[0].id: " },
  { "id-like-path", WITH ("\"areas\": [{\"id\": \"../a\", \"name\": \"A\"}]"), "$.areas[0].id: " },
  { "id-twice",
    WITH ("\"areas\": [{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"a\", \"name\": \"B\"}]"), "$.areas[1].id: " },
  { "id-of-another-kind",
    WITH ("\"areas\": [{\"id\": \"a\", \"name\": \"A\"}], \"providers\": [{\"id\": \"a\", \"name\": \"B\"}]"),
    "$.providers[0].id: " },
  { "id-of-the-project", WITH ("\"areas\": [{\"id\": \"p\", \"name\": \"A\"}]"), "$.areas[0].id: " },

  { "no-title", HEAD "\"project\": {\"id\": \"p\"}}", "$.project.title: " },
  { "title-empty", HEAD "\"project\": {\"id\": \"p\", \"title\": \"\"}}", "$.project.title: " },
  { "no-required-reference", WITH ("\"arguments\": [{\"id\": \"a\", \"text\": \"A\"}]"), "$.arguments[0].direction: " },
  { "no-required-date",
    WITH ("\"kpis\": [{\"id\": \"k\", \"name\": \"K\"}], \"measurements\": [{\"id\": \"m\", \"kpi\": \"k\"}]"),
    "$.measurements[0].date: " },
  { "reference-to-nothing",
    WITH ("\"signals\": [{\"id\": \"s\", \"text\": \"S\", \"area\": \"x\"}]"), "$.signals[0].area: " },
  { "reference-to-itself",
    WITH ("\"signals\": [{\"id\": \"s\", \"text\": \"S\", \"area\": \"s\"}]"), "$.signals[0].area: " },
  { "reference-to-another-kind",
    WITH ("\"providers\": [{\"id\": \"v\", \"name\": \"V\"}], "
          "\"signals\": [{\"id\": \"s\", \"text\": \"S\", \"area\": \"v\"}]"),
    "$.signals[0].area: " },
  { "two-sessions-go-on",
    WITH ("\"sessions\": [{\"id\": \"a\", \"date\": \"2026-11-24\", \"state\": \"running\"}, "
          "{\"id\": \"b\"}, {\"id\": \"c\", \"state\": \"running\"}]"),
    "$.sessions[2].state: “Session of 24 November 2026 · Preparation” and “$.sessions[2]” both go on" },
  { "one-session-goes-on", WITH ("\"sessions\": [{\"id\": \"a\", \"state\": \"running\"}, {\"id\": \"b\"}]"), NULL },
  { "end-before-start", ABOUT ("\"start\": \"2027-01-01\", \"end\": \"2026-12-31\""), "$.project.end: " },
  { "own-kpi-official-code",
    WITH ("\"kpis\": [{\"id\": \"k\", \"name\": \"K\", \"code\": \"i.3.1.1\"}]"), "$.kpis[0].code: " },
  { "nameless-kpi", WITH ("\"kpis\": [{\"id\": \"k\", \"unit\": \"%\"}]"), "$.kpis[0].name: " },
  { "area-code", WITH ("\"areas\": [{\"id\": \"a\", \"name\": \"A\", \"code\": \"0599\"}]"), "$.areas[0].code: " },
  { "date-line-break", ABOUT ("\"start\": \"2027-01-01\\n\""), "$.project.start: " },
  { "date-february", ABOUT ("\"start\": \"2027-02-29\""), "$.project.start: " },
  { "date-dutch", ABOUT ("\"start\": \"01-02-2027\""), "$.project.start: " },
  { "choice-capitals", ABOUT ("\"language\": \"NL\""), "$.project.language: " },
  { "choice-label",
    WITH ("\"providers\": [{\"id\": \"v\", \"name\": \"V\", \"status\": \"Gekozen\"}]"), "$.providers[0].status: " },
};

static void
assert_refused (const char *text, const char *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrProject) project = tr_exchange_parse (text, -1, &error);

  g_assert_null (project);
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  if (!g_str_has_prefix (error->message, place))
    g_error ("“%s” does not begin with “%s”", error->message, place);
  /* says something, in one line that fits a dialog */
  g_assert_cmpuint (strlen (error->message), >, strlen (place) + 5);
  g_assert_cmpuint (strlen (error->message), <, 400);
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrProject) project = NULL;

  if (self->place != NULL) {
    assert_refused (self->text, self->place);
    return;
  }
  project = tr_exchange_parse (self->text, -1, &error);
  g_assert_no_error (error);
  g_assert_nonnull (project);
}

static TrProject *
full_project (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  return tr_test_random_project (random, TRUE);
}

/* Puts a value (as JSON) at a field of the first record of its kind, and looks whether the path of the error is right.
 * */
static void
assert_field_refused (JsonObject *root, const TrKind *kind, const TrField *field, const char *value)
{
  g_autofree char *list = g_strdup_printf ("[%s]", value);
  g_autoptr (JsonNode) wrong = json_from_string (list, NULL);
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), root);
  g_autofree char *place = g_strdup_printf (kind->is_single ? "$.%s.%s: " : "$.%s[0].%s: ", kind->plural,
                                            field->name);
  g_autofree char *changed = NULL;
  JsonNode *member = json_object_get_member (root, kind->plural);
  JsonObject *record = kind->is_single ? json_node_get_object (member)
                                       : json_array_get_object_element (json_node_get_array (member), 0);
  JsonNode *right = json_object_dup_member (record, field->name);

  json_object_set_member (record, field->name, json_array_dup_element (json_node_get_array (wrong), 0));
  changed = tr_json_write (node);
  assert_refused (changed, place);
  if (right != NULL)
    json_object_set_member (record, field->name, right);
  else
    json_object_remove_member (record, field->name);
}

static void
assert_all_refused (JsonObject *root, const TrKind *kind, const TrField *field, const char *const *values)
{
  for (; *values != NULL; values++)
    assert_field_refused (root, kind, field, *values);
}

static void
assert_numbers_refused (JsonObject *root, const TrKind *kind, const TrField *field)
{
  g_autofree char *low = g_strdup_printf ("%.17g", field->low - 1);
  g_autofree char *high = g_strdup_printf ("%.17g", field->high + 1);
  const char *const values[] = { "true", "\"5\"", "null", "[]", "{}", low, high, "1e300", "-1e300",
                                 "9223372036854775807", NULL };

  assert_all_refused (root, kind, field, values);
  if (field->type == TR_TYPE_COUNT)
    assert_field_refused (root, kind, field, "1.5");
  if (field->type == TR_TYPE_MONEY)
    assert_field_refused (root, kind, field, "1.555");
}

static void
assert_texts_refused (JsonObject *root, const TrKind *kind, const TrField *field)
{
  static const char *const values[] = { "5", "true", "null", "[]", "{}", "\"\\u0001\"", "\"a\\u001f\"",
                                        "\"\\u001b[0m\"", NULL };
  g_autofree char *many = g_strnfill (field->max_length + 1, 'x');
  g_autofree char *too_long = g_strdup_printf ("\"%s\"", many);

  assert_all_refused (root, kind, field, values);
  assert_field_refused (root, kind, field, too_long);
  if (field->type == TR_TYPE_LINE)
    assert_field_refused (root, kind, field, "\"a\\nb\"");
  if (field->is_required)
    assert_field_refused (root, kind, field, "\"\"");
}

/* Every field of every kind refuses what is not of its type, and the message says where. */
static void
test_every_field (gconstpointer data)
{
  static const char *const no_flags[] = { "0", "1", "\"true\"", "null", "[]", "{}", NULL };
  static const char *const no_words[] = { "0", "true", "null", "[]", "{}", "\"no-such-thing\"", "\"a\\nb\"", NULL };
  const TrKind *kind = data;
  g_autoptr (TrProject) project = full_project ();
  g_autofree char *text = tr_exchange_format (project);
  g_autoptr (JsonNode) node = tr_json_parse (text, -1, NULL);
  JsonObject *root = json_node_get_object (node);
  g_autofree char *many = g_strnfill (1000, 'x');
  g_autofree char *too_long = g_strdup_printf ("\"%s\"", many);

  for (guint i = 0; i < kind->n_fields; i++) {
    const TrField *field = &kind->fields[i];

    if (field->type == TR_TYPE_FLAG)
      assert_all_refused (root, kind, field, no_flags);
    else if (field->type == TR_TYPE_NUMBER || field->type == TR_TYPE_COUNT || field->type == TR_TYPE_MONEY)
      assert_numbers_refused (root, kind, field);
    else if (field->type == TR_TYPE_LINE || field->type == TR_TYPE_TEXT)
      assert_texts_refused (root, kind, field);
    else {
      assert_all_refused (root, kind, field, no_words);
      assert_field_refused (root, kind, field, too_long);
    }
  }
}

/* The model refuses these by itself, too: a page or the command line can bring them. */
static void
test_line_break_at_end (void)
{
  const TrField *start = tr_kind_field (tr_kind (TR_KIND_PROJECT), "start");
  const TrField *title = tr_kind_field (tr_kind (TR_KIND_PROJECT), "title");

  g_assert_true (tr_field_check (start, "2027-01-31", NULL));
  g_assert_false (tr_field_check (start, "2027-01-31\n", NULL));
  g_assert_false (tr_field_check (title, "T\n", NULL));
  g_assert_false (tr_field_check (title, "T\xc3", NULL));
}

static void
test_newer_major (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tr_exchange_parse ("{\"format\": \"trechter\", \"version\": \"2.0\", \"new\": 1}", -1, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_VERSION);
  g_assert_true (g_str_has_prefix (error->message, "$.version: "));
}

static void
test_many_records (void)
{
  g_autoptr (GString) text = g_string_new (HEAD PROJECT ", \"areas\": [{\"id\": \"a\", \"name\": \"A\"}");

  for (guint i = 1; i <= 100000; i++)
    g_string_append_printf (text, ",{\"id\":\"%u\",\"name\":\"A\"}", i);
  g_string_append (text, "]}");

  assert_refused (text->str, "$.areas: ");
}

static void
test_nonsense (void)
{
  const gsize size = TR_JSON_MAX_SIZE;
  g_autofree char *data = g_malloc (size);
  g_autofree char *lists = g_strnfill (size, '[');
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i + 4 <= size; i += 4) {
    guint32 word = (guint32) g_test_rand_int ();

    memcpy (data + i, &word, sizeof word);
  }
  g_assert_null (tr_exchange_parse (data, (gssize) size, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_null (tr_exchange_parse (lists, (gssize) size, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
}

/* A text that is cut off, or has one byte changed, is refused or read; nothing else happens. */
static void
test_damage (void)
{
  g_autoptr (TrProject) project = full_project ();
  g_autofree char *text = tr_exchange_format (project);
  gsize length = strlen (text);

  for (guint i = 0; i < 300; i++) {
    g_autofree char *damaged = g_memdup2 (text, length);
    gsize place = (gsize) g_test_rand_int_range (0, (gint32) length - 1);
    g_autoptr (GError) error = NULL;
    g_autoptr (TrProject) read = NULL;

    g_assert_null (tr_exchange_parse (text, (gssize) place, &error));
    g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
    g_clear_error (&error);

    damaged[place] = (char) g_test_rand_int_range (0, 256);
    read = tr_exchange_parse (damaged, (gssize) length, &error);
    g_assert_true ((read != NULL) != (error != NULL));
  }
}

static const char written[] = "{\n"
                              "  \"format\": \"trechter\",\n"
                              "  \"version\": \"1.2\",\n"
                              "  \"project\": {\n"
                              "    \"id\": \"p\",\n"
                              "    \"title\": \"Jongerenwerk\",\n"
                              "    \"start\": \"2027-01-01\",\n"
                              "    \"language\": \"nl\",\n"
                              "    \"purpose\": \"Eén\\n\\\"doel\\\"\",\n"
                              "    \"burden\": 90,\n"
                              "    \"is_first\": true\n"
                              "  },\n"
                              "  \"areas\": [\n"
                              "    {\n"
                              "      \"id\": \"b\",\n"
                              "      \"name\": \"Zuid\",\n"
                              "      \"level\": \"district\"\n"
                              "    },\n"
                              "    {\n"
                              "      \"id\": \"a\",\n"
                              "      \"name\": \"Noord\"\n"
                              "    }\n"
                              "  ],\n"
                              "  \"data_points\": [\n"
                              "    {\n"
                              "      \"id\": \"d\",\n"
                              "      \"indicator\": \"Jongeren\",\n"
                              "      \"area\": \"a\",\n"
                              "      \"value\": 0.1\n"
                              "    },\n"
                              "    {\n"
                              "      \"id\": \"e\",\n"
                              "      \"indicator\": \"Geen\",\n"
                              "      \"value\": 0\n"
                              "    }\n"
                              "  ],\n"
                              "  \"contract\": {\n"
                              "    \"id\": \"c\",\n"
                              "    \"base_months\": 24,\n"
                              "    \"yearly_budget\": 1234567.89\n"
                              "  }\n"
                              "}\n";

/* The form of a file, byte by byte; the order of a list is kept, nought is not the same as nothing. */
static void
test_form (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrProject) project = tr_exchange_parse (written, -1, &error);
  g_autofree char *text = NULL;
  const TrDataPoint *point;

  g_assert_no_error (error);
  text = tr_exchange_format (project);
  g_assert_cmpstr (text, ==, written);

  g_assert_cmpstr (tr_project_info (project)->purpose, ==, "Eén\n\"doel\"");
  g_assert_cmpint (tr_project_info (project)->burden, ==, 90);
  g_assert_true (tr_project_info (project)->is_first);
  g_assert_cmpstr (((const TrArea *) tr_project_at (project, TR_KIND_AREA, 0))->name, ==, "Zuid");
  g_assert_cmpint (((const TrArea *) tr_project_at (project, TR_KIND_AREA, 0))->level, ==, TR_AREA_LEVEL_DISTRICT);
  point = tr_project_find (project, TR_KIND_DATA_POINT, "e");
  g_assert_cmpfloat (point->value, ==, 0);
}

static void
assert_same_records (TrProject *one, TrProject *other, TrKindId kind)
{
  g_assert_cmpuint (tr_project_count (one, kind), ==, tr_project_count (other, kind));
  for (guint i = 0; i < tr_project_count (one, kind); i++) {
    const TrRecord *a = tr_project_at (one, kind, i), *b = tr_project_at (other, kind, i);

    g_assert_cmpstr (a->id, ==, b->id);
    for (guint k = 0; k < a->kind->n_fields; k++) {
      g_autofree char *before = tr_record_get (a, &a->kind->fields[k]);
      g_autofree char *after = tr_record_get (b, &b->kind->fields[k]);

      g_assert_cmpstr (before, ==, after);
    }
  }
}

static void
assert_round_trip (TrProject *project)
{
  g_autofree char *first = tr_exchange_format (project);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrProject) again = tr_exchange_parse (first, -1, &error);
  g_autofree char *second = NULL;

  g_assert_no_error (error);
  for (guint kind = 0; kind < TR_N_KINDS; kind++)
    assert_same_records (project, again, kind);
  second = tr_exchange_format (again);
  g_assert_cmpstr (first, ==, second);
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < 200; i++) {
    g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
    g_autoptr (TrProject) project = tr_test_random_project (random, i % 4 == 0);

    assert_round_trip (project);
  }
}

/* A decimal comma in the user's language does not get into files. */
static void
test_comma_locale (void)
{
  if (setlocale (LC_ALL, "nl_NL.UTF-8") == NULL && setlocale (LC_ALL, "de_DE.UTF-8") == NULL &&
      setlocale (LC_ALL, "Dutch_Netherlands.1252") == NULL) { /* as Windows calls it */
    g_test_skip ("no language with a decimal comma is installed");
    return;
  }
  g_assert_cmpstr (localeconv ()->decimal_point, ==, ",");
  test_form ();
  if (setlocale (LC_ALL, "C.UTF-8") == NULL)
    setlocale (LC_ALL, "C");
}

static void
test_newer_minor (void)
{
  static const char newer[] = "{\n"
                              "  \"format\": \"trechter\",\n"
                              "  \"version\": \"1.7\",\n"
                              "  \"project\": {\n"
                              "    \"id\": \"p\",\n"
                              "    \"title\": \"T\",\n"
                              "    \"language\": \"nl\",\n"
                              "    \"colour\": \"green\"\n"
                              "  },\n"
                              "  \"areas\": [\n"
                              "    {\n"
                              "      \"id\": \"a\",\n"
                              "      \"name\": \"A\",\n"
                              "      \"z\": {\n"
                              "        \"deep\": [\n"
                              "          0.1,\n"
                              "          null,\n"
                              "          {}\n"
                              "        ]\n"
                              "      },\n"
                              "      \"b\": \"é\\n\"\n"
                              "    }\n"
                              "  ],\n"
                              "  \"risks\": [\n"
                              "    {\n"
                              "      \"id\": \"a\"\n"
                              "    }\n"
                              "  ]\n"
                              "}\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (TrProject) project = tr_exchange_parse (newer, -1, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (tr_project_minor (project), ==, 7);
  g_assert_cmpstr (tr_project_info (project)->record.extra, ==, "{\"colour\":\"green\"}");
  g_assert_cmpstr (tr_project_appendix (project), ==, "{\"risks\":[{\"id\":\"a\"}]}");
  text = tr_exchange_format (project);
  g_assert_cmpstr (text, ==, newer);
}

/* What we know has to be right in a file of a newer version, too. */
static void
test_newer_minor_is_checked (void)
{
  assert_refused ("{\"format\": \"trechter\", \"version\": \"1.7\", \"new\": 1, "
                  "\"project\": {\"id\": \"p\", \"title\": 5}}",
                  "$.project.title: ");
}

static char *
temporary_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("trechter-test-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_file (void)
{
  g_autofree char *folder = temporary_folder ();
  g_autofree char *path = g_build_filename (folder, "één project.trechter", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TrProject) project = full_project ();
  g_autofree char *expected = tr_exchange_format (project);
  g_autofree char *text = NULL;
  g_autoptr (TrProject) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents_full (path, "older", -1, G_FILE_SET_CONTENTS_NONE, 0644, &error));
  g_assert_true (tr_exchange_write_file (project, file, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  g_assert_cmpstr (text, ==, expected);
  tr_test_assert_private (path);
  g_assert_cmpuint (count_files (folder), ==, 1);

  again = tr_exchange_read_file (file, &error);
  g_assert_no_error (error);
  for (guint kind = 0; kind < TR_N_KINDS; kind++)
    assert_same_records (project, again, kind);

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_file_not_written (void)
{
  g_autofree char *folder = temporary_folder ();
  g_autofree char *missing = g_build_filename (folder, "no", "such", "folder.trechter", NULL);
  g_autoptr (GFile) into_nowhere = g_file_new_for_path (missing);
  g_autoptr (GFile) onto_folder = g_file_new_for_path (folder);
  g_autoptr (TrProject) project = full_project ();
  g_autoptr (GError) error = NULL;

  g_assert_false (tr_exchange_write_file (project, into_nowhere, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_STORAGE);
  g_clear_error (&error);
  g_assert_false (tr_exchange_write_file (project, onto_folder, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_STORAGE);
  g_assert_cmpuint (count_files (folder), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
assert_file_refused (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (tr_exchange_read_file (file, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  g_assert_true (g_str_has_prefix (error->message, "$: "));
}

static void
make_large (const char *path, goffset size)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileIOStream) stream = g_file_open_readwrite (file, NULL, NULL);

  g_assert_true (g_seekable_truncate (G_SEEKABLE (stream), size, NULL, NULL));
}

/* None of these is loaded, let alone waited for. */
static void
test_file_not_read (void)
{
  g_autofree char *folder = temporary_folder ();
  g_autofree char *path = g_build_filename (folder, "file", NULL);

  {
    g_autoptr (GFile) gone = g_file_new_for_path (path);
    g_autoptr (GError) error = NULL;

    g_assert_null (tr_exchange_read_file (gone, &error));
    g_assert_error (error, TR_ERROR, TR_ERROR_STORAGE);
    g_assert_nonnull (strstr (error->message, "no such file"));
  }
  assert_file_refused (folder);

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  make_large (path, 60 * 1024 * 1024);
  assert_file_refused (path);
  g_assert_cmpint (g_remove (path), ==, 0);

  if (tr_test_make_pipe (path)) {
    assert_file_refused (path);
    g_assert_cmpint (g_remove (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* The schema that comes with the program is the one that the program gives. */
static void
test_schema (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "trechter.schema.json", NULL);
  g_autofree char *schema = tr_exchange_schema ();
  g_autofree char *stored = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tr_json_scan (schema, -1, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &stored, NULL, &error));
  g_assert_cmpstr (schema, ==, stored);
}

static void
test_examples (void)
{
  g_assert_cmpuint (g_strv_length ((char **) tr_exchange_examples ()), >=, 3);
  for (const char *const *name = tr_exchange_examples (); *name != NULL; name++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (TrProject) project = tr_exchange_example (*name, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (tr_project_count (project, TR_KIND_CHALLENGE), >, 0);
    assert_round_trip (project);
  }
}

static void
test_no_such_example (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tr_exchange_example ("../nl.mo", &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "jongerenwerk"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *group = cases[i].place == NULL ? "accepts" : "refuses";
    g_autofree char *path = g_strdup_printf ("/exchange/%s/%s", group, cases[i].name);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  for (guint i = 0; i < TR_N_KINDS; i++) {
    g_autofree char *path = g_strconcat ("/exchange/every-field/", tr_kind (i)->plural, NULL);

    g_test_add_data_func (path, tr_kind (i), test_every_field);
  }
  g_test_add_func ("/exchange/refuses/line-break-at-end", test_line_break_at_end);
  g_test_add_func ("/exchange/refuses/newer-major", test_newer_major);
  g_test_add_func ("/exchange/refuses/many-records", test_many_records);
  g_test_add_func ("/exchange/refuses/nonsense", test_nonsense);
  g_test_add_func ("/exchange/refuses/damage", test_damage);
  g_test_add_func ("/exchange/form", test_form);
  g_test_add_func ("/exchange/form/comma-locale", test_comma_locale);
  g_test_add_func ("/exchange/round-trip", test_round_trip);
  g_test_add_func ("/exchange/newer-minor/kept", test_newer_minor);
  g_test_add_func ("/exchange/newer-minor/checked", test_newer_minor_is_checked);
  g_test_add_func ("/exchange/file/written", test_file);
  g_test_add_func ("/exchange/file/not-written", test_file_not_written);
  g_test_add_func ("/exchange/file/not-read", test_file_not_read);
  g_test_add_func ("/exchange/schema", test_schema);
  g_test_add_func ("/exchange/examples/all", test_examples);
  g_test_add_func ("/exchange/examples/unknown", test_no_such_example);

  return g_test_run ();
}
