/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* Widgets that stay in line with a document. */

void tr_follow (TrDocument *document, GCallback callback, gpointer widget);
typedef void (*TrShow) (GtkWidget *widget, TrProject *project, const char *id);
void tr_keep_shown (GtkWidget *widget, TrDocument *document, const char *id, TrShow show);

G_END_DECLS
