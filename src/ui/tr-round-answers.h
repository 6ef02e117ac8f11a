/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-sitting.h"

G_BEGIN_DECLS

/* What the twelve questions came to: where they put the direction, in words, and how far everybody's answers lie apart. */

GtkWidget *tr_round_answers_new (GtkWidget *buttons);
void tr_round_answers_show (GtkWidget *answers, TrProject *project, const TrSitting *sitting);

G_END_DECLS
