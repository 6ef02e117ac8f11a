/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* What a contract costs, year by year, as a table that can be read aloud: in whole euros, or with cents. */
#define TR_TYPE_MONEY_YEARS (tr_money_years_get_type ())
G_DECLARE_FINAL_TYPE (TrMoneyYears, tr_money_years, TR, MONEY_YEARS, GtkBox)

GtkWidget *tr_money_years_new (TrDocument *document);

G_END_DECLS
