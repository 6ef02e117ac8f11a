/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* What people typed and what is not in the document yet, on every page, also out of sight. Each widget that can hold such text says
 * so here. There is one of these for each document, which owns it.
 *
 * Signals
 *   changed (TrUnwritten *self): whether anything waits, or why it can not be written, is different
 *   lost (TrUnwritten *self, const char *label, const char *text): a text has no place any more, because its record is gone */
#define TR_TYPE_UNWRITTEN (tr_unwritten_get_type ())
G_DECLARE_FINAL_TYPE (TrUnwritten, tr_unwritten, TR, UNWRITTEN, GObject)

/* How to be rid of the text of a widget. */
typedef struct {
  gboolean (*write) (GtkWidget *widget); /* FALSE: it could not be written and the widget says why */
  void (*drop) (GtkWidget *widget);      /* back to what the document holds */
} TrUnwrittenWays;

TrUnwritten *tr_unwritten_of (TrDocument *document);
void tr_unwritten_hold (TrUnwritten *self, GtkWidget *widget, const TrUnwrittenWays *ways);
void tr_unwritten_refuse (TrUnwritten *self, GtkWidget *widget, const char *reason);
void tr_unwritten_release (TrUnwritten *self, GtkWidget *widget);
void tr_unwritten_lose (TrUnwritten *self, const char *label, const char *text);
gboolean tr_unwritten_is_empty (TrUnwritten *self);
const char *tr_unwritten_get_reason (TrUnwritten *self);
gboolean tr_unwritten_flush (TrUnwritten *self);
void tr_unwritten_settle_focused (TrUnwritten *self, GtkRoot *root);
void tr_unwritten_drop_within (TrUnwritten *self, GtkWidget *ancestor);

G_END_DECLS
