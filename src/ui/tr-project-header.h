/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <adwaita.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* Above a project that is open: what it is called and whether all is saved, undo, time, advice, and the menu. */
#define TR_TYPE_PROJECT_HEADER (tr_project_header_get_type ())
G_DECLARE_FINAL_TYPE (TrProjectHeader, tr_project_header, TR, PROJECT_HEADER, AdwBin)

GtkWidget *tr_project_header_new (TrDocument *document);
void tr_project_header_set_sidebar (TrProjectHeader *self, gboolean is_beside);
void tr_project_header_set_chair (TrProjectHeader *self, gboolean is_chair);
GtkWidget *tr_back_button_new (void);

G_END_DECLS
