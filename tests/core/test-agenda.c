/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-agenda.h"
#include "tr-document.h"
#include "tr-test-library.h"
#include "tr-test-rules.h"

/* What comes next in all contracts of a library. */

#define LONG_ENOUGH (60 * G_USEC_PER_SEC)

static char *
add_contract (TrTestLibrary *fixture, const char *title, const char *start, const char *base_months)
{
  char *id = tr_library_create (fixture->library, title, "", NULL);
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, id, NULL);
  g_autofree char *contract = g_strdup (tr_project_contract (tr_document_get_project (document))->record.id);
  g_autoptr (GError) error = NULL;

  tr_document_set (document, TR_KIND_CONTRACT, contract, "start", start, &error);
  g_assert_no_error (error);
  tr_document_set (document, TR_KIND_CONTRACT, contract, "base_months", base_months, &error);
  g_assert_no_error (error);

  return id;
}

static void
renew (TrAgenda *agenda, const char *day)
{
  g_autoptr (GError) error = NULL;
  GDate today;

  g_assert_true (tr_date_read (day, &today));
  g_assert_true (tr_agenda_renew (agenda, &today, &error));
  g_assert_no_error (error);
}

static GPtrArray *
items_on (TrAgenda *agenda, const char *day)
{
  renew (agenda, day);
  g_assert_false (tr_agenda_read (agenda, LONG_ENOUGH));

  return tr_agenda_items (agenda);
}

static const TrAgendaItem *
find_item (const GPtrArray *items, const char *project, const char *key)
{
  for (guint i = 0; i < items->len; i++) {
    const TrAgendaItem *item = g_ptr_array_index (items, i);

    if (g_str_equal (item->project, project) && g_str_equal (item->key, key))
      return item;
  }

  return NULL;
}

static void
test_nothing (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrAgenda) agenda = tr_agenda_new (fixture->library, TR_LANGUAGE_EN);
  g_autoptr (GPtrArray) none = items_on (agenda, "2026-11-24"), nothing_planned = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  g_free (tr_library_create (fixture->library, "Zonder contract", "", NULL));
  nothing_planned = items_on (agenda, "2026-11-24");
  for (guint i = 0; i < nothing_planned->len; i++)
    g_assert_cmpstr (((TrAgendaItem *) nothing_planned->pdata[i])->key, !=, "start");
}

/* Overdue before all, then by day, whichever project it is of; the far future only when there is nothing else. */
static void
test_order (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *ending = add_contract (fixture, "Loopt af", "2023-01-01", "60");
  g_autofree char *beginning = add_contract (fixture, "Begint", "2027-03-01", "48");
  g_autoptr (TrAgenda) agenda = tr_agenda_new (fixture->library, TR_LANGUAGE_EN);
  g_autoptr (GPtrArray) items = items_on (agenda, "2026-11-24");
  gboolean was_later = FALSE;

  for (guint i = 0; i < items->len; i++) {
    const TrAgendaItem *item = items->pdata[i], *before = i > 0 ? items->pdata[i - 1] : NULL;

    g_assert_false (was_later && item->state == TR_PLAN_OVERDUE);
    was_later = item->state != TR_PLAN_OVERDUE;
    if (before != NULL && before->state == item->state)
      g_assert_cmpint (g_date_compare (&before->due, &item->due), <=, 0);
    g_assert_cmpint (item->days, <=, 366);
  }
  g_assert_nonnull (find_item (items, beginning, "start"));
  g_assert_cmpint (find_item (items, beginning, "start")->days, ==, 97);
  g_assert_null (find_item (items, ending, "end"));
  g_assert_nonnull (find_item (items, ending, "end-notice"));
}

