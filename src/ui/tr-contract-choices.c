/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-contract-tabs.h"

#include "tr-form.h"
#include "tr-page-section.h"
#include "tr-project-page.h"
#include "tr-widgets.h"

static const TrFormPlace form_places[] = {
  { "instrument", 0, 0, 1 }, { "procedure", 1, 0, 1 },
};

GtkWidget *
tr_contract_choices_new (TrDocument *document)
{
  GtkWidget *form = tr_form_new (document, TR_KIND_CONTRACT, NULL, form_places, G_N_ELEMENTS (form_places));

  return tr_column_new (30, tr_page_section_new (TR_PAGE_CONTRACT_PLANNER, "instrument", form), NULL);
}
