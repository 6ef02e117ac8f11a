/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* The question why an advice is set aside. An answer is required; Enter gives it, Escape leaves it. What is
 * typed is unwritten (TrUnwritten) until the one or the other: leaving the project gives the answer too.
 *
 * Signals
 *   answered (TrAsideForm *self, const char *reason): not empty, and without space around it
 *   left (TrAsideForm *self): no answer is given */
#define TR_TYPE_ASIDE_FORM (tr_aside_form_get_type ())
G_DECLARE_FINAL_TYPE (TrAsideForm, tr_aside_form, TR, ASIDE_FORM, GtkBox)

GtkWidget *tr_aside_form_new (TrDocument *document, const char *title, int most_characters);
void tr_aside_form_begin (TrAsideForm *self, const char *reason);
void tr_aside_form_refuse (TrAsideForm *self, const char *message);
void tr_aside_form_end (TrAsideForm *self);
gboolean tr_aside_form_is_typed (TrAsideForm *self);

G_END_DECLS