static void
test_words (TrTestLibrary *fixture, gconstpointer data)
{
  static const struct {
    TrPlanState state;
    gint days;
    const char *text;
  } cases[] = {
    { TR_PLAN_OVERDUE, -20, "2 weeks and 6 days late" }, { TR_PLAN_RUNNING, -3, "going on now" },
    { TR_PLAN_COMING, 0, "today" },                      { TR_PLAN_COMING, 1, "in 1 day" },
    { TR_PLAN_COMING, 21, "in 3 weeks" },                { TR_PLAN_COMING, 182, "in 26 weeks" },
    { TR_PLAN_COMING, 183, "in 6 months" },              { TR_PLAN_OVERDUE, -731, "2 years late" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    TrAgendaItem item = { .state = cases[i].state, .days = cases[i].days };
    g_autofree char *text = tr_agenda_when_text (&item, TR_LANGUAGE_EN);
    g_autofree char *none = tr_agenda_latest_text (&item, TR_LANGUAGE_EN), *latest = NULL;

    g_assert_cmpstr (text, ==, cases[i].text);
    g_assert_cmpstr (none, ==, "");
    g_date_set_dmy (&item.latest, 1, G_DATE_OCTOBER, 2027);
    latest = tr_agenda_latest_text (&item, TR_LANGUAGE_NL);
    g_assert_nonnull (strstr (latest, "01-10-2027"));
  }
}

/* Only what was changed is read again; what is gone goes; another day makes all of it new. */
static void
test_renewed (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *one = add_contract (fixture, "Een", "2027-03-01", "48");
  g_autofree char *other = add_contract (fixture, "Twee", "2027-04-01", "48");
  g_autoptr (TrAgenda) agenda = tr_agenda_new (fixture->library, TR_LANGUAGE_EN);
  g_autoptr (GPtrArray) before = items_on (agenda, "2026-11-24"), after = NULL, later = NULL;
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, one, NULL);
  const TrAgendaItem *kept = find_item (before, other, "start");

  g_assert_true (tr_document_set (document, TR_KIND_PROJECT, one, "title", "Anders", NULL));
  after = items_on (agenda, "2026-11-24");
  g_assert_true (find_item (after, other, "start") == kept);
  g_assert_cmpstr (find_item (after, one, "start")->title, ==, "Anders");
  g_assert_true (tr_library_remove (fixture->library, other, NULL));
  later = items_on (agenda, "2026-11-25");
  g_assert_null (find_item (later, other, "start"));
  g_assert_cmpint (find_item (later, one, "start")->days, ==, 96);
}

/* Renewed before all was read: what was still to be read is read all the same. */
static void
test_renewed_half_way (TrTestLibrary *fixture, gconstpointer data)
{
  g_autofree char *one = add_contract (fixture, "Een", "2027-03-01", "48");
  g_autofree char *other = add_contract (fixture, "Twee", "2027-04-01", "48");
  g_autoptr (TrAgenda) agenda = tr_agenda_new (fixture->library, TR_LANGUAGE_EN);
  g_autoptr (GPtrArray) before = items_on (agenda, "2026-11-24"), after = NULL, later = NULL;
  g_autoptr (TrDocument) document = tr_document_open (fixture->library, one, NULL);

  g_assert_true (tr_document_set (document, TR_KIND_PROJECT, one, "title", "Anders", NULL));
  renew (agenda, "2026-11-24");
  after = items_on (agenda, "2026-11-24");
  g_assert_cmpstr (find_item (after, one, "start")->title, ==, "Anders");
  renew (agenda, "2026-11-25");
  later = items_on (agenda, "2026-11-25");
  g_assert_cmpint (find_item (later, one, "start")->days, ==, 96);
  g_assert_cmpint (find_item (later, other, "start")->days, ==, 127);
}

/* Two hundred sound projects; a little at a time. */
static void
test_many (TrTestLibrary *fixture, gconstpointer data)
{
  g_autoptr (TrAgenda) agenda = tr_agenda_new (fixture->library, TR_LANGUAGE_EN);
  g_autoptr (GPtrArray) items = NULL, again = NULL;
  guint n = 0, n_projects = g_test_slow () ? 200 : 20;
  gint64 start, spent;

  for (guint i = 0; i < n_projects; i++) {
    g_autoptr (TrProject) project = tr_test_sound_project ();

    tr_project_renew_ids (project);
    g_free (tr_library_store (fixture->library, project, "Proef", NULL));
  }
  renew (agenda, "2028-11-24");
  start = g_get_monotonic_time ();
  while (tr_agenda_read (agenda, 0))
    n++;
  spent = g_get_monotonic_time () - start;
  g_test_message ("%u projects in %d ms", n_projects, (int) (spent / 1000));
  g_assert_cmpuint (n, ==, n_projects - 1);
  items = tr_agenda_items (agenda);
  g_assert_cmpuint (items->len, >=, n_projects);
  start = g_get_monotonic_time ();
  again = items_on (agenda, "2028-11-24");
  g_test_message ("again in %d ms", (int) ((g_get_monotonic_time () - start) / 1000));
  g_assert_cmpuint (again->len, ==, items->len);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  tr_test_library_add ("/agenda/nothing", test_nothing);
  tr_test_library_add ("/agenda/order", test_order);
  tr_test_library_add ("/agenda/words", test_words);
  tr_test_library_add ("/agenda/renewed", test_renewed);
  tr_test_library_add ("/agenda/renewed-half-way", test_renewed_half_way);
  tr_test_library_add ("/agenda/many", test_many);

  return g_test_run ();
}
