/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "tr-timeline-desk.h"

G_BEGIN_DECLS

GtkWidget *tr_timeline_next_new (TrTimelineDesk *desk);
GtkWidget *tr_timeline_gaps_new (TrTimelineDesk *desk);

G_END_DECLS
