/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-catalogue.h"
#include "core/tr-document.h"

G_BEGIN_DECLS

/* How a KPI and an indicator of the catalogue are shown, and how one comes of the other. */

char *tr_kpi_name_text (const TrKpi *kpi);
char *tr_indicator_name_text (const TrIndicator *indicator);
char *tr_indicator_facts_text (const TrIndicator *indicator);
gboolean tr_indicator_is_named (const TrIndicator *indicator);
const TrKpi *tr_indicator_in_basket (const TrIndicator *indicator, TrProject *project);
TrKpi *tr_indicator_kpi_for (const TrIndicator *indicator, TrDocument *document);
TrCatalogue *tr_catalogue_of (TrDocument *document, GError **error);

G_END_DECLS
