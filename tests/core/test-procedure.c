/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-procedure.h"
#include "tr-holiday.h"
#include "tr-test-rules.h"

static GDate
day (const char *iso)
{
  GDate date;

  g_assert_true (tr_date_read (iso, &date));

  return date;
}

static void
assert_day (const GDate *date, const char *iso)
{
  g_autofree char *text = tr_date_write (date);

  g_assert_cmpstr (text, ==, iso);
}

/* A contract with documents and bids of so many weeks, and nothing else. */
static TrProject *
project_with (const char *documents, const char *bids)
{
  TrProject *project = tr_project_new ();

  tr_test_add (project, TR_KIND_PROJECT, "title", "Jongerenwerk", "municipality", "Veendam", NULL);
  tr_test_add (project, TR_KIND_CONTRACT, "procedure", "classic", "dialogue_weeks", "0", "documents_weeks", documents,
               "bids_weeks", bids, "assessment_weeks", "0", "standstill_weeks", "0", "implementation_weeks", "0", NULL);

  return project;
}

static void
test_blocked_weeks (void)
{
  static const struct {
    void (*block) (guint year, GDate *first, GDate *last);
    guint year;
    const char *first, *last;
  } cases[] = {
    { tr_block_summer, 2024, "2024-07-08", "2024-08-18" },   { tr_block_summer, 2025, "2025-07-14", "2025-08-24" },
    { tr_block_summer, 2026, "2026-07-13", "2026-08-23" },   { tr_block_year_end, 2022, "2022-12-26", "2023-01-08" },
    { tr_block_year_end, 2025, "2025-12-22", "2026-01-04" }, { tr_block_year_end, 2026, "2026-12-21", "2027-01-03" },
    { tr_block_year_end, 2027, "2027-12-27", "2028-01-09" }, { tr_block_year_end, 2028, "2028-12-25", "2029-01-07" },
    { tr_block_election, 2026, "2026-02-18", "2026-05-13" }, { tr_block_election, 2030, "2030-02-20", "2030-05-15" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    GDate first, last;

    cases[i].block (cases[i].year, &first, &last);
    assert_day (&first, cases[i].first);
    assert_day (&last, cases[i].last);
  }
}

/* On the borders, and in every year six weeks, two weeks, and twelve weeks and a day. */
static void
test_blocked_days (void)
{
  static const struct {
    const char *date;
    TrBlock block;
  } cases[] = {
    { "2026-07-12", TR_BLOCK_NONE },     { "2026-07-13", TR_BLOCK_SUMMER },   { "2026-08-23", TR_BLOCK_SUMMER },
    { "2026-08-24", TR_BLOCK_NONE },     { "2026-12-20", TR_BLOCK_NONE },     { "2026-12-21", TR_BLOCK_YEAR_END },
    { "2027-01-03", TR_BLOCK_YEAR_END }, { "2027-01-04", TR_BLOCK_NONE },     { "2026-02-17", TR_BLOCK_NONE },
    { "2026-02-18", TR_BLOCK_ELECTION }, { "2026-05-13", TR_BLOCK_ELECTION }, { "2026-05-14", TR_BLOCK_NONE },
    { "2027-03-17", TR_BLOCK_NONE },     { "2028-03-15", TR_BLOCK_NONE },
  };
  guint counts[TR_BLOCK_ELECTION + 1] = { 0 };
  GDate date = day ("2001-01-10"), end = day ("2401-01-10");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    GDate one = day (cases[i].date);

    g_assert_cmpint (tr_block_on (&one), ==, cases[i].block);
  }
  for (; g_date_compare (&date, &end) < 0; g_date_add_days (&date, 1))
    counts[tr_block_on (&date)]++;
  g_assert_cmpuint (counts[TR_BLOCK_SUMMER], ==, 400 * 42);
  g_assert_cmpuint (counts[TR_BLOCK_YEAR_END], ==, 400 * 14);
  g_assert_cmpuint (counts[TR_BLOCK_ELECTION], ==, 100 * 85);
}

