/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gio/gio.h>

#include "core/tr-project.h"

G_BEGIN_DECLS

/* What a round needs on paper: a sheet for everybody who places the directions, and forms for the chair who collects
 * them; or what a vote needs. A PDF on A4 in the project's own language. */

#define TR_VOTING_SHEETS_MOST 500

gboolean tr_voting_sheets_write (TrProject *project, GFile *file, guint n_blank, GError **error);
gboolean tr_voting_sheets_write_vote (TrProject *project, const TrVote *vote, GFile *file, guint n_blank, GError **error);
char *tr_voting_sheets_suggest_name (TrProject *project);

G_END_DECLS
