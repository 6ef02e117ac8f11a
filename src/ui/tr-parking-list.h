/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* What came up and is for later: who comes back to it, what came of it, and what it becomes. What is dealt with is folded away
 * below. */
#define TR_TYPE_PARKING_LIST (tr_parking_list_get_type ())
G_DECLARE_FINAL_TYPE (TrParkingList, tr_parking_list, TR, PARKING_LIST, GtkBox)

GtkWidget *tr_parking_list_new (TrDocument *document);
void tr_parking_list_focus (TrParkingList *self);

G_END_DECLS
