/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <errno.h>
#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "tr-error.h"
#include "tr-json.h"

/* A strict look at JSON text before json-glib sees it. json-glib recurses as deep as the text asks, turns a whole
 * number that is too large into another one, and accepts comments and assignments; a file from elsewhere gets none of
 * that. */

#define MAX_NUMBER_LENGTH 60

typedef struct {
  const char *start;
  const char *at;
  const char *end;
  guint depth;
  guint n_values;
} Scan;

static gboolean scan_value (Scan *self, GError **error);

/* Fails with the line and column of `where`. */
static gboolean
refuse (const Scan *self, const char *where, const char *message, GError **error)
{
  const char *line = self->start;
  guint n_lines = 1;

  for (const char *c = self->start; c < where; c++)
    if (*c == '\n') {
      n_lines++;
      line = c + 1;
    }
  /* TRANSLATORS: a place in a file: the number of the line, the number of the character in it, what is wrong there */
  g_set_error (error, TR_ERROR, TR_ERROR_INPUT, _("line %u, column %ld: %s"), n_lines,
               g_utf8_strlen (line, where - line) + 1, message);
  return FALSE;
}

static gboolean
at_byte (const Scan *self, char byte)
{
  return self->at < self->end && *self->at == byte;
}

static void
skip_space (Scan *self)
{
  while (self->at < self->end && strchr (" \t\r\n", *self->at) != NULL)
    self->at++;
}

/* Steps over `byte` and the space before it. */
static gboolean
scan_byte (Scan *self, char byte, const char *message, GError **error)
{
  skip_space (self);
  if (!at_byte (self, byte))
    return refuse (self, self->at, message, error);
  self->at++;
  return TRUE;
}

/* Reads the four digits after \u. */
static gboolean
scan_code_unit (Scan *self, guint *unit)
{
  *unit = 0;
  if (self->end - self->at < 6 || self->at[0] != '\\' || self->at[1] != 'u')
    return FALSE;
  for (guint i = 2; i < 6; i++) {
    if (!g_ascii_isxdigit (self->at[i]))
      return FALSE;
    *unit = *unit * 16 + (guint) g_ascii_xdigit_value (self->at[i]);
  }
  self->at += 6;

  return TRUE;
}

static gboolean
scan_escape (Scan *self, GError **error)
{
  const char *where = self->at;
  guint unit, low;

  if (self->end - self->at >= 2 && self->at[1] != '\0' && strchr ("\"\\/bfnrt", self->at[1]) != NULL) {
    self->at += 2;
    return TRUE;
  }
  if (!scan_code_unit (self, &unit))
    return refuse (self, where, _("this is not an escape that JSON knows"), error);
  if (unit == 0)
    return refuse (self, where, _("a text can not hold the character zero"), error);
  if (unit >= 0xd800 && unit <= 0xdfff &&
      (unit > 0xdbff || !scan_code_unit (self, &low) || low < 0xdc00 || low > 0xdfff))
    return refuse (self, where, _("this is half of a character"), error);

  return TRUE;
}

static gboolean
scan_string (Scan *self, GError **error)
{
  const char *where = self->at;

  for (self->at++; self->at < self->end && *self->at != '"';) {
    if ((guchar) *self->at < 0x20)
      return refuse (self, self->at,
                     _("a line break, tab or control character in a text is written as an escape, like \\n"), error);
    if (*self->at != '\\')
      self->at++;
    else if (!scan_escape (self, error))
      return FALSE;
  }
  if (self->at == self->end)
    return refuse (self, where, _("this text does not end"), error);
  self->at++;

  return TRUE;
}

static gboolean
scan_digits (Scan *self)
{
  const char *first = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;

  return self->at > first;
}

/* Steps over what has the form of a number; TRUE in `is_whole` when it has neither fraction nor exponent. */
static gboolean
scan_number_form (Scan *self, gboolean *is_whole)
{
  *is_whole = TRUE;
  if (at_byte (self, '-'))
    self->at++;
  if (at_byte (self, '0'))
    self->at++;
  else if (!scan_digits (self))
    return FALSE;
  if (at_byte (self, '.')) {
    *is_whole = FALSE;
    self->at++;
    if (!scan_digits (self))
      return FALSE;
  }
  if (at_byte (self, 'e') || at_byte (self, 'E')) {
    *is_whole = FALSE;
    self->at++;
    if (at_byte (self, '+') || at_byte (self, '-'))
      self->at++;
    return scan_digits (self);
  }

  return TRUE;
}

