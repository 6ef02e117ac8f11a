/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-language.h"

#include <string.h>

#ifdef G_OS_WIN32
#include <windows.h>
#endif

/* The languages of a system that writes nl-NL, as gettext wants them: nl_NL:en_US. It ends with English, which is what the texts
 * are written in and what has no translation: behind it another language would be taken. Free with g_free(). */
char *
tr_language_list (const char *const *names)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *name = g_strdelimit (g_strdup (names[i]), "-", '_');

    g_string_append_printf (list, "%s%s", i > 0 ? ":" : "", name);
    if (g_str_has_prefix (name, "en") && strchr ("_", name[2]) != NULL)
      break;
  }

  return g_string_free (list, FALSE);
}

#ifdef G_OS_WIN32

/* The languages in which Windows itself speaks to this user; not those of numbers and dates, which may be others and are what gettext
 * would take. NULL when it does not say. */
static char *
languages_of_user (void)
{
  g_autofree wchar_t *wide = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  ULONG n_names = 0, size = 0;

  if (!GetUserPreferredUILanguages (MUI_LANGUAGE_NAME, &n_names, NULL, &size) || size == 0)
    return NULL;
  wide = g_new0 (wchar_t, size);
  if (!GetUserPreferredUILanguages (MUI_LANGUAGE_NAME, &n_names, wide, &size))
    return NULL;
  for (const wchar_t *name = wide; *name != 0; name += wcslen (name) + 1)
    g_ptr_array_add (names, g_utf16_to_utf8 ((const gunichar2 *) name, -1, NULL, NULL, NULL));
  g_ptr_array_add (names, NULL);

  return tr_language_list ((const char *const *) names->pdata);
}

#else

/* Where the environment says nothing, nothing was chosen. */
static char *
languages_of_user (void)
{
  return NULL;
}

#endif

/* Has the program speak the language of the system where that tells it in another way than by the environment, which goes first. Before
 * anything asks for a text. */
void
tr_language_follow_system (void)
{
  static const char *const variables[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };
  g_autofree char *languages = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++) {
    const char *value = g_getenv (variables[i]);

    if (value != NULL && *value != '\0')
      return;
  }
  languages = languages_of_user ();
  if (languages != NULL && *languages != '\0')
    g_setenv ("LANGUAGE", languages, TRUE);
}
