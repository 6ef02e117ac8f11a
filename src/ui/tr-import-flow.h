/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-window.h"

G_BEGIN_DECLS

void tr_import_start (TrWindow *window, GFile *file);

G_END_DECLS
