/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-page-contract.h"

#include <glib/gi18n.h>

#include "tr-contract-tabs.h"
#include "tr-help-place.h"
#include "tr-tabs.h"

static const struct {
  const char *key;
  const char *label; /* msgid */
  const char *help;
  GtkWidget *(*make) (TrDocument *document);
} parts[] = {
  /* TRANSLATORS: parts of the page about the contract; the first has its dates */
  { "planning", N_("Dates"), "contract#planning", tr_contract_planning_new },
  { "choices", N_("Choices"), "contract#choices", tr_contract_choices_new },
  { "money", N_("Money"), "contract#money", tr_contract_money_new },
  { "monitoring", N_("Monitoring"), "contract#monitoring", tr_contract_monitoring_new },
  { "benefits", N_("Business case"), "contract#benefits", tr_contract_benefits_new },
};

GtkWidget *
tr_page_contract_new (TrDocument *document)
{
  GtkWidget *tabs = tr_tabs_new (_("Parts of the contract"));

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    GtkWidget *part = parts[i].make (document);

    tr_help_place_set (part, parts[i].help);
    tr_tabs_add (TR_TABS (tabs), parts[i].key, _(parts[i].label), part);
  }

  return tabs;
}
