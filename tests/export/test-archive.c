/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <glib/gstdio.h>

#include "tr-archive-check.h"
#include "tr-picture.h"
#include "tr-test-workbook.h"

static void
put (GByteArray *bytes, guint32 number, guint n_bytes)
{
  for (guint i = 0; i < n_bytes; i++) {
    guint8 byte = (guint8) (number >> 8 * i);

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/archive/cut-picture", test_cut_picture);

  return g_test_run ();
}
