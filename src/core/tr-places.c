/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-places.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#ifdef G_OS_WIN32
#include <windows.h>
#endif

#include "tr-config.h"

#define FOLDER "trechter"
#define MARK "portable.ini" /* beside bin and share: keep everything here, in a folder with the name of the next line */
#define KEPT "data"

/* On Windows a program is a folder that goes anywhere, with all that is shipped in it; elsewhere it is part of the system, which has
 * places for that. */
#ifdef G_OS_WIN32
#define IS_FOLDER TRUE
#else
#define IS_FOLDER FALSE
#endif

static gboolean
has_mark (const char *root)
{
  g_autofree char *mark = g_build_filename (root, MARK, NULL);

  return g_file_test (mark, G_FILE_TEST_IS_REGULAR);
}

static void
keep_beside (TrPlaces *self, const char *root)
{
  self->data = g_build_filename (root, KEPT, NULL);
  self->settings = g_build_filename (self->data, "settings", NULL);
  self->cache = g_build_filename (self->data, "cache", NULL);
  self->log = g_build_filename (self->data, "log", NULL);
}

#ifdef G_OS_WIN32

/* The library stays on this machine, because a profile that is copied at every log-on should not grow; the settings go along with
 * such a profile. GLib has one folder for both, and a cache that Windows shares with its browser. */
static void
keep_with_user (TrPlaces *self)
{
  const char *roaming = g_getenv ("APPDATA");

  self->data = g_build_filename (g_get_user_data_dir (), FOLDER, NULL);
  self->settings = g_build_filename (roaming != NULL && *roaming != '\0' ? roaming : g_get_user_config_dir (), FOLDER, NULL);
  self->cache = g_build_filename (self->data, "cache", NULL);
  self->log = g_build_filename (self->data, "log", NULL);
}

#else

static void
keep_with_user (TrPlaces *self)
{
  self->data = g_build_filename (g_get_user_data_dir (), FOLDER, NULL);
  self->settings = g_build_filename (g_get_user_config_dir (), FOLDER, NULL);
  self->cache = g_build_filename (g_get_user_cache_dir (), FOLDER, NULL);
  self->log = g_build_filename (g_get_user_state_dir (), FOLDER, NULL);
}

#endif

/* The places of a program that lies with what is shipped in `root`, the folder that has bin and share in it; NULL when that is not
 * known. */
TrPlaces *
tr_places_new (const char *root)
{
  TrPlaces *self = g_new0 (TrPlaces, 1);

  self->is_portable = root != NULL && has_mark (root);
  /* the registry of Windows goes along with no stick, and nobody can look into it */
  self->has_settings_file = self->is_portable || IS_FOLDER;
  if (self->is_portable)
    keep_beside (self, root);
  else
    keep_with_user (self);
  if (root != NULL && (self->is_portable || IS_FOLDER)) {
    self->locale = g_build_filename (root, "share", "locale", NULL);
    self->schemas = g_build_filename (root, "share", "glib-2.0", "schemas", NULL);
  } else {
    self->locale = g_strdup (TR_LOCALE_DIR);
  }

  return self;
}

void
tr_places_free (TrPlaces *self)
{
  g_free (self->data);
  g_free (self->settings);
  g_free (self->cache);
  g_free (self->log);
  g_free (self->locale);
  g_free (self->schemas);
  g_free (self);
}

/* The folder above the bin folder of the program that runs, or its own when it is in none. */
static char *
find_root (void)
{
#ifdef G_OS_WIN32
  return g_win32_get_package_installation_directory_of_module (NULL);
#else
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *name = folder != NULL ? g_path_get_basename (folder) : NULL;

  return g_strcmp0 (name, "bin") == 0 ? g_path_get_dirname (folder) : g_steal_pointer (&folder);
#endif
}

/* The places of the program that runs. */
const TrPlaces *
tr_places (void)
{
  static TrPlaces *places;

  if (g_once_init_enter (&places)) {
    g_autofree char *root = find_root ();

    g_once_init_leave (&places, tr_places_new (root));
  }

  return places;
}

/* Has libraries keep there what may be gone tomorrow, the list of fonts for instance: a stick leaves nothing behind. Where the
 * environment names another place, that stays. */
void
tr_places_lend_cache (const TrPlaces *self)
{
  if (self->is_portable || IS_FOLDER)
    g_setenv ("XDG_CACHE_HOME", self->cache, FALSE);
}

