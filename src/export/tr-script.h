/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gio/gio.h>

#include "core/tr-project.h"

G_BEGIN_DECLS

/* The talk on paper, for when the projector fails: what the chair has at hand on each page with room to write, and sheets
 * for what is decided and what is for later. A PDF on A4 in the project's own language. */

gboolean tr_script_write (TrProject *project, GFile *file, GError **error);
char *tr_script_suggest_name (TrProject *project);

G_END_DECLS
