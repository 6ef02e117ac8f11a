/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "tr-catalogue.h"

typedef struct {
  TrCatalogue *catalogue;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->catalogue = tr_catalogue_new (NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  tr_catalogue_free (fixture->catalogue);
}

static TrIndicator *
own_indicator (const char *code, const char *name, TrOrigin origin)
{
  TrIndicator *indicator = g_new0 (TrIndicator, 1);

  indicator->code = g_strdup (code);
  indicator->name_nl = g_strdup (name);
  indicator->definition = g_strdup ("wat het is");
  indicator->origin = origin;
  indicator->frequency = TR_FREQUENCY_QUARTER;
  return indicator;
}

static void
assert_first (Fixture *fixture, const char *words, const char *code)
{
  g_autoptr (GPtrArray) found = tr_catalogue_search (fixture->catalogue, words, TR_LEVEL_UNSET, 0);

  g_assert_cmpuint (found->len, >, 0);
  g_assert_cmpstr (((TrIndicator *) g_ptr_array_index (found, 0))->code, ==, code);
}

static guint
count_found (Fixture *fixture, const char *words, TrLevel level, guint most)
{
  g_autoptr (GPtrArray) found = tr_catalogue_search (fixture->catalogue, words, level, most);

  return found->len;
}

static void
test_shipped (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *all = tr_catalogue_all (fixture->catalogue);
  guint n_official = 0;

  g_assert_cmpuint (all->len, ==, 186);
  for (guint i = 0; i < all->len; i++) {
    const TrIndicator *indicator = g_ptr_array_index (all, i);
    gboolean is_official = tr_kpi_code_is_official (indicator->code);

    g_assert_true (is_official == (indicator->origin == TR_ORIGIN_OFFICIAL));
    g_assert_true (is_official == (*tr_indicator_name (indicator, TR_LANGUAGE_NL) == '\0'));
    g_assert_true (is_official || *indicator->name_en != '\0');
    g_assert_true (is_official || indicator->frequency != TR_FREQUENCY_UNSET);
    g_assert_true (indicator->level != TR_LEVEL_UNSET);
    g_assert_true (g_str_has_prefix (indicator->code, "EIG-") == (indicator->origin == TR_ORIGIN_OWN));
    g_assert_true (tr_catalogue_find (fixture->catalogue, indicator->code) == indicator);
    n_official += is_official ? 1 : 0;
  }
  g_assert_cmpuint (n_official, ==, 10);
}

static void
test_own_list (void)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) tr_indicator_free);
  g_autoptr (TrCatalogue) catalogue = NULL;
  const TrIndicator *indicator;

  g_ptr_array_add (list, own_indicator (" A17 ", "Naam uit de lijst", TR_ORIGIN_OWN));
  g_ptr_array_add (list, own_indicator ("a99", "Nog een", TR_ORIGIN_OWN));
  g_ptr_array_add (list, own_indicator ("WIJK-1", "Bezoekers buurthuis", TR_ORIGIN_OWN));
  g_ptr_array_add (list, own_indicator ("", "Zonder code", TR_ORIGIN_OWN));
  catalogue = tr_catalogue_new (list);
  g_ptr_array_set_size (list, 0);

  g_assert_cmpuint (tr_catalogue_all (catalogue)->len, ==, 188);
  indicator = tr_catalogue_find (catalogue, "a17");
  g_assert_cmpint (indicator->origin, ==, TR_ORIGIN_OFFICIAL);
  g_assert_cmpstr (tr_indicator_name (indicator, TR_LANGUAGE_EN), ==, "Naam uit de lijst");
  g_assert_cmpstr (indicator->definition, ==, "wat het is");
  g_assert_cmpstr (indicator->source, ==, "KPI-model Sociaal Werk Nederland");
  g_assert_cmpint (indicator->level, ==, TR_LEVEL_ACTIVITY);
  g_assert_cmpint (indicator->frequency, ==, TR_FREQUENCY_QUARTER);

  indicator = tr_catalogue_find (catalogue, "A99");
  g_assert_cmpint (indicator->origin, ==, TR_ORIGIN_OFFICIAL);
  indicator = tr_catalogue_find (catalogue, "wijk-1");
  g_assert_cmpint (indicator->origin, ==, TR_ORIGIN_OWN);
  g_assert_cmpstr (indicator->unit, ==, "");
  g_assert_null (tr_catalogue_find (catalogue, "WIJK-2"));
}

