/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-period.h"

#include <glib/gi18n.h>

#include "tr-basket.h"
#include "tr-language.h"
#include "tr-text.h"

/* The Julian day of GDate that a spreadsheet calls day 0 (30 December 1899). */
#define DAY_ZERO 693594
/* Spreadsheets disagree about days before 1 March 1900. */
#define FIRST_DAY 61
#define LAST_YEAR 9999

static const char *const months[] = {
  N_("January {year}"),   N_("February {year}"), N_("March {year}"),    N_("April {year}"),
  N_("May {year}"),       N_("June {year}"),     N_("July {year}"),     N_("August {year}"),
  N_("September {year}"), N_("October {year}"),  N_("November {year}"), N_("December {year}"),
};

static gint
day_of (guint year, guint month, guint day)
{
  GDate date;

  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return (gint) g_date_get_julian (&date) - DAY_ZERO;
}

static gint
digits (const char *text, guint n)
{
  gint number = 0;

  for (guint i = 0; i < n; i++) {
    if (!g_ascii_isdigit (text[i]))
      return -1;
    number = number * 10 + (text[i] - '0');
  }

  return number;
}

/* The day number of an ISO date; 0 when the text is no date or one that a spreadsheet can not hold. */
gint
tr_day_from_iso (const char *iso_date)
{
  gint year, month, day, number;

  for (guint i = 0; i < 10; i++)
    if (iso_date[i] == '\0')
      return 0;
  year = digits (iso_date, 4);
  month = digits (iso_date + 5, 2);
  day = digits (iso_date + 8, 2);
  if (iso_date[10] != '\0' || iso_date[4] != '-' || iso_date[7] != '-' || year < 1 || month < 1 || day < 1)
    return 0;
  number = day_of ((guint) year, (guint) month, (guint) day);

  return number >= FIRST_DAY ? number : 0;
}

/* The ISO date of a day number. Free with g_free(). */
char *
tr_day_to_iso (gint day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (day + DAY_ZERO));

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

/* What people call the `length` months from `month` (counted from the year 0). */
static char *
label_of (guint month, guint length, TrLanguage language)
{
  guint year = month / 12;
  g_autofree char *years = g_strdup_printf ("%u", year);
  g_autofree char *last = g_strdup_printf ("%u", year + length / 12 - (length >= 12 ? 1 : 0));
  g_autofree char *number = g_strdup_printf ("%u", (month % 12) / length + 1);

  switch (length) {
  case 1:
    return tr_fill (tr_language_text (language, months[month % 12]), "{year}", years, NULL);
  case 3:
    /* TRANSLATORS: {number} is 1 to 4, {year} a year such as 2027 */
    return tr_fill (tr_language_text (language, N_("Quarter {number} of {year}")), "{number}", number, "{year}", years, NULL);
  case 6:
    /* TRANSLATORS: {number} is 1 or 2, {year} a year such as 2027 */
    return tr_fill (tr_language_text (language, N_("Half year {number} of {year}")), "{number}", number, "{year}", years, NULL);
  case 12:
    return g_steal_pointer (&years);
  default:
    return g_strdup_printf ("%s–%s", years, last);
  }
}

static void
clear_period (gpointer period)
{
  g_free (((TrPeriod *) period)->label);
}

/* The calendar periods of a frequency that hold a day of `from` to `to`; tr_frequency_reported() tells what counts when none is
 * stated. Periods of several years begin with the year of `from`. Empty when a day is 0; TR_PERIODS_MOST at most. */
GArray *
tr_periods (TrFrequency frequency, gint from, gint to, TrLanguage language)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (TrPeriod));
  guint length = tr_frequency_months (frequency), month;
  GDate date;

  g_array_set_clear_func (periods, clear_period);
  if (from < FIRST_DAY || to < from)
    return periods;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (from + DAY_ZERO));
  month = (guint) g_date_get_year (&date) * 12 + (length > 12 ? 0 : ((guint) g_date_get_month (&date) - 1) / length * length);

  for (; periods->len < TR_PERIODS_MOST && (month + length) / 12 <= LAST_YEAR; month += length) {
    TrPeriod period = {
      .from = day_of (month / 12, month % 12 + 1, 1),
      .to = day_of ((month + length) / 12, (month + length) % 12 + 1, 1) - 1,
    };

    if (period.from > to)
      break;
    period.label = label_of (month, length, language);
    g_array_append_val (periods, period);
  }

  return periods;
}

/* The place of the period that holds a day, -1 when none does. */
gint
tr_periods_find (const GArray *periods, gint day)
{
  guint low = 0, high = periods->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;
    const TrPeriod *period = &g_array_index (periods, TrPeriod, middle);

    if (day < period->from)
      high = middle;
    else if (day > period->to)
      low = middle + 1;
    else
      return (gint) middle;
  }

  return -1;
}
