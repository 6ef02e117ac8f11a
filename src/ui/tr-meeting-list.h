/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* When everybody meets about the contract: what comes, by year and the next first, and behind it what has been. */
#define TR_TYPE_MEETING_LIST (tr_meeting_list_get_type ())
G_DECLARE_FINAL_TYPE (TrMeetingList, tr_meeting_list, TR, MEETING_LIST, GtkBox)

GtkWidget *tr_meeting_list_new (TrDocument *document);

G_END_DECLS
