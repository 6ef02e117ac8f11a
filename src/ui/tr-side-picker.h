/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"
#include "tr-record-list.h"

G_BEGIN_DECLS

/* The side of a record as a button with its mark: opens the four sides, or takes their letters while it has the
 * focus. The record has a field "side". */
#define TR_TYPE_SIDE_PICKER (tr_side_picker_get_type ())
G_DECLARE_FINAL_TYPE (TrSidePicker, tr_side_picker, TR, SIDE_PICKER, GtkWidget)

GtkWidget *tr_side_picker_new (TrDocument *document, TrKindId kind, const char *id);
GtkWidget *tr_side_switch_new (TrRecordList *list);

/* Is told which side was chosen; TR_SIDE_UNSET when none is any more. */
typedef void (*TrSideChosen) (gpointer user_data, TrSide side);

GtkWidget *tr_side_switch_new_for (GtkWidget *area, gboolean has_words, TrSideChosen chosen, gpointer user_data);

G_END_DECLS
