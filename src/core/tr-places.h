/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where things are. No other file asks the system where the program keeps things. */
typedef struct {
  gboolean is_portable; /* what is kept lies beside the program, on a stick for instance */
  char *data;           /* the library, and what lies beside it */
  char *settings;
  gboolean has_settings_file; /* the settings are a file there, and not where the system has those of every program */
  char *cache; /* what may be gone tomorrow */
  char *log;
  char *locale;  /* shipped: translations */
  char *schemas; /* shipped: the schema of the settings; NULL where the system has it with all others */
} TrPlaces;

TrPlaces *tr_places_new (const char *root);
void tr_places_free (TrPlaces *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrPlaces, tr_places_free)

const TrPlaces *tr_places (void);

void tr_places_lend_cache (const TrPlaces *self);
void tr_places_bind_translations (void);
void tr_places_bind_library (const char *domain);
char *tr_places_resolve (const char *path);
gboolean tr_places_is_share (const char *path);
gboolean tr_places_is_remote (const char *path);

G_END_DECLS
