/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-stance.h"

G_BEGIN_DECLS

GtkWidget *tr_stance_card_new (TrDocument *document, TrStanceTopic topic);

G_END_DECLS
