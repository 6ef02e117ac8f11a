/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* Where the program keeps things: in the user's folders, or beside itself when it is told so. */

#include <glib/gstdio.h>
#include <stdio.h>

#include "core/tr-library.h"
#include "core/tr-places.h"
#include "tr-test-library.h"

typedef struct {
  char *root; /* what was unpacked: the folder with bin and share */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("trechter-XXXXXX", NULL);

  fixture->root = g_build_filename (folder, "een stick met ë en Ω", NULL);
  g_assert_cmpint (g_mkdir (fixture->root, 0700), ==, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->root);

  tr_test_remove_tree (folder);
  g_free (fixture->root);
}

static void
make_portable (Fixture *fixture)
{
  g_autofree char *mark = g_build_filename (fixture->root, "portable.ini", NULL);

  g_assert_true (g_file_set_contents (mark, "", 0, NULL));
}

static void
assert_in (const char *path, ...)
{
  va_list parts;
  g_autofree char *expected = NULL;

  va_start (parts, path);
  expected = g_build_filename_valist (va_arg (parts, char *), &parts);
  va_end (parts);
  g_assert_cmpstr (path, ==, expected);
}

static void
test_usual (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrPlaces) places = tr_places_new (fixture->root);

  g_assert_false (places->is_portable);
#ifdef G_OS_WIN32
  g_assert_true (places->has_settings_file);
#else
  g_assert_false (places->has_settings_file);
#endif
  assert_in (places->data, g_get_user_data_dir (), "trechter", NULL);
#ifdef G_OS_WIN32
  assert_in (places->settings, g_getenv ("APPDATA"), "trechter", NULL);
  assert_in (places->cache, places->data, "cache", NULL);
  assert_in (places->log, places->data, "log", NULL);
  assert_in (places->locale, fixture->root, "share", "locale", NULL);
  assert_in (places->schemas, fixture->root, "share", "glib-2.0", "schemas", NULL);
#else
  assert_in (places->settings, g_get_user_config_dir (), "trechter", NULL);
  assert_in (places->cache, g_get_user_cache_dir (), "trechter", NULL);
  assert_in (places->log, g_get_user_state_dir (), "trechter", NULL);
  g_assert_true (g_path_is_absolute (places->locale));
  g_assert_false (g_str_has_prefix (places->locale, fixture->root));
  g_assert_null (places->schemas);
#endif
}

/* Nothing that is kept leaves the stick. */
static void
test_portable (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrPlaces) places = NULL;

  make_portable (fixture);
  places = tr_places_new (fixture->root);
  g_assert_true (places->is_portable);
  g_assert_true (places->has_settings_file);
  assert_in (places->data, fixture->root, "data", NULL);
  assert_in (places->settings, fixture->root, "data", "settings", NULL);
  assert_in (places->cache, fixture->root, "data", "cache", NULL);
  assert_in (places->log, fixture->root, "data", "log", NULL);
  assert_in (places->locale, fixture->root, "share", "locale", NULL);
  assert_in (places->schemas, fixture->root, "share", "glib-2.0", "schemas", NULL);
  g_unsetenv ("XDG_CACHE_HOME");
  tr_places_lend_cache (places);
  g_assert_cmpstr (g_getenv ("XDG_CACHE_HOME"), ==, places->cache);
}

/* A folder with that name is no mark, and a program that does not know where it is keeps things where everybody does. */
static void
test_no_mark (Fixture *fixture, gconstpointer data)
{
  g_autofree char *mark = g_build_filename (fixture->root, "portable.ini", NULL);
  g_autoptr (TrPlaces) places = NULL;
  g_autoptr (TrPlaces) nowhere = tr_places_new (NULL);

  g_assert_cmpint (g_mkdir (mark, 0700), ==, 0);
  places = tr_places_new (fixture->root);
  g_assert_false (places->is_portable);
  g_assert_false (nowhere->is_portable);
  g_assert_cmpstr (nowhere->data, ==, places->data);
  g_assert_nonnull (nowhere->locale);
}

/* The program that is running is this test, which lies in no bin folder and has no mark. */
static void
test_of_program (void)
{
  g_autofree char *library = tr_library_default_path ();

  g_assert_false (tr_places ()->is_portable);
  g_assert_true (tr_places () == tr_places ());
  assert_in (library, tr_places ()->data, "library.trechterdb", NULL);
}

#ifndef G_OS_WIN32
static void
run_child (const char *program, const char *expected)
{
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;
  const char *const argv[] = { program, "--tell", NULL };
  int status = -1;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_strchomp (out);
  g_assert_cmpstr (out, ==, expected);
}
#endif

