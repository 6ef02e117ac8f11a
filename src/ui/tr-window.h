/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-document.h"
#include "tr-application.h"

G_BEGIN_DECLS

typedef enum {
  TR_TOAST_PASSING, /* goes away for the next */
  TR_TOAST_UNDO,    /* and at the next change, because its button would undo something else */
  TR_TOAST_LASTING, /* comes back when others are gone, until its time is over */
} TrToastKind;

/* The window: the start page, or a project. Says what was done in toasts, and what lasts in a banner. */
#define TR_TYPE_WINDOW (tr_window_get_type ())
G_DECLARE_FINAL_TYPE (TrWindow, tr_window, TR, WINDOW, AdwApplicationWindow)

TrWindow *tr_window_new (TrApplication *application);
TrLibrary *tr_window_get_library (TrWindow *self);
TrDocument *tr_window_get_document (TrWindow *self);
void tr_window_open_project (TrWindow *self, const char *project_id);
void tr_window_open_example (TrWindow *self, const char *name);
void tr_window_show_start (TrWindow *self);
void tr_window_refresh_start (TrWindow *self);
void tr_window_show_page (TrWindow *self, const char *page);
void tr_window_toggle_audience (TrWindow *self);
void tr_window_decide (TrWindow *self);
char *tr_window_take_back (TrWindow *self, GtkRoot *root, gboolean is_redo);
void tr_window_show_sheet (TrWindow *self, GtkWidget *sheet);
void tr_window_close_sheet (TrWindow *self);
void tr_window_add_toast (TrWindow *self, AdwToast *toast, TrToastKind kind);

G_END_DECLS
