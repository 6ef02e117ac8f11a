/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-contract-tabs.h"

#include "tr-page-section.h"
#include "tr-page-widgets.h"
#include "tr-project-page.h"
#include "tr-record-list.h"
#include "tr-widgets.h"

static GtkWidget *
create_benefit (TrDocument *document, const char *id, gpointer user_data)
{
  return tr_main_editor_new (document, TR_KIND_BENEFIT, id, "remark");
}

GtkWidget *
tr_contract_benefits_new (TrDocument *document)
{
  GtkWidget *list = tr_record_list_new (document, TR_KIND_BENEFIT, create_benefit, NULL);

  return tr_column_new (30, tr_page_section_new (TR_PAGE_CONTRACT_PLANNER, "benefits", list), NULL);
}
