/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-document.h"

G_BEGIN_DECLS

/* The parking lot: what came up and is for later. It opens the next session. */

/* What a parked item can become. */
typedef enum { TR_BECOMES_SIGNAL, TR_BECOMES_DIRECTION, TR_BECOMES_AGREEMENT, TR_N_BECOMES } TrBecomes;

gboolean tr_parking_is_earlier (TrProject *project, const TrParked *parked);
GPtrArray *tr_parking_open (TrProject *project);
guint tr_parking_count (TrProject *project, gboolean is_earlier);
char *tr_parking_summary (TrProject *project);

gboolean tr_parking_add (TrDocument *document, const char *const *texts, const TrSide *sides, guint n, const char *today,
                         GError **error);
gboolean tr_parking_finish (TrDocument *document, const char *id, const char *outcome, GError **error);
gboolean tr_parking_reopen (TrDocument *document, const char *id, GError **error);
TrKindId tr_becomes_kind (TrBecomes becomes);
char *tr_parking_turn (TrDocument *document, const char *id, TrBecomes becomes, GError **error);

G_END_DECLS
