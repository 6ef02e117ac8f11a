/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <string.h>

#include <glib/gstdio.h>
#include <libical/ical.h>

#include "tr-calendar.h"
#include "tr-error.h"
#include "tr-plan.h"
#include "tr-test-project.h"
#include "tr-test-system.h"

#define DAY "2026-11-24"
#define LONGEST_LINE 75 /* octets */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (icalcomponent, icalcomponent_free)

static gpointer
take_new (TrProject *project, TrKindId kind, ...) G_GNUC_NULL_TERMINATED;

/* A record from pairs of a field and a value. */
static gpointer
take_new (TrProject *project, TrKindId kind, ...)
{
  gpointer record = tr_record_new (kind);
  const char *name;
  va_list pairs;

  va_start (pairs, kind);
  while ((name = va_arg (pairs, const char *)) != NULL) {
    g_autoptr (GError) error = NULL;

    tr_record_set (record, tr_kind_field (tr_kind (kind), name), va_arg (pairs, const char *), &error);
    g_assert_no_error (error);
  }
  va_end (pairs);
  tr_project_take (project, record);

  return record;
}

/* A contract of four years from a day on, that can be extended by two; with four meetings a year. */
static TrProject *
contracted (const char *start)
{
  TrProject *project = tr_project_new ();

  take_new (project, TR_KIND_PROJECT, "title", "Samen oud", "municipality", "Veendam", NULL);
  take_new (project, TR_KIND_CONTRACT, "start", start, "base_months", "48", "extensions", "1", "extension_months", "24",
            "instrument", "public-contract", "procedure", "social", NULL);
  take_new (project, TR_KIND_MONITORING, "kind", "progress-talks", "owner", "Contractmanager", "frequency", "quarter",
            "first", start, NULL);

  return project;
}

static char *
text_at (TrProject *project, const char *today, gint minute)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 12, minute, 0);

  return tr_calendar_text (project, today, now);
}

static icalcomponent *
parse (const char *text)
{
  icalcomponent *calendar = icalparser_parse_string (text);

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_isa (calendar), ==, ICAL_VCALENDAR_COMPONENT);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);

  return calendar;
}

static icalcomponent *
find_event (icalcomponent *calendar, const char *uid)
{
  for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL;
       event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    if (g_str_equal (icalcomponent_get_uid (event), uid))
      return event;

  return NULL;
}

static icalcomponent *
find_item (icalcomponent *calendar, TrProject *project, const char *key)
{
  g_autofree char *uid = g_strdup_printf ("%s+%s@trechter.nl", tr_project_info (project)->record.id, key);

  return find_event (calendar, uid);
}

static char *
day_text (struct icaltimetype day)
{
  g_assert_true (day.is_date);

  return g_strdup_printf ("%04d-%02d-%02d", day.year, day.month, day.day);
}

static void
assert_days (icalcomponent *event, const GDate *from, const GDate *to)
{
  g_autofree char *first = day_text (icalcomponent_get_dtstart (event));
  g_autofree char *behind = day_text (icalcomponent_get_dtend (event));
  g_autofree char *expected_first = tr_date_write (from), *last = tr_date_write (to);
  g_autofree char *expected_behind = tr_date_add_days (last, 1);

  g_assert_cmpstr (first, ==, expected_first);
  g_assert_cmpstr (behind, ==, expected_behind);
}

/* What RFC 5545 asks of the lines, and that no character is cut in two by folding. Found with memchr(): looking for a
 * text to the end of some megabytes, for each line anew, takes minutes under ASan. */
static void
assert_lines (const char *text)
{
  const char *end = text + strlen (text), *line = text;

  while (line < end) {
    const char *feed = memchr (line, '\n', (gsize) (end - line));
    gsize length;

    g_assert_true (feed != NULL && feed > line && feed[-1] == '\r');
    length = (gsize) (feed - line) - 1;
    g_assert_cmpuint (length, <=, LONGEST_LINE);
    g_assert_true (g_utf8_validate (line, (gssize) length, NULL));
    for (gsize i = 0; i < length; i++)
      g_assert_true (line[i] == '\t' || ((guchar) line[i] >= 0x20 && line[i] != 0x7f));
    line = feed + 1;
  }
}

