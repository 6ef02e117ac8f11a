/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* A page of a project in its frame: the question, what it is about, the content, and the ways on. A page is known by a
 * name: that of a step, or one of these. */
#define TR_PAGE_STRATEGY_MATRIX "matrix"
#define TR_PAGE_CONTRACT_PLANNER "contract"
#define TR_PAGE_ALL_ADVICE "advice"
#define TR_PAGE_ALL_DECISIONS "decisions"
#define TR_PAGE_LOGBOOK "logbook"

gboolean tr_project_page_exists (const char *page);
gboolean tr_project_page_has_changes (const char *page);
gboolean tr_project_page_is_wide (const char *page);
gboolean tr_project_page_has_search (const char *page);
GtkWidget *tr_project_page_new (TrDocument *document, const char *page);
void tr_project_page_focus (GtkWidget *project_page);
void tr_project_page_search (GtkWidget *project_page);

G_END_DECLS
