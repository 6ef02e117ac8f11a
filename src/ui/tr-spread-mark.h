/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-scores.h"

G_BEGIN_DECLS

/* How far own scores lie apart, as a small picture. The words stand beside it: it says nothing to who can not see it. */
#define TR_TYPE_SPREAD_MARK (tr_spread_mark_get_type ())
G_DECLARE_FINAL_TYPE (TrSpreadMark, tr_spread_mark, TR, SPREAD_MARK, GtkWidget)

GtkWidget *tr_spread_mark_new (void);
void tr_spread_mark_show (TrSpreadMark *self, const TrGiven *given);

G_END_DECLS
