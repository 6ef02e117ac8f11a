/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-contract-tabs.h"

#include <glib/gi18n.h>

#include "tr-page-section.h"
#include "tr-page-widgets.h"
#include "tr-project-page.h"
#include "tr-record-list.h"
#include "tr-widgets.h"

static GtkWidget *
create_instrument (TrDocument *document, const char *id, gpointer user_data)
{
  return tr_main_editor_new (document, TR_KIND_MONITORING, id, "name");
}

GtkWidget *
tr_contract_monitoring_new (TrDocument *document)
{
  GtkWidget *list = tr_record_list_new (document, TR_KIND_MONITORING, create_instrument, NULL);

  tr_record_list_set_capture (TR_RECORD_LIST (list), "name", _("Another way of keeping an eye on it… (Enter adds it)"));

  return tr_column_new (30, tr_page_section_new (TR_PAGE_CONTRACT_PLANNER, "instruments", list), NULL);
}
