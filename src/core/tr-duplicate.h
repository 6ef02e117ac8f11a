/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-project.h"

G_BEGIN_DECLS

/* Whether somebody said it before. In a talk the same thing comes by twice, now in the singular, now with a full stop. */

typedef enum {
  TR_LIKENESS_NONE,
  TR_LIKENESS_NEAR, /* but for the plural of its words */
  TR_LIKENESS_SAME, /* but for case, accents, punctuation and space */
} TrLikeness;

/* Where to look. */
typedef struct {
  TrKindId kind;
  const TrField *field;
  gboolean (*passes) (gpointer user_data, const TrRecord *record); /* NULL: all of the kind */
  gpointer user_data;
  const char *except; /* id of a record that does not count; NULL for none */
} TrDuplicateAsk;

char *tr_duplicate_fold (const char *text);
TrLikeness tr_duplicate_compare (const char *one, const char *other);
const TrRecord *tr_duplicate_find (TrProject *project, const TrDuplicateAsk *ask, const char *text, TrLikeness *likeness);

G_END_DECLS
