/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* Reading the user's own KPI list: choose a file, see which column holds what and what comes out, and only then keep it. */
void tr_kpi_list_dialog_choose (GtkWidget *from, TrDocument *document);

G_END_DECLS
