/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-window.h"

G_BEGIN_DECLS

/* Asks for the title and the municipality of a new project, makes it, and opens it. */
void tr_new_project_show (TrWindow *window);

G_END_DECLS
