/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Parts of a page of which one is in sight, with a row of buttons above them that wraps where it is narrow. A part
 * comes into sight by itself when something in it is gone to. */
#define TR_TYPE_TABS (tr_tabs_get_type ())
G_DECLARE_FINAL_TYPE (TrTabs, tr_tabs, TR, TABS, GtkBox)

GtkWidget *tr_tabs_new (const char *name);
void tr_tabs_add (TrTabs *self, const char *key, const char *label, GtkWidget *part);
void tr_tabs_show (TrTabs *self, const char *key);
const char *tr_tabs_get_shown (TrTabs *self);

G_END_DECLS
