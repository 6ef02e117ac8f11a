/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* The advice that speaks, as cards that follow the advisor of the document; not visible while there is none. A card is
 * kept for as long as its rule speaks, with its focus and its form; when one with the focus goes, the focus goes to the
 * next. A card in which a reason was typed stays until that is given or cancelled, whatever its rule says meanwhile. */
#define TR_TYPE_ADVICE_LIST (tr_advice_list_get_type ())
G_DECLARE_FINAL_TYPE (TrAdviceList, tr_advice_list, TR, ADVICE_LIST, GtkBox)

GtkWidget *tr_advice_list_new (TrDocument *document, GtkWidget *heir, int most_characters);
void tr_advice_list_set_page (TrAdviceList *self, int page);
void tr_advice_list_set_severity (TrAdviceList *self, int severity);

G_END_DECLS
