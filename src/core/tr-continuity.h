/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-project.h"

G_BEGIN_DECLS

/* Whether the same people stay at the table. */

/* Of the people who took part in the later step, how many had also taken part in the earlier one. */
typedef struct {
  TrStep earlier, later;
  guint n_later;
  guint n_both;
} TrContinuity;

GArray *tr_continuity (TrProject *project);
gboolean tr_continuity_is_thin (const TrContinuity *continuity);

G_END_DECLS
