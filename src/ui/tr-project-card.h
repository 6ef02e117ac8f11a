/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-library.h"

G_BEGIN_DECLS

/* A project on the start page: what it is, when it was changed, and how far each step is. */
#define TR_TYPE_PROJECT_CARD (tr_project_card_get_type ())
G_DECLARE_FINAL_TYPE (TrProjectCard, tr_project_card, TR, PROJECT_CARD, GtkFlowBoxChild)

GtkWidget *tr_project_card_new (TrLibrary *library, const TrProjectEntry *entry);
void tr_project_card_update (TrProjectCard *self, const TrProjectEntry *entry, guint place);
const char *tr_project_card_get_id (TrProjectCard *self);
guint tr_project_card_get_place (TrProjectCard *self);
gboolean tr_project_card_load (TrProjectCard *self);
void tr_project_card_remove (TrProjectCard *self);

G_END_DECLS
