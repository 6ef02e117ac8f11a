/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-contract-tabs.h"

#include "tr-form.h"
#include "tr-page-section.h"
#include "tr-project-page.h"
#include "tr-widgets.h"

static const TrFormPlace budget_places[] = {
  { "yearly_budget", 0, 0, 1 }, { "hourly_rate", 1, 0, 1 }, { "indexation", 0, 1, 1 }, { "wage_rise", 1, 1, 1 },
};

GtkWidget *
tr_contract_money_new (TrDocument *document)
{
  GtkWidget *form = tr_form_new (document, TR_KIND_CONTRACT, NULL, budget_places, G_N_ELEMENTS (budget_places));

  return tr_column_new (30, tr_page_section_new (TR_PAGE_CONTRACT_PLANNER, "budget", form), NULL);
}
