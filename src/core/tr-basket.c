/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-funnel.h"

#include <math.h>

/* The minutes of registration a KPI costs in a month: minutes for one registration, times registrations in a period
 * (at least one), over the months of that period, which is a year when it is not stated (tr_frequency_reported). */
double
tr_kpi_minutes_per_month (const TrKpi *kpi)
{
  return (double) kpi->minutes * MAX (kpi->registrations, 1) / tr_frequency_months ((TrFrequency) kpi->frequency);
}

/* What the KPIs of a project come to. */
TrBasket
tr_basket (TrProject *project)
{
  TrBasket basket = { 0 };

  TR_EACH (TrKpi, kpi, project, TR_KIND_KPI) {
    basket.n_kpis++;
    basket.n_impact += kpi->level == TR_LEVEL_IMPACT ? 1 : 0;
    basket.n_activity += kpi->level == TR_LEVEL_ACTIVITY ? 1 : 0;
    basket.n_without_story += *kpi->story == '\0' ? 1 : 0;
    basket.n_without_baseline += isnan (kpi->baseline) ? 1 : 0;
    basket.minutes_per_month += tr_kpi_minutes_per_month (kpi);
  }

  return basket;
}
