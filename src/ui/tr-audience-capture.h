/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-audience-desk.h"

G_BEGIN_DECLS

/* The line at the foot of the window for the room: what is typed there goes where the line of the chair's page goes.
 * It is gone on a page that takes none. */
#define TR_TYPE_AUDIENCE_CAPTURE (tr_audience_capture_get_type ())
G_DECLARE_FINAL_TYPE (TrAudienceCapture, tr_audience_capture, TR, AUDIENCE_CAPTURE, GtkBox)

GtkWidget *tr_audience_capture_new (TrAudienceDesk *desk);
gboolean tr_audience_capture_focus (TrAudienceCapture *self);
void tr_audience_capture_toggle_parking (TrAudienceCapture *self);
gboolean tr_audience_capture_leave (TrAudienceCapture *self);

G_END_DECLS
