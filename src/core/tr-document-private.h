/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-db.h"
#include "tr-document.h"

G_BEGIN_DECLS

/* For edits. */
sqlite3 *tr_document_get_db (TrDocument *self);
const char *tr_document_get_page (TrDocument *self);
gboolean tr_document_catch_up (TrDocument *self, gboolean *has_changed, GError **error);
void tr_document_refresh (TrDocument *self, GBytes *changeset, gboolean has_caught_up);
void tr_document_tell (TrDocument *self);

G_END_DECLS
