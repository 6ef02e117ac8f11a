/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-contract-parts.h"

#include <glib/gi18n.h>

#include "core/tr-contract-text.h"
#include "tr-columns-layout.h"
#include "tr-editor.h"
#include "tr-page-section.h"
#include "tr-page-widgets.h"
#include "tr-project-page.h"
#include "tr-record-list.h"
#include "tr-widgets.h"

#define SPACING 12 /* pixels */

/* A section of the page; `key` is that of the guidance. */
GtkWidget *
tr_contract_section_new (const char *key, GtkWidget *content)
{
  return tr_page_section_new (TR_PAGE_CONTRACT_PLANNER, key, content);
}

/* An editor for a field of the contract. */
GtkWidget *
tr_contract_field_new (TrDocument *document, const char *field)
{
  return tr_editor_new (document, TR_KIND_CONTRACT, NULL, field);
}

typedef struct {
  TrContractTeller tell;
} Teller;

static void
show_told (GtkWidget *label, TrProject *project, const char *id)
{
  const Teller *teller = g_object_get_data (G_OBJECT (label), "tr-teller");
  g_autofree char *text = teller->tell (project, tr_language_of_interface ());

  tr_text_set (label, text);
}

/* What the page says back, told by `tell`; out of sight while that is nothing. */
GtkWidget *
tr_contract_said_new (TrDocument *document, guint64 kinds, TrContractTeller tell)
{
  GtkWidget *label = tr_status_new ("tr-said");
  Teller *teller = g_new (Teller, 1);

  /* a function is no pointer to data, so it goes in a struct */
  teller->tell = tell;
  g_object_set_data_full (G_OBJECT (label), "tr-teller", teller, g_free);
  tr_keep_shown (label, document, kinds, NULL, show_told);

  return label;
}

static void
show_explanation (GtkWidget *label, TrProject *project, const char *field)
{
  g_autofree char *text = tr_contract_explanation (project, field, tr_language_of_interface ());

  tr_text_set (label, text);
}

/* A choice of the contract, and under it what was chosen means. */
GtkWidget *
tr_contract_choice_new (TrDocument *document, const char *field)
{
  GtkWidget *label = tr_status_new ("tr-explanation");

  tr_keep_shown (label, document, TR_KIND_BIT (TR_KIND_CONTRACT), field, show_explanation);

  return tr_column_new (4, tr_contract_field_new (document, field), label, NULL);
}

/* A card to put things in, one under the other. */
GtkWidget *
tr_contract_card_new (void)
{
  GtkWidget *card = tr_column_new (SPACING, NULL);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "tr-form");

  return card;
}

/* Two things side by side, as wide as each other; the second may be NULL. GTK's own boxes measure wrapped text so many
 * times that a page of them takes a second to show. */
GtkWidget *
tr_contract_pair_new (GtkWidget *first, GtkWidget *second)
{
  static const int shares[] = { 1, 1 };
  GtkWidget *box = tr_row_new (0, first, second, NULL);

  gtk_widget_set_layout_manager (box, tr_columns_layout_new (shares, G_N_ELEMENTS (shares), SPACING));

  return box;
}

static GtkWidget *
facility_row_new (TrDocument *document, const char *id, gpointer user_data)
{
  GtkWidget *what = tr_main_editor_new (document, TR_KIND_AGREEMENT, id, "what");
  GtkWidget *who = tr_bare_editor_new (document, TR_KIND_AGREEMENT, id, "who", _("Who? A role, no name"));

  return tr_column_new (2, what, who, NULL);
}

/* The agreements on facilities, which stand on the page of the agreements as well. */
GtkWidget *
tr_facility_list_new (TrDocument *document)
{
  GtkWidget *list = tr_record_list_new (document, TR_KIND_AGREEMENT, facility_row_new, NULL);

  tr_record_list_set_filter (TR_RECORD_LIST (list), "kind", tr_agreement_kinds[TR_AGREEMENT_FACILITIES].name);
  tr_record_list_set_capture (TR_RECORD_LIST (list), "what",
                              _("Which rooms, means and information are needed? (Enter adds it)"));

  return list;
}
