/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-basket.h"
#include "tr-error.h"
#include "tr-replace.h"
#include "tr-test-library.h"

#define TODAY "2027-07-01"

static TrDocument *
open_with_kpis (TrTestLibrary *fixture, char **first, char **second)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = tr_library_create (fixture->library, "Project", "Town", &error);
  TrDocument *document = tr_document_open (fixture->library, id, &error);

  g_assert_no_error (error);
  *first = tr_document_add (document, TR_KIND_KPI, &error, "name", "First", "registrar", "Team assistant", "work_area", "Youth", NULL);
  *second = tr_document_add (document, TR_KIND_KPI, &error, "name", "Second", "code", "X-2", NULL);
  g_assert_no_error (error);

  return document;
}

static TrKpi *
kpi_named (const char *name)
{
  TrKpi *kpi = tr_record_new (TR_KIND_KPI);

  tr_record_set (kpi, tr_kind_field (kpi->record.kind, "name"), name, NULL);
  return kpi;
}

static const TrKpi *
find (TrDocument *document, const char *id)
{
  return tr_project_find (tr_document_get_project (document), TR_KIND_KPI, id);
}

static void
test_new_successor (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *first = NULL, *second = NULL, *label = NULL;
  g_autoptr (TrDocument) document = open_with_kpis (fixture, &first, &second);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrRecord) record = (TrRecord *) kpi_named ("Third");
  TrReplacement replacement = { "Nobody could count it", "2027-07-01", (TrKpi *) record };
  const TrKpi *old, *successor;

  g_assert_true (tr_kpi_replace (document, first, &replacement, TODAY, &error));
  old = find (document, first);
  successor = find (document, record->id);
  g_assert_cmpstr (old->until, ==, "2027-07-01");
  g_assert_cmpstr (old->end_reason, ==, "Nobody could count it");
  g_assert_cmpstr (old->successor, ==, record->id);
  g_assert_cmpstr (successor->registrar, ==, "Team assistant");
  g_assert_cmpstr (successor->work_area, ==, "Youth");
  g_assert_cmpuint (successor->record.index, <, find (document, second)->record.index);
  g_assert_cmpuint (tr_basket (tr_document_get_project (document)).n_kpis, ==, 2);
  g_assert_cmpstr (tr_document_get_undo_label (document), ==, "KPI First replaced by Third");

  g_assert_true (tr_document_undo (document, &label, NULL, &error));
  g_assert_null (find (document, record->id));
  g_assert_cmpstr (find (document, first)->until, ==, "");
  g_assert_cmpstr (find (document, first)->end_reason, ==, "");
}

/* One that is in the basket already keeps its place and what it says. */
static void
test_present_successor (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *first = NULL, *second = NULL;
  g_autoptr (TrDocument) document = open_with_kpis (fixture, &first, &second);
  g_autoptr (GError) error = NULL;
  TrReplacement replacement = { "They say the same", "2027-07-01", (TrKpi *) find (document, second) };

  g_assert_true (tr_kpi_replace (document, first, &replacement, TODAY, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (find (document, first)->successor, ==, second);
  g_assert_cmpstr (find (document, second)->registrar, ==, "");
  g_assert_cmpuint (tr_basket (tr_document_get_project (document)).n_kpis, ==, 1);
}

static void
test_refusals (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *first = NULL, *second = NULL, *before = NULL;
  g_autoptr (TrDocument) document = open_with_kpis (fixture, &first, &second);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrRecord) record = (TrRecord *) kpi_named ("Third"), nameless = tr_record_new (TR_KIND_KPI);
  TrReplacement without_reason = { "", "2027-07-01", (TrKpi *) record }, without_day = { "Why", "", (TrKpi *) record };
  TrReplacement wrong_day = { "Why", "soon", (TrKpi *) record }, nobody = { "Why", "2027-07-01", (TrKpi *) nameless };
  TrReplacement itself = { "Why", "2027-07-01", (TrKpi *) find (document, first) };
  TrReplacement tomorrow = { "Why", "2027-07-02", (TrKpi *) record };
  const TrReplacement *refused[] = { &without_reason, &without_day, &wrong_day, &nobody, &itself, &tomorrow };

  before = g_strdup (tr_document_get_undo_label (document));
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_assert_false (tr_kpi_replace (document, first, refused[i], TODAY, &error));
    g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
    g_clear_error (&error);
    g_assert_cmpstr (find (document, first)->until, ==, "");
    g_assert_cmpstr (tr_document_get_undo_label (document), ==, before);
  }
  g_assert_false (tr_kpi_replace (document, "none", &nobody, TODAY, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_CONFLICT);
}

static void
test_take_back (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *first = NULL, *second = NULL;
  g_autoptr (TrDocument) document = open_with_kpis (fixture, &first, &second);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrRecord) record = (TrRecord *) kpi_named ("Third");
  TrReplacement replacement = { "Nobody could count it", "2027-07-01", (TrKpi *) record };

  g_assert_true (tr_kpi_replace (document, first, &replacement, TODAY, &error));
  g_assert_true (tr_kpi_take_back (document, first, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (find (document, first)->until, ==, "");
  g_assert_cmpstr (find (document, first)->end_reason, ==, "");
  g_assert_cmpstr (find (document, first)->successor, ==, "");
  g_assert_cmpuint (tr_basket (tr_document_get_project (document)).n_kpis, ==, 3);
  g_assert_cmpstr (tr_document_get_undo_label (document), ==, "KPI First taken back");
  g_assert_false (tr_kpi_take_back (document, "none", &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_CONFLICT);
}

/* It comes in the place of the old one, also where it was meant for something else; what the old one leaves open stays. */
static void
test_inherit (void)
{
  g_autoptr (TrRecord) old = (TrRecord *) kpi_named ("First"), successor = (TrRecord *) kpi_named ("Third");

  tr_record_set (old, tr_kind_field (old->kind, "direction"), "one", NULL);
  tr_record_set (successor, tr_kind_field (old->kind, "direction"), "other", NULL);
  tr_record_set (successor, tr_kind_field (old->kind, "challenge"), "challenge", NULL);
  tr_kpi_inherit ((TrKpi *) successor, (TrKpi *) old);
  g_assert_cmpstr (((TrKpi *) successor)->direction, ==, "one");
  g_assert_cmpstr (((TrKpi *) successor)->challenge, ==, "challenge");
}

static void
test_short_names (void)
{
  g_autoptr (TrRecord) record = (TrRecord *) kpi_named ("Young people who found a fixed place in the neighbourhood");
  g_autofree char *beginning = tr_kpi_short_name ((TrKpi *) record), *name = NULL, *code = NULL;

  g_assert_cmpint (g_utf8_strlen (beginning, -1), ==, 40);
  g_assert_true (g_str_has_suffix (beginning, "…"));
  tr_record_set (record, tr_kind_field (record->kind, "code"), "X-1", NULL);
  name = tr_kpi_short_name ((TrKpi *) record);
  g_assert_cmpstr (name, ==, beginning);
  tr_record_set (record, tr_kind_field (record->kind, "name"), "", NULL);
  code = tr_kpi_short_name ((TrKpi *) record);
  g_assert_cmpstr (code, ==, "X-1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  tr_test_library_add ("/replace/new-successor", test_new_successor);
  tr_test_library_add ("/replace/present-successor", test_present_successor);
  tr_test_library_add ("/replace/refusals", test_refusals);
  tr_test_library_add ("/replace/take-back", test_take_back);
  g_test_add_func ("/replace/inherit", test_inherit);
  g_test_add_func ("/replace/short-names", test_short_names);

  return g_test_run ();
}
