/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-audience.h"

G_BEGIN_DECLS

/* For the files that fill what the room sees. */

TrAudienceRow *tr_audience_add_row (TrAudience *self, TrAudienceMark mark, const TrRecord *record, const char *text);
void tr_audience_take (char **place, char *text);
void tr_audience_mark_locked (TrAudienceRow *row, gboolean is_locked, TrLanguage language);

void tr_audience_fill_partner (TrAudience *self, TrProject *project, const TrAudienceAsk *ask);
void tr_audience_fill_matrix (TrAudience *self, TrProject *project, const TrAudienceAsk *ask);
void tr_audience_fill_vote (TrAudience *self, TrProject *project, const TrVote *vote, TrLanguage language);
void tr_audience_fill_decided (TrAudience *self, const TrDecision *decision);
void tr_audience_fill_closing (TrAudience *self, TrProject *project, const TrAudienceAsk *ask);
void tr_audience_fill_decisions (TrAudience *self, TrProject *project, const TrAudienceAsk *ask);

G_END_DECLS
