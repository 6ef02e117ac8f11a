/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-presence.h"

G_BEGIN_DECLS

/* The picture of who was at which session, as high as its width asks for. */
#define TR_TYPE_CONTINUITY_PICTURE (tr_continuity_picture_get_type ())
G_DECLARE_FINAL_TYPE (TrContinuityPicture, tr_continuity_picture, TR, CONTINUITY_PICTURE, GtkWidget)

GtkWidget *tr_continuity_picture_new (void);
void tr_continuity_picture_take (TrContinuityPicture *self, TrPresence *presence);
const TrPresence *tr_continuity_picture_get_presence (TrContinuityPicture *self);

G_END_DECLS
