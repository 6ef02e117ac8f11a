/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

GtkWidget *tr_moment_list_new (TrDocument *document);
void tr_moment_list_prepare (GtkWidget *adder, TrProject *project, const char *kinds);
GtkWidget *tr_transition_list_new (TrDocument *document);
GtkWidget *tr_transition_suggestions_new (TrDocument *document);

G_END_DECLS
