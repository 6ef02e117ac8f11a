/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <adwaita.h>

#include "tr-audience-desk.h"

G_BEGIN_DECLS

/* For whoever leads the talk, beside the page: what the room sees in small, what to ask and what to look out for on this
 * page, and what is for later. Nothing of it comes in the window for the room but a question that is shown there on
 * purpose. */
#define TR_TYPE_CHAIR_PANE (tr_chair_pane_get_type ())
G_DECLARE_FINAL_TYPE (TrChairPane, tr_chair_pane, TR, CHAIR_PANE, AdwBin)

GtkWidget *tr_chair_pane_new (TrAudienceDesk *desk);
void tr_chair_pane_set_page (TrChairPane *self, const char *page);
void tr_chair_pane_focus (TrChairPane *self);

G_END_DECLS
