/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* Files for everybody: writes all that makes sense of a project in one folder, which is asked for once, and says what
 * was written and what was not. */
#define TR_TYPE_HANDOUT_BOX (tr_handout_box_get_type ())
G_DECLARE_FINAL_TYPE (TrHandoutBox, tr_handout_box, TR, HANDOUT_BOX, GtkBox)

GtkWidget *tr_handout_box_new (TrDocument *document);

G_END_DECLS
