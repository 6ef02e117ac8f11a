/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-test-library.h"

#include <glib/gstdio.h>

/* Removes a folder with all in it. */
void
tr_test_remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    if (g_file_test (child, G_FILE_TEST_IS_DIR))
      tr_test_remove_tree (child);
    else
      g_unlink (child);
  }
  g_rmdir (path);
}

static void
set_up (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("trechter-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "een map met ë", "library.trechterdb", NULL);
  fixture->library = tr_library_open (fixture->path, &error);
  g_assert_no_error (error);
}

static void
tear_down (TrTestLibrary *fixture, gconstpointer data)
{
  if (fixture->library != NULL)
    g_assert_finalize_object (fixture->library);
  tr_test_remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* Closes the library and opens it again, as a restart does. */
void
tr_test_library_reopen (TrTestLibrary *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (fixture->library);
  fixture->library = tr_library_open (fixture->path, &error);
  g_assert_no_error (error);
}

void
tr_test_library_add (const char *test_path, TrTestLibraryFunc test)
{
  g_test_add (test_path, TrTestLibrary, NULL, set_up, test, tear_down);
}
