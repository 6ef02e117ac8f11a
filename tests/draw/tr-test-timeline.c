/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-test-timeline.h"

#include "tr-test-rules.h"

static const char *const kinds[] = { "extension-decision", "prior-notice", "award-notice", "review", "kpi-review",
                                     "yearly-talk", "exit", "transition", "other", "other" };
static const char *const names[] = {
  "De raad besluit", "Pilot",
  "Een moment met een naam die zo lang is dat hij nergens naast past en in de lijst komt te staan", "",
  "Sport & <b>bewegen</b>", "מרכז קהילתי", "A",
};
static const char *const frequencies[] = { "", "month", "quarter", "half-year", "year" };

static char *
number (GRand *random, gint least, gint below)
{
  return g_strdup_printf ("%d", g_rand_int_range (random, least, below));
}

static void
add_contract (TrProject *project, GRand *random)
{
  static const char *const procedures[] = { "", "social", "classic", "best-value", "one-to-one", "subsidy" };
  g_autofree char *base = number (random, 0, 97), *extensions = number (random, 0, 6), *months = number (random, 0, 37);
  g_autofree char *exits = number (random, 0, 25);
  g_autofree char *start = g_strdup_printf ("%d-%02d-01", g_rand_int_range (random, 2027, 2032),
                                                                          g_rand_int_range (random, 1, 13));

  tr_test_add (project, TR_KIND_CONTRACT, "id", "c", "start", start, "base_months", base, "extensions", extensions,
               "extension_months", months, "exit_months", exits, "yearly_budget", "1200000", "instrument",
               "public-contract", "procedure", procedures[g_rand_int_range (random, 0, G_N_ELEMENTS (procedures))],
               "is_summer_blocked", g_rand_boolean (random) ? "1" : "0", NULL);
}

/* An invented contract with moments of all kinds in and around its term, and instruments of monitoring. The same for
 * the same random numbers. */
TrProject *
tr_test_timeline_project (GRand *random, guint n_moments, guint n_instruments)
{
  TrProject *project = tr_project_new ();

  tr_test_add (project, TR_KIND_PROJECT, "id", "p", "title", "Samen sterk in de wijk", NULL);
  add_contract (project, random);
  for (guint i = 0; i < n_moments; i++) {
    g_autofree char *id = g_strdup_printf ("m%u", i);
    g_autofree char *date = g_strdup_printf ("%d-%02d-%02d", g_rand_int_range (random, 2026, 2038),
                                             g_rand_int_range (random, 1, 13), g_rand_int_range (random, 1, 29));

    tr_test_add (project, TR_KIND_MOMENT, "id", id, "kind", kinds[g_rand_int_range (random, 0, G_N_ELEMENTS (kinds))],
                 "date", date, "remark", names[i % G_N_ELEMENTS (names)], NULL);
  }
  for (guint i = 0; i < n_instruments; i++) {
    g_autofree char *id = g_strdup_printf ("i%u", i);
    g_autofree char *date = g_strdup_printf ("%d-%02d-15", g_rand_int_range (random, 2028, 2031),
                                             g_rand_int_range (random, 1, 13));

    tr_test_add (project, TR_KIND_MONITORING, "id", id, "name", names[i % G_N_ELEMENTS (names)], "first", date,
                 "frequency", frequencies[g_rand_int_range (random, 0, G_N_ELEMENTS (frequencies))], NULL);
  }

  return project;
}

/* A picture of it in Dutch, in the type of tests. */
TrTimelinePicture *
tr_test_timeline_picture (TrProject *project, const char *today)
{
  g_autoptr (TrPlan) plan = tr_plan_new (project);
  TrTimelinePicture *picture;
  GDate day;

  g_assert_true (tr_date_read (today, &day));
  picture = tr_timeline_picture_new (project, plan, &day, TR_LANGUAGE_NL);
  picture->family = g_strdup (TR_TEST_FAMILY);

  return picture;
}
