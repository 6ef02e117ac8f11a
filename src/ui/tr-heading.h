/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *tr_heading_new (const char *text, const char *css_class, int level);

G_END_DECLS
