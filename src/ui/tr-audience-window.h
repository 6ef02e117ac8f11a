/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-audience-desk.h"
#include "tr-window.h"

G_BEGIN_DECLS

/* The window for the room: the picture and nothing around it. On a second screen beside the window of the chair; on the
 * only screen over it, and then with a line to type in. */
#define TR_TYPE_AUDIENCE_WINDOW (tr_audience_window_get_type ())
G_DECLARE_FINAL_TYPE (TrAudienceWindow, tr_audience_window, TR, AUDIENCE_WINDOW, GtkWindow)

gboolean tr_audience_window_is_beside (TrAudienceWindow *self);
void tr_audience_window_zoom (TrAudienceWindow *self, int step);
GtkWidget *tr_audience_window_new (TrWindow *chair, TrAudienceDesk *desk);

G_END_DECLS
