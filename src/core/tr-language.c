/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-language.h"

#include <string.h>

#include <gio/gio.h>

#define CATALOGUE "/nl/trechter/core/nl.mo"
#define MAGIC 0x950412deu /* of a compiled catalogue, in the byte order of who compiled it */
#define MAGIC_SWAPPED 0xde120495u

/* A compiled catalogue: a header, then two tables of length and place, one for the originals and one for what they
 * become. */
typedef struct {
  const char *data;
  gsize size;
  gboolean is_swapped;
} Catalogue;

static guint32
read_word (const Catalogue *self, guint64 place)
{
  guint32 word = 0;

  if (place + sizeof word > self->size)
    return 0;
  memcpy (&word, self->data + place, sizeof word);

  return self->is_swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

/* The text that a table has at `index`; NULL when the table points outside of the file. */
static const char *
read_text (const Catalogue *self, guint32 table, guint32 index)
{
  guint64 entry = (guint64) table + (guint64) index * 8;
  guint64 length = read_word (self, entry);
  guint64 place = read_word (self, entry + 4);

  if (entry + 8 > self->size || place + length >= self->size || self->data[place + length] != '\0')
    return NULL;

  return self->data + place;
}

/* The table from msgid (with its context and U+0004 before it, where it has one) to text. It borrows from the program
 * itself. */
static GHashTable *
read_catalogue (void)
{
  GHashTable *texts = g_hash_table_new (g_str_hash, g_str_equal);
  /* a view only: the texts are part of the program itself, as long as the resource is not compressed */
  g_autoptr (GBytes) bytes = g_resources_lookup_data (CATALOGUE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  Catalogue self = { NULL };
  guint32 n, originals, translations;

  if (bytes == NULL)
    return texts;
  self.data = g_bytes_get_data (bytes, &self.size);
  self.is_swapped = read_word (&self, 0) == MAGIC_SWAPPED;
  if (read_word (&self, 0) != MAGIC)
    return texts;

  n = read_word (&self, 8);
  originals = read_word (&self, 12);
  translations = read_word (&self, 16);
  for (guint32 i = 0; i < n && (guint64) i * 8 < self.size; i++) {
    const char *original = read_text (&self, originals, i);
    const char *translation = read_text (&self, translations, i);

    if (original != NULL && *original != '\0' && translation != NULL && *translation != '\0')
      g_hash_table_insert (texts, (gpointer) original, (gpointer) translation);
  }

  return texts;
}

static GHashTable *
dutch_texts (void)
{
  static GHashTable *texts;

  if (g_once_init_enter (&texts))
    g_once_init_leave (&texts, read_catalogue ());

  return texts;
}

/* A text in a language, whatever language the program itself speaks; the msgid when there is no translation. Valid as
 * long as the program runs. */
const char *
tr_language_text (TrLanguage language, const char *msgid)
{
  const char *text = language == TR_LANGUAGE_NL ? g_hash_table_lookup (dutch_texts (), msgid) : NULL;

  return text != NULL ? text : msgid;
}

/* The same for a text that was marked with C_() or NC_(). */
const char *
tr_language_context_text (TrLanguage language, const char *context, const char *msgid)
{
  g_autofree char *key = g_strconcat (context, "\004", msgid, NULL);
  const char *text = tr_language_text (language, key);

  return text == key ? msgid : text;
}

static gboolean
is_language (const char *name, const char *code)
{
  gsize length = strlen (code);

  /* nl, nl_NL.UTF-8, nl@euro: the search finds the end of the name as well */
  return strncmp (name, code, length) == 0 && strchr ("_.@", name[length]) != NULL;
}

/* The language that the program speaks with this user: Dutch when that comes first of the two among the user's
 * languages. */
TrLanguage
tr_language_of_interface (void)
{
  for (const char *const *name = g_get_language_names (); *name != NULL; name++) {
    if (is_language (*name, "nl"))
      return TR_LANGUAGE_NL;
    if (is_language (*name, "en"))
      return TR_LANGUAGE_EN;
  }

  return TR_LANGUAGE_EN;
}
