/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What pictures that can be looked at from nearby and from further away share: keys, buttons, and the size of text. */

void tr_zoom_bind_keys (GtkWidgetClass *widget_class, const char *in, const char *out, const char *whole);
GtkWidget *tr_zoom_button_new (const char *icon, const char *name, const char *action);
/* Called with 1 to look from nearer by, and with -1 to look from further away. */
typedef void (*TrZoomFunc) (GtkWidget *widget, int step);

void tr_zoom_add_wheel (GtkWidget *widget, TrZoomFunc zoom);
void tr_zoom_keep_wheel (GtkWidget *widget);
double tr_type_scale (GtkWidget *widget);

G_END_DECLS
