/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* Says which fields of the contract have to be filled in before something can be worked out, each as a button that
 * goes there. Not there while nothing is missing. */

typedef guint (*TrMissing) (TrProject *project, const char **fields);

GtkWidget *tr_missing_line_new (TrDocument *document, guint64 kinds, const char *what, TrMissing missing);

G_END_DECLS
