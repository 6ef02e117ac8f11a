/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The help: topics, a search, and the text of the topic that was chosen. There is one window; it can be used beside a
 * dialog, and goes with the last window that it is the help of. */
#define TR_TYPE_HELP_WINDOW (tr_help_window_get_type ())
G_DECLARE_FINAL_TYPE (TrHelpWindow, tr_help_window, TR, HELP_WINDOW, AdwWindow)

GtkWidget *tr_help_window_new (GtkApplication *application);
void tr_help_window_go (TrHelpWindow *self, const char *target);
const char *tr_help_window_get_topic (TrHelpWindow *self);
void tr_help_window_show (GtkApplication *application);
void tr_help_window_serve (GtkApplication *application);

G_END_DECLS