/* Every date to come is in it once, on its days. */
static void
test_items (void)
{
  g_autoptr (TrProject) project = contracted ("2029-01-01");
  g_autoptr (TrPlan) plan = tr_plan_new (project);
  g_autofree char *text = text_at (project, DAY, 0);
  g_autoptr (icalcomponent) calendar = parse (text);
  guint n_latest = 0;

  assert_lines (text);
  g_assert_cmpuint (plan->items->len, >, 40);
  for (guint i = 0; i < plan->items->len; i++) {
    const TrPlanItem *item = g_ptr_array_index (plan->items, i);
    icalcomponent *event = find_item (calendar, project, item->key);
    g_autofree char *latest = g_strconcat (item->key, "+latest", NULL);

    g_assert_nonnull (event);
    assert_days (event, &item->from, &item->to);
    event = find_item (calendar, project, latest);
    g_assert_cmpint (event != NULL, ==,
                     item->kind == TR_PLAN_DECISION && g_date_compare (&item->latest, &item->from) != 0);
    if (event != NULL) {
      assert_days (event, &item->latest, &item->latest);
      n_latest++;
    }
  }
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, plan->items->len + n_latest);
}

static gint
minutes_before (icalcomponent *event)
{
  icalcomponent *alarm = icalcomponent_get_first_component (event, ICAL_VALARM_COMPONENT);
  icalproperty *trigger = alarm != NULL ? icalcomponent_get_first_property (alarm, ICAL_TRIGGER_PROPERTY) : NULL;

  return trigger != NULL ? -icaldurationtype_as_int (icalproperty_get_trigger (trigger).duration) / 60 : 0;
}

static void
test_reminders (void)
{
  g_autoptr (TrProject) project = contracted ("2029-01-01");
  g_autofree char *text = text_at (project, DAY, 0);
  g_autoptr (icalcomponent) calendar = parse (text);
  gint month = 30 * 24 * 60 - 9 * 60, week = 7 * 24 * 60 - 9 * 60;

  g_assert_cmpint (minutes_before (find_item (calendar, project, "decision-1")), ==, month);
  g_assert_cmpint (minutes_before (find_item (calendar, project, "notice-1")), ==, month);
  g_assert_cmpint (minutes_before (find_item (calendar, project, "preparation")), ==, month);
  g_assert_cmpint (minutes_before (find_item (calendar, project, "review-1")), ==, week);
  g_assert_cmpint (minutes_before (find_item (calendar, project, "start")), ==, week);
  g_assert_cmpint (minutes_before (find_item (calendar, project, "base-term")), ==, 0);
  g_assert_cmpint (minutes_before (find_item (calendar, project, "phase-1")), ==, 0);
}

static void
test_words (void)
{
  g_autoptr (TrProject) project = contracted ("2029-01-01");
  g_autofree char *text = NULL;
  g_autoptr (icalcomponent) calendar = NULL;
  const char *words;

  ((TrProjectInfo *) tr_project_info (project))->language = TR_LANGUAGE_EN;
  take_new (project, TR_KIND_MOMENT, "kind", "review", "date", "2031-03-04", "remark", "Halfway, with residents", NULL);
  text = text_at (project, DAY, 0);
  calendar = parse (text);
  g_assert_cmpstr (icalcomponent_get_summary (find_item (calendar, project, "decision-1")), ==,
                   "Decide on extension 1 – Samen oud");
  words = icalcomponent_get_description (find_item (calendar, project, "decision-1"));
  g_assert_nonnull (strstr (words, "a proposal"));
  g_assert_nonnull (strstr (words, "no legal advice"));
  words = icalcomponent_get_description (find_item (calendar, project, "review-1"));
  g_assert_nonnull (strstr (words, "This date was stated."));
  g_assert_nonnull (strstr (words, "Halfway, with residents"));
  g_assert_cmpint (icalcomponent_get_status (find_item (calendar, project, "review-1")), ==, ICAL_STATUS_CONFIRMED);
  g_assert_cmpint (icalcomponent_get_status (find_item (calendar, project, "decision-1")), ==, ICAL_STATUS_TENTATIVE);
  words = icalcomponent_get_description (find_item (calendar, project, "extension-1"));
  g_assert_nonnull (strstr (words, "Only when extension 1 is taken."));
  words = icalcomponent_get_description (find_item (calendar, project, "base-term"));
  g_assert_null (strstr (words, "Only when"));
}

