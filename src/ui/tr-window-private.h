/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-project-view.h"
#include "tr-start-page.h"
#include "tr-window.h"

G_BEGIN_DECLS

/* For tr-window-actions.c. */

void tr_window_install_actions (GtkWidgetClass *widget_class);
void tr_window_update_actions (TrWindow *self);
gboolean tr_window_leave (TrWindow *self);
TrProjectView *tr_window_get_view (TrWindow *self);   /* NULL on the start page */
TrStartPage *tr_window_get_start_page (TrWindow *self); /* NULL while there is no library */

G_END_DECLS
