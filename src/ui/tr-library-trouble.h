/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the window shows in place of the start page while the library can not be opened. */
GtkWidget *tr_library_trouble_new (const GError *error);

G_END_DECLS
