/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children beside each other, each as wide as it likes to be; what does not fit goes on the next line, as words do. */
#define TR_TYPE_WRAP_LAYOUT (tr_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrWrapLayout, tr_wrap_layout, TR, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *tr_wrap_layout_new (int spacing, int line_spacing);

G_END_DECLS
