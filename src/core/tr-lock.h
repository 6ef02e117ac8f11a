/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-document.h"

G_BEGIN_DECLS

/* Locking what is agreed: it can not be changed, moved or removed until it is unlocked. */

gboolean tr_lock_is_for (TrKindId kind);
gboolean tr_lock_is_on (TrProject *project, TrKindId kind, const char *id);
gboolean tr_lock_set (TrDocument *document, TrKindId kind, const char *id, gboolean is_locked, GError **error);
guint tr_lock_count (TrProject *project);

G_END_DECLS