/* The same program, from the stick: the mark lies above its bin folder, or beside it when it is in none. */
static void
test_copied (Fixture *fixture, gconstpointer data)
{
#ifdef G_OS_WIN32
  g_test_skip ("a copy of the program does not find its DLLs; the bundle is tested as a whole");
#else
  g_autofree char *bin = g_build_filename (fixture->root, "bin", NULL);
  g_autofree char *in_bin = g_build_filename (bin, "program", NULL);
  g_autofree char *beside = g_build_filename (fixture->root, "program", NULL);
  g_autofree char *kept = g_build_filename (fixture->root, "data", NULL), *self = g_file_read_link ("/proc/self/exe", NULL);
  const char *const copies[] = { in_bin, beside };

  make_portable (fixture);
  g_assert_cmpint (g_mkdir (bin, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++) {
    g_autofree char *contents = NULL;
    gsize length;

    g_assert_true (g_file_get_contents (self, &contents, &length, NULL));
    g_assert_true (g_file_set_contents_full (copies[i], contents, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
    run_child (copies[i], kept);
  }
#endif
}

static void
test_share (void)
{
  static const struct {
    const char *path;
    gboolean is_share;
  } cases[] = {
    { "\\\\server\\map\\library.trechterdb", TRUE },
    { "//server/map/library.trechterdb", TRUE },
    { "\\\\?\\UNC\\server\\map\\x", TRUE },
    { "\\\\?\\unc\\server\\map\\x", TRUE },
    { "\\\\?\\C:\\Users\\Zoë\\x", FALSE },
    { "\\\\.\\C:\\x", FALSE },
    { "C:\\Users\\Zoë\\x", FALSE },
    { "C:/Users/x", FALSE },
    { "/home/zoë/x", FALSE },
    { "x", FALSE },
    { "\\x", FALSE },
    { "", FALSE },
    { "\\\\", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].path);
    g_assert_cmpint (tr_places_is_share (cases[i].path), ==, cases[i].is_share);
  }
}

static void
test_remote (Fixture *fixture, gconstpointer data)
{
  g_autofree char *not_there = g_build_filename (fixture->root, "nog niet", "library.trechterdb", NULL);

  g_assert_false (tr_places_is_remote (fixture->root));
  g_assert_false (tr_places_is_remote (not_there));
#ifdef G_OS_WIN32
  g_assert_true (tr_places_is_remote ("\\\\server\\map\\library.trechterdb"));
#endif
}

static void
test_resolve (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->root, "a", NULL);
  g_autofree char *roundabout = g_build_filename (fixture->root, "a", "..", "a", ".", "nog niet", NULL);
  g_autofree char *plain = g_build_filename (folder, "nog niet", NULL), *one = NULL, *other = NULL, *there = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  one = tr_places_resolve (plain);
  other = tr_places_resolve (roundabout);
  g_assert_cmpstr (one, ==, other);
  g_assert_true (g_path_is_absolute (one));
  g_assert_true (g_str_has_suffix (one, "nog niet"));
  g_assert_true (g_file_set_contents (one, "", 0, NULL));
  there = tr_places_resolve (plain);
  g_assert_cmpstr (there, ==, one);
}

/* What somebody points at through a link, or in other capitals where these are one, is the same file. */
static void
test_resolve_other_names (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->root, "Map", NULL);
  g_autofree char *other_folder = g_build_filename (fixture->root, "map", NULL);
  g_autofree char *path = g_build_filename (folder, "x", NULL), *other = g_build_filename (other_folder, "x", NULL);
  g_autofree char *one_name = NULL, *other_name = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
#ifndef G_OS_WIN32
  {
    g_autoptr (GFile) link = g_file_new_for_path (other_folder);

    g_assert_true (g_file_make_symbolic_link (link, "Map", NULL, NULL));
  }
#endif
  one_name = tr_places_resolve (path);
  other_name = tr_places_resolve (other);
  g_assert_cmpstr (one_name, ==, other_name);
}

int
main (int argc, char *argv[])
{
  if (argc == 2 && g_str_equal (argv[1], "--tell")) {
    puts (tr_places ()->data); /* in UTF-8, whatever the locale */
    return 0;
  }
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/places/usual", Fixture, NULL, set_up, test_usual, tear_down);
  g_test_add ("/places/portable", Fixture, NULL, set_up, test_portable, tear_down);
  g_test_add ("/places/no-mark", Fixture, NULL, set_up, test_no_mark, tear_down);
  g_test_add_func ("/places/of-program", test_of_program);
  g_test_add ("/places/copied", Fixture, NULL, set_up, test_copied, tear_down);
  g_test_add_func ("/places/share", test_share);
  g_test_add ("/places/remote", Fixture, NULL, set_up, test_remote, tear_down);
  g_test_add ("/places/resolve", Fixture, NULL, set_up, test_resolve, tear_down);
  g_test_add ("/places/resolve-other-names", Fixture, NULL, set_up, test_resolve_other_names, tear_down);

  return g_test_run ();
}
