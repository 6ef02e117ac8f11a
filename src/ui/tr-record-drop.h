/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-record-row.h"

G_BEGIN_DECLS

/* A row was dropped before another, or last when that is NULL. */
typedef void (*TrRowDropped) (gpointer user_data, TrRecordRow *row, TrRecordRow *before);

void tr_record_drop_attach (GtkWidget *rows, TrRowDropped dropped, gpointer user_data);

G_END_DECLS
