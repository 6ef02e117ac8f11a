/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include "tr-error.h"
#include "tr-plan-move.h"
#include "tr-test-library.h"
#include "tr-test-rules.h"

/* The sound project: from 2029-01-01 for 48 months with twice 24 more; notice 12 months before the end, exits every two
 * years, a decision on the first extension that is stated and one on the second that is proposed. */

static TrDocument *
open_sound (TrTestLibrary *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrProject) project = tr_test_sound_project ();
  g_autofree char *id = tr_library_store (fixture->library, project, "sound", &error);
  TrDocument *document;

  g_assert_no_error (error);
  document = tr_document_open (fixture->library, id, &error);
  g_assert_no_error (error);

  return document;
}

static GDate
day (const char *iso)
{
  GDate date;

  g_assert_true (tr_date_read (iso, &date));

  return date;
}

static void
assert_item (TrDocument *document, const char *key, const char *from, const char *to, gboolean is_default)
{
  g_autoptr (TrPlan) plan = tr_plan_new (tr_document_get_project (document));
  const TrPlanItem *item = tr_plan_find (plan, key);
  GDate first = day (from), last = day (to);

  g_test_message ("%s", key);
  g_assert_nonnull (item);
  g_assert_cmpint (g_date_days_between (&item->from, &first), ==, 0);
  g_assert_cmpint (g_date_days_between (&item->to, &last), ==, 0);
  g_assert_cmpint (item->is_default, ==, is_default);
}

static void
move (TrDocument *document, const char *key, TrPlanGrip grip, const char *to)
{
  g_autoptr (GError) error = NULL;
  GDate date = day (to);

  tr_plan_move (document, key, grip, &date, &error);
  g_assert_no_error (error);
}

static void
assert_refused (TrDocument *document, const char *key, TrPlanGrip grip, const char *to)
{
  g_autofree char *before = g_strdup (tr_document_get_undo_label (document));
  g_autoptr (GError) error = NULL;
  GDate date = day (to);

  g_test_message ("%s", key);
  g_assert_false (tr_plan_move (document, key, grip, &date, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  g_assert_cmpstr (error->message, !=, "");
  g_assert_cmpstr (tr_document_get_undo_label (document), ==, before);
}

static void
undo (TrDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL, *page = NULL;

  g_assert_true (tr_document_undo (document, &label, &page, &error));
  g_assert_no_error (error);
}

static guint
count_moments (TrDocument *document)
{
  return tr_project_count (tr_document_get_project (document), TR_KIND_MOMENT);
}

/* The logbook tells the day that it became, which may not be the one it was dropped on. */
static void
assert_logged (TrDocument *document, const char *iso)
{
  GDate date = day (iso);
  g_autofree char *text = tr_plan_date_text (&date, tr_language_of_interface ());

  g_test_message ("%s", tr_document_get_undo_label (document));
  g_assert_true (g_str_has_suffix (tr_document_get_undo_label (document), text));
}

/* What is stated changes its record, and one undo puts it back. */
static void
test_stated (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  guint n = count_moments (document);

  assert_item (document, "decision-1", "2031-10-01", "2031-10-01", FALSE);
  move (document, "decision-1", TR_GRIP_WHOLE, "2031-08-15");
  assert_item (document, "decision-1", "2031-08-15", "2031-08-15", FALSE);
  g_assert_cmpuint (count_moments (document), ==, n);
  g_assert_nonnull (strstr (tr_document_get_undo_label (document), "moved to"));
  undo (document);
  assert_item (document, "decision-1", "2031-10-01", "2031-10-01", FALSE);
}

/* A proposal becomes a record; taking that away gives the proposal again. */
static void
test_proposed (TrTestLibrary *fixture, gconstpointer data)
{
  static const struct {
    const char *key, *to;
  } cases[] = {
    { "decision-2", "2033-06-01" },
    { "yearly-talk-3", "2031-10-15" },
    { "exit-1", "2030-11-04" },
  };
  g_autoptr (TrDocument) document = open_sound (fixture);
  guint n = count_moments (document);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (TrPlan) before = tr_plan_new (tr_document_get_project (document)), after = NULL;
    const TrPlanItem *was = tr_plan_find (before, cases[i].key), *is;

    g_assert_null (was->record);
    move (document, cases[i].key, TR_GRIP_WHOLE, cases[i].to);
    assert_item (document, cases[i].key, cases[i].to, cases[i].to, FALSE);
    g_assert_cmpuint (count_moments (document), ==, n + 1);
    g_assert_true (tr_plan_reset (document, cases[i].key, &error));
    g_assert_no_error (error);
    g_assert_cmpuint (count_moments (document), ==, n);
    after = tr_plan_new (tr_document_get_project (document));
    is = tr_plan_find (after, cases[i].key);
    g_assert_cmpint (g_date_compare (&was->from, &is->from), ==, 0);
    g_assert_cmpint (was->is_default, ==, is->is_default);
  }
}

static void
test_start_and_terms (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);

  move (document, "start", TR_GRIP_WHOLE, "2029-03-01");
  assert_item (document, "base-term", "2029-03-01", "2033-02-28", FALSE);
  undo (document);
  move (document, "base-term", TR_GRIP_WHOLE, "2029-02-01");
  assert_item (document, "start", "2029-02-01", "2029-02-01", FALSE);
  undo (document);
  /* to the nearest whole month */
  move (document, "base-term", TR_GRIP_END, "2033-02-10");
  assert_item (document, "base-term", "2029-01-01", "2033-01-31", FALSE);
  assert_logged (document, "2033-01-31");
  undo (document);
  /* all extensions are equally long */
  move (document, "extension-1", TR_GRIP_END, "2033-12-31");
  assert_item (document, "extension-1", "2033-01-01", "2033-12-31", FALSE);
  assert_item (document, "extension-2", "2034-01-01", "2034-12-31", FALSE);
  undo (document);
  move (document, "end", TR_GRIP_WHOLE, "2038-12-31");
  assert_item (document, "extension-1", "2033-01-01", "2035-12-31", FALSE);
  assert_item (document, "end", "2038-12-31", "2038-12-31", FALSE);
  undo (document);
  assert_item (document, "end", "2036-12-31", "2036-12-31", FALSE);
}

