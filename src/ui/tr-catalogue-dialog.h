/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* Choosing KPIs from the catalogue: search as you type, Enter adds and stays. */
void tr_catalogue_dialog_present (GtkWidget *from, TrDocument *document);

G_END_DECLS
