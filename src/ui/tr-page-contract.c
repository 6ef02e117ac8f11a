/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-page-contract.h"

#include <glib/gi18n.h>

#include "tr-contract-tabs.h"
#include "tr-tabs.h"

static const struct {
  const char *key;
  const char *label; /* msgid */
  GtkWidget *(*make) (TrDocument *document);
} parts[] = {
  /* TRANSLATORS: parts of the page about the contract; the first has its dates */
  { "planning", N_("Dates"), tr_contract_planning_new },
  { "choices", N_("Choices"), tr_contract_choices_new },
  { "money", N_("Money"), tr_contract_money_new },
  { "monitoring", N_("Monitoring"), tr_contract_monitoring_new },
  { "benefits", N_("Business case"), tr_contract_benefits_new },
};

GtkWidget *
tr_page_contract_new (TrDocument *document)
{
  GtkWidget *tabs = tr_tabs_new (_("Parts of the contract"));

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    tr_tabs_add (TR_TABS (tabs), parts[i].key, _(parts[i].label), parts[i].make (document));

  return tabs;
}
