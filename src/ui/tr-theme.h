/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "draw/tr-palette.h"

G_BEGIN_DECLS

#define TR_ZOOM_LOW 50
#define TR_ZOOM_HIGH 300
#define TR_ZOOM_STEP 10

/* How everything looks: light, dark or high contrast, and the size of text. */

void tr_theme_start (void);
void tr_theme_follow (GtkWidget *window);
const TrPalette *tr_theme_palette (void);
void tr_theme_watch (GtkWidget *widget, GCallback callback);
void tr_theme_set_scheme (const char *scheme);
int tr_theme_get_zoom (void);
void tr_theme_set_zoom (int percent);
GtkWidget *tr_theme_clamp_new (GtkWidget *child, int width);

G_END_DECLS
