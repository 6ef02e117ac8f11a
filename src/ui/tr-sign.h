/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A short sentence with a mark that says how something is: good, lacking, or neither. Where something can be done
 * about it the sentence is a button, with the action kpi.go. */
#define TR_TYPE_SIGN (tr_sign_get_type ())
G_DECLARE_FINAL_TYPE (TrSign, tr_sign, TR, SIGN, GtkBox)

typedef enum { TR_SIGN_PLAIN, TR_SIGN_GOOD, TR_SIGN_LACKS } TrSignKind;

GtkWidget *tr_sign_new (void);
void tr_sign_show (TrSign *self, TrSignKind kind, const char *text, const char *kpi, const char *field);

G_END_DECLS
