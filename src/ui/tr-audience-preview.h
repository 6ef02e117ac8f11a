/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-audience-desk.h"

G_BEGIN_DECLS

/* For the chair: what the room sees, in small, with the buttons that go with it. There as long as the room has a
 * window. */
#define TR_TYPE_AUDIENCE_PREVIEW (tr_audience_preview_get_type ())
G_DECLARE_FINAL_TYPE (TrAudiencePreview, tr_audience_preview, TR, AUDIENCE_PREVIEW, GtkBox)

GtkWidget *tr_audience_preview_new (TrAudienceDesk *desk);

G_END_DECLS
