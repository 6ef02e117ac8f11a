/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-audience-desk.h"

G_BEGIN_DECLS

/* What the chair has at hand on a page: to read while people talk, to show a question of it to the room, and to change in
 * place. Not visible on a page without. */
#define TR_TYPE_CHAIR_NOTES (tr_chair_notes_get_type ())
G_DECLARE_FINAL_TYPE (TrChairNotes, tr_chair_notes, TR, CHAIR_NOTES, GtkBox)

GtkWidget *tr_chair_notes_new (TrAudienceDesk *desk);
void tr_chair_notes_set_page (TrChairNotes *self, const char *page);

G_END_DECLS