static gboolean
scan_number (Scan *self, GError **error)
{
  const char *where = self->at;
  char text[MAX_NUMBER_LENGTH + 1];
  gboolean is_whole;

  if (!scan_number_form (self, &is_whole))
    return refuse (self, where, _("this is not a number"), error);
  if (self->at - where > MAX_NUMBER_LENGTH)
    return refuse (self, where, _("this number is too long"), error);

  memcpy (text, where, (gsize) (self->at - where));
  text[self->at - where] = '\0';
  errno = 0;
  if (is_whole)
    (void) g_ascii_strtoll (text, NULL, 10);
  if ((is_whole && errno == ERANGE) || !isfinite (g_ascii_strtod (text, NULL)))
    return refuse (self, where, _("this number is too large"), error);

  return TRUE;
}

static gboolean
scan_word (Scan *self, GError **error)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    gsize length = strlen (words[i]);

    if ((gsize) (self->end - self->at) >= length && memcmp (self->at, words[i], length) == 0) {
      self->at += length;
      return TRUE;
    }
  }

  return refuse (self, self->at, _("a value is expected here"), error);
}

static gboolean
scan_list (Scan *self, GError **error)
{
  self->at++;
  skip_space (self);
  if (at_byte (self, ']')) {
    self->at++;
    return TRUE;
  }
  while (scan_value (self, error)) {
    skip_space (self);
    if (!at_byte (self, ','))
      return scan_byte (self, ']', _("a comma or “]” is expected here"), error);
    self->at++;
  }

  return FALSE;
}

/* The name between two quotation marks, without its escapes: "a" and "\u0061" are the same member. */
static char *
read_name (const char *from, const char *to)
{
  g_autofree char *name = g_strndup (from + 1, (gsize) (to - from) - 2);
  g_autofree char *quoted = NULL;
  g_autoptr (JsonNode) node = NULL;

  if (strchr (name, '\\') == NULL)
    return g_steal_pointer (&name);
  quoted = g_strdup_printf ("[\"%s\"]", name);
  node = json_from_string (quoted, NULL);

  return g_strdup (json_array_get_string_element (json_node_get_array (node), 0));
}

static gboolean
scan_member (Scan *self, GHashTable *names, GError **error)
{
  const char *where;
  g_autofree char *name = NULL;

  skip_space (self);
  where = self->at;
  if (!at_byte (self, '"'))
    return refuse (self, where, _("the name of a member is expected here, between quotation marks"), error);
  if (!scan_string (self, error))
    return FALSE;

  name = read_name (where, self->at);
  if (!g_hash_table_add (names, g_steal_pointer (&name)))
    return refuse (self, where, _("a member with this name was given before"), error);
  if (!scan_byte (self, ':', _("a colon is expected here"), error))
    return FALSE;

  return scan_value (self, error);
}

static gboolean
scan_object (Scan *self, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->at++;
  skip_space (self);
  if (at_byte (self, '}')) {
    self->at++;
    return TRUE;
  }
  while (scan_member (self, names, error)) {
    skip_space (self);
    if (!at_byte (self, ','))
      return scan_byte (self, '}', _("a comma or “}” is expected here"), error);
    self->at++;
  }

  return FALSE;
}

static gboolean
scan_value (Scan *self, GError **error)
{
  gboolean is_fine;

  skip_space (self);
  if (++self->n_values > TR_JSON_MAX_VALUES)
    return refuse (self, self->at, _("there are too many values in this file"), error);
  if (at_byte (self, '"'))
    return scan_string (self, error);
  if (self->at < self->end && (*self->at == '-' || g_ascii_isdigit (*self->at)))
    return scan_number (self, error);
  if (!at_byte (self, '{') && !at_byte (self, '['))
    return scan_word (self, error);

  if (++self->depth > TR_JSON_MAX_DEPTH)
    return refuse (self, self->at, _("there are too many objects and lists within each other"), error);
  is_fine = *self->at == '{' ? scan_object (self, error) : scan_list (self, error);
  self->depth--;

  return is_fine;
}

/* Whether `data` (`length` bytes, -1 when it ends with zero) is one JSON value in UTF-8, within the limits of tr-json.h
 * and without members given twice. Errors name line and column. */
gboolean
tr_json_scan (const char *data, gssize length, GError **error)
{
  gsize size = length < 0 ? strlen (data) : (gsize) length;
  Scan self = { .start = data, .at = data, .end = data + size };
  const char *bad;

  if (size > TR_JSON_MAX_SIZE) {
    /* TRANSLATORS: the largest size that a file may have, in megabytes. "$" stands for the whole file and stays. */
    g_set_error (error, TR_ERROR, TR_ERROR_INPUT, _("$: this is larger than %d MB, which no project is"),
                 TR_JSON_MAX_SIZE / (1024 * 1024));
    return FALSE;
  }
  if (!g_utf8_validate_len (data, size, &bad))
    return refuse (&self, bad, _("this is not text (UTF-8)"), error);
  if (!scan_value (&self, error))
    return FALSE;

  skip_space (&self);
  if (self.at < self.end)
    return refuse (&self, self.at, _("nothing is expected after the end"), error);

  return TRUE;
}
