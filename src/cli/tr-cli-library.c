/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "tr-cli.h"
#include "tr-document.h"
#include "tr-error.h"
#include "tr-exchange.h"
#include "tr-figures-own.h"
#include "tr-language.h"
#include "tr-session.h"

/* The verbs that work on the library. Only one program writes at a time; opening and writing wait their turn. */

/* Nobody watches a command line that waits: it can wait longer than a window. */
#define PATIENCE_MS 20000
#define SHORT_ID 8  /* characters of a UUID that a list shows */
#define ID_WIDTH 12 /* columns */

/* The library that was named, or the user's own. Something lasting that is the matter with it is told on standard error. Free with
 * g_object_unref(). */
TrLibrary *
tr_cli_open_library (const TrCli *cli, GError **error)
{
  TrLibrary *library = tr_library_open (cli->library, error);

  if (library != NULL)
    tr_library_set_patience (library, PATIENCE_MS);
  if (library != NULL && tr_library_get_warning (library) != NULL)
    g_printerr ("%s: %s\n", tr_library_get_path (library), tr_library_get_warning (library));

  return library;
}

/* The figures that a business case can choose from: what is shipped, and before that the own list beside the library
 * that was named, or the user's own. Says on standard error which those are. Free with g_ptr_array_unref(). */
GPtrArray *
tr_cli_read_figures (const TrCli *cli, GError **error)
{
  g_autofree char *own = NULL, *list = NULL;
  const char *library = cli->library;
  GPtrArray *figures;

  if (library == NULL)
    library = own = tr_library_default_path ();
  if (!tr_figures_has_beside (library, &list)) {
    g_printerr ("%s\n", _("Figures of the business case: those of the program. There is no own list beside the "
                          "library."));
    return tr_figures_shipped ();
  }
  figures = tr_figures_beside (library, error);
  if (figures == NULL) {
    g_prefix_error (error, "%s: ", list);
    return NULL;
  }
  /* TRANSLATORS: the file with the user's own list of figures */
  g_printerr (_("Figures of the business case: those of %s, and those of the program."), list);
  g_printerr ("\n");

  return figures;
}

static gboolean
refuse_id (const char *typed, guint n_found, GError **error)
{
  if (n_found == 0)
    /* TRANSLATORS: the id that was typed */
    g_set_error (error, TR_ERROR, TR_ERROR_NOTHING,
                 _("No project in the library has an id that begins with “%s”. “library list” lists them."), typed);
  else
    g_set_error (error, TR_ERROR, TR_ERROR_INPUT,
                 /* TRANSLATORS: how many projects, and the beginning of an id that was typed */
                 ngettext ("%u project has an id that begins with “%s”. Type more of it.",
                           "%u projects have an id that begins with “%s”. Type more of it.", n_found),
                 n_found, typed);

  return FALSE;
}

/* The whole id, and the title, of the one project whose id begins with what was typed, or is it. */
static gboolean
find_project (TrLibrary *library, const char *typed, char **id, char **title, GError **error)
{
  g_autoptr (GPtrArray) entries = tr_library_list (library, NULL, error);
  const TrProjectEntry *found = NULL;
  guint n_found = 0;

  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++) {
    const TrProjectEntry *entry = g_ptr_array_index (entries, i);
    gboolean is_whole = g_str_equal (entry->id, typed);

    if (*typed == '\0' || (!is_whole && g_ascii_strncasecmp (entry->id, typed, strlen (typed)) != 0))
      continue;
    found = entry;
    n_found++;
    if (is_whole) {
      n_found = 1;
      break;
    }
  }
  if (n_found != 1)
    return refuse_id (typed, n_found, error);

  *id = g_strdup (found->id);
  *title = g_strdup (found->title);
  return TRUE;
}

/* `time` is UTC; people read the clock on their wall. */
static char *
local_time (const char *time)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (time, utc);
  g_autoptr (GDateTime) local = moment != NULL ? g_date_time_to_local (moment) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup (time);
}

/* library list [WORDS] */
gboolean
tr_cli_library_list (const TrCli *cli, GError **error)
{
  g_autofree char *words = g_strjoinv (" ", cli->operands);
  g_autoptr (TrLibrary) library = tr_cli_open_library (cli, error);
  g_autoptr (GPtrArray) entries = NULL;

  if (library != NULL)
    entries = tr_library_list (library, *words != '\0' ? words : NULL, error);
  if (entries == NULL)
    return FALSE;

  for (guint i = 0; i < entries->len; i++) {
    const TrProjectEntry *entry = g_ptr_array_index (entries, i);
    g_autofree char *changed = local_time (entry->changed);

    g_print ("%-*.*s  %s  %s%s%s\n", ID_WIDTH, g_uuid_string_is_valid (entry->id) ? SHORT_ID : G_MAXINT, entry->id, changed,
             entry->title, *entry->municipality != '\0' ? " · " : "", entry->municipality);
    if (entry->match != NULL && *entry->match != '\0')
      g_print ("%*s%s\n", ID_WIDTH + 2, "", entry->match);
  }
  if (entries->len == 0)
    g_printerr ("%s\n", *words != '\0' ? _("Nothing was found.") : _("The library is empty."));

  return TRUE;
}

