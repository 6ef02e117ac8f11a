/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* What differs between systems, as far as it can be seen on any of them: what one start of the program hands over to another, and the
 * log. */

#include <glib/gstdio.h>
#include <string.h>

#include "tr-test-library.h"
#include "ui/tr-log.h"
#include "ui/tr-platform.h"

static TrRequest *
pass (const TrRequest *request)
{
  g_autoptr (GBytes) bytes = tr_request_pack (request);

  return tr_request_unpack (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_request (void)
{
  static const char *const names[] = { "Größe Ω.trechter", "met spaties.trechter", "100%.trechter", "#1.trechter" };
  g_autoptr (TrRequest) request = tr_request_new ("voorbeeldig"), passed = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GFile) file = g_file_new_for_commandline_arg_and_cwd (names[i], g_get_tmp_dir ());

    tr_request_add_file (request, file);
  }
  passed = pass (request);
  g_assert_nonnull (passed);
  g_assert_cmpstr (passed->example, ==, "voorbeeldig");
  g_assert_cmpuint (passed->files->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (g_file_equal (passed->files->pdata[i], request->files->pdata[i]));
}

/* Somebody just starts the program again. */
static void
test_request_for_nothing (void)
{
  g_autoptr (TrRequest) request = tr_request_new (NULL);
  g_autoptr (TrRequest) passed = pass (request);

  g_assert_nonnull (passed);
  g_assert_null (passed->example);
  g_assert_cmpuint (passed->files->len, ==, 0);
}

/* Any program may send anything. */
static void
test_request_damaged (void)
{
  g_autoptr (TrRequest) request = tr_request_new ("voorbeeldig");
  g_autoptr (GFile) file = g_file_new_for_uri ("file:///a.trechter");
  g_autoptr (GBytes) bytes = NULL;
  g_autofree guint8 *data = NULL;
  gsize size;
  guint n_refused = 0;

  tr_request_add_file (request, file);
  bytes = tr_request_pack (request);
  data = g_bytes_unref_to_data (g_steal_pointer (&bytes), &size);
  g_assert_null (tr_request_unpack ("", 0));
  g_assert_null (tr_request_unpack ("Trechter", 8));
  for (gsize length = 0; length < size; length++)
    g_assert_null (tr_request_unpack (data, length));
  for (gsize i = 0; i < size; i++) {
    guint8 before = data[i];

    data[i] = (guint8) g_test_rand_int_range (0, 256);
    {
      g_autoptr (TrRequest) other = tr_request_unpack (data, size);

      n_refused += other == NULL ? 1 : 0;
    }
    data[i] = before;
  }
  g_assert_cmpuint (n_refused, >, 8); /* the mark and the table of places at the least */
}

static void
test_request_too_large (void)
{
  g_autofree char *large = g_strnfill (2 << 20, 'x');
  g_autoptr (TrRequest) request = tr_request_new (large);

  g_assert_null (pass (request));
}

/* What libraries quote may be what somebody typed. */
static void
test_log_is_clean (void)
{
  static const struct {
    const char *message;
    const char *clean;
  } cases[] = {
    { "Failed to set text 'Jan <3 Zo's buurt' from markup", "Failed to set text … from markup" },
    { "No such key “Mevrouw „De Vries” belt” in it", "No such key … in it" },
    { "Could not read \"geheim", "Could not read …" },
    { "It can't be drawn", "It can't be drawn" },
    { "Can not open /srv/jan/Mijn traject.trechter now", "Can not open …" },
    { "Can not open C:\\Users\\Jan van Smit\\x.db: no", "Can not open …: no" },
    { "assertion 'GTK_IS_WIDGET (self)' failed", "assertion … failed" },
    { "First line\nsecond line of the user", "First line" },
    { "a\tb\x01z", "a b z" },
    { "", "" },
    { "\xff\xfe", "\xef\xbf\xbd\xef\xbf\xbd" },
  };
  g_autofree char *large = g_strnfill (10000, 'x'), *cut = tr_log_clean (large);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *clean = tr_log_clean (cases[i].message);

    g_assert_cmpstr (clean, ==, cases[i].clean);
  }
  g_assert_cmpuint (strlen (cut), <, 300);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* The log is found under its name, is for its user only, and does not grow for ever. */
static void
test_log_file (void)
{
  g_autofree char *parent = g_dir_make_tmp ("trechter-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (parent, "nog niet", "log met ë", NULL);
  g_autofree char *path = g_build_filename (folder, TR_LOG_NAME, NULL), *text = NULL;
  g_autofree char *long_text = g_strnfill (200, 'x');
  GStatBuf status;

  tr_log_write (folder, "Gtk", "Something is 'geheim'", "gtkwidget.c:12");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Z Gtk: Something is … (gtkwidget.c:12)\n"));
  for (guint i = 0; i < 6000; i++)
    tr_log_write (folder, "Gtk", long_text, NULL);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_size, <, 210000);
  g_assert_cmpuint (count_files (folder), ==, 4);
  tr_test_remove_tree (parent);
}

/* A place where nothing can be written does not stop anybody. */
static void
test_log_nowhere (void)
{
  g_autofree char *parent = g_dir_make_tmp ("trechter-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (parent, "bestand", NULL), *folder = g_build_filename (file, "log", NULL);

  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  tr_log_write (folder, "Gtk", "x", NULL);
  g_assert_cmpuint (count_files (parent), ==, 1);
  tr_test_remove_tree (parent);
}

/* Warnings go into the file, what is less does not. In a program of its own: it is set once for each. */
static void
test_log_started (void)
{
  g_autofree char *parent = NULL, *path = NULL, *text = NULL;

  if (g_test_subprocess ()) {
    g_log_set_always_fatal (G_LOG_FATAL_MASK);
    tr_log_start (g_getenv ("TRECHTER_TEST_LOG"));
    g_message ("just so");
    g_warning ("Trouble with '%s'", "geheim");
    return;
  }
  parent = g_dir_make_tmp ("trechter-XXXXXX", NULL);
  path = g_build_filename (parent, TR_LOG_NAME, NULL);
  g_setenv ("TRECHTER_TEST_LOG", parent, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Trechter 0."));
  g_assert_nonnull (strstr (text, "Trouble with … (test-platform.c:"));
  g_assert_null (strstr (text, "just so"));
  g_assert_null (strstr (text, "geheim"));
  tr_test_remove_tree (parent);
}

/* The size that Windows has goes along when the user has made it larger, and no other font of it comes through. */
static void
test_font (void)
{
  static const char *const cases[][2] = {
    { "Segoe UI 9", "Inter 10" }, { "Segoe UI 18", "Inter 20" }, { "(NULL) 8", "Inter 10" }, { "", "Inter 10" }, { NULL, "Inter 10" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *font = tr_platform_font_for (cases[i][0]);

    g_assert_cmpstr (font, ==, cases[i][1]);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/platform/request", test_request);
  g_test_add_func ("/platform/request/for-nothing", test_request_for_nothing);
  g_test_add_func ("/platform/request/damaged", test_request_damaged);
  g_test_add_func ("/platform/request/too-large", test_request_too_large);
  g_test_add_func ("/platform/font", test_font);
  g_test_add_func ("/platform/log/is-clean", test_log_is_clean);
  g_test_add_func ("/platform/log/file", test_log_file);
  g_test_add_func ("/platform/log/nowhere", test_log_nowhere);
  g_test_add_func ("/platform/log/started", test_log_started);

  return g_test_run ();
}
