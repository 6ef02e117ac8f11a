/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the help has about what is on the screen. */

void tr_help_place_set (GtkWidget *widget, const char *target);
char *tr_help_place_find (GtkWindow *window);

G_END_DECLS