static void
bind_translations (const char *domain, const char *folder)
{
#ifdef G_OS_WIN32
  /* the other function takes the code page of the system, which may not have the letters */
  g_autofree wchar_t *wide = (wchar_t *) g_utf8_to_utf16 (folder, -1, NULL, NULL, NULL);

  wbindtextdomain (domain, wide);
#else
  bindtextdomain (domain, folder);
#endif
  bind_textdomain_codeset (domain, "UTF-8");
}

/* Tells gettext where the translations are. Tests run the program before it is installed, and say so themselves. */
void
tr_places_bind_translations (void)
{
  const char *chosen = g_getenv ("TRECHTER_LOCALE_DIR");

  bind_translations (GETTEXT_PACKAGE, chosen != NULL ? chosen : tr_places ()->locale);
  textdomain (GETTEXT_PACKAGE);
}

/* The same for a library that looks for its translations where it was built, which on Windows is a folder of another machine. To be
 * called when the library has said so to gettext itself. */
void
tr_places_bind_library (const char *domain)
{
  if (IS_FOLDER)
    bind_translations (domain, tr_places ()->locale);
}

#ifdef G_OS_WIN32

/* Without what stands before the names that Windows gives itself: \\?\C:\x is C:\x, and \\?\UNC\server\x is \\server\x. */
static char *
without_prefix (const char *path)
{
  if (g_str_has_prefix (path, "\\\\?\\UNC\\"))
    return g_strconcat ("\\\\", path + strlen ("\\\\?\\UNC\\"), NULL);
  return g_strdup (g_str_has_prefix (path, "\\\\?\\") ? path + strlen ("\\\\?\\") : path);
}

/* The name that Windows itself has for what is there, behind links and whatever the capitals; NULL when nothing is. */
static char *
real_path (const char *path)
{
  g_autofree wchar_t *wide = (wchar_t *) g_utf8_to_utf16 (path, -1, NULL, NULL, NULL);
  g_autofree wchar_t *real = NULL;
  g_autofree char *name = NULL;
  HANDLE file = INVALID_HANDLE_VALUE;
  DWORD size = 0;

  if (wide != NULL)
    file = CreateFileW (wide, 0, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL, OPEN_EXISTING,
                        FILE_FLAG_BACKUP_SEMANTICS, NULL);
  if (file == INVALID_HANDLE_VALUE)
    return NULL;
  size = GetFinalPathNameByHandleW (file, NULL, 0, FILE_NAME_NORMALIZED);
  real = g_new0 (wchar_t, size + 1);
  if (size > 0 && GetFinalPathNameByHandleW (file, real, size, FILE_NAME_NORMALIZED) < size + 1)
    name = g_utf16_to_utf8 ((gunichar2 *) real, -1, NULL, NULL, NULL);
  CloseHandle (file);

  return name != NULL && *name != '\0' ? without_prefix (name) : NULL;
}

#else

static char *
real_path (const char *path)
{
  return realpath (path, NULL);
}

#endif

/* The one name of a file, however it was pointed at: a link to it is that file. It does not have to be there. Free with g_free(). */
char *
tr_places_resolve (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL), *name = NULL, *folder = NULL, *real_folder = NULL;
  char *real = real_path (whole);

  if (real != NULL)
    return real;
  folder = g_path_get_dirname (whole);
  real_folder = real_path (folder);
  if (real_folder == NULL)
    return g_steal_pointer (&whole);
  name = g_path_get_basename (whole);
  return g_build_filename (real_folder, name, NULL);
}

static gboolean
is_separator (char c)
{
  return c == '\\' || c == '/';
}

/* Whether a path names a shared folder of another machine as Windows writes it: \\server\folder, also behind \\?\UNC. */
gboolean
tr_places_is_share (const char *path)
{
  if (!is_separator (path[0]) || !is_separator (path[1]))
    return FALSE;
  path += 2;
  if ((path[0] == '?' || path[0] == '.') && is_separator (path[1]))
    return g_ascii_strncasecmp (path + 2, "UNC", 3) == 0 && is_separator (path[5]);

  return path[0] != '\0' && !is_separator (path[0]);
}

#ifdef G_OS_WIN32

/* A letter that stands for a folder of another machine; `path` is whole. */
static gboolean
is_on_network (const char *path)
{
  const wchar_t drive[] = { (wchar_t) path[0], ':', '\\', 0 };

  return tr_places_is_share (path) || (g_ascii_isalpha (path[0]) && path[1] == ':' && GetDriveTypeW (drive) == DRIVE_REMOTE);
}

#else

static gboolean
is_on_network (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GFileInfo) info = g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE, NULL, NULL);

  return info != NULL && g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE);
}

#endif

/* Whether a file is on a disk of another machine, or would be. */
gboolean
tr_places_is_remote (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);

  return is_on_network (whole);
}
