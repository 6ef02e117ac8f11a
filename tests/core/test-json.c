/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>
#include <string.h>

#include "tr-error.h"
#include "tr-json.h"

typedef struct {
  const char *name;
  const char *text;
  const char *place; /* that the message has to begin with; NULL when the text is fine */
} Case;

static const Case cases[] = {
  { "object", "{\"a\": [1, -2.5e3, true, false, null, \"é\"]}", NULL },
  { "scalar", " 5 ", NULL },
  { "empty-containers", "[{}, [], [ ], { }]", NULL },
  { "byte-order-mark", "\xef\xbb\xbf{}", NULL },
  { "surrogates", "[\"\\ud83d\\ude00\"]", NULL },
  { "all-escapes", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"]", NULL },
  { "lowest-whole", "[-9223372036854775808, 9223372036854775807]", NULL },
  { "same-name-elsewhere", "{\"a\": {\"a\": 1}, \"b\": {\"a\": 2}}", NULL },

  { "nothing", "", "line 1, column 1:" },
  { "only-space", " \n ", "line 2, column 2:" },
  { "not-json", "PK\x03\x04", "line 1, column 1:" },
  { "two-values", "{}\n{}", "line 2, column 1:" },
  { "open-object", "{\"a\": 1", "line 1, column 8:" },
  { "open-list", "[1,\n2", "line 2, column 2:" },
  { "wrong-close", "[1}", "line 1, column 3:" },
  { "trailing-comma", "[1,]", "line 1, column 4:" },
  { "trailing-comma-object", "{\"a\": 1,}", "line 1, column 9:" },
  { "no-comma", "[1 2]", "line 1, column 4:" },
  { "no-colon", "{\"a\" 1}", "line 1, column 6:" },
  { "name-without-quotes", "{a: 1}", "line 1, column 2:" },
  { "comment", "/* \" */ [1]", "line 1, column 1:" },
  { "assignment", "x = {}", "line 1, column 1:" },
  { "single-quotes", "['a']", "line 1, column 2:" },
  { "wrong-word", "[nul]", "line 1, column 2:" },
  { "open-text", "[\"abc]", "line 1, column 2:" },
  { "line-break-in-text", "[\"é\n\"]", "line 1, column 4:" },
  { "unknown-escape", "[\"\\x\"]", "line 1, column 3:" },
  { "short-escape", "[\"\\u12\"]", "line 1, column 3:" },
  { "escape-at-end", "\"\\", "line 1, column 2:" },
  { "zero-escape", "[\"\\u0000\"]", "line 1, column 3:" },
  { "high-half-alone", "[\"\\ud83d\"]", "line 1, column 3:" },
  { "high-half-twice", "[\"\\ud83d\\ud83d\"]", "line 1, column 3:" },
  { "low-half-alone", "[\"\\ude00\"]", "line 1, column 3:" },
  { "leading-zero", "[01]", "line 1, column 3:" },
  { "plus", "[+1]", "line 1, column 2:" },
  { "no-fraction", "[1.]", "line 1, column 2:" },
  { "no-exponent", "[1e]", "line 1, column 2:" },
  { "hexadecimal", "[0x10]", "line 1, column 3:" },
  { "infinity", "[1e999]", "line 1, column 2:" },
  { "whole-too-large", "[18446744073709551616]", "line 1, column 2:" },
  { "endless-number", "[1111111111111111111111111111111111111111111111111111111111111]", "line 1, column 2:" },
  { "twice", "{\"a\": 1, \"a\": 2}", "line 1, column 10:" },
  { "twice-by-escape", "{\"a\": 1,\n \"\\u0061\": 2}", "line 2, column 2:" },
  { "not-utf-8", "[\"a\xff\"]", "line 1, column 4:" },
  { "half-utf-8", "[\"\xc3", "line 1, column 3:" },
};

static void
test_scan (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = tr_json_parse (self->text, -1, &error);

  if (self->place == NULL) {
    g_assert_no_error (error);
    g_assert_nonnull (node);
    return;
  }
  g_assert_null (node);
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  if (!g_str_has_prefix (error->message, self->place))
    g_error ("“%s” does not begin with “%s”", error->message, self->place);
}

