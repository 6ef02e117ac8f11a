/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-help.h"

G_BEGIN_DECLS

/* A topic of the help as text that can be read, selected and walked through. A press on a link activates "help.go" with
 * its target. */

GtkWidget *tr_help_text_new (const TrHelpTopic *topic);
GtkWidget *tr_help_text_get_block (GtkWidget *text, guint block);

G_END_DECLS
