/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-model.h"

G_BEGIN_DECLS

/* A reporting period. Days count as spreadsheets count them: 1 January 2027 is 46388. Both days belong to the period. */
typedef struct {
  gint from, to;
  char *label;
} TrPeriod;

#define TR_PERIODS_MOST 600

gint tr_day_from_iso (const char *iso_date);
char *tr_day_to_iso (gint day);
GArray *tr_periods (TrFrequency frequency, gint from, gint to, TrLanguage language);
gint tr_periods_find (const GArray *periods, gint day);

G_END_DECLS
