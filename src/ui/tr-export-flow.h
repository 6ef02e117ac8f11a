/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-window.h"

G_BEGIN_DECLS

typedef enum { TR_EXPORT_WORKBOOK, TR_EXPORT_FILE } TrExport;

void tr_export_start (TrWindow *window, const char *project_id, TrExport what);

G_END_DECLS
