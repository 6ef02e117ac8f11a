/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-test-system.h"

#include <glib/gstdio.h>
#include <string.h>

#ifdef G_OS_WIN32
#include <windows.h>
#else
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

#define NOBODY 65534

/* The arguments of the program in UTF-8, whatever the code page is. Free with g_strfreev(). */
GStrv
tr_test_arguments (char **argv)
{
#ifdef G_OS_WIN32
  return g_win32_get_command_line ();
#else
  return g_strdupv (argv);
#endif
}

/* Whether files have modes that tell who may read them. Where not, the test is skipped: on Windows the user's folder as a whole is
 * kept from others, by its access list, which what is made in it takes over. */
gboolean
tr_test_has_modes (void)
{
#ifdef G_OS_WIN32
  g_test_skip ("files have no modes here: the access list of the user's folder keeps others out");
  return FALSE;
#else
  return TRUE;
#endif
}

/* A file that only its user can read, or a folder. Where files have no modes, that is said and the rest of the test goes on. */
void
tr_test_assert_private (const char *path)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
#ifdef G_OS_WIN32
  g_test_message ("files have no modes here: not looked who may read %s", path);
#else
  g_assert_cmpint (info.st_mode & 0777, ==, g_file_test (path, G_FILE_TEST_IS_DIR) ? 0700 : 0600);
#endif
}

/* Root may write everywhere, so a test of where nobody may write begins by being nobody, and ends with tr_test_step_up(). FALSE where
 * that can not be; then the test is skipped. */
gboolean
tr_test_step_down (void)
{
#ifdef G_OS_WIN32
  g_test_skip ("no folder refuses its own user here");
  return FALSE;
#else
  if (geteuid () == 0)
    g_assert_cmpint (seteuid (NOBODY), ==, 0);
  return TRUE;
#endif
}

void
tr_test_step_up (void)
{
#ifndef G_OS_WIN32
  if (getuid () == 0)
    g_assert_cmpint (seteuid (0), ==, 0);
#endif
}

/* Moves a file that a library has open. FALSE where the system itself keeps such a file in its place, which is looked at. */
gboolean
tr_test_move_open_file (const char *path, const char *to)
{
#ifdef G_OS_WIN32
  g_assert_cmpint (g_rename (path, to), !=, 0);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_test_message ("a file that is open stays where it is here");
  return FALSE;
#else
  g_assert_cmpint (g_rename (path, to), ==, 0);
  return TRUE;
#endif
}

/* Makes what looks like a file and has nobody at its other end. FALSE where folders can not have that in them. */
gboolean
tr_test_make_pipe (const char *path)
{
#ifdef G_OS_WIN32
  g_test_message ("no pipe can lie in a folder here");
  return FALSE;
#else
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  return TRUE;
#endif
}

/* Runs it in a process of its own that can not make a file longer than `full_at`, as when the disk is full. FALSE where
 * that can not be; then the test is skipped. */
gboolean
tr_test_on_full_disk (guint64 full_at, TrTestFunc run, gpointer data)
{
#ifdef G_OS_WIN32
  g_test_skip ("no program can be kept from making long files here");
  return FALSE;
#else
  struct rlimit limit = { full_at, full_at };
  pid_t child = fork ();
  int status;

  if (child == 0) {
    signal (SIGXFSZ, SIG_IGN);
    if (setrlimit (RLIMIT_FSIZE, &limit) != 0)
      _exit (1);
    run (data);
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  return TRUE;
#endif
}

static gsize
page_size (void)
{
#ifdef G_OS_WIN32
  SYSTEM_INFO info;

  GetSystemInfo (&info);
  return info.dwPageSize;
#else
  return (gsize) sysconf (_SC_PAGESIZE);
#endif
}

/* The bytes are nought. */
TrTestEdge
tr_test_edge_new (gsize length)
{
  gsize page = page_size ();
  TrTestEdge edge = { .size = (length + page - 1) / page * page, .length = length };

#ifdef G_OS_WIN32
  DWORD before;

  edge.pages = VirtualAlloc (NULL, edge.size + page, MEM_COMMIT | MEM_RESERVE, PAGE_READWRITE);
  g_assert_nonnull (edge.pages);
  g_assert_true (VirtualProtect (edge.pages + edge.size, page, PAGE_NOACCESS, &before));
#else
  edge.pages = mmap (NULL, edge.size + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  g_assert_true (edge.pages != MAP_FAILED);
  g_assert_cmpint (mprotect (edge.pages + edge.size, page, PROT_NONE), ==, 0);
#endif
  edge.bytes = edge.pages + edge.size - length;

  return edge;
}

void
tr_test_edge_free (TrTestEdge *edge)
{
#ifdef G_OS_WIN32
  VirtualFree (edge->pages, 0, MEM_RELEASE);
#else
  munmap (edge->pages, edge->size + page_size ());
#endif
}

/* Whether there is a text among the bytes, which may have zeros. */
gboolean
tr_test_holds (const char *bytes, gsize length, const char *text)
{
  gsize size = strlen (text);

  for (gsize i = 0; i + size <= length; i++)
    if (memcmp (bytes + i, text, size) == 0)
      return TRUE;

  return FALSE;
}
