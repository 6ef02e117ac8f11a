/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-test-rules.h"

#include <stdarg.h>
#include <string.h>

#include "tr-exchange.h"

/* The example on which no rule speaks. Free with tr_project_unref(). */
TrProject *
tr_test_sound_project (void)
{
  g_autoptr (GError) error = NULL;
  TrProject *project = tr_exchange_example ("voorbeeldig", &error);

  g_assert_no_error (error);

  return project;
}

static gpointer
record_at (TrProject *project, TrKindId kind, guint index)
{
  gconstpointer record = tr_project_at (project, kind, index);

  g_assert_nonnull (record);

  return (gpointer) record;
}

static void
set_field (gpointer record, const char *name, const char *value)
{
  g_autoptr (GError) error = NULL;
  const TrField *field = tr_kind_field (((TrRecord *) record)->kind, name);

  g_assert_nonnull (field);
  tr_record_set (record, field, value, &error);
  g_assert_no_error (error);
}

void
tr_test_set (TrProject *project, TrKindId kind, guint index, const char *field, const char *value)
{
  set_field (record_at (project, kind, index), field, value);
}

void
tr_test_set_all (TrProject *project, TrKindId kind, const char *field, const char *value)
{
  for (guint i = 0; i < tr_project_count (project, kind); i++)
    tr_test_set (project, kind, i, field, value);
}

void
tr_test_set_contract (TrProject *project, const char *field, const char *value)
{
  tr_test_set (project, TR_KIND_CONTRACT, 0, field, value);
}

static gboolean
refers_to (gconstpointer record, TrKindId kind, const char *id)
{
  const TrKind *description = ((const TrRecord *) record)->kind;

  for (guint i = 0; i < description->n_fields; i++) {
    const TrField *field = &description->fields[i];

    if (field->type == TR_TYPE_REFERENCE && field->target == kind && g_str_equal (tr_record_text (record, field), id))
      return TRUE;
  }

  return FALSE;
}

static void
forget (gpointer record, TrKindId kind, const char *id)
{
  const TrKind *description = ((TrRecord *) record)->kind;

  for (guint i = 0; i < description->n_fields; i++) {
    const TrField *field = &description->fields[i];

    if (field->type == TR_TYPE_REFERENCE && field->target == kind && g_str_equal (tr_record_text (record, field), id))
      tr_record_set (record, field, "", NULL);
  }
}

static gboolean
needs (gconstpointer record, TrKindId kind, const char *id)
{
  const TrKind *description = ((const TrRecord *) record)->kind;

  for (guint i = 0; i < description->n_fields; i++) {
    const TrField *field = &description->fields[i];

    if (field->type == TR_TYPE_REFERENCE && field->target == kind && field->is_required &&
        g_str_equal (tr_record_text (record, field), id))
      return TRUE;
  }

  return FALSE;
}

/* Removes a record with what can not be without it; other references to it become empty, as in the library. */
void
tr_test_remove (TrProject *project, TrKindId kind, guint index)
{
  g_autofree char *id = g_strdup (((TrRecord *) record_at (project, kind, index))->id);

  for (guint other = 0; other < TR_N_KINDS; other++)
    for (guint i = tr_project_count (project, other); i-- > 0;) {
      TrRecord *record = record_at (project, other, i);

      if (!refers_to (record, kind, id))
        continue;
      if (needs (record, kind, id))
        tr_test_remove (project, other, i);
      else
        forget (record, kind, id);
    }
  tr_project_drop (project, kind, id);
}

void
tr_test_remove_all (TrProject *project, TrKindId kind)
{
  while (tr_project_count (project, kind) > 0)
    tr_test_remove (project, kind, tr_project_count (project, kind) - 1);
}

static gboolean
has_value (gconstpointer record, const char *field, const char *value)
{
  g_autofree char *present = tr_record_get (record, tr_kind_field (((const TrRecord *) record)->kind, field));

  return g_str_equal (present, value);
}

void
tr_test_remove_where (TrProject *project, TrKindId kind, const char *field, const char *value)
{
  for (guint i = tr_project_count (project, kind); i-- > 0;)
    if (has_value (tr_project_at (project, kind, i), field, value))
      tr_test_remove (project, kind, i);
}

/* The place of the first record with a value (in canonical form); there has to be one. */
guint
tr_test_index_where (TrProject *project, TrKindId kind, const char *field, const char *value)
{
  for (guint i = 0; i < tr_project_count (project, kind); i++)
    if (has_value (tr_project_at (project, kind, i), field, value))
      return i;
  g_assert_not_reached ();
}

