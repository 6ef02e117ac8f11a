/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-compat.h"

G_BEGIN_DECLS

/* All keys of the program in one table: those that belong to an action, and those that a widget listens to itself. */

void tr_shortcuts_install (GtkApplication *application);
GArray *tr_shortcuts_list (void);
void tr_shortcuts_show (GtkWindow *parent);

G_END_DECLS
