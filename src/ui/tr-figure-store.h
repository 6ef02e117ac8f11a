/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-document.h"
#include "core/tr-figures-own.h"

G_BEGIN_DECLS

/* The figures that a project can choose from, read once for each document.
 *
 * Signals
 *   changed (TrFigureStore *self): there are others than before */
#define TR_TYPE_FIGURE_STORE (tr_figure_store_get_type ())
G_DECLARE_FINAL_TYPE (TrFigureStore, tr_figure_store, TR, FIGURE_STORE, GObject)

TrFigureStore *tr_figure_store_of (TrDocument *document);
const GPtrArray *tr_figure_store_get_figures (TrFigureStore *self);
const char *tr_figure_store_get_trouble (TrFigureStore *self);
gboolean tr_figure_store_has_own (TrFigureStore *self);
gboolean tr_figure_store_keep (TrFigureStore *self, GFile *file, guint *n, GError **error);
gboolean tr_figure_store_forget (TrFigureStore *self, GError **error);

G_END_DECLS
