/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* The funnel as the way through a project: preparation above it, and its four steps as buttons that narrow downwards.
 * Each says what the step holds and what there is to mind in it, and its shape says whether it is empty, thin or well
 * filled. A press activates "win.page" with the step's name. */
#define TR_TYPE_FUNNEL_NAV (tr_funnel_nav_get_type ())
G_DECLARE_FINAL_TYPE (TrFunnelNav, tr_funnel_nav, TR, FUNNEL_NAV, GtkWidget)

GtkWidget *tr_funnel_nav_new (TrDocument *document);
void tr_funnel_nav_set_page (TrFunnelNav *self, const char *page);
void tr_funnel_nav_refresh (TrFunnelNav *self);

G_END_DECLS
