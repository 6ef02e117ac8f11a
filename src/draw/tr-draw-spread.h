/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-scores.h"
#include "tr-palette.h"

G_BEGIN_DECLS

void tr_draw_spread (cairo_t *cr, double width, double height, const TrPalette *palette, const TrGiven *given, gboolean is_mirrored);

G_END_DECLS
