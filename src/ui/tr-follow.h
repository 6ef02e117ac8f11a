/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* Widgets that stay in line with the records they show, and do nothing when others change. Kinds are told as bits:
 * TR_KIND_BIT (TR_KIND_SIGNAL) | TR_KIND_BIT (TR_KIND_AREA). */

/* Brings a widget in line with a project. `id` is the one that was given to tr_keep_shown(). */
typedef void (*TrShow) (GtkWidget *widget, TrProject *project, const char *id);

void tr_follow (TrDocument *document, guint64 kinds, GCallback callback, gpointer widget);
void tr_keep_shown (GtkWidget *widget, TrDocument *document, guint64 kinds, const char *id, TrShow show);
void tr_keep_while_none (GtkWidget *widget, TrDocument *document, guint64 kinds);

G_END_DECLS
