/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the window says back. `from` is any widget in the window. */
void tr_feedback_done (GtkWidget *from, const char *what, gboolean can_undo);
void tr_feedback_error (GtkWidget *from, const char *heading, const GError *error);

G_END_DECLS
