/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "tr-matrix-desk.h"

G_BEGIN_DECLS

/* What stands beside the strategy matrix: the directions in words, a round, or all as a table.
 *
 * Signals
 *   view (self): another of them is in sight
 *   begin (self): the first direction is to be placed */
#define TR_TYPE_MATRIX_PANEL (tr_matrix_panel_get_type ())
G_DECLARE_FINAL_TYPE (TrMatrixPanel, tr_matrix_panel, TR, MATRIX_PANEL, GtkBox)

GtkWidget *tr_matrix_panel_new (TrMatrixDesk *desk);
GtkWidget *tr_matrix_panel_get_switches (TrMatrixPanel *self);
gboolean tr_matrix_panel_is_table (TrMatrixPanel *self);
void tr_matrix_panel_show_details (TrMatrixPanel *self);
void tr_matrix_panel_show_table (TrMatrixPanel *self);

G_END_DECLS
