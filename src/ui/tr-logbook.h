/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* What was done in a project and when, grouped by day, the newest first. Follows the document. */
#define TR_TYPE_LOGBOOK (tr_logbook_get_type ())
G_DECLARE_FINAL_TYPE (TrLogbook, tr_logbook, TR, LOGBOOK, GtkBox)

GtkWidget *tr_logbook_new (TrDocument *document);

G_END_DECLS
