/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-basket-checks.h"

/* The work areas that the KPIs are about (TrWorkArea), in the order in which they come up. The array is the caller's. */
GArray *
tr_basket_work_areas (TrProject *project)
{
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (TrWorkArea));
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  TR_EACH_KPI (kpi, project) {
    TrWorkArea area = { .name = tr_kpi_work_area (kpi, tr_project_info (project)) };
    gpointer place;

    if (!g_hash_table_lookup_extended (places, area.name, NULL, &place)) {
      place = GUINT_TO_POINTER (areas->len);
      g_hash_table_insert (places, (gpointer) area.name, place);
      g_array_append_val (areas, area);
    }
    g_array_index (areas, TrWorkArea, GPOINTER_TO_UINT (place)).n_kpis++;
  }

  return areas;
}

static gboolean
lacks (const TrKpi *kpi, TrBasketCheck check)
{
  switch (check) {
  case TR_BASKET_LEVEL:
    return kpi->level == TR_LEVEL_UNSET;
  case TR_BASKET_MEASURABLE:
    return !tr_kpi_is_measurable (kpi);
  case TR_BASKET_STORY:
    return *kpi->story == '\0';
  case TR_BASKET_SOURCE:
    return tr_kpi_outruns_source (kpi);
  case TR_N_BASKET_CHECKS:
  default:
    g_return_val_if_reached (FALSE);
  }
}

/* The KPIs that lack something, in order. The array is the caller's. */
GPtrArray *
tr_basket_lacking (TrProject *project, TrBasketCheck check)
{
  GPtrArray *lacking = g_ptr_array_new ();

  TR_EACH_KPI (kpi, project)
    if (lacks (kpi, check))
      g_ptr_array_add (lacking, (gpointer) kpi);

  return lacking;
}

/* The field in which a KPI that lacks something is mended. */
const char *
tr_basket_lacking_field (TrBasketCheck check, const TrKpi *kpi)
{
  switch (check) {
  case TR_BASKET_LEVEL:
    return "level";
  case TR_BASKET_MEASURABLE:
    return *kpi->unit == '\0' ? "unit" : "source";
  case TR_BASKET_STORY:
    return "story";
  case TR_BASKET_SOURCE:
    return "frequency";
  case TR_N_BASKET_CHECKS:
  default:
    g_return_val_if_reached ("name");
  }
}

/* Whether any KPI is about prevention or the social basis (K09). */
gboolean
tr_basket_has_prevention (TrProject *project)
{
  TR_EACH_KPI (kpi, project)
    if (kpi->is_prevention)
      return TRUE;

  return FALSE;
}

/* The KPI that takes most registration, NULL when none takes any. */
const TrKpi *
tr_basket_heaviest (TrProject *project)
{
  const TrKpi *heaviest = NULL;
  double most = 0;

  TR_EACH_KPI (kpi, project) {
    double minutes = tr_kpi_minutes_per_month (kpi);

    if (minutes > most) {
      most = minutes;
      heaviest = kpi;
    }
  }

  return heaviest;
}

/* The level that has less than its share of the KPIs (K03 and K04), the thinner of the two; TR_LEVEL_UNSET when the mix is good, or when
 * there is nothing to mix. */
TrLevel
tr_basket_thin_level (const TrBasket *basket)
{
  gboolean is_impact = basket->n_impact <= basket->n_activity;
  guint n = is_impact ? basket->n_impact : basket->n_activity;

  if (n * 100 >= TR_BASKET_LEAST_SHARE * basket->n_kpis)
    return TR_LEVEL_UNSET;

  return is_impact ? TR_LEVEL_IMPACT : TR_LEVEL_ACTIVITY;
}
