/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-config.h"

#include <glib/gi18n.h>

#include "tr-cli.h"
#include "tr-vote.h"
#include "tr-error.h"
#include "tr-script.h"
#include "tr-voting-sheet.h"

/* How many blank sheets are wanted; 0 for one for each participant. */
gboolean
tr_cli_read_sheets (const TrCli *cli, guint *n_blank, GError **error)
{
  guint64 n = 0;

  *n_blank = 0;
  if (cli->sheets == NULL)
    return TRUE;
  if (cli->voting_sheets == NULL) {
    g_set_error_literal (error, TR_CLI_USAGE, 0, _("--sheets tells how many --voting-sheets there are to be: use it with that."));
    return FALSE;
  }
  if (!g_ascii_string_to_unsigned (cli->sheets, 10, 1, TR_VOTING_SHEETS_MOST, &n, NULL)) {
    /* TRANSLATORS: keep --sheets; what the user typed behind it, then the highest number */
    g_set_error (error, TR_CLI_USAGE, 0, _("--sheets: “%s” is no number from 1 to %d."), cli->sheets, TR_VOTING_SHEETS_MOST);
    return FALSE;
  }
  *n_blank = (guint) n;

  return TRUE;
}

/* A vote on paper that is going on is what sheets are needed for; NULL when it is the placing of directions. */
static const TrVote *
find_vote (TrProject *project)
{
  const TrVote *vote = tr_vote_last (project);

  return vote != NULL && !vote->is_revealed && tr_vote_is_on_paper (vote) ? vote : NULL;
}

/* Writes the voting sheets and says where: those of the vote on paper that is going on, or else those for the matrix. */
gboolean
tr_cli_write_sheets (TrProject *project, const char *path, guint n_blank, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  const TrVote *vote = find_vote (project);

  if (!(vote != NULL ? tr_voting_sheets_write_vote (project, vote, file, n_blank, error)
                     : tr_voting_sheets_write (project, file, n_blank, error))) {
    g_prefix_error (error, "%s: ", path);
    return FALSE;
  }
  g_print ("%s\n", path);

  return TRUE;
}

/* Writes the chair's script and says where. */
gboolean
tr_cli_write_script (TrProject *project, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

  if (!tr_script_write (project, file, error)) {
    g_prefix_error (error, "%s: ", path);
    return FALSE;
  }
  g_print ("%s\n", path);

  return TRUE;
}
