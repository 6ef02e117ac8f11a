/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-exchange.h"

#include <glib/gi18n.h>

#include "tr-error.h"

#define EXAMPLES "/nl/trechter/core/examples/"

/* The names of the projects that come with the program, the main one first; ends with NULL. */
const char *const *
tr_exchange_examples (void)
{
  static const char *const names[] = { "jongerenwerk", "zaanstad", "leeuwarden", "voorbeeldig", NULL };

  return names;
}

/* The example called `name`, to be freed with tr_project_unref(). Fails with TR_ERROR_INPUT when there is none. */
TrProject *
tr_exchange_example (const char *name, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *names = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (g_strv_contains (tr_exchange_examples (), name)) {
    path = g_strconcat (EXAMPLES, name, ".trechter", NULL);
    bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
    if (bytes == NULL)
      return NULL;
    return tr_exchange_parse (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error);
  }

  names = g_strjoinv (", ", (char **) tr_exchange_examples ());
  /* TRANSLATORS: a name that was asked for, and the names that there are, with commas between */
  g_set_error (error, TR_ERROR, TR_ERROR_INPUT, _("there is no example “%s”; there are: %s"), name, names);

  return NULL;
}
