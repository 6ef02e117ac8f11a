/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* Votes over the window. What the room sees follows. */

void tr_vote_sheet_open (GtkWidget *from, TrDocument *document, const char *vote);
void tr_vote_sheet_start (GtkWidget *from, TrDocument *document, TrKindId kind);

G_END_DECLS
