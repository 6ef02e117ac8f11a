/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* Small fields of one record beside each other, each under its label; they wrap where it is narrow. */

typedef struct {
  const char *field;
  int width; /* pixels */
} TrFieldPlace;

GtkWidget *tr_field_row_new (TrDocument *document, TrKindId kind, const char *id, const TrFieldPlace *places, guint n);

G_END_DECLS
