/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-target.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "tr-error.h"
#include "tr-places.h"

#ifndef O_BINARY
#define O_BINARY 0
#endif

/* Not every system has quotas; where it has none no call answers with this. */
#ifndef EDQUOT
#define EDQUOT (-1)
#endif

#define TEMPORARY ".trechter-" /* what is being written, in the folder it is for */
#define SIX "XXXXXX"

/* Whether a code of the system, after a write that failed, tells more than that it failed. */
gboolean
tr_target_explains (int code)
{
  return code == ENOSPC || code == EDQUOT || code == EFBIG || code == EACCES || code == EROFS;
}

/* Says in the user's terms what went wrong with a file. */
void
tr_target_set_error (GError **error, const char *name, int code)
{
  switch (code) {
  case EACCES:
  case EPERM:
  case EROFS:
    g_set_error (error, TR_ERROR, TR_ERROR_STORAGE,
                 /* TRANSLATORS: the name of a file */
                 _("“%s” can not be written: this folder is read-only. Choose another folder. Nothing was changed."), name);
    break;
  case ENOSPC:
  case EDQUOT:
  case EFBIG:
    g_set_error (error, TR_ERROR, TR_ERROR_STORAGE,
                 /* TRANSLATORS: the name of a file */
                 _("“%s” can not be written: the disk is full. Make room or choose another place. Nothing was changed."), name);
    break;
  case ENOENT:
  case ENOTDIR:
    g_set_error (error, TR_ERROR, TR_ERROR_STORAGE,
                 /* TRANSLATORS: the name of a file */
                 _("“%s” can not be written: the folder is not there. Choose another folder."), name);
    break;
  case EISDIR:
    g_set_error (error, TR_ERROR, TR_ERROR_STORAGE,
                 /* TRANSLATORS: the name of a file */
                 _("“%s” can not be written: there is a folder with this name. Choose another name."), name);
    break;
  default:
    g_set_error (error, TR_ERROR, TR_ERROR_STORAGE,
                 /* TRANSLATORS: the name of a file and the reason, from the system */
                 _("“%s” can not be written: %s. Nothing was changed."), name, g_strerror (code));
  }
}

