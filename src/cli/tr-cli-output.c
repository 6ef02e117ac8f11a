/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-config.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#ifdef G_OS_WIN32
#include <fcntl.h>
#include <io.h>
#include <stdlib.h>
#include <windows.h>
#endif

#include "tr-cli.h"

/* Text of a project may come from anybody, and a terminal obeys control characters. Only line breaks and tabs pass. */
static char *
without_controls (const char *text)
{
  GString *clean = g_string_sized_new (strlen (text));

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar character = g_utf8_get_char (c);

    if (character == '\n' || character == '\t' || !g_unichar_iscntrl (character))
      g_string_append_unichar (clean, character);
    else
      g_string_append_unichar (clean, 0xfffd);
  }

  return g_string_free (clean, FALSE);
}

static void
print_clean (FILE *stream, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *clean = without_controls (valid);

  fputs (clean, stream);
}

static void
print_to_stdout (const char *text)
{
  print_clean (stdout, text);
}

static void
print_to_stderr (const char *text)
{
  fflush (stdout);
  print_clean (stderr, text);
  fflush (stderr);
}

#ifdef G_OS_WIN32

static UINT code_page_before;

static void
restore_code_page (void)
{
  fflush (stdout);
  SetConsoleOutputCP (code_page_before);
}

/* The same bytes as on other systems, in a file and for another program: no line ends of two characters. A console of Windows has a
 * code page, also after us, and shows a letter of two bytes only when both come at once. */
static void
prepare_streams (void)
{
  _setmode (_fileno (stdout), _O_BINARY);
  _setmode (_fileno (stderr), _O_BINARY);
  setvbuf (stdout, NULL, _IOFBF, BUFSIZ);
  setvbuf (stderr, NULL, _IOFBF, BUFSIZ);
  code_page_before = GetConsoleOutputCP ();
  if (code_page_before != 0 && SetConsoleOutputCP (CP_UTF8))
    atexit (restore_code_page);
}

#else

static void
prepare_streams (void)
{
}

#endif

/* Makes g_print() and g_printerr() write UTF-8 whatever the locale, because a script that runs without one would read question marks
 * in every Dutch name, and keeps control characters of other people's texts from the terminal. */
void
tr_cli_install_output (void)
{
  prepare_streams ();
  g_set_print_handler (print_to_stdout);
  g_set_printerr_handler (print_to_stderr);
}

static gboolean
refuse_output (int code, GError **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), _("The output could not be written: %s"), g_strerror (code));
  return FALSE;
}

/* Writes a text to standard output as it is, for output that is a file. */
gboolean
tr_cli_write_raw (const char *text, GError **error)
{
  if (fputs (text, stdout) == EOF)
    return refuse_output (errno, error);

  return TRUE;
}

/* Whether all that was printed arrived: a full disk behind a redirection shows only now. */
gboolean
tr_cli_finish_output (GError **error)
{
  errno = 0;
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;

  return refuse_output (errno != 0 ? errno : EIO, error);
}

/* Says on standard error what went wrong. */
void
tr_cli_complain (const GError *error)
{
  g_printerr ("%s\n", error->message);
}

