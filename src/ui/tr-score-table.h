/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* The scores of one assessor at a time, or those that all give together: criteria under each other, providers side by side. Arrow keys
 * go from cell to cell. */
#define TR_TYPE_SCORE_TABLE (tr_score_table_get_type ())
G_DECLARE_FINAL_TYPE (TrScoreTable, tr_score_table, TR, SCORE_TABLE, GtkBox)

GtkWidget *tr_score_table_new (TrDocument *document, TrKindId kind);

G_END_DECLS
