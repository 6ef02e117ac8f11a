/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* The weighted comparison of providers: a place, a bar and a score for each, with what is missing or equal in words. */
#define TR_TYPE_RANKING_VIEW (tr_ranking_view_get_type ())
G_DECLARE_FINAL_TYPE (TrRankingView, tr_ranking_view, TR, RANKING_VIEW, GtkBox)

GtkWidget *tr_ranking_view_new (void);
void tr_ranking_view_show (TrRankingView *self, TrProject *project);

G_END_DECLS
