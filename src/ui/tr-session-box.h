/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* For the chair: the session at hand with its buttons, and what was decided last. Follows the document. */
#define TR_TYPE_SESSION_BOX (tr_session_box_get_type ())
G_DECLARE_FINAL_TYPE (TrSessionBox, tr_session_box, TR, SESSION_BOX, GtkBox)

GtkWidget *tr_session_box_new (TrDocument *document);

G_END_DECLS
