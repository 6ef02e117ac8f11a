/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The question why an advice is set aside. An answer is required; Enter gives it, Escape leaves it.
 *
 * Signals
 *   answered (TrAsideForm *self, const char *reason): not empty, and without space around it
 *   left (TrAsideForm *self): no answer is given */
#define TR_TYPE_ASIDE_FORM (tr_aside_form_get_type ())
G_DECLARE_FINAL_TYPE (TrAsideForm, tr_aside_form, TR, ASIDE_FORM, GtkBox)

GtkWidget *tr_aside_form_new (int most_characters);
void tr_aside_form_begin (TrAsideForm *self, const char *reason);
void tr_aside_form_refuse (TrAsideForm *self, const char *message);

G_END_DECLS
