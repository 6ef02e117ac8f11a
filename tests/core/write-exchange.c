/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <stdlib.h>

#include "tr-exchange.h"
#include "tr-test-project.h"

/* Writes files for check-schema.py: write-exchange FOLDER SEED. The examples as the program exports them, and random
 * projects, the even ones with records of every kind and every field. */

#define N_PROJECTS 12

static void
write_project (TrProject *project, const char *folder, const char *name)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.trechter", folder, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (!tr_exchange_write_file (project, file, &error))
    g_error ("%s", error->message);
}

int
main (int argc, char **argv)
{
  g_autoptr (GRand) random = NULL;
  g_autofree char *schema = tr_exchange_schema ();
  g_autofree char *schema_path = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 3)
    return 2;
  random = g_rand_new_with_seed ((guint32) atoi (argv[2]));
  for (const char *const *name = tr_exchange_examples (); *name != NULL; name++) {
    g_autoptr (TrProject) project = tr_exchange_example (*name, &error);

    if (project == NULL)
      g_error ("%s: %s", *name, error->message);
    write_project (project, argv[1], *name);
  }
  for (guint i = 0; i < N_PROJECTS; i++) {
    g_autoptr (TrProject) project = tr_test_random_project (random, i % 2 == 0);
    g_autofree char *name = g_strdup_printf ("random-%02u", i);

    write_project (project, argv[1], name);
  }
  schema_path = g_build_filename (argv[1], "schema.json", NULL);
  if (!g_file_set_contents (schema_path, schema, -1, &error))
    g_error ("%s", error->message);

  return 0;
}
