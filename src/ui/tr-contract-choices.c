/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-contract-tabs.h"

#include <glib/gi18n.h>

#include "core/tr-contract-text.h"
#include "tr-contract-parts.h"
#include "tr-editor.h"
#include "tr-stance-card.h"
#include "tr-widgets.h"

#define CONTRACT TR_KIND_BIT (TR_KIND_CONTRACT)

static GtkWidget *
stances_new (TrDocument *document)
{
  GtkWidget *column = tr_column_new (12, NULL);
  g_autofree char *source = tr_stance_source (tr_language_of_interface ());

  gtk_box_append (GTK_BOX (column), tr_contract_said_new (document, TR_KIND_BIT (TR_KIND_STANCE), tr_stances_text));
  for (guint topic = 0; topic < TR_N_STANCES; topic++)
    gtk_box_append (GTK_BOX (column), tr_stance_card_new (document, (TrStanceTopic) topic));
  gtk_box_append (GTK_BOX (column), tr_text_new (source, "tr-explanation"));

  return column;
}

static GtkWidget *
funding_new (TrDocument *document)
{
  GtkWidget *card = tr_contract_card_new ();

  gtk_box_append (GTK_BOX (card), tr_contract_pair_new (tr_contract_choice_new (document, "current_funding"),
                                                        tr_contract_choice_new (document, "funding")));
  gtk_box_append (GTK_BOX (card), tr_contract_field_new (document, "has_hours_accounting"));
  gtk_box_append (GTK_BOX (card), tr_contract_pair_new (tr_contract_choice_new (document, "demarcation"),
                                                        tr_contract_choice_new (document, "contractors")));
  gtk_box_append (GTK_BOX (card), tr_contract_pair_new (tr_contract_choice_new (document, "scope"), NULL));
  gtk_box_append (GTK_BOX (card), tr_contract_said_new (document, CONTRACT, tr_contract_funding_text));

  return card;
}

static GtkWidget *
roles_new (TrDocument *document)
{
  GtkWidget *card = tr_contract_card_new ();

  gtk_box_append (GTK_BOX (card), tr_contract_pair_new (tr_contract_choice_new (document, "preparation_role"),
                                                        tr_contract_choice_new (document, "tender_role")));
  gtk_box_append (GTK_BOX (card), tr_contract_pair_new (tr_contract_choice_new (document, "contract_role"), NULL));
  gtk_box_append (GTK_BOX (card), tr_contract_said_new (document, CONTRACT, tr_contract_roles_text));

  return card;
}

static GtkWidget *
test_new (TrDocument *document)
{
  static const char *const questions[] = { "test_effect", "test_values", "test_ethics", "test_conditions" };
  GtkWidget *card = tr_contract_card_new ();

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    gtk_box_append (GTK_BOX (card), tr_contract_field_new (document, questions[i]));
  gtk_box_append (GTK_BOX (card), tr_contract_said_new (document, CONTRACT, tr_contract_test_text));

  return card;
}

static GtkWidget *
conditions_new (TrDocument *document)
{
  GtkWidget *card = tr_contract_card_new ();

  gtk_box_append (GTK_BOX (card), tr_contract_field_new (document, "revision_clause"));
  gtk_box_append (GTK_BOX (card), tr_contract_field_new (document, "change_clause"));
  gtk_box_append (GTK_BOX (card), tr_contract_field_new (document, "is_change_substantial"));
  gtk_box_append (GTK_BOX (card), tr_contract_pair_new (tr_contract_choice_new (document, "past_performance"), NULL));
  gtk_box_append (GTK_BOX (card), tr_contract_field_new (document, "tailored_fund"));
  gtk_box_append (GTK_BOX (card), tr_contract_field_new (document, "continuity"));
  gtk_box_append (GTK_BOX (card),
                  tr_column_new (4, tr_text_new (_(tr_agreement_kinds[TR_AGREEMENT_FACILITIES].label), "heading"),
                                 tr_facility_list_new (document), NULL));
  gtk_box_append (GTK_BOX (card), tr_contract_said_new (document, CONTRACT, tr_contract_conditions_text));

  return card;
}

/* How it is organised, funded and steered, from the question whether it is a subsidy to the conditions. */
GtkWidget *
tr_contract_choices_new (TrDocument *document)
{
  static const struct {
    const char *key;
    GtkWidget *(*make) (TrDocument *document);
  } sections[] = { { "instrument", tr_contract_aid_new }, { "stances", stances_new }, { "levels", tr_level_table_new },
                   { "funding", funding_new },            { "roles", roles_new },     { "test", test_new },
                   { "conditions", conditions_new } };
  GtkWidget *column = tr_column_new (30, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    gtk_box_append (GTK_BOX (column), tr_contract_section_new (sections[i].key, sections[i].make (document)));

  return column;
}
