/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "tr-calendar.h"
#include "tr-cli.h"
#include "tr-error.h"
#include "tr-exchange.h"
#include "tr-handout.h"
#include "tr-language.h"
#include "tr-minutes.h"
#include "tr-workbook.h"

/* The verbs that work on project files. */

/* The project in a file. An error begins with the file as the user typed it. Free with tr_project_unref(). */
TrProject *
tr_cli_read_project (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  TrProject *project = tr_exchange_read_file (file, error);

  if (project == NULL)
    g_prefix_error (error, "%s: ", path);

  return project;
}

/* Whether a new file may be written at `path`: it is not there yet, or the user said --force. */
gboolean
tr_cli_may_write (const TrCli *cli, const char *path, GError **error)
{
  if (cli->force || !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error (error, TR_ERROR, TR_ERROR_INPUT,
               /* TRANSLATORS: a file name; keep --force */
               _("%s: this file is there already. Choose another name, or write over it with --force."), path);
  return FALSE;
}

static gboolean
write_project (TrProject *project, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

  return tr_exchange_write_file (project, file, error);
}

static gboolean
set_field (gpointer record, const char *option, const char *name, const char *value, GError **error)
{
  const TrField *field = tr_kind_field (((TrRecord *) record)->kind, name);

  if (value == NULL || tr_record_set (record, field, value, error))
    return TRUE;
  g_prefix_error (error, "%s: ", option);
  return FALSE;
}

static TrProject *
project_from_options (const TrCli *cli, GError **error)
{
  g_autoptr (TrProject) project = tr_project_new ();
  g_autoptr (TrRecord) info = tr_record_new (TR_KIND_PROJECT);
  const char *language = tr_language_of_interface () == TR_LANGUAGE_EN ? "en" : "nl";

  if (!set_field (info, "--title", "title", cli->title, error) ||
      !set_field (info, "--municipality", "municipality", cli->municipality, error) ||
      !set_field (info, "language", "language", language, error))
    return NULL;
  tr_project_take (project, g_steal_pointer (&info));

  return g_steal_pointer (&project);
}

static TrProject *
project_from_example (const char *name, GError **error)
{
  TrProject *project = tr_exchange_example (name, error);

  if (project == NULL)
    g_prefix_error (error, "--example: ");

  return project;
}

/* new OUT.trechter (--example NAME | --title TITLE [--municipality NAME]) [--force] */
gboolean
tr_cli_new (const TrCli *cli, GError **error)
{
  const char *path = cli->operands[0];
  g_autoptr (TrProject) project = NULL;

  if ((cli->example == NULL) == (cli->title == NULL) || (cli->example != NULL && cli->municipality != NULL)) {
    g_set_error_literal (error, TR_CLI_USAGE, 0, _("Name either an example or a title (and, with a title, a municipality)."));
    return FALSE;
  }
  if (!tr_cli_may_write (cli, path, error))
    return FALSE;

  project = cli->example != NULL ? project_from_example (cli->example, error) : project_from_options (cli, error);
  if (project == NULL || !write_project (project, path, error))
    return FALSE;

  g_print ("%s\n", path);
  return TRUE;
}

/* A place in a file, and what is odd there. */
static void
print_doubt (const char *path, gconstpointer record, const char *field, const char *what)
{
  const TrRecord *self = record;

  g_print ("%s: $.%s[%u].%s: %s\n", path, self->kind->plural, self->index, field, what);
}

static gboolean
has_year_before (TrProject *project, const TrIndexation *indexation)
{
  TR_EACH (TrIndexation, other, project, TR_KIND_INDEXATION)
    if (other->record.index < indexation->record.index && other->year == indexation->year)
      return TRUE;

  return FALSE;
}

/* What a file may have, because somebody may still be at it, but what nothing can be reckoned with. Whether there was any. */
static gboolean
print_doubts (TrProject *project, const char *path)
{
  gboolean any = FALSE;

  TR_EACH (TrIndexation, indexation, project, TR_KIND_INDEXATION)
    if (indexation->year != 0 && has_year_before (project, indexation)) {
      print_doubt (path, indexation, "year", _("this year is there already"));
      any = TRUE;
    }
  TR_EACH (TrBenefit, benefit, project, TR_KIND_BENEFIT)
    if (benefit->low_share > benefit->high_share) {
      print_doubt (path, benefit, "low_share", _("this is more than the share that is given as the most"));
      any = TRUE;
    }

  return any;
}

/* validate FILE…: all files are looked at, also behind a bad one. */
gboolean
tr_cli_validate (const TrCli *cli, GError **error)
{
  gboolean all_good = TRUE;

  for (guint i = 0; cli->operands[i] != NULL; i++) {
    g_autoptr (GError) problem = NULL;
    g_autoptr (TrProject) project = tr_cli_read_project (cli->operands[i], &problem);

    if (project != NULL && print_doubts (project, cli->operands[i])) {
      *cli->status = TR_EXIT_ADVICE;
    } else if (project != NULL) {
      /* TRANSLATORS: a file name, then: this file is as it should be */
      g_print (_("%s: in order"), cli->operands[i]);
      g_print ("\n");
    } else {
      all_good = FALSE;
      tr_cli_complain (problem);
    }
  }

  return all_good;
}

/* schema */
gboolean
tr_cli_schema (const TrCli *cli, GError **error)
{
  g_autofree char *schema = tr_exchange_schema ();

  return tr_cli_write_raw (schema, error) && (g_str_has_suffix (schema, "\n") || tr_cli_write_raw ("\n", error));
}

static gboolean
write_workbook (TrProject *project, const GPtrArray *figures, const char *path, const char *today, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

  if (!tr_workbook_write_on (project, figures, file, today, error)) {
    g_prefix_error (error, "%s: ", path);
    return FALSE;
  }
  g_print ("%s\n", path);

  return TRUE;
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) problem = NULL;

  if (g_file_make_directory_with_parents (folder, NULL, &problem) ||
      g_file_query_file_type (folder, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
    return TRUE;

  g_set_error (error, TR_ERROR, TR_ERROR_STORAGE,
               /* TRANSLATORS: the folder, and what the system says */
               _("%s: this folder could not be made: %s"), path, problem->message);
  return FALSE;
}

static gboolean
write_one (const TrHandout *handout, TrHandoutKind kind, const char *folder, GError **error)
{
  g_autofree char *name = tr_handout_name (handout->project, kind);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

  if (!tr_handout_write (handout, kind, file, error)) {
    g_prefix_error (error, "%s: ", path);
    return FALSE;
  }
  g_print ("%s\n", path);

  return TRUE;
}

static gboolean
write_all (TrProject *project, const GPtrArray *figures, const char *folder, const TrPictureLook *look,
           const char *today, GError **error)
{
  const TrHandout handout = { project, figures, today, look->theme, look->width, look->height };

  if (!make_folder (folder, error))
    return FALSE;
  for (guint kind = 0; kind < TR_N_HANDOUTS; kind++)
    if (tr_handout_has (&handout, kind) && !write_one (&handout, kind, folder, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_minutes (TrProject *project, const char *path, const char *today, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

  if (!tr_minutes_write (project, file, today, error)) {
    g_prefix_error (error, "%s: ", path);
    return FALSE;
  }
  g_print ("%s\n", path);

  return TRUE;
}

/* What tells how pictures look makes no sense without one. */
static gboolean
check_look (const TrCli *cli, GError **error)
{
  if (cli->matrix == NULL && cli->timeline == NULL && cli->all == NULL && (cli->size != NULL || cli->theme != NULL)) {
    g_set_error_literal (error, TR_CLI_USAGE, 0,
                         _("--size and --theme are for pictures: use them with --matrix, --timeline or --all."));
    return FALSE;
  }

  return TRUE;
}

static gboolean
check_export (const TrCli *cli, TrPictureLook *look, guint *n_blank, GError **error)
{
  TrPictureFormat format;

  if (!tr_cli_read_sheets (cli, n_blank, error))
    return FALSE;
  if (cli->workbook == NULL && cli->matrix == NULL && cli->timeline == NULL && cli->voting_sheets == NULL &&
      cli->script == NULL && cli->calendar == NULL && cli->minutes == NULL && cli->all == NULL) {
    g_set_error_literal (error, TR_CLI_USAGE, 0,
                         _("Say what to write: --workbook OUT.xlsx, --matrix OUT.png, .svg or .pdf, --timeline "
                           "OUT.png, .svg or .pdf, --voting-sheets OUT.pdf, --script OUT.pdf, --calendar OUT.ics, "
                           "--minutes OUT.pdf, or --all FOLDER."));
    return FALSE;
  }

  return check_look (cli, error) && tr_cli_read_look (cli, look, error) &&
         (cli->matrix == NULL || tr_cli_read_format (cli->matrix, &format, error)) &&
         (cli->timeline == NULL || tr_cli_read_format (cli->timeline, &format, error));
}

/* export FILE (--workbook OUT.xlsx | --matrix OUT.png | --timeline OUT.png | --voting-sheets OUT.pdf |
 * --script OUT.pdf | --calendar OUT.ics | --minutes OUT.pdf | --all FOLDER): outputs are made anew each time, so they
 * are written over. */
gboolean
tr_cli_export (const TrCli *cli, GError **error)
{
  g_autoptr (TrProject) project = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  g_autofree char *today = NULL;
  TrPictureLook look;
  guint n_blank;

  if (!check_export (cli, &look, &n_blank, error))
    return FALSE;
  today = tr_cli_read_today (cli, error);
  if (today == NULL)
    return FALSE;
  project = tr_cli_read_project (cli->operands[0], error);
  if (project == NULL)
    return FALSE;
  if ((cli->workbook != NULL || cli->all != NULL) && tr_project_count (project, TR_KIND_BENEFIT) > 0) {
    figures = tr_cli_read_figures (cli, error);
    if (figures == NULL)
      return FALSE;
  }

  return (cli->workbook == NULL || write_workbook (project, figures, cli->workbook, today, error)) &&
         (cli->matrix == NULL || tr_cli_write_matrix (project, cli->matrix, &look, error)) &&
         (cli->timeline == NULL || tr_cli_write_timeline (project, cli->timeline, &look, error)) &&
         (cli->voting_sheets == NULL || tr_cli_write_sheets (project, cli->voting_sheets, n_blank, error)) &&
         (cli->script == NULL || tr_cli_write_script (project, cli->script, error)) &&
         (cli->calendar == NULL || tr_cli_write_calendar (project, cli->calendar, today, error)) &&
         (cli->minutes == NULL || write_minutes (project, cli->minutes, today, error)) &&
         (cli->all == NULL || write_all (project, figures, cli->all, &look, today, error));
}