/* library import FILE: prints the id of the new project. */
gboolean
tr_cli_library_import (const TrCli *cli, GError **error)
{
  g_autoptr (TrProject) project = tr_cli_read_project (cli->operands[0], error);
  g_autoptr (TrLibrary) library = project != NULL ? tr_cli_open_library (cli, error) : NULL;
  g_autofree char *name = g_path_get_basename (cli->operands[0]);
  g_autofree char *label = NULL;
  g_autofree char *id = NULL;

  if (library == NULL)
    return FALSE;

  /* TRANSLATORS: an entry in the logbook; the name of a file */
  label = g_strdup_printf (_("Import “%s”"), name);
  id = tr_library_store (library, project, label, error);
  if (id == NULL)
    return FALSE;

  g_print ("%s\n", id);
  return TRUE;
}

/* The project of the library whose id begins with what was typed. Free with tr_project_unref(). */
TrProject *
tr_cli_read_from_library (TrLibrary *library, const char *typed, GError **error)
{
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;

  return find_project (library, typed, &id, &title, error) ? tr_library_read (library, id, error) : NULL;
}

/* library export ID OUT.trechter */
gboolean
tr_cli_library_export (const TrCli *cli, GError **error)
{
  const char *path = cli->operands[1];
  g_autoptr (TrLibrary) library = tr_cli_open_library (cli, error);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (TrProject) project = library != NULL ? tr_cli_read_from_library (library, cli->operands[0], error) : NULL;

  if (project == NULL || !tr_cli_may_write (cli, path, error) || !tr_exchange_write_file (project, file, error))
    return FALSE;

  g_print ("%s\n", path);
  return TRUE;
}

static TrDocument *
open_document (const TrCli *cli, TrLibrary **library, GError **error)
{
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;

  *library = tr_cli_open_library (cli, error);
  if (*library == NULL || !find_project (*library, cli->operands[0], &id, &title, error))
    return NULL;

  return tr_document_open (*library, id, error);
}

/* library undo ID */
gboolean
tr_cli_library_undo (const TrCli *cli, GError **error)
{
  g_autoptr (TrLibrary) library = NULL;
  g_autoptr (TrDocument) document = open_document (cli, &library, error);
  g_autofree char *label = NULL;

  if (document == NULL || !tr_document_undo (document, &label, NULL, error))
    return FALSE;

  /* TRANSLATORS: what was undone, as in the logbook */
  g_print (_("Undone: %s"), label);
  g_print ("\n");
  return TRUE;
}

/* library redo ID */
gboolean
tr_cli_library_redo (const TrCli *cli, GError **error)
{
  g_autoptr (TrLibrary) library = NULL;
  g_autoptr (TrDocument) document = open_document (cli, &library, error);
  g_autofree char *label = NULL;

  if (document == NULL || !tr_document_redo (document, &label, NULL, error))
    return FALSE;

  /* TRANSLATORS: what was done again, as in the logbook */
  g_print (_("Redone: %s"), label);
  g_print ("\n");
  return TRUE;
}

/* " [Session of 24 November 2026 · Direction]", "" for what belongs to none that is still there. Free with g_free(). */
static char *
session_text (TrDocument *document, const TrLogEntry *entry)
{
  const TrSession *session = tr_project_find (tr_document_get_project (document), TR_KIND_SESSION, entry->session);
  g_autofree char *name = session != NULL ? tr_session_name (session, tr_language_of_interface ()) : NULL;

  return name != NULL ? g_strdup_printf (" [%s]", name) : g_strdup ("");
}

/* library history ID: the logbook in the order that the document gives it. */
gboolean
tr_cli_library_history (const TrCli *cli, GError **error)
{
  g_autoptr (TrLibrary) library = NULL;
  g_autoptr (TrDocument) document = open_document (cli, &library, error);
  g_autoptr (GPtrArray) log = document != NULL ? tr_document_get_log (document, error) : NULL;

  if (log == NULL)
    return FALSE;

  for (guint i = 0; i < log->len; i++) {
    const TrLogEntry *entry = g_ptr_array_index (log, i);
    g_autofree char *time = local_time (entry->time), *session = session_text (document, entry);
    const char *state = NULL;

    if (entry->is_undone)
      /* TRANSLATORS: behind an action in the logbook */
      state = _("(undone)");
    else if (!entry->can_be_undone)
      /* TRANSLATORS: behind an action in the logbook */
      state = _("(can not be undone)");
    g_print ("%s  %s%s%s%s\n", time, entry->label, session, state != NULL ? " " : "", state != NULL ? state : "");
  }

  return TRUE;
}

/* library delete ID */
gboolean
tr_cli_library_delete (const TrCli *cli, GError **error)
{
  g_autoptr (TrLibrary) library = tr_cli_open_library (cli, error);
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;

  if (library == NULL || !find_project (library, cli->operands[0], &id, &title, error) ||
      !tr_library_remove (library, id, error) || !tr_library_purge (library, id, error))
    return FALSE;

  /* TRANSLATORS: the title of a project */
  g_print (_("Deleted: %s"), title);
  g_print ("\n");
  if (tr_library_get_warning (library) != NULL)
    g_printerr ("%s\n", tr_library_get_warning (library));
  return TRUE;
}