/* Adds a record with these fields (or an "id" to know it by) and values, the end marked by NULL; returns its id. */
const char *
tr_test_add (TrProject *project, TrKindId kind, ...)
{
  TrRecord *record = tr_record_new (kind);
  va_list arguments;

  va_start (arguments, kind);
  for (const char *field = va_arg (arguments, const char *); field != NULL; field = va_arg (arguments, const char *)) {
    const char *value = va_arg (arguments, const char *);

    if (g_str_equal (field, "id")) {
      g_free (record->id);
      record->id = g_strdup (value);
    } else {
      set_field (record, field, value);
    }
  }
  va_end (arguments);
  tr_project_take (project, record);

  return record->id;
}

const char *
tr_test_id (TrProject *project, TrKindId kind, guint index)
{
  return ((TrRecord *) record_at (project, kind, index))->id;
}

void
tr_test_assert_silent_on (TrProject *project, const char *today, const char *rule)
{
  g_autoptr (GPtrArray) findings = tr_advice (project, TR_LANGUAGE_EN, today);
  const TrFinding *finding = tr_advice_find (findings, rule);

  g_assert_nonnull (tr_rule_find (rule));
  if (finding != NULL)
    g_error ("%s should be silent but says: %s", rule, finding->message);
}

/* The rule speaks, in both languages; `path` is where it is solved, and the English message has `words`. */
void
tr_test_assert_fires_on (TrProject *project, const char *today, const char *rule, const char *path, const char *words)
{
  g_autoptr (GPtrArray) findings = tr_advice (project, TR_LANGUAGE_EN, today);
  const TrFinding *finding = tr_advice_find (findings, rule);

  g_assert_nonnull (tr_rule_find (rule));
  if (finding == NULL)
    g_error ("%s should speak but is silent", rule);
  g_assert_cmpstr (finding->path, ==, path);
  if (strstr (finding->message, words) == NULL)
    g_error ("%s: “%s” is not in “%s”", rule, words, finding->message);
  g_assert_null (strstr (finding->message, "%s"));
  g_assert_null (strstr (finding->message, "“”"));
}

void
tr_test_assert_silent (TrProject *project, const char *rule)
{
  tr_test_assert_silent_on (project, TR_TEST_TODAY, rule);
}

void
tr_test_assert_fires (TrProject *project, const char *rule, const char *path, const char *words)
{
  tr_test_assert_fires_on (project, TR_TEST_TODAY, rule, path, words);
}

/* Sets aside what a rule says now, as the window does. */
void
tr_test_set_aside (TrProject *project, const char *rule)
{
  g_autoptr (GPtrArray) findings = tr_advice (project, TR_LANGUAGE_EN, TR_TEST_TODAY);
  const TrFinding *finding = tr_advice_find (findings, rule);
  g_autofree char *n_about = NULL;

  g_assert_nonnull (finding);
  n_about = g_strdup_printf ("%u", finding->n_about);
  tr_test_add (project, TR_KIND_SET_ASIDE, "rule", rule, "reason", "Nog niet", "subjects", n_about, NULL);
}

/* The rule that was set aside still finds something, and speaks of it again or does not. */
void
tr_test_assert_aside (TrProject *project, const char *rule, gboolean is_aside)
{
  g_autoptr (GPtrArray) findings = tr_advice (project, TR_LANGUAGE_EN, TR_TEST_TODAY);
  const TrFinding *finding = tr_advice_find (findings, rule);

  g_test_message ("%s", rule);
  g_assert_nonnull (finding);
  g_assert_cmpstr (finding->reason, ==, "Nog niet");
  g_assert_cmpint (finding->is_aside, ==, is_aside);
}

/* Each case on a sound project of its own. */
void
tr_test_contracts (const TrTestContract *cases, guint n)
{
  for (guint i = 0; i < n; i++) {
    g_autoptr (TrProject) project = tr_test_sound_project ();

    g_test_message ("%s, case %u", cases[i].rule, i);
    for (guint j = 0; j < G_N_ELEMENTS (cases[i].changes) && cases[i].changes[j].field != NULL; j++)
      tr_test_set_contract (project, cases[i].changes[j].field, cases[i].changes[j].value);
    if (cases[i].path != NULL)
      tr_test_assert_fires (project, cases[i].rule, cases[i].path, cases[i].words);
    else
      tr_test_assert_silent (project, cases[i].rule);
  }
}
