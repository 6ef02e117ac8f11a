/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-help.h"

G_BEGIN_DECLS

/* The topics of the help, and a search through all their texts.
 *
 * Signals
 *   chosen (const TrHelpTopic *topic, guint block): a topic is to be shown, from a block on */
#define TR_TYPE_HELP_LIST (tr_help_list_get_type ())
G_DECLARE_FINAL_TYPE (TrHelpList, tr_help_list, TR, HELP_LIST, GtkBox)

GtkWidget *tr_help_list_new (void);
void tr_help_list_select (TrHelpList *self, const TrHelpTopic *topic);
void tr_help_list_search (TrHelpList *self);
gboolean tr_help_list_forget (TrHelpList *self);

G_END_DECLS
