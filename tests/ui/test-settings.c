/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* Settings in a file, as on a stick and on Windows. */

#include <glib/gstdio.h>
#include <string.h>

#include "tr-test-library.h"
#include "ui/tr-settings.h"

typedef struct {
  char *folder;
  TrPlaces *places;
  char *path; /* the file that is expected */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *mark = NULL;
  g_autofree char *schemas = g_test_build_filename (G_TEST_BUILT, "ui", NULL);

  fixture->folder = g_dir_make_tmp ("trechter-ë Ω-XXXXXX", NULL);
  mark = g_build_filename (fixture->folder, "portable.ini", NULL);
  g_assert_true (g_file_set_contents (mark, "", 0, NULL));
  fixture->places = tr_places_new (fixture->folder);
  g_free (fixture->places->schemas);
  fixture->places->schemas = g_steal_pointer (&schemas);
  fixture->path = g_build_filename (fixture->places->settings, "settings.ini", NULL);
  g_unsetenv ("GSETTINGS_BACKEND");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  tr_test_remove_tree (fixture->folder);
  tr_places_free (fixture->places);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
}

static void
test_kept_in_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = tr_settings_open (fixture->places);
  g_autoptr (GSettings) again = NULL;
  g_autofree char *text = NULL, *folder = NULL;

  g_assert_cmpint (g_settings_get_int (settings, "zoom"), ==, 100);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_true (g_settings_set_int (settings, "zoom", 140));
  g_assert_true (g_settings_set_string (settings, "export-folder", "file:///F%C3%BCr%20Zo%C3%AB"));
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "[trechter]\n"));
  g_assert_nonnull (strstr (text, "zoom=140\n"));

  again = tr_settings_open (fixture->places);
  g_assert_cmpint (g_settings_get_int (again, "zoom"), ==, 140);
  folder = g_settings_get_string (again, "export-folder");
  g_assert_cmpstr (folder, ==, "file:///F%C3%BCr%20Zo%C3%AB");
}

/* Somebody may have written in the file, or the stick was pulled out while it was written. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  static const char *const contents[] = { "[trechter]\nzoom=100000\nwindow-width='breed'\n", "[trech", "\xff\xfe\x00", "" };

  g_assert_cmpint (g_mkdir_with_parents (fixture->places->settings, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++) {
    g_autoptr (GSettings) settings = NULL;

    g_assert_true (g_file_set_contents (fixture->path, contents[i], -1, NULL));
    settings = tr_settings_open (fixture->places);
    g_assert_cmpint (g_settings_get_int (settings, "zoom"), ==, 100);
    g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, 1280);
    g_assert_true (g_settings_set_int (settings, "zoom", 120));
    g_assert_cmpint (g_settings_get_int (settings, "zoom"), ==, 120);
  }
}

/* Whoever says another way in the environment gets it. */
static void
test_environment (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = NULL;

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  settings = tr_settings_open (fixture->places);
  g_assert_true (g_settings_set_int (settings, "zoom", 130));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* Where the schema is not shipped, that of the system is taken, and where there is none the program does without. */
static void
test_no_schema (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettingsSchema) installed =
      g_settings_schema_source_lookup (g_settings_schema_source_get_default (), "nl.trechter.Trechter", TRUE);
  g_autoptr (GSettings) settings = NULL;

  g_free (fixture->places->schemas);
  fixture->places->schemas = g_build_filename (fixture->folder, "nergens", NULL);
  settings = tr_settings_open (fixture->places);
  g_assert_cmpint (settings != NULL, ==, installed != NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/settings/kept-in-file", Fixture, NULL, set_up, test_kept_in_file, tear_down);
  g_test_add ("/settings/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/settings/environment", Fixture, NULL, set_up, test_environment, tear_down);
  g_test_add ("/settings/no-schema", Fixture, NULL, set_up, test_no_schema, tear_down);

  return g_test_run ();
}
