/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-contract-tabs.h"

#include <glib/gi18n.h>

#include "core/tr-monitoring.h"
#include "tr-bar.h"
#include "tr-contract-parts.h"
#include "tr-field-row.h"
#include "tr-meeting-list.h"
#include "tr-monitoring-menu.h"
#include "tr-page-widgets.h"
#include "tr-record-list.h"
#include "tr-widgets.h"

#define SPACING 9 /* pixels between what belongs together */

static const guint64 kinds = TR_KIND_BIT (TR_KIND_MONITORING) | TR_KIND_BIT (TR_KIND_CONTRACT);

typedef char *(*Say) (TrProject *project, TrLanguage language);

static void
show_said (GtkWidget *label, TrProject *project, Say say)
{
  g_autofree char *text = say (project, tr_language_of_interface ());

  tr_text_set (label, text);
}

static void
show_balance (GtkWidget *label, TrProject *project, const char *id)
{
  show_said (label, project, tr_monitoring_balance_text);
}

static void
show_advice (GtkWidget *label, TrProject *project, const char *id)
{
  show_said (label, project, tr_monitoring_advice_text);
}

static void
show_hours (GtkWidget *label, TrProject *project, const char *id)
{
  show_said (label, project, tr_monitoring_hours_text);
}

/* The bar shows what the line under it says: counting, both, telling. */
static void
show_bar (GtkWidget *bar, TrProject *project, const char *id)
{
  TrMonitoringBalance balance = tr_monitoring_balance (project);
  double all = balance.n_counting + balance.n_telling + balance.n_both + balance.n_unset;

  gtk_widget_set_visible (bar, all > 0);
  tr_bar_set_part (TR_BAR (bar), 0, balance.n_counting / all, "tr-part-main");
  tr_bar_set_part (TR_BAR (bar), 1, balance.n_both / all, "tr-part-quiet");
  tr_bar_set_part (TR_BAR (bar), 2, balance.n_telling / all, "tr-part-second");
}

static GtkWidget *
balance_new (TrDocument *document)
{
  GtkWidget *bar = tr_bar_new (), *advice = tr_status_new (NULL);

  gtk_widget_set_valign (bar, GTK_ALIGN_START);
  tr_keep_shown (bar, document, kinds, NULL, show_bar);
  tr_keep_shown (advice, document, kinds, NULL, show_advice);

  return tr_column_new (4, bar, tr_said_back_new (document, kinds, show_balance), advice,
                        tr_said_back_new (document, kinds, show_hours), NULL);
}

static void
show_instrument (GtkWidget *label, TrProject *project, const char *id)
{
  const TrMonitoring *monitoring = tr_project_find (project, TR_KIND_MONITORING, id);
  g_autofree char *text = NULL;

  if (monitoring == NULL)
    return;
  text = tr_monitoring_text (monitoring, project, tr_language_of_interface ());
  tr_text_set (label, text);
}

static GtkWidget *
create_instrument (TrDocument *document, const char *id, gpointer user_data)
{
  static const TrFieldPlace places[] = {
    { "kind", 190 }, { "way", 160 }, { "first", 130 }, { "owner", 180 }, { "frequency", 150 }, { "hours", 110 },
  };
  GtkWidget *text = tr_status_new ("tr-summary");

  tr_keep_shown (text, document, kinds, id, show_instrument);

  return tr_column_new (6, tr_main_editor_new (document, TR_KIND_MONITORING, id, "name"),
                        tr_field_row_new (document, TR_KIND_MONITORING, id, places, G_N_ELEMENTS (places)), text, NULL);
}

static GtkWidget *
instruments_new (TrDocument *document)
{
  GtkWidget *list = tr_record_list_new (document, TR_KIND_MONITORING, create_instrument, NULL);

  tr_record_list_set_capture (TR_RECORD_LIST (list), "name", _("Another way of keeping an eye on it… (Enter adds it)"));
  tr_record_list_set_cards (TR_RECORD_LIST (list), TRUE);

  return tr_column_new (SPACING, tr_monitoring_menu_new (document), list, balance_new (document), NULL);
}

/* How both sides keep an eye on the contract, what that takes, and when they meet. */
GtkWidget *
tr_contract_monitoring_new (TrDocument *document)
{
  return tr_column_new (
      30, tr_contract_section_new ("instruments", instruments_new (document)),
      tr_contract_section_new ("meetings", tr_meeting_list_new (document)), NULL);
}
