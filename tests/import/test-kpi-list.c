/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "tr-error.h"
#include "tr-kpi-list.h"

static TrCsv *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  TrCsv *csv = tr_csv_parse (text, strlen (text), &error);

  g_assert_no_error (error);
  return csv;
}

typedef struct {
  const char *name;
  const char *text;
  TrKpiMapping mapping;
} Case;

static const Case cases[] = {
  { "dutch", "Code;Naam;Definitie;Eenheid;Bron;Frequentie\nA1;x;;;;\n", { 0, { 0, 1, 2, 3, 4, 5 } } },
  { "english", "frequency,source,unit,definition,name,code\na,b,c,d,e,f\n", { 0, { 5, 4, 3, 2, 1, 0 } } },
  { "kpi-model", "KPI-code;KPI;Omschrijving;Meeteenheid;Databron;Meetfrequentie\n", { 0, { 0, 1, 2, 3, 4, 5 } } },
  { "words", "KPI nr.;Naam van de KPI;Wat telt mee (toelichting)\nA1;x;y\n", { 0, { 0, 1, 2, -1, -1, -1 } } },
  { "shouted", "  CODE ;NAAM\n", { 0, { 0, 1, -1, -1, -1, -1 } } },
  { "exact-goes-first", "Naam bron;Code;Naam;Bron\n", { 0, { 1, 2, -1, -1, 3, -1 } } },
  { "title-above", "Onze KPI-lijst 2026\n\nCode;Indicator;Eenheid\nA1;x;%\n", { 1, { 0, 1, -1, 2, -1, -1 } } },
  { "no-header", "A1;Aantal gesprekken\nA2;Aantal deelnemers\n", { -1, { 0, 1, -1, -1, -1, -1 } } },
  { "unknown", "foo;bar\n1;2\n", { -1, { -1, -1, -1, -1, -1, -1 } } },
};

static void
test_propose (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (TrCsv) csv = parse (test->text);
  TrKpiMapping mapping = tr_kpi_list_propose (csv);

  g_assert_cmpint (mapping.header, ==, test->mapping.header);
  for (guint i = 0; i < TR_N_KPI_COLUMNS; i++) {
    g_test_message ("%s", tr_kpi_column_label (i));
    g_assert_cmpint (mapping.columns[i], ==, test->mapping.columns[i]);
  }
}

static void
assert_refused (const TrCsv *csv, TrKpiMapping mapping, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_null (tr_kpi_list_read (csv, &mapping, &problems, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, message));
  g_assert_null (problems);
}

static void
test_mapping (void)
{
  g_autoptr (TrCsv) csv = parse ("Code;Naam;Bron\nA1;x;y\n");

  assert_refused (csv, (TrKpiMapping) { 0, { 0, -1, -1, -1, -1, -1 } }, "which column");
  assert_refused (csv, (TrKpiMapping) { 0, { -1, 0, -1, -1, -1, -1 } }, "which column");
  assert_refused (csv, (TrKpiMapping) { 0, { 0, 1, -1, -1, 1, -1 } }, "“Source” has a column that is already used");
  assert_refused (csv, (TrKpiMapping) { 0, { 0, 1, 3, -1, -1, -1 } }, "“Definition” has a column that is not in the table");
  assert_refused (csv, (TrKpiMapping) { 1, { 0, 1, -1, -1, -1, -1 } }, "No row");
  assert_refused (csv, (TrKpiMapping) { 99, { 0, 1, -1, -1, -1, -1 } }, "No row");
}

