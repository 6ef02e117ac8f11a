/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* The published figures that can go into the business case, each with its source and a button that adds it; and the
 * way to read in a list of one's own. */
#define TR_TYPE_FIGURE_LIST (tr_figure_list_get_type ())
G_DECLARE_FINAL_TYPE (TrFigureList, tr_figure_list, TR, FIGURE_LIST, GtkBox)

GtkWidget *tr_figure_list_new (TrDocument *document);
void tr_figure_list_read (TrFigureList *self, GFile *file);

G_END_DECLS
