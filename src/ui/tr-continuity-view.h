/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* Who was at which session over the steps: a picture, and on request the same as a table. Says what to fill in as long as there is
 * nothing to see. */
#define TR_TYPE_CONTINUITY_VIEW (tr_continuity_view_get_type ())
G_DECLARE_FINAL_TYPE (TrContinuityView, tr_continuity_view, TR, CONTINUITY_VIEW, GtkBox)

GtkWidget *tr_continuity_view_new (TrDocument *document);

G_END_DECLS
