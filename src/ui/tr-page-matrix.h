/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "tr-matrix-desk.h"

G_BEGIN_DECLS

/* The strategy matrix: which measuring and accounting fits which direction, and where the sides see that differently.
 */
#define TR_TYPE_PAGE_MATRIX (tr_page_matrix_get_type ())
G_DECLARE_FINAL_TYPE (TrPageMatrix, tr_page_matrix, TR, PAGE_MATRIX, GtkBox)

GtkWidget *tr_page_matrix_new (TrDocument *document);
TrMatrixDesk *tr_page_matrix_get_desk (TrPageMatrix *self);

G_END_DECLS
