/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include <glib/gstdio.h>

#include "tr-benefit.h"
#include "tr-error.h"
#include "tr-test-rules.h"

#define HEAD "id,text_nl,text_en,low,high,per,period,source,place,year\n"

static TrProject *
project_with (const char *figure, const char *people, const char *low, const char *high)
{
  TrProject *project = tr_project_new ();

  tr_test_add (project, TR_KIND_PROJECT, "title", "Jongerenwerk", "municipality", "Veendam", NULL);
  tr_test_add (project, TR_KIND_BENEFIT, "figure", figure, "people", people, "low_share", low, "high_share", high,
               NULL);

  return project;
}

static GPtrArray *
parse (const char *text, GError **error)
{
  g_autoptr (TrCsv) csv = tr_csv_parse (text, strlen (text), NULL);

  g_assert_nonnull (csv);

  return tr_figures_parse (csv, error);
}

/* What the guide says, and nothing more. */
static void
test_shipped (void)
{
  static const struct {
    const char *id;
    gint64 low, high;
    TrFigurePer per;
    TrFigurePeriod period;
  } expected[] = {
    { "eenzaamheid", 259500, 259500, TR_FIGURE_PERSON, TR_FIGURE_YEAR },
    { "weerbaarheid", 100000, 100000, TR_FIGURE_PERSON, TR_FIGURE_YEAR },
    { "beweegrichtlijn", 3700000, 7400000, TR_FIGURE_PERSON, TR_FIGURE_ONCE },
    { "rendement", 160, 160, TR_FIGURE_EURO, TR_FIGURE_YEAR },
  };
  g_autoptr (GPtrArray) figures = tr_figures_shipped ();

  g_assert_cmpuint (figures->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    const TrFigure *figure = tr_figures_find (figures, expected[i].id);
    g_autofree char *source = tr_figure_source (figure);

    g_assert_cmpint (figure->low, ==, expected[i].low);
    g_assert_cmpint (figure->high, ==, expected[i].high);
    g_assert_cmpint (figure->per, ==, expected[i].per);
    g_assert_cmpint (figure->period, ==, expected[i].period);
    g_assert_cmpstr (tr_figure_text (figure, TR_LANGUAGE_NL), !=, tr_figure_text (figure, TR_LANGUAGE_EN));
    g_assert_true (g_str_has_prefix (source, "Succesvol partnerschap, Sociaal Werk Nederland (2024), stap "));
  }
}

static void
test_own_figures (void)
{
  g_autoptr (GError) error = NULL;
  /* columns in another order, some left out, decimals both ways, upper case */
  g_autoptr (GPtrArray) own = parse ("Source;ID;low;high;PER;period;text_en\n"
                                     "CBS;schuld;1234,5;2000.75;Person;YEAR;Debts\n"
                                     "Eigen onderzoek;eenzaamheid;2000;3000;person;year;Lonely\n",
                                     &error);
  g_autoptr (GPtrArray) merged = NULL;
  const TrFigure *figure;

  g_assert_no_error (error);
  g_assert_cmpuint (own->len, ==, 2);
  figure = tr_figures_find (own, "schuld");
  g_assert_cmpint (figure->low, ==, 123450);
  g_assert_cmpint (figure->high, ==, 200075);
  /* the other language when one is missing */
  g_assert_cmpstr (tr_figure_text (figure, TR_LANGUAGE_NL), ==, "Debts");

  merged = tr_figures_merge (own);
  g_clear_pointer (&own, g_ptr_array_unref);
  g_assert_cmpuint (merged->len, ==, 5);
  figure = g_ptr_array_index (merged, 0);
  g_assert_cmpstr (figure->id, ==, "eenzaamheid");
  g_assert_cmpint (figure->high, ==, 300000);
  g_assert_cmpstr (figure->source, ==, "Eigen onderzoek");
  g_assert_cmpstr (((TrFigure *) merged->pdata[4])->id, ==, "schuld");
  g_assert_null (tr_figures_find (merged, "iets anders"));
}

