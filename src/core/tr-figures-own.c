/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-figures-own.h"

#include <errno.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "tr-error.h"

#define ENDING ".figures.csv"
#define MODE 0600 /* as the library itself */

static char *
path_beside (const char *library_path)
{
  return g_strconcat (library_path, ENDING, NULL);
}

/* The list at a path: empty when there is none. */
static GPtrArray *
read_own (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (!g_file_query_exists (file, NULL))
    return g_ptr_array_new_with_free_func ((GDestroyNotify) tr_figure_free);

  return tr_figures_read_file (file, error);
}

/* Where the user's own list is, whether there is one or not. Free with g_free(). */
char *
tr_figures_own_path (TrLibrary *library)
{
  return path_beside (tr_library_get_path (library));
}

/* The user's own list (TrFigure): empty when there is none; NULL, with what is wrong, when it can not be read. Free
 * with g_ptr_array_unref(). */
GPtrArray *
tr_figures_own (TrLibrary *library, GError **error)
{
  g_autofree char *path = tr_figures_own_path (library);

  return read_own (path, error);
}

/* All figures to choose from in a library: what is shipped, and the user's own list before that. There always are:
 * when the own list can not be read, `error` says why and the others are there. Free with g_ptr_array_unref(). */
GPtrArray *
tr_figures_of (TrLibrary *library, GError **error)
{
  g_autoptr (GPtrArray) own = tr_figures_own (library, error);

  return tr_figures_merge (own);
}

/* Whether there is an own list beside the library at a path, and where; for who has no need to open that. */
gboolean
tr_figures_has_beside (const char *library_path, char **path)
{
  *path = path_beside (library_path);

  return g_file_test (*path, G_FILE_TEST_EXISTS);
}

/* All figures to choose from in the library at a path, which does not have to be there. NULL, and not what is shipped,
 * when the own list can not be read: nobody watches what is written without a window. Free with g_ptr_array_unref(). */
GPtrArray *
tr_figures_beside (const char *library_path, GError **error)
{
  g_autofree char *path = path_beside (library_path);
  g_autoptr (GPtrArray) own = read_own (path, error);

  return own != NULL ? tr_figures_merge (own) : NULL;
}

/* Takes a file as the user's own list, in place of one that was there; how many figures it has comes into `n`. All of
 * it has to be right, else nothing changes. */
gboolean
tr_figures_keep (TrLibrary *library, GFile *file, guint *n, GError **error)
{
  g_autofree char *path = tr_figures_own_path (library), *contents = NULL;
  g_autoptr (GPtrArray) figures = tr_figures_read_file (file, error);
  g_autoptr (GError) problem = NULL;
  gsize length;

  if (figures == NULL)
    return FALSE;
  if (!g_file_load_contents (file, NULL, &contents, &length, NULL, &problem) ||
      !g_file_set_contents_full (path, contents, (gssize) length,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, MODE, &problem)) {
    g_set_error (error, TR_ERROR, TR_ERROR_STORAGE,
                 /* TRANSLATORS: what the system says is wrong */
                 _("The list could not be kept beside the library: %s"), problem->message);
    return FALSE;
  }
  *n = figures->len;

  return TRUE;
}

/* Goes back to what is shipped. */
gboolean
tr_figures_forget (TrLibrary *library, GError **error)
{
  g_autofree char *path = tr_figures_own_path (library);

  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;
  g_set_error (error, TR_ERROR, TR_ERROR_STORAGE,
               /* TRANSLATORS: what the system says is wrong */
               _("The list beside the library could not be removed: %s"), g_strerror (errno));

  return FALSE;
}
