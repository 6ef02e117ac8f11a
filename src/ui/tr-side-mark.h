/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* The mark of a side: letter, shape and colour. As high as the text around it. */
#define TR_TYPE_SIDE_MARK (tr_side_mark_get_type ())
G_DECLARE_FINAL_TYPE (TrSideMark, tr_side_mark, TR, SIDE_MARK, GtkWidget)

GtkWidget *tr_side_mark_new (TrSide side);
void tr_side_mark_set_side (TrSideMark *self, TrSide side);
TrSide tr_side_of_key (guint keyval);

G_END_DECLS
