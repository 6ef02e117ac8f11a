/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-pace.h"

G_BEGIN_DECLS

/* Counts the time of the session that is going on, for the page that is open. It begins by itself, and keeps what it counted
 * every ten seconds. There is one of these for each document, which owns it.
 *
 * Signals
 *   ticked (TrPacer *self): a second went by, or the session, its plan or the page is another
 *   began (TrPacer *self): a session began just now; not when undo or redo brings back one that had begun before */
#define TR_TYPE_PACER (tr_pacer_get_type ())
G_DECLARE_FINAL_TYPE (TrPacer, tr_pacer, TR, PACER, GObject)

TrPacer *tr_pacer_of (TrDocument *document);
const char *tr_pacer_get_session (TrPacer *self);
void tr_pacer_set_page (TrPacer *self, const char *page);
const TrPace *tr_pacer_get_pace (TrPacer *self);
void tr_pacer_set_paused (TrPacer *self, gboolean is_paused);
gboolean tr_pacer_is_paused (TrPacer *self);
gboolean tr_pacer_extend (TrPacer *self, GError **error);
gboolean tr_pacer_store (TrEdit *edit, const char *session, gpointer pacer, GError **error);
void tr_pacer_keep (TrPacer *self);
void tr_pacer_step (TrPacer *self, gint64 now_us);

G_END_DECLS
