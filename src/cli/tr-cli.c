/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-config.h"

#include <locale.h>
#include <string.h>

#include <glib/gi18n.h>

#include "tr-cli.h"
#include "tr-language.h"
#include "tr-places.h"

G_DEFINE_QUARK (tr-cli-usage-quark, tr_cli_usage)

const TrVerb tr_verbs[] = {
  /* TRANSLATORS: behind a verb of the command line: translate the words in capitals, keep what begins with -- */
  { "new", N_("OUT.trechter (--example NAME | --title TITLE)"), N_("Make a project file from an example, or an empty one."), 1, 1,
    TR_OPTION_EXAMPLE | TR_OPTION_TITLE | TR_OPTION_MUNICIPALITY | TR_OPTION_FORCE, tr_cli_new },
  { "validate", N_("FILE…"), N_("Check project files and name the place of what is wrong."), 1, G_MAXUINT, 0, tr_cli_validate },
  { "show", N_("FILE"), N_("Tell what is in a project file, step by step."), 1, 1, 0, tr_cli_show },
  /* TRANSLATORS: behind a verb of the command line: translate FILE and DATE, and ID if it has another name in your language */
  { "check", N_("(FILE [--json] [--today DATE] | --explain ID | --rules)"),
    N_("Tell what the rules advise on a project file, or what the rules are."), 0, 1,
    TR_OPTION_JSON | TR_OPTION_TODAY | TR_OPTION_EXPLAIN | TR_OPTION_RULES, tr_cli_check },
  { "export",
    N_("FILE (--workbook OUT.xlsx | --matrix OUT.png [--size WxH] [--theme NAME] | --timeline OUT.png [--size WxH] "
       "[--theme NAME] | --voting-sheets OUT.pdf [--sheets N] | --script OUT.pdf | --calendar OUT.ics | "
       "--minutes OUT.pdf | --all FOLDER) [--today DATE]"),
    N_("Write what is handed out: the workbook, the strategy matrix or the timeline of the contract as a picture, "
       "voting sheets, the chair's script, the dates of the contract as a calendar, what was decided, or everything."), 1, 1,
    TR_OPTION_WORKBOOK | TR_OPTION_MATRIX | TR_OPTION_TIMELINE | TR_OPTION_SIZE | TR_OPTION_THEME |
        TR_OPTION_VOTING_SHEETS | TR_OPTION_SHEETS | TR_OPTION_SCRIPT | TR_OPTION_CALENDAR | TR_OPTION_MINUTES |
        TR_OPTION_ALL | TR_OPTION_TODAY,
    tr_cli_export },
  { "library list", N_("[WORDS]"), N_("List the projects of the library, or those in which these words are found."), 0, G_MAXUINT, 0,
    tr_cli_library_list },
  { "library import", N_("FILE"), N_("Put a project file into the library."), 1, 1, 0, tr_cli_library_import },
  { "library export", N_("ID OUT.trechter"), N_("Write a project of the library to a file."), 2, 2, TR_OPTION_FORCE,
    tr_cli_library_export },
  { "library check", N_("ID [--json] [--today DATE]"), N_("Tell what the rules advise on a project of the library."), 1, 1,
    TR_OPTION_JSON | TR_OPTION_TODAY, tr_cli_library_check },
  { "library undo", N_("ID"), N_("Undo the last action on a project."), 1, 1, 0, tr_cli_library_undo },
  { "library redo", N_("ID"), N_("Redo the action that was undone last."), 1, 1, 0, tr_cli_library_redo },
  { "library history", N_("ID"), N_("List what was done on a project, and when."), 1, 1, 0, tr_cli_library_history },
  { "library delete", N_("ID"), N_("Delete a project and its texts from the library. This can not be undone."), 1, 1, 0,
    tr_cli_library_delete },
  { "catalogue search", N_("WORDS"), N_("Find indicators in the catalogue and in your own list."), 1, G_MAXUINT, 0,
    tr_cli_catalogue_search },
  { "schema", "", N_("Print the JSON Schema of project files."), 0, 0, 0, tr_cli_schema },
  { NULL },
};

