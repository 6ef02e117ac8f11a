/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* The chair's notes of one page, to be changed together as one action. Ctrl+Enter saves, Escape leaves it. What is typed
 * is unwritten (TrUnwritten) until then.
 *
 * Signals
 *   done (TrChairForm *self): it was saved, or is left; the form is of no more use */
#define TR_TYPE_CHAIR_FORM (tr_chair_form_get_type ())
G_DECLARE_FINAL_TYPE (TrChairForm, tr_chair_form, TR, CHAIR_FORM, GtkBox)

GtkWidget *tr_chair_form_new (TrDocument *document, const char *page);
void tr_chair_form_focus (TrChairForm *self);
gboolean tr_chair_form_save (TrChairForm *self);

G_END_DECLS
