/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-config.h"

#include <glib/gi18n.h>

#include "tr-advice.h"
#include "tr-calendar.h"
#include "tr-cli.h"
#include "tr-error.h"

/* The day as on which is advised and exported: what was typed, or today. Free with g_free(). */
char *
tr_cli_read_today (const TrCli *cli, GError **error)
{
  const TrField *date = tr_kind_field (tr_kind (TR_KIND_SET_ASIDE), "date");

  if (cli->today == NULL)
    return tr_today ();
  if (*cli->today != '\0' && tr_field_check (date, cli->today, error))
    return g_strdup (cli->today);

  if (*cli->today == '\0')
    g_set_error_literal (error, TR_ERROR, TR_ERROR_INPUT, _("this may not be empty"));
  g_prefix_error (error, "--today: ");
  return NULL;
}

/* Writes the dates that are to come from a day on as a calendar, and says where. */
gboolean
tr_cli_write_calendar (TrProject *project, const char *path, const char *today, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

  if (!tr_calendar_write_on (project, file, today, error)) {
    g_prefix_error (error, "%s: ", path);
    return FALSE;
  }
  g_print ("%s\n", path);

  return TRUE;
}
