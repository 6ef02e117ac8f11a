/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Texts that are made ready to be shown. */

char *tr_shortened_text (const char *text, guint most_characters);
char *tr_enumerated_text (const char *text, ...) G_GNUC_NULL_TERMINATED;
void tr_enumerate (GString *enumeration, const char *text);
char *tr_menu_text (const char *text);
char *tr_unbroken_text (const char *text);
char *tr_duration_text (double minutes);

G_END_DECLS
