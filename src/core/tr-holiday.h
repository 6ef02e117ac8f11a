/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dutch public holidays and the days on which offices work, computed for any year. Dates are ISO text. */

typedef enum {
  TR_HOLIDAY_NONE,
  TR_HOLIDAY_NEW_YEAR,
  TR_HOLIDAY_GOOD_FRIDAY,
  TR_HOLIDAY_EASTER,
  TR_HOLIDAY_EASTER_MONDAY,
  TR_HOLIDAY_KINGS_DAY,
  TR_HOLIDAY_LIBERATION_DAY,
  TR_HOLIDAY_ASCENSION,
  TR_HOLIDAY_WHIT_SUNDAY,
  TR_HOLIDAY_WHIT_MONDAY,
  TR_HOLIDAY_CHRISTMAS,
  TR_HOLIDAY_BOXING_DAY,
  TR_N_HOLIDAYS
} TrHoliday;

void tr_holiday_easter (guint year, GDate *easter);
TrHoliday tr_holiday_on (const GDate *date);
const char *tr_holiday_name (TrHoliday holiday);
gboolean tr_holiday_is_workday (const GDate *date);
void tr_holiday_workday_before (GDate *date);
void tr_holiday_workday_after (GDate *date);

G_END_DECLS
