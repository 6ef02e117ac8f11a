/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* What was set aside, why and when, each with the way back (the action "advice.bring-back" with the id of the rule).
 * Not visible while nothing is. Advice that speaks again because it is about more now is not among it. */
#define TR_TYPE_ASIDE_LIST (tr_aside_list_get_type ())
G_DECLARE_FINAL_TYPE (TrAsideList, tr_aside_list, TR, ASIDE_LIST, GtkBox)

GtkWidget *tr_aside_list_new (TrDocument *document, GtkWidget *heir);

G_END_DECLS
