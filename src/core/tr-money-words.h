/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-language.h"
#include "tr-money.h"

G_BEGIN_DECLS

/* What the money of a contract comes to, in words. A sentence that has nothing to say is "". All are freed with
 * g_free(). */

#define TR_MONEY_N_NEEDED 3 /* at most so many fields are missing for one thing */

guint tr_money_missing (TrProject *project, const char **fields);
guint tr_money_missing_for_wages (TrProject *project, const char **fields);
guint tr_money_missing_for_cost (TrProject *project, const char **fields);
guint tr_money_missing_for_benefits (TrProject *project, const char **fields);

char *tr_money_whole_text (gint64 cents, TrLanguage language);
char *tr_money_exact_text (gint64 cents, TrLanguage language);
char *tr_money_rate_text (gint rate, TrLanguage language);
char *tr_money_year_rate_text (const TrMoney *money, guint year, TrLanguage language);
char *tr_money_days_text (const TrMoneyYear *year, TrLanguage language);
char *tr_money_totals_text (const TrMoney *money, TrLanguage language);
char *tr_money_wages_text (const TrMoney *money, TrLanguage language);

char *tr_indexation_rate_text (const TrIndexation *indexation, TrLanguage language);
char *tr_indexation_wage_text (const TrIndexation *indexation, TrLanguage language);
char *tr_indexation_place_text (const TrIndexation *indexation, TrProject *project, TrLanguage language);

char *tr_supplement_text (const TrMoney *money, const TrSupplement *supplement, TrProject *project,
                          TrLanguage language);
char *tr_supplements_text (const TrMoney *money, TrProject *project, TrLanguage language);
char *tr_supplements_warning (const TrMoney *money, TrProject *project, TrLanguage language);

char *tr_money_registration_text (const TrMoney *money, TrProject *project, TrLanguage language);
char *tr_money_monitoring_text (const TrMoney *money, TrProject *project, TrLanguage language);
char *tr_money_burden_text (const TrMoney *money, TrProject *project, TrLanguage language);

G_END_DECLS
