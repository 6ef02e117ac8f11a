/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-language.h"
#include "tr-project.h"

G_BEGIN_DECLS

/* The paths to challenge- and area-based contracting, and their steps, which become moments. */

const char *tr_transition_step (TrTransition path, guint index);
char *tr_transition_source (TrLanguage language);
GPtrArray *tr_transition_suggestions (TrProject *project);
char *tr_transition_text (TrProject *project, TrLanguage language);

G_END_DECLS
