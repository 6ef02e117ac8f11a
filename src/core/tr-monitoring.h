/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-date-ground.h"
#include "tr-language.h"

G_BEGIN_DECLS

/* Ways of keeping an eye on a contract: what each usually does, whether counting and telling are in balance, and when
 * everybody meets. Sentences are freed with g_free(); one that has nothing to say is "". */

TrMonitoringWay tr_monitoring_usual_way (TrMonitoringKind kind);
TrFrequency tr_monitoring_usual_frequency (TrMonitoringKind kind);
TrMonitoring *tr_monitoring_proposal (TrMonitoringKind kind, TrLanguage language);

/* How many instruments go which way, and the hours of a year in them. */
typedef struct {
  guint n_counting, n_telling, n_both, n_unset;
  double counting_hours, telling_hours, both_hours, unset_hours;
  double hours;    /* together */
  guint n_no_hours; /* of which is not said how many hours they take */
} TrMonitoringBalance;

TrMonitoringBalance tr_monitoring_balance (TrProject *project);
char *tr_monitoring_balance_text (TrProject *project, TrLanguage language);
char *tr_monitoring_advice_text (TrProject *project, TrLanguage language);
char *tr_monitoring_hours_text (TrProject *project, TrLanguage language);
char *tr_monitoring_text (const TrMonitoring *monitoring, TrProject *project, TrLanguage language);

typedef struct {
  char *key; /* of the plan */
  GDate date;
  char *text;
  TrDateGround ground;
  gboolean is_past;
} TrMeeting;

GPtrArray *tr_meetings_new (TrProject *project, const GDate *today, TrLanguage language);

G_END_DECLS
