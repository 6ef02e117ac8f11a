/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows one toast at a time over its child, the newest at once. AdwToastOverlay of libadwaita 1.2 works with freed memory when a toast is
 * dismissed or replaced while it still slides in, which two quick undos do; here a toast is only what it says, and is shown by a
 * revealer. */
#define TR_TYPE_TOAST_AREA (tr_toast_area_get_type ())
G_DECLARE_FINAL_TYPE (TrToastArea, tr_toast_area, TR, TOAST_AREA, GtkWidget)

GtkWidget *tr_toast_area_new (GtkWidget *child);
void tr_toast_area_show (TrToastArea *self, AdwToast *toast);
void tr_toast_area_dismiss (TrToastArea *self, AdwToast *toast);
gboolean tr_toast_area_close (TrToastArea *self);
gboolean tr_toast_area_has_focus (TrToastArea *self);

G_END_DECLS
