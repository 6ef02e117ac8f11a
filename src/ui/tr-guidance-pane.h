/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <adwaita.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* What stands beside a page: the advice that belongs to it, and then its tips: for whom each is, and where it comes
 * from. */
#define TR_TYPE_GUIDANCE_PANE (tr_guidance_pane_get_type ())
G_DECLARE_FINAL_TYPE (TrGuidancePane, tr_guidance_pane, TR, GUIDANCE_PANE, AdwBin)

GtkWidget *tr_guidance_pane_new (TrDocument *document);
void tr_guidance_pane_set_page (TrGuidancePane *self, const char *page);
void tr_guidance_pane_focus (TrGuidancePane *self);

G_END_DECLS
