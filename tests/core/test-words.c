/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-project.h"
#include "tr-words.h"

static const TrRecord *
add_provider (TrProject *project, const char *name)
{
  TrRecord *record = tr_record_new (TR_KIND_PROVIDER);

  g_assert_true (tr_record_set (record, tr_kind_field (record->kind, "name"), name, NULL));
  tr_project_take (project, record);

  return record;
}

static void
test_names (void)
{
  g_autoptr (TrProject) project = tr_project_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autofree char *long_name = g_strnfill (100, 'n'), *shortened = NULL, *nameless = NULL;
  TrKpi *kpi;
  static const char *const expected[]
    = { "", "“A”", "“A” and “B”", "“A”, “B” and “C”", "“A”, “B”, “C” and “D”", "“A”, “B”, “C” and 2 others" };

  for (guint n = 0; n < G_N_ELEMENTS (expected); n++) {
    g_autofree char *names = tr_words_names (records, TR_LANGUAGE_EN);

    g_assert_cmpstr (names, ==, expected[n]);
    g_ptr_array_add (records, (gpointer) add_provider (project, (char[]) { (char) ('A' + n), '\0' }));
  }
  shortened = tr_words_name (add_provider (project, long_name), TR_LANGUAGE_EN);
  g_assert_cmpint (g_utf8_strlen (shortened, -1), ==, 63);
  kpi = tr_record_new (TR_KIND_KPI);
  tr_project_take (project, kpi);
  nameless = tr_words_name (kpi, TR_LANGUAGE_EN);
  g_assert_cmpstr (nameless, ==, "KPI 1");
}

static void
test_say (void)
{
  g_autofree char *text = tr_words_say (TR_LANGUAGE_EN, "%s counts for %s%%", "“50%s”", "20", NULL);

  g_assert_cmpstr (text, ==, "“50%s” counts for 20%");
}

/* A name that is written from right to left, or means to turn what follows around, stays within its quotation marks. */
static void
test_direction (void)
{
  static const struct {
    const char *name, *expected;
  } cases[] = {
    { "Ouder worden é", "“Ouder worden é”" },
    { "שלום", "“\u2068שלום\u2069”" },
    { "A\u202eB", "“\u2068A\u202eB\u2069”" },
    { "A\u2069\u202eB", "“\u2068A\u202eB\u2069”" },
    { "A\u2067B", "“\u2068A\u2067B\u2069\u2069”" },
    { "A\u2067B\u2069C", "“\u2068A\u2067B\u2069C\u2069”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (TrProject) project = tr_project_new ();
    g_autofree char *name = tr_words_name (add_provider (project, cases[i].name), TR_LANGUAGE_EN);

    g_assert_cmpstr (name, ==, cases[i].expected);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/names", test_names);
  g_test_add_func ("/words/say", test_say);
  g_test_add_func ("/words/direction", test_direction);

  return g_test_run ();
}
