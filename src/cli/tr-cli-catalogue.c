/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-config.h"

#include <glib/gi18n.h>

#include "tr-catalogue.h"
#include "tr-cli.h"
#include "tr-language.h"

#define MOST 50 /* indicators listed; who gets more adds a word */

/* The user's own list of indicators. A search makes no library where there is none. */
static gboolean
read_own_list (const TrCli *cli, GPtrArray **own_list, GError **error)
{
  g_autofree char *own = tr_library_default_path ();
  g_autoptr (TrLibrary) library = NULL;

  if (!g_file_test (cli->library != NULL ? cli->library : own, G_FILE_TEST_EXISTS))
    return TRUE;

  library = tr_cli_open_library (cli, error);
  if (library != NULL)
    *own_list = tr_library_read_indicators (library, error);
  return *own_list != NULL;
}

static void
print_indicator (const TrIndicator *indicator)
{
  const char *name = tr_indicator_name (indicator, tr_language_of_interface ());
  g_autoptr (GString) about = g_string_new (_(tr_origins[indicator->origin].label));

  if (indicator->level != TR_LEVEL_UNSET)
    g_string_append_printf (about, " · %s", _(tr_levels[indicator->level].label));
  if (*indicator->unit != '\0')
    g_string_append_printf (about, " · %s", indicator->unit);
  if (*indicator->source != '\0')
    g_string_append_printf (about, " · %s", indicator->source);

  g_print ("%s  %s\n    %s\n", indicator->code, *name != '\0' ? name : _("(the name is in your own list)"), about->str);
}

/* catalogue search WORDS */
gboolean
tr_cli_catalogue_search (const TrCli *cli, GError **error)
{
  g_autofree char *words = g_strjoinv (" ", cli->operands);
  g_autoptr (GPtrArray) own_list = NULL;
  g_autoptr (TrCatalogue) catalogue = NULL;
  g_autoptr (GPtrArray) found = NULL;

  if (!read_own_list (cli, &own_list, error))
    return FALSE;

  catalogue = tr_catalogue_new (own_list);
  found = tr_catalogue_search (catalogue, words, TR_LEVEL_UNSET, MOST);
  for (guint i = 0; i < found->len; i++)
    print_indicator (g_ptr_array_index (found, i));
  if (found->len == 0)
    g_printerr ("%s\n", _("Nothing was found."));

  return TRUE;
}
