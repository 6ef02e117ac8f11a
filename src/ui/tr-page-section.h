/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *tr_page_section_new (const char *page, const char *key, GtkWidget *content);
GtkWidget *tr_page_section_new_with (const char *page, const char *key, GtkWidget *beside, GtkWidget *content);

G_END_DECLS
