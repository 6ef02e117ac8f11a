/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-contract-tabs.h"

#include <glib/gi18n.h>

#include "core/tr-money-words.h"
#include "tr-contract-parts.h"
#include "tr-field-row.h"
#include "tr-form.h"
#include "tr-missing-line.h"
#include "tr-money-areas.h"
#include "tr-money-years.h"
#include "tr-page-widgets.h"
#include "tr-record-list.h"
#include "tr-spot.h"
#include "tr-tabs.h"
#include "tr-widgets.h"
#include "tr-wrap-layout.h"

#define SPACING 9 /* pixels between what belongs together */

static const TrFormPlace budget_places[] = {
  { "yearly_budget", 0, 0, 1 }, { "hourly_rate", 1, 0, 1 }, { "indexation", 0, 1, 1 }, { "wage_rise", 1, 1, 1 },
};

/* What the amounts follow from. */
static const guint64 all_money = TR_KIND_BIT (TR_KIND_CONTRACT) | TR_KIND_BIT (TR_KIND_PROJECT) |
                                 TR_KIND_BIT (TR_KIND_SUPPLEMENT) | TR_KIND_BIT (TR_KIND_MONITORING) |
                                 TR_KIND_BIT (TR_KIND_KPI);

typedef char *(*Say) (const TrMoney *money, TrProject *project, TrLanguage language);

static void
show_said (GtkWidget *label, TrProject *project, Say say)
{
  g_autoptr (TrMoney) money = tr_money_new (project);
  g_autofree char *text = say (money, project, tr_language_of_interface ());

  tr_text_set (label, text);
}

static void
show_registration (GtkWidget *label, TrProject *project, const char *id)
{
  show_said (label, project, tr_money_registration_text);
}

static void
show_monitoring (GtkWidget *label, TrProject *project, const char *id)
{
  show_said (label, project, tr_money_monitoring_text);
}

static void
show_burden (GtkWidget *label, TrProject *project, const char *id)
{
  show_said (label, project, tr_money_burden_text);
}

static void
show_supplements (GtkWidget *label, TrProject *project, const char *id)
{
  show_said (label, project, tr_supplements_text);
}

static void
show_supplements_warning (GtkWidget *label, TrProject *project, const char *id)
{
  show_said (label, project, tr_supplements_warning);
}

static void
show_indexation (GtkWidget *label, TrProject *project, const char *id)
{
  const TrIndexation *indexation = tr_project_find (project, TR_KIND_INDEXATION, id);
  TrLanguage language = tr_language_of_interface ();
  g_autofree char *rate = NULL, *wage = NULL, *place = NULL, *text = NULL;

  if (indexation == NULL)
    return;
  rate = tr_indexation_rate_text (indexation, language);
  wage = tr_indexation_wage_text (indexation, language);
  place = tr_indexation_place_text (indexation, project, language);
  text = g_strconcat (rate, *wage != '\0' ? " " : "", wage, *place != '\0' ? "\n" : "", place, NULL);
  tr_text_set (label, text);
}

static GtkWidget *
create_indexation (TrDocument *document, const char *id, gpointer user_data)
{
  static const TrFieldPlace places[] = {
    { "year", 80 }, { "ova", 110 }, { "price", 110 }, { "correction", 110 }, { "wage", 110 },
  };
  GtkWidget *text = tr_status_new ("tr-summary");

  tr_keep_shown (text, document,
                 TR_KIND_BIT (TR_KIND_INDEXATION) | TR_KIND_BIT (TR_KIND_CONTRACT) | TR_KIND_BIT (TR_KIND_PROJECT), id,
                 show_indexation);

  return tr_column_new (
      6, tr_field_row_new (document, TR_KIND_INDEXATION, id, places, G_N_ELEMENTS (places)), text, NULL);
}

static void
show_supplement (GtkWidget *label, TrProject *project, const char *id)
{
  const TrSupplement *supplement = tr_project_find (project, TR_KIND_SUPPLEMENT, id);
  g_autoptr (TrMoney) money = tr_money_new (project);
  g_autofree char *text = NULL;

  if (supplement == NULL)
    return;
  text = tr_supplement_text (money, supplement, project, tr_language_of_interface ());
  tr_text_set (label, text);
}

static GtkWidget *
create_supplement (TrDocument *document, const char *id, gpointer user_data)
{
  static const TrFieldPlace places[] = {
    { "budget", 140 }, { "months", 110 }, { "start", 130 }, { "fit", 220 }, { "has_own_account", 190 },
  };
  GtkWidget *text = tr_status_new ("tr-summary");

  tr_keep_shown (text, document, all_money, id, show_supplement);

  return tr_column_new (6, tr_main_editor_new (document, TR_KIND_SUPPLEMENT, id, "title"),
                        tr_field_row_new (document, TR_KIND_SUPPLEMENT, id, places, G_N_ELEMENTS (places)), text, NULL);
}

