/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-json.h"

#include <string.h>

#include "tr-error.h"

#define COMPACT G_MAXUINT /* in place of an indentation: everything on one line */
#define LONGEST_NAME 60  /* characters of a member's name that an error message shows */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static void write_node (GString *out, JsonNode *node, guint indent);

/* Reads JSON from `data` (`length` bytes, -1 when it ends with zero) after tr_json_scan(). A byte order mark, which
 * Windows editors put in front, is passed over. Returns the root, to be freed with json_node_unref(). */
JsonNode *
tr_json_parse (const char *data, gssize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) problem = NULL;
  gsize size = length < 0 ? strlen (data) : (gsize) length;

  if (size >= strlen (BYTE_ORDER_MARK) && memcmp (data, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0) {
    data += strlen (BYTE_ORDER_MARK);
    size -= strlen (BYTE_ORDER_MARK);
  }
  if (!tr_json_scan (data, (gssize) size, error))
    return NULL;
  if (!json_parser_load_from_data (parser, data, (gssize) size, &problem)) {
    g_set_error (error, TR_ERROR, TR_ERROR_INPUT, "$: %s", problem->message);
    return NULL;
  }

  return json_parser_steal_root (parser);
}

/* The shortest text that reads back as the same number, in the form JSON wants: "5", "0.1", "1e+21". The number has to
 * be finite. Free with g_free(). */
char *
tr_json_number (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.15g", value);
  if (g_ascii_strtod (text, NULL) != value)
    g_ascii_formatd (text, sizeof text, "%.17g", value);

  /* minus zero would read back as the whole number 0 */
  return g_strdup (g_str_equal (text, "-0") ? "0" : text);
}

static void
write_text (GString *out, const char *text)
{
  static const char plain[] = "\"\\\b\f\n\r\t";
  static const char escaped[] = "\"\\bfnrt";

  g_string_append_c (out, '"');
  for (const char *c = text; *c != '\0'; c++) {
    const char *place = strchr (plain, *c);

    if (place != NULL)
      g_string_append_printf (out, "\\%c", escaped[place - plain]);
    else if ((guchar) *c < 0x20)
      g_string_append_printf (out, "\\u%04x", (guint) *c);
    else
      g_string_append_c (out, *c);
  }
  g_string_append_c (out, '"');
}

static void
write_value (GString *out, JsonNode *node)
{
  GType type = json_node_get_value_type (node);
  g_autofree char *number = NULL;

  if (type == G_TYPE_STRING)
    write_text (out, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
  else if (type == G_TYPE_INT64)
    g_string_append_printf (out, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else {
    number = tr_json_number (json_node_get_double (node));
    g_string_append (out, number);
  }
}

static void
break_line (GString *out, guint indent)
{
  if (indent != COMPACT)
    g_string_append_printf (out, "\n%*s", (int) indent * 2, "");
}

static void
write_list (GString *out, JsonArray *list, guint indent)
{
  guint inner = indent == COMPACT ? COMPACT : indent + 1;
  guint n = json_array_get_length (list);

  g_string_append_c (out, '[');
  for (guint i = 0; i < n; i++) {
    if (i > 0)
      g_string_append_c (out, ',');
    break_line (out, inner);
    write_node (out, json_array_get_element (list, i), inner);
  }
  if (n > 0)
    break_line (out, indent);
  g_string_append_c (out, ']');
}

static void
write_object (GString *out, JsonObject *object, guint indent)
{
  guint inner = indent == COMPACT ? COMPACT : indent + 1;
  gboolean is_first = TRUE;
  const char *name;
  JsonNode *node;
  JsonObjectIter iter;

  g_string_append_c (out, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    if (!is_first)
      g_string_append_c (out, ',');
    is_first = FALSE;
    break_line (out, inner);
    write_text (out, name);
    g_string_append (out, indent == COMPACT ? ":" : ": ");
    write_node (out, node, inner);
  }
  if (!is_first)
    break_line (out, indent);
  g_string_append_c (out, '}');
}

static void
write_node (GString *out, JsonNode *node, guint indent)
{
  switch (json_node_get_node_type (node)) {
  case JSON_NODE_OBJECT:
    write_object (out, json_node_get_object (node), indent);
    break;
  case JSON_NODE_ARRAY:
    write_list (out, json_node_get_array (node), indent);
    break;
  case JSON_NODE_VALUE:
    write_value (out, node);
    break;
  case JSON_NODE_NULL:
  default:
    g_string_append (out, "null");
  }
}

/* The tree as text that people can read and compare line by line: two spaces a level, members in the order in which
 * they were added, a newline at the end. The same tree gives the same bytes everywhere. Free with g_free(). */
char *
tr_json_write (JsonNode *root)
{
  GString *out = g_string_new (NULL);

  write_node (out, root, 0);
  g_string_append_c (out, '\n');

  return g_string_free (out, FALSE);
}

/* The tree on one line, for a column of the library. Free with g_free(). */
char *
tr_json_write_compact (JsonNode *root)
{
  GString *out = g_string_new (NULL);

  write_node (out, root, COMPACT);

  return g_string_free (out, FALSE);
}

static gboolean
is_plain_name (const char *name)
{
  gsize length = strspn (name, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "_-");

  return length > 0 && length <= LONGEST_NAME && name[length] == '\0';
}

/* The place of a member in a file: `$.project.title`, or `$["a name"]` where the name is not an ordinary word. A name
 * that is very long is cut off, as the path is for an error message. Free with g_free(). */
char *
tr_json_path (const char *parent, const char *member)
{
  GString *path = g_string_new (parent);
  g_autofree char *start = NULL;

  if (is_plain_name (member)) {
    g_string_append_printf (path, ".%s", member);
    return g_string_free (path, FALSE);
  }

  start = g_utf8_strlen (member, -1) > LONGEST_NAME ? g_utf8_substring (member, 0, LONGEST_NAME) : g_strdup (member);
  g_string_append_c (path, '[');
  write_text (path, start);
  g_string_append (path, strlen (start) < strlen (member) ? "…]" : "]");

  return g_string_free (path, FALSE);
}
