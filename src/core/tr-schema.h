/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-db.h"

G_BEGIN_DECLS

#define TR_SCHEMA_APPLICATION_ID 0x54724368 /* "TrCh" */
#define TR_SCHEMA_VERSION 3

gboolean tr_schema_check (sqlite3 *db, GError **error);
gboolean tr_schema_migrate (sqlite3 *db, const char *path, GError **error);

G_END_DECLS
