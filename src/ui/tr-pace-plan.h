/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* Minutes for each page in a session, folded away as long as nobody wants them. */
GtkWidget *tr_pace_plan_new (TrDocument *document, const char *session);

G_END_DECLS