static void
test_read (void)
{
  g_autoptr (TrCsv) csv = parse ("Code;Naam;Definitie;Eenheid;Bron;Frequentie\n"
                                 "i.3.1.1;Jongeren in werk;\"regel een\nregel twee\";%;CBS;jaarlijks\n"
                                 "a4;Wachttijd;;dagen;eigen registratie;per kwartaal\n"
                                 "WIJK-7;=HYPERLINK(1) <b>;;;;\n");
  TrKpiMapping mapping = tr_kpi_list_propose (csv);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) found = tr_kpi_list_read (csv, &mapping, &problems, NULL);
  const TrIndicator *indicator;

  g_assert_cmpuint (found->len, ==, 3);
  g_assert_cmpuint (problems->len, ==, 0);
  indicator = g_ptr_array_index (found, 0);
  g_assert_cmpint (indicator->origin, ==, TR_ORIGIN_OFFICIAL);
  g_assert_cmpint (indicator->level, ==, TR_LEVEL_IMPACT);
  g_assert_cmpint (indicator->frequency, ==, TR_FREQUENCY_YEAR);
  g_assert_cmpstr (indicator->definition, ==, "regel een\nregel twee");
  g_assert_cmpstr (indicator->unit, ==, "%");
  indicator = g_ptr_array_index (found, 1);
  g_assert_cmpint (indicator->origin, ==, TR_ORIGIN_OFFICIAL);
  g_assert_cmpint (indicator->level, ==, TR_LEVEL_ACTIVITY);
  g_assert_cmpstr (indicator->source, ==, "eigen registratie");
  indicator = g_ptr_array_index (found, 2);
  g_assert_cmpint (indicator->origin, ==, TR_ORIGIN_OWN);
  g_assert_cmpint (indicator->level, ==, TR_LEVEL_UNSET);
  g_assert_cmpint (indicator->frequency, ==, TR_FREQUENCY_UNSET);
  g_assert_cmpstr (indicator->name_nl, ==, "=HYPERLINK(1) <b>");
}

static void
assert_problem (const GPtrArray *problems, guint place, guint line, gboolean is_left_out, const char *message)
{
  const TrKpiProblem *problem = g_ptr_array_index (problems, place);

  g_assert_cmpuint (problem->line, ==, line);
  g_assert_cmpint (problem->is_left_out, ==, is_left_out);
  g_assert_nonnull (strstr (problem->message, message));
}

static void
test_problems (void)
{
  g_autofree char *name = g_strnfill (301, 'n');
  g_autofree char *code = g_strnfill (81, 'c');
  g_autofree char *text = g_strconcat ("Code;Naam;Toelichting\n"
                                       "X1;\"een\nnaam\";\n"       /* 2 and 3 */
                                       ";zonder code;\n"           /* 4 */
                                       "x1;nog een keer;\n"        /* 5 */
                                       "X2;;geen naam\n"           /* 6 */
                                       "A17;;alleen de code\n"     /* 7 */
                                       "X3;", name, ";\n",         /* 8 */
                                       code, ";lange code\n", NULL /* 9 */);
  g_autoptr (TrCsv) csv = parse (text);
  TrKpiMapping mapping = tr_kpi_list_propose (csv);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) found = tr_kpi_list_read (csv, &mapping, &problems, NULL);

  g_assert_cmpuint (found->len, ==, 3);
  g_assert_cmpstr (((TrIndicator *) g_ptr_array_index (found, 0))->name_nl, ==, "een naam");
  g_assert_cmpstr (((TrIndicator *) g_ptr_array_index (found, 1))->name_nl, ==, "");
  g_assert_cmpuint (strlen (((TrIndicator *) g_ptr_array_index (found, 2))->name_nl), ==, 300);
  g_assert_cmpuint (problems->len, ==, 6);
  assert_problem (problems, 0, 4, TRUE, "no code");
  assert_problem (problems, 1, 5, TRUE, "also on line 2");
  assert_problem (problems, 2, 6, TRUE, "X2 has no name");
  assert_problem (problems, 3, 7, FALSE, "A17 has no name");
  assert_problem (problems, 4, 8, FALSE, "cut to 300");
  assert_problem (problems, 5, 9, TRUE, "longer than 80");
}

/* From a file of the user to what the catalogue offers. */
static void
test_catalogue (void)
{
  g_autoptr (TrCsv) csv = parse ("code,name\nA17,Delivery by partners\nOWN-1,Visitors\n");
  TrKpiMapping mapping = tr_kpi_list_propose (csv);
  g_autoptr (GPtrArray) found = tr_kpi_list_read (csv, &mapping, NULL, NULL);
  g_autoptr (TrCatalogue) catalogue = tr_catalogue_new (found);
  g_autoptr (GPtrArray) hits = tr_catalogue_search (catalogue, "deliv part", TR_LEVEL_ACTIVITY, 0);

  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpstr (((TrIndicator *) g_ptr_array_index (hits, 0))->code, ==, "A17");
  g_assert_cmpstr (tr_indicator_name (tr_catalogue_find (catalogue, "own-1"), TR_LANGUAGE_NL), ==, "Visitors");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/kpi-list/propose/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_propose);
  }
  g_test_add_func ("/kpi-list/mapping", test_mapping);
  g_test_add_func ("/kpi-list/read", test_read);
  g_test_add_func ("/kpi-list/problems", test_problems);
  g_test_add_func ("/kpi-list/catalogue", test_catalogue);

  return g_test_run ();
}
