/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What a file may hold at most: enough for a hundred of the largest projects, too little to exhaust a laptop. */
#define TR_JSON_MAX_SIZE (50 * 1024 * 1024) /* bytes */
#define TR_JSON_MAX_DEPTH 32                /* objects and lists within each other */
#define TR_JSON_MAX_VALUES 2000000

gboolean tr_json_scan (const char *data, gssize length, GError **error);
JsonNode *tr_json_parse (const char *data, gssize length, GError **error);
char *tr_json_write (JsonNode *root);
char *tr_json_write_compact (JsonNode *root);
char *tr_json_number (double value);
char *tr_json_path (const char *parent, const char *member);

G_END_DECLS
