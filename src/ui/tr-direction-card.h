/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* One direction to a solution: its status, what pleads for and against it, and on demand everything else that is known of it. */
#define TR_TYPE_DIRECTION_CARD (tr_direction_card_get_type ())
G_DECLARE_FINAL_TYPE (TrDirectionCard, tr_direction_card, TR, DIRECTION_CARD, GtkBox)

GtkWidget *tr_direction_card_new (TrDocument *document, const char *id);
const char *tr_direction_card_get_id (TrDirectionCard *self);

G_END_DECLS
