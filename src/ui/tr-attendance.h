/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* Who was at a session: a check mark for each participant. */
#define TR_TYPE_ATTENDANCE_VIEW (tr_attendance_view_get_type ())
G_DECLARE_FINAL_TYPE (TrAttendanceView, tr_attendance_view, TR, ATTENDANCE_VIEW, GtkWidget)

GtkWidget *tr_attendance_view_new (TrDocument *document, const char *session);

G_END_DECLS