/* What is over stays out, but for a day that somebody gave; and nothing of the past rings. */
static void
test_past (void)
{
  g_autoptr (TrProject) project = contracted ("2024-01-01");
  const TrRecord *stated = take_new (project, TR_KIND_MOMENT, "kind", "other", "date", "2025-05-05", NULL);
  g_autofree char *key = g_strconcat ("other-", stated->id, NULL);
  g_autofree char *meeting = g_strdup_printf (
      "monitoring-%s-2", ((const TrRecord *) tr_project_at (project, TR_KIND_MONITORING, 0))->id);
  g_autofree char *text = text_at (project, DAY, 0);
  g_autoptr (icalcomponent) calendar = parse (text);

  g_assert_null (find_item (calendar, project, "phase-1"));
  g_assert_null (find_item (calendar, project, "yearly-talk-1"));
  g_assert_null (find_item (calendar, project, meeting));
  g_assert_nonnull (find_item (calendar, project, key));
  g_assert_cmpint (minutes_before (find_item (calendar, project, key)), ==, 0);
  g_assert_nonnull (find_item (calendar, project, "base-term")); /* it runs */
  g_assert_nonnull (find_item (calendar, project, "end"));
}

/* The last day that it is in, and the first that it is not. */
static void
test_today (void)
{
  g_autoptr (TrProject) project = contracted ("2024-01-01");
  g_autoptr (TrPlan) plan = tr_plan_new (project);
  g_autofree char *day = tr_date_write (&tr_plan_find (plan, "yearly-talk-2")->from);
  g_autofree char *after = tr_date_add_days (day, 1);
  g_autofree char *text = text_at (project, day, 0), *later_text = text_at (project, after, 0);
  g_autoptr (icalcomponent) calendar = parse (text), later = parse (later_text);

  g_assert_nonnull (find_item (calendar, project, "yearly-talk-2"));
  g_assert_null (find_item (later, project, "yearly-talk-2"));
}

/* A later file is about the same events, and says that it is later. */
static void
test_again (void)
{
  g_autoptr (TrProject) project = contracted ("2029-01-01");
  g_autofree char *text = text_at (project, DAY, 0), *later_text = NULL, *same = text_at (project, DAY, 0);
  g_autoptr (icalcomponent) calendar = parse (text), later = NULL;

  g_assert_cmpstr (text, ==, same);
  g_free (((TrContract *) tr_project_contract (project))->start);
  ((TrContract *) tr_project_contract (project))->start = g_strdup ("2029-02-01");
  later_text = text_at (project, DAY, 5);
  later = parse (later_text);
  for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL;
       event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT)) {
    icalcomponent *other = find_event (later, icalcomponent_get_uid (event));

    g_assert_nonnull (other);
    g_assert_cmpint (icalcomponent_get_sequence (other), ==, icalcomponent_get_sequence (event) + 5);
    g_assert_cmpint (icaltime_compare (icalcomponent_get_dtstamp (other), icalcomponent_get_dtstamp (event)), >, 0);
  }
  g_assert_cmpint (icalcomponent_get_dtstart (find_item (later, project, "start")).month, ==, 2);
}