static void
test_back (void)
{
  static const char *const expected[TR_N_PHASES][2] = {
    { "2028-01-03", "2028-04-09" }, { "2028-04-10", "2028-06-04" }, { "2028-06-05", "2028-07-23" },
    { "2028-07-24", "2028-08-20" }, { "2028-08-21", "2028-09-10" }, { "2028-09-11", "2028-12-31" },
  };
  g_autoptr (TrProject) project = tr_test_sound_project ();
  GDate start = day ("2029-01-01"), begin;
  TrPhaseSpan spans[TR_N_PHASES];

  tr_procedure_back (project, TR_PHASE_DIALOGUE, TR_PHASE_IMPLEMENTATION, &start, spans);
  for (guint phase = 0; phase < TR_N_PHASES; phase++) {
    assert_day (&spans[phase].from, expected[phase][0]);
    assert_day (&spans[phase].to, expected[phase][1]);
  }
  tr_procedure_begin (project, TR_PHASE_DOCUMENTS, &start, &begin);
  assert_day (&begin, "2028-04-10");

  /* one that takes no time ends the day before it begins */
  tr_test_set_contract (project, "standstill_weeks", "0");
  tr_procedure_back (project, TR_PHASE_ASSESSMENT, TR_PHASE_IMPLEMENTATION, &start, spans);
  assert_day (&spans[TR_PHASE_STANDSTILL].from, "2028-09-11");
  assert_day (&spans[TR_PHASE_STANDSTILL].to, "2028-09-10");
  assert_day (&spans[TR_PHASE_ASSESSMENT].to, "2028-09-10");
  /* what was laid before stays */
  assert_day (&spans[TR_PHASE_BIDS].to, "2028-07-23");
}

/* Two weeks for documents, then one for bids: when the first end, and when they begin. */
static void
test_deadlines (void)
{
  static const struct {
    const char *start, *field, *deadline, *begin;
  } cases[] = {
    /* no holiday; a Sunday, and Easter Sunday, are as good as any */
    { "2026-06-10", NULL, "2026-06-02", "2026-05-20" },
    { "2026-04-13", NULL, "2026-04-05", "2026-03-23" },
    /* Ascension Day; Easter Monday, from which it is a long way to a workday; Good Friday; King's Day; New Year's
     * Day, over the turn of the year */
    { "2026-05-22", NULL, "2026-05-13", "2026-04-30" },
    { "2026-04-14", NULL, "2026-04-02", "2026-03-20" },
    { "2026-04-11", NULL, "2026-04-02", "2026-03-20" },
    { "2026-05-05", NULL, "2026-04-24", "2026-04-11" },
    { "2027-01-09", NULL, "2026-12-31", "2026-12-18" },
    /* through 29 February, and through week 53 of 2026 */
    { "2028-03-16", NULL, "2028-03-08", "2028-02-24" },
    { "2027-01-18", NULL, "2027-01-10", "2026-12-28" },
    /* two weeks stand still: five days after them and nine before, or within the bids */
    { "2027-01-16", "is_year_end_blocked", "2027-01-08", "2026-12-12" },
    { "2027-01-08", "is_year_end_blocked", "2026-12-17", "2026-12-04" },
    { "2026-09-02", "is_summer_blocked", "2026-08-25", "2026-07-01" },
    /* the bids go on around an election, the documents wait */
    { "2026-05-22", "is_election_blocked", "2026-02-17", "2026-02-04" },
    { "2026-05-25", "is_election_blocked", "2026-05-17", "2026-02-08" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (TrProject) project = project_with ("2", "1");
    GDate start = day (cases[i].start);
    TrPhaseSpan spans[TR_N_PHASES];

    if (cases[i].field != NULL)
      tr_test_set_contract (project, cases[i].field, "1");
    tr_procedure_back (project, TR_PHASE_DIALOGUE, TR_PHASE_IMPLEMENTATION, &start, spans);
    g_test_message ("start %s", cases[i].start);
    assert_day (&spans[TR_PHASE_DOCUMENTS].to, cases[i].deadline);
    assert_day (&spans[TR_PHASE_DOCUMENTS].from, cases[i].begin);
  }
}

/* The standstill is a term of the law, and runs on. */
static void
test_standstill_runs_on (void)
{
  g_autoptr (TrProject) project = project_with ("0", "0");
  GDate start = day ("2026-09-01"), begin;

  tr_test_set_contract (project, "standstill_weeks", "3");
  tr_test_set_contract (project, "is_summer_blocked", "1");
  tr_procedure_begin (project, TR_PHASE_DIALOGUE, &start, &begin);
  assert_day (&begin, "2026-08-11");
}

/* Halves of a week are rounded in the sum: the phases together are as long as the procedure. */
static void
test_half_weeks (void)
{
  g_autoptr (TrProject) project = project_with ("0.5", "0.5");

  g_assert_cmpint (tr_contract_phase_days (project, TR_PHASE_DOCUMENTS), ==, 4);
  g_assert_cmpint (tr_contract_phase_days (project, TR_PHASE_BIDS), ==, 3);
  g_assert_cmpint (tr_contract_days (project, TR_PHASE_DIALOGUE), ==, 7);
  g_assert_cmpint (tr_contract_days (project, TR_PHASE_BIDS), ==, 3);
}

static void
assert_start (TrProject *project, const char *from, const char *not_before, const char *expected)
{
  GDate first = day (from), least, start;

  if (not_before != NULL)
    least = day (not_before);
  tr_procedure_start (project, TR_PHASE_DIALOGUE, &first, not_before != NULL ? &least : NULL, &start);
  assert_day (&start, expected);
}

static void
test_start (void)
{
  g_autoptr (TrProject) project = project_with ("2", "1");

  assert_start (project, "2026-05-20", NULL, "2026-06-10");
  assert_start (project, "2026-05-20", "2026-06-10", "2026-06-10");
  assert_start (project, "2026-05-20", "2026-08-01", "2026-08-01");
  /* the documents would end on Ascension Day: until the next day that works, and no deadline before it is late */
  assert_start (project, "2026-05-01", NULL, "2026-05-23");
  /* begun in the summer, it begins when that is over */
  tr_test_set_contract (project, "is_summer_blocked", "1");
  assert_start (project, "2026-07-20", NULL, "2026-09-14");
  assert_start (project, "2026-07-12", NULL, "2026-09-13");
}

static TrProject *
random_project (void)
{
  static const char *const fields[] = { "dialogue_weeks",   "documents_weeks",  "bids_weeks",
                                        "assessment_weeks", "standstill_weeks", "implementation_weeks" };
  static const char *const flags[] = { "is_summer_blocked", "is_year_end_blocked", "is_election_blocked" };
  TrProject *project = project_with ("0", "0");

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_autofree char *weeks = g_strdup_printf ("%d.%d", g_test_rand_int_range (0, 12), 5 * g_test_rand_int_range (0, 2));

    tr_test_set_contract (project, fields[i], weeks);
  }
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    tr_test_set_contract (project, flags[i], g_test_rand_bit () ? "1" : "0");

  return project;
}