static void
test_search_all (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count_found (fixture, "", TR_LEVEL_UNSET, 0), ==, 186);
  g_assert_cmpuint (count_found (fixture, NULL, TR_LEVEL_UNSET, 0), ==, 186);
  g_assert_cmpuint (count_found (fixture, "  - . ", TR_LEVEL_UNSET, 0), ==, 186);
  g_assert_cmpuint (count_found (fixture, "", TR_LEVEL_ACTIVITY, 0), ==, 36);
  g_assert_cmpuint (count_found (fixture, "", TR_LEVEL_UNSET, 7), ==, 7);
  g_assert_cmpuint (count_found (fixture, "zzzz", TR_LEVEL_UNSET, 0), ==, 0);
}

static void
test_search_code (Fixture *fixture, gconstpointer data)
{
  assert_first (fixture, "A2", "A2"); /* not A20 */
  assert_first (fixture, "a20", "A20");
  assert_first (fixture, "kwb:koop", "KWB:Koopwoningen");
  g_assert_cmpuint (count_found (fixture, "i.3", TR_LEVEL_UNSET, 0), ==, 2);
  g_assert_cmpuint (count_found (fixture, "i.3.1", TR_LEVEL_UNSET, 0), ==, 1);
  g_assert_cmpuint (count_found (fixture, "A2", TR_LEVEL_IMPACT, 0), ==, 0);
}

static void
test_search_words (Fixture *fixture, gconstpointer data)
{
  guint n = count_found (fixture, "wmo client", TR_LEVEL_UNSET, 0);

  g_assert_cmpuint (n, >, 1);
  g_assert_cmpuint (count_found (fixture, "CLIËNT Wmo", TR_LEVEL_UNSET, 0), ==, n);
  g_assert_cmpuint (count_found (fixture, "wmo-clie\xcc\x88nt", TR_LEVEL_UNSET, 0), >, 1);
  assert_first (fixture, "suicide", "RIVM:SuicideGedachtenLaatste12Maanden");
  assert_first (fixture, "lonely", "RIVM:Eenzaam");
  /* in the code before in the name before in the source */
  assert_first (fixture, "eenza", "RIVM:Eenzaam");
  g_assert_cmpuint (count_found (fixture, "eenzaam leefbaarometer", TR_LEVEL_UNSET, 0), ==, 0);
  g_assert_cmpuint (count_found (fixture, "leefbaarometer", TR_LEVEL_UNSET, 0), ==, 5);
  /* a beginning of a word, not its middle */
  g_assert_cmpuint (count_found (fixture, "enzaam", TR_LEVEL_UNSET, 0), ==, 0);
}

static void
test_search_order (void)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) tr_indicator_free);
  g_autoptr (TrCatalogue) catalogue = NULL;
  g_autoptr (GPtrArray) found = NULL;
  static const char *const expected[] = { "xyz", "own-xyz", "own-2", "own-1" };

  g_ptr_array_add (list, own_indicator ("own-1", "Niets", TR_ORIGIN_OWN));
  g_free (((TrIndicator *) g_ptr_array_index (list, 0))->definition);
  ((TrIndicator *) g_ptr_array_index (list, 0))->definition = g_strdup ("gaat over xyz");
  g_ptr_array_add (list, own_indicator ("own-2", "De xyz-index", TR_ORIGIN_OWN));
  g_ptr_array_add (list, own_indicator ("own-xyz", "Iets", TR_ORIGIN_OWN));
  g_ptr_array_add (list, own_indicator ("xyz", "Iets", TR_ORIGIN_OWN));
  catalogue = tr_catalogue_new (list);
  found = tr_catalogue_search (catalogue, "XYZ", TR_LEVEL_UNSET, 0);

  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpstr (((TrIndicator *) g_ptr_array_index (found, i))->code, ==, expected[i]);
}

