/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* How the time of the page stands while a session is going on: what is left, ahead or behind, five minutes more, a pause. It is
 * gone when no session is. */
#define TR_TYPE_TIME_BOX_VIEW (tr_time_box_view_get_type ())
G_DECLARE_FINAL_TYPE (TrTimeBoxView, tr_time_box_view, TR, TIME_BOX_VIEW, GtkBox)

GtkWidget *tr_time_box_view_new (TrDocument *document);
GtkWidget *tr_time_box_button_new (TrDocument *document);

G_END_DECLS
