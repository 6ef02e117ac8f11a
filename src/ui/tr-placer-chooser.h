/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "tr-matrix-desk.h"

G_BEGIN_DECLS

/* Who puts directions on the matrix now: everyone together, a side together, or a participant. */
#define TR_TYPE_PLACER_CHOOSER (tr_placer_chooser_get_type ())
G_DECLARE_FINAL_TYPE (TrPlacerChooser, tr_placer_chooser, TR, PLACER_CHOOSER, GtkBox)

GtkWidget *tr_placer_chooser_new (TrMatrixDesk *desk);

G_END_DECLS
