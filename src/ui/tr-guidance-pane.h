/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The tips beside a page: for whom each is, and where it comes from. */

GtkWidget *tr_guidance_pane_new (void);
void tr_guidance_pane_set_page (GtkWidget *pane, const char *page);

G_END_DECLS