static void
test_errors (void)
{
  static const struct {
    const char *text, *message;
  } cases[] = {
    { "id,text_nl,low,high,per,period\na,b,1,2,person,year\n", "Line 1: There is no column “source”." },
    { "id,low,high,per,period,source\na,1,2,person,year,x\n", "Line 1: There is no column “text_nl”." },
    { HEAD, "Line 1: There are no figures below the names of the columns." },
    { HEAD "a,b,b,37.000,74.000,person,once,x,,\n", "Line 2: “37.000” in the column “low” is no amount. Write" },
    { HEAD "a,b,b,1,\"74,000\",person,once,x,,\n", "Line 2: “74,000” in the column “high” is no amount." },
    { HEAD "a,b,b,,2,person,once,x,,\n", "Line 2: “” in the column “low” is no amount." },
    { HEAD "a,b,b,-1,2,person,once,x,,\n", "Line 2: “-1” in the column “low” is no amount." },
    { HEAD "a,b,b,1.,2,person,once,x,,\n", "Line 2: “1.” in the column “low” is no amount." },
    { HEAD "a,b,b,1e3,2,person,once,x,,\n", "Line 2: “1e3” in the column “low” is no amount." },
    { HEAD "a,b,b,99999999999,99999999999,person,once,x,,\n", "Line 2: “99999999999” in the column “low”" },
    { HEAD "a,b,b,3,2,person,once,x,,\n", "Line 2: The lowest amount is more than the highest." },
    { HEAD "a,b,b,1,10000001,person,once,x,,\n", "Line 2: The amount is more than 10000000 euros." },
    { HEAD "a,b,b,1,1001,euro,once,x,,\n", "Line 2: The amount is more than 1000 euros." },
    { HEAD "a,b,b,1,2,family,once,x,,\n", "Line 2: “family” in the column “per” has to be “person” or “euro”." },
    { HEAD "a,b,b,1,2,person,month,x,,\n", "Line 2: “month” in the column “period” has to be “year” or “once”." },
    { HEAD "a,b,b,1,2,person,once,x,,\n\na,c,c,1,2,person,once,x,,\n", "Line 4: The id “a” is there twice." },
    { HEAD "a,,,1,2,person,once,x,,\n", "Line 2: It is not said what the figure says." },
    { HEAD "a,b,b,1,2,person,once,,,\n", "Line 2: A figure needs a source." },
    { HEAD ",b,b,1,2,person,once,x,,\n", "Line 2: A figure needs an id" },
    { HEAD "a,b\n", "Line 2: A figure needs a source." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) figures = parse (cases[i].text, &error);

    g_test_message ("case %u", i);
    g_assert_null (figures);
    g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
    g_assert_true (g_str_has_prefix (error->message, cases[i].message));
  }
}

static void
test_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("trechter-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "figures.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) missing = tr_figures_read_file (file, &error), figures = NULL;

  g_assert_null (missing);
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, HEAD "a,b,b,1,2,person,once,x,,\n", -1, NULL));
  figures = tr_figures_read_file (file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (figures->len, ==, 1);
  g_file_delete (file, NULL, NULL);
  g_rmdir (folder);
}

static void
assert_result (const char *figure, const char *people, const char *low, const char *high, TrBenefitStatus status,
               gint64 low_cents, gint64 high_cents)
{
  g_autoptr (GPtrArray) figures = tr_figures_shipped ();
  g_autoptr (TrProject) project = project_with (figure, people, low, high);
  g_autoptr (TrBusinessCase) business_case = tr_business_case_new (project, figures);
  const TrBenefitResult *result = &g_array_index (business_case->results, TrBenefitResult, 0);

  g_assert_cmpint (result->status, ==, status);
  g_assert_cmpint (result->low, ==, low_cents);
  g_assert_cmpint (result->high, ==, high_cents);
  g_assert_cmpuint (business_case->n_open, ==, status == TR_BENEFIT_RANGE ? 0 : 1);
}

static void
test_ranges (void)
{
  /* 40 people, 10 to 30 percent of them: 4 to 12 times 2,595 */
  assert_result ("eenzaamheid", "40", "10", "30", TR_BENEFIT_RANGE, 1038000, 3114000);
  assert_result ("eenzaamheid", "40", "0", "100", TR_BENEFIT_RANGE, 0, 10380000);
  assert_result ("beweegrichtlijn", "100", "5", "10", TR_BENEFIT_RANGE, 18500000, 74000000);
  /* the figure is a range, so one share is no single number */
  assert_result ("beweegrichtlijn", "1", "100", "100", TR_BENEFIT_RANGE, 3700000, 7400000);
  /* a third of a percent of one is rounded: 864.99 and 865.08 cents */
  assert_result ("eenzaamheid", "1", "0.33", "0.34", TR_BENEFIT_RANGE, 856, 882);
  /* the most that the model takes */
  assert_result ("beweegrichtlijn", "20000000", "99.99", "100", TR_BENEFIT_RANGE, G_GINT64_CONSTANT (73992600000000),
                 G_GINT64_CONSTANT (148000000000000));
}

