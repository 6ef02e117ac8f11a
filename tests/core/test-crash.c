/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* What the program has confirmed is on disk: a writer is killed at random moments, and every edit it had confirmed must be there. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/tr-document.h"
#include "tr-test-library.h"
#include "tr-test-system.h"

#define N_EDITS 300
#define FAILED 3 /* what is killed may end with 1 */

static const char *program; /* this one, which is also the writer */

/* Adds signals "0", "1", … and confirms each with a byte. */
static int
write_signals (const char *path, const char *id, guint first)
{
  g_autoptr (TrLibrary) library = tr_library_open (path, NULL);
  g_autoptr (TrDocument) document = library != NULL ? tr_document_open (library, id, NULL) : NULL;

  if (document == NULL)
    return FAILED;
  for (guint i = first; i < N_EDITS; i++) {
    g_autofree char *text = g_strdup_printf ("%u", i);
    g_autofree char *signal = tr_document_add (document, TR_KIND_SIGNAL, NULL, "text", text, NULL);

    if (signal == NULL || putchar ('.') == EOF || fflush (stdout) != 0)
      return FAILED;
  }

  return EXIT_SUCCESS;
}

static gboolean
read_byte (GInputStream *confirmed)
{
  char byte;

  return g_input_stream_read (confirmed, &byte, 1, NULL, NULL) == 1;
}

/* Lets a writer run for a while and kills it. Returns how many edits it confirmed. */
static guint
run_and_kill (const char *path, const char *id, guint first)
{
  g_autofree char *number = g_strdup_printf ("%u", first);
  const char *const arguments[] = { program, "--write", path, id, number, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) writer = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  GInputStream *confirmed;
  guint n_confirmed = 0;
  guint n_until_kill = (guint) g_test_rand_int_range (0, 40);

  g_assert_no_error (error);
  confirmed = g_subprocess_get_stdout_pipe (writer);
  while (n_confirmed < n_until_kill && read_byte (confirmed))
    n_confirmed++;
  g_usleep ((gulong) g_test_rand_int_range (0, 4000));
  g_subprocess_force_exit (writer);
  g_subprocess_wait (writer, NULL, NULL);
  g_assert_false (g_subprocess_get_if_exited (writer) && g_subprocess_get_exit_status (writer) == FAILED);
  while (read_byte (confirmed))
    n_confirmed++;

  return n_confirmed;
}

static void
test_kill (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *id = tr_library_create (fixture->library, "Proef", "", NULL);
  guint n_expected = 0, n_kills = 0;

  g_clear_object (&fixture->library);
  while (n_expected < N_EDITS) {
    g_autoptr (TrProject) project = NULL;
    guint n_there;

    n_expected += run_and_kill (fixture->path, id, n_expected);
    n_kills++;
    fixture->library = tr_library_open (fixture->path, NULL);
    project = tr_library_read (fixture->library, id, NULL);
    n_there = tr_project_count (project, TR_KIND_SIGNAL);
    /* One more may be on disk than could be confirmed. */
    g_assert_cmpuint (n_there, >=, n_expected);
    g_assert_cmpuint (n_there, <=, n_expected + 1);
    for (guint i = 0; i < n_there; i++) {
      g_autofree char *text = g_strdup_printf ("%u", i);

      g_assert_cmpstr (((const TrSignal *) tr_project_at (project, TR_KIND_SIGNAL, i))->text, ==, text);
    }
    n_expected = n_there;
    g_assert_finalize_object (g_steal_pointer (&fixture->library));
  }
  g_test_message ("%u edits, %u kills", n_expected, n_kills);
  g_assert_cmpuint (n_kills, >, 5);
}

int
main (int argc, char *argv[])
{
  g_auto (GStrv) arguments = tr_test_arguments (argv);

  if (argc == 5 && g_str_equal (arguments[1], "--write"))
    return write_signals (arguments[2], arguments[3], (guint) atoi (arguments[4]));

  program = arguments[0];
  g_test_init (&argc, &argv, NULL);

  tr_test_library_add ("/crash/kill", test_kill);

  return g_test_run ();
}
