/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* Placing together in a round, which is hidden until it is revealed: what stands beside the strategy matrix. */
#define TR_TYPE_ROUND_VIEW (tr_round_view_get_type ())
G_DECLARE_FINAL_TYPE (TrRoundView, tr_round_view, TR, ROUND_VIEW, GtkBox)

GtkWidget *tr_round_view_new (TrDocument *document);

G_END_DECLS
