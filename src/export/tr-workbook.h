/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gio/gio.h>

#include "tr-project.h"

G_BEGIN_DECLS

/* The workbook that is handed out: to register in, to look up and to print. */

gboolean tr_workbook_write (TrProject *project, const GPtrArray *figures, GFile *file, GError **error);
gboolean tr_workbook_write_on (TrProject *project, const GPtrArray *figures, GFile *file, const char *today,
                               GError **error);
char *tr_workbook_suggest_name (TrProject *project);
char *tr_export_suggest_name (TrProject *project, const char *what, const char *extension);

G_END_DECLS
