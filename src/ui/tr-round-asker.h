/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* Starts the twelve questions: about which direction, and who answers. */
#define TR_TYPE_ROUND_ASKER (tr_round_asker_get_type ())
G_DECLARE_FINAL_TYPE (TrRoundAsker, tr_round_asker, TR, ROUND_ASKER, GtkBox)

GtkWidget *tr_round_asker_new (TrDocument *document);

G_END_DECLS
