/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* Starts a round: which directions, and who places them. */
#define TR_TYPE_ROUND_START (tr_round_start_get_type ())
G_DECLARE_FINAL_TYPE (TrRoundStart, tr_round_start, TR, ROUND_START, GtkBox)

GtkWidget *tr_round_start_new (TrDocument *document);

G_END_DECLS
