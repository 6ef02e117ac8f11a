/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <adwaita.h>

#include "tr-audience-desk.h"

G_BEGIN_DECLS

/* What stands beside a page: advice and tips, or what is for whoever leads the talk. Not visible on a page that has
 * neither. */
#define TR_TYPE_BESIDE_PANE (tr_beside_pane_get_type ())
G_DECLARE_FINAL_TYPE (TrBesidePane, tr_beside_pane, TR, BESIDE_PANE, AdwBin)

GtkWidget *tr_beside_pane_new (TrAudienceDesk *desk);
void tr_beside_pane_set_page (TrBesidePane *self, const char *page);
void tr_beside_pane_set_chair (TrBesidePane *self, gboolean is_chair);
gboolean tr_beside_pane_is_chair (TrBesidePane *self);
void tr_beside_pane_focus (TrBesidePane *self);

G_END_DECLS
