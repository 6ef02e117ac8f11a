/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* Beside a list: lets people vote about it, and leads to the votes that there were. Hidden while there is nothing to
 * choose between and nothing was voted on. */
#define TR_TYPE_VOTE_BUTTON (tr_vote_button_get_type ())
G_DECLARE_FINAL_TYPE (TrVoteButton, tr_vote_button, TR, VOTE_BUTTON, GtkBox)

GtkWidget *tr_vote_button_new (TrDocument *document, TrKindId kind);
gboolean tr_vote_button_open_nearest (GtkWidget *root, GtkWidget *focus);

G_END_DECLS
