/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-language.h"
#include "tr-follow.h"

G_BEGIN_DECLS

/* Pieces that the parts of the page about the contract share. All follow the document. */

/* A text about a project, to be freed. */
typedef char *(*TrContractTeller) (TrProject *project, TrLanguage language);

GtkWidget *tr_contract_section_new (const char *key, GtkWidget *content);
GtkWidget *tr_contract_field_new (TrDocument *document, const char *field);
GtkWidget *tr_contract_said_new (TrDocument *document, guint64 kinds, TrContractTeller tell);
GtkWidget *tr_contract_choice_new (TrDocument *document, const char *field);
GtkWidget *tr_contract_card_new (void);
GtkWidget *tr_contract_pair_new (GtkWidget *first, GtkWidget *second);

GtkWidget *tr_contract_aid_new (TrDocument *document);
GtkWidget *tr_level_table_new (TrDocument *document);
GtkWidget *tr_phase_table_new (TrDocument *document);
GtkWidget *tr_facility_list_new (TrDocument *document);

G_END_DECLS