/* Never one number, and nothing without what it rests on. */
static void
test_open (void)
{
  assert_result ("onbekend", "40", "10", "30", TR_BENEFIT_NO_FIGURE, 0, 0);
  assert_result ("eenzaamheid", "0", "10", "30", TR_BENEFIT_NO_PEOPLE, 0, 0);
  assert_result ("eenzaamheid", "40", "", "30", TR_BENEFIT_NO_SHARES, 0, 0);
  assert_result ("eenzaamheid", "40", "10", "", TR_BENEFIT_NO_SHARES, 0, 0);
  assert_result ("eenzaamheid", "40", "30", "10", TR_BENEFIT_REVERSED, 0, 0);
  assert_result ("eenzaamheid", "40", "30", "30", TR_BENEFIT_ONE, 0, 0);
  assert_result ("beweegrichtlijn", "40", "0", "0", TR_BENEFIT_ONE, 0, 0);
  assert_result ("rendement", "40", "50", "100", TR_BENEFIT_NO_PEOPLE, 0, 0);
}

static void
test_case (void)
{
  g_autoptr (GPtrArray) figures = tr_figures_shipped ();
  g_autoptr (TrProject) project = project_with ("eenzaamheid", "40", "10", "30");
  g_autoptr (TrBusinessCase) business_case = NULL;
  const TrBenefitResult *factor;

  tr_test_add (project, TR_KIND_BENEFIT, "figure", "weerbaarheid", "people", "10", "low_share", "20", "high_share",
               "50", NULL);
  tr_test_add (project, TR_KIND_BENEFIT, "figure", "beweegrichtlijn", "people", "10", "low_share", "10", "high_share",
               "20", NULL);
  tr_test_add (project, TR_KIND_BENEFIT, "figure", "rendement", "low_share", "50", "high_share", "100", NULL);
  tr_test_add (project, TR_KIND_BENEFIT, "figure", "eenzaamheid", NULL);
  tr_test_add (project, TR_KIND_CONTRACT, "yearly_budget", "1000000", NULL);
  business_case = tr_business_case_new (project, figures);

  /* by year and once apart, and what holds all effects already in neither */
  g_assert_cmpint (business_case->year_low, ==, 1038000 + 200000);
  g_assert_cmpint (business_case->year_high, ==, 3114000 + 500000);
  g_assert_cmpint (business_case->once_low, ==, 3700000);
  g_assert_cmpint (business_case->once_high, ==, 14800000);
  g_assert_cmpuint (business_case->n_year, ==, 2);
  g_assert_cmpuint (business_case->n_once, ==, 1);
  g_assert_cmpuint (business_case->n_euro, ==, 1);
  g_assert_cmpuint (business_case->n_open, ==, 1);
  factor = &g_array_index (business_case->results, TrBenefitResult, 3);
  g_assert_cmpint (factor->low, ==, 80000000);
  g_assert_cmpint (factor->high, ==, 160000000);
}

static void
assert_texts (const char *figure, const char *low, const char *high, const char *result_text, const char *basis_text)
{
  g_autoptr (GPtrArray) figures = tr_figures_shipped ();
  g_autoptr (TrProject) project = project_with (figure, "40", low, high);
  g_autoptr (TrBusinessCase) business_case = NULL;
  g_autofree char *text = NULL, *basis = NULL;

  tr_test_add (project, TR_KIND_CONTRACT, "yearly_budget", "1000000", NULL);
  business_case = tr_business_case_new (project, figures);
  text = tr_benefit_result_text (&g_array_index (business_case->results, TrBenefitResult, 0), TR_LANGUAGE_EN);
  basis = tr_benefit_basis_text (&g_array_index (business_case->results, TrBenefitResult, 0), project, TR_LANGUAGE_EN);
  g_assert_cmpstr (text, ==, result_text);
  g_assert_true (g_str_has_prefix (basis, basis_text));
  g_assert_true (*basis_text == '\0' || strstr (basis, "Source: Succesvol partnerschap") != NULL);
}

static void
test_texts (void)
{
  assert_texts ("eenzaamheid", "10", "30", "between €\u00a010,380 and €\u00a031,140 a year",
                "40 people, of whom 10 to 30 percent, at €\u00a02,595 each a year.");
  assert_texts ("beweegrichtlijn", "2.5", "5", "between €\u00a037,000 and €\u00a0148,000, once",
                "40 people, of whom 2.5 to 5 percent, at €\u00a037,000 to €\u00a074,000 each, once.");
  assert_texts ("rendement", "50", "100", "between €\u00a0800,000 and €\u00a01,600,000 a year",
                "A budget of €\u00a01,000,000 a year, of which 50 to 100 percent, at €\u00a01.60 for each euro.");
  assert_texts ("eenzaamheid", "30", "30",
                "One number promises more than anybody knows: say at least and at most.", "");
  assert_texts ("onbekend", "10", "30", "This figure is not in the list.", "");
}

