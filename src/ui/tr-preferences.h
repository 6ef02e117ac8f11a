/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-library.h"

G_BEGIN_DECLS

void tr_preferences_show (GtkWindow *parent, TrLibrary *library);

G_END_DECLS
