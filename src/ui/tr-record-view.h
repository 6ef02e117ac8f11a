/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-project.h"

G_BEGIN_DECLS

typedef gboolean (*TrRecordSieve) (gconstpointer record);

/* Which records of a kind are to be seen in a list, and in what order. */
typedef struct {
  TrKindId kind;
  GHashTable *filters; /* name of a field to the value that it must have */
  GCompareFunc order;  /* NULL: that of the records */
  TrRecordSieve sieve; /* NULL: lets all through */
  char *words;         /* that somebody looks for, folded; NULL for none */
} TrRecordView;

void tr_record_view_init (TrRecordView *view);
void tr_record_view_clear (TrRecordView *view);
void tr_record_view_set_words (TrRecordView *view, const char *words);
gboolean tr_record_view_has (const TrRecordView *view, const TrRecord *record);
const char *tr_record_view_after (const TrRecordView *view, TrProject *project, const char *id);
GPtrArray *tr_record_view_all (const TrRecordView *view, TrProject *project);

G_END_DECLS
