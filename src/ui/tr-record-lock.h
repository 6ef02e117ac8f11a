/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

void tr_record_toggle_lock (GtkWidget *from, TrDocument *document, TrKindId kind, const char *id);

G_END_DECLS
