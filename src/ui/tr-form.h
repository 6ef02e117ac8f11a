/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* Fields of one record in a card, in two columns. */

typedef struct {
  const char *field;
  int column, row, width;
} TrFormPlace;

GtkWidget *tr_form_new (TrDocument *document, TrKindId kind, const char *id, const TrFormPlace *places, guint n);

G_END_DECLS