static void
test_frequency (void)
{
  static const struct {
    const char *text;
    TrFrequency frequency;
  } cases[] = {
    { "", TR_FREQUENCY_UNSET },
    { "doorlopend", TR_FREQUENCY_UNSET },
    { "(2012, jaarlijks)", TR_FREQUENCY_UNSET },
    { "jaarlijks (sociale thema's verschijnen later)", TR_FREQUENCY_YEAR },
    { "per schooljaar", TR_FREQUENCY_YEAR },
    { "Jaar", TR_FREQUENCY_YEAR },
    { "tweejaarlijks (2021, 2023, 2025)", TR_FREQUENCY_TWO_YEARS },
    { "meestal tweejaarlijks, gemeente beslist", TR_FREQUENCY_TWO_YEARS },
    { "2 à 4 jaarlijks (2012, 2016)", TR_FREQUENCY_FOUR_YEARS },
    { "4-jaarlijks", TR_FREQUENCY_FOUR_YEARS },
    { "halfjaarlijks/jaarlijks", TR_FREQUENCY_YEAR },
    { "halfjaar", TR_FREQUENCY_HALF_YEAR },
    { "elk half jaar", TR_FREQUENCY_HALF_YEAR },
    { "kwartaal", TR_FREQUENCY_QUARTER },
    { "every quarter", TR_FREQUENCY_QUARTER },
    { "maandelijks", TR_FREQUENCY_MONTH },
    { "elke 3 maanden", TR_FREQUENCY_QUARTER },
    { "wekelijks", TR_FREQUENCY_MONTH },
    { "4 keer per jaar", TR_FREQUENCY_QUARTER },
    { "2x per jaar", TR_FREQUENCY_HALF_YEAR },
    { "1 keer per 2 jaar", TR_FREQUENCY_TWO_YEARS },
    { "twice a year", TR_FREQUENCY_HALF_YEAR },
    { "annually", TR_FREQUENCY_YEAR },
    { "every 3 years", TR_FREQUENCY_FOUR_YEARS },
    { "elke 99999999999999999999 jaar", TR_FREQUENCY_YEAR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].text);
    g_assert_cmpint (tr_frequency_from_text (cases[i].text), ==, cases[i].frequency);
  }
}

static void
test_to_kpi (Fixture *fixture, gconstpointer data)
{
  const TrIndicator *indicator = tr_catalogue_find (fixture->catalogue, "VM:SocialeCohesieSchaalscore");
  const TrField *culprit;
  TrKpi *kpi = tr_indicator_to_kpi (indicator, TR_LANGUAGE_EN);

  g_assert_cmpstr (kpi->name, ==, "Social cohesion, scale score");
  g_assert_cmpstr (kpi->source, ==, "CBS/JenV Veiligheidsmonitor, 85146NED SocialeCohesieSchaalscore_15");
  g_assert_cmpint (kpi->origin, ==, TR_ORIGIN_PUBLIC);
  g_assert_cmpint (kpi->level, ==, TR_LEVEL_IMPACT);
  g_assert_cmpint (kpi->chain, ==, TR_CHAIN_IMPACT);
  g_assert_cmpint (kpi->counting, ==, TR_COUNTING_UNSET);
  g_assert_cmpint (kpi->source_frequency, ==, TR_FREQUENCY_TWO_YEARS);
  tr_record_free (kpi);

  kpi = tr_indicator_to_kpi (tr_catalogue_find (fixture->catalogue, "KWB:AantalInwoners"), TR_LANGUAGE_NL);
  g_assert_cmpint (kpi->chain, ==, TR_CHAIN_UNSET);
  tr_record_free (kpi);

  for (guint i = 0; i < tr_catalogue_all (fixture->catalogue)->len; i++) {
    g_autoptr (GError) error = NULL;

    kpi = tr_indicator_to_kpi (g_ptr_array_index (tr_catalogue_all (fixture->catalogue), i), TR_LANGUAGE_NL);
    tr_record_check (kpi, &culprit, &error);
    g_assert_no_error (error);
    tr_record_free (kpi);
  }
}

/* What a hostile list holds still makes an acceptable KPI. */
static void
test_to_kpi_cut (void)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) tr_indicator_free);
  g_autofree char *name = g_strnfill (400, 'n');
  g_autoptr (TrCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;
  const TrField *culprit;
  TrIndicator *own = own_indicator ("X", name, TR_ORIGIN_OWN);
  TrKpi *kpi;

  own->unit = g_strdup ("een\nregel\x01 <b>=1+1</b> %s");
  g_ptr_array_add (list, own);
  catalogue = tr_catalogue_new (list);
  kpi = tr_indicator_to_kpi (tr_catalogue_find (catalogue, "x"), TR_LANGUAGE_NL);

  tr_record_check (kpi, &culprit, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (strlen (kpi->name), ==, 300);
  g_assert_cmpstr (kpi->unit, ==, "een regel  <b>=1+1</b> %s");
  tr_record_free (kpi);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/catalogue/shipped", test_shipped);
  g_test_add_func ("/catalogue/own-list", test_own_list);
  ADD ("/catalogue/search/all", test_search_all);
  ADD ("/catalogue/search/code", test_search_code);
  ADD ("/catalogue/search/words", test_search_words);
  g_test_add_func ("/catalogue/search/order", test_search_order);
  g_test_add_func ("/catalogue/frequency", test_frequency);
  ADD ("/catalogue/to-kpi/shipped", test_to_kpi);
  g_test_add_func ("/catalogue/to-kpi/cut", test_to_kpi_cut);

  return g_test_run ();
}
