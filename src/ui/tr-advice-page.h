/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* All advice on a project, by page in the order of the funnel, and at the end what was set aside. */
#define TR_TYPE_ADVICE_PAGE (tr_advice_page_get_type ())
G_DECLARE_FINAL_TYPE (TrAdvicePage, tr_advice_page, TR, ADVICE_PAGE, GtkBox)

GtkWidget *tr_advice_page_new (TrDocument *document);

G_END_DECLS
