/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gio/gio.h>

#include "tr-project.h"

G_BEGIN_DECLS

#define TR_EXCHANGE_MAJOR 1
#define TR_EXCHANGE_MINOR 2

/* The .trechter file: readable JSON that carries all of a project. Described by data/trechter.schema.json. */

TrProject *tr_exchange_parse (const char *data, gssize length, GError **error);
TrProject *tr_exchange_read_file (GFile *file, GError **error);
char *tr_exchange_format (TrProject *project);
gboolean tr_exchange_write_file (TrProject *project, GFile *file, GError **error);
char *tr_exchange_schema (void);

const char *const *tr_exchange_examples (void);
TrProject *tr_exchange_example (const char *name, GError **error);

G_END_DECLS
