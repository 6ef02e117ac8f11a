/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-area-budget.h"
#include "tr-error.h"
#include "tr-money.h"
#include "tr-test-library.h"

/* The budget of a year over the areas. */

static TrDocument *
open_with (TrTestLibrary *fixture, const char *budget, const char *const *districts, const char *neighbourhood)
{
  g_autofree char *id = tr_library_create (fixture->library, "Proef", "", NULL);
  TrDocument *document = tr_document_open (fixture->library, id, NULL);
  const char *contract = tr_project_contract (tr_document_get_project (document))->record.id;
  g_autoptr (GError) error = NULL;

  tr_document_set (document, TR_KIND_CONTRACT, contract, "yearly_budget", budget, &error);
  g_assert_no_error (error);
  for (; *districts != NULL; districts++)
    g_free (tr_document_add (document, TR_KIND_AREA, &error, "name", "Wijk", "level", "district", "budget", *districts,
                             NULL));
  g_assert_no_error (error);
  if (neighbourhood != NULL)
    g_free (tr_document_add (document, TR_KIND_AREA, &error, "name", "Buurt", "level", "neighbourhood", "budget",
                             neighbourhood, NULL));
  g_assert_no_error (error);

  return document;
}

#define DISTRICTS(...) ((const char *const[]) { __VA_ARGS__, NULL })

static void
assert_level (TrDocument *document, gint level, gint64 rest, const char *expected)
{
  TrProject *project = tr_document_get_project (document);
  g_autofree char *text = tr_area_level_text (project, level, TR_LANGUAGE_EN);

  g_assert_cmpint (tr_area_level_rest (project, level), ==, rest);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_words (TrTestLibrary *fixture, gconstpointer data)
{
  static const struct {
    const char *budget, *districts[3], *neighbourhood;
    gint64 rest;
    const char *text;
  } cases[] = {
    { "", { "", "" }, NULL, 0, "Fill in the budget a year above, and then divide it." },
    { "", { "10", "" }, NULL, 0, "Together €\u00a010. Fill in the budget a year above to compare." },
    { "100", { "", "" }, NULL, 10000, "Nothing has been divided here yet of the €\u00a0100 a year." },
    { "100", { "60", "40" }, NULL, 0, "Together €\u00a0100: exactly the budget of a year." },
    { "100", { "60", "39.99" }, NULL, 1, "Together €\u00a099.99: €\u00a00.01 less than the budget of a year, "
                                         "€\u00a0100." },
    { "100", { "60", "41" }, NULL, 0, "Together €\u00a0101: €\u00a01 more than the budget of a year, €\u00a0100." },
    { "100", { "60", "" }, "40", 0,
      "Together €\u00a060: with the other levels exactly the budget of a year, €\u00a0100." },
    { "100", { "", "" }, "100", 0, "Nothing is needed here: other areas have all of the budget." },
    { "100", { "60", "" }, "100", 4000, "Together €\u00a060: €\u00a040 less than the budget of a year, €\u00a0100." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (TrDocument) document =
        open_with (fixture, cases[i].budget, cases[i].districts, cases[i].neighbourhood);

    assert_level (document, TR_AREA_LEVEL_DISTRICT, cases[i].rest, cases[i].text);
  }
}

static void
assert_budgets (TrDocument *document, const gint64 *budgets)
{
  TR_EACH (TrArea, area, tr_document_get_project (document), TR_KIND_AREA)
    g_assert_cmpint (area->budget, ==, budgets[area->record.index]);
}

#define BUDGETS(...) ((const gint64[]) { __VA_ARGS__ })

/* To the cent, and as one action. */
static void
test_divide (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) alike = open_with (fixture, "100", DISTRICTS ("", "", ""), "7");
  g_autoptr (TrDocument) beside = open_with (fixture, "100", DISTRICTS ("40", "", ""), NULL);
  g_autoptr (TrDocument) in_proportion = open_with (fixture, "100", DISTRICTS ("10", "20"), NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (tr_area_divide_rest (alike, TR_AREA_LEVEL_DISTRICT, &error));
  assert_budgets (alike, BUDGETS (3334, 3333, 3333, 700));
  g_assert_true (tr_area_divide_rest (beside, TR_AREA_LEVEL_DISTRICT, &error));
  assert_budgets (beside, BUDGETS (4000, 3000, 3000));
  g_assert_true (tr_area_divide_rest (in_proportion, TR_AREA_LEVEL_DISTRICT, &error));
  assert_budgets (in_proportion, BUDGETS (3333, 6667));
  g_assert_no_error (error);

  g_assert_true (tr_document_undo (beside, NULL, NULL, &error));
  assert_budgets (beside, BUDGETS (4000, 0, 0));
  g_assert_true (tr_document_redo (beside, NULL, NULL, &error));
  assert_budgets (beside, BUDGETS (4000, 3000, 3000));
  g_assert_false (tr_area_divide_rest (beside, TR_AREA_LEVEL_DISTRICT, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_NOTHING);
}

/* Whatever there was, afterwards the level adds up. */
static void
test_divide_any (TrTestLibrary *fixture, gconstpointer data)
{
  for (guint i = 0; i < 50; i++) {
    g_autofree char *budget = g_strdup_printf ("%d.%02d", g_test_rand_int_range (1000, 2000000), i);
    g_autofree char *one = g_strdup_printf ("%d", g_test_rand_int_range (0, 500));
    g_autofree char *other = g_strdup_printf ("%d", g_test_rand_int_range (0, 500));
    g_autoptr (TrDocument) document = open_with (fixture, budget, DISTRICTS (one, other, "0"), NULL);
    TrProject *project = tr_document_get_project (document);

    g_assert_true (tr_area_divide_rest (document, TR_AREA_LEVEL_DISTRICT, NULL));
    g_assert_cmpint (tr_area_level_budget (project, TR_AREA_LEVEL_DISTRICT), ==,
                     tr_project_contract (project)->yearly_budget);
  }
}

static void
test_share (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_with (fixture, "300", DISTRICTS ("100", ""), NULL);
  TrProject *project = tr_document_get_project (document);
  g_autofree char *some = tr_area_share_text (project, tr_project_at (project, TR_KIND_AREA, 0), TR_LANGUAGE_NL);
  g_autofree char *none = tr_area_share_text (project, tr_project_at (project, TR_KIND_AREA, 1), TR_LANGUAGE_NL);

  g_assert_cmpstr (some, ==, "33,3%");
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  tr_test_library_add ("/area-budget/words", test_words);
  tr_test_library_add ("/area-budget/divide", test_divide);
  tr_test_library_add ("/area-budget/divide/any", test_divide_any);
  tr_test_library_add ("/area-budget/share", test_share);

  return g_test_run ();
}
