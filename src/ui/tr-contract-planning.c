/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-contract-tabs.h"

#include "tr-form.h"
#include "tr-page-section.h"
#include "tr-project-page.h"
#include "tr-widgets.h"

static const TrFormPlace term_places[] = {
  { "start", 0, 0, 1 },          { "base_months", 1, 0, 1 },   { "extensions", 0, 1, 1 },
  { "extension_months", 1, 1, 1 }, { "notice_months", 0, 2, 1 }, { "exit_months", 1, 2, 1 },
  { "preparation_months", 0, 3, 1 },
};

GtkWidget *
tr_contract_planning_new (TrDocument *document)
{
  GtkWidget *terms = tr_form_new (document, TR_KIND_CONTRACT, NULL, term_places, G_N_ELEMENTS (term_places));

  return tr_column_new (30, tr_page_section_new (TR_PAGE_CONTRACT_PLANNER, "terms", terms), NULL);
}
