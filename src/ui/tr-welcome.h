/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the start page says while there are no projects: what this is, the way through it, and where to begin. */
GtkWidget *tr_welcome_new (void);

G_END_DECLS