static const struct {
  TrOptions option; /* 0: goes with every verb */
  const char *text; /* msgid */
  const char *summary;
} options[] = {
  /* TRANSLATORS: keep --example; translate NAME, which stands for what the user fills in */
  { TR_OPTION_EXAMPLE, N_("--example NAME"), N_("begin with this example instead of an empty project") },
  /* TRANSLATORS: keep --title; translate TITLE, which stands for what the user fills in */
  { TR_OPTION_TITLE, N_("--title TITLE"), N_("what the project is called") },
  /* TRANSLATORS: keep --municipality; translate NAME, which stands for what the user fills in */
  { TR_OPTION_MUNICIPALITY, N_("--municipality NAME"), N_("for which municipality it is") },
  /* TRANSLATORS: keep --workbook; translate OUT, the name of a file to write */
  { TR_OPTION_WORKBOOK, N_("--workbook OUT.xlsx"), N_("write the workbook here") },
  /* TRANSLATORS: keep --matrix; translate OUT, the name of a file to write */
  { TR_OPTION_MATRIX, N_("--matrix OUT.png"), N_("write the strategy matrix here: .png, .svg or .pdf") },
  /* TRANSLATORS: keep --timeline; translate OUT, the name of a file to write */
  { TR_OPTION_TIMELINE, N_("--timeline OUT.png"), N_("write the timeline of the contract here: .png, .svg or .pdf") },
  /* TRANSLATORS: keep --size; W and H are width and height */
  { TR_OPTION_SIZE, N_("--size WxH"), N_("how large a picture is in pixels, 1600x1000 for instance") },
  /* TRANSLATORS: keep --theme; translate NAME. Keep the names light, dark and so on */
  { TR_OPTION_THEME, N_("--theme NAME"), N_("colours of a picture: light, dark, contrast, contrast-dark, print or projector") },
  /* TRANSLATORS: keep --voting-sheets; translate OUT, the name of a file to write */
  { TR_OPTION_VOTING_SHEETS, N_("--voting-sheets OUT.pdf"), N_("write a voting sheet for each participant here, and forms for the chair") },
  /* TRANSLATORS: keep --sheets; N is a number */
  { TR_OPTION_SHEETS, N_("--sheets N"), N_("write so many blank voting sheets instead") },
  /* TRANSLATORS: keep --calendar; translate OUT, the name of a file to write */
  { TR_OPTION_CALENDAR, N_("--calendar OUT.ics"), N_("write the dates of the contract that are to come here, for a "
                                                     "calendar program") },
  /* TRANSLATORS: keep --all; translate FOLDER */
  { TR_OPTION_ALL, N_("--all FOLDER"), N_("write everything into this folder, under the suggested names") },
  { TR_OPTION_JSON, "--json", N_("print JSON, for other programs") },
  /* TRANSLATORS: keep --today; DATE stands for what the user fills in */
  { TR_OPTION_TODAY, N_("--today DATE"), N_("advise and export as on this day (2027-01-31)") },
  /* TRANSLATORS: keep --explain; ID stands for what the user fills in */
  { TR_OPTION_EXPLAIN, N_("--explain ID"), N_("tell a rule in full: when it speaks, what to do, and its source") },
  { TR_OPTION_RULES, "--rules", N_("print all rules as a table") },
  { TR_OPTION_FORCE, "--force", N_("write over a file that is there already") },
  /* TRANSLATORS: keep --library; translate PATH, which stands for a file */
  { 0, N_("--library PATH"), N_("use this library instead of your own") },
  { 0, "--help", N_("explain, also behind a verb") },
  { 0, "--version", N_("say which version this is") },
};

static void
print_columns (const char *left, const char *right, int width)
{
  int padding = width - (int) g_utf8_strlen (left, -1);

  g_print ("  %s%*s  %s\n", left, MAX (padding, 0), "", right);
}

static void
print_options (const TrVerb *verb)
{
  g_print ("\n%s\n", _("Options"));
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (options[i].option == 0 || verb == NULL || (verb->options & options[i].option) != 0)
      print_columns (_(options[i].text), _(options[i].summary), 22);
}

static void
print_verbs (void)
{
  g_print ("\n%s\n", _("Verbs"));
  for (const TrVerb *verb = tr_verbs; verb->name != NULL; verb++) {
    const char *usage = *verb->usage != '\0' ? _(verb->usage) : "";

    g_print ("  %s%s%s\n      %s\n", verb->name, *usage != '\0' ? " " : "", usage, _(verb->summary));
  }
}

/* Explains one verb, or the program when `verb` is NULL. */
void
tr_cli_print_help (const TrVerb *verb)
{
  if (verb != NULL) {
    /* TRANSLATORS: the verb of the command line, and what comes behind it */
    g_print (_("Usage: trechter-cli %s %s"), verb->name, *verb->usage != '\0' ? _(verb->usage) : "");
    g_print ("\n\n%s\n", _(verb->summary));
  } else {
    g_print ("%s\n\n%s\n", _("Usage: trechter-cli VERB …"),
             _("The purchasing dialogue on social work, without a window: works on project files (.trechter) and on the library."));
    print_verbs ();
  }
  print_options (verb);
  if (verb == NULL)
    g_print ("\n%s\n", _("An ID may be shortened to the characters that tell it from the others.\n"
                         "Exit status: 0 done, 1 a problem in the input, 2 wrong usage, 3 check has warnings or errors."));
}