static void
assert_phase (TrProject *project, guint phase, const TrPhaseSpan *span, const GDate *next)
{
  gboolean is_standstill = phase == TR_PHASE_STANDSTILL,
           waits = phase == TR_PHASE_DOCUMENTS || phase == TR_PHASE_ASSESSMENT;
  guint blocks = tr_contract_blocks (project) & (is_standstill ? 0u : waits ? 7u : 3u);
  gint n = 0;

  for (GDate date = span->from; g_date_compare (&date, &span->to) <= 0; g_date_add_days (&date, 1))
    n += (tr_block_on (&date) & blocks) == 0;
  g_assert_cmpint (n, ==, tr_contract_phase_days (project, (TrPhase) phase));
  g_assert_cmpint (g_date_compare (&span->to, next), <, 0);
  if (n > 0) {
    g_assert_cmpuint (tr_block_on (&span->to) & blocks, ==, 0);
    g_assert_true (g_date_get_weekday (&span->to) >= G_DATE_SATURDAY || tr_holiday_is_workday (&span->to));
  }
}

/* Whatever is blocked: a phase has all its days, ends on a day on which it can, and before the next; and the first
 * start is the first. */
static void
test_back_and_forward (void)
{
  for (guint i = 0; i < 300; i++) {
    g_autoptr (TrProject) project = random_project ();
    GDate start = day ("2020-01-01"), from, first, begin;
    TrPhaseSpan spans[TR_N_PHASES];

    g_date_add_days (&start, (guint) g_test_rand_int_range (0, 20000));
    tr_procedure_back (project, TR_PHASE_DIALOGUE, TR_PHASE_IMPLEMENTATION, &start, spans);
    for (guint phase = 0; phase < TR_N_PHASES; phase++)
      assert_phase (project, phase, &spans[phase], phase + 1 < TR_N_PHASES ? &spans[phase + 1].from : &start);

    from = spans[TR_PHASE_DIALOGUE].from;
    tr_procedure_start (project, TR_PHASE_DIALOGUE, &from, NULL, &first);
    g_assert_cmpint (g_date_compare (&first, &start), <=, 0);
    tr_procedure_begin (project, TR_PHASE_DIALOGUE, &first, &begin);
    g_assert_cmpint (g_date_compare (&begin, &from), >=, 0);
    g_date_subtract_days (&first, 1);
    tr_procedure_begin (project, TR_PHASE_DIALOGUE, &first, &begin);
    g_assert_cmpint (g_date_compare (&begin, &from), <, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/procedure/blocked-weeks", test_blocked_weeks);
  g_test_add_func ("/procedure/blocked-days", test_blocked_days);
  g_test_add_func ("/procedure/back", test_back);
  g_test_add_func ("/procedure/deadlines", test_deadlines);
  g_test_add_func ("/procedure/standstill-runs-on", test_standstill_runs_on);
  g_test_add_func ("/procedure/half-weeks", test_half_weeks);
  g_test_add_func ("/procedure/start", test_start);
  g_test_add_func ("/procedure/back-and-forward", test_back_and_forward);

  return g_test_run ();
}
