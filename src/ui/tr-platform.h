/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <adwaita.h>

#include "tr-request.h"

G_BEGIN_DECLS

/* What a window needs to know of Windows: no other file of this folder asks which system it is. Elsewhere these do nothing, or what
 * is usual. Everything that is set here gives way to what the environment says. */

void tr_platform_begin (void);
GLogWriterOutput tr_platform_print_message (GLogLevelFlags level, const GLogField *fields, gsize n_fields);
char *tr_platform_font_for (const char *system);
void tr_platform_choose_font (void);
void tr_platform_tell_busy (gboolean is_busy);
gboolean tr_platform_needs_screen (int width, int height);
AdwColorScheme tr_platform_scheme (void);
void tr_platform_watch_scheme (GSourceFunc changed);
char *tr_platform_describe (void);

/* One program for each library, without a bus to ask on. */
GApplicationFlags tr_platform_flags (void);
typedef void (*TrPlatformFunc) (const TrRequest *request, gpointer user_data);
gboolean tr_platform_hand_over (const char *id, const TrRequest *request);
void tr_platform_listen (TrPlatformFunc func, gpointer user_data);
void tr_platform_raise (GtkWindow *window);

G_END_DECLS
