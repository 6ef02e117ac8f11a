/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-error.h"
#include "tr-figures-own.h"
#include "tr-test-library.h"
#include "tr-test-system.h"

/* The user's own list of figures, beside the library. */

#define HEAD "id,text_nl,low,high,per,period,source\n"

static gboolean
keep (TrTestLibrary *fixture, const char *text, guint *n, GError **error)
{
  g_autofree char *path = g_build_filename (fixture->folder, "lijst.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return tr_figures_keep (fixture->library, file, n, error);
}

static guint
count (TrTestLibrary *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) figures = tr_figures_of (fixture->library, &error);

  g_assert_no_error (error);

  return figures->len;
}

static void
test_keep (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  g_autofree char *path = tr_figures_own_path (fixture->library);
  guint n = 0, n_shipped = count (fixture);

  g_assert_true (keep (fixture, HEAD "schuld,Schulden,900,1200,person,year,Eigen onderzoek\n"
                                     "eenzaamheid,Eenzaam,3000,3000,person,year,Eigen onderzoek\n",
                       &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (count (fixture), ==, n_shipped + 1);
  figures = tr_figures_of (fixture->library, NULL);
  g_assert_cmpint (tr_figures_find (figures, "eenzaamheid")->low, ==, 300000);
  tr_test_assert_private (path);
  tr_test_library_reopen (fixture);
  g_assert_cmpuint (count (fixture), ==, n_shipped + 1);
  g_assert_true (tr_figures_forget (fixture->library, &error));
  g_assert_true (tr_figures_forget (fixture->library, &error));
  g_assert_cmpuint (count (fixture), ==, n_shipped);
}

/* All of it has to be right, else what was there stays. */
static void
test_refused (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n = 0, n_shipped = count (fixture);

  g_assert_true (keep (fixture, HEAD "schuld,Schulden,900,1200,person,year,Eigen onderzoek\n", &n, NULL));
  g_assert_false (keep (fixture, HEAD "a,Goed,900,1200,person,year,Bron\nb,Fout,veel,1200,person,year,Bron\n", &n,
                        &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "Line 3"));
  g_assert_cmpuint (count (fixture), ==, n_shipped + 1);
}

/* A list that was spoiled by hand takes nothing away. */
static void
test_spoiled (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *path = tr_figures_own_path (fixture->library);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  guint n_shipped = count (fixture);

  g_assert_true (g_file_set_contents (path, "onzin", -1, NULL));
  figures = tr_figures_of (fixture->library, &error);
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  g_assert_cmpuint (figures->len, ==, n_shipped);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  tr_test_library_add ("/figures-own/keep", test_keep);
  tr_test_library_add ("/figures-own/refused", test_refused);
  tr_test_library_add ("/figures-own/spoiled", test_spoiled);

  return g_test_run ();
}
