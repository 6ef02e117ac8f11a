/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* Something that fills the window for a while, in large type: the room looks at one thing. The project waits under it,
 * everything is saved as always, and Escape or the button leaves it. Undo and redo work in it.
 *
 * Signals
 *   closed (TrSheet *self): it left the window */
#define TR_TYPE_SHEET (tr_sheet_get_type ())
G_DECLARE_FINAL_TYPE (TrSheet, tr_sheet, TR, SHEET, GtkBox)

TrSheet *tr_sheet_new (TrDocument *document, const char *title);
void tr_sheet_set_title (TrSheet *self, const char *title, const char *subtitle);
void tr_sheet_set_content (TrSheet *self, GtkWidget *content);
GtkWidget *tr_sheet_get_content (TrSheet *self);
void tr_sheet_present (TrSheet *self, GtkWidget *from);
void tr_sheet_close (TrSheet *self);

G_END_DECLS
