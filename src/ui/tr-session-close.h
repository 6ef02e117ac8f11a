/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-audience-desk.h"

G_BEGIN_DECLS

/* The end of a session on one screen, in large type: what was decided and who thought otherwise, what is for later, the
 * files for everybody, and when the next session is. The room sees the same. */
#define TR_TYPE_SESSION_CLOSE (tr_session_close_get_type ())
G_DECLARE_FINAL_TYPE (TrSessionClose, tr_session_close, TR, SESSION_CLOSE, GtkBox)

GtkWidget *tr_session_close_new (TrDocument *document);
void tr_session_close_open (GtkWidget *from, TrDocument *document, TrAudienceDesk *desk);

G_END_DECLS