static GtkWidget *
list_new (TrDocument *document, TrKindId kind, TrRowFactory factory, const char *field, const char *placeholder)
{
  GtkWidget *list = tr_record_list_new (document, kind, factory, NULL);

  tr_record_list_set_capture (TR_RECORD_LIST (list), field, placeholder);
  tr_record_list_set_cards (TR_RECORD_LIST (list), TRUE);

  return list;
}

static GtkWidget *
supplements_new (TrDocument *document)
{
  return tr_column_new (SPACING,
                        list_new (document, TR_KIND_SUPPLEMENT, create_supplement, "title",
                                  _("Another supplementary assignment… (Enter adds it)")),
                        tr_said_back_new (document, all_money, show_supplements),
                        tr_said_back_new (document, all_money, show_supplements_warning), NULL);
}

static void
on_monitoring_cb (GtkButton *button)
{
  GtkWidget *tabs = gtk_widget_get_ancestor (GTK_WIDGET (button), TR_TYPE_TABS);
  const char *none[] = { NULL };
  GtkWidget *adder;

  if (tabs == NULL)
    return;
  tr_tabs_show (TR_TABS (tabs), "monitoring");
  adder = tr_spot_find_adder (tabs, TR_KIND_MONITORING, none);
  if (adder != NULL)
    tr_spot_focus (adder);
}

static void
show_way_to_kpis (GtkWidget *button, TrProject *project, const char *id)
{
  g_autoptr (TrMoney) money = tr_money_new (project);

  gtk_widget_set_visible (button, money->registration_hours <= 0);
}

static void
show_way_to_monitoring (GtkWidget *button, TrProject *project, const char *id)
{
  g_autoptr (TrMoney) money = tr_money_new (project);

  gtk_widget_set_visible (button, money->monitoring_hours <= 0);
}

/* Where to say how much time it takes, as long as nobody did. */
static GtkWidget *
ways_new (TrDocument *document)
{
  GtkWidget *ways = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *kpis = gtk_button_new_with_label (_("To the KPIs"));
  GtkWidget *monitoring = gtk_button_new_with_label (_("To the ways of monitoring"));

  gtk_widget_set_layout_manager (ways, tr_wrap_layout_new (6, 6));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (kpis), "win.page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (kpis), "s", tr_steps[TR_STEP_AGREEMENT].name);
  g_signal_connect (monitoring, "clicked", G_CALLBACK (on_monitoring_cb), NULL);
  gtk_widget_add_css_class (kpis, "tr-finding-button");
  gtk_widget_add_css_class (monitoring, "tr-finding-button");
  tr_keep_shown (kpis, document, all_money, NULL, show_way_to_kpis);
  tr_keep_shown (monitoring, document, all_money, NULL, show_way_to_monitoring);
  gtk_box_append (GTK_BOX (ways), kpis);
  gtk_box_append (GTK_BOX (ways), monitoring);

  return ways;
}

static GtkWidget *
cost_new (TrDocument *document)
{
  GtkWidget *registration = tr_status_new (NULL), *monitoring = tr_status_new (NULL);
  GtkWidget *missing = tr_missing_line_new (document, all_money, _("To see what that costs, fill in:"),
                                            tr_money_missing_for_cost);
  GtkWidget *card = tr_column_new (SPACING, registration, monitoring,
                                   ways_new (document), tr_said_back_new (document, all_money, show_burden), missing,
                                   NULL);

  tr_keep_shown (registration, document, all_money, NULL, show_registration);
  tr_keep_shown (monitoring, document, all_money, NULL, show_monitoring);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "tr-panel");

  return card;
}

/* What the contract costs, and how that grows and is divided. */
GtkWidget *
tr_contract_money_new (TrDocument *document)
{
  GtkWidget *form = tr_form_new (document, TR_KIND_CONTRACT, NULL, budget_places, G_N_ELEMENTS (budget_places));
  GtkWidget *indexations = list_new (document, TR_KIND_INDEXATION, create_indexation, "year",
                                     _("For which year? (Enter adds it)"));

  return tr_column_new (30, tr_contract_section_new ("budget", form),
                        tr_contract_section_new ("years", tr_money_years_new (document)),
                        tr_contract_section_new ("indexation", indexations),
                        tr_contract_section_new ("areas", tr_money_areas_new (document)),
                        tr_contract_section_new ("supplements", supplements_new (document)),
                        tr_contract_section_new ("cost", cost_new (document)), NULL);
}
