/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-holiday.h"

#include <glib/gi18n.h>

/* The days of article 3 of the General Extension of Time Limits Act (Algemene termijnenwet): New Year's Day, Easter Monday, Whit Monday, both
 * days of Christmas, Ascension Day, the celebration of the King's birthday and the fifth of May; Good Friday counts as one. The Sundays of
 * Easter and Whitsun are told by name though every Sunday is free. */

/* Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
void
tr_holiday_easter (guint year, GDate *easter)
{
  guint a = year % 19, b = year / 100, c = year % 100;
  guint d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  guint h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  guint l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  guint month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;

  g_date_set_dmy (easter, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

/* The 27th of April, or the day before when that is a Sunday. */
static gboolean
is_kings_day (const GDate *date)
{
  GDateDay day = g_date_get_day (date);

  if (g_date_get_month (date) != G_DATE_APRIL)
    return FALSE;

  return day == 27 ? g_date_get_weekday (date) != G_DATE_SUNDAY : day == 26 && g_date_get_weekday (date) == G_DATE_SATURDAY;
}

static TrHoliday
movable_holiday_on (const GDate *date)
{
  static const struct {
    int days; /* after Easter */
    TrHoliday holiday;
  } movables[] = {
    { -2, TR_HOLIDAY_GOOD_FRIDAY }, { 0, TR_HOLIDAY_EASTER },       { 1, TR_HOLIDAY_EASTER_MONDAY },
    { 39, TR_HOLIDAY_ASCENSION },   { 49, TR_HOLIDAY_WHIT_SUNDAY }, { 50, TR_HOLIDAY_WHIT_MONDAY },
  };
  GDate easter;
  int days;

  tr_holiday_easter (g_date_get_year (date), &easter);
  days = g_date_days_between (&easter, date);
  for (guint i = 0; i < G_N_ELEMENTS (movables); i++)
    if (movables[i].days == days)
      return movables[i].holiday;

  return TR_HOLIDAY_NONE;
}

/* Which public holiday a day is. Two on one day: the one that moves with Easter. */
TrHoliday
tr_holiday_on (const GDate *date)
{
  static const struct {
    GDateMonth month;
    GDateDay day;
    TrHoliday holiday;
  } fixed[] = {
    { G_DATE_JANUARY, 1, TR_HOLIDAY_NEW_YEAR },
    { G_DATE_MAY, 5, TR_HOLIDAY_LIBERATION_DAY },
    { G_DATE_DECEMBER, 25, TR_HOLIDAY_CHRISTMAS },
    { G_DATE_DECEMBER, 26, TR_HOLIDAY_BOXING_DAY },
  };
  TrHoliday movable = movable_holiday_on (date);

  if (movable != TR_HOLIDAY_NONE)
    return movable;
  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    if (fixed[i].month == g_date_get_month (date) && fixed[i].day == g_date_get_day (date))
      return fixed[i].holiday;

  return is_kings_day (date) ? TR_HOLIDAY_KINGS_DAY : TR_HOLIDAY_NONE;
}

/* The name of a holiday, a msgid; "" for none. */
const char *
tr_holiday_name (TrHoliday holiday)
{
  static const char *const names[TR_N_HOLIDAYS] = {
    [TR_HOLIDAY_NONE] = "",
    [TR_HOLIDAY_NEW_YEAR] = N_("New Year's Day"),
    [TR_HOLIDAY_GOOD_FRIDAY] = N_("Good Friday"),
    [TR_HOLIDAY_EASTER] = N_("Easter Sunday"),
    [TR_HOLIDAY_EASTER_MONDAY] = N_("Easter Monday"),
    [TR_HOLIDAY_KINGS_DAY] = N_("King's Day"),
    [TR_HOLIDAY_LIBERATION_DAY] = N_("Liberation Day"),
    [TR_HOLIDAY_ASCENSION] = N_("Ascension Day"),
    [TR_HOLIDAY_WHIT_SUNDAY] = N_("Whit Sunday"),
    [TR_HOLIDAY_WHIT_MONDAY] = N_("Whit Monday"),
    [TR_HOLIDAY_CHRISTMAS] = N_("Christmas Day"),
    [TR_HOLIDAY_BOXING_DAY] = N_("Boxing Day"),
  };

  g_return_val_if_fail (holiday < TR_N_HOLIDAYS, "");
  return names[holiday];
}

/* Whether offices work on a day: from Monday to Friday, but not on a public holiday. */
gboolean
tr_holiday_is_workday (const GDate *date)
{
  return g_date_get_weekday (date) < G_DATE_SATURDAY && tr_holiday_on (date) == TR_HOLIDAY_NONE;
}

/* The last workday on or before a day. */
void
tr_holiday_workday_before (GDate *date)
{
  while (!tr_holiday_is_workday (date))
    g_date_subtract_days (date, 1);
}

/* The first workday on or after a day. */
void
tr_holiday_workday_after (GDate *date)
{
  while (!tr_holiday_is_workday (date))
    g_date_add_days (date, 1);
}
