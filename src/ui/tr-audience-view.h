/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-audience-desk.h"

G_BEGIN_DECLS

/* The picture that the room sees, as large as there is place: in its own window, and in small beside the chair. */
#define TR_TYPE_AUDIENCE_VIEW (tr_audience_view_get_type ())
G_DECLARE_FINAL_TYPE (TrAudienceView, tr_audience_view, TR, AUDIENCE_VIEW, GtkWidget)

GtkWidget *tr_audience_view_new (TrAudienceDesk *desk);

G_END_DECLS
