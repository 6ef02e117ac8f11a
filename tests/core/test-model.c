/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

/* The table of fields and what records accept. */

#include <math.h>
#include <string.h>

#include "core/tr-error.h"
#include "core/tr-model.h"

static gboolean
is_number (const TrField *field)
{
  return field->type == TR_TYPE_NUMBER || field->type == TR_TYPE_COUNT || field->type == TR_TYPE_MONEY;
}

static void
test_table (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint k = 0; k < TR_N_KINDS; k++) {
    const TrKind *kind = tr_kind (k);

    g_assert_cmpint (kind->id, ==, k);
    g_assert_true (g_hash_table_add (names, (gpointer) kind->name));
    g_assert_true (tr_kind_by_name (kind->name) == kind);
    for (guint i = 0; i < kind->n_fields; i++) {
      const TrField *field = &kind->fields[i];

      g_assert_true (tr_kind_field (kind, field->name) == field);
      g_assert_cmpuint (field->offset, >=, sizeof (TrRecord));
      g_assert_cmpuint (field->offset, <, kind->size);
      g_assert_cmpint (field->type == TR_TYPE_CHOICE, ==, field->choices != NULL);
      g_assert_cmpint (field->type == TR_TYPE_LINE || field->type == TR_TYPE_TEXT, ==, field->max_length > 0);
      g_assert_cmpint (is_number (field), ==, field->high > field->low);
      /* Storage and exchange write kinds in order and rely on references that point back, or within a kind. */
      if (field->type == TR_TYPE_REFERENCE)
        g_assert_cmpint (field->target, <=, kind->id);
    }
  }
}

static void
test_new_record_is_empty (void)
{
  for (guint k = 0; k < TR_N_KINDS; k++) {
    g_autoptr (TrRecord) record = tr_record_new (k);

    g_assert_true (g_uuid_string_is_valid (record->id));
    for (guint i = 0; i < record->kind->n_fields; i++) {
      const TrField *field = &record->kind->fields[i];

      if (field->type != TR_TYPE_CHOICE)
        g_assert_true (tr_record_is_empty (record, field));
    }
  }
}

typedef struct {
  TrKindId kind;
  const char *field;
  const char *value;
  gboolean is_accepted;
} Case;

static const Case cases[] = {
  { TR_KIND_PROJECT, "title", "Jongerenwerk in de wijk", TRUE },
  { TR_KIND_PROJECT, "title", "", FALSE },
  { TR_KIND_PROJECT, "title", " \u00a0\t", FALSE },
  { TR_KIND_PROJECT, "title", "twee\nregels", FALSE },
  { TR_KIND_PROJECT, "title", "niet \xff goed", FALSE },
  { TR_KIND_PROJECT, "purpose", "twee\nregels\ten een tab", TRUE },
  { TR_KIND_PROJECT, "purpose", "piep \a", FALSE },
  { TR_KIND_PROJECT, "start", "2028-02-29", TRUE },
  { TR_KIND_PROJECT, "start", "2027-02-29", FALSE },
  { TR_KIND_PROJECT, "start", "2027-2-1", FALSE },
  { TR_KIND_PROJECT, "start", "2027-01-31\n", FALSE },
  { TR_KIND_PROJECT, "start", "1-2-2027", FALSE },
  { TR_KIND_PROJECT, "language", "en", TRUE },
  { TR_KIND_PROJECT, "language", "de", FALSE },
  { TR_KIND_PROJECT, "burden", "300", TRUE },
  { TR_KIND_PROJECT, "burden", "-1", FALSE },
  { TR_KIND_PROJECT, "burden", "1.5", FALSE },
  { TR_KIND_PROJECT, "is_first", "1", TRUE },
  { TR_KIND_PROJECT, "is_first", "yes", FALSE },
  { TR_KIND_SCORE, "value", "7.5", TRUE },
  { TR_KIND_SCORE, "value", "0.5", FALSE },
  { TR_KIND_SCORE, "value", "11", FALSE },
  { TR_KIND_SCORE, "value", "", TRUE },
  { TR_KIND_SCORE, "value", "7,5", FALSE },
  { TR_KIND_SCORE, "value", "0x7", FALSE },
  { TR_KIND_SCORE, "value", "nan", FALSE },
  { TR_KIND_SCORE, "value", "inf", FALSE },
  { TR_KIND_KPI, "baseline", "-12.25", TRUE },
  { TR_KIND_KPI, "baseline", "1e3", TRUE },
  { TR_KIND_KPI, "baseline", "1e300", FALSE },
  { TR_KIND_KPI, "baseline", " 1", FALSE },
};

