/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-candidate.h"

G_BEGIN_DECLS

/* Two KPIs side by side, with which one is better in what, to choose between them. */
void tr_compare_dialog_present (GtkWidget *from, TrDocument *document, GPtrArray *candidates, guint first);

G_END_DECLS
