/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* The grid in which the chair counts votes in, by the number keys; hidden until it is revealed. */
#define TR_TYPE_VOTE_ENTRY (tr_vote_entry_get_type ())
G_DECLARE_FINAL_TYPE (TrVoteEntry, tr_vote_entry, TR, VOTE_ENTRY, GtkBox)

GtkWidget *tr_vote_entry_new (TrDocument *document, const char *vote);

G_END_DECLS