/* What is counted in months before the end. */
static void
test_months_before (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  g_autoptr (GError) error = NULL;

  move (document, "notice-1", TR_GRIP_WHOLE, "2032-04-03");
  g_assert_cmpint (tr_project_contract (tr_document_get_project (document))->notice_months, ==, 9);
  assert_logged (document, "2032-03-31");
  g_assert_true (tr_plan_reset (document, "notice-1", &error));
  g_assert_cmpint (tr_project_contract (tr_document_get_project (document))->notice_months, ==, 0);
  move (document, "preparation", TR_GRIP_WHOLE, "2035-07-01");
  assert_item (document, "preparation", "2035-07-01", "2036-12-31", FALSE);
  g_assert_true (tr_plan_reset (document, "preparation", &error));
  assert_item (document, "preparation", "2035-01-01", "2036-12-31", TRUE);
}

/* One meeting takes the others of its instrument along. On a workday it ends up on the very day; where no first day
 * leads there, on the nearest that one does lead to. */
static void
test_monitoring (TrTestLibrary *fixture, gconstpointer data)
{
  static const struct {
    const char *frequency;
    guint number;
    const char *to, *becomes, *first;
  } cases[] = {
    { "month", 2, "2030-02-15", "2030-02-15", "2030-01-15" },
    { "month", 3, "2030-02-15", "2030-02-15", "2029-12-15" },
    { "quarter", 2, "2030-02-28", "2030-02-28", "2029-11-28" },
    /* 28 February leads to the 28th, and 1 March to the day after */
    { "month", 2, "2031-03-31", "2031-04-01", "2031-03-01" },
    { "month", 2, "2032-03-31", "2032-04-01", "2032-03-01" },
    /* a Saturday: the meeting is on the workday before */
    { "month", 2, "2030-02-16", "2030-02-15", "2030-01-16" },
    /* the first one is where it is stated to be */
    { "month", 1, "2030-02-16", "2030-02-16", "2030-02-16" },
  };

  g_autoptr (TrDocument) document = open_sound (fixture);
  const TrMonitoring *monitoring = tr_project_at (tr_document_get_project (document), TR_KIND_MONITORING, 0);
  g_autofree char *id = g_strdup (monitoring->record.id);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *first = g_strdup_printf ("monitoring-%s-1", id);
    g_autofree char *key = g_strdup_printf ("monitoring-%s-%u", id, cases[i].number);

    g_assert_true (tr_document_set (document, TR_KIND_MONITORING, id, "frequency", cases[i].frequency, NULL));
    move (document, key, TR_GRIP_WHOLE, cases[i].to);
    assert_item (document, key, cases[i].becomes, cases[i].becomes, FALSE);
    assert_item (document, first, cases[i].first, cases[i].first, FALSE);
    assert_logged (document, cases[i].becomes);
  }
}

static void
test_fixed (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);

  assert_refused (document, "election-2030", TR_GRIP_WHOLE, "2030-03-21");
  assert_refused (document, "phase-2", TR_GRIP_WHOLE, "2028-01-01");
  assert_refused (document, "next-begin", TR_GRIP_WHOLE, "2035-01-01");
  assert_refused (document, "extension-1", TR_GRIP_WHOLE, "2033-02-01");
  assert_refused (document, "preparation", TR_GRIP_END, "2036-01-01");
  assert_refused (document, "nothing", TR_GRIP_WHOLE, "2036-01-01");
  /* it would be a decision on the second extension */
  assert_refused (document, "decision-1", TR_GRIP_WHOLE, "2033-02-01");
  assert_refused (document, "yearly-talk-3", TR_GRIP_WHOLE, "2030-06-01");
  /* before all years that a date may have */
  assert_refused (document, "start", TR_GRIP_WHOLE, "1850-01-01");
}

