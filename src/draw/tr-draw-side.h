/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-language.h"
#include "tr-palette.h"

G_BEGIN_DECLS

void tr_draw_side (cairo_t *cr, double size, const TrPalette *palette, TrSide side, TrLanguage language);
void tr_draw_side_shape (cairo_t *cr, double size, const TrPalette *palette, TrSide side, gboolean is_filled);
void tr_draw_side_dot (cairo_t *cr, double x, double y, double radius, const TrPalette *palette, TrSide side,
                       double alpha);
const char *tr_draw_side_letter (TrSide side, TrLanguage language);

G_END_DECLS
