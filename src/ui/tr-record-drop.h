/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row was dropped before another, or last when that is NULL. */
typedef void (*TrRowDropped) (gpointer user_data, GtkWidget *row, GtkWidget *before);

GtkWidget *tr_record_handle_new (GtkWidget *row);
void tr_record_drop_attach (GtkWidget *rows, GType row_type, TrRowDropped dropped, gpointer user_data);

G_END_DECLS
