/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-project.h"

G_BEGIN_DECLS

char *tr_signals_summary (TrProject *project);
char *tr_participants_summary (TrProject *project);

G_END_DECLS
