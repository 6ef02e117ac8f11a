/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-library.h"

G_BEGIN_DECLS

/* What comes next in the contracts of all projects, what is overdue first. Not there while there is nothing. A row
 * opens its project at the page about the contract. */
#define TR_TYPE_AGENDA_VIEW (tr_agenda_view_get_type ())
G_DECLARE_FINAL_TYPE (TrAgendaView, tr_agenda_view, TR, AGENDA_VIEW, GtkBox)

GtkWidget *tr_agenda_view_new (TrLibrary *library);
void tr_agenda_view_refresh (TrAgendaView *self);
void tr_agenda_view_set_today (TrAgendaView *self, const char *today);

G_END_DECLS