static void
test_hostile (void)
{
  static const char *const remarks[] = {
    "a, b; c\\n d\\, e:\"f\"", "END:VEVENT\r\nBEGIN:VEVENT", "שלום \xe2\x80\xae עולם", "bel\007 esc\033 nul",
    "\tx\n\ny ",
  };
  g_autoptr (TrProject) project = contracted ("2029-01-01");
  g_autofree char *huge = g_strnfill (5000, 'x'), *text = NULL;
  g_autoptr (icalcomponent) calendar = NULL;

  for (guint i = 0; i <= G_N_ELEMENTS (remarks); i++) {
    TrMoment *moment = take_new (project, TR_KIND_MOMENT, "kind", "other", "date", "2030-03-03", NULL);

    g_free (moment->remark);
    moment->remark = g_strdup (i < G_N_ELEMENTS (remarks) ? remarks[i] : huge);
  }
  g_free (((TrProjectInfo *) tr_project_info (project))->title);
  ((TrProjectInfo *) tr_project_info (project))->title = g_strdup ("X\r\nMETHOD:CANCEL, ; \\ é😀");
  text = text_at (project, DAY, 0);
  assert_lines (text);
  g_assert_null (strstr (text, "\r\nMETHOD:CANCEL"));
  g_assert_nonnull (strstr (text, "X-WR-CALNAME:X METHOD:CANCEL, ; \\\\ é😀\r\n"));
  calendar = parse (text);
  TR_EACH (TrMoment, moment, project, TR_KIND_MOMENT) {
    g_autofree char *key = g_strconcat ("other-", moment->record.id, NULL);
    icalcomponent *event = find_item (calendar, project, key);

    g_assert_nonnull (event);
    g_assert_cmpint (g_utf8_strlen (icalcomponent_get_summary (event), -1), <=, 300);
    if (moment->record.index == 0)
      g_assert_true (g_str_has_prefix (icalcomponent_get_summary (event), remarks[0]));
    if (moment->record.index == G_N_ELEMENTS (remarks))
      g_assert_nonnull (strstr (icalcomponent_get_description (event), huge));
  }
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5545);

  for (guint i = 0; i < 4; i++) {
    g_autoptr (TrProject) project = tr_test_random_project (random, TRUE);
    g_autofree char *text = text_at (project, "1900-01-01", 0);
    g_autoptr (icalcomponent) calendar = text != NULL ? parse (text) : NULL;
    g_autoptr (GHashTable) uids = g_hash_table_new (g_str_hash, g_str_equal);

    if (text == NULL)
      continue;
    assert_lines (text);
    for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL;
         event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
      g_assert_true (g_hash_table_add (uids, (gpointer) icalcomponent_get_uid (event)));
  }
}

static void
test_file (void)
{
  g_autoptr (TrProject) project = contracted ("2029-01-01"), empty = tr_project_new ();
  g_autofree char *folder = g_dir_make_tmp ("trechter-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "agenda.ics", NULL), *content = NULL, *kept = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  take_new (empty, TR_KIND_PROJECT, "title", "Leeg", NULL);
  g_assert_false (tr_calendar_write_on (empty, file, DAY, &error));
  g_assert_error (error, TR_ERROR, TR_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  g_assert_true (tr_calendar_write_on (project, file, DAY, &error));
  g_assert_no_error (error);
  tr_test_assert_private (path);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  assert_lines (content);

  g_assert_false (tr_calendar_write_on (empty, file, DAY, &error));
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, content);
  g_remove (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0); /* nothing is left beside it */
}

static void
test_name (void)
{
  g_autoptr (TrProject) project = contracted ("2029-01-01");
  g_autofree char *name = tr_calendar_suggest_name (project);

  g_assert_true (g_str_has_prefix (name, "Samen oud, Veendam"));
  g_assert_true (g_str_has_suffix (name, ".ics"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/items", test_items);
  g_test_add_func ("/calendar/reminders", test_reminders);
  g_test_add_func ("/calendar/words", test_words);
  g_test_add_func ("/calendar/past", test_past);
  g_test_add_func ("/calendar/today", test_today);
  g_test_add_func ("/calendar/again", test_again);
  g_test_add_func ("/calendar/hostile", test_hostile);
  g_test_add_func ("/calendar/random", test_random);
  g_test_add_func ("/calendar/file", test_file);
  g_test_add_func ("/calendar/name", test_name);

  return g_test_run ();
}
