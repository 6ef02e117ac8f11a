/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-model.h"

G_BEGIN_DECLS

/* Several sides at once: a button for each, pressed for those that belong. Alt and the letter of a side presses it, in
 * the area that tr_side_set_listen() is told.
 *
 * Signals
 *   changed (TrSideSet *self): the user pressed a side */
#define TR_TYPE_SIDE_SET (tr_side_set_get_type ())
G_DECLARE_FINAL_TYPE (TrSideSet, tr_side_set, TR, SIDE_SET, GtkBox)

GtkWidget *tr_side_set_new (const char *name);
void tr_side_set_listen (TrSideSet *self, GtkWidget *area);
void tr_side_set_set (TrSideSet *self, guint sides);
guint tr_side_set_get (TrSideSet *self);

G_END_DECLS
