/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A window over another in which something is decided: a bar with Cancel and one button that does it, and a body
 * that scrolls when it has to. Escape is Cancel. */

GtkWidget *tr_modal_new (GtkWidget *from, const char *title, int width_px, int height_px);
void tr_modal_set_content (GtkWidget *modal, GtkWidget *body, const char *close_label, GtkWidget *button);
void tr_modal_set_foot (GtkWidget *modal, GtkWidget *foot);

G_END_DECLS