typedef char *(*SayCase) (const TrBusinessCase *self, TrLanguage language);

static void
assert_case (TrProject *project, SayCase say, const char *expected)
{
  g_autoptr (GPtrArray) figures = tr_figures_shipped ();
  g_autoptr (TrBusinessCase) business_case = tr_business_case_new (project, figures);
  g_autofree char *text = say (business_case, TR_LANGUAGE_EN);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_inaction (TrProject *project, const char *beginning)
{
  g_autoptr (GPtrArray) figures = tr_figures_shipped ();
  g_autoptr (TrBusinessCase) business_case = tr_business_case_new (project, figures);
  g_autofree char *text = tr_business_case_inaction_text (business_case, project, TR_LANGUAGE_EN);

  g_assert_true (*beginning == '\0' ? *text == '\0' : g_str_has_prefix (text, beginning));
}

/* What comes every year and what comes once stay apart, and what each euro brings is in no sum. */
static void
test_case_words (void)
{
  g_autoptr (TrProject) project = project_with ("eenzaamheid", "100", "10", "20");

  assert_case (project, tr_business_case_year_text,
               "Every year: between €\u00a025,950 and €\u00a051,900 a year, from one line.");
  assert_case (project, tr_business_case_once_text, "");
  assert_case (project, tr_business_case_euro_text, "");
  assert_case (project, tr_business_case_open_text, "");
  tr_test_add (project, TR_KIND_BENEFIT, "figure", "weerbaarheid", "people", "10", "low_share", "0", "high_share", "50",
               NULL);
  assert_case (project, tr_business_case_year_text,
               "Every year: between €\u00a025,950 and €\u00a056,900 a year, from 2 lines together.");
  tr_test_add (project, TR_KIND_BENEFIT, "figure", "beweegrichtlijn", "people", "1", "low_share", "50", "high_share",
               "100", NULL);
  assert_case (project, tr_business_case_once_text,
               "Over the rest of a life: between €\u00a018,500 and €\u00a074,000, once, from one line.");
  tr_test_add (project, TR_KIND_BENEFIT, "figure", "rendement", "low_share", "50", "high_share", "100", NULL);
  assert_case (project, tr_business_case_open_text, "One line has no range yet; it says what is missing.");
  assert_inaction (project, "Where this does not come about, doing nothing costs between €\u00a025,950 and "
                            "€\u00a056,900 a year.");
  tr_test_add (project, TR_KIND_CONTRACT, "yearly_budget", "1000000", NULL);
  assert_case (project, tr_business_case_open_text, "");
  assert_case (project, tr_business_case_euro_text,
               "What each euro brings holds all effects already. It stands by itself, in no sum.");
  assert_inaction (project, "Where this does not come about, doing nothing costs between €\u00a025,950 and "
                            "€\u00a056,900 a year. That is 2.6 to 5.7 percent of the budget of €\u00a01,000,000 a "
                            "year. "
                            "It rests on");
  tr_test_set_all (project, TR_KIND_BENEFIT, "people", "");
  assert_inaction (project, "");
  assert_case (project, tr_business_case_open_text, "3 lines have no range yet; each says what is missing.");
}

static void
test_amount_words (void)
{
  static const char *const expected[] = { "€\u00a02,595 for each person, every year", "€\u00a01,000 for each "
                                                                                      "person, every year",
                                          "€\u00a037,000 to €\u00a074,000 for each person, once",
                                          "€\u00a01.60 for each euro, every year" };
  g_autoptr (GPtrArray) figures = tr_figures_shipped ();

  for (guint i = 0; i < figures->len; i++) {
    g_autofree char *text = tr_figure_amount_text (figures->pdata[i], TR_LANGUAGE_EN);

    g_assert_cmpstr (text, ==, expected[i]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/benefit/shipped", test_shipped);
  g_test_add_func ("/benefit/own-figures", test_own_figures);
  g_test_add_func ("/benefit/errors", test_errors);
  g_test_add_func ("/benefit/file", test_file);
  g_test_add_func ("/benefit/ranges", test_ranges);
  g_test_add_func ("/benefit/open", test_open);
  g_test_add_func ("/benefit/case", test_case);
  g_test_add_func ("/benefit/texts", test_texts);
  g_test_add_func ("/benefit/case-words", test_case_words);
  g_test_add_func ("/benefit/amount-words", test_amount_words);

  return g_test_run ();
}
