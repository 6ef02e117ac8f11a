/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-project.h"

G_BEGIN_DECLS

char *tr_test_random_text (GRand *random, TrType type, guint max_length);
gpointer tr_test_random_record (GRand *random, TrProject *project, TrKindId kind, gboolean is_full);
TrProject *tr_test_random_project (GRand *random, gboolean is_full);

G_END_DECLS
