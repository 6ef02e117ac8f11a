/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-db.h"
#include "tr-project.h"

G_BEGIN_DECLS

/* Records as rows of the library: the SQL that follows from the table of fields. */

gboolean tr_row_read_all (sqlite3 *db, const char *project_id, TrProject *into, GError **error);
gboolean tr_row_read (sqlite3 *db, const char *project_id, TrKindId kind, const char *id, TrRecord **record, GError **error);
gboolean tr_row_insert (sqlite3 *db, const char *project_id, gconstpointer record, GError **error);
gboolean tr_row_update (sqlite3 *db, const char *project_id, gconstpointer record, const TrField *field,
                        GError **error);
gboolean tr_row_set_position (sqlite3 *db, const char *project_id, TrKindId kind, const char *id, double position,
                              GError **error);
gboolean tr_row_remove (sqlite3 *db, const char *project_id, TrKindId kind, const char *id, GError **error);
gboolean tr_row_position (sqlite3 *db, TrKindId kind, const char *project_id, const char *before_id, double *position,
                          GError **error);
gboolean tr_row_insert_project (sqlite3 *db, TrProject *project, GError **error);

G_END_DECLS
