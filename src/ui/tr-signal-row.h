/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* A signal: whose, what, and on demand its kind, area, source and priority. */
#define TR_TYPE_SIGNAL_ROW (tr_signal_row_get_type ())
G_DECLARE_FINAL_TYPE (TrSignalRow, tr_signal_row, TR, SIGNAL_ROW, GtkWidget)

GtkWidget *tr_signal_row_new (TrDocument *document, const char *id, gpointer user_data);

G_END_DECLS
