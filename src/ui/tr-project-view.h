/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <adwaita.h>

#include "core/tr-document.h"
#include "tr-audience-desk.h"
#include "tr-project-page.h"

G_BEGIN_DECLS

/* A project that is open: the funnel, the page with its question, and the tips beside it. */
#define TR_TYPE_PROJECT_VIEW (tr_project_view_get_type ())
G_DECLARE_FINAL_TYPE (TrProjectView, tr_project_view, TR, PROJECT_VIEW, AdwBin)

GtkWidget *tr_project_view_new (TrDocument *document);
void tr_project_view_set_page (TrProjectView *self, const char *page);
const char *tr_project_view_get_page (TrProjectView *self);
void tr_project_view_focus (TrProjectView *self);
void tr_project_view_search (TrProjectView *self);
void tr_project_view_toggle_sidebar (TrProjectView *self);
void tr_project_view_toggle_guidance (TrProjectView *self);
void tr_project_view_toggle_chair (TrProjectView *self);
void tr_project_view_switch_advice (TrProjectView *self);
TrAudienceDesk *tr_project_view_get_audience (TrProjectView *self);

G_END_DECLS
