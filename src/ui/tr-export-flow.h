/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "draw/tr-palette.h"
#include "tr-window.h"

G_BEGIN_DECLS

typedef enum {
  TR_EXPORT_WORKBOOK,
  TR_EXPORT_FILE,
  TR_EXPORT_PICTURE,
  TR_EXPORT_TIMELINE,
  TR_EXPORT_SHEETS,
  TR_EXPORT_BALLOTS, /* of the vote that is going on */
  TR_EXPORT_CALENDAR,
  TR_EXPORT_SCRIPT
} TrExport;

void tr_export_start (TrWindow *window, const char *project_id, TrExport what);
void tr_export_picture_start (TrWindow *window, const char *project_id, TrExport what, TrTheme theme);
void tr_export_picture_copy (TrWindow *window, TrProject *project, TrExport what, TrTheme theme);

G_END_DECLS
