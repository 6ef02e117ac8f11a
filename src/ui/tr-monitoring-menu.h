/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* The menu of instruments to keep an eye on a contract, by what they usually do: a click adds one. What is in use
 * already says so. */
#define TR_TYPE_MONITORING_MENU (tr_monitoring_menu_get_type ())
G_DECLARE_FINAL_TYPE (TrMonitoringMenu, tr_monitoring_menu, TR, MONITORING_MENU, GtkBox)

GtkWidget *tr_monitoring_menu_new (TrDocument *document);

G_END_DECLS
