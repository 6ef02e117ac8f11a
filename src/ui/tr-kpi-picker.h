/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-catalogue.h"

#include "tr-candidate.h"

G_BEGIN_DECLS

/* A line to type in and a list to choose a KPI from: what would help the basket as long as nothing is typed, else what
 * the catalogue has for the words, and a KPI of one's own with these words as its name. Up and down go through the list
 * from the line.
 *
 * Signals
 *   chosen (TrKpiPicker *self): another one is chosen, or none
 *   entered (TrKpiPicker *self): Enter in the line, or a row was activated */
#define TR_TYPE_KPI_PICKER (tr_kpi_picker_get_type ())
G_DECLARE_FINAL_TYPE (TrKpiPicker, tr_kpi_picker, TR, KPI_PICKER, GtkBox)

GtkWidget *tr_kpi_picker_new (TrDocument *document, TrCatalogue *catalogue);
const TrCandidate *tr_kpi_picker_get_chosen (TrKpiPicker *self);

G_END_DECLS