static void
test_reset_nothing (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_false (tr_plan_reset (document, "decision-2", &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_false (tr_plan_reset (document, "phase-2", &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
}

/* A step with the keys goes on from where it is, and months lead to the same day again. */
static void
test_steps (TrTestLibrary *fixture, gconstpointer data)
{
  static const struct {
    const char *key;
    TrPlanGrip grip;
    TrPlanStep step;
    gint n;
    const char *day;
  } cases[] = {
    { "decision-1", TR_GRIP_WHOLE, TR_STEP_WEEK, 1, "2031-10-08" },
    { "decision-1", TR_GRIP_WHOLE, TR_STEP_MONTH, -1, "2031-09-01" },
    { "decision-1", TR_GRIP_WHOLE, TR_STEP_DAY, -2, "2031-09-29" },
    { "start", TR_GRIP_WHOLE, TR_STEP_MONTH, 1, "2029-02-01" },
    { "base-term", TR_GRIP_END, TR_STEP_WEEK, 1, "2033-01-31" },
    { "base-term", TR_GRIP_END, TR_STEP_MONTH, -1, "2031-12-31" },
    { "end", TR_GRIP_WHOLE, TR_STEP_WEEK, -1, "2036-11-30" },
    { "notice-1", TR_GRIP_WHOLE, TR_STEP_WEEK, 1, "2032-01-31" },
    { "preparation", TR_GRIP_WHOLE, TR_STEP_DAY, -1, "2034-12-01" },
  };
  g_autoptr (TrDocument) document = open_sound (fixture);
  g_autoptr (TrPlan) plan = tr_plan_new (tr_document_get_project (document));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    GDate found;
    g_autofree char *text = NULL;

    tr_plan_step (tr_plan_find (plan, cases[i].key), cases[i].grip, cases[i].step, cases[i].n, &found);
    text = tr_date_write (&found);
    g_test_message ("%s", cases[i].key);
    g_assert_cmpstr (text, ==, cases[i].day);
  }
}

/* What is shown while something is dragged is what comes of it. */
static void
test_preview (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrDocument) document = open_sound (fixture);
  TrProject *project = tr_document_get_project (document);
  g_autoptr (TrPlan) plan = tr_plan_new (project);
  guint n_moved = 0;

  for (guint i = 0; i < plan->items->len; i++) {
    const TrPlanItem *item = g_ptr_array_index (plan->items, i);
    g_autoptr (TrPlanChange) change = NULL;
    g_autoptr (TrProject) preview = NULL;
    g_autoptr (TrPlan) would = NULL, is = NULL;
    g_autoptr (GError) error = NULL;
    GDate to;

    tr_plan_step (item, TR_GRIP_WHOLE, TR_STEP_WEEK, 1, &to);
    change = tr_plan_change_new (plan, item->key, TR_GRIP_WHOLE, &to, NULL);
    g_test_message ("%s", item->key);
    /* what has no fact of its own is refused, and nothing else */
    g_assert_cmpint (change == NULL, ==, tr_plan_why_fixed (item, TR_GRIP_WHOLE) != NULL);
    if (change == NULL || item->number > 3)
      continue;
    n_moved++;
    preview = tr_plan_change_preview (change, project);
    would = tr_plan_new (preview);
    tr_plan_change_apply (change, document, &error);
    g_assert_no_error (error);
    is = tr_plan_new (tr_document_get_project (document));
    g_assert_cmpuint (would->items->len, ==, is->items->len);
    for (guint n = 0; n < is->items->len; n++) {
      const TrPlanItem *one = g_ptr_array_index (would->items, n), *other = g_ptr_array_index (is->items, n);

      g_assert_cmpint (one->kind, ==, other->kind);
      g_assert_cmpint (g_date_compare (&one->from, &other->from), ==, 0);
      g_assert_cmpint (g_date_compare (&one->to, &other->to), ==, 0);
    }
    undo (document);
  }
  g_assert_cmpuint (n_moved, >, 30);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  tr_test_library_add ("/plan-move/stated", test_stated);
  tr_test_library_add ("/plan-move/proposed", test_proposed);
  tr_test_library_add ("/plan-move/start-and-terms", test_start_and_terms);
  tr_test_library_add ("/plan-move/months-before", test_months_before);
  tr_test_library_add ("/plan-move/monitoring", test_monitoring);
  tr_test_library_add ("/plan-move/fixed", test_fixed);
  tr_test_library_add ("/plan-move/reset-nothing", test_reset_nothing);
  tr_test_library_add ("/plan-move/steps", test_steps);
  tr_test_library_add ("/plan-move/preview", test_preview);

  return g_test_run ();
}
