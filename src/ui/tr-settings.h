/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gio/gio.h>

#include "core/tr-places.h"

G_BEGIN_DECLS

/* What the program remembers about its window and its user's taste; nothing of a project. */

GSettings *tr_settings_open (const TrPlaces *places);

gint tr_settings_get_int (const char *key);
void tr_settings_set_int (const char *key, gint value);
gint tr_settings_get_int_of (const char *key, const char *name, gint otherwise);
void tr_settings_set_int_of (const char *key, const char *name, gint value);
gboolean tr_settings_get_flag (const char *key);
void tr_settings_set_flag (const char *key, gboolean value);
char *tr_settings_get_text (const char *key);
void tr_settings_set_text (const char *key, const char *value);

G_END_DECLS
