/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tr_keep_in_sight (GtkWidget *widget);
void tr_point_out (GtkWidget *widget);

G_END_DECLS
