/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* A page of a project in its frame: the question, what it is about, the content, and the ways on. */

GtkWidget *tr_project_page_new (TrDocument *document, const char *page);
void tr_project_page_focus (GtkWidget *project_page);

G_END_DECLS
