/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <glib/gi18n.h>
#include <string.h>

#include "tr-library-private.h"

/* The text without case and accents, to search in. Free with g_free(). */
static char *
fold (const char *text)
{
  g_autofree char *folded = NULL, *normal = NULL;
  GString *plain;

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);
  folded = g_utf8_casefold (text, -1);
  normal = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  plain = g_string_new (NULL);
  for (const char *c = normal; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_type (g_utf8_get_char (c)) != G_UNICODE_NON_SPACING_MARK)
      g_string_append_unichar (plain, g_utf8_get_char (c));

  return g_string_free (plain, FALSE);
}

static gboolean
is_text (const TrField *field)
{
  return field->type == TR_TYPE_LINE || field->type == TR_TYPE_TEXT;
}

/* All texts of a kind, with the project that each is of. */
static char *
texts_of (const TrKind *kind)
{
  GString *sql = g_string_new ("SELECT ");

  g_string_append (sql, kind->id == TR_KIND_PROJECT ? "id" : "project_id");
  for (guint i = 0; i < kind->n_fields; i++)
    if (is_text (&kind->fields[i]))
      g_string_append_printf (sql, ", \"%s\"", kind->fields[i].name);
  g_string_append_printf (sql, " FROM %s", kind->name);
  if (kind->id != TR_KIND_PROJECT)
    g_string_append (sql, " ORDER BY project_id, position");

  return g_string_free (sql, FALSE);
}

/* The first text of a row that holds `needle`, NULL when none does. */
static const char *
search_row (TrStatement *row, const char *needle)
{
  for (int column = 1; column < sqlite3_column_count (row); column++) {
    const char *text = tr_db_text (row, column);
    g_autofree char *folded = *text != '\0' ? fold (text) : NULL;

    if (folded != NULL && strstr (folded, needle) != NULL)
      return text;
  }

  return NULL;
}

static gboolean
search_kind (sqlite3 *db, const TrKind *kind, const char *needle, GHashTable *matches, GError **error)
{
  g_autofree char *sql = texts_of (kind);
  g_autoptr (TrStatement) rows = tr_db_prepare (db, sql, error);
  gboolean has_row = TRUE;

  if (rows == NULL)
    return FALSE;
  while (has_row) {
    const char *text;

    if (!tr_db_next (rows, &has_row, error))
      return FALSE;
    if (!has_row || g_hash_table_contains (matches, tr_db_text (rows, 0)))
      continue;
    text = search_row (rows, needle);
    if (text != NULL)
      g_hash_table_insert (matches, g_strdup (tr_db_text (rows, 0)),
                           /* TRANSLATORS: where a search term was found: the kind of record and the text */
                           g_strdup_printf (_("%s: %s"), gettext (kind->label), text));
  }

  return TRUE;
}

/* Where the projects hold a text, without regard to case and accents: from the id of each that does to the first place in it. One
 * look through all of the library for each kind of record. Free with g_hash_table_unref(). */
GHashTable *
tr_library_search (TrLibrary *self, const char *text, GError **error)
{
  g_autoptr (GHashTable) matches = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *needle = fold (text);

  for (guint kind = 0; kind < TR_N_KINDS; kind++)
    if (!search_kind (tr_library_get_db (self), tr_kind (kind), needle, matches, error))
      return NULL;

  return g_steal_pointer (&matches);
}
