/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-project.h"

G_BEGIN_DECLS

/* The funnel of a project without words, and in its description what it shows. */

GtkWidget *tr_small_funnel_new (void);
void tr_small_funnel_set_project (GtkWidget *funnel, TrProject *project);
void tr_small_funnel_set_full (GtkWidget *funnel, int width, int height);

G_END_DECLS