static gboolean
parse_options (TrCli *cli, GStrv *arguments, GError **error)
{
  const GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, &cli->library, NULL, NULL },
    { "example", 0, 0, G_OPTION_ARG_FILENAME, &cli->example, NULL, NULL },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &cli->title, NULL, NULL },
    { "municipality", 0, 0, G_OPTION_ARG_FILENAME, &cli->municipality, NULL, NULL },
    { "workbook", 0, 0, G_OPTION_ARG_FILENAME, &cli->workbook, NULL, NULL },
    { "matrix", 0, 0, G_OPTION_ARG_FILENAME, &cli->matrix, NULL, NULL },
    { "timeline", 0, 0, G_OPTION_ARG_FILENAME, &cli->timeline, NULL, NULL },
    { "voting-sheets", 0, 0, G_OPTION_ARG_FILENAME, &cli->voting_sheets, NULL, NULL },
    { "sheets", 0, 0, G_OPTION_ARG_FILENAME, &cli->sheets, NULL, NULL },
    { "script", 0, 0, G_OPTION_ARG_FILENAME, &cli->script, NULL, NULL },
    { "calendar", 0, 0, G_OPTION_ARG_FILENAME, &cli->calendar, NULL, NULL },
    { "minutes", 0, 0, G_OPTION_ARG_FILENAME, &cli->minutes, NULL, NULL },
    { "size", 0, 0, G_OPTION_ARG_FILENAME, &cli->size, NULL, NULL },
    { "theme", 0, 0, G_OPTION_ARG_FILENAME, &cli->theme, NULL, NULL },
    { "all", 0, 0, G_OPTION_ARG_FILENAME, &cli->all, NULL, NULL },
    { "explain", 0, 0, G_OPTION_ARG_FILENAME, &cli->explain, NULL, NULL },
    { "today", 0, 0, G_OPTION_ARG_FILENAME, &cli->today, NULL, NULL },
    { "force", 0, 0, G_OPTION_ARG_NONE, &cli->force, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &cli->json, NULL, NULL },
    { "rules", 0, 0, G_OPTION_ARG_NONE, &cli->rules, NULL, NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &cli->help, NULL, NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &cli->version, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &cli->words, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) problem = NULL;

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse_strv (context, arguments, &problem)) {
    g_set_error_literal (error, TR_CLI_USAGE, 0, problem->message);
    return FALSE;
  }
  if (cli->words == NULL)
    cli->words = g_new0 (char *, 1);

  return TRUE;
}

