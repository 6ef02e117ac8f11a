/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* What comes before a session: who is here, with one key for each, and which step it is about. */
#define TR_TYPE_SESSION_START (tr_session_start_get_type ())
G_DECLARE_FINAL_TYPE (TrSessionStart, tr_session_start, TR, SESSION_START, GtkBox)

GtkWidget *tr_session_start_new (TrDocument *document, const char *page, const char *today);
void tr_session_start_open (GtkWidget *from, TrDocument *document, const char *page);

G_END_DECLS
