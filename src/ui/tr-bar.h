/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A bar of coloured parts. It only shows what a text beside it says, so assistive technology passes it by. */
#define TR_TYPE_BAR (tr_bar_get_type ())
G_DECLARE_FINAL_TYPE (TrBar, tr_bar, TR, BAR, GtkWidget)

GtkWidget *tr_bar_new (void);
void tr_bar_set_part (TrBar *self, guint index, double share, const char *css_class);
double tr_bar_get_part (TrBar *self, guint index);
void tr_bar_set_limits (TrBar *self, double low, double high);

G_END_DECLS
