/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-document.h"

G_BEGIN_DECLS

/* What lines that were typed become: a record of a kind whose `field` is the text. Names of fields to values,
 * canonical, for all. */
typedef struct {
  TrKindId kind;
  const TrField *field;
  GHashTable *presets;
  GHashTable *filters; /* win from presets */
} TrAddedLines;

gboolean tr_add_records (TrDocument *document, const char *label, const GPtrArray *records, GError **error);
gboolean tr_add_lines (TrDocument *document, const TrAddedLines *where, const GPtrArray *lines, GHashTable *ids, char **last,
                       GError **error);
gboolean tr_record_has_values (const TrRecord *record, GHashTable *values);

G_END_DECLS
