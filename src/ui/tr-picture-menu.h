/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *tr_picture_menu_new (const char *save_action, const char *copy_action, const char *tip);

G_END_DECLS
