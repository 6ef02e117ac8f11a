/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-document.h"

G_BEGIN_DECLS

/* Replacing a KPI by another: the old one goes out of the basket and stays in the project with its reason, day and successor, so that
 * whoever comes later sees what was measured before, and why no longer. */

/* Why, from which day (ISO), and by which. */
typedef struct {
  const char *reason;
  const char *day;
  TrKpi *successor; /* new to the project, or one that is in it */
} TrReplacement;

void tr_kpi_inherit (TrKpi *successor, const TrKpi *old);
gboolean tr_kpi_replace (TrDocument *document, const char *id, const TrReplacement *replacement, const char *today,
                         GError **error);
gboolean tr_kpi_take_back (TrDocument *document, const char *id, GError **error);
char *tr_kpi_short_name (const TrKpi *kpi);

G_END_DECLS
