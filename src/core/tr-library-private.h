/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-db.h"
#include "tr-library.h"

G_BEGIN_DECLS

/* For the document, which writes through the same connection. */
sqlite3 *tr_library_get_db (TrLibrary *self);
char *tr_library_now (void);

GHashTable *tr_library_search (TrLibrary *self, const char *text, GError **error);

G_END_DECLS
