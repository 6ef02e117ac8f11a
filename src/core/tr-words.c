/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-words.h"

#include <glib/gi18n.h>

#include "tr-language.h"

/* A sentence: a msgid and, ending with NULL, the texts for each %s in it. Free with g_free(). */
char *
tr_words_say (TrLanguage language, const char *msgid, ...)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  va_list arguments;

  va_start (arguments, msgid);
  for (const char *text = va_arg (arguments, const char *); text != NULL; text = va_arg (arguments, const char *))
    g_ptr_array_add (texts, (gpointer) text);
  va_end (arguments);
  g_ptr_array_add (texts, NULL);

  return tr_language_fill (tr_language_text (language, msgid), (const char *const *) texts->pdata);
}

/* The name of a record in quotation marks; its place in the list, such as KPI 3, when it has no name yet. Free with g_free(). */
char *
tr_words_name (gconstpointer record, TrLanguage language)
{
  const TrRecord *self = record;
  const char *title = tr_record_title (record);

  if (*title == '\0')
    return g_strdup_printf ("%s %u", tr_language_text (language, self->kind->label), self->index + 1);

  return tr_language_quote (title);
}

/* Texts in a row: A, B and C; of many the first, and how many more. Those beyond the first TR_MOST_NAMES are not looked at. Free with
 * g_free(). */
char *
tr_words_list (const GPtrArray *texts, TrLanguage language)
{
  guint n = texts->len, n_named = n > TR_MOST_NAMES ? TR_MOST_NAMES - 1 : n;
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < n_named; i++) {
    if (i > 0)
      g_string_append (list, i == n - 1 ? tr_language_text (language, N_(" and ")) : ", ");
    g_string_append (list, g_ptr_array_index (texts, i));
  }
  if (n > n_named) {
    g_autofree char *more = tr_language_number (language, n - n_named, 0);
    /* TRANSLATORS: behind a list of names: how many more there are; at least two */
    g_autofree char *rest = tr_words_say (language, N_(" and %s others"), more, NULL);

    g_string_append (list, rest);
  }

  return g_string_free (list, FALSE);
}

/* The names of records in a row; of many the first, and how many more. Free with g_free(). */
char *
tr_words_names (const GPtrArray *records, TrLanguage language)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  /* of those that will not be named only the number counts */
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (names, i < TR_MOST_NAMES ? tr_words_name (g_ptr_array_index (records, i), language) : NULL);

  return tr_words_list (names, language);
}
