/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-strategy.h"

G_BEGIN_DECLS

/* What a strategy of the matrix means for measuring, agreeing and accounting; of a borderline case the same of a second
 * one. Says what is after the source, and what is our own working text. */

GtkWidget *tr_strategy_view_new (void);
void tr_strategy_view_show (GtkWidget *view, TrQuadrant strategy, TrQuadrant other);

G_END_DECLS
