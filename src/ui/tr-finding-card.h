/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-advice.h"
#include "core/tr-document.h"

G_BEGIN_DECLS

/* What a rule found, what to do about it, and where that comes from; with the way to the place where it is solved (the
 * action "advice.go" with the id of the rule) and a form to set it aside. An item of a list. */
#define TR_TYPE_FINDING_CARD (tr_finding_card_get_type ())
G_DECLARE_FINAL_TYPE (TrFindingCard, tr_finding_card, TR, FINDING_CARD, GtkBox)

GtkWidget *tr_finding_card_new (TrDocument *document, const TrRule *rule, int most_characters);
const TrRule *tr_finding_card_get_rule (TrFindingCard *self);
TrPage tr_finding_card_get_page (TrFindingCard *self);
gboolean tr_finding_card_is_typed (TrFindingCard *self);
void tr_finding_card_show (TrFindingCard *self, const TrFinding *finding);
void tr_finding_card_show_way (TrFindingCard *self, const char *page);

G_END_DECLS
