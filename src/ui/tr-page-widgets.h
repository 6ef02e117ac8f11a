/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* Widgets of pages that follow the document. */

typedef char *(*TrSay) (TrProject *project);

GtkWidget *tr_said_back_new (TrDocument *document, TrSay say);
GtkWidget *tr_example_new (TrDocument *document, const char *page, TrKindId first, TrKindId second);
GtkWidget *tr_bare_editor_new (TrDocument *document, TrKindId kind, const char *id, const char *field,
                               const char *placeholder);
GtkWidget *tr_main_editor_new (TrDocument *document, TrKindId kind, const char *id, const char *field);

G_END_DECLS
