/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-model.h"

G_BEGIN_DECLS

/* Sentences about records in a language that is not always that of the interface: what rules, sheets and summaries say. */

#define TR_MOST_NAMES 4 /* in a sentence */

char *tr_words_say (TrLanguage language, const char *msgid, ...) G_GNUC_NULL_TERMINATED;
char *tr_words_name (gconstpointer record, TrLanguage language);
char *tr_words_list (const GPtrArray *texts, TrLanguage language);
char *tr_words_names (const GPtrArray *records, TrLanguage language);

G_END_DECLS
