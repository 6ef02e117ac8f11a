/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-audience-desk.h"

G_BEGIN_DECLS

/* The parking lot over the page: the room sees what is open for as long as it is there. */
void tr_parking_sheet_open (GtkWidget *from, TrAudienceDesk *desk);
void tr_parking_sheet_toggle (GtkWidget *from, TrAudienceDesk *desk);

G_END_DECLS
