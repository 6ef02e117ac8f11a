/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <adwaita.h>

#include "tr-audience-desk.h"

G_BEGIN_DECLS

/* Beside the pages of a project: the funnel, what stands beside its steps, and what the room sees. */
#define TR_TYPE_PROJECT_SIDEBAR (tr_project_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (TrProjectSidebar, tr_project_sidebar, TR, PROJECT_SIDEBAR, AdwBin)

GtkWidget *tr_project_sidebar_new (TrAudienceDesk *audience);
void tr_project_sidebar_set_page (TrProjectSidebar *self, const char *page);
void tr_project_sidebar_set_preview (TrProjectSidebar *self, gboolean has_preview);

G_END_DECLS
