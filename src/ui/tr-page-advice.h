/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* The advice that belongs to one page, beside it. Where there is none it says so in a quiet line. */
#define TR_TYPE_PAGE_ADVICE (tr_page_advice_get_type ())
G_DECLARE_FINAL_TYPE (TrPageAdvice, tr_page_advice, TR, PAGE_ADVICE, GtkBox)

GtkWidget *tr_page_advice_new (TrDocument *document, int most_characters);
void tr_page_advice_set_page (TrPageAdvice *self, int page);
void tr_page_advice_focus (TrPageAdvice *self);

G_END_DECLS
