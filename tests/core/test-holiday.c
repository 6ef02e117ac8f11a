/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-holiday.h"

static GDate
day (const char *iso)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_parse (&date, iso);
  g_assert_true (g_date_valid (&date));

  return date;
}

static void
assert_easter (guint year, const char *iso)
{
  GDate easter, expected = day (iso);

  tr_holiday_easter (year, &easter);
  g_assert_cmpint (g_date_compare (&easter, &expected), ==, 0);
}

/* Dates of Easter from the ecclesiastical tables, the earliest and the latest possible among them. */
static void
test_easter (void)
{
  assert_easter (1818, "1818-03-22");
  assert_easter (1943, "1943-04-25");
  assert_easter (2000, "2000-04-23");
  assert_easter (2008, "2008-03-23");
  assert_easter (2024, "2024-03-31");
  assert_easter (2025, "2025-04-20");
  assert_easter (2026, "2026-04-05");
  assert_easter (2027, "2027-03-28");
  assert_easter (2038, "2038-04-25");
}

static void
test_holidays (void)
{
  static const struct {
    const char *iso;
    TrHoliday holiday;
  } days[] = {
    { "2026-01-01", TR_HOLIDAY_NEW_YEAR },     { "2026-04-03", TR_HOLIDAY_GOOD_FRIDAY },
    { "2026-04-06", TR_HOLIDAY_EASTER_MONDAY }, { "2026-04-27", TR_HOLIDAY_KINGS_DAY },
    { "2026-05-05", TR_HOLIDAY_LIBERATION_DAY }, { "2026-05-14", TR_HOLIDAY_ASCENSION },
    { "2026-05-25", TR_HOLIDAY_WHIT_MONDAY },  { "2026-12-25", TR_HOLIDAY_CHRISTMAS },
    { "2026-12-26", TR_HOLIDAY_BOXING_DAY },   { "2026-12-27", TR_HOLIDAY_NONE },
    /* the 27th of April 2025 is a Sunday */
    { "2025-04-26", TR_HOLIDAY_KINGS_DAY },    { "2025-04-27", TR_HOLIDAY_NONE },
    /* Ascension Day falls on Liberation Day */
    { "2016-05-05", TR_HOLIDAY_ASCENSION },    { "2028-02-29", TR_HOLIDAY_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    GDate date = day (days[i].iso);

    g_assert_cmpint (tr_holiday_on (&date), ==, days[i].holiday);
    g_assert_cmpint (tr_holiday_is_workday (&date), ==,
                     days[i].holiday == TR_HOLIDAY_NONE && g_date_get_weekday (&date) < G_DATE_SATURDAY);
  }
}

static void
assert_workdays (const char *iso, const char *before, const char *after)
{
  GDate first = day (iso), second = day (iso), expected_before = day (before), expected_after = day (after);

  tr_holiday_workday_before (&first);
  tr_holiday_workday_after (&second);
  g_assert_cmpint (g_date_compare (&first, &expected_before), ==, 0);
  g_assert_cmpint (g_date_compare (&second, &expected_after), ==, 0);
}

static void
test_workdays (void)
{
  assert_workdays ("2026-11-25", "2026-11-25", "2026-11-25");
  /* from Good Friday to Easter Monday */
  assert_workdays ("2026-04-05", "2026-04-02", "2026-04-07");
  /* over the turn of the year: Friday 1 January, then the weekend */
  assert_workdays ("2027-01-01", "2026-12-31", "2027-01-04");
  assert_workdays ("2026-12-26", "2026-12-24", "2026-12-28");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holiday/easter", test_easter);
  g_test_add_func ("/holiday/holidays", test_holidays);
  g_test_add_func ("/holiday/workdays", test_workdays);

  return g_test_run ();
}
