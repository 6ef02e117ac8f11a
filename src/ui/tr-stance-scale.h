/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-stance.h"

G_BEGIN_DECLS

/* Where one of the sides stands on a strategic choice, or both together: five steps with a mark, to be set by arrow
 * keys, by a number or by pointing. Its name says what it is about and where the mark stands. */
#define TR_TYPE_STANCE_SCALE (tr_stance_scale_get_type ())
G_DECLARE_FINAL_TYPE (TrStanceScale, tr_stance_scale, TR, STANCE_SCALE, GtkWidget)

GtkWidget *tr_stance_scale_new (TrDocument *document, TrStanceTopic topic, TrStanceOwner owner);
GtkWidget *tr_stance_note_new (TrStanceTopic topic);

G_END_DECLS