static void
clear_options (TrCli *cli)
{
  g_free (cli->library);
  g_free (cli->example);
  g_free (cli->title);
  g_free (cli->municipality);
  g_free (cli->workbook);
  g_free (cli->matrix);
  g_free (cli->timeline);
  g_free (cli->voting_sheets);
  g_free (cli->sheets);
  g_free (cli->script);
  g_free (cli->calendar);
  g_free (cli->minutes);
  g_free (cli->size);
  g_free (cli->theme);
  g_free (cli->all);
  g_free (cli->explain);
  g_free (cli->today);
  g_strfreev (cli->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TrCli, clear_options)

/* The verb that the first words say, with the words behind it in `operands`. */
static const TrVerb *
find_verb (TrCli *cli, GError **error)
{
  if (cli->words[0] == NULL) {
    g_set_error_literal (error, TR_CLI_USAGE, 0, _("Say what to do."));
    return NULL;
  }

  for (const TrVerb *verb = tr_verbs; verb->name != NULL; verb++) {
    g_auto (GStrv) parts = g_strsplit (verb->name, " ", 2);
    guint n = g_strv_length (parts);

    if (g_strv_length (cli->words) >= n && g_str_equal (parts[0], cli->words[0]) &&
        (n == 1 || g_str_equal (parts[1], cli->words[1]))) {
      cli->operands = cli->words + n;
      return verb;
    }
  }

  /* TRANSLATORS: what the user typed behind trechter-cli */
  g_set_error (error, TR_CLI_USAGE, 0, _("There is no verb “%s”."), cli->words[0]);
  return NULL;
}

static TrOptions
options_given (const TrCli *cli)
{
  return (cli->example != NULL ? TR_OPTION_EXAMPLE : 0) | (cli->title != NULL ? TR_OPTION_TITLE : 0) |
         (cli->municipality != NULL ? TR_OPTION_MUNICIPALITY : 0) | (cli->workbook != NULL ? TR_OPTION_WORKBOOK : 0) |
         (cli->all != NULL ? TR_OPTION_ALL : 0) | (cli->force ? TR_OPTION_FORCE : 0) | (cli->json ? TR_OPTION_JSON : 0) |
         (cli->today != NULL ? TR_OPTION_TODAY : 0) | (cli->explain != NULL ? TR_OPTION_EXPLAIN : 0) |
         (cli->rules ? TR_OPTION_RULES : 0) | (cli->matrix != NULL ? TR_OPTION_MATRIX : 0) |
         (cli->timeline != NULL ? TR_OPTION_TIMELINE : 0) |
         (cli->voting_sheets != NULL ? TR_OPTION_VOTING_SHEETS : 0) | (cli->sheets != NULL ? TR_OPTION_SHEETS : 0) |
         (cli->size != NULL ? TR_OPTION_SIZE : 0) | (cli->theme != NULL ? TR_OPTION_THEME : 0) |
         (cli->calendar != NULL ? TR_OPTION_CALENDAR : 0) | (cli->script != NULL ? TR_OPTION_SCRIPT : 0) |
         (cli->minutes != NULL ? TR_OPTION_MINUTES : 0);
}

/* The names of the options that the program knows, in the order of TrOptions' use. */
static const struct {
  TrOptions option;
  const char *name;
} option_names[] = {
  { TR_OPTION_EXAMPLE, "--example" },   { TR_OPTION_TITLE, "--title" },   { TR_OPTION_MUNICIPALITY, "--municipality" },
  { TR_OPTION_WORKBOOK, "--workbook" }, { TR_OPTION_MATRIX, "--matrix" }, { TR_OPTION_VOTING_SHEETS, "--voting-sheets" },
  { TR_OPTION_SHEETS, "--sheets" },     { TR_OPTION_SIZE, "--size" },     { TR_OPTION_THEME, "--theme" },
  { TR_OPTION_ALL, "--all" },           { TR_OPTION_FORCE, "--force" },   { TR_OPTION_JSON, "--json" },
  { TR_OPTION_TODAY, "--today" },       { TR_OPTION_EXPLAIN, "--explain" }, { TR_OPTION_RULES, "--rules" },
  { TR_OPTION_CALENDAR, "--calendar" }, { TR_OPTION_TIMELINE, "--timeline" },
  { TR_OPTION_SCRIPT, "--script" }, { TR_OPTION_MINUTES, "--minutes" },
};

/* The first option that was given and is none of the verb; NULL when there is none. */
static const char *
foreign_option (const TrCli *cli, const TrVerb *verb)
{
  TrOptions foreign = options_given (cli) & ~verb->options;

  for (guint i = 0; i < G_N_ELEMENTS (option_names); i++)
    if ((foreign & option_names[i].option) != 0)
      return option_names[i].name;

  return NULL;
}

static gboolean
check_usage (const TrCli *cli, const TrVerb *verb, GError **error)
{
  guint n = g_strv_length (cli->operands);
  const char *foreign = foreign_option (cli, verb);

  if (foreign != NULL) {
    /* TRANSLATORS: an option of the command line such as --force, and the verb that does not know it */
    g_set_error (error, TR_CLI_USAGE, 0, _("%s is not an option of %s."), foreign, verb->name);
    return FALSE;
  }
  if (n < verb->least || n > verb->most) {
    /* TRANSLATORS: the verb of the command line, and what comes behind it */
    g_set_error (error, TR_CLI_USAGE, 0, _("Use it like this: trechter-cli %s %s"), verb->name,
                 *verb->usage != '\0' ? _(verb->usage) : "");
    return FALSE;
  }

  return TRUE;
}

static gboolean
run (TrCli *cli, GStrv *arguments, GError **error)
{
  const TrVerb *verb = NULL;

  if (!parse_options (cli, arguments, error))
    return FALSE;
  if (cli->version) {
    g_print ("trechter-cli %s\n", TR_VERSION);
    return tr_cli_finish_output (error);
  }
  if (!cli->help || cli->words[0] != NULL)
    verb = find_verb (cli, cli->help ? NULL : error);
  if (cli->help) {
    tr_cli_print_help (verb);
    return tr_cli_finish_output (error);
  }

  return verb != NULL && check_usage (cli, verb, error) && verb->run (cli, error) && tr_cli_finish_output (error);
}

static GStrv
get_arguments (int argc, char **argv)
{
#ifdef G_OS_WIN32
  return g_win32_get_command_line ();
#else
  return g_strdupv (argv);
#endif
}

/* Text in pictures looks as it does in the window: with the fonts that come with the program, which only this way of drawing finds. */
static void
choose_text_backend (void)
{
#ifdef G_OS_WIN32
  g_setenv ("PANGOCAIRO_BACKEND", "fc", FALSE);
#endif
}

int
main (int argc, char **argv)
{
  g_auto (GStrv) arguments = get_arguments (argc, argv);
  int status = TR_EXIT_DONE;
  g_auto (TrCli) cli = { .status = &status };
  g_autoptr (GError) error = NULL;

  tr_language_follow_system ();
  setlocale (LC_ALL, "");
  choose_text_backend ();
  tr_places_lend_cache (tr_places ());
  tr_places_bind_translations ();
  g_set_prgname ("trechter-cli");
  tr_cli_install_output ();

  if (run (&cli, &arguments, &error))
    return status;

  if (error != NULL)
    tr_cli_complain (error);
  if (g_error_matches (error, TR_CLI_USAGE, 0)) {
    g_printerr ("%s\n", _("trechter-cli --help explains."));
    return TR_EXIT_USAGE;
  }

  return TR_EXIT_PROBLEM;
}
