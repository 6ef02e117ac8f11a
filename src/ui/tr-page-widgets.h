/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "tr-follow.h"

G_BEGIN_DECLS

/* Widgets of pages that follow the document. */

GtkWidget *tr_said_back_new (TrDocument *document, guint64 kinds, TrShow show);
GtkWidget *tr_example_new (TrDocument *document, const char *page, guint64 kinds);
GtkWidget *tr_section_teach (GtkWidget *section, TrDocument *document, const char *page, const char *key, TrKindId kind);
GtkWidget *tr_bare_editor_new (TrDocument *document, TrKindId kind, const char *id, const char *field,
                               const char *placeholder);
GtkWidget *tr_main_editor_new (TrDocument *document, TrKindId kind, const char *id, const char *field);

G_END_DECLS
