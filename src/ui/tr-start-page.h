/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-library.h"

G_BEGIN_DECLS

/* All projects of the library as cards, what to begin with when there are none, and the examples. */
#define TR_TYPE_START_PAGE (tr_start_page_get_type ())
G_DECLARE_FINAL_TYPE (TrStartPage, tr_start_page, TR, START_PAGE, GtkBox)

GtkWidget *tr_start_page_new (TrLibrary *library);
void tr_start_page_refresh (TrStartPage *self);
void tr_start_page_focus (TrStartPage *self);
void tr_start_page_search (TrStartPage *self);
void tr_start_page_new_project (TrStartPage *self);

G_END_DECLS