/* A program that has the file open says so with a file of its own beside it: LibreOffice .~lock.NAME#, Excel ~$NAME. */
static gboolean
check_not_open (const char *folder, const char *base, const char *name, GError **error)
{
  g_autofree char *libreoffice_name = g_strconcat (".~lock.", base, "#", NULL);
  g_autofree char *excel_name = g_strconcat ("~$", base, NULL);
  g_autofree char *libreoffice = g_build_filename (folder, libreoffice_name, NULL);
  g_autofree char *excel = g_build_filename (folder, excel_name, NULL);
  gboolean in_libreoffice = g_file_test (libreoffice, G_FILE_TEST_EXISTS);

  if (!in_libreoffice && !g_file_test (excel, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error (error, TR_ERROR, TR_ERROR_STORAGE,
               /* TRANSLATORS: the name of a file, then LibreOffice or Excel */
               _("“%s” is open in %s. Close it there and try again, or choose another name. Nothing was changed."), name,
               in_libreoffice ? "LibreOffice" : "Excel");

  return FALSE;
}

/* A name that make_temporary() gives: the beginning and six letters or figures. */
static gboolean
is_temporary (const char *name)
{
  const char *rest = name + strlen (TEMPORARY);

  return g_str_has_prefix (name, TEMPORARY) && strlen (rest) == strlen (SIX) &&
         strspn (rest, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS) == strlen (SIX);
}

/* When the program is killed while it writes, its file stays behind, hidden. One that nobody changed for a day is nobody's any more; that of
 * another program that writes now is younger. What can not be removed stays: it is in nobody's way. */
static void
remove_forgotten (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  gint64 yesterday = g_get_real_time () / G_USEC_PER_SEC - 24 * 60 * 60;
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    GStatBuf status;

    if (is_temporary (name) && g_lstat (path, &status) == 0 && S_ISREG (status.st_mode) && status.st_mtime < yesterday)
      g_unlink (path);
  }
}

static gboolean
make_temporary (TrTarget *self, const char *folder, GError **error)
{
  int descriptor;

  self->temporary = g_build_filename (folder, TEMPORARY SIX, NULL);
  descriptor = g_mkstemp_full (self->temporary, O_RDWR | O_BINARY, 0600);
  if (descriptor < 0) {
    int code = errno;

    g_clear_pointer (&self->temporary, g_free);
    tr_target_set_error (error, self->name, code);
    return FALSE;
  }
  g_close (descriptor, NULL);

  return TRUE;
}

/* Readies a place to write. Where the file is in no folder of this machine, it is written in the user's cache and copied at the
 * end. Free with tr_target_free(), which clears away what was not committed. */
TrTarget *
tr_target_open (GFile *file, GError **error)
{
  g_autoptr (TrTarget) self = g_new0 (TrTarget, 1);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *base = g_file_get_basename (file), *folder = NULL;

  self->file = g_object_ref (file);
  self->name = base != NULL ? g_filename_display_name (base) : g_strdup ("?");
  if (path == NULL) {
    folder = g_strdup (tr_places ()->cache);
    g_mkdir_with_parents (folder, 0700);
  } else {
    folder = g_path_get_dirname (path);
    if (g_file_test (path, G_FILE_TEST_IS_DIR)) {
      tr_target_set_error (error, self->name, EISDIR);
      return NULL;
    }
    if (!check_not_open (folder, base, self->name, error))
      return NULL;
  }
  remove_forgotten (folder);
  if (!make_temporary (self, folder, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Writes bytes as the content of the file. */
gboolean
tr_target_fill (TrTarget *self, const GByteArray *bytes, GError **error)
{
  FILE *stream = g_fopen (self->temporary, "wb");
  int code = 0;

  if (stream == NULL || fwrite (bytes->data, 1, bytes->len, stream) != bytes->len)
    code = errno != 0 ? errno : EIO;
  if (stream != NULL && fclose (stream) != 0 && code == 0)
    code = errno;
  if (code != 0)
    tr_target_set_error (error, self->name, code);

  return code == 0;
}

/* Waits until what was written is on the disk itself. May be called from another thread than the rest. */
gboolean
tr_target_flush (TrTarget *self, GError **error)
{
  int descriptor = g_open (self->temporary, O_RDWR | O_BINARY, 0), code = 0;

  if (descriptor < 0 || g_fsync (descriptor) != 0)
    code = errno;
  if (descriptor >= 0)
    g_close (descriptor, NULL);
  if (code != 0)
    tr_target_set_error (error, self->name, code);

  return code == 0;
}

static gboolean
move (TrTarget *self, const char *path, GError **error)
{
  if (g_rename (self->temporary, path) == 0) {
    g_clear_pointer (&self->temporary, g_free);
    return TRUE;
  }
  /* Windows refuses to replace a file that is open; the folder itself took the temporary file, so it is not read-only. */
  if (errno == EACCES || errno == EPERM || errno == EBUSY)
    g_set_error (error, TR_ERROR, TR_ERROR_STORAGE,
                 /* TRANSLATORS: the name of a file */
                 _("“%s” is open in another program. Close it there and try again, or choose another name. Nothing was changed."),
                 self->name);
  else
    tr_target_set_error (error, self->name, errno);

  return FALSE;
}

/* Puts the file, which was flushed, in its place, over one that is there. On failure that one is as it was. */
gboolean
tr_target_commit (TrTarget *self, GError **error)
{
  g_autofree char *path = g_file_get_path (self->file);
  g_autoptr (GFile) temporary = NULL;

  if (path != NULL)
    return move (self, path, error);
  temporary = g_file_new_for_path (self->temporary);
  if (g_file_copy (temporary, self->file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error))
    return TRUE;
  /* TRANSLATORS: the name of a file; the reason from the system follows */
  g_prefix_error (error, _("“%s” can not be written: "), self->name);

  return FALSE;
}

void
tr_target_free (TrTarget *self)
{
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->name);
  g_clear_object (&self->file);
  g_free (self);
}
