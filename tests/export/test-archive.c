/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>
#include <utime.h>

#include <glib/gstdio.h>

#include "tr-archive-check.h"
#include "tr-picture.h"
#include "tr-target.h"
#include "tr-test-system.h"
#include "tr-test-workbook.h"
#include "tr-workbook.h"

static void
put (GByteArray *bytes, guint32 number, guint n_bytes)
{
  for (guint i = 0; i < n_bytes; i++) {
    guint8 byte = i < sizeof number ? (guint8) (number >> 8 * i) : 0;

    g_byte_array_append (bytes, &byte, 1);
  }
}

/* An archive with one part, as it is. */
static GByteArray *
archive_of (const guint8 *part, gsize length)
{
  GByteArray *bytes = g_byte_array_new ();
  guint32 size = (guint32) length;

  put (bytes, 0x04034b50, 4);
  put (bytes, 0, 14);
  put (bytes, size, 4);
  put (bytes, size, 4);
  put (bytes, 0, 4);
  g_byte_array_append (bytes, part, size);
  put (bytes, 0x02014b50, 4);
  put (bytes, 0, 16);
  put (bytes, size, 4);
  put (bytes, size, 4);
  for (guint i = 0; i < 18; i++)
    put (bytes, 0, 1);
  put (bytes, 0x06054b50, 4);
  put (bytes, 0, 4);
  put (bytes, 1, 2);
  put (bytes, 1, 2);
  put (bytes, 46, 4);
  put (bytes, 30 + size, 4);
  put (bytes, 0, 2);

  return bytes;
}

static gboolean
is_whole_with (const char *path, const guint8 *part, gsize length)
{
  g_autoptr (GByteArray) archive = archive_of (part, length);
  g_autofree char *culprit = NULL;

  g_assert_true (g_file_set_contents (path, (const char *) archive->data, archive->len, NULL));
  return tr_archive_is_whole (path, &culprit);
}

/* A picture in the workbook is whole with its last byte and not before; one of nothing at all is not. */
static void
test_cut_picture (void)
{
  g_autofree char *folder = g_dir_make_tmp ("trechter-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.zip", NULL);
  g_autoptr (TrProject) project = tr_test_workbook_project ("small");
  static const char xml[] = "<a b=\"c\"><d/></a>";
  g_autoptr (GByteArray) png = tr_picture_matrix_png (project, 300, 200, TR_THEME_LIGHT);

  g_assert_nonnull (png);
  g_assert_true (is_whole_with (path, png->data, png->len));
  for (guint less = 1; less < 40; less++)
    g_assert_false (is_whole_with (path, png->data, png->len - less));
  for (guint length = 0; length < 20; length++)
    g_assert_false (is_whole_with (path, png->data, length));
  g_assert_true (is_whole_with (path, (const guint8 *) xml, sizeof xml - 1));
  g_assert_false (is_whole_with (path, (const guint8 *) xml, sizeof xml - 2));
  g_remove (path);
  g_rmdir (folder);
}

/* Whatever it says about these bytes: it must not fall over. */
static void
look_at (const TrTestEdge *edge)
{
  g_autofree char *culprit = NULL;

  tr_archive_bytes_are_whole (edge->bytes, edge->length, &culprit);
}

static char *
workbook_bytes (gsize *length)
{
  g_autofree char *folder = g_dir_make_tmp ("trechter-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  g_autoptr (TrProject) project = tr_test_workbook_project ("small");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *culprit = NULL;
  char *bytes;

  g_assert_true (tr_workbook_write (project, NULL, file, NULL));
  g_assert_true (tr_archive_is_whole (path, &culprit));
  g_assert_true (g_file_get_contents (path, &bytes, length, NULL));
  g_remove (path);
  g_rmdir (folder);

  return bytes;
}

static void
test_damaged (void)
{
  gsize length;
  g_autofree char *bytes = workbook_bytes (&length);
  TrTestEdge edge = tr_test_edge_new (length);

  for (gsize cut = 0; cut < length; cut += 997) {
    g_autofree char *culprit = NULL;

    memcpy (edge.pages + edge.size - cut, bytes, cut);
    g_assert_false (tr_archive_bytes_are_whole (edge.pages + edge.size - cut, cut, &culprit));
  }
  memcpy (edge.bytes, bytes, length);
  for (guint i = 0; i < 300; i++) {
    gsize at = (gsize) g_test_rand_int_range (0, (gint32) length);

    edge.bytes[at] = (guchar) g_test_rand_int_range (0, 256);
    look_at (&edge);
    edge.bytes[at] = (guchar) bytes[at];
  }
  tr_test_edge_free (&edge);
}

/* An entry that says of itself that it is longer than what there is leads past the end. */
static void
test_long_entries (void)
{
  gsize length, n = 0;
  g_autofree char *bytes = workbook_bytes (&length);
  TrTestEdge edge = tr_test_edge_new (length);

  memcpy (edge.bytes, bytes, length);
  for (gsize at = 0; at + 46 < length; at++) {
    if (memcmp (bytes + at, "PK\1\2", 4) != 0)
      continue;
    for (guint i = 28; i < 34; i++) { /* the lengths of the name, of what is extra, and of the comment */
      edge.bytes[at + i] = 0xff;
      look_at (&edge);
      edge.bytes[at + i] = (guchar) bytes[at + i];
    }
    memset (edge.bytes + at + 28, 0xff, 6);
    look_at (&edge);
    memcpy (edge.bytes + at + 28, bytes + at + 28, 6);
    n++;
  }
  g_assert_cmpuint (n, >, 5);
  tr_test_edge_free (&edge);
}

/* A file in a folder, as old as so many hours. */
static char *
leave (const char *folder, const char *name, gint64 hours)
{
  char *path = g_build_filename (folder, name, NULL);
  struct utimbuf times = { 0 };

  times.actime = times.modtime = (time_t) (g_get_real_time () / G_USEC_PER_SEC - hours * 60 * 60);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_cmpint (g_utime (path, &times), ==, 0);

  return path;
}

/* What a program that was killed left behind goes the next time, and nothing else does. */
static void
test_forgotten (void)
{
  static const struct {
    const char *name;
    gint64 hours;
    gboolean stays;
  } files[] = {
    { ".trechter-AbC123", 25, FALSE }, { ".trechter-AbC124", 23, TRUE }, { ".trechter-AbC1234", 25, TRUE },
    { ".trechter-AbC.23", 25, TRUE },  { "trechter-AbC123", 25, TRUE },
  };
  g_autofree char *folder = g_dir_make_tmp ("trechter-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) left = g_new0 (char *, G_N_ELEMENTS (files) + 1);
  TrTarget *target;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    left[i] = leave (folder, files[i].name, files[i].hours);
  target = tr_target_open (file, &error);
  g_assert_no_error (error);
  tr_target_free (target);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_assert_cmpint (g_file_test (left[i], G_FILE_TEST_EXISTS), ==, files[i].stays);
    g_remove (left[i]);
  }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/archive/cut-picture", test_cut_picture);
  g_test_add_func ("/archive/damaged", test_damaged);
  g_test_add_func ("/archive/long-entries", test_long_entries);
  g_test_add_func ("/archive/forgotten", test_forgotten);

  return g_test_run ();
}
