/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-project.h"

G_BEGIN_DECLS

/* People who place directions together: d0, d1, … and p0, p1, …, of whom the even ones are of the municipality and the odd ones of
 * social work. */

TrProject *tr_test_round_project (guint n_directions, guint n_participants);
GStrv tr_test_round_ids (const char *letter, guint n);

G_END_DECLS
