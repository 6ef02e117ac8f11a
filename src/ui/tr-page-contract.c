/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-page-contract.h"

#include <glib/gi18n.h>

#include "tr-contract-tabs.h"
#include "tr-follow.h"
#include "tr-help-place.h"
#include "tr-project-page.h"
#include "tr-tabs.h"
#include "tr-widgets.h"

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

static const TrKindId kinds_of_contract[] = { TR_KIND_MOMENT, TR_KIND_STANCE, TR_KIND_MONITORING, TR_KIND_SUPPLEMENT,
                                              TR_KIND_INDEXATION, TR_KIND_BENEFIT };

/* There always is a contract; it is empty as long as none of its fields says something. */
static gboolean
is_empty (TrProject *project)
{
  const TrRecord *contract = tr_project_at (project, TR_KIND_CONTRACT, 0);

  for (guint i = 0; i < G_N_ELEMENTS (kinds_of_contract); i++)
    if (tr_project_count (project, kinds_of_contract[i]) > 0)
      return FALSE;
  for (guint i = 0; contract != NULL && i < contract->kind->n_fields; i++)
    if (!tr_record_is_empty (contract, &contract->kind->fields[i]))
      return FALSE;

  return TRUE;
}

static void
show_example (GtkWidget *example, TrProject *project, const char *id)
{
  gtk_widget_set_visible (example, is_empty (project));
}

/* What a contract was like elsewhere, as long as nothing is said about this one. */
static GtkWidget *
example_new (TrDocument *document)
{
  GtkWidget *example = tr_empty_page_new (TR_PAGE_CONTRACT_PLANNER, NULL);
  guint64 kinds = TR_KIND_BIT (TR_KIND_CONTRACT);

  for (guint i = 0; i < G_N_ELEMENTS (kinds_of_contract); i++)
    kinds |= TR_KIND_BIT (kinds_of_contract[i]);
  tr_keep_shown (example, document, kinds, NULL, show_example);

  return example;
}

GtkWidget *
tr_page_contract_new (TrDocument *document)
{
  GtkWidget *tabs = tr_tabs_new (_("Parts of the contract"));

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    GtkWidget *part = parts[i].make (document);

    tr_help_place_set (part, parts[i].help);
    tr_tabs_add (TR_TABS (tabs), parts[i].key, _(parts[i].label), part);
  }

  gtk_box_prepend (GTK_BOX (tabs), example_new (document));

  return tabs;
}
