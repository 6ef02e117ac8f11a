/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row of the sidebar that leads to a page: its title, and a few words about what it holds. */

GtkWidget *tr_nav_row_new (const char *title, const char *page);
void tr_nav_row_set_summary (GtkWidget *row, const char *summary);
void tr_nav_row_set_advice (GtkWidget *row, const char *mark, const char *description);
void tr_nav_row_set_selected (GtkWidget *row, gboolean is_selected);

G_END_DECLS
