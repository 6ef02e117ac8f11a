/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-funnel.h"

G_BEGIN_DECLS

/* A step of the funnel that can be pressed: its trapezium with title and summary. */
#define TR_TYPE_FUNNEL_BUTTON (tr_funnel_button_get_type ())
G_DECLARE_FINAL_TYPE (TrFunnelButton, tr_funnel_button, TR, FUNNEL_BUTTON, GtkButton)

GtkWidget *tr_funnel_button_new (guint place);
void tr_funnel_button_set_step (TrFunnelButton *self, TrFunnelStep step, const char *summary);
void tr_funnel_button_set_advice (TrFunnelButton *self, const char *mark, const char *description);
void tr_funnel_button_set_selected (TrFunnelButton *self, gboolean is_selected);
int tr_funnel_button_get_title_width (TrFunnelButton *self);

G_END_DECLS
