/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* A choice or reference of a record as a small button that says its value and opens the list of values. */
#define TR_TYPE_CHOICE_CHIP (tr_choice_chip_get_type ())
G_DECLARE_FINAL_TYPE (TrChoiceChip, tr_choice_chip, TR, CHOICE_CHIP, GtkWidget)

GtkWidget *tr_choice_chip_new (TrDocument *document, TrKindId kind, const char *id, const char *field);
void tr_choice_chip_set_empty_text (TrChoiceChip *self, const char *text);
void tr_choice_chip_set_empty_icon (TrChoiceChip *self, const char *icon);

G_END_DECLS
