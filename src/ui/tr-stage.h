/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Parts of the pages that a group looks at together while it is typed: large type, in the middle of a wide window. */
GtkWidget *tr_stage_new (GtkWidget *content, int width);
GtkWidget *tr_stage_talk_new (GtkWidget *text);

G_END_DECLS
