/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <glib/gstdio.h>

#include "tr-test-project.h"
#include "tr-workbook.h"

/* Whatever a project holds, its workbook can be written: the library refuses formulas that are too long, names that are
 * taken, tables that overlap. */

#define N_PROJECTS 12

static void
test_random (gconstpointer is_full)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260317);
  g_autofree char *folder = g_dir_make_tmp ("trechter-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "random.xlsx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (guint i = 0; i < N_PROJECTS; i++) {
    g_autoptr (TrProject) project = tr_test_random_project (random, GPOINTER_TO_INT (is_full));
    g_autoptr (GError) error = NULL;

    tr_workbook_write_on (project, NULL, file, "2027-01-31", &error);
    g_assert_no_error (error);
  }
  g_remove (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/workbook/random/full", GINT_TO_POINTER (TRUE), test_random);
  g_test_add_data_func ("/workbook/random/thin", GINT_TO_POINTER (FALSE), test_random);

  return g_test_run ();
}
