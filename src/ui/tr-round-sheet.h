/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-sitting.h"

G_BEGIN_DECLS

/* Opens what fills the window for placing together. `from` is any widget in the window. */
void tr_round_sheet_open (GtkWidget *from, TrDocument *document, const char *round);
void tr_round_sheet_open_questions (GtkWidget *from, TrDocument *document, const TrSitting *sitting);

G_END_DECLS
