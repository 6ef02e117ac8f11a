/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "tr-basket.h"
#include "tr-exchange.h"
#include "tr-suggest.h"
#include "tr-test-rules.h"

static void
show (const char *name)
{
  g_autoptr (TrProject) project = tr_exchange_example (name, NULL);
  g_autoptr (TrCatalogue) catalogue = tr_catalogue_new (NULL);
  g_autoptr (GPtrArray) found = NULL;
  gint64 t;

  if (g_str_equal (name, "voorbeeldig"))
    tr_test_remove_all (project, TR_KIND_KPI);
  t = g_get_monotonic_time ();
  found = tr_suggest (project, catalogue, TR_LANGUAGE_EN, 12);
  g_test_message ("== %s %u %dus", name, found->len, (int) (g_get_monotonic_time () - t));
  for (guint i = 0; i < found->len; i++) {
    TrSuggestion *s = g_ptr_array_index (found, i);
    g_test_message ("%d %.2f %s | %s | %s | %s", s->lack, s->score, s->indicator->code, s->why, s->challenge, s->direction);
  }
}

static void
test_show (void)
{
  show ("voorbeeldig");
  show ("jongerenwerk");
  show ("leeuwarden");
  show ("zaanstad");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/suggest/show", test_show);

  return g_test_run ();
}
