/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Something that may be wider than there is room for: it then scrolls sideways, so that the page never has to. Otherwise it is as high as
 * it has to be for its width, which a scrolled window does not ask. */
#define TR_TYPE_SIDEWAYS (tr_sideways_get_type ())
G_DECLARE_FINAL_TYPE (TrSideways, tr_sideways, TR, SIDEWAYS, GtkWidget)

GtkWidget *tr_sideways_new (GtkWidget *child);

G_END_DECLS
