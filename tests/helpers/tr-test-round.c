/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-test-round.h"

#include "tr-test-rules.h"

/* The ids with a letter, from 0. Free with g_strfreev(). */
GStrv
tr_test_round_ids (const char *letter, guint n)
{
  GStrv ids = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    ids[i] = g_strdup_printf ("%s%u", letter, i);

  return ids;
}

/* Free with tr_project_unref(). */
TrProject *
tr_test_round_project (guint n_directions, guint n_participants)
{
  TrProject *project = tr_project_new ();
  g_auto (GStrv) directions = tr_test_round_ids ("d", n_directions), participants = tr_test_round_ids ("p", n_participants);

  tr_test_add (project, TR_KIND_PROJECT, "title", "Together", "municipality", "Veendam", NULL);
  tr_test_add (project, TR_KIND_ORGANISATION, "id", "o0", "name", "Gemeente", "side", "municipality", NULL);
  tr_test_add (project, TR_KIND_ORGANISATION, "id", "o1", "name", "Welzijn", "side", "provider", NULL);
  for (guint i = 0; i < n_directions; i++) {
    g_autofree char *title = g_strdup_printf ("Direction %u", i);

    tr_test_add (project, TR_KIND_DIRECTION, "id", directions[i], "title", title, NULL);
  }
  for (guint i = 0; i < n_participants; i++) {
    g_autofree char *role = g_strdup_printf ("Role %u", i);

    tr_test_add (project, TR_KIND_PARTICIPANT, "id", participants[i], "role", role, "organisation", i % 2 == 0 ? "o0" : "o1", NULL);
  }

  return project;
}
