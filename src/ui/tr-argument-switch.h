/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-model.h"

G_BEGIN_DECLS

/* Two switches that say whether the next line pleads for or against; one of them is always on. */

typedef void (*TrArgumentChosen) (gpointer user_data, TrArgumentKind kind);

GtkWidget *tr_argument_switch_new_for (GtkWidget *area, TrArgumentChosen chosen, gpointer user_data);

G_END_DECLS