static void
test_values (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const Case *c = &cases[i];
    g_autoptr (TrRecord) record = tr_record_new (c->kind);
    const TrField *field = tr_kind_field (record->kind, c->field);
    g_autofree char *before = tr_record_get (record, field);
    g_autoptr (GError) error = NULL;
    g_autofree char *after = NULL;

    g_test_message ("case %u: %s.%s", i, record->kind->name, c->field);
    g_assert_cmpint (tr_record_set (record, field, c->value, &error), ==, c->is_accepted);
    after = tr_record_get (record, field);
    if (c->is_accepted) {
      g_assert_no_error (error);
      g_assert_cmpstr (after, ==, g_str_equal (c->value, "1e3") ? "1000" : c->value);
    } else {
      g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
      g_assert_cmpstr (after, ==, before);
    }
  }
}

static void
test_length (void)
{
  g_autoptr (TrRecord) record = tr_record_new (TR_KIND_PROJECT);
  const TrField *title = tr_kind_field (record->kind, "title");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < title->max_length; i++)
    g_string_append (text, "ë");
  g_assert_true (tr_record_set (record, title, text->str, NULL));
  g_string_append_c (text, 'x');
  g_assert_false (tr_record_set (record, title, text->str, NULL));
}

static void
test_numbers_read_back (void)
{
  g_autoptr (TrRecord) record = tr_record_new (TR_KIND_KPI);
  const TrField *baseline = tr_kind_field (record->kind, "baseline");

  for (guint i = 0; i < 10000; i++) {
    double value = g_test_rand_double_range (-1, 1) * pow (10, g_test_rand_int_range (-6, 12));
    g_autofree char *text = NULL;

    ((TrKpi *) record)->baseline = value;
    text = tr_record_get (record, baseline);
    g_assert_true (tr_record_set (record, baseline, text, NULL));
    g_assert_cmpfloat (tr_record_number (record, baseline), ==, value);
  }
}

static void
test_official_codes (void)
{
  g_assert_true (tr_kpi_code_is_official ("i.3.1.1"));
  g_assert_true (tr_kpi_code_is_official ("A17"));
  g_assert_true (tr_kpi_code_is_official (" a39 "));
  g_assert_false (tr_kpi_code_is_official ("EIG-101"));
  g_assert_false (tr_kpi_code_is_official ("A17b"));
  g_assert_false (tr_kpi_code_is_official (""));
}

static void
check (gpointer record, const char *culprit_name)
{
  g_autoptr (TrRecord) owned = record;
  const TrField *culprit;

  g_assert_cmpint (tr_record_check (owned, &culprit, NULL), ==, culprit_name == NULL);
  g_assert_cmpstr (culprit != NULL ? culprit->name : NULL, ==, culprit_name);
}

static gpointer
make (TrKindId kind, const char *field, const char *value, const char *other_field, const char *other_value)
{
  TrRecord *record = tr_record_new (kind);

  g_assert_true (tr_record_set (record, tr_kind_field (record->kind, field), value, NULL));
  g_assert_true (tr_record_set (record, tr_kind_field (record->kind, other_field), other_value, NULL));

  return record;
}

static void
test_fields_together (void)
{
  TrRecord *project = make (TR_KIND_PROJECT, "start", "2027-01-01", "end", "2026-12-31");

  g_assert_true (tr_record_set (project, tr_kind_field (project->kind, "title"), "x", NULL));
  check (project, "end");
  check (make (TR_KIND_KPI, "name", "Eigen", "code", "A17"), "code");
  check (make (TR_KIND_KPI, "origin", "official", "code", "A17"), NULL);
  check (make (TR_KIND_KPI, "name", "", "code", ""), "name");
  check (make (TR_KIND_AREA, "name", "Zuid", "code", "WK0599AB"), NULL);
  check (make (TR_KIND_AREA, "name", "Zuid", "code", "WK59"), "code");
}

static void
test_line_ends (void)
{
  g_autoptr (TrRecord) record = tr_record_new (TR_KIND_PROJECT);

  g_assert_true (tr_record_set (record, tr_kind_field (record->kind, "purpose"), "een\r\ntwee\rdrie", NULL));
  g_assert_cmpstr (((TrProjectInfo *) record)->purpose, ==, "een\ntwee\ndrie");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/table", test_table);
  g_test_add_func ("/model/new", test_new_record_is_empty);
  g_test_add_func ("/model/values", test_values);
  g_test_add_func ("/model/length", test_length);
  g_test_add_func ("/model/numbers", test_numbers_read_back);
  g_test_add_func ("/model/official-codes", test_official_codes);
  g_test_add_func ("/model/line-ends", test_line_ends);
  g_test_add_func ("/model/together", test_fields_together);

  return g_test_run ();
}
