/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The screen that a window is on, and what is remembered of each: the size of everything there. */

typedef enum {
  TR_SCREEN_OF_CHAIR,
  TR_SCREEN_OF_ROOM,
} TrScreenUse;

typedef void (*TrScreenFunc) (GtkWidget *window, GdkMonitor *monitor);

void tr_screen_follow (GtkWidget *window, TrScreenFunc moved);
GdkMonitor *tr_screen_of (GtkWidget *window);
char *tr_screen_name (TrScreenUse use, const char *connector, const char *model, int width, int height);
int tr_screen_get_zoom (GdkMonitor *monitor, TrScreenUse use, int otherwise);
void tr_screen_set_zoom (GdkMonitor *monitor, TrScreenUse use, int percent);

G_END_DECLS
