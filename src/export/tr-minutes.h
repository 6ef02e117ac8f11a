/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gio/gio.h>

#include "core/tr-project.h"

G_BEGIN_DECLS

/* What was decided, for everybody who was there: a PDF on A4. */

gboolean tr_minutes_has (TrProject *project);
gboolean tr_minutes_write (TrProject *project, GFile *file, const char *today, GError **error);
char *tr_minutes_suggest_name (TrProject *project);

G_END_DECLS