/* A zero byte does not end the text. */
static void
test_zero_byte (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tr_json_scan ("{}\0{}", 5, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  g_assert_true (g_str_has_prefix (error->message, "line 1, column 3:"));
}

static char *
nest (guint depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, i % 2 == 0 ? "[" : "{\"a\":");
  g_string_append_c (text, '1');
  for (guint i = depth; i > 0; i--)
    g_string_append_c (text, i % 2 == 1 ? ']' : '}');

  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  g_autofree char *deepest = nest (TR_JSON_MAX_DEPTH);
  g_autofree char *deeper = nest (TR_JSON_MAX_DEPTH + 1);
  g_autofree char *abyss = g_strnfill (10 * 1024 * 1024, '[');
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = tr_json_parse (deepest, -1, &error);

  g_assert_no_error (error);
  g_assert_nonnull (node);
  g_assert_false (tr_json_scan (deeper, -1, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_false (tr_json_scan (abyss, -1, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  g_assert_true (g_str_has_prefix (error->message, "line 1, column 33:"));
}

static void
test_size (void)
{
  g_autofree char *spaces = g_strnfill (TR_JSON_MAX_SIZE + 1, ' ');
  g_autoptr (GError) error = NULL;

  spaces[0] = '1';
  g_assert_true (tr_json_scan (spaces, TR_JSON_MAX_SIZE, &error));
  g_assert_no_error (error);
  g_assert_false (tr_json_scan (spaces, TR_JSON_MAX_SIZE + 1, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  g_assert_true (g_str_has_prefix (error->message, "$: "));
}

/* A file within the size may still ask for gigabytes of memory. */
static void
test_many_values (void)
{
  g_autoptr (GString) text = g_string_new ("[1");
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i < TR_JSON_MAX_VALUES; i++)
    g_string_append (text, ",1");
  g_string_append_c (text, ']');

  g_assert_false (tr_json_scan (text->str, (gssize) text->len, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
}

static void
test_write (void)
{
  static const char text[] = "{\n"
                             "  \"z\": \"é\\n\\\"\\u0001\\\\/\",\n"
                             "  \"a\": [\n"
                             "    1,\n"
                             "    2.5,\n"
                             "    true,\n"
                             "    null\n"
                             "  ],\n"
                             "  \"empty\": {},\n"
                             "  \"none\": [],\n"
                             "  \"deep\": {\n"
                             "    \"er\": {\n"
                             "      \"x\": -9223372036854775808\n"
                             "    }\n"
                             "  }\n"
                             "}\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = tr_json_parse (text, -1, &error);
  g_autofree char *written = NULL;
  g_autofree char *compact = NULL;

  g_assert_no_error (error);
  written = tr_json_write (node);
  g_assert_cmpstr (written, ==, text);
  compact = tr_json_write_compact (node);
  g_assert_cmpstr (compact, ==,
                   "{\"z\":\"é\\n\\\"\\u0001\\\\/\",\"a\":[1,2.5,true,null],\"empty\":{},\"none\":[],"
                   "\"deep\":{\"er\":{\"x\":-9223372036854775808}}}");
}

static void
test_numbers (void)
{
  static const struct {
    double value;
    const char *text;
  } numbers[] = {
    { 0, "0" },
    { -0.0, "0" },
    { 5, "5" },
    { -12.5, "-12.5" },
    { 0.1, "0.1" },
    { 1e12, "1000000000000" },
    { 1e21, "1e+21" },
    { 1.0 / 3, "0.33333333333333331" },
    { 0.1 + 0.2, "0.30000000000000004" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autofree char *text = tr_json_number (numbers[i].value);

    g_assert_cmpstr (text, ==, numbers[i].text);
  }
}

/* Whatever the number, its text is JSON and reads back as the same. */
static void
test_random_numbers (void)
{
  for (guint i = 0; i < 20000; i++) {
    double value = (g_test_rand_double () - 0.5) * pow (10, g_test_rand_int_range (-20, 20));
    g_autofree char *text = tr_json_number (value);

    g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, value);
    g_assert_true (tr_json_scan (text, -1, NULL));
  }
}

static void
test_path (void)
{
  static const char *const names[][2] = {
    { "title", "$.title" },
    { "a-b_C9", "$.a-b_C9" },
    { "", "$[\"\"]" },
    { "a name", "$[\"a name\"]" },
    { "a\n\"", "$[\"a\\n\\\"\"]" },
    { "ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé",
      "$[\"éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé\"…]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = tr_json_path ("$", names[i][0]);

    g_assert_cmpstr (path, ==, names[i][1]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/json/scan/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_scan);
  }
  g_test_add_func ("/json/scan/zero-byte", test_zero_byte);
  g_test_add_func ("/json/scan/depth", test_depth);
  g_test_add_func ("/json/scan/size", test_size);
  g_test_add_func ("/json/scan/many-values", test_many_values);
  g_test_add_func ("/json/write/tree", test_write);
  g_test_add_func ("/json/write/numbers", test_numbers);
  g_test_add_func ("/json/write/random-numbers", test_random_numbers);
  g_test_add_func ("/json/path", test_path);

  return g_test_run ();
}
